import { columnName } from '../../finding/address.js'
import { FormedRow } from '../../formats/xlsx/row-form.js'
import type { Cell, SheetRow, Style, Width } from '../../formats/xlsx/write-book.js'
import { hasLines, heightOf, highEnough, linesIn, roomIn } from '../row-height.js'
import type { Column } from '../table.js'
import { OWN } from './formula-text.js'
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

export interface Grid {
  readonly columns: readonly SheetColumn[]
  readonly at: (key: string) => string
  readonly has: (key: string) => boolean
  readonly widths: readonly Width[]
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
    last: columnName(columns.length - 1),
  }
}

/** A column's cell in the row itself, for formulas of rows alike. */
export const here = (grid: Grid, key: string): string => `${grid.at(key)}${OWN}`

/** A row of a table: every column's cell, lined, so that the table looks whole. */
export const rowOf = ({ columns, widths }: Grid, cells: Cells): SheetRow =>
  highEnough(
    { cells: columns.map(({ key, look }): Cell => ({ value: null, ...cells[key], style: cells[key]?.style ?? look })) },
    widths,
  )

/** What a column has in all rows of a kind: its value by item; marks stand in its formula for the numbers of rows. */
export interface Content<T> extends Pick<Cell, 'formula' | 'style'> {
  readonly value: (item: T) => Cell['value']
}

/** By column; columns that are not named stay empty. */
export type Contents<T> = Readonly<Record<string, Content<T>>>

/** Gives an item's row, from the numbers that marks in formulas stand for. */
type RowOf<T> = (item: T, numbers: readonly number[]) => SheetRow

/** Rows of one kind, for long tables: what they have alike is worked out once. */
export const rowsAlike = <T>({ columns, widths }: Grid, contents: Contents<T>): RowOf<T> => {
  const values = columns.map(({ key }) => contents[key]?.value ?? (() => null))
  const form = columns.map(({ key, look }) => {
    const { formula, style = look } = contents[key] ?? {}
    return formula === undefined ? { style } : { style, formula }
  })
  const broken = form.flatMap(({ style }, i) =>
    hasLines(style) ? [{ i, room: roomIn(style, widths.slice(i, i + 1)) }] : [],
  )
  return (item, numbers) => {
    const own = values.map((value) => value(item))
    let lines = 1
    for (const { i, room } of broken) lines = Math.max(lines, linesIn(own[i], room))
    return new FormedRow(form, { values: own, numbers, height: lines > 1 ? heightOf(lines) : undefined })
  }
}

/** Rows of several kinds, each kind's contents asked for with its first item. */
export const rowsByKind = <T>(
  grid: Grid,
  kindOf: (item: T) => string,
  contentsOf: (first: T) => Contents<T>,
): RowOf<T> => {
  const kinds = new Map<string, RowOf<T>>()
  return (item, numbers) => {
    const kind = kindOf(item)
    const row = kinds.get(kind) ?? rowsAlike(grid, contentsOf(item))
    kinds.set(kind, row)
    return row(item, numbers)
  }
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
  return rows.map((row) => highEnough(row, widths))
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
  const across = (cell: Cell): SheetRow => highEnough({ cells: [{ ...cell, span: printed }] }, grid.widths)
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
  return highEnough({ cells: [...Array.from({ length: lead }, () => null), { ...cell, span }] }, widths)
}

/** The same rows as above other tables, where the table goes over several pages that repeat the first columns. */
export const aboveWide = (head: Head, grid: Grid, lead: number): readonly SheetRow[] => [
  titleOver(head.title, lead, grid.widths),
  besideLead({ value: head.subtitle, style: { ...LOOK.subtitle, wrap: true } }, lead, grid.widths),
  besideLead({ value: head.notices.join('\n'), style: LOOK.notice }, lead, grid.widths),
  besideLead({ ...(head.status ?? { value: '' }), style: LOOK.status }, lead, grid.widths),
]
