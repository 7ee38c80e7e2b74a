import type { Gate } from '../engine/compare/gate.js'
import { sideOf } from '../engine/compare/scored-year.js'
import { NO_ALIAS_READING } from '../scoresheet/aliases.js'
import { findingsOf, heldTogether } from './compare.js'
import type { Compared } from './comparison.js'
import type { Run } from './result.js'
import { type SideReading, shelf } from './side.js'

/** A run with what it is called in a comparison. */
export interface LabelledRun {
  /** Told from all others: "2023", "Usulan". */
  readonly label: string
  readonly run: Run
  readonly year?: number | undefined
}

/** Runs that are at hand held against each other, the oldest first. Throws {@link OperatorFault} where one holds nobody. */
export const comparedRuns = (runs: readonly LabelledRun[], gates: readonly Gate[] = []): Compared => {
  const books = shelf()
  const readings = runs.map(({ label, run, year }): SideReading => {
    const about = { label, year: year ?? null, kind: 'scored', source: label, hash: run.instrumentHash } as const
    return { side: sideOf(run.result, about, books), findings: run.findings, inputs: run.inputs }
  })
  const { crosswalks } = books
  return heldTogether(readings, findingsOf(readings, []), { crosswalks, aliases: NO_ALIAS_READING, gates }).compared
}
