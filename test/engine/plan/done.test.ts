import { describe, expect, it } from 'vitest'
import { checkPlans, type FilledStep } from '../../../src/engine/plan/done.js'
import { score } from '../../../src/engine/score/score.js'
import { indicatorsOf, scoresFormOf } from '../../../src/instrument/schema.js'
import { leaf, level, place, read, scoresForm, shown, small, unit, x } from '../small.js'

/** Two indicators, 40 % and 60 %. */
const rules = read(small([scoresForm([level('a', '100', [leaf('1', '40'), leaf('2', '60')])])]))
const indicators = indicatorsOf(scoresFormOf(rules).variants[0]?.parts ?? [])

const step = (slot: number, from: string, to: string): FilledStep => {
  const indicator = indicators[slot]
  if (!indicator) throw new Error('the instrument has two indicators')
  const said = { state: null, owner: '', due: '', evidence: '', remark: '' } as const
  return { indicator, slot, from: x(from), to: x(to), place: place(2), ...said }
}

const sheet = (key: string, scores: string) => unit(scores, { key, unit: key })

/** What is said of the steps of units, each by today's scores. */
const checked = (today: Readonly<Record<string, string>>, plans: Readonly<Record<string, readonly FilledStep[]>>) => {
  const units = Object.entries(today).map(([key, scores]) => sheet(key, scores))
  const found = checkPlans(score(rules, units, { partial: true }), new Map(Object.entries(plans)))
  return found.map((plan) => ({
    unit: plan.unit.input.key,
    steps: plan.steps.map(({ now, outcome, gained }) => [shown(now), outcome, shown(gained)]),
    gained: shown(plan.gained),
  }))
}

describe("a step of a plan beside today's scores", () => {
  it.each([
    ['reached at its target', '4 3', '4', 'reached', '4/5'],
    ['reached beyond it', '5 3', '5', 'reached', '6/5'],
    ['partly done between the two', '3 3', '3', 'partly', '2/5'],
    ['unchanged where it was', '2 3', '2', 'unchanged', '0'],
    ['fallen below', '1 3', '1', 'fallen', '-2/5'],
  ])('is %s: 40 %% of what its score rose', (_, today, ...said) => {
    const [plan] = checked({ A: today }, { A: [step(0, '2', '4')] })
    expect(plan?.steps).toEqual([said])
  })

  it('stands beside the mean of several evaluators', () => {
    const [plan] = checked({ A: '3|4 3' }, { A: [step(0, '3', '4')] })
    // 0.4 × 1/2.
    expect(plan?.steps).toEqual([['7/2', 'partly', '1/5']])
  })

  it('is unknown where today has no score, and has given nothing where there is no index', () => {
    const [plan] = checked({ A: '- 3' }, { A: [step(0, '2', '4'), step(1, '2', '3')] })
    expect(plan).toEqual({
      unit: 'A',
      steps: [
        [null, 'unknown', null],
        ['3', 'reached', null],
      ],
      gained: null,
    })
  })
})

describe('the plans of units', () => {
  it('have given together what all of their steps did', () => {
    const [plan] = checked({ A: '4 5' }, { A: [step(0, '2', '4'), step(1, '3', '5')] })
    // 0.4 × 2 and 0.6 × 2.
    expect([plan?.steps.map(([, , gained]) => gained), plan?.gained]).toEqual([['4/5', '6/5'], '2'])
  })

  it('stand in the order of the ranking; a unit without a plan is left out, and a plan of nobody too', () => {
    const today = { A: '3 3', B: '4 4', C: '5 5' }
    const plans = { A: [step(0, '3', '4')], C: [step(0, '3', '4')], Z: [step(0, '3', '4')] }
    expect(checked(today, plans).map(({ unit }) => unit)).toEqual(['C', 'A'])
  })

  it('have given nothing where they have no step', () => {
    expect(checked({ A: '3 3' }, { A: [] })).toEqual([{ unit: 'A', steps: [], gained: '0' }])
  })
})
