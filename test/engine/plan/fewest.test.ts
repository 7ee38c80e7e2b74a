import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewest } from '../../../src/engine/plan/fewest.js'
import type { Climb } from '../../../src/engine/plan/trade-off.js'
import { runs } from '../runs.js'

/** Gains of one item, level by level. */
const gains = (...each: readonly number[]): readonly Climb[] => each.map((gain, i) => ({ levels: i + 1, gain }))

describe('the fewest levels for a gain', () => {
  it('are those that gain most by the level', () => {
    // 7 are needed: one level of the second item (5) and one of the first (3).
    expect(fewest([gains(3, 4), gains(5, 6)], 7)).toEqual({ levels: 2, indicators: 2, way: [0, 0] })
  })

  it('are on the fewest indicators of all ways with as many levels', () => {
    // 6 are needed: two levels of one item (6), or one of each (3 + 3).
    expect(fewest([gains(3, 6), gains(3, 6)], 6)).toEqual({ levels: 2, indicators: 1, way: [1, null] })
  })

  it('are, of alike ways, those that gain most', () => {
    // One level suffices for 2 on either; the second gains 4.
    expect(fewest([gains(2), gains(4)], 2)).toEqual({ levels: 1, indicators: 1, way: [null, 0] })
  })

  it('are the earlier item where two gain alike', () => {
    expect(fewest([gains(4), gains(4)], 2)).toEqual({ levels: 1, indicators: 1, way: [0, null] })
  })

  it('may be a later level that gains more than the first ones', () => {
    // Nothing for the first level, 10 for both: two levels, where the other item needs four.
    expect(fewest([gains(0, 10), gains(3, 5, 6, 7)], 7)).toEqual({ levels: 2, indicators: 1, way: [1, null] })
  })

  it('may be on more indicators than the steps that gain most by the level take', () => {
    // 14: 10 + 9 by two levels, where a second and a third level of the first item would take three.
    expect(fewest([gains(10, 12, 14), gains(9)], 14)).toEqual({ levels: 2, indicators: 2, way: [0, 0] })
    // 59: 40 + 19 by two levels, where the two levels after the first have 20 each.
    expect(fewest([gains(40, 50, 80), gains(19)], 59)).toEqual({ levels: 2, indicators: 2, way: [0, 0] })
    // 38: 19 + 19 by two levels, where the three of the first item have 20 each.
    expect(fewest([[{ levels: 3, gain: 60 }], gains(19), gains(19)], 38)).toEqual({
      ...{ levels: 2, indicators: 2, way: [null, 0, 0] },
    })
  })

  it('take no step that has more levels than are left', () => {
    // 38 by two levels of 19; the first item has 38 by three, and the second is what gains most by the level.
    const items = [[{ levels: 3, gain: 38 }], [{ levels: 3, gain: 60 }], gains(19), gains(19)]
    expect(fewest(items, 38)).toEqual({ levels: 2, indicators: 2, way: [null, null, 0, 0] })
  })

  it('may be all levels of one item, each counted once', () => {
    expect(fewest([gains(10, 11, 12, 13, 14, 15)], 15)).toEqual({ levels: 6, indicators: 1, way: [5] })
  })

  it('are worked out up to ten million figures, and no further', () => {
    // 99 items, on as many of which there may be steps: 100 · 100 · (levels + 1).
    const far = (levels: number) => fewest([[{ levels, gain: 5 }], ...Array<readonly Climb[]>(98).fill([])], 5)
    expect(far(999)).toMatchObject({ levels: 999, indicators: 1 })
    expect(far(1000)).toBe('too-large')
  })

  it('are none where nothing is needed', () => {
    expect(fewest([gains(3)], 0)).toEqual({ levels: 0, indicators: 0, way: [null] })
  })

  it('cannot be had where all steps together do not suffice', () => {
    expect(fewest([gains(3, 4), gains(5, 6)], 11)).toBe('unreachable')
    expect(fewest([gains(3, 4), gains(5, 6)], 10)).toEqual({ levels: 4, indicators: 2, way: [1, 1] })
    expect(fewest([], 1)).toBe('unreachable')
  })

  it('are not worked out where tables would be too large', () => {
    // 100 items of 11 levels each, gaining 1 a level: all are needed for 1,100, and tables have 101 · 101 · 1101 figures.
    const item = gains(...Array.from({ length: 11 }, (_, i) => i + 1))
    expect(fewest(Array<readonly Climb[]>(100).fill(item), 1100)).toBe('too-large')
  })

  it('are refused by size before all levels are walked', () => {
    // 400 items of 400 levels: all 160,000 are needed. The tables are too large with 3,150 levels on 8 items, and each of
    // these looks at the 400 levels of one item: 1.3 million looks; all levels of all items at each step would be 25,600 million.
    let looks = 0
    const level = (levels: number): Climb => ({
      get levels() {
        looks++
        return levels
      },
      gain: levels,
    })
    const item = Array.from({ length: 400 }, (_, i) => level(i + 1))
    expect(fewest(Array<readonly Climb[]>(400).fill(item), 160_000)).toBe('too-large')
    expect(looks).toBeLessThan(10_000_000)
  })

  it('are what trying all ways finds', () => {
    const item = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 }).map((each) => gains(...each))
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (items, need) => {
        const found = fewest(items, need)
        const best = bestOf(items, need)
        expect(typeof found === 'string' ? null : [found.levels, found.indicators, gainOf(items, found.way)]).toEqual(
          best,
        )
      }),
      { numRuns: runs(300), seed: 3 },
    )
  })
})

const gainOf = (items: readonly (readonly Climb[])[], way: readonly (number | null)[]): number =>
  way.reduce<number>((all, choice, i) => all + (choice === null ? 0 : (items[i]?.[choice]?.gain ?? 0)), 0)

/** Every way there is, each with its levels, indicators and gain. */
const waysIn = (items: readonly (readonly Climb[])[]): readonly (readonly [number, number, number])[] =>
  items.reduce<readonly (readonly [number, number, number])[]>(
    (ways, climbs) =>
      ways.flatMap(([levels, indicators, gain]) => [
        [levels, indicators, gain] as const,
        ...climbs.map((climb) => [levels + climb.levels, indicators + 1, gain + climb.gain] as const),
      ]),
    [[0, 0, 0]],
  )

/** Fewest levels, then fewest indicators, then the most gained. */
const bestOf = (items: readonly (readonly Climb[])[], need: number): readonly number[] | null =>
  waysIn(items)
    .filter(([, , gain]) => gain >= need)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || b[2] - a[2])[0] ?? null
