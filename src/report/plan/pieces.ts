import { type Exact, exact, round } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'

export interface PieceFigure {
  readonly figure: Exact
  readonly places: number
  /** On a page without zeros at its end: a score, a gain. */
  readonly isShort?: boolean
  /** On a page with its sign: a change. */
  readonly isSigned?: boolean
}

/** What stands in a cell: words, a figure, or nothing. */
export type PieceValue = string | PieceFigure | null

/** A column of a table that is written into a workbook and on a page. */
export interface PieceColumn<T> {
  readonly head: string
  /** In letters, for a sheet. */
  readonly width: number
  readonly isNumber?: boolean
  readonly value: (item: T) => PieceValue
}

/** A part of what is told: a heading, sentences, and a table with its rows made ready. */
export interface Piece {
  readonly title: string
  readonly notes: readonly string[]
  readonly columns: readonly Omit<PieceColumn<never>, 'value'>[]
  readonly rows: readonly (readonly PieceValue[])[]
}

/** A table, or sentences alone where there is nothing to list. */
export const pieceOf = <T>(
  { title, notes = [] }: { readonly title: string; readonly notes?: readonly string[] },
  columns: readonly PieceColumn<T>[],
  items: readonly T[],
): Piece => ({
  title,
  notes,
  columns: items.length > 0 ? columns : [],
  rows: items.map((item) => columns.map(({ value }) => value(item))),
})

/** A whole number in a cell. */
export const wholeValue = (number: number | null | undefined): PieceValue =>
  number === null || number === undefined ? null : { figure: exact(BigInt(number), 1n), places: 0 }

/** A figure as it is published: rounded as the instrument rounds. */
export const publishedValue = (figure: Exact | null | undefined, { rounding }: Instrument): PieceValue => {
  const { places, mode } = rounding.value
  return figure ? { figure: round(figure, places, mode), places } : null
}

/** A figure that is not rounded, without zeros at its end. */
export const shortValue = (figure: Exact | null | undefined, places: number): PieceValue =>
  figure ? { figure, places, isShort: true } : null
