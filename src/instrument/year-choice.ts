import type { Shipped } from './proved-rules.js'
import { isWithin } from './years.js'

/** Those of the index first, oldest first. */
export const inOrder = (all: readonly Shipped[]): readonly Shipped[] =>
  all.toSorted((a, b) => Number(a.isSurvey) - Number(b.isSurvey) || a.from - b.from)

/** The one whose years end last; there must be one. */
export const newestOf = (indices: readonly Shipped[]): Shipped =>
  indices.reduce((last, each) => (each.to > last.to ? each : last))

const lastYear = ({ to, practised }: Shipped): number => Math.max(to, practised?.to ?? to)

/**
 * The instrument of the index by which a year is scored: the one in force, else the one that practice uses then, else, for
 * years after all of these, the newest. Null for a year before the first, or between two instruments.
 */
export const chosenFor = (indices: readonly Shipped[], year: number): Shipped | null => {
  const match =
    indices.find((each) => isWithin(year, each)) ??
    indices.find(({ practised }) => practised && isWithin(year, practised))
  if (match) return match
  return indices.every((each) => lastYear(each) < year) ? newestOf(indices) : null
}
