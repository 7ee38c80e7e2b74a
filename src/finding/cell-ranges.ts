import { address } from './address.js'

/** A rectangle of cells: rows from 1, columns from 0, all of them included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const CELL = /^([A-Z]{1,3})(\d{1,7})$/

const columnOf = (letters: string): number => {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The row and column that an address names; null for anything but the address of one cell. */
export const cellAt = (text: string | null | undefined): { readonly row: number; readonly column: number } | null => {
  const [, letters, digits] = CELL.exec(text ?? '') ?? []
  return letters === undefined || digits === undefined ? null : { row: Number(digits), column: columnOf(letters) }
}

/** The rectangle that "F2" or "F2:G9" names; null for anything else. */
export const rangeOf = (text: string | null): CellRange | null => {
  const [from, to = from, ...more] = (text ?? '').split(':').map(cellAt)
  if (!from || !to || more.length > 0) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}

const textOf = ({ top, left, bottom, right }: CellRange): string => {
  const first = address(left, top)
  return top === bottom && left === right ? first : `${first}:${address(right, bottom)}`
}

/** Stretches of rows in their order, none touching another. */
const stretches = (rows: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  const joined: [number, number][] = []
  for (const [from, to] of [...rows].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Cells of one sheet that are gathered one by one, in whatever order: neighbours in a column take no room. */
export interface CellSet {
  readonly add: (cell: string) => void
  /** "F2:F20001", "H7": the first cell of the sheet first. */
  readonly ranges: () => readonly string[]
}

type Stretch = [from: number, to: number]

export const cellSet = (): CellSet => {
  const columns = new Map<number, Stretch[]>()
  const add = (cell: string): void => {
    const range = rangeOf(cell)
    if (!range) return
    for (let column = range.left; column <= range.right; column++) {
      const rows = columns.get(column) ?? []
      if (rows.length === 0) columns.set(column, rows)
      const last = rows.at(-1)
      if (last && last[1] + 1 === range.top) last[1] = range.bottom
      else rows.push([range.top, range.bottom])
    }
  }
  /** The stretches of all columns; those that neighbouring columns have alike are one rectangle. */
  const ranges = (): readonly string[] => {
    const all: { top: number; left: number; bottom: number; right: number }[] = []
    let open = new Map<string, (typeof all)[number]>()
    for (const [column, rows] of [...columns].sort(([a], [b]) => a - b)) {
      const next: typeof open = new Map()
      for (const [top, bottom] of stretches(rows)) {
        const key = `${top}:${bottom}`
        const beside = open.get(key)
        const own = beside?.right === column - 1 ? beside : { top, left: column, bottom, right: column }
        own.right = column
        if (own !== beside) all.push(own)
        next.set(key, own)
      }
      open = next
    }
    return all.sort((a, b) => a.top - b.top || a.left - b.left).map(textOf)
  }
  return { add, ranges }
}

/** Single cells, in whatever order, as ranges. */
export const rangesOf = (cells: Iterable<string>): readonly string[] => {
  const set = cellSet()
  for (const cell of cells) set.add(cell)
  return set.ranges()
}
