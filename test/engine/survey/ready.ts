import { type Averaging, aspectTerms, type Observed } from '../../../src/engine/survey/pattern-code.js'
import { type Observations, observations } from '../../../src/engine/survey/respondents.js'

/** Answers from 0 to 5. */
const SCALE = { min: 0, max: 5, step: 1, size: 6 }

interface Ready {
  /** The tallies of each unit. */
  readonly known: Observed
  readonly rules?: Averaging
  readonly scale?: typeof SCALE
  /** Respondents among whom duplicates are looked for. */
  readonly limit?: number | undefined
}

/** Ready for the respondents of units that were asked so many questions each, all with the same tallies. */
export const readyFor = (
  questions: readonly number[],
  { known, rules = { averaging: 'flat', unanswered: 'left-out' }, scale = SCALE, limit }: Ready,
): Observations => {
  const terms = aspectTerms(known, rules)
  const limits = limit === undefined ? {} : { duplicatesUpTo: limit }
  return observations({ ...rules, scale, questions, termsOf: () => terms, ...limits })
}
