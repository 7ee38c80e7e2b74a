import { statementsIn } from '../instrument/proofs/statements.js'
import type { Rules } from '../instrument/read.js'
import type { Instrument } from '../instrument/schema.js'
import type { Confidence, Statement } from '../instrument/statement.js'

/** An instrument in a line: what it is, when it counts, and how surely it is known. */
export interface Summary {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly from: number
  readonly to: number
  /** Years beside these in which it is used by practice, and how surely; null where there are none. */
  readonly practised: (Statement & { readonly from: number; readonly to: number }) | null
  /** Lower-case SHA-256 of its canonical content. */
  readonly hash: string
  /** How many of its figures and rules rest on which confidence. */
  readonly statements: Readonly<Record<Confidence, number>>
}

const practisedIn = ({ practised }: Instrument): Summary['practised'] => {
  if (!practised) return null
  const { value, confidence, sources } = practised
  return { ...value, confidence, sources }
}

export const summaryOf = ({ instrument, hash }: Rules): Summary => {
  const { id, title, basis, years } = instrument
  const all = statementsIn(instrument).map(({ value }) => value.confidence)
  const count = (confidence: Confidence) => all.filter((each) => each === confidence).length
  const statements = {
    regulation: count('regulation'),
    ministry: count('ministry'),
    practice: count('practice'),
    assumption: count('assumption'),
  }
  return { id, title, basis, ...years.value, practised: practisedIn(instrument), hash, statements }
}
