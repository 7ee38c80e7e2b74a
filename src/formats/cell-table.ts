import type { Remark } from '../finding/finding.js'

/** What a cell holds, as the file says it; what it means is for the scoresheet to find out. */
export type CellKind = 'number' | 'text' | 'boolean' | 'error' | 'date' | 'empty'

/** One cell of a table. CSV knows only `text` and `empty`. */
export interface Cell {
  /** Zero-based column: A is 0. */
  readonly column: number
  readonly kind: CellKind
  /**
   * The raw text. Of a number, what the file stores (perhaps 17 digits); of a boolean "TRUE" or "FALSE"; of an error
   * its name ("#REF!"); of a date the stored serial or ISO text; of text the decoded characters, untrimmed.
   */
  readonly text: string
  /** The formula whose stored result this is, without "="; "" for a follower of a shared formula; null for a plain value. */
  readonly formula: string | null
  /** False where a formula stands without a stored result (`kind` is then "empty"). */
  readonly stored: boolean
  /** The number format that the cell is shown with, null for General or none. */
  readonly format: string | null
  /** The range this cell is merged into, where it is not its top-left cell: "A1:B3". */
  readonly merged: string | null
}

/** One row of a table; cells that do not exist are left out. */
export interface Row {
  /** The row's number as a spreadsheet shows it, from 1. In CSV every record is one row, blank lines too. */
  readonly number: number
  readonly hidden: boolean
  /** In ascending order of columns. */
  readonly cells: readonly Cell[]
  /** How many fields the record has, empty ones too; null where a row has no width of its own (a workbook's). */
  readonly width: number | null
}

/** The sign before the decimals. */
export type DecimalSign = 'comma' | 'point'

/** A sheet of a workbook, or the one table of a CSV file. */
export interface Table {
  /** The sheet's name; null for CSV. */
  readonly name: string | null
  readonly hidden: boolean
  readonly hiddenColumns: (column: number) => boolean
  /** Merged ranges that hold more than one column or row, for headers that span. */
  readonly merges: readonly Range[]
  /** The decimal sign of its figures, as far as the beginning of a CSV file shows one; a workbook's numbers have none. */
  readonly decimal?: DecimalSign | null
  /** Whether the serials of dates count from 1904 instead of 1900. */
  readonly date1904?: boolean
  /** The rows in order, each once; to be walked a single time. Throws {@link Refusal} where the file turns out broken. */
  readonly rows: () => Iterable<Row>
}

/** A file that was opened: its tables, and what the reader has to say about it. */
export interface Workbook {
  /** In the order of the file; sheets that hold no cells (charts, macros) are left out. */
  readonly tables: readonly Table[]
  /** Warnings of the reader about the file. Complete once all rows were walked. */
  readonly remarks: () => readonly Remark[]
}

/** Zero-based, inclusive corners; rows are numbered from 1 as in {@link Row}. */
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Where a reader gets its bytes from: a regular file that the shell opened once, or standard input kept whole. */
export interface ByteSource {
  /** Length in bytes. */
  readonly size: number
  /** The bytes from `offset`, exactly `length` of them. */
  readonly read: (offset: number, length: number) => Uint8Array
}
