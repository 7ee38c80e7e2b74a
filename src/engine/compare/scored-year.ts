import type { RunResult } from '../score/score.js'
import { type Atlas, otherRulesOf } from './under-other-rules.js'
import { membersOf, type Normalise, type Side } from './year.js'

/** What a side is made with beside its result. */
export interface Making extends Atlas {
  readonly same: Normalise
}

/** A side from a scored run. Of the run only what its sheets got is kept, for what that would be worth elsewhere. */
export const sideOf = (
  result: RunResult,
  about: Pick<Side, 'label' | 'year' | 'kind' | 'source' | 'hash'>,
  making: Making,
): Side => {
  const { instrument } = result
  const units = result.units.map(({ input }) => input)
  return {
    ...about,
    instrument,
    ...membersOf(result, making.same),
    otherRules: otherRulesOf({ instrument, units }, making),
  }
}
