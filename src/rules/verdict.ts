import { score } from '../engine/score/score.js'
import type { Instrument } from '../instrument/schema.js'
import { type Mismatch, mismatches } from './expect.js'
import { type Laid, type Sheet, sheetOf } from './laid-case.js'
import { traceLines } from './trace-lines.js'

/** What became of one case under an instrument. */
export interface Verdict {
  readonly name: string
  /** Empty where all came out as expected. */
  readonly mismatches: readonly Mismatch[]
  /** The whole calculation, a line each; worked out only when somebody asks, for a mutation asks for none. */
  readonly trace: () => readonly string[]
}

/** A name in the case that the instrument does not know is a mismatch of its own; nothing else is looked at then. */
const strange = ({ unknown }: Sheet): readonly Mismatch[] =>
  unknown.map((name) => ({ what: 'unknown', expected: null, found: name }))

/** Runs cases under an instrument, all in one go; one verdict per case, in their order. */
export const verdicts = (instrument: Instrument, cases: readonly Laid[]): readonly Verdict[] => {
  const sheets = cases.map((each) => sheetOf(instrument, each))
  const { units } = score(
    instrument,
    sheets.map(({ unit }) => unit),
    { partial: false },
  )
  const results = new Map(units.map((unit) => [unit.input.key, unit]))
  return cases.flatMap(({ regression: { name, expect } }, i) => {
    const sheet = sheets[i]
    const result = sheet && results.get(sheet.unit.key)
    if (!result) return []
    const strangers = strange(sheet)
    const found = strangers.length > 0 ? strangers : mismatches(instrument, expect, { result, refused: sheet.refused })
    return [{ name, mismatches: found, trace: () => traceLines(instrument, result) }]
  })
}
