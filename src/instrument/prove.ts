import { type Problem, problem } from './problem.js'
import { proveForms } from './proofs/forms.js'
import { proveLadder } from './proofs/ladder.js'
import { proveNames } from './proofs/names.js'
import { scaleRuns } from './proofs/scale.js'
import { proveScores } from './proofs/scores.js'
import { proveStatements } from './proofs/statements.js'
import { proveWeights } from './proofs/weights.js'
import type { Instrument } from './schema.js'

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

const years = ({ years: { value } }: Instrument): readonly Problem[] =>
  value.from <= value.to ? [] : [problem('years-order', ['years', 'value'], `${value.from}–${value.to}`)]

/** A pair of instruments that claim one year: then the year could not choose between them. */
export interface Overlap {
  readonly ids: readonly [string, string]
  readonly problem: Problem
}

/** Of instruments that are chosen by year, every year belongs to one at most. */
export const overlaps = (instruments: readonly Instrument[]): readonly Overlap[] =>
  instruments.flatMap((later, i) =>
    instruments.slice(0, i).flatMap((earlier): readonly Overlap[] => {
      const from = Math.max(earlier.years.value.from, later.years.value.from)
      const to = Math.min(earlier.years.value.to, later.years.value.to)
      if (from > to) return []
      const found = from === to ? String(from) : `${from}–${to}`
      return [{ ids: [earlier.id, later.id], problem: problem('years-overlap', ['years', 'value'], found, earlier.id) }]
    }),
  )
