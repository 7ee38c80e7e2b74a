import type { Cell } from '../formats/table.js'

/** Whether there is nothing in a cell; a formula without a result is not nothing. */
export const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.stored && cell.text.trim() === '')

/** Whether a cell shows anything; a formula without a result does not. */
export const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && cell.kind !== 'empty' && cell.text.trim() !== ''
