/** The letters of a zero-based column: 0 is A, 26 is AA. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** A cell's address: column 4 of row 17 is "E17". */
export const address = (column: number, row: number): string => `${columnName(column)}${row}`

/** A whole row as an address, for what concerns a line rather than one cell of it: row 17 is "17:17". */
export const rowRange = (row: number): string => `${row}:${row}`
