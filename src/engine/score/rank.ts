import { compare, type Exact, toNumber } from '../../exact/exact.js'

/**
 * The nearest binary numbers differ from the exact ones by less than a billionth of them: where they lie further apart than
 * that, they stand as the exact ones do, and no fractions need be multiplied.
 */
const CLEAR = 1e-9

interface Placed<T> {
  readonly item: T
  readonly index: Exact
  readonly near: number
}

const highestFirst = <T>(a: Placed<T>, b: Placed<T>): number => {
  const difference = b.near - a.near
  const isClear = Math.abs(difference) > CLEAR * (Math.abs(a.near) + Math.abs(b.near))
  return isClear ? difference : compare(b.index, a.index)
}

/**
 * Competition ranks on exact values within each list, highest first: ties share a rank and the next is skipped (1, 2, 2, 4).
 * What has no value has no rank.
 */
export const ranksWithin = <T>(
  lists: Iterable<readonly T[]>,
  value: (item: T) => Exact | null,
): ReadonlyMap<T, number> => {
  const result = new Map<T, number>()
  for (const items of lists) {
    const placed: Placed<T>[] = []
    for (const item of items) {
      const index = value(item)
      if (index) placed.push({ item, index, near: toNumber(index) })
    }
    placed.sort(highestFirst)
    let rank = 0
    for (const [i, each] of placed.entries()) {
      const before = placed[i - 1]
      if (!before || compare(before.index, each.index) !== 0) rank = i + 1
      result.set(each.item, rank)
    }
  }
  return result
}

/** Ranks within one list. */
export const ranks = <T>(items: readonly T[], value: (item: T) => Exact | null): ReadonlyMap<T, number> =>
  ranksWithin([items], value)
