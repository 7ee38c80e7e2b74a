import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AgencyPlan, planAgency } from '../../../src/engine/plan/agency.js'
import {
  type Choice,
  cheapest,
  cheapestWays,
  cheapestWaysWithin,
  cheapestWithin,
  firstWay,
  type Way,
} from '../../../src/engine/plan/knapsack.js'
import type { Wish } from '../../../src/engine/plan/plan.js'
import { boundOf, goodWay } from '../../../src/engine/plan/relaxed.js'
import { reaches } from '../../../src/engine/plan/target.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { leaf, level, read, scoresForm, shown, small, unit, x } from '../small.js'

type Items = readonly (readonly Choice[])[]

const total = (items: Items, way: Way, of: keyof Choice): number =>
  way.reduce<number>((sum, choice, i) => sum + (choice === null ? 0 : (items[i]?.[choice]?.[of] ?? 0)), 0)

const choice = fc.record({ cost: fc.integer({ min: 1, max: 9 }), gain: fc.integer({ min: 1, max: 9 }) })
const anyItems = fc.array(fc.array(choice, { maxLength: 3 }), { maxLength: 6 })

describe('what is found without a proof', () => {
  it('suffices, and costs no less than the proved bound, between which the cheapest lies', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 40 }), (items, need) => {
        const least = cheapest(items, need)
        if (!least) {
          expect(boundOf(items, need)).toBe(Number.POSITIVE_INFINITY)
          return
        }
        const way = goodWay(items, need)
        expect(total(items, way, 'gain')).toBeGreaterThanOrEqual(need)
        expect(total(items, way, 'cost')).toBeGreaterThanOrEqual(least.cost)
        expect(boundOf(items, need)).toBeLessThanOrEqual(least.cost)
        const proved = firstWay(least)
        expect([total(items, proved, 'cost'), total(items, proved, 'gain') >= need]).toEqual([least.cost, true])
        for (const item of way.keys()) {
          const without = way.map((each, i) => (i === item ? null : each))
          if (way[item] !== null) expect(total(items, without, 'gain')).toBeLessThan(need)
        }
      }),
      { numRuns: runs(1000), seed: 14 },
    )
  })

  it('is asked for where the proof takes more corners than there may be', () => {
    const items = Array.from({ length: 12 }, (_, i) => [{ cost: 1 + (i % 5), gain: 3 + ((i * 7) % 11) }])
    expect(cheapestWithin(items, 40, 20)).toBeNull()
    expect(cheapestWithin(items, 40, 100_000)?.cost).toBe(cheapest(items, 40)?.cost)
  })
})

it('says nothing of how many ways there are where they pass more states than are looked at', () => {
  const items = Array.from({ length: 12 }, (_, i) => [{ cost: 1, gain: 1 + (i % 3) }])
  const least = cheapest(items, 10)
  if (!least) throw new Error('all together suffice')
  expect(cheapestWaysWithin(least, 5)).toBeNull()
  expect(cheapestWaysWithin(least, 1000)?.count).toBe(cheapestWays(least).count)
})

const rules = read(small([scoresForm([level('a', '100', [leaf('1', '37'), leaf('2', '63')])])]))

const WISH: Wish = { goal: { kind: 'next' }, by: 'levels', plans: 3 }

const planned = (instrument: Instrument, inputs: readonly UnitScores[], wish: Partial<Wish> = {}): AgencyPlan => {
  const [agency] = score(instrument, inputs, { partial: false }).agencies
  if (!agency) throw new Error('units of an agency have an agency')
  return planAgency(instrument, agency, { ...WISH, ...wish })
}

const sheet = (scores: string, key: string): UnitScores => unit(scores, { key, unit: key, agency: 'P', agencyKey: 'P' })

/** Every sheet of scores that are not lower. */
const risen = (scores: readonly number[]): readonly (readonly number[])[] =>
  scores.reduce<readonly (readonly number[])[]>(
    (sheets, now) => sheets.flatMap((each) => [0, 1, 2, 3, 4, 5].filter((to) => to >= now).map((to) => [...each, to])),
    [[]],
  )

const costOf = (before: readonly number[], after: readonly number[]) => {
  const levels = after.map((each, i) => each - (before[i] ?? 0))
  return { levels: levels.reduce((a, b) => a + b, 0), indicators: levels.filter((each) => each > 0).length }
}

const textOf = (scores: readonly number[]) => scores.join(' ')

