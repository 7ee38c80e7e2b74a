import type { Cell, Row, Table } from '../formats/cell-table.js'
import { isFilled } from './blank-cell.js'
import { entriesIn, isEmptyEntry } from './entry-row.js'
import type { FilledForm } from './filled-form.js'
import { readItem } from './item.js'
import type { Vocabulary } from './layout.js'
import { roleOf } from './match-key.js'
import { rowsUntilDamage } from './part-agency.js'

/** Whether forms hold any score or ready figure: a blank form beside filled ones has nothing to lose. */
export const hasEntries = (forms: readonly FilledForm[]): boolean =>
  forms.some(({ entries, figures }) => [...entriesIn(entries), ...figures].some((each) => !isEmptyEntry(each)))

/** As many indicators with a score as are no accident. */
const FEWEST = 3
/** As many columns, numbered from 1, as head no other table. */
const NUMBERED = 20
/** Scores stand among the first rows, if there are any; what is longer is no scoresheet. */
const ROWS = 500
/** Of a column or row of scores hardly any is missing or not a score. */
const MOST = 0.8

/** A whole number as evaluators give them; weights and running numbers go beyond. */
const isScoreLike = ({ text }: Cell): boolean => /^\s*[0-5](?:[.,]0+)?\s*$/.test(text)

const isIndicator = ({ text }: Cell, { isItem }: Vocabulary): boolean => {
  const item = readItem(text)
  return item !== null && /\p{L}/u.test(text) && isItem(item)
}

/** What is counted while the rows of a sheet pass by. */
interface Counts {
  /** Rows that name an indicator, and how many of them have a score in each column right of it. */
  rows: number
  readonly columns: Map<number, number>
  /** The last text in each column that is no score. */
  readonly heads: Map<number, string>
  /** Columns headed by indicators. */
  readonly across: Set<number>
}

const share = (count: number, of: number): boolean => count >= FEWEST && count >= MOST * of

/** A row of a table with a column per indicator. */
const isAcross = (cells: readonly Cell[], { across }: Counts): boolean =>
  share(cells.filter((cell) => across.has(cell.column) && isScoreLike(cell)).length, across.size)

/** The cells of a header that numbers the indicators: "1" to "30" from left to right. */
const runningNumbers = (cells: readonly Cell[]): readonly Cell[] => {
  const numbers = cells.filter(({ text }) => /^\s*\d{1,2}\s*$/.test(text))
  const isRunning = numbers.length >= NUMBERED && numbers.every(({ text }, i) => Number(text) === i + 1)
  return isRunning ? numbers : []
}

const count = (row: Row, counts: Counts, vocabulary: Vocabulary): boolean => {
  const cells = row.cells.filter(isFilled)
  if (isAcross(cells, counts)) return true
  const named = cells.filter((cell) => isIndicator(cell, vocabulary))
  const last = named.at(-1)?.column ?? Number.POSITIVE_INFINITY
  const heads = named.length >= FEWEST ? named : runningNumbers(cells)
  for (const { column } of heads) counts.across.add(column)
  if (named.length > 0) counts.rows++
  for (const cell of cells) {
    if (!isScoreLike(cell)) counts.heads.set(cell.column, cell.text)
    else if (cell.column > last) counts.columns.set(cell.column, (counts.columns.get(cell.column) ?? 0) + 1)
  }
  return false
}

const NO_SCORES = new Set(['weight', 'number'])

/**
 * Whether a sheet without a header that could be read holds scores all the same: indicators with whole numbers of the scale
 * beside or below them. A list of criteria or weights does not.
 */
export const looksScored = (table: Table, vocabulary: Vocabulary): boolean => {
  const counts: Counts = { rows: 0, columns: new Map(), heads: new Map(), across: new Set() }
  let rows = 0
  for (const row of rowsUntilDamage(table)) {
    if (count(row, counts, vocabulary)) return true
    if (++rows >= ROWS) break
  }
  return [...counts.columns].some(
    ([column, found]) => share(found, counts.rows) && !NO_SCORES.has(roleOf(counts.heads.get(column) ?? '') ?? ''),
  )
}
