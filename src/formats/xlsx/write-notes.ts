import type { Width } from './write-book.js'

/** Characters and rows that a note has room for. */
const ROOM = 46
const ROWS = 8

/** A note's corners: column and row with offsets in pixels, first of the upper left, then of the lower right. */
const ANCHOR = /<x:Anchor>(\d+), (\d+), (\d+), (\d+), \d+, \d+, \d+, \d+<\/x:Anchor>/g

const STANDARD = 9

/** The first column at or behind `from` by which there is room for a note. */
const columnBehind = (from: number, columns: readonly Width[]): number => {
  let [column, room] = [from, 0]
  for (; room < ROOM; column += 1) room += columns[column]?.hidden ? 0 : (columns[column]?.width ?? STANDARD)
  return column
}

/**
 * The drawing of a sheet's notes, each of them large enough to be read. exceljs gives a note two columns and four rows,
 * which is two letters where columns are narrow.
 */
export const roomierNotes = (drawing: string, columns: readonly Width[]): string =>
  drawing
    .replace(ANCHOR, (_, left: string, dx: string, top: string, dy: string) => {
      const [right, bottom] = [columnBehind(Number(left), columns), Number(top) + ROWS]
      return `<x:Anchor>${left}, ${dx}, ${top}, ${dy}, ${right}, 2, ${bottom}, 16</x:Anchor>`
    })
    .replaceAll('width:97.8pt;height:59.1pt', 'width:250pt;height:110pt')
