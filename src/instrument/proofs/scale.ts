import { compare, div, type Exact, sub, ZERO } from '../../exact/exact.js'
import type { Scale } from '../allowed-scores.js'

/** A scale leads from its least figure to its greatest in whole steps. */
export const scaleRuns = ({ min, max, step }: Scale): boolean => {
  if (compare(min, max) >= 0) return false
  if (!step) return true
  return compare(step, ZERO) > 0 && div(sub(max, min), step).d === 1n
}

export const onScale = (scale: Scale, figure: Exact): boolean => {
  if (compare(figure, scale.min) < 0 || compare(figure, scale.max) > 0) return false
  return scale.step === null || div(sub(figure, scale.min), scale.step).d === 1n
}

/** Between the ends of a scale, on a step or not. */
export const within = ({ min, max }: { readonly min: Exact; readonly max: Exact }, figure: Exact): boolean =>
  compare(figure, min) >= 0 && compare(figure, max) <= 0
