import type { Cell } from '../formats/cell-table.js'

/** Whether nothing but blanks stands in a text; mostly its first letter tells already. */
const isBlankText = (text: string): boolean => {
  const first = text.charCodeAt(0)
  return first > 0x20 && first < 0x7f ? false : text.trim() === ''
}

/** Whether there is nothing in a cell; a formula without a result is not nothing. */
export const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.stored && isBlankText(cell.text))

/** Whether a cell shows anything; a formula without a result does not. */
export const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.kind !== 'empty' && !isBlankText(cell.text)
