import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import type { Table, Workbook } from '../formats/cell-table.js'
import { isFindingsSheet } from '../formats/xlsx/copy-mark.js'
import { isSummarySheet } from '../formats/xlsx/summary-sheet.js'
import type { FilledForm } from './filled-form.js'
import { looksScored } from './has-scores.js'
import { countedSheets, type HiddenChoice, isNone, type ReadSheet } from './hidden-sheets.js'
import type { Decisions, Vocabulary } from './layout.js'
import { aboutAll, aboutForms, aboutTable, type Unread } from './part-agency.js'
import { readSheet } from './read.js'
import { type RowCounts, sumOfRows } from './row-counts.js'
import { underItsName } from './sheet-copies.js'
import { UNNAMED, type UnitNaming, withUnitNames } from './unit-name.js'

export interface FileReading {
  /** False where the file could not be read or holds no scoresheet: the findings say why. */
  readonly recognised: boolean
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  readonly rows: RowCounts
  /** What of it was refused as a whole, or hidden and not chosen. */
  readonly unread: readonly Unread[]
}

export interface FileDecisions extends Decisions {
  /** Names of the sheets to read; all where none is named. */
  readonly sheets: readonly string[]
  /** What sheets are called that name no unit. */
  readonly unit?: UnitNaming
  /** What becomes of hidden sheets beside visible ones; nothing decided where it is left out. */
  readonly hidden?: HiddenChoice | undefined
}

/** A file while it is read, with those of its sheets that are known. */
interface OpenedFile {
  readonly file: string
  tables: readonly Table[]
}

interface FileTerms {
  readonly vocabulary: Vocabulary
  readonly decisions: FileDecisions
}

const NOTHING = { recognised: false, forms: [], rows: { read: 0, used: 0, refused: 0 } } as const

/** A file that is refused as a whole; what it says of itself is looked up in those of its sheets that can still be read. */
const refusedFile = ({ file, tables }: OpenedFile, remark: Remark, vocabulary: Vocabulary): FileReading => ({
  ...NOTHING,
  findings: [finding(file, remark)],
  unread: [{ file, sheet: null, ...aboutAll(tables.map((table) => aboutTable(table, vocabulary))) }],
})

/** A sheet that is none by its header, but holds scores. */
const isMissed = (read: ReadSheet, vocabulary: Vocabulary): boolean =>
  !read.reading.recognised && isNone(read) && looksScored(read.table, vocabulary)

/** Sheets of a file that were refused, each with what it says of itself. */
const unreadIn = (file: string, reads: readonly ReadSheet[], vocabulary: Vocabulary): readonly Unread[] =>
  reads
    .filter(({ reading }) => !reading.recognised)
    .filter((read) =>
      isNone(read) ? isMissed(read, vocabulary) : read.reading.remarks.some(({ code }) => code.startsWith('E-')),
    )
    .map(({ table }) => ({ file, sheet: table.name, ...aboutTable(table, vocabulary) }))

/** Sheets whose scores are of nobody, because it is asked which column names their units, each with what it says of itself. */
const unnamedIn = (file: string, reads: readonly ReadSheet[], named: readonly ReadSheet[]): readonly Unread[] =>
  reads
    .filter(({ reading }, i) => reading.forms.length > 0 && named[i]?.reading.forms.length === 0)
    .map(({ table, reading }) => ({ file, sheet: table.name, ...aboutForms(reading.forms) }))

/** Hidden sheets that nobody chose, each with what it says of itself. */
const hiddenIn = (file: string, unread: readonly ReadSheet[], vocabulary: Vocabulary): readonly Unread[] =>
  unread.map(({ table, reading }) => ({
    file,
    sheet: table.name,
    ...(reading.recognised ? aboutForms(reading.forms) : aboutTable(table, vocabulary)),
  }))

const remarksOf = ({ table, reading }: ReadSheet): readonly Remark[] =>
  reading.remarks.map((remark) => ({ ...remark, sheet: table.name }))