describe('the plan of an agency', () => {
  it('is the cheapest of all that can be done with its sheets, in either order', () => {
    const three = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 4, maxLength: 4 })
    const goal = fc.integer({ min: 2500, max: 5000 }).map((n) => ({ kind: 'index' as const, value: x(`${n}/1000`) }))
    fc.assert(
      fc.property(three, goal, (scores, wanted) => {
        const inputs = (each: readonly number[]) => [
          sheet(textOf(each.slice(0, 2)), 'A'),
          sheet(textOf(each.slice(2)), 'B'),
        ]
        const { target, state, plans, equalPlans } = planned(rules, inputs(scores), { goal: wanted })
        const enough = risen(scores).filter((after) => {
          const index = score(rules, inputs(after), { partial: false }).agencies[0]?.index
          return index && target && reaches(rules, index.value, target)
        })
        const costs = enough.map((after) => costOf(scores, after))
        const key = (cost: { levels: number; indicators: number }) => cost.levels * 100 + cost.indicators
        const [least] = costs.toSorted((a, b) => key(a) - key(b))
        if (!least || least.levels === 0) {
          expect([state, plans, equalPlans]).toEqual([least ? 'there' : 'unreachable', [], 0n])
          return
        }
        const [steps] = plans
        const equal = costs.filter((cost) => key(cost) === key(least)).length
        expect([equalPlans, plans.length]).toEqual([BigInt(equal), Math.min(3, equal)])
        const texts = plans.map(({ shares }) =>
          shares
            .flatMap(({ unit: of, rises }) => rises.map(({ slot, to }) => `${of.input.key}${slot}:${shown(to)}`))
            .join(),
        )
        expect(new Set(texts).size).toBe(plans.length)
        expect(steps).toMatchObject({ ...least, isProved: true })
        expect(shown(steps?.bound)).toBe(String(least.levels))
        const [fewest] = costs.toSorted((a, b) => a.indicators * 100 + a.levels - b.indicators * 100 - b.levels)
        expect(planned(rules, inputs(scores), { goal: wanted, by: 'indicators' }).plans[0]).toMatchObject({ ...fewest })
      }),
      { numRuns: runs(30), seed: 14 },
    )
  })

  it('lifts the mean of the changed sheets to the index that it promises', () => {
    const inputs = [sheet('3 3', 'A'), sheet('4 3', 'B'), sheet('3 4', 'C')]
    const {
      plans: [steps],
      target,
    } = planned(rules, inputs)
    // 3 + 3.37 + 3.63 is 10, a mean of 10/3; 3.505 is needed, 0.515 in all: one level of 2 has 0.63.
    expect(steps).toMatchObject({ levels: 1, indicators: 1, isProved: true })
    const changed = inputs.map((input) => {
      const share = steps?.shares.find(({ unit: own }) => own.input.key === input.key)
      const scores = [...input.scores].map((given, slot) => {
        const rise = share?.rises.find((each) => each.slot === slot)
        return rise ? given.map((each) => ({ ...each, value: rise.to })) : given
      })
      return { ...input, scores }
    })
    const index = score(rules, changed, { partial: false }).agencies[0]?.index
    expect(index?.value).toEqual(steps?.after.index)
    expect(index && target && reaches(rules, index.value, target)).toBe(true)
  })

  it('goes by own costs, and says the least that they can be', () => {
    const line = (from: string, to: string, cost: string) => ({ from: x(from), to: x(to), cost: x(cost), months: null })
    const prices = new Map([
      ['1', [line('3', '4', '0.5'), line('4', '5', '0.5')]],
      ['2', [line('3', '4', '2.5')]],
    ])
    // A mean of 3; 0.505 is needed, 1.01 in all: three levels of 1 have 1.11 for 1.5; one of 2 and two of 1 cost more.
    const [steps] = planned(rules, [sheet('3 3', 'A'), sheet('3 3', 'B')], { prices }).plans
    expect([shown(steps?.cost), shown(steps?.bound), steps?.levels]).toEqual(['3/2', '3/2', 3])
  })

  it('of an agency without index, or that is there, or cannot get there, says so', () => {
    expect(planned(rules, [sheet('3 -', 'A')]).state).toBe('no-index')
    expect(planned(rules, [sheet('5 5', 'A')]).state).toBe('there')
    const locked = new Set(['1', '2'])
    expect(planned(rules, [sheet('3 3', 'A')], { locked })).toMatchObject({
      state: 'unreachable',
      best: { index: x('3') },
    })
  })

  it('costs no less where a lock is added', () => {
    const anySheets = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(anySheets, fc.constantFrom('1', '2'), (scores, lock) => {
        const inputs = [0, 2, 4].map((at) => sheet(textOf(scores.slice(at, at + 2)), String(at)))
        const [free] = planned(rules, inputs).plans
        const [locked] = planned(rules, inputs, { locked: new Set([lock]) }).plans
        if (locked) expect(free && free.levels <= locked.levels).toBe(true)
      }),
      { numRuns: runs(100), seed: 14 },
    )
  })
})
