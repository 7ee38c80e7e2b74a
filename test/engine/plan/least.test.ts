import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastUnder } from '../../../src/engine/plan/least.js'
import { planUnit } from '../../../src/engine/plan/plan.js'
import { targetOf } from '../../../src/engine/plan/target.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { anySheet, SHIPPED, shippedBoth, unitOf } from '../sheets.js'
import { leaf, level, read, scoresForm, small, stated, unit, weighing, x } from '../small.js'

const scored = (rules: Instrument, inputs: readonly UnitScores[]) => score(rules, inputs, { partial: true }).units

describe.each(SHIPPED)('%s, for many units at once', (id) => {
  const { instrument } = shippedBoth(id)

  it('the fewest steps are the first plan that is listed for each of them alone', () => {
    fc.assert(
      fc.property(
        fc.array(anySheet(instrument), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (sheets, maxStep) => {
          const leastOf = leastUnder(instrument, { maxStep })
          const units = scored(
            instrument,
            sheets.map((sheet, i) => unitOf(instrument, sheet, { key: `${i}` })),
          )
          for (const each of units) {
            if (!each.index) continue
            const { state, plans } = planUnit(instrument, each, {
              goal: { kind: 'next' },
              by: 'levels',
              plans: 1,
              maxStep,
            })
            const least = leastOf(each, each.index.value, targetOf(instrument, each.index.value, { kind: 'next' }))
            const [first] = plans
            expect(least.state).toBe(state)
            expect(least.plan).toEqual(
              first
                ? { levels: first.levels, indicators: first.indicators, rises: first.rises, after: first.after }
                : null,
            )
          }
        },
      ),
      { numRuns: runs(40), seed: 14 },
    )
  })
})

describe('the fewest steps', () => {
  const target = { from: x('4'), predicate: null }
  const least = (rules: Instrument, input: UnitScores) => {
    const [own] = scored(rules, [input])
    if (!own?.index) throw new Error('a unit has an index')
    return leastUnder(rules, {})(own, own.index.value, target)
  }

  it('are none to take where the index, once rounded, is there already', () => {
    // (3.99 + 4)/2 = 3.995, which rounds to 4.
    expect(least(weighing('50', '50'), unit('3.99 4'))).toEqual({ target, state: 'there', plan: null })
  })

  it('pass over a score that earns less than the one below it', () => {
    const points = { '0': '0', '1': '1', '2': '2', '3': '2', '4': '1', '5': '5' }
    const rules = read(small([scoresForm([level('a', '100', [leaf('1', '50', { points }), leaf('2', '50')])])]))
    // (2 + 4)/2 = 3; two levels of the first earn 1 less, three 3 more; the second's one level gives only 3.5.
    expect(least(rules, unit('2 4')).plan).toMatchObject({ levels: 3, indicators: 1, after: { index: x('4.5') } })
  })

  it('are none where any figure may be given, and where all steps do not suffice', () => {
    const open = { scale: stated({ min: '0', max: '5', step: null }) }
    const rules = (more = {}) => read(small([scoresForm([level('a', '100', [leaf('1', '100')])])], more))
    expect(least(rules(open), unit('3')).state).toBe('no-steps')
    const [own] = scored(rules(), [unit('3')])
    if (!own?.index) throw new Error('a unit has an index')
    expect(leastUnder(rules(), { maxStep: 1 })(own, own.index.value, { from: x('5'), predicate: null }).state).toBe(
      'unreachable',
    )
  })

  it('of a scale of a thousand steps are not worked out where that is too much work', () => {
    const parts = Array.from({ length: 30 }, (_, i) => leaf(String(i + 1), '1'))
    const shares = { of: '30', total: '30' }
    const rules = read(
      small([scoresForm([level('a', '100', parts, { shares })])], {
        scale: stated({ min: '0', max: '5', step: '0.005' }),
      }),
    )
    expect(least(rules, unit(Array.from({ length: 30 }, () => '0').join(' '))).state).toBe('too-large')
  })

  it('of scores that are too fine together are exact for each unit, and too large where one unit has both', () => {
    const rules = weighing('30', '70')
    // 3 + 1/7^11 and 3 + 1/3^20, highest first: 10 · 7^11 and 10 · 3^20 are safe integers, 10 · 7^11 · 3^20 is far from one.
    const [a, b] = ['5931980230/1977326743', '10460353204/3486784401']
    const leastOf = leastUnder(rules, {})
    const found = scored(rules, [unit(`${a} 5`), unit(`${b} 5`), unit(`${a} ${b}`)]).map((each) => {
      if (!each.index) throw new Error('a unit has an index')
      return leastOf(each, each.index.value, { from: x('4.7'), predicate: null })
    })
    // The first indicator comes to 4: 0.3 · 4 + 0.7 · 5 = 4.7.
    const one = { state: 'reachable', plan: { levels: 1, indicators: 1, after: { index: x('4.7') } } }
    expect(found).toMatchObject([one, one, { state: 'too-large', plan: null }])
    expect(found.map(({ plan }) => plan?.rises.map(({ from }) => from))).toEqual([[x(a)], [x(b)], undefined])
  })

  it('of evaluators whose means differ in fineness are exact for each unit', () => {
    const rules = read(small([scoresForm([level('a', '100', [leaf('1', '30'), leaf('2', '70')])])]))
    const means = (key: string, ...each: readonly string[]): UnitScores => {
      const own = unit('3 3', { key })
      const [[first] = [], second = []] = own.scores
      return first ? { ...own, scores: [each.map((value) => ({ ...first, value: x(value) })), second] } : own
    }
    const units = scored(rules, [
      means('a', '3', '4', '3'),
      means('b', '3', '4'),
      means('c', '2', '3', '3', '3', '3', '3', '3'),
    ])
    const leastOf = leastUnder(rules, {})
    for (const each of units) {
      if (!each.index) throw new Error('a unit has an index')
      const { plans } = planUnit(rules, each, { goal: { kind: 'index', value: x('4') }, by: 'levels', plans: 1 })
      expect(leastOf(each, each.index.value, target).plan?.after.index).toEqual(plans[0]?.after.index)
    }
  })
})
