import { compare, type Exact, equal, toNumber } from '../../exact/exact.js'

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

/** Gives each of a list that comes highest first its competition rank. */
const counter = (): ((index: Exact) => number) => {
  let [count, rank] = [0, 0]
  let before: Exact | null = null
  return (index) => {
    count += 1
    if (!before || !equal(before, index)) rank = count
    before = index
    return rank
  }
}

/** By what items are ranked, and the group that each is ranked in as well; null for one of none. */
interface RankedBy<T> {
  readonly value: (item: T) => Exact | null
  readonly group: (item: T) => string | null
}

interface Rank {
  readonly rank: number | null
  readonly groupRank: number | null
}

const NO_RANK: Rank = { rank: null, groupRank: null }

/** The items of a list with their ranks in it and in their group, highest first; those without a value last, unranked. */
export const rankedWithin = <T>(
  items: readonly T[],
  { value, group }: RankedBy<T>,
): readonly (readonly [T, Rank])[] => {
  const [placed, rest]: [Placed<T>[], T[]] = [[], []]
  for (const item of items) {
    const index = value(item)
    if (index) placed.push({ item, index, near: toNumber(index) })
    else rest.push(item)
  }
  placed.sort(highestFirst)
  const rankOf = counter()
  const groups = new Map<string, ReturnType<typeof counter>>()
  const ranked = placed.map(({ item, index }): readonly [T, Rank] => {
    const own = group(item)
    const rank = rankOf(index)
    if (own === null) return [item, { rank, groupRank: null }]
    const inGroup = groups.get(own) ?? counter()
    groups.set(own, inGroup)
    return [item, { rank, groupRank: inGroup(index) }]
  })
  return [...ranked, ...rest.map((item) => [item, NO_RANK] as const)]
}

/** Ranks within one list. */
export const ranks = <T>(items: readonly T[], value: (item: T) => Exact | null): ReadonlyMap<T, number> =>
  ranksWithin([items], value)
