import { address } from '../../../src/finding/address.js'
import type { Book, Cell } from '../../../src/formats/xlsx/write-book.js'

/** The cells of one sheet of a book, by address. */
export const cellsIn = (book: Book, name: string): ReadonlyMap<string, Cell> => {
  const sheet = book.sheets.find((each) => each.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  const cells = new Map<string, Cell>()
  let number = 0
  for (const row of sheet.rows) {
    number = row.number ?? number + 1
    for (const [column, cell] of row.cells.entries()) if (cell) cells.set(address(column, number), cell)
  }
  return cells
}

/** Texts and numbers of some cells, and formulas with "=". */
export const shown = (cells: ReadonlyMap<string, Cell>, ...at: readonly string[]) =>
  at.map((each) => {
    const cell = cells.get(each)
    return cell?.formula === undefined ? (cell?.value ?? null) : [`=${cell.formula}`, cell.value]
  })
