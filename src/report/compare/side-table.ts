import type { CsvField } from '../../formats/csv/write.js'

/** A row of a comparison, and the places of the sides whose figures it holds. */
export interface SideRow {
  readonly fields: readonly CsvField[]
  readonly sides: readonly number[]
}

/** A comparison as a table for machines. */
export interface SideTable {
  readonly header: readonly CsvField[]
  readonly rows: Iterable<SideRow>
}
