import type { Cell, Row } from '../formats/cell-table.js'

/** The cell of a row in a column; none where the row has none there. Rows hold few cells, most where one guesses them. */
export const rowCell = ({ cells }: Pick<Row, 'cells'>, column: number | null | undefined): Cell | undefined => {
  const guess = cells[column ?? -1]
  return guess?.column === column ? guess : cells.find((cell) => cell.column === column)
}

/** What stands in that cell, as it stands there; "" where nothing does. */
export const rowText = (row: Pick<Row, 'cells'>, column: number | null | undefined): string =>
  rowCell(row, column)?.text ?? ''
