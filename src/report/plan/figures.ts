import type { UnitPlan } from '../../engine/plan/plan.js'
import type { Instrument } from '../../instrument/schema.js'

/** How many more decimals than an index what it gains by one step is shown with: enough to be exact where weights are percents of percents. */
const FINER = 4

/** The decimals of a gain in the index. */
export const gainPlaces = ({ rounding }: Instrument): number => rounding.value.places + FINER

/** Whether the target can be reached; null where nobody can say. */
export const isReachable = ({ state }: Pick<UnitPlan, 'state'>): boolean | null => {
  if (state === 'there' || state === 'reachable') return true
  return state === 'unreachable' ? false : null
}
