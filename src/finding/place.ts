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

/** A sheet as one names it who looks from another place: with its file where that is another one. */
export const sheetSeenFrom = ({ origin: from }: Place, { origin: { file, sheet } }: Place): string => {
  if (file === from.file) return sheet ?? file
  return sheet === null ? file : `${file} › ${sheet}`
}

/** A cell as one names it who looks from another place: "B3", "Dinsos!B3", "lain.xlsx › F-02!B3", "lain.csv › B3". */
export const cellSeenFrom = (from: Place, place: Place): string => {
  const { file, sheet } = place.origin
  const cell = sheet === null ? cellOf(place) : `${sheet}!${cellOf(place)}`
  return file === from.origin.file ? cell : `${file} › ${cell}`
}
