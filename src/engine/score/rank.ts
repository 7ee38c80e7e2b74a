import { compare, type Exact } from '../../exact/exact.js'

/**
 * Competition ranks on exact values, highest first: ties share a rank and the next is skipped (1, 2, 2, 4). What has no
 * value has no rank.
 */
export const ranks = <T>(items: readonly T[], value: (item: T) => Exact | null): ReadonlyMap<T, number> => {
  const ranked = items
    .flatMap((item) => {
      const index = value(item)
      return index ? [{ item, index }] : []
    })
    .sort((a, b) => compare(b.index, a.index))
  const result = new Map<T, number>()
  let rank = 0
  for (const [i, { item, index }] of ranked.entries()) {
    const before = ranked[i - 1]
    if (!before || compare(before.index, index) !== 0) rank = i + 1
    result.set(item, rank)
  }
  return result
}
