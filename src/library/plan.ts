import { csvChunks, INDONESIAN_STYLE, PLAIN_STYLE } from '../formats/csv/write.js'
import { heldSources } from '../formats/held-sources.js'
import { planRows } from '../report/plan/csv.js'
import { planJsonPieces } from '../report/plan/json.js'
import { unknownValue } from '../run/option.js'
import { runOptionsOf } from '../run/options.js'
import { type PlanOptions, type PlanReading, type PlanRun, readPlanRun } from '../run/plan.js'
import type { Language } from '../run/result.js'
import { type FileOptions, type HeldFile, type HeldOptions, heldBy, onDisk, rulesOf } from './score.js'
import type { Decimal } from './write.js'

/** What is wished of plans: what the options of `ipp plan` say, as values. All may be left out. */
export interface PlanChoices {
  /** `next` (the predicate above today's, which is also what is taken without a choice), the letter of a predicate, or an index: `4.01`. */
  readonly target?: string | undefined
  /** What is to be least first: levels (without a choice) or indicators. */
  readonly by?: 'levels' | 'indicators' | undefined
  /** File with own costs: indicator, from, to, cost and, where they are known, months. */
  readonly costs?: string | undefined
  /** Numbers or codes of indicators that keep their score. */
  readonly lock?: readonly string[] | undefined
  /** By how many levels one indicator may be raised at most. */
  readonly maxStep?: number | undefined
  /** The figure that the users' survey is assumed to have, `4.2`, or what it gains, `+0.1`. */
  readonly f03?: string | undefined
  /** How many of the cheapest plans are listed; 3 without a choice. */
  readonly plans?: number | undefined
  /** The unit that is planned for: "Agency/Unit", its name or code; all without one. */
  readonly unit?: string | undefined
}

/** How the files of plans are read, and what is wished of the plans. */
export interface PlanFileOptions extends FileOptions, PlanChoices {}

/** The same for files in memory; `costs` means one of `beside`. */
export interface HeldPlanOptions extends HeldOptions, PlanChoices {}

const LISTED = 3

const isCount = (value: number | undefined): boolean =>
  value === undefined || (Number.isSafeInteger(value) && value > 0)

const askedOf = ({ target, by, costs, lock, maxStep, f03, plans, unit }: PlanChoices): PlanOptions => {
  if (by !== undefined && by !== 'levels' && by !== 'indicators') throw unknownValue('by', by)
  if (!isCount(maxStep)) throw unknownValue('maxStep', maxStep)
  if (!isCount(plans)) throw unknownValue('plans', plans)
  return {
    target: target ?? 'next',
    by: by ?? 'levels',
    costs: costs ?? null,
    lock: lock ?? [],
    maxStep: maxStep ?? null,
    f03: f03 ?? null,
    plans: plans ?? LISTED,
    unit: unit ?? null,
  }
}

/**
 * Reads scoresheets, scores them and plans for their units, as `ipp plan` does: of each unit in `run.plans` the cheapest
 * steps that take its index to the target, exact or not at all. `anyRead` is false where no file was a scoresheet.
 *
 * Whatever is wrong with a file is a finding in `run.findings`, never thrown; a unit without index has no plan, and from a
 * list of costs with an error none is made. What the caller got wrong is thrown as {@link OperatorError}.
 */
export const planFiles = async (files: readonly string[], options: PlanFileOptions = {}): Promise<PlanReading> =>
  readPlanRun(onDisk(options.cwd), runOptionsOf(files, options), { asked: askedOf(options) })

/** Plans for the units of scoresheets from their bytes, as {@link planFiles} does from a disk, and touches no disk. */
export const planBytes = async (files: readonly HeldFile[], options: HeldPlanOptions = {}): Promise<PlanReading> => {
  const held = heldBy([...files, ...(options.beside ?? [])])
  const names = files.map(({ name }) => name)
  const asked = runOptionsOf(names, { ...options, instrument: rulesOf(options.instrument) })
  return readPlanRun(heldSources(held), asked, { asked: askedOf(options) })
}

/** Plans as people read them at a terminal: the steps of each unit, and what each of them asks for. */
export const planText = async (run: PlanRun, language: Language = 'id'): Promise<string> => {
  const { planText: made } = await import('../report/plan/table.js')
  return made(run, language, { columns: null, colour: false })
}

/** Plans as the text of `ipp.plan/1` (`ipp-pekppp/schemas/plan.schema.json`). */
export const planJson = (run: PlanRun, language: Language = 'id'): string => [...planJsonPieces(run, language)].join('')

/** Plans as CSV with the columns of `docs/plan.md`, a row for each step. */
export const planCsv = (run: PlanRun, decimal: Decimal = 'point'): string =>
  [...csvChunks(planRows(run), decimal === 'comma' ? INDONESIAN_STYLE : PLAIN_STYLE)].join('')
