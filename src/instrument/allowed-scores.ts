import { add, compare, div, type Exact, exact, sub } from '../exact/exact.js'
import type { Indicator } from './schema.js'

/** The figures that may be given: from the least to the greatest, in steps or without. */
export interface Scale {
  readonly min: Exact
  readonly max: Exact
  readonly step: Exact | null
}

/** A scale of more steps than anyone writes criteria for is treated as one without steps. */
const MOST_STEPS = exact(1000n)

/** The scores that an evaluator may give an indicator, least first; null where they cannot be listed. */
export const allowedScores = ({ min, max, step }: Scale, { scores }: Indicator): readonly Exact[] | null => {
  if (scores) return scores.toSorted(compare)
  if (!step || compare(div(sub(max, min), step), MOST_STEPS) > 0) return null
  const steps = [min]
  for (let score = add(min, step); compare(score, max) <= 0; score = add(score, step)) steps.push(score)
  return steps
}
