import type { UnitResult } from '../engine/score/score.js'
import type { Step } from '../engine/score/step.js'
import { type Exact, equal, printedText } from '../exact/exact.js'
import type { Expectation } from '../instrument/case.js'
import { type Instrument, scoresFormIn } from '../instrument/schema.js'
import { canonicalLine, subjectOf, traceLines } from './trace-lines.js'

/** What was expected of a case and what came instead; null stands for nothing. */
export interface Mismatch {
  /** The key of the expectation: "index", "letter", "forms.F-02", "aspects.a", "trace", "refused". */
  readonly what: string
  readonly expected: string | null
  readonly found: string | null
}

const text = (value: Exact | null): string | null => (value ? printedText(value) : null)

const figure = (what: string, expected: Exact | null | undefined, found: Exact | null): readonly Mismatch[] => {
  if (expected === undefined) return []
  const same = expected && found ? equal(expected, found) : expected === found
  return same ? [] : [{ what, expected: text(expected), found: text(found) }]
}

const word = (what: string, expected: string | null | undefined, found: string | null): readonly Mismatch[] =>
  expected === undefined || expected === found ? [] : [{ what, expected, found }]

/** The step of that id, wherever in the calculation it stands. */
const stepOf = (steps: readonly Step[], id: string): Step | null => {
  for (const step of steps) {
    const found = step.subject.id === id ? step : stepOf(step.terms, id)
    if (found) return found
  }
  return null
}

const formsOf = ({ forms }: Expectation, result: UnitResult): readonly Mismatch[] =>
  Object.entries(forms ?? {}).flatMap(([id, expected]) =>
    figure(`forms.${id}`, expected, result.forms.find((form) => form.subject.id === id)?.value ?? null),
  )

const aspectsOf = (
  { aspects }: Expectation,
  instrument: Instrument,
  { aspects: found }: UnitResult,
): readonly Mismatch[] =>
  Object.entries(aspects ?? {}).flatMap(([id, expected]) =>
    figure(`aspects.${id}`, expected, stepOf(found, `${scoresFormIn(instrument)?.id ?? ''}.${id}`)?.value ?? null),
  )

/** Lines that the calculation should contain; only lines about the same thing are written out to be compared. */
const traceMismatches = ({ trace }: Expectation, instrument: Instrument, result: UnitResult): readonly Mismatch[] =>
  (trace ?? []).flatMap((line) => {
    const about = traceLines(instrument, result, subjectOf(line))
    return about.some((each) => canonicalLine(each) === canonicalLine(line))
      ? []
      : [{ what: 'trace', expected: line, found: null }]
  })

const refusals = (expected: readonly string[], found: readonly string[]): readonly Mismatch[] => {
  const [wanted, got] = [expected, found].map((codes) => [...codes].sort().join(', '))
  return wanted === got ? [] : [{ what: 'refused', expected: wanted || null, found: got || null }]
}

/** Everything that came out otherwise than the case expects; exact, without tolerance. */
export const mismatches = (
  instrument: Instrument,
  expect: Expectation,
  { result, refused }: { readonly result: UnitResult; readonly refused: readonly string[] },
): readonly Mismatch[] => [
  ...refusals(expect.refused ?? [], refused),
  ...figure('index', expect.index, result.index?.value ?? null),
  ...figure('ipp', expect.ipp, result.rounded),
  ...word('letter', expect.letter, result.predicate?.letter ?? null),
  ...formsOf(expect, result),
  ...aspectsOf(expect, instrument, result),
  ...traceMismatches(expect, instrument, result),
]
