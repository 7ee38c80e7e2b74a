import type { FormerCells } from './former.js'

/** A cell that is to be painted, column from 0 and row from 1, and what its note says. */
export interface CellMark {
  readonly column: number
  readonly row: number
  /** Of the ground: "F8CBAD". */
  readonly fill: string
  readonly note: string | null
}

/** The marks of a row, by their columns, and the cells of it that were painted before. */
export interface MarkedRow {
  readonly number: number
  readonly marks: ReadonlyMap<number, CellMark>
  /** How they looked, as far as that is known. */
  readonly former: ReadonlyMap<number, number | null>
}

/** The rows that have marks or had some, from top to bottom. */
export const markedRows = (marks: readonly CellMark[], former: FormerCells): readonly MarkedRow[] => {
  const rows = new Map<number, Map<number, CellMark>>()
  for (const mark of marks) {
    const row = rows.get(mark.row) ?? new Map<number, CellMark>()
    rows.set(mark.row, row)
    row.set(mark.column, mark)
  }
  return [...new Set([...rows.keys(), ...former.keys()])]
    .sort((a, b) => a - b)
    .map((number) => ({ number, marks: rows.get(number) ?? new Map(), former: former.get(number) ?? new Map() }))
}
