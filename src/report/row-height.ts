import type { Cell, SheetRow, Style, Width } from '../formats/xlsx/write-book.js'
import { widthInFigures } from './letter-width.js'

/** Points that one line of letters takes, and the size of letters where nothing is said of it. */
const [LINE, SIZE] = [15, 11]

/** What a space takes, in figures. */
const SPACE = widthInFigures(' ')

/** So many of a room's figures any letters fit into it, but for those of East Asia. */
const SURE = 0.5

/** How many lines a text takes in a room for so many figures, broken between words as a spreadsheet breaks it. */
export const linesIn = (value: Cell['value'] | undefined, width: number): number => {
  if (typeof value !== 'string') return 1
  const room = Math.max(4, width)
  if (value.length <= room * SURE && !value.includes('\n')) return 1
  return value.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0)
}

const linesOf = (paragraph: string, room: number): number => {
  if (widthInFigures(paragraph) <= room) return 1
  let [lines, used] = [1, 0]
  for (const word of paragraph.split(' ')) {
    const own = widthInFigures(word)
    const fits = used === 0 || used + SPACE + own <= room
    const beyond = Math.max(0, Math.ceil(own / room) - 1)
    lines += (fits ? 0 : 1) + beyond
    used = fits && used > 0 ? used + SPACE + own : own - beyond * room
  }
  return lines
}

/** Whether texts of a style are broken where their column ends. */
export const hasLines = (style: Style | undefined): boolean => style?.wrap === true && !style.upright

/** Figures that a cell keeps free beside its text: at its edges, and before a text that is kept away from the line. */
const [EDGES, INDENT] = [1, 1.4]

/** How wide a column is that holds a text of this style on one line. */
export const widthFor = (text: string, style: Style): number =>
  widthInFigures(text) + EDGES + (style.indented ? INDENT : 0)

/** How many figures go beside each other in a cell over so many columns. */
export const roomIn = (style: Style | undefined, columns: readonly Width[]): number => {
  const room = columns.reduce((sum, { width }) => sum + width, style?.indented ? -EDGES - INDENT : -EDGES)
  return (room * SIZE) / (style?.size ?? SIZE)
}

export const heightOf = (lines: number, size = SIZE): number => Math.ceil((lines * LINE * size) / SIZE) + 2

/** A row as high as its texts need it; programs that open a workbook do not see to that themselves. */
export const highEnough = (row: SheetRow, widths: readonly Width[]): SheetRow => {
  const heights = row.cells.map((cell, i) => {
    if (!cell || !hasLines(cell.style)) return 0
    const lines = linesIn(cell.value, roomIn(cell.style, widths.slice(i, i + (cell.span ?? 1))))
    return lines > 1 ? heightOf(lines, cell.style?.size) : 0
  })
  const height = Math.max(0, ...heights)
  return height > (row.height ?? 0) ? { ...row, height } : row
}
