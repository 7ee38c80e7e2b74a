import type { Figures } from '../../engine/score.js'
import { compare, type Exact, exact } from '../../exact/exact.js'

const half = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, 2n * a.d * b.d)

/** The middle of a list of figures; null where there is none. */
export const medianOf = (values: readonly Exact[]): Exact | null => {
  const sorted = [...values].sort(compare)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low && high ? half(low, high) : null
}

/** The indices of those that have one. */
export const indexesOf = (items: readonly Figures[]): readonly Exact[] =>
  items.flatMap(({ index }) => index?.value ?? [])
