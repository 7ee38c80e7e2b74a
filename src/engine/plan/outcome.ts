import type { Exact } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Predicate, predicateOf, roundIndex } from '../score/ladder.js'

/** An index that can be had, exactly and as it would be published. */
export interface Outcome {
  readonly index: Exact
  readonly rounded: Exact
  readonly predicate: Predicate | null
}

/** What an exact index comes to. */
export const outcomeOf = (instrument: Instrument, index: Exact): Outcome => ({
  index,
  rounded: roundIndex(instrument, index),
  predicate: predicateOf(instrument, index),
})
