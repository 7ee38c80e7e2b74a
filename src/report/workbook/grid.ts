import { columnName } from '../../finding/address.js'
import type { Cell, SheetRow, Style, Width } from '../../formats/xlsx/write-book.js'
import type { Column } from '../table.js'
import { LOOK } from './look.js'
import { columnsWithin } from './paper.js'

/** A column of a sheet: formulas of other columns speak of it by its key. */
export interface SheetColumn extends Pick<Column<never>, 'key' | 'head'> {
  readonly width: number
  readonly look: Style
  /** What several columns have in common, above their titles. */
  readonly band?: string
  readonly note?: string
  readonly headLook?: Style
}

/** What a row has in a column; columns that are not named stay empty. */
export type Cells = Readonly<Record<string, Pick<Cell, 'value'> & Partial<Cell>>>

/** A table of columns, and where each of them stands. */
export interface Grid {
  readonly columns: readonly SheetColumn[]
  /** The letters of a column. */
  readonly at: (key: string) => string
  readonly has: (key: string) => boolean
  readonly widths: readonly Width[]
  /** What stands in each column where a row has nothing there. */
  readonly blanks: readonly Cell[]
  /** The letters of the last column. */
  readonly last: string
}

export const gridOf = (columns: readonly SheetColumn[]): Grid => {
  const places = new Map(columns.map(({ key }, i) => [key, columnName(i)]))
  return {
    columns,
    at: (key) => {
      const place = places.get(key)
      if (place === undefined) throw new Error(`no column ${key}`)
      return place
    },
    has: (key) => places.has(key),
    widths: columns.map(({ width }) => ({ width })),
    blanks: columns.map(({ look }) => ({ value: null, style: look })),
    last: columnName(columns.length - 1),
  }
}

/** A row of a table: every column's cell, lined, so that the table looks whole. */
export const rowOf = (grid: Grid, cells: Cells): SheetRow =>
  rowInOrder(
    grid,
    grid.columns.map(({ key }) => cells[key]),
  )

/** The same from the cells in the order of the columns, for long tables. */
export const rowInOrder = (
  { columns, blanks, widths }: Grid,
  cells: readonly (Cells[string] | undefined)[],
): SheetRow => {
  const looked = blanks.map((blank, i): Cell => {
    const cell = cells[i]
    if (cell === undefined) return blank
    return cell.style === undefined ? { ...cell, style: columns[i]?.look ?? LOOK.text } : cell
  })
  return fitted({ cells: looked }, widths)
}

/** Points that one line of letters takes. */
const LINE = 15

/** How many lines a text takes in a column, broken between words as a spreadsheet breaks it. */
const linesIn = (text: string, width: number): number => {
  const room = Math.max(4, Math.floor(width))
  if (text.length <= room && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, paragraph) => lines + linesOf(paragraph, room), 0)
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

/** How many lines a cell needs, which breaks its text only where its style says so. */
const linesAt = (cell: Cell, column: number, widths: readonly Width[]): number => {
  if (!cell.style?.wrap || cell.style.upright || typeof cell.value !== 'string') return 1
  let width = cell.style.indented ? -1 : 0
  for (let i = column; i < column + (cell.span ?? 1); i += 1) width += widths[i]?.width ?? 0
  return linesIn(cell.value, width)
}

/** A row as high as its texts need it; programs that open a workbook do not see to that themselves. */
export const fitted = (row: SheetRow, widths: readonly Width[]): SheetRow => {
  let lines = 1
  for (const [i, cell] of row.cells.entries())
    if (cell && typeof cell.value === 'string') lines = Math.max(lines, linesAt(cell, i, widths))
  const height = lines * LINE
  return height > (row.height ?? LINE) ? { ...row, height: height + 2 } : row
}

/** The two rows of a table's head: bands over columns that belong together, then titles. */
export const headOf = ({ columns, widths }: Grid, height = { bands: 18, titles: 32 }): readonly SheetRow[] => {
  const bands = columns.map(({ band }, i): Cell | null => {
    if (band === undefined) return null
    if (columns[i - 1]?.band === band) return null
    const next = columns.findIndex((other, k) => k > i && other.band !== band)
    const span = (next < 0 ? columns.length : next) - i
    const isNarrow = columns.slice(i, i + span).reduce((sum, { width }) => sum + width, 0) < 8
    return { value: band, style: isNarrow ? LOOK.uprightBand : LOOK.band, span }
  })
  const titles = columns.map(
    ({ head, note, headLook }): Cell => ({
      value: head,
      style: headLook ?? LOOK.head,
      ...(note === undefined ? {} : { note }),
    }),
  )
  const rows = [
    { cells: bands, height: height.bands },
    { cells: titles, height: height.titles },
  ]
  return rows.map((row) => fitted(row, widths))
}

/** What stands above a table: title, what it is the result of, what must be said with it, and whether it still is. */
export interface Head {
  readonly title: string
  /** The formula that gives the title, where figures in it follow the sheets. */
  readonly formula?: string
  readonly subtitle: string
  readonly notices: readonly string[]
  readonly status: Cell | null
}

/** Rows above a table's head. */
export const HEAD_ROWS = 4
/** The rows above a table, over as many of its columns as are printed. */
export const aboveOf = (head: Head, grid: Grid, printed = grid.columns.length): readonly SheetRow[] => {
  const { title, formula, subtitle, notices, status } = head
  const across = (cell: Cell): SheetRow => fitted({ cells: [{ ...cell, span: printed }] }, grid.widths)
  return [
    { cells: [{ value: title, style: LOOK.title, ...(formula === undefined ? {} : { formula }) }], height: 24 },
    { cells: [{ value: subtitle, style: LOOK.subtitle }] },
    across({ value: notices.join('\n'), style: LOOK.notice }),
    across({ ...(status ?? { value: '' }), style: LOOK.status }),
  ]
}

/** Points that one line of a title takes, and how much wider its letters are than those of a cell. */
const [TITLE_LINE, TITLE_LETTERS] = [24, 1.5]

/**
 * A title over the first columns, which every page of a wide table repeats: as many lines as it needs there, because
 * what runs on to other columns is cut on all pages but the first.
 */
export const titleOver = (title: string, lead: number, widths: readonly Width[]): SheetRow => {
  const room = widths.slice(0, lead).reduce((sum, { width }) => sum + width, 0) / TITLE_LETTERS
  const style = { ...LOOK.title, wrap: true } as const
  return { cells: [{ value: title, style, span: lead }], height: TITLE_LINE * linesIn(title, room) }
}

/** A text right of the first columns, so that it stands on the first page only, and whole. */
export const besideLead = (cell: Cell, lead: number, widths: readonly Width[]): SheetRow => {
  const span = Math.max(1, columnsWithin(widths) - lead)
  return fitted({ cells: [...Array.from({ length: lead }, () => null), { ...cell, span }] }, widths)
}

/** The same rows as above other tables, where the table goes over several pages that repeat the first columns. */
export const aboveWide = (head: Head, grid: Grid, lead: number): readonly SheetRow[] => [
  titleOver(head.title, lead, grid.widths),
  besideLead({ value: head.subtitle, style: { ...LOOK.subtitle, wrap: true } }, lead, grid.widths),
  besideLead({ value: head.notices.join('\n'), style: LOOK.notice }, lead, grid.widths),
  besideLead({ ...(head.status ?? { value: '' }), style: LOOK.status }, lead, grid.widths),
]
