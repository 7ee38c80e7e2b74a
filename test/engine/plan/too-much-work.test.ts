import { describe, expect, it } from 'vitest'
import { planUnit } from '../../../src/engine/plan/plan.js'
import { score } from '../../../src/engine/score/score.js'
import { leaf, level, read, scoresForm, small, stated, unit, x } from '../small.js'

describe('what a plan takes to work out', () => {
  // From 4 to 5 the two gain 0.40000001 and 0.59999999: to lack half a point is to lack 50 million parts.
  const parts = [level('a', '100', [leaf('1', '40.000001'), leaf('2', '59.999999')])]
  const rules = read(small([scoresForm(parts)], { rounding: stated({ mode: 'down', places: 2 }) }))

  const stateOf = (index: string, cost: string) => {
    const [start] = score(rules, [unit('4 4')], { partial: false }).units
    if (!start) throw new Error('a unit has a result')
    const price = [{ from: x('4'), to: x('5'), cost: x(cost), months: null }]
    const prices = new Map(['1', '2'].map((code) => [code, price]))
    return planUnit(rules, start, { goal: { kind: 'index', value: x(index) }, by: 'levels', plans: 1, prices }).state
  }

  it('is at most a hundred million steps: as many times as it has choices the parts that it lacks', () => {
    // Two choices, by costs that add up to more than what is lacking.
    expect(stateOf('4.50', '50000000')).toBe('reachable')
    expect(stateOf('4.51', '50000000')).toBe('too-large')
  })

  it('or what its choices can cost at most, where that is less', () => {
    // With costs of 1, levels and indicators there are (2 + 1) · (2 + 1) · (2 + 1) costs, however many parts are lacking.
    expect(stateOf('4.51', '1')).toBe('reachable')
  })
})
