import type { Figures } from '../../engine/score/score.js'
import { quantile } from '../../engine/score/summary.js'
import { compare, type Exact, exact } from '../../exact/exact.js'

const HALF = exact(1n, 2n)

/** The middle of a list of figures; null where there is none. */
export const medianOf = (values: readonly Exact[]): Exact | null => quantile([...values].sort(compare), HALF)

/** The indices of those that have one. */
export const indexesOf = (items: readonly Figures[]): readonly Exact[] =>
  items.flatMap(({ index }) => index?.value ?? [])
