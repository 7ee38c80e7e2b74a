import type { Cell, SheetRow, Style, Width } from '../formats/xlsx/write-book.js'

/** Points that one line of letters takes. */
const LINE = 15

/** How many lines a text takes in so much room, broken between words as a spreadsheet breaks it. */
export const linesIn = (value: Cell['value'] | undefined, width: number): number => {
  if (typeof value !== 'string') return 1
  const room = Math.max(4, Math.floor(width))
  if (value.length <= room && !value.includes('\n')) return 1
  return value.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0)
}

const linesOf = (paragraph: string, room: number): number => {
  let [lines, used] = [1, 0]
  for (const word of paragraph.split(' ')) {
    const fits = used === 0 || used + 1 + word.length <= room
    lines += (fits ? 0 : 1) + Math.floor(Math.max(0, word.length - 1) / room)
    used = fits && used > 0 ? used + 1 + word.length : word.length % room
  }
  return lines
}

/** Whether texts of a style are broken where their column ends. */
export const hasLines = (style: Style | undefined): boolean => style?.wrap === true && !style.upright

/** How many letters go beside each other in a cell over so many columns. */
export const roomIn = (style: Style | undefined, columns: readonly Width[]): number =>
  columns.reduce((sum, { width }) => sum + width, style?.indented ? -1 : 0)

export const heightOf = (lines: number): number => lines * LINE + 2

/** A row as high as its texts need it; programs that open a workbook do not see to that themselves. */
export const highEnough = (row: SheetRow, widths: readonly Width[]): SheetRow => {
  const lines = row.cells.map((cell, i) =>
    cell && hasLines(cell.style) ? linesIn(cell.value, roomIn(cell.style, widths.slice(i, i + (cell.span ?? 1)))) : 1,
  )
  const most = Math.max(1, ...lines)
  return most * LINE > (row.height ?? LINE) ? { ...row, height: heightOf(most) } : row
}
