import { type Problem, problem } from './problem.js'
import { proveForms } from './proofs/forms.js'
import { proveLadder } from './proofs/ladder.js'
import { proveNames } from './proofs/names.js'
import { scaleRuns } from './proofs/scale.js'
import { proveScores } from './proofs/scores.js'
import { proveStatements } from './proofs/statements.js'
import { proveWeights } from './proofs/weights.js'
import type { Instrument } from './schema.js'
import { type Years, yearsText } from './years.js'

/** Everything about one instrument that can be proved without a single score; empty where all of it holds. */
export const prove = (instrument: Instrument): readonly Problem[] => [
  ...years(instrument),
  ...proveStatements(instrument),
  ...proveWeights(instrument),
  ...proveNames(instrument),
  ...proveScaled(instrument),
]

/** What lies on the scale; a scale that leads nowhere is told alone, because nothing can lie on it. */
const proveScaled = (instrument: Instrument): readonly Problem[] =>
  scaleRuns(instrument.scale.value)
    ? [...proveScores(instrument), ...proveForms(instrument), ...proveLadder(instrument)]
    : [problem('scale-order', ['scale', 'value'])]

/** The years that two spans share; null where they share none. */
const sharedBy = (a: Years, b: Years): Years | null => {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return from <= to ? { from, to } : null
}

/** The years that an instrument claims, in force or by practice, and where its file says so. */
const claimsOf = ({ years, practised }: Instrument): readonly { readonly key: string; readonly span: Years }[] => [
  { key: 'years', span: years.value },
  ...(practised ? [{ key: 'practised', span: practised.value }] : []),
]

const years = (instrument: Instrument): readonly Problem[] => {
  const { id, years: own, practised } = instrument
  const backwards = claimsOf(instrument).flatMap(({ key, span }) =>
    span.from <= span.to ? [] : [problem('years-order', [key, 'value'], { found: `${span.from}–${span.to}` })],
  )
  const twice = practised ? sharedBy(own.value, practised.value) : null
  return [
    ...backwards,
    ...(twice ? [problem('years-overlap', ['practised', 'value'], { found: yearsText(twice), expected: id })] : []),
  ]
}

/** A pair of instruments that claim one year: then the year could not choose between them. */
interface Overlap {
  readonly ids: readonly [string, string]
  readonly problem: Problem
}

/** Of instruments that are chosen by year, every year belongs to one at most. */
export const overlaps = (instruments: readonly Instrument[]): readonly Overlap[] =>
  instruments.flatMap((later, i) => instruments.slice(0, i).flatMap((earlier) => clashesOf(earlier, later)))

const clashesOf = (earlier: Instrument, later: Instrument): readonly Overlap[] =>
  claimsOf(later).flatMap(({ key, span }) =>
    claimsOf(earlier).flatMap((other): readonly Overlap[] => {
      const both = sharedBy(other.span, span)
      if (!both) return []
      const found = problem('years-overlap', [key, 'value'], { found: yearsText(both), expected: earlier.id })
      return [{ ids: [earlier.id, later.id], problem: found }]
    }),
  )
