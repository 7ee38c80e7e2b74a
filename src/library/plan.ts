import type { Language } from '../finding/language.js'
import { heldSources } from '../formats/held-sources.js'
import { planRows } from '../report/plan/csv.js'
import { planJsonPieces } from '../report/plan/json.js'
import { keptValues } from '../run/option.js'
import { runOptionsOf } from '../run/options.js'
import { type PlanReading, type PlanRun, readPlanRun } from '../run/plan.js'
import { PLANNING, type PlanChoices, type PlanOptions } from '../run/plan-options.js'
import { type FileOptions, type HeldFile, type HeldOptions, heldBy, onDisk, rulesOf } from './score.js'
import { worded } from './worded.js'
import { csvOf, type Decimal } from './write.js'

/** How the files of plans are read, and what is wished of the plans. */
export interface PlanFileOptions extends FileOptions, PlanChoices {}

/** The same for files in memory; `costs` means one of `beside`. */
export interface HeldPlanOptions extends HeldOptions, PlanChoices {}

const askedOf = (choices: PlanChoices): PlanOptions => keptValues(PLANNING, choices)

/**
 * Reads scoresheets, scores them and plans for their units, as `ipp plan` does: of each unit in `run.plans` the cheapest
 * steps that take its index to the target, exact or not at all. `anyRead` is false where no file was a scoresheet.
 *
 * Whatever is wrong with a file is a finding in `run.findings`, never thrown; a unit without index has no plan, and from a
 * list of costs with an error none is made. What the caller got wrong is thrown as {@link OperatorError}.
 */
export const planFiles = (files: readonly string[], options: PlanFileOptions = {}): Promise<PlanReading> =>
  worded(async () => readPlanRun(onDisk(options.cwd), runOptionsOf(files, options), { asked: askedOf(options) }))

/** Plans for the units of scoresheets from their bytes, as {@link planFiles} does from a disk, and touches no disk. */
export const planBytes = (files: readonly HeldFile[], options: HeldPlanOptions = {}): Promise<PlanReading> =>
  worded(async () => {
    const held = heldBy([...files, ...(options.beside ?? [])])
    const names = files.map(({ name }) => name)
    const asked = runOptionsOf(names, { ...options, instrument: rulesOf(options.instrument) })
    return readPlanRun(heldSources(held), asked, { asked: askedOf(options) })
  })

/** Plans as people read them at a terminal: the steps of each unit, and what each of them asks for. */
export const planText = async (run: PlanRun, language: Language = 'id'): Promise<string> => {
  const { planText: made } = await import('../report/plan/table.js')
  return made(run, language, { columns: null, colour: false })
}

/** Plans as the text of `ipp.plan/1` (`ipp-pekppp/schemas/plan.schema.json`). */
export const planJson = (run: PlanRun, language: Language = 'id'): string => [...planJsonPieces(run, language)].join('')

/** Plans as CSV with the columns of `docs/plan.md`, a row for each step. */
export const planCsv = (run: PlanRun, decimal: Decimal = 'point'): string => csvOf(planRows(run), decimal)
