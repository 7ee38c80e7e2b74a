import type { Language } from '../finding/language.js'
import { comparisonJson as jsonChunks } from '../report/compare/json.js'
import { comparisonRows } from '../report/compare/rows.js'
import { findingsOf, gateOf, heldTogether, refuseRanks } from '../run/compare.js'
import { comparedRuns, type LabelledRun } from '../run/compare-runs.js'
import type { Compared } from '../run/comparison.js'
import { otherNamesOf } from '../run/decision-files.js'
import { writtenValues } from '../run/kept-options.js'
import type { ValuesOf } from '../run/option-type.js'
import { runOptionsOf } from '../run/options.js'
import { shelf } from '../run/side.js'
import { readSides } from '../run/sides.js'
import { PERIODS, readPeriods, refuseOptions, surveyRules } from '../run/survey-periods.js'
import { NO_ALIAS_READING } from '../scoresheet/aliases.js'
import { workbookHeadings } from '../wording/workbook-headings.js'
import { csvOf, type Decimal } from './outputs.js'
import { type FileOptions, onDisk } from './score.js'
import { withWordedFaults } from './worded.js'

/**
 * How the sides of a comparison are read, and what it must not show. `unit`, `population`, `seed` and `bootstrap` are of
 * surveys, which an instrument such as `skm-2017`, or a result of one among the sides, asks for.
 */
export interface CompareOptions extends Omit<FileOptions, 'year' | 'surveys' | 'register'>, ValuesOf<typeof PERIODS> {
  /** Gates as on the command line: "drop>0.10", "predicate-drop", "rank-drop>5", "rules-changed". */
  readonly failOn?: readonly string[] | undefined
}

const refuseFew = (sides: readonly unknown[]): void => {
  if (sides.length < 2) throw new RangeError('a comparison has at least two sides')
}

const readCompared = async (sides: readonly string[], options: CompareOptions): Promise<Compared> => {
  refuseFew(sides)
  const gates = (options.failOn ?? []).map(gateOf)
  const [io, asked, books] = [onDisk(options.cwd), runOptionsOf([], options), shelf()]
  const { instrument, given } = asked
  const asking = { sides, instrument, typed: given, periods: writtenValues(PERIODS, options) }
  const rules = await surveyRules(io, asking)
  refuseOptions(asking, rules !== null)
  if (rules) refuseRanks(options.failOn ?? [], gates)
  const aliases = (await otherNamesOf(io, asked)) ?? NO_ALIAS_READING
  const readings = rules
    ? await readPeriods(io, asking, { rules, shelf: books })
    : await readSides(sides, { sources: io, options: asked, shelf: books, headings: workbookHeadings })
  const { crosswalks } = books
  return heldTogether(readings, findingsOf(readings, aliases.findings), { crosswalks, aliases, gates }).compared
}

/**
 * Reads sides (`LABEL=FILE`: scoresheets, results of the tool, published lists, or periods of a survey; the oldest first) and
 * holds them against each other, as `ipp compare` does. `failures` of what comes back lists what the gates forbid.
 *
 * Throws {@link OperatorError} where a side holds nobody or a gate cannot be read.
 */
export const compareFiles = (sides: readonly string[], options: CompareOptions = {}): Promise<Compared> =>
  withWordedFaults(() => readCompared(sides, options))

/**
 * Holds runs against each other that a program has at hand, the oldest first. Units and agencies meet by code, else by name.
 * Throws RangeError where there are fewer than two or two have one label, {@link OperatorError} where one holds nobody.
 */
export const compareRuns = (
  runs: readonly LabelledRun[],
  { failOn = [] }: { readonly failOn?: readonly string[] | undefined } = {},
): Compared => {
  refuseFew(runs)
  if (new Set(runs.map(({ label }) => label)).size < runs.length) throw new RangeError('two sides have one label')
  return withWordedFaults(() => comparedRuns(runs, failOn.map(gateOf)))
}

/** A comparison as the text of `ipp.comparison/1`. */
export const comparisonJson = (compared: Compared, language: Language = 'id'): string =>
  [...jsonChunks(compared, language)].join('')

/** A comparison as CSV: a row per term of each change, or with `wide` a row per unit or agency. */
export const comparisonCsv = (
  compared: Compared,
  { wide = false, decimal = 'point' }: { readonly wide?: boolean; readonly decimal?: Decimal } = {},
): string => csvOf(comparisonRows(compared, wide), decimal)

/** A comparison as a workbook (.xlsx) whose changes are live formulas. */
export const comparisonWorkbook = async (compared: Compared, language: Language = 'id'): Promise<Uint8Array> => {
  const { comparisonWorkbook: make } = await import('../report/compare/workbook/comparison-workbook.js')
  return make(compared, language)
}

/** A comparison as a page of HTML that stands alone. */
export const comparisonPage = async (compared: Compared, language: Language = 'id'): Promise<string> => {
  const { comparisonPage: make } = await import('../report/compare/html/comparison-page.js')
  return [...make(compared, language)].join('')
}

/** A comparison as Markdown. */
export const comparisonMarkdown = async (compared: Compared, language: Language = 'id'): Promise<string> => {
  const { comparisonMarkdown: make } = await import('../report/compare/comparison-text.js')
  return make(compared, language)
}
