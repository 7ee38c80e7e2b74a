import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import type { Table, Workbook } from '../formats/table.js'
import type { FilledForm } from './form.js'
import { looksScored } from './has-scores.js'
import { type HiddenChoice, isNone, type Read, sorted } from './hidden-sheets.js'
import type { Decisions, Vocabulary } from './layout.js'
import { saidBy, saidIn, saidTogether, type Unread } from './part-agency.js'
import { readSheet, type SheetReading } from './read.js'
import { underItsName } from './sheet-copies.js'
import { UNNAMED, type UnitNaming, withUnitNames } from './unit-name.js'

/** What one file gave. */
export interface FileReading {
  /** False where the file could not be read or holds no scoresheet: the findings say why. */
  readonly recognised: boolean
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  readonly rows: SheetReading['rows']
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

const NOTHING = { recognised: false, forms: [], rows: { read: 0, used: 0, refused: 0 } } as const

/** A file that is refused as a whole; what it says of itself is looked up in those of its sheets that can still be read. */
const refused = (
  file: string,
  remark: Remark,
  before: readonly Finding[],
  tables: readonly Table[],
  vocabulary: Vocabulary,
): FileReading => ({
  ...NOTHING,
  findings: [...before, finding(file, remark)],
  unread: [{ file, sheet: null, ...saidTogether(tables.map((table) => saidIn(table, vocabulary))) }],
})

/** A sheet that is none by its header, but holds scores. */
const isMissed = (read: Read, vocabulary: Vocabulary): boolean =>
  !read.reading.recognised && isNone(read) && looksScored(read.table, vocabulary)

/** Sheets of a file that were refused, each with what it says of itself. */
const unreadIn = (file: string, reads: readonly Read[], vocabulary: Vocabulary): readonly Unread[] =>
  reads
    .filter(({ reading }) => !reading.recognised)
    .filter((read) =>
      isNone(read) ? isMissed(read, vocabulary) : read.reading.remarks.some(({ code }) => code.startsWith('E-')),
    )
    .map(({ table }) => ({ file, sheet: table.name, ...saidIn(table, vocabulary) }))

/** Hidden sheets that nobody chose, each with what it says of itself. */
const hiddenIn = (file: string, unread: readonly Read[], vocabulary: Vocabulary): readonly Unread[] =>
  unread.map(({ table, reading }) => ({
    file,
    sheet: table.name,
    ...(reading.recognised ? saidBy(reading.forms) : saidIn(table, vocabulary)),
  }))

const remarksOf = ({ table, reading }: Read): readonly Remark[] =>
  reading.remarks.map((remark) => ({ ...remark, sheet: table.name }))

/** What is said of sheets that are no scoresheets: nothing but a notice where another sheet is one. */
const passedOver = (reads: readonly Read[], recognised: boolean, vocabulary: Vocabulary): readonly Remark[] => {
  const others = reads.filter(({ reading }) => !reading.recognised)
  const isAsked = (read: Read) => !isNone(read) || (recognised && isMissed(read, vocabulary))
  const asked = others.filter(isAsked).flatMap(remarksOf)
  const none = others.filter((read) => !isAsked(read))
  if (recognised)
    return [...asked, ...none.map(({ table }) => ({ code: 'N-SHEET-IGNORED' as const, sheet: table.name }))]
  if (asked.length > 0) return asked
  const missing = none.flatMap(remarksOf)
  const chosen = missing.find(({ code }) => code === 'E-COLUMN-MISSING')
  if (chosen) return [chosen]
  // The sheet that came nearest lacks least; one without rows lacks everything.
  const lacking = ({ expected }: Remark): number => expected?.length ?? Number.POSITIVE_INFINITY
  const nearest = missing.toSorted((a, b) => (lacking(a) < lacking(b) ? -1 : 1))[0]
  return nearest ? [nearest] : [{ code: 'E-HEAD-MISSING', expected: 'unit, indikator, skor' }]
}

/** The same sheets, each unit under the name that it is to have. */
const named = (reads: readonly Read[], naming: UnitNaming): readonly Read[] => {
  const readings = withUnitNames(
    reads.map(({ reading }) => reading),
    naming,
  )
  return reads.map(({ table, reading }, i) => ({ table, reading: readings[i] ?? reading }))
}

const chosen = (tables: readonly Table[], sheets: readonly string[]): readonly Table[] =>
  sheets.length === 0 ? tables : tables.filter((table) => table.name !== null && sheets.includes(table.name))

/**
 * Reads all scoresheets of one opened file. A sheet that turns out broken while it is walked makes the whole file
 * unreadable: damage is never scored in part.
 */
export const readFile = (
  file: string,
  open: () => Workbook,
  vocabulary: Vocabulary,
  decisions: FileDecisions,
): FileReading => {
  let findings: readonly Finding[] = []
  let all: readonly Table[] = []
  try {
    const workbook = open()
    all = workbook.tables
    const tables = chosen(workbook.tables, decisions.sheets)
    if (tables.length === 0 && decisions.sheets.length > 0) {
      const names = workbook.tables.map((table) => table.name).join(' | ')
      return refused(
        file,
        { code: 'E-SHEET-MISSING', found: decisions.sheets.join(', '), expected: names },
        [],
        all,
        vocabulary,
      )
    }
    const read = (table: Table): Read => ({
      table,
      reading: readSheet(underItsName(table, workbook.tables), { file, sheet: table.name }, vocabulary, decisions),
    })
    const choice = decisions.sheets.length > 0 ? 'named' : (decisions.hidden ?? null)
    const { reads, remarks, unread } = sorted(tables, choice, read, vocabulary)
    const good = named(
      reads.filter(({ reading }) => reading.recognised),
      decisions.unit ?? UNNAMED,
    )
    findings = [
      ...workbook.remarks().map((remark) => finding(file, remark)),
      ...remarks.map((remark) => finding(file, remark)),
      ...good.flatMap(({ table, reading }) =>
        reading.remarks.map((remark) => finding(file, { sheet: table.name, ...remark })),
      ),
      ...passedOver(reads, good.length > 0, vocabulary).map((remark) => finding(file, remark)),
    ]
    return {
      recognised: good.length > 0,
      forms: good.flatMap(({ reading }) => reading.forms),
      findings,
      rows: summed(good),
      unread: [...unreadIn(file, reads, vocabulary), ...hiddenIn(file, unread, vocabulary)],
    }
  } catch (error) {
    if (error instanceof Refusal) return refused(file, error.remark, findings, all, vocabulary)
    throw error
  }
}

const summed = (reads: readonly Read[]): SheetReading['rows'] =>
  reads.reduce(
    (all, { reading: { rows } }) => ({
      read: all.read + rows.read,
      used: all.used + rows.used,
      refused: all.refused + rows.refused,
    }),
    { read: 0, used: 0, refused: 0 },
  )
