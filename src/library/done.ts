import type { Language } from '../finding/language.js'
import { doneJsonPieces, doneRows } from '../report/plan/done.js'
import { type DoneReading, type DoneRun, readDoneRun } from '../run/done.js'
import { runOptionsOf } from '../run/options.js'
import { csvOf, type Decimal } from './outputs.js'
import { heldRun } from './plan.js'
import { type FileOptions, type HeldFile, type HeldOptions, onDisk } from './score.js'
import { withWordedFaults } from './worded.js'

/**
 * Reads today's scoresheets and a plan that a unit filled in ({@link planWorkbook}), as `ipp plan --done` does: in `run.checked`
 * each unit's steps beside today's scores, and what today's index has by them. A line that cannot be used is a finding.
 */
export const doneFiles = (files: readonly string[], plan: string, options: FileOptions = {}): Promise<DoneReading> =>
  withWordedFaults(async () => readDoneRun(onDisk(options.cwd), runOptionsOf(files, options), { done: plan }))

/** The same from bytes, as {@link planBytes} does; `plan` is the name of one of `beside`. */
export const doneBytes = (files: readonly HeldFile[], plan: string, options: HeldOptions = {}): Promise<DoneReading> =>
  withWordedFaults(async () => {
    const { sources, asked } = heldRun(files, options)
    return readDoneRun(sources, asked, { done: plan })
  })

/** Plans beside today's scores, as people read them at a terminal. */
export const doneText = async (run: DoneRun, language: Language = 'id'): Promise<string> => {
  const { doneText: make } = await import('../report/plan/done-table.js')
  return make(run, language, { columns: null, colour: false })
}

/** Plans beside today's scores as the text of `ipp.done/1` (`ipp-pekppp/schemas/done.schema.json`). */
export const doneJson = (run: DoneRun, language: Language = 'id'): string => [...doneJsonPieces(run, language)].join('')

/** Plans beside today's scores as CSV with the columns of `docs/plan.md`, a row for each step. */
export const doneCsv = (run: DoneRun, decimal: Decimal = 'point'): string => csvOf(doneRows(run), decimal)
