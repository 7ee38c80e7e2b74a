import type { Language } from '../finding/language.js'
import { heldSources } from '../formats/held-sources.js'
import { planJsonPieces } from '../report/plan/json.js'
import { planRows } from '../report/plan/plan-rows.js'
import { whatIfJsonPieces, whatIfRows } from '../report/plan/what-if.js'
import { keptValues } from '../run/kept-options.js'
import { runOptionsOf } from '../run/options.js'
import { type PlanReading, type PlanRun, readPlanRun } from '../run/plan.js'
import { PLANNING, type PlanChoices, type PlanOptions } from '../run/plan-options.js'
import { readWhatIfRun, type WhatIfReading, type WhatIfRun } from '../run/what-if.js'
import { csvOf, type Decimal } from './outputs.js'
import { type FileOptions, filesByName, type HeldFile, type HeldOptions, onDisk, rulesOf } from './score.js'
import { withWordedFaults } from './worded.js'

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
  withWordedFaults(async () =>
    readPlanRun(onDisk(options.cwd), runOptionsOf(files, options), { asked: askedOf(options) }),
  )

/** Files in memory as a run reads them. */
export const heldRun = (files: readonly HeldFile[], options: HeldOptions) => {
  const sources = heldSources(filesByName([...files, ...(options.beside ?? [])]))
  const names = files.map(({ name }) => name)
  return { sources, asked: runOptionsOf(names, { ...options, instrument: rulesOf(options.instrument) }) }
}

/** Plans for the units of scoresheets from their bytes, as {@link planFiles} does from a disk, and touches no disk. */
export const planBytes = (files: readonly HeldFile[], options: HeldPlanOptions = {}): Promise<PlanReading> =>
  withWordedFaults(async () => {
    const { sources, asked } = heldRun(files, options)
    return readPlanRun(sources, asked, { asked: askedOf(options) })
  })

/** What a list of changed scores is read with. */
export interface WhatIfChoices {
  /** The survey's figure as it is assumed, `4.2`, or what it gains, `+0.1`. */
  readonly f03?: string | undefined
}

/**
 * Reads scoresheets and a list of changed scores (CSV or XLSX: unit, indicator, score), and scores with and without them, as
 * `ipp plan --what-if` does. `run.whatIf` is null where the list has an error, which is a finding in `run.findings`.
 */
export const whatIfFiles = (
  files: readonly string[],
  changes: string,
  options: FileOptions & WhatIfChoices = {},
): Promise<WhatIfReading> =>
  withWordedFaults(async () =>
    readWhatIfRun(onDisk(options.cwd), runOptionsOf(files, options), { whatIf: changes, f03: options.f03 ?? null }),
  )

/** The same from bytes, as {@link planBytes} does; `changes` is the name of one of `beside`. */
export const whatIfBytes = (
  files: readonly HeldFile[],
  changes: string,
  options: HeldOptions & WhatIfChoices = {},
): Promise<WhatIfReading> =>
  withWordedFaults(async () => {
    const { sources, asked } = heldRun(files, options)
    return readWhatIfRun(sources, asked, { whatIf: changes, f03: options.f03 ?? null })
  })

/** Old beside new as people read it at a terminal. */
export const whatIfText = async (run: WhatIfRun, language: Language = 'id'): Promise<string> => {
  const { whatIfText: make } = await import('../report/plan/what-if-table.js')
  return make(run, language, { columns: null, colour: false })
}

/** Old beside new as the text of `ipp.whatif/1` (`ipp-pekppp/schemas/whatif.schema.json`). */
export const whatIfJson = (run: WhatIfRun, language: Language = 'id'): string =>
  [...whatIfJsonPieces(run, language)].join('')

/** Old beside new as CSV with the columns of `docs/plan.md`, a row for each figure. */
export const whatIfCsv = (run: WhatIfRun, decimal: Decimal = 'point'): string => csvOf(whatIfRows(run), decimal)

/** Old beside new as a workbook (.xlsx). */
export const whatIfWorkbook = async (run: WhatIfRun, language: Language = 'id'): Promise<Uint8Array> => {
  const { whatIfWorkbook: make } = await import('../report/plan/what-if-pieces.js')
  return make(run, language)
}

/** Old beside new as a page (HTML) to print. */
export const whatIfPage = async (run: WhatIfRun, language: Language = 'id'): Promise<string> => {
  const { whatIfPage: make } = await import('../report/plan/what-if-pieces.js')
  return [...make(run, language)].join('')
}

/** Plans as people read them at a terminal: the steps of each unit, and what each of them asks for. */
export const planText = async (run: PlanRun, language: Language = 'id'): Promise<string> => {
  const { planText: make } = await import('../report/plan/plan-text.js')
  return make(run, language, { columns: null, colour: false })
}

/** Plans as the text of `ipp.plan/1` (`ipp-pekppp/schemas/plan.schema.json`). */
export const planJson = (run: PlanRun, language: Language = 'id'): string => [...planJsonPieces(run, language)].join('')

/** Plans as CSV with the columns of `docs/plan.md`, a row for each step. */
export const planCsv = (run: PlanRun, decimal: Decimal = 'point'): string => csvOf(planRows(run), decimal)

/** The first plan of each unit as a workbook (.xlsx) that the unit fills in: owner, due month, evidence, state. */
export const planWorkbook = async (run: PlanRun, language: Language = 'id'): Promise<Uint8Array> => {
  const { planWorkbook: make } = await import('../report/plan/plan-workbook.js')
  return make(run, language)
}

/** A page (HTML) for each unit to print and take along: the first of its plans, and what each step asks for. */
export const planPage = async (run: PlanRun, language: Language = 'id'): Promise<string> => {
  const { planPage: make } = await import('../report/plan/plan-page.js')
  return [...make(run, language)].join('')
}
