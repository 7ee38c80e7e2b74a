import { type Finding, finding, Refusal, type Remark } from '../../finding/finding.js'
import type { Table, Workbook } from '../../formats/cell-table.js'
import type { CsvLimits } from '../../formats/limits.js'
import type { StreamSource } from '../../formats/sources.js'
import { HEADER_ROWS } from '../layout.js'
import { NO_ROWS, type RowCounts, sumOfRows } from '../row-counts.js'
import type { SurveyChoices } from './column-choices.js'
import { type PlainDialect, scanSurvey } from './fast/scan.js'
import type { SurveyLayout } from './head.js'
import type { SurveyTerms } from './opened-sheet.js'
import type { SurveySource } from './questions.js'
import {
  closeSheet,
  type Opened,
  openSurvey,
  readSurveySheet,
  refusalRemark,
  type SurveyReading,
  withoutQuotes,
} from './read.js'
import type { OnRespondent } from './respondent-row.js'

export interface SurveyFileReading {
  /** Empty where the file could not be read or holds no survey: the findings say why. */
  readonly sources: readonly SurveySource[]
  readonly findings: readonly Finding[]
  readonly rows: RowCounts
}

/** What a file is read by, and who is told of the respondents of each of its sheets. */
interface FileSurveyTerms extends SurveyTerms {
  readonly onRespondent?: ((sheet: string | null) => OnRespondent) | null
}

interface Read {
  readonly table: Table
  readonly reading: SurveyReading | null
  /** Why a sheet is not read, where there is more to say than that it is no survey. */
  readonly why: readonly Remark[]
}

const isRead = (read: Read): read is Read & { readonly reading: SurveyReading } => read.reading !== null

/** What is said of a file without the header of a survey. */
const NO_QUESTIONS: Remark = { code: 'E-HEAD-MISSING', expected: 'unit, pertanyaan 1 … n', why: 'survey' }

/** Hidden sheets are read only where no visible one holds a survey. */
const readAll = (
  tables: readonly Table[],
  { sheets }: SurveyChoices,
  read: (table: Table) => Read,
): { reads: Read[]; remarks: Remark[] } => {
  if (sheets.length > 0)
    return { reads: tables.filter(({ name }) => name !== null && sheets.includes(name)).map(read), remarks: [] }
  const visible = tables.filter((table) => !table.hidden).map(read)
  const concealed = tables.filter((table) => table.hidden)
  const hiddenRemark = (table: Table): Remark => ({ code: 'W-SHEET-HIDDEN', sheet: table.name, found: table.name })
  if (visible.some(isRead)) return { reads: visible, remarks: concealed.map(hiddenRemark) }
  const unseen = concealed.map(read)
  const remarks = unseen.filter(isRead).map(({ table }) => hiddenRemark(table))
  return { reads: [...visible, ...unseen], remarks }
}

const passedOver = (reads: readonly Read[]): readonly Remark[] => {
  const unread = reads.filter((read) => !isRead(read))
  const lost = unread.flatMap(({ table, why }) => why.map((remark) => ({ sheet: table.name, ...remark })))
  if (unread.length === reads.length) return lost.length > 0 ? lost : [NO_QUESTIONS]
  const ignored = unread.filter(({ why }) => why.length === 0)
  return [...lost, ...ignored.map(({ table }) => ({ code: 'N-SHEET-IGNORED' as const, sheet: table.name }))]
}

/** A sheet that was chosen and is not there, with those that are. */
const lostSheets = (tables: readonly Table[], { sheets }: SurveyChoices): readonly Remark[] => {
  const lost = sheets.filter((sheet) => !tables.some(({ name }) => name === sheet))
  if (lost.length === 0 || lost.length < sheets.length) return []
  const names = tables.flatMap(({ name }) => name ?? [])
  return [{ code: 'E-SHEET-MISSING', found: sheets.join(', '), expected: names.join(' | ') || null, why: 'asked' }]
}

/** Remarks of the reader that say something of a survey; a garbled text in it is nobody's business but the respondent's. */
const readerRemarks = (workbook: Workbook): readonly Remark[] =>
  workbook
    .remarks()
    .filter(({ code }) => code !== 'W-MOJIBAKE')
    .map(withoutQuotes)

/**
 * Reads every survey in one file, row by row. A file that turns out broken while it is walked counts for nothing:
 * damage is never tallied in part. Findings never quote what stood in a cell.
 */
export const readSurveyFile = (file: string, open: () => Workbook, terms: FileSurveyTerms): SurveyFileReading => {
  const { rules, onRespondent } = terms
  try {
    const workbook = open()
    const [lost] = lostSheets(workbook.tables, rules.choices)
    if (lost) return { sources: [], findings: [finding(file, lost)], rows: NO_ROWS }
    const readTable = (table: Table): Read => {
      const reading = readSurveySheet(table, terms, onRespondent?.(table.name) ?? null)
      return 'tallies' in reading ? { table, reading, why: [] } : { table, reading: null, why: reading.remarks }
    }
    const { reads, remarks } = readAll(workbook.tables, rules.choices, readTable)
    const good = reads.filter(isRead)
    const findings = [
      ...readerRemarks(workbook).map((remark) => finding(file, remark)),
      ...[...remarks, ...passedOver(reads)].map((remark) => finding(file, remark)),
      ...good.flatMap(({ table, reading }) =>
        reading.remarks.map((remark) => finding(file, { sheet: table.name, ...remark })),
      ),
    ]
    const sources = good.map(({ reading }) => ({ file, reading }))
    return { sources, findings, rows: sumOfRows(good.map(({ reading }) => reading)) }
  } catch (error) {
    return { sources: [], findings: [finding(file, refusalRemark(error))], rows: NO_ROWS }
  }
}

/** A CSV file of which the beginning was read: enough to find the header and how fields are parted. */
export interface Begun {
  readonly source: StreamSource
  /** The beginning as a table of its own, and whether it is all of the file. */
  readonly table: Table
  readonly whole: boolean
  readonly dialect: PlainDialect
  readonly limits: CsvLimits
}

/** A chosen column behind the last heading is for the reader of all files to walk to. */
const isWithin = ({ width, columns, cells }: SurveyLayout): boolean =>
  [...columns.values(), [...cells.values()]].flat().every((column) => width === null || column < width)

/** A beginning that is broken is for the reader of all files to refuse. */
const openedOrNull = (table: Table, terms: SurveyTerms): Opened | null => {
  try {
    const opened = openSurvey(table, terms)
    return opened.sheet && isWithin(opened.sheet.layout) ? opened : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Reads a CSV survey of the regular shape from its bytes, many times faster than {@link readSurveyFile} and to the same
 * result. Null where the file is not of that shape.
 */
export const scanSurveyFile = (file: string, begun: Begun, terms: FileSurveyTerms): SurveyFileReading | null => {
  const { rules, onRespondent } = terms
  // A text file has no sheet to choose, which is told with the workbooks.
  const opened = rules.choices.sheets.length > 0 ? null : openedOrNull(begun.table, terms)
  if (!opened || (!begun.whole && opened.seen < HEADER_ROWS)) return null
  if (!scanSurvey(begun.source, opened.sheet, { ...begun, onRespondent: onRespondent?.(null) ?? null })) return null
  const reading = closeSheet(opened.sheet, opened.remarks)
  const findings = reading.remarks.map((remark) => finding(file, remark))
  return { sources: [{ file, reading }], findings, rows: reading.rows }
}
