import { type CellRange, cellAt, rangeOf } from '../../../finding/cell-ranges.js'
import { attributeOf, type Element, textOf } from './element.js'

/** How cells of a sheet looked before they were painted: as the cell of the findings' sheet at this place does. */
export interface FormerLook {
  readonly sheet: string
  /** "D4", "E5:E9". */
  readonly ranges: readonly string[]
  readonly sample: string
}

/** What the tool put into a copy that is marked again; it gives way to the new marks. */
export interface Former {
  /** The name of the sheet of findings. */
  readonly sheet: string
  /** The lines that notes of the tool's consist of. */
  readonly lines: ReadonlySet<string>
  readonly looks: readonly FormerLook[]
  /** The grounds of painted cells: "F8CBAD". */
  readonly colours: readonly string[]
}

/** More cells than this are not looked after: nobody's sheet has as many faults that are worth a colour. */
const MOST_CELLS = 2_000_000

/** The number of a look by row and column; null where nobody knows how the cell looked before. */
export type FormerCells = ReadonlyMap<number, ReadonlyMap<number, number | null>>

/** The rectangles of some ranges, as far as they have no more cells than `most` together. */
const rectanglesOf = (ranges: readonly string[], most: number): readonly CellRange[] => {
  let left = most
  return ranges
    .flatMap((each) => rangeOf(each) ?? [])
    .filter(({ top, left: first, bottom, right }) => {
      left -= (bottom - top + 1) * (right - first + 1)
      return left >= 0
    })
}

/** The cells of a sheet that were painted: those that are listed, and those that have a note of ours wherever they are now. */
export const formerCells = (
  listed: readonly { readonly ranges: readonly string[]; readonly look: number }[],
  noted: readonly string[],
): FormerCells => {
  const rows = new Map<number, Map<number, number | null>>()
  const putLook = (column: number, row: number, look: number | null): void => {
    const cells = rows.get(row) ?? new Map<number, number | null>()
    rows.set(row, cells)
    if (!cells.has(column)) cells.set(column, look)
  }
  const putAll = ({ top, left, bottom, right }: CellRange, look: number): void => {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) putLook(column, row, look)
  }
  for (const { ranges, look } of listed)
    for (const range of rectanglesOf(ranges, Math.floor(MOST_CELLS / listed.length))) putAll(range, look)
  for (const place of noted) {
    const at = cellAt(place)
    if (at) putLook(at.column, at.row, null)
  }
  return rows
}

/** A text without the lines that are ours and without the blank ones at its end; null where no line is ours. */
export const withoutLines = (text: string, lines: ReadonlySet<string>): string | null => {
  const all = text.split('\n')
  const rest = all.filter((line) => !lines.has(line.endsWith('\r') ? line.slice(0, -1) : line))
  if (rest.length === all.length) return null
  while (rest.at(-1) === '') rest.pop()
  return rest.join('\n')
}

/** The places of the notes in which lines of ours stand. */
export const ownNotes = (comments: readonly Element[], lines: ReadonlySet<string>): readonly string[] =>
  comments.flatMap((comment) => {
    const place = attributeOf(comment, 'ref')
    return place !== null && withoutLines(textOf(comment), lines) !== null ? [place] : []
  })
