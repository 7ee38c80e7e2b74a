import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Choice,
  cheapestWays,
  cheapestWaysWithin,
  cheapestWithin,
  cheapest as leastCost,
  type Way,
} from '../../../src/engine/plan/knapsack.js'
import { runs } from '../runs.js'

type Items = readonly (readonly Choice[])[]

const cheapest = (items: Items, need: number) => {
  const least = leastCost(items, need)
  return least && { cost: least.cost, ...cheapestWays(least) }
}

/** Every way there is: an earlier item changed before a later one, and by its last choice before its first. */
const allWays = (items: Items): readonly Way[] =>
  items.reduce<readonly Way[]>(
    (ways, choices) =>
      ways.flatMap((way) => [...[...choices.keys()].reverse(), null].map((choice) => [...way, choice])),
    [[]],
  )

const total = (items: Items, way: Way, of: keyof Choice): number =>
  way.reduce<number>((sum, choice, i) => sum + (choice === null ? 0 : (items[i]?.[choice]?.[of] ?? 0)), 0)

/** What trying every way says. */
const tried = (items: Items, need: number): readonly Way[] => {
  const enough = allWays(items).filter((way) => total(items, way, 'gain') >= need)
  const least = Math.min(...enough.map((way) => total(items, way, 'cost')))
  return enough
    .filter((way) => total(items, way, 'cost') === least)
    .toSorted((a, b) => total(items, b, 'gain') - total(items, a, 'gain'))
}

const choice = fc.record({ cost: fc.integer({ min: 1, max: 6 }), gain: fc.integer({ min: 1, max: 9 }) })
const anyItems = fc.array(fc.array(choice, { maxLength: 3 }), { maxLength: 5 })

describe('the cheapest ways to a gain', () => {
  it('are those that trying every way finds, in their order and to the last one', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 30 }), (items, need) => {
        const ways = tried(items, need)
        const found = cheapest(items, need)
        expect(found?.count ?? 0n).toBe(BigInt(ways.length))
        expect(found?.first(1000) ?? []).toEqual(ways)
        expect(found?.first(2) ?? []).toEqual(ways.slice(0, 2))
        expect(found?.cost ?? null).toBe(ways[0] ? total(items, ways[0], 'cost') : null)
      }),
      { numRuns: runs(1000), seed: 14 },
    )
  })

  it('are listed only as many as are asked for', () => {
    const items = Array.from({ length: 4 }, () => [{ cost: 1, gain: 1 }])
    const found = cheapest(items, 2)
    expect(found?.first(0)).toEqual([])
    expect(found?.first(2)).toEqual([
      [0, 0, null, null],
      [0, null, 0, null],
    ])
  })

  it('are counted beyond what a machine number holds: 30 of 60 alike are 118264581564861424 ways', () => {
    const found = cheapest(
      Array.from({ length: 60 }, () => [{ cost: 1, gain: 1 }]),
      30,
    )
    expect(found?.count).toBe(118264581564861424n)
  })

  it('begin with the one that gains most', () => {
    const items = [[{ cost: 1, gain: 4 }], [{ cost: 1, gain: 6 }], [{ cost: 1, gain: 5 }]]
    expect(cheapest(items, 4)?.first(3)).toEqual([
      [null, 0, null],
      [null, null, 0],
      [0, null, null],
    ])
  })

  it('begin with the one that gains most in the end, however little it gains at first', () => {
    const late = cheapest([[{ cost: 2, gain: 5 }], [{ cost: 2, gain: 9 }]], 5)
    expect([late?.first(1), late?.first(2)]).toEqual([
      [[null, 0]],
      [
        [null, 0],
        [0, null],
      ],
    ])
    const later = cheapest([[{ cost: 2, gain: 7 }], [{ cost: 1, gain: 4 }], [{ cost: 1, gain: 6 }]], 7)
    expect(later?.first(1)).toEqual([[null, 0, 0]])
  })

  it('are worked out by as many corners and states as are allowed, and by none beyond', () => {
    // One choice, or none: two corners, one state.
    const items = [[{ cost: 1, gain: 1 }]]
    const [least, refused] = [cheapestWithin(items, 1, 2), cheapestWithin(items, 1, 1)]
    expect([least?.cost, refused]).toEqual([1, null])
    expect(least && [cheapestWaysWithin(least, 1)?.count, cheapestWaysWithin(least, 0)]).toEqual([1n, null])
  })

  it('are none where all items together gain too little', () => {
    expect(cheapest([[{ cost: 1, gain: 4 }], []], 5)).toBeNull()
  })

  it('are not looked for where the proof takes more corners than there may be', () => {
    const items = Array.from({ length: 12 }, (_, i) => [{ cost: 1 + (i % 5), gain: 3 + ((i * 7) % 11) }])
    expect(cheapestWithin(items, 40, 20)).toBeNull()
    expect(cheapestWithin(items, 40, 100_000)?.cost).toBe(leastCost(items, 40)?.cost)
  })

  it('are not counted where they pass more states than are looked at', () => {
    const items = Array.from({ length: 12 }, (_, i) => [{ cost: 1, gain: 1 + (i % 3) }])
    const least = leastCost(items, 10)
    if (!least) throw new Error('all together suffice')
    expect(cheapestWaysWithin(least, 5)).toBeNull()
    expect(cheapestWaysWithin(least, 1000)?.count).toBe(cheapestWays(least).count)
  })
})
