import type { Exact } from '../exact/exact.js'
import { address } from '../finding/address.js'
import type { Cell, Row, Table } from '../formats/cell-table.js'
import type { Indicator } from '../instrument/schema.js'
import { readFigure } from './cell/score-reading.js'
import { matchKey, shownText } from './match-key.js'
import { rowCell } from './row-cell.js'

/** What the columns of a list may be called, by their own names. */
type ColumnWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

type Places<Column extends string> = Readonly<Partial<Record<Column, number>>>

/** A row of a list below its header. */
export interface ListedRow<Column extends string> {
  readonly table: Table
  readonly columns: Places<Column>
  readonly row: Row
}

/** How far down a header is looked for. */
const HEADER_WITHIN = 20

const placesIn = <Column extends string>(row: Row, words: ColumnWords<Column>): Places<Column> => {
  const isColumn = (name: string): name is Column => name in words
  const found = row.cells.flatMap(({ text, column }) => {
    const name = Object.keys(words).find((each) => isColumn(each) && words[each].includes(matchKey(text)))
    return name === undefined ? [] : [[name, column] as const]
  })
  const places: Partial<Record<Column, number>> = {}
  for (const [name, column] of found) if (isColumn(name)) places[name] ??= column
  return places
}

/** The filled rows below the first row that names all columns that must be there; null where no row does. */
export const listedRows = <Column extends string>(
  table: Table,
  words: ColumnWords<Column>,
  needed: readonly Column[],
): readonly ListedRow<Column>[] | null => {
  const rows: ListedRow<Column>[] = []
  let columns: Places<Column> | null = null
  for (const row of table.rows()) {
    if (columns) {
      if (row.cells.some(({ text }) => shownText(text) !== '')) rows.push({ table, columns, row })
      continue
    }
    if (row.number > HEADER_WITHIN) return null
    const places = placesIn(row, words)
    if (needed.every((name) => places[name] !== undefined)) columns = places
  }
  return columns && rows
}

const cellIn = <Column extends string>({ columns, row }: ListedRow<Column>, column: Column): Cell | undefined =>
  rowCell(row, columns[column])

/** What stands in a column, as a sheet shows it; "" where nothing does. */
export const textIn = <Column extends string>(listed: ListedRow<Column>, column: Column): string =>
  shownText(cellIn(listed, column)?.text ?? '')

/** The figure in a column; null where there is none. */
export const figureIn = <Column extends string>(listed: ListedRow<Column>, column: Column): Exact | null => {
  const cell = cellIn(listed, column)
  const reading = cell && readFigure(cell, true, listed.table.decimal ?? null)
  return reading && 'value' in reading ? reading.value : null
}

const TWO_WAYS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/** Whether a written figure can be read in two ways: one mark and three digits are decimals, or thousands. */
export const isAmbiguous = <Column extends string>(listed: ListedRow<Column>, column: Column): boolean =>
  cellIn(listed, column)?.kind === 'text' && TWO_WAYS.test(textIn(listed, column))

/** The cell of a column in a row; of a column that the list has not, the row's first. */
export const cellOfColumn = <Column extends string>({ columns, row }: ListedRow<Column>, column: Column): string =>
  address(columns[column] ?? 0, row.number)

/** Whether an indicator is called so in a list: by its number or its code. */
export const isIndicatorName = ({ code, number }: Indicator, name: string): boolean =>
  [code, ...(number === undefined ? [] : [String(number)])].some((each) => matchKey(each) === matchKey(name))
