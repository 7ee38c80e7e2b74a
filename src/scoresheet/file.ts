import type { FindingCode } from '../finding/code.js'
import { type Finding, finding, Refusal, type Remark } from '../finding/finding.js'
import type { Table, Workbook } from '../formats/table.js'
import { underItsName } from './copies.js'
import type { FilledForm } from './form.js'
import type { Decisions, Vocabulary } from './layout.js'
import { readSheet, type SheetReading } from './read.js'
import { UNNAMED, type UnitNaming, withUnitNames } from './unit-name.js'

/** What one file gave. */
export interface FileReading {
  /** False where the file could not be read or holds no scoresheet: the findings say why. */
  readonly recognised: boolean
  readonly forms: readonly FilledForm[]
  readonly findings: readonly Finding[]
  readonly rows: SheetReading['rows']
}

export interface FileDecisions extends Decisions {
  /** Names of the sheets to read; all where none is named. */
  readonly sheets: readonly string[]
  /** What sheets are called that name no unit. */
  readonly unit?: UnitNaming
}

interface Read {
  readonly table: Table
  readonly reading: SheetReading
}

const NOTHING = { recognised: false, forms: [], rows: { read: 0, used: 0, refused: 0 } } as const

const refused = (file: string, remark: Remark, before: readonly Finding[]): FileReading => ({
  ...NOTHING,
  findings: [...before, finding(file, remark)],
})

const NO_SHEET: readonly FindingCode[] = ['E-HEAD-MISSING', 'E-SHEET-EMPTY']

const isNone = ({ reading }: Read): boolean => reading.remarks.some(({ code }) => NO_SHEET.includes(code))

const remarksOf = ({ table, reading }: Read): readonly Remark[] =>
  reading.remarks.map((remark) => ({ ...remark, sheet: table.name }))

/** What is said of sheets that are no scoresheets: nothing but a notice where another sheet is one. */
const passedOver = (reads: readonly Read[], recognised: boolean): readonly Remark[] => {
  const others = reads.filter(({ reading }) => !reading.recognised)
  const asked = others.filter((read) => !isNone(read)).flatMap(remarksOf)
  const none = others.filter(isNone)
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

/** Hidden sheets are read only where no visible one is a scoresheet. */
const readAll = (tables: readonly Table[], read: (table: Table) => Read): { reads: Read[]; remarks: Remark[] } => {
  const visible = tables.filter((table) => !table.hidden).map(read)
  const concealed = tables.filter((table) => table.hidden)
  if (visible.some(({ reading }) => reading.recognised)) {
    const remarks = concealed.map((table): Remark => ({ code: 'W-SHEET-HIDDEN', sheet: table.name, found: table.name }))
    return { reads: visible, remarks }
  }
  const unseen = concealed.map(read)
  const used = unseen.filter(({ reading }) => reading.recognised)
  const remarks = used.map(({ table }): Remark => ({ code: 'W-SHEET-HIDDEN', sheet: table.name, found: table.name }))
  return { reads: [...visible, ...unseen], remarks }
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
  try {
    const workbook = open()
    const tables = chosen(workbook.tables, decisions.sheets)
    if (tables.length === 0 && decisions.sheets.length > 0) {
      const names = workbook.tables.map((table) => table.name).join(' | ')
      return refused(file, { code: 'E-SHEET-MISSING', found: decisions.sheets.join(', '), expected: names }, [])
    }
    const read = (table: Table): Read => ({
      table,
      reading: readSheet(underItsName(table, workbook.tables), { file, sheet: table.name }, vocabulary, decisions),
    })
    const { reads, remarks } = readAll(tables, read)
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
      ...passedOver(reads, good.length > 0).map((remark) => finding(file, remark)),
    ]
    return {
      recognised: good.length > 0,
      forms: good.flatMap(({ reading }) => reading.forms),
      findings,
      rows: summed(good),
    }
  } catch (error) {
    if (error instanceof Refusal) return refused(file, error.remark, findings)
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
