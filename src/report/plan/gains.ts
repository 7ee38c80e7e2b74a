import type { UnitPlan } from '../../engine/plan/plan.js'
import { type Exact, toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Instrument } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'

/** How many more decimals than an index what it gains by one step is shown with: enough to be exact where weights are percents of percents. */
const FINER = 4

export const gainPlaces = ({ rounding }: Instrument): number => rounding.value.places + FINER

/** A gain, or a share of the index, as people read it: the figure itself where its decimals end, which those of percents of percents do. */
export const gainText = (figure: Exact, instrument: Instrument, language: Language): string =>
  decimal(toDecimal(figure, gainPlaces(instrument)), language)

/** Whether the target can be reached; null where nobody can say. */
export const isReachable = ({ state }: Pick<UnitPlan, 'state'>): boolean | null => {
  if (state === 'there' || state === 'reachable') return true
  return state === 'unreachable' ? false : null
}
