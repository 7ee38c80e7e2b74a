import { compare, type Exact } from '../exact/exact.js'

/** How many indicators stand out on either side. */
export const SHOWN = 5

/** A figure, and its share of the index. */
interface Weighed {
  readonly value: Exact
  readonly share: Exact
}

const byStrength = (a: Weighed, b: Weighed): number => compare(b.value, a.value) || compare(b.share, a.share)
const byWeakness = (a: Weighed, b: Weighed): number => compare(a.value, b.value) || compare(b.share, a.share)

/** The figures that stand out, in their order. */
interface Outstanding<T> {
  readonly strongest: readonly T[]
  readonly weakest: readonly T[]
}

/** All that count as weak, and all that count as strong: `outstanding` takes the first of them. */
export const weakAndStrong = <T extends Weighed>(items: readonly T[], max: Exact): Outstanding<T> => {
  const [least, most] = [[...items].sort(byWeakness)[0], [...items].sort(byStrength)[0]]
  if (!least || !most) return { strongest: [], weakest: [] }
  const isAlike = compare(least.value, most.value) === 0
  const isFull = ({ value }: Weighed) => compare(value, max) === 0
  const weakest = items
    .filter((each) => !isFull(each) && (isAlike || compare(each.value, most.value) < 0))
    .sort(byWeakness)
  const named = new Set(weakest.slice(0, SHOWN))
  const strongest = items
    .filter((each) => !named.has(each) && (isFull(each) || compare(each.value, least.value) > 0))
    .sort(byStrength)
  return { strongest, weakest }
}

/**
 * The indicators that stand out: of equal figures, those with more weight in the index first. None is on both sides, and
 * where all figures are alike none is strong, unless they are full marks.
 */
export const outstandingItems = <T extends Weighed>(items: readonly T[], max: Exact): Outstanding<T> => {
  const { strongest, weakest } = weakAndStrong(items, max)
  return { strongest: strongest.slice(0, SHOWN), weakest: weakest.slice(0, SHOWN) }
}