/** What is said of sheets that are no scoresheets: nothing but a notice where another sheet is one. */
const passedOver = (reads: readonly ReadSheet[], recognised: boolean, vocabulary: Vocabulary): readonly Remark[] => {
  const others = reads.filter(({ reading }) => !reading.recognised)
  const isAsked = (read: ReadSheet) => !isNone(read) || (recognised && isMissed(read, vocabulary))
  const asked = others.filter(isAsked).flatMap(remarksOf)
  const none = others.filter((read) => !isAsked(read))
  if (recognised)
    return [...asked, ...none.map(({ table }) => ({ code: 'N-SHEET-IGNORED' as const, sheet: table.name }))]
  if (asked.length > 0) return asked
  const missing = none.flatMap(remarksOf)
  const chosen = missing.find(({ code }) => code === 'E-COLUMN-MISSING')
  if (chosen) return [chosen]
  // The sheet that came nearest lacks least; one without rows lacks everything.
  const lackCount = ({ expected }: Remark): number => expected?.length ?? Number.POSITIVE_INFINITY
  const nearest = missing.toSorted((a, b) => (lackCount(a) < lackCount(b) ? -1 : 1))[0]
  return nearest ? [nearest] : [{ code: 'E-HEAD-MISSING', expected: 'unit, indikator, skor' }]
}

/** The same sheets, each unit under the name that it is to have. */
const withNames = (reads: readonly ReadSheet[], naming: UnitNaming): readonly ReadSheet[] => {
  const readings = withUnitNames(
    reads.map(({ reading }) => reading),
    naming,
  )
  return reads.map(({ table, reading }, i) => ({ table, reading: readings[i] ?? reading }))
}

const chosenTables = (tables: readonly Table[], sheets: readonly string[]): readonly Table[] =>
  sheets.length === 0 ? tables : tables.filter((table) => table.name !== null && sheets.includes(table.name))

const readTables = (opened: OpenedFile, workbook: Workbook, { vocabulary, decisions }: FileTerms): FileReading => {
  const { file } = opened
  const added = workbook.tables.filter(isFindingsSheet)
  const listed = [...workbook.tables.filter(isSummarySheet), ...added]
  const tables = workbook.tables.filter((table) => !listed.includes(table))
  const { sheets, hidden = null, unit = UNNAMED } = decisions
  const chosen = chosenTables(tables, sheets)
  if (chosen.length === 0 && sheets.length > 0) {
    const expected = tables.flatMap(({ name }) => name ?? []).join(' | ') || null
    const remark = { code: 'E-SHEET-MISSING', found: sheets.join(', '), expected, why: 'asked' } as const
    return refusedFile(opened, remark, vocabulary)
  }
  const readTable = (table: Table): ReadSheet => {
    const origin = { file, sheet: table.name }
    return { table, reading: readSheet(underItsName(table, tables), origin, { vocabulary, decisions }) }
  }
  const choice = sheets.length > 0 ? 'named' : hidden
  const { reads, remarks, unread } = countedSheets(chosen, choice, { read: readTable, vocabulary })
  const scored = reads.filter(({ reading }) => reading.recognised)
  const good = withNames(scored, unit)
  const recognised = good.length > 0
  const own = good.flatMap(({ table, reading }) => reading.remarks.map((remark) => ({ sheet: table.name, ...remark })))
  const passed = listed.map((table): Remark => {
    const remark: Remark = { code: 'N-SHEET-IGNORED', sheet: table.name }
    return added.includes(table) ? { ...remark, why: 'copy' } : remark
  })
  const all = [...workbook.remarks(), ...passed, ...remarks, ...own, ...passedOver(reads, recognised, vocabulary)]
  return {
    recognised,
    forms: good.flatMap(({ reading }) => reading.forms),
    findings: all.map((remark) => finding(file, remark)),
    rows: sumOfRows(good.map(({ reading }) => reading)),
    unread: [
      ...unreadIn(file, reads, vocabulary),
      ...unnamedIn(file, scored, good),
      ...hiddenIn(file, unread, vocabulary),
    ],
  }
}

/**
 * Reads all scoresheets of one opened file. A sheet that turns out broken while it is walked makes the whole file
 * unreadable: damage is never scored in part.
 */
export const readFile = (file: string, open: () => Workbook, terms: FileTerms): FileReading => {
  const opened: OpenedFile = { file, tables: [] }
  try {
    const workbook = open()
    opened.tables = workbook.tables
    return readTables(opened, workbook, terms)
  } catch (error) {
    if (error instanceof Refusal) return refusedFile(opened, error.remark, terms.vocabulary)
    throw error
  }
}
