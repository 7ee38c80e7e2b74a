import { type Finding, finding, Refusal, type Remark } from '../../finding/finding.js'
import type { CsvLimits } from '../../formats/limits.js'
import type { Table, Workbook } from '../../formats/table.js'
import { HEADER_ROWS } from '../layout.js'
import {
  closeSheet,
  type Opened,
  openSurvey,
  readSurveySheet,
  refused,
  type SurveyReading,
  type Variants,
  withoutQuotes,
} from './read.js'
import type { Heard } from './rows.js'
import { type PlainDialect, type StreamSource, scanSurvey } from './scan.js'
import type { SurveySource } from './settle.js'
import type { SurveyRules } from './sheet.js'

/** What one survey file gave. */
export interface SurveyFileReading {
  /** Empty where the file could not be read or holds no survey: the findings say why. */
  readonly sources: readonly SurveySource[]
  readonly findings: readonly Finding[]
  readonly rows: SurveyReading['rows']
}

interface Read {
  readonly table: Table
  readonly reading: SurveyReading | null
}

const isRead = (read: Read): read is Read & { readonly reading: SurveyReading } => read.reading !== null

const NO_ROWS = { read: 0, used: 0, refused: 0 }

/** What a survey's header needs, for the finding that says there is none. */
const NEEDED = 'unit, pertanyaan 1 … n'

/** Hidden sheets are read only where no visible one holds a survey. */
const readAll = (tables: readonly Table[], read: (table: Table) => Read): { reads: Read[]; remarks: Remark[] } => {
  const visible = tables.filter((table) => !table.hidden).map(read)
  const concealed = tables.filter((table) => table.hidden)
  const hidden = (table: Table): Remark => ({ code: 'W-SHEET-HIDDEN', sheet: table.name, found: table.name })
  if (visible.some(isRead)) return { reads: visible, remarks: concealed.map(hidden) }
  const unseen = concealed.map(read)
  const remarks = unseen.filter(isRead).map(({ table }) => hidden(table))
  return { reads: [...visible, ...unseen], remarks }
}

const passedOver = (reads: readonly Read[]): readonly Remark[] => {
  if (!reads.some(isRead)) return [{ code: 'E-HEAD-MISSING', expected: NEEDED }]
  return reads
    .filter((read) => !isRead(read))
    .map(({ table }) => ({ code: 'N-SHEET-IGNORED' as const, sheet: table.name }))
}

const summed = (readings: readonly SurveyReading[]): SurveyReading['rows'] =>
  readings.reduce(
    (all, { rows }) => ({
      read: all.read + rows.read,
      used: all.used + rows.used,
      refused: all.refused + rows.refused,
    }),
    NO_ROWS,
  )

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
export const readSurveyFile = (
  file: string,
  open: () => Workbook,
  variants: Variants,
  rules: SurveyRules,
  heard: ((sheet: string | null) => Heard) | null = null,
): SurveyFileReading => {
  try {
    const workbook = open()
    const read = (table: Table): Read => ({
      table,
      reading: readSurveySheet(table, variants, rules, heard?.(table.name) ?? null),
    })
    const { reads, remarks } = readAll(workbook.tables, read)
    const good = reads.filter(isRead)
    const findings = [
      ...readerRemarks(workbook).map((remark) => finding(file, remark)),
      ...[...remarks, ...passedOver(reads)].map((remark) => finding(file, remark)),
      ...good.flatMap(({ table, reading }) =>
        reading.remarks.map((remark) => finding(file, { sheet: table.name, ...remark })),
      ),
    ]
    const sources = good.map(({ reading }) => ({ file, reading }))
    return { sources, findings, rows: summed(good.map(({ reading }) => reading)) }
  } catch (error) {
    return { sources: [], findings: [finding(file, refused(error))], rows: NO_ROWS }
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

/** A beginning that is broken is for the reader of all files to refuse. */
const openedOrNull = (table: Table, variants: Variants, rules: SurveyRules): Opened | null => {
  try {
    return openSurvey(table, variants, rules)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/**
 * Reads a CSV survey of the regular shape from its bytes, many times faster than {@link readSurveyFile} and to the same
 * result. Null where the file is not of that shape.
 */
export const scanSurveyFile = (
  file: string,
  begun: Begun,
  variants: Variants,
  rules: SurveyRules,
  heard: Heard | null = null,
): SurveyFileReading | null => {
  const opened = openedOrNull(begun.table, variants, rules)
  if (!opened || (!begun.whole && opened.seen < HEADER_ROWS)) return null
  if (!scanSurvey(begun.source, opened.sheet, begun.dialect, begun.limits, heard)) return null
  const reading = closeSheet(opened.sheet, opened.remarks)
  const findings = reading.remarks.map((remark) => finding(file, remark))
  return { sources: [{ file, reading }], findings, rows: reading.rows }
}
