import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Choice, cheapest, firstWay, type Way } from '../../../src/engine/plan/knapsack.js'
import { boundOf, goodWay } from '../../../src/engine/plan/relaxed.js'
import { runs } from '../runs.js'

const choice = (cost: number, gain: number): Choice => ({ cost, gain })
const worth = (items: readonly (readonly Choice[])[], way: Way, what: 'cost' | 'gain'): number =>
  way.reduce<number>((all, at, i) => all + (at === null ? 0 : (items[i]?.[at]?.[what] ?? 0)), 0)

describe('what a gain costs at least', () => {
  it('is the cost where the last step may be taken in part, rounded up', () => {
    // 4 for 2, then 1 of 3 for 4.5: 2 + 1.5 is 3.5, and costs are whole.
    const items = [[choice(2, 4)], [choice(9, 6)]]
    expect(boundOf(items, 4)).toBe(2)
    expect(boundOf(items, 5)).toBe(4)
    expect(boundOf(items, 10)).toBe(11)
  })

  it('is endless where all together does not suffice', () => {
    expect(boundOf([[choice(2, 4)]], 5)).toBe(Number.POSITIVE_INFINITY)
    expect(boundOf([], 1)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is nothing where a choice costs nothing', () => {
    expect(boundOf([[choice(0, 4), choice(6, 7)]], 4)).toBe(0)
    expect(boundOf([[choice(0, 4), choice(6, 7)]], 5)).toBe(2)
    expect(boundOf([[choice(2, 4), choice(6, 7)]], 7)).toBe(6)
  })

  it('passes over a choice that is dearer by the gain than a better one', () => {
    // 2 for 4 is worse than half of 6 for 6: the way from nothing to 6 goes past it.
    expect(boundOf([[choice(4, 2), choice(6, 6)]], 2)).toBe(2)
  })
})

describe('a good way', () => {
  it('takes first what gains most by what it costs', () => {
    expect(goodWay([[choice(5, 5)], [choice(2, 4)]], 4)).toEqual([null, 0])
  })

  it('takes of alike ones the earlier', () => {
    expect(goodWay([[choice(2, 4)], [choice(2, 4)]], 4)).toEqual([0, null])
  })

  it('leaves out what is not needed in the end, the dearest first', () => {
    // 4 for 2 first, then 10 for 6, which suffices for 10 alone.
    expect(goodWay([[choice(2, 4)], [choice(6, 10)]], 10)).toEqual([null, 0])
  })

  it('makes a choice smaller where a lesser one suffices', () => {
    // 3 for 1, then 9 for 4 of the second: 8 are needed, and 5 for 2 in place of 9 for 4 suffices.
    expect(goodWay([[choice(1, 3)], [choice(3, 5), choice(4, 9)]], 8)).toEqual([0, 0])
  })

  it('makes a choice as cheap as what is not needed allows, and goes on with what is left of that', () => {
    // 3 and 9 and 19 are 31; of 24 that are needed 7 are left: 4 by 5 for 2 in place of 9 for 4, then the 3.
    const items = [[choice(3, 6), choice(2, 5), choice(4, 9)], [choice(10, 19)], [choice(1, 3)]]
    expect(goodWay(items, 24)).toEqual([1, 0, null])
    expect(goodWay(items, 25)).toEqual([1, 0, 0])
  })

  it('is nothing where nothing is needed', () => expect(goodWay([[choice(1, 3)]], 0)).toEqual([null]))

  it('suffices, and costs no less than the proved bound, between which the cheapest lies', () => {
    const one = fc.record({ cost: fc.integer({ min: 1, max: 9 }), gain: fc.integer({ min: 1, max: 9 }) })
    const anyItems = fc.array(fc.array(one, { maxLength: 3 }), { maxLength: 6 })
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 40 }), (items, need) => {
        const least = cheapest(items, need)
        if (!least) {
          expect(boundOf(items, need)).toBe(Number.POSITIVE_INFINITY)
          return
        }
        const way = goodWay(items, need)
        expect(worth(items, way, 'gain')).toBeGreaterThanOrEqual(need)
        expect(worth(items, way, 'cost')).toBeGreaterThanOrEqual(least.cost)
        expect(boundOf(items, need)).toBeLessThanOrEqual(least.cost)
        const proved = firstWay(least)
        expect([worth(items, proved, 'cost'), worth(items, proved, 'gain') >= need]).toEqual([least.cost, true])
        for (const item of way.keys()) {
          const without = way.map((each, i) => (i === item ? null : each))
          if (way[item] !== null) expect(worth(items, without, 'gain')).toBeLessThan(need)
        }
      }),
      { numRuns: runs(1000), seed: 14 },
    )
  })
})
