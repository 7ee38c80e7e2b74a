import type { Range } from '../cell-table.js'

/** The last row and column that the format knows. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** A cell's column, from 0, and row, from 1. */
interface Reference {
  readonly column: number
  readonly row: number
}

/** Reads "XFD1048576" and the like: capital letters, no blanks, no "$", no leading zero; null for anything else. */
export const reference = (text: string): Reference | null => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(text) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column > 0 && column <= LAST_COLUMN && row <= LAST_ROW ? { column: column - 1, row } : null
}

/**
 * The column of an address that stands in these bytes, -1 unless it is written as it should be and lies in this row.
 * The same as {@link reference}, for the hundreds of thousands of cells whose row is known already.
 */
// oxlint-disable-next-line max-params -- called for each cell: an object for its place would be made a million times
export const columnAt = (bytes: Uint8Array, start: number, end: number, row: number): number => {
  let at = start
  let column = 0
  for (let byte = bytes[at] ?? 0; byte >= 0x41 && byte <= 0x5a && at < start + 3; byte = bytes[++at] ?? 0) {
    column = column * 26 + byte - 0x40
  }
  if (at === start || at === end || bytes[at] === 0x30 || end - at > 7 || column > LAST_COLUMN) return -1
  let digits = 0
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    digits = digits * 10 + digit
  }
  return digits === row ? column - 1 : -1
}

/** Reads "A1:B3" or a single cell; null where it is neither, or its corners are the wrong way round. */
export const rangeOf = (text: string): Range | null => {
  const [first = '', second = first, ...more] = text.split(':')
  const from = reference(first)
  const to = reference(second)
  if (from === null || to === null || more.length > 0 || to.row < from.row || to.column < from.column) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
