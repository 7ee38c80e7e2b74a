import { type Output, writeOutputs } from '../disk/output.js'
import type { KeptFile } from '../disk/replace.js'
import type { Language } from '../finding/language.js'
import { type CsvField, csvChunks, styleOf } from '../formats/csv/write.js'
import { LIMITS } from '../formats/limits.js'
import { sourceOf } from '../formats/sources.js'
import { checkJson as checkJsonText, checkJunit as checkJunitText, checkRows } from '../report/check/machine.js'
import type { CopyTerms } from '../report/check/marked-copy.js'
import { type Level, resultRows } from '../report/result-csv.js'
import { resultJson as resultJsonChunks } from '../report/result-json.js'
import type { Run } from '../run/result.js'
import { selectFigures } from '../run/select.js'
import { csvOptions } from './open-workbook.js'
import type { HeldFile } from './score.js'
import { withWordedFaults } from './worded.js'

/** The sign before decimals in a CSV. `comma` also means `;` between columns and a byte order mark, for Indonesian Excel. */
export type Decimal = 'point' | 'comma'

/** Rows as the text of a CSV. */
export const csvOf = (rows: Iterable<readonly CsvField[]>, decimal: Decimal): string =>
  [...csvChunks(rows, styleOf(decimal))].join('')

/** A run as CSV with the columns of `docs/output.md`, a row per unit or per agency. */
export const resultCsv = (run: Run, level: Level = 'unit', decimal: Decimal = 'point'): string =>
  csvOf(resultRows(run, level), decimal)

/** A run as the text of `ipp.result/1` (`ipp-pekppp/schemas/result.schema.json`). */
export const resultJson = (run: Run, language: Language = 'id'): string => [...resultJsonChunks(run, language)].join('')

/** A run as a workbook (.xlsx) whose figures are formulas that a spreadsheet can recalculate. */
export const resultWorkbook = async (run: Run, language: Language = 'id'): Promise<Uint8Array> => {
  const { resultWorkbook: make } = await import('../report/workbook/result-workbook.js')
  return make(run, language)
}

/** The findings of a run as the text of `ipp.check/1` (`ipp-pekppp/schemas/check.schema.json`), file by file. */
export const checkJson = (run: Run, language: Language = 'id'): string => checkJsonText(run, language)

/** The findings of a run as CSV, a row for each. */
export const checkCsv = (run: Run, language: Language = 'id', decimal: Decimal = 'point'): string =>
  csvOf(checkRows(run, language), decimal)

/** The findings of a run as JUnit XML, a suite per file; with `strict` warnings are failures too. */
export const checkJunit = (run: Run, language: Language = 'id', strict = false): string =>
  checkJunitText(run, language, strict)

const copyOf = async (run: Run, file: HeldFile, terms: Pick<CopyTerms, 'language' | 'valuesOnly'>) => {
  const { markedCopy: make } = await import('../report/check/marked-copy.js')
  const findings = run.findings.filter((finding) => finding.file === file.name)
  const open = { limits: LIMITS, csv: csvOptions({}) }
  const copied = { name: file.name, source: sourceOf(file.bytes), findings }
  return (await make(copied, { ...terms, open, creator: `ipp ${run.version}` })).bytes
}

/**
 * A copy of a file that was read in a run, its faulty cells coloured and annotated, and one more sheet that lists all
 * findings. A workbook keeps all else that its sender put in (formulas, links, macros, drawings): one with macros is to be
 * called `.xlsm`. A CSV file becomes a workbook (.xlsx). Throws {@link Refusal} where the file cannot be read.
 */
export const markedCopy = (run: Run, file: HeldFile, language: Language = 'id'): Promise<Uint8Array> =>
  copyOf(run, file, { language, valuesOnly: false })

/** The same copy (.xlsx) of values only: no formulas, links, macros or drawings. Throws {@link Refusal} as `markedCopy`. */
export const markedValues = (run: Run, file: HeldFile, language: Language = 'id'): Promise<Uint8Array> =>
  copyOf(run, file, { language, valuesOnly: true })

/** What a page tells of: one page per unit, the ranking of all, or the record to sign (berita acara). */
export type PageKind = 'unit' | 'ranking' | 'berita-acara'

/** Which page is written, of whom, in which language. */
export interface PageOptions {
  readonly kind: PageKind
  /** "Agency/Unit", the unit's name or its code; all units where it is left out. */
  readonly unit?: string | undefined
  readonly language?: Language | undefined
}

const pagePieces = async (run: Run, { kind, unit, language = 'id' }: PageOptions): Promise<Iterable<string>> => {
  if (kind === 'ranking') return (await import('../report/html/ranking.js')).rankingReport(run, language)
  const { units } = withWordedFaults(() => selectFigures(run, { unit }))
  if (kind === 'unit') return (await import('../report/html/unit.js')).unitReport(run, units, language)
  return (await import('../report/html/record.js')).recordReport(run, units, language)
}

/**
 * A run as a page of HTML that stands alone, as `ipp report` writes it: nothing is loaded from elsewhere, no script runs,
 * names are escaped. Throws {@link OperatorError} where no unit is called so.
 */
export const reportPage = async (run: Run, options: PageOptions): Promise<string> =>
  [...(await pagePieces(run, options))].join('')

/** The record to sign (berita acara) as a document (.docx). Throws {@link OperatorError} where no unit is called so. */
export const recordDocument = async (run: Run, options: Omit<PageOptions, 'kind'> = {}): Promise<Uint8Array> => {
  const { recordDocument: make } = await import('../report/record/document.js')
  const { units } = withWordedFaults(() => selectFigures(run, { unit: options.unit }))
  return make(run, units, options.language ?? 'id')
}

/** How files are written. */
export interface WriteOptions {
  /** Files that were read, which are never written over. */
  readonly inputs?: readonly string[] | undefined
  /** Replace what is there even where it is no longer as the tool wrote it. */
  readonly force?: boolean | undefined
  readonly cwd?: string | undefined
}

/**
 * Writes files whole or not at all: under another name beside the place, onto the disk, then renamed. What bears no
 * seal (CSV, Markdown, a text of your own) never replaces other content: that is kept as `.bak`, `.bak2` …, and the result
 * lists those backups. Throws {@link OperatorError}, with nothing written, where a target is an input, no regular file, or
 * would lose someone's work.
 */
export const writeFiles = (files: readonly Output[], options: WriteOptions = {}): Promise<readonly KeptFile[]> =>
  withWordedFaults(() =>
    writeOutputs({ cwd: options.cwd ?? process.cwd() }, files, {
      inputs: options.inputs ?? [],
      force: options.force ?? false,
    }),
  )
