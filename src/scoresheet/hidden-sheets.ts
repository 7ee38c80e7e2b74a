import type { FindingCode } from '../finding/code.js'
import { Refusal, type Remark } from '../finding/finding.js'
import type { Table } from '../formats/cell-table.js'
import type { ScoreReading } from './cell/score-reading.js'
import { entriesIn } from './entry-row.js'
import { hasEntries, looksScored } from './has-scores.js'
import type { Vocabulary } from './layout.js'
import type { SheetReading } from './read.js'

/** What the operator decided about hidden sheets: read them, or leave them out. */
export const HIDDEN = ['include', 'exclude'] as const
export type HiddenChoice = (typeof HIDDEN)[number]

/** A sheet with what came of reading it. */
export interface ReadSheet {
  readonly table: Table
  readonly reading: SheetReading
}

const NO_SHEET: readonly FindingCode[] = ['E-HEAD-MISSING', 'E-SHEET-EMPTY']

/** Whether a sheet is no scoresheet by what was found of it, rather than one that has to be asked about. */
export const isNone = ({ reading }: ReadSheet): boolean => reading.remarks.some(({ code }) => NO_SHEET.includes(code))

/** The sheets of a file that count, and those that were hidden from whoever looks at it. */
interface CountedSheets {
  readonly reads: readonly ReadSheet[]
  readonly remarks: readonly Remark[]
  /** Hidden sheets with scores beside a visible scoresheet that nobody chose: they are not counted. */
  readonly unread: readonly ReadSheet[]
}

const hiddenRemark = ({ name }: Table, why: 'read' | 'unread'): Remark => ({
  code: 'W-SHEET-HIDDEN',
  sheet: name,
  found: name,
  why,
})

const isSheet = ({ reading }: ReadSheet): boolean => reading.recognised

const stoodIn = (reading: ScoreReading): string | null => ('value' in reading ? reading.text : reading.found)

/** All that a sheet says of its units: scores and ready figures. */
const contents = ({ reading }: ReadSheet): string =>
  JSON.stringify(
    reading.forms.map(({ names, entries, figures }) => [
      names,
      entriesIn(entries).map((entry) => [entry.item.text, stoodIn(entry.reading)]),
      figures.map((figure) => [figure.form, stoodIn(figure.reading)]),
    ]),
  )

/** A copy of a visible sheet has nothing that is not counted. */
const isCopy = (read: ReadSheet, visible: readonly ReadSheet[]): boolean =>
  visible.some((each) => contents(each) === contents(read))

/** Whether a hidden sheet holds scores; one that cannot be read cannot be known to. */
const holdsScores = (read: ReadSheet, visible: readonly ReadSheet[], vocabulary: Vocabulary): boolean => {
  const { table, reading } = read
  if (isSheet(read)) return hasEntries(reading.forms) && !isCopy(read, visible)
  if (isNone(read)) return looksScored(table, vocabulary)
  return reading.remarks.some(({ code }) => code.startsWith('E-'))
}

/** A sheet as it was read; null where it is broken. */
const readIfWhole = (table: Table, read: (table: Table) => ReadSheet): ReadSheet | null => {
  try {
    return read(table)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** How sheets are read, and what says that one holds scores. */
interface SheetReader {
  readonly read: (table: Table) => ReadSheet
  readonly vocabulary: Vocabulary
}

/** Hidden sheets beside a visible scoresheet that nobody decided about: those with scores are missed, which is an error. */
const withoutHidden = (
  visible: readonly ReadSheet[],
  concealed: readonly Table[],
  { read, vocabulary }: SheetReader,
): CountedSheets => {
  const looked = concealed.map((table) => ({ table, found: readIfWhole(table, read) }))
  const unread = looked.flatMap(({ found }) => (found && holdsScores(found, visible, vocabulary) ? [found] : []))
  const remarks = looked.map(({ table, found }): Remark => {
    const isMissed = found !== null && unread.includes(found)
    return isMissed ? { code: 'E-SHEET-HIDDEN', sheet: table.name, found: table.name } : hiddenRemark(table, 'unread')
  })
  return { reads: visible, remarks, unread }
}

/**
 * Which of a file's sheets count. Visible ones do; hidden ones where they were chosen, by name or all of them, and where no
 * visible sheet is a scoresheet.
 */
export const countedSheets = (
  tables: readonly Table[],
  choice: 'named' | HiddenChoice | null,
  reader: SheetReader,
): CountedSheets => {
  const { read } = reader
  const visible = tables.filter((table) => !table.hidden).map(read)
  const concealed = tables.filter((table) => table.hidden)
  if (choice === 'exclude')
    return { reads: visible, remarks: concealed.map((table) => hiddenRemark(table, 'unread')), unread: [] }
  if (choice === null && visible.some(isSheet)) return withoutHidden(visible, concealed, reader)
  const unseen = concealed.map(read)
  const remarks = unseen.filter(isSheet).map(({ table }) => hiddenRemark(table, 'read'))
  return { reads: [...visible, ...unseen], remarks: choice === 'named' ? [] : remarks, unread: [] }
}
