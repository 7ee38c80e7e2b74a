import type { Language } from '../finding/language.js'
import { priorityJsonPieces, priorityRows } from '../report/plan/priority.js'
import { keptValues } from '../run/kept-options.js'
import { runOptionsOf } from '../run/options.js'
import { PLANNING, type PlanChoices } from '../run/plan-options.js'
import { type Listing, type PriorityReading, type PriorityRun, readPriorityRun } from '../run/priority.js'
import { csvOf, type Decimal } from './outputs.js'
import { heldRun } from './plan.js'
import { type FileOptions, type HeldFile, type HeldOptions, onDisk } from './score.js'
import { withWordedFaults } from './worded.js'

/** What a list of whom to coach first goes by. */
export interface PriorityChoices extends Pick<PlanChoices, 'lock' | 'maxStep' | 'f03'> {
  /** Letter of the predicate below which units are low; B- without one. */
  readonly below?: string | undefined
}

const listingOf = ({ below, lock, maxStep, f03 }: PriorityChoices): Listing => ({
  ...keptValues(PLANNING, { lock, maxStep, f03 }),
  below: below ?? null,
})

/**
 * Reads scoresheets, scores them and lists whom to coach first, as `ipp plan --priority` does: in `run.priority` the units below
 * a predicate, those with the cheapest steps of their agency or group, and how many leave the low predicates with so many
 * levels. What the caller got wrong is thrown as {@link OperatorError}.
 */
export const priorityFiles = (
  files: readonly string[],
  options: FileOptions & PriorityChoices = {},
): Promise<PriorityReading> =>
  withWordedFaults(async () => readPriorityRun(onDisk(options.cwd), runOptionsOf(files, options), listingOf(options)))

/** The same from bytes, as {@link planBytes} does, without touching a disk. */
export const priorityBytes = (
  files: readonly HeldFile[],
  options: HeldOptions & PriorityChoices = {},
): Promise<PriorityReading> =>
  withWordedFaults(async () => {
    const { sources, asked } = heldRun(files, options)
    return readPriorityRun(sources, asked, listingOf(options))
  })

/** Whom to coach first, as people read it at a terminal. */
export const priorityText = async (run: PriorityRun, language: Language = 'id'): Promise<string> => {
  const { priorityText: make } = await import('../report/plan/priority-table.js')
  return make(run, language, { columns: null, colour: false })
}

/** Whom to coach first as the text of `ipp.priority/1` (`ipp-pekppp/schemas/priority.schema.json`). */
export const priorityJson = (run: PriorityRun, language: Language = 'id'): string =>
  [...priorityJsonPieces(run, language)].join('')

/** Whom to coach first as CSV with the columns of `docs/plan.md`, a row for each unit. */
export const priorityCsv = (run: PriorityRun, decimal: Decimal = 'point'): string => csvOf(priorityRows(run), decimal)

/** Whom to coach first as a workbook (.xlsx). */
export const priorityWorkbook = async (run: PriorityRun, language: Language = 'id'): Promise<Uint8Array> => {
  const { priorityWorkbook: make } = await import('../report/plan/priority-pieces.js')
  return make(run, language)
}

/** Whom to coach first as a page (HTML) to print. */
export const priorityPage = async (run: PriorityRun, language: Language = 'id'): Promise<string> => {
  const { priorityPage: make } = await import('../report/plan/priority-pieces.js')
  return [...make(run, language)].join('')
}
