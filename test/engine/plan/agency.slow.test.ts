import { describe, expect, it } from 'vitest'
import { type AgencyPlan, planAgency } from '../../../src/engine/plan/agency.js'
import type { Goal } from '../../../src/engine/plan/target.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { unit, weighing, x } from '../small.js'

const planned = (instrument: Instrument, inputs: readonly UnitScores[], goal: Goal): AgencyPlan => {
  const [agency] = score(instrument, inputs, { partial: false }).agencies
  if (!agency) throw new Error('units of an agency have an agency')
  return planAgency(instrument, agency, { goal, by: 'levels', plans: 3 })
}

describe('an agency that is large', () => {
  const alike = (count: number, score: string) =>
    Array.from({ length: count }, (_, i) =>
      unit(Array<string>(10).fill(score).join(' '), { key: `${i}`, agencyKey: 'P' }),
    )

  it('has a good plan and the least that one can come to, where the cheapest is not proved', () => {
    const far = weighing('1', '2', '3', '5', '7', '11', '13', '17', '19', '22')
    const { state, plans, equalPlans } = planned(far, alike(200, '0'), { kind: 'predicate', letter: 'A' })
    // 4.505 of each, in hundredths 450.5: five levels each of 22, 19, 17, 13, 11 and 7 have 445; 5.5 more of each of 200
    // are 220 levels of 5, on 44 units. No level of what is left has more than 5, so that fewer cannot suffice.
    expect([state, plans.length, equalPlans]).toEqual(['reachable', 1, null])
    expect(plans[0]).toMatchObject({
      ...{ isProved: false, levels: 200 * 30 + 220, indicators: 200 * 6 + 44, cost: null },
      ...{ bound: x('6220'), after: { index: x('4.505') } },
    })
  })

  it('has one plan that is proved where those that are as cheap are too many to be counted', () => {
    const even = weighing('9.91', '9.93', '9.95', '9.97', '9.99', '10.01', '10.03', '10.05', '10.07', '10.09')
    const { plans, equalPlans } = planned(even, alike(30, '4'), { kind: 'index', value: x('4.5') })
    // 4.495 - 4 by 30 units is 14.85. The four heaviest of 30 units have 12.072 by 120 levels, 28 of the next 2.8028: 14.8748
    // by 148, and by 147 no more than 14.7747.
    expect([equalPlans, plans.length]).toEqual([null, 1])
    expect(plans[0]).toMatchObject({ isProved: true, levels: 148, indicators: 148, bound: x('148') })
  })
})
