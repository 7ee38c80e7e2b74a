import type { FindingCode } from '../finding/code.js'
import { Refusal, type Remark } from '../finding/finding.js'
import type { Table } from '../formats/table.js'
import { hasEntries, looksScored } from './has-scores.js'
import type { Vocabulary } from './layout.js'
import type { SheetReading } from './read.js'

/** What the operator decided about hidden sheets: read them, or leave them out. */
export const HIDDEN = ['include', 'exclude'] as const
export type HiddenChoice = (typeof HIDDEN)[number]

/** A sheet with what came of reading it. */
export interface Read {
  readonly table: Table
  readonly reading: SheetReading
}

const NO_SHEET: readonly FindingCode[] = ['E-HEAD-MISSING', 'E-SHEET-EMPTY']

/** Whether a sheet is no scoresheet by what was found of it, rather than one that has to be asked about. */
export const isNone = ({ reading }: Read): boolean => reading.remarks.some(({ code }) => NO_SHEET.includes(code))

/** The sheets of a file that count, and those that were hidden from whoever looks at it. */
export interface Sorted {
  readonly reads: readonly Read[]
  readonly remarks: readonly Remark[]
  /** Hidden sheets with scores beside a visible scoresheet that nobody chose: they are not counted. */
  readonly unread: readonly Read[]
}

const told = ({ name }: Table, why: 'read' | 'unread'): Remark => ({
  code: 'W-SHEET-HIDDEN',
  sheet: name,
  found: name,
  why,
})

const isSheet = ({ reading }: Read): boolean => reading.recognised

const contents = ({ reading }: Read): string =>
  JSON.stringify(
    reading.forms.map(({ names, entries }) => [
      names,
      entries.map(({ item, reading: read }) => [item.text, 'value' in read ? read.text : read.found]),
    ]),
  )

/** A copy of a visible sheet has nothing that is not counted. */
const isCopy = (read: Read, visible: readonly Read[]): boolean =>
  visible.some((each) => isSheet(each) && contents(each) === contents(read))

/** Whether a hidden sheet holds scores; one that cannot be read cannot be known to. */
const holdsScores = (read: Read, visible: readonly Read[], vocabulary: Vocabulary): boolean => {
  const { table, reading } = read
  if (isSheet(read)) return hasEntries(reading.forms) && !isCopy(read, visible)
  if (isNone(read)) return looksScored(table, vocabulary)
  return reading.remarks.some(({ code }) => code.startsWith('E-'))
}

const attempted = (table: Table, read: (table: Table) => Read): Read | null => {
  try {
    return read(table)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Hidden sheets beside a visible scoresheet that nobody decided about: those with scores are missed, which is an error. */
const undecided = (
  visible: readonly Read[],
  concealed: readonly Table[],
  read: (table: Table) => Read,
  vocabulary: Vocabulary,
): Sorted => {
  const looked = concealed.map((table) => ({ table, found: attempted(table, read) }))
  const unread = looked.flatMap(({ found }) => (found && holdsScores(found, visible, vocabulary) ? [found] : []))
  const remarks = looked.map(({ table, found }): Remark => {
    const isMissed = found !== null && unread.includes(found)
    return isMissed ? { code: 'E-SHEET-HIDDEN', sheet: table.name, found: table.name } : told(table, 'unread')
  })
  return { reads: visible, remarks, unread }
}

/**
 * Which of a file's sheets count. Visible ones do; hidden ones where they were chosen, by name or all of them, and where no
 * visible sheet is a scoresheet.
 */
export const sorted = (
  tables: readonly Table[],
  choice: 'named' | HiddenChoice | null,
  read: (table: Table) => Read,
  vocabulary: Vocabulary,
): Sorted => {
  const visible = tables.filter((table) => !table.hidden).map(read)
  const concealed = tables.filter((table) => table.hidden)
  if (choice === 'exclude')
    return { reads: visible, remarks: concealed.map((table) => told(table, 'unread')), unread: [] }
  if (choice === null && visible.some(isSheet)) return undecided(visible, concealed, read, vocabulary)
  const unseen = concealed.map(read)
  const remarks = unseen.filter(isSheet).map(({ table }) => told(table, 'read'))
  return { reads: [...visible, ...unseen], remarks: choice === 'named' ? [] : remarks, unread: [] }
}
