import { address } from './address.js'

/** A file, or a sheet of it, that cells are cited from. Shared by all its places. */
export interface Origin {
  /** The file as the operator gave it; "-" for standard input. */
  readonly file: string
  /** The sheet's name; null for CSV. */
  readonly sheet: string | null
}

/** Where something stands: findings and traces point to it. */
export interface Place {
  readonly origin: Origin
  /** Row of the file, from 1. */
  readonly row: number
  /** Zero-based column. */
  readonly column: number
}

/** The cell's address, "E17". */
export const cellOf = (place: Place): string => address(place.column, place.row)
