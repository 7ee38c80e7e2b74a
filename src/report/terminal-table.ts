import type { Language } from '../finding/language.js'
import { type GridCell, type GridColumn, grid, ink } from '../formats/terminal.js'
import { wrap } from '../formats/width.js'
import { countText } from '../wording/figure.js'
import { TABLE_WORDS } from '../wording/table.js'
import { type Column, shownCell, type Table, tonedCell } from './table.js'
import { cutShort, measureColumns, shrunk } from './text/fit.js'
import { type Page, widthOfPage } from './text/text-page.js'

const cellOf = <T>(column: Column<T>, item: T): GridCell => {
  const shown = shownCell(column, item)
  const { text, tone } = typeof shown === 'string' ? tonedCell(shown || null) : shown
  return { text: ' '.repeat(column.indent?.(item) ?? 0) + text, tone }
}

/** The columns of a table that a page has room for, and the rows that it shows. */
interface Fitted {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Keys of the columns shown. */
  readonly keys: ReadonlySet<string>
  /** Which of the sets of columns it is, from 0. */
  readonly choice: number
  /** Headings of the columns that had no room. */
  readonly without: readonly string[]
  /** Headings of the columns that are cut and hold what stands nowhere else. */
  readonly cut: readonly string[]
  /** How many rows the table has. */
  readonly all: number
}

interface Laid<T> extends Pick<Fitted, 'columns' | 'rows'> {
  readonly set: readonly Column<T>[]
  /** The columns as wide as what stands in them. */
  readonly wide: readonly GridColumn[]
}

const layOut = <T>(set: readonly Column<T>[], items: readonly T[]) => {
  const rows = items.map((item) => set.map((column) => cellOf(column, item)))
  const loose = set.map(({ head, kind, floor }) => ({
    heading: head,
    align: kind === 'number' ? ('right' as const) : ('left' as const),
    floor: floor ?? null,
  }))
  return { rows, columns: measureColumns(loose, rows) }
}

/** The last set with its names cut; where even that is too wide, without the first columns of figures. */
const narrowest = <T>(set: readonly Column<T>[], items: readonly T[], room: number): Laid<T> => {
  const { rows, columns } = layOut(set, items)
  const cut = cutShort(columns, room)
  const spared = set.find(({ kind }) => kind === 'number')
  if (cut || !spared) return { set, rows, columns: cut ?? columns, wide: columns }
  const others = set.filter((column) => column !== spared)
  return narrowest(others, items, room)
}

/** The first set of columns that fits the page with its names readable; else the last, as far as it fits. */
export const fittingColumns = <T>({ sets, items }: Table<T>, page: Page): Fitted => {
  const room = widthOfPage(page)
  const shown = items.slice(0, page.rows ?? items.length)
  const [full = []] = sets
  const fittedTable = ({ set, rows, columns, wide }: Laid<T>, choice: number): Fitted => {
    const keys = new Set(set.map(({ key }) => key))
    const without = full.filter(({ key }) => !keys.has(key)).map(({ head, name }) => name ?? head)
    const isCut = (place: number) => (columns[place]?.width ?? 0) < (wide[place]?.width ?? 0)
    const cut = set.filter(({ tellsCut }, i) => tellsCut === true && isCut(i)).map(({ head }) => head)
    return { columns, rows, keys, choice, without, cut, all: items.length }
  }
  for (const [choice, set] of sets.entries()) {
    const { rows, columns } = layOut(set, shown)
    const fit = shrunk(columns, room)
    if (fit) return fittedTable({ set, rows, columns: fit, wide: columns }, choice)
  }
  return fittedTable(narrowest(sets.at(-1) ?? [], shown, room), sets.length - 1)
}

/** A table as far as it has room, and below it what is missing and where that stands. */
export const fittedLines = (
  { columns, rows, without, cut, all }: Fitted,
  page: Page,
  language: Language,
): readonly string[] => {
  const words = TABLE_WORDS[language]
  const paint = ink(page.colour)
  const notes = [
    ...(rows.length < all ? [words.moreRows(countText(all - rows.length, language), all)] : []),
    ...(without.length > 0 ? [words.moreColumns(without.join(', '))] : []),
    ...(cut.length > 0 ? [words.cutColumns(cut.join(', '))] : []),
  ]
  const told = notes
    .flatMap((note) => wrap(note, widthOfPage(page)))
    .map((line) => paint.faint(line.replaceAll('\u00a0', ' ')))
  return [...grid(columns, rows, paint), ...told]
}

export const tableLines = <T>(table: Table<T>, page: Page, language: Language): readonly string[] =>
  fittedLines(fittingColumns(table, page), page, language)
