/** A cell that is to be painted, column from 0 and row from 1, and what its note says. */
export interface CellMark {
  readonly column: number
  readonly row: number
  /** Of the ground: "F8CBAD". */
  readonly fill: string
  readonly note: string | null
}

/** The marks of a row, by their columns. */
export interface MarkedRow {
  readonly number: number
  readonly marks: ReadonlyMap<number, CellMark>
}

/** The rows that have marks, from top to bottom. */
export const markedRows = (marks: readonly CellMark[]): readonly MarkedRow[] => {
  const rows = new Map<number, Map<number, CellMark>>()
  for (const mark of marks) {
    const row = rows.get(mark.row) ?? new Map<number, CellMark>()
    rows.set(mark.row, row)
    row.set(mark.column, mark)
  }
  return [...rows].map(([number, own]) => ({ number, marks: own })).sort((a, b) => a.number - b.number)
}
