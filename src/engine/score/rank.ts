import { compare, type Exact, toNumber } from '../../exact/exact.js'

/**
 * The nearest binary numbers differ from the exact ones by less than a billionth of them: where they lie further apart than
 * that, they stand as the exact ones do, and no fractions need be multiplied.
 */
const CLEAR = 1e-9

interface Tier<T> {
  readonly value: Exact
  readonly near: number
  readonly items: T[]
}

const highestFirst = <T>(a: Tier<T>, b: Tier<T>): number => {
  const difference = b.near - a.near
  const isClear = Math.abs(difference) > CLEAR * (Math.abs(a.near) + Math.abs(b.near))
  return isClear ? difference : compare(b.value, a.value)
}

/**
 * Items by their exact values, the highest first; what has no value is in none. Alike figures of a run are mostly one object,
 * so that a nation's are compared a few thousand times.
 */
export const tiersOf = <T>(items: Iterable<T>, value: (item: T) => Exact | null): readonly (readonly T[])[] => {
  const known = new Map<Exact, Tier<T>>()
  for (const item of items) {
    const own = value(item)
    if (!own) continue
    const tier = known.get(own)
    if (tier) tier.items.push(item)
    else known.set(own, { value: own, near: toNumber(own), items: [item] })
  }
  const tiers: Tier<T>[] = []
  for (const tier of [...known.values()].sort(highestFirst)) {
    const last = tiers.at(-1)
    if (last && compare(last.value, tier.value) === 0) last.items.push(...tier.items)
    else tiers.push(tier)
  }
  return tiers.map((tier) => tier.items)
}

/** Competition ranks, for items that come highest first: those that come together share one, and the next are skipped (1, 2, 2, 4). */
export const rankCounter = (): ((tier: object) => number) => {
  let [count, rank] = [0, 0]
  let last: object | null = null
  return (tier) => {
    count += 1
    if (tier !== last) rank = count
    last = tier
    return rank
  }
}

/** Competition ranks within one list, highest first. What has no value has no rank. */
export const ranks = <T>(items: readonly T[], value: (item: T) => Exact | null): ReadonlyMap<T, number> => {
  const rankOf = rankCounter()
  return new Map(tiersOf(items, value).flatMap((tier) => tier.map((item) => [item, rankOf(tier)] as const)))
}
