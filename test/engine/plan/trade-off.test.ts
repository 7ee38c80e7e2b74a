import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Balance, type Climb, isTooLarge, tradeOff } from '../../../src/engine/plan/trade-off.js'
import { runs } from '../runs.js'

type Items = readonly (readonly Climb[])[]

const sums = (items: Items): readonly (Balance & { readonly gain: number })[] =>
  items.reduce<readonly (Balance & { readonly gain: number })[]>(
    (all, climbs) =>
      all.flatMap((each) => [
        each,
        ...climbs.map(({ levels, gain }) => ({
          levels: each.levels + levels,
          indicators: each.indicators + 1,
          gain: each.gain + gain,
        })),
      ]),
    [{ levels: 0, indicators: 0, gain: 0 }],
  )

/** What trying every way says, fewest levels first. */
const tried = (items: Items, need: number): readonly Balance[] => {
  const enough = sums(items).filter(({ gain }) => gain >= need)
  const best = enough.filter((own) =>
    enough.every(
      (each) =>
        each.levels > own.levels ||
        each.indicators > own.indicators ||
        (each.levels === own.levels && each.indicators === own.indicators),
    ),
  )
  const distinct = new Map(best.map(({ levels, indicators }) => [levels, { levels, indicators }]))
  return [...distinct.values()].sort((a, b) => a.levels - b.levels)
}

const climb = fc.record({ levels: fc.integer({ min: 1, max: 4 }), gain: fc.integer({ min: 1, max: 9 }) })

describe('levels against indicators', () => {
  it('are the pairs that trying every way finds and of which neither can be had smaller alone', () => {
    fc.assert(
      fc.property(fc.array(fc.array(climb, { maxLength: 3 }), { maxLength: 5 }), fc.nat(24), (items, gap) => {
        const most = { levels: 4 * items.length, indicators: items.length }
        expect(tradeOff(items, gap + 1, most)).toEqual(tried(items, gap + 1))
      }),
      { numRuns: runs(1000), seed: 14 },
    )
  })

  it('are two ways where one indicator can do by three levels what two do by one each', () => {
    const items = [[{ levels: 3, gain: 4 }], [{ levels: 1, gain: 2 }], [{ levels: 1, gain: 2 }]]
    expect(tradeOff(items, 4, { levels: 3, indicators: 2 })).toEqual([
      { levels: 2, indicators: 2 },
      { levels: 3, indicators: 1 },
    ])
  })

  it('are worked out in a hundred million steps, and no further', () => {
    expect(isTooLarge(1000, { levels: 10_000, indicators: 10 })).toBe(false)
    expect(isTooLarge(1000, { levels: 10_001, indicators: 10 })).toBe(true)
    const climbs = Array<Climb>(1001).fill({ levels: 1, gain: 1 })
    expect(tradeOff([climbs], 1, { levels: 10_000, indicators: 10 })).toBeNull()
  })
})
