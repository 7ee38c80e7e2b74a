import { add, compare, type Exact } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import type { UnitScores } from '../score/unit.js'

/** A form's figure that is taken for granted: the figure itself, or what it gains on the one that a unit has. */
export interface Assumed {
  readonly form: string
  readonly kind: 'figure' | 'gain'
  readonly value: Exact
}

/** The figure that a unit is assumed to have; one that gains stays on the scale. */
const assumedFigure = ({ scale }: Instrument, now: Exact, { kind, value }: Assumed): Exact => {
  if (kind === 'figure') return value
  const { min, max } = scale.value
  const [, middle = now] = [min, add(now, value), max].sort(compare)
  return middle
}

/** A unit with another figure of one form; as it is where it has none. */
export const withAssumed = (instrument: Instrument, unit: UnitScores, assumed: Assumed): UnitScores => {
  const now = unit.figures.get(assumed.form)
  if (!now) return unit
  const value = assumedFigure(instrument, now.value, assumed)
  const figure = { op: 'given', subject: now.subject, value, terms: [], place: null } as const
  return { ...unit, figures: new Map([...unit.figures, [assumed.form, figure]]) }
}
