import type { Language } from '../finding/language.js'
import { plain } from '../finding/plain.js'
import type { CsvField } from '../formats/csv/write.js'
import { type GridCell, type GridColumn, grid, ink, type Tone } from '../formats/terminal.js'
import { wrap } from '../formats/width.js'
import { counted } from '../wording/figure.js'
import { TABLE_WORDS } from '../wording/table.js'
import { cutShort, measured, shrunk } from './text/fit.js'
import { type Page, widthOfPage } from './text/page.js'

/** What stands in a cell: a value, or words that are safe to show and set off by a tone. */
export type Shown = CsvField | GridCell

/** One column of a table, for every medium; `Value` is what its medium can hold. */
export interface Column<T, Value = Shown> {
  /** English, never changes: its heading for programs. */
  readonly key: string
  /** Its heading for people. */
  readonly head: string
  /** What it is called where the heading alone does not tell it from another's. */
  readonly name?: string
  /** What it holds; words where nothing is said. Numbers stand to the right. */
  readonly kind?: 'number'
  readonly value: (item: T) => Value
  /** As people read it, where that differs from the value. */
  readonly text?: (item: T) => Shown
  /** Blanks before it on a terminal, by which a tree is drawn. */
  readonly indent?: (item: T) => number
  /** Where it holds words that may be cut: the width below which the table would rather lose something else. */
  readonly floor?: number
  /** Which columns a narrow terminal gives up first: the highest number. Without one a column stays. */
  readonly spare?: number
}

/** A column of a table for programs. */
export type Field<T> = Pick<Column<T, CsvField>, 'key' | 'value'>

/** Items under columns: the fullest set first, then what a narrow terminal shows instead. */
export interface Table<T> {
  readonly sets: readonly (readonly Column<T>[])[]
  readonly items: readonly T[]
}

/** What stands where there is nothing. */
export const NOTHING = '–'

/** A table that has all its columns, or gives up those that can be spared, the least needed first. */
export const tableOf = <T>(columns: readonly Column<T>[], items: readonly T[]): Table<T> => {
  const levels = [...new Set(columns.flatMap(({ spare }) => spare ?? []))].sort((a, b) => b - a)
  const kept = levels.map((level) => columns.filter(({ spare }) => spare === undefined || spare < level))
  return { sets: [columns, ...kept], items }
}

/** Words set off by a tone; where there are none, what stands for nothing. */
export const toned = (text: string | null, tone: Tone | null = null): GridCell =>
  text === null ? { text: NOTHING, tone: 'faint' } : { text, tone }

const wordsOf = (shown: CsvField): string =>
  plain(String(shown !== null && typeof shown === 'object' ? shown.figure : (shown ?? '')))

const shownOf = <T>({ value, text }: Column<T>, item: T): GridCell | string => {
  const shown = (text ?? value)(item)
  return shown !== null && typeof shown === 'object' && 'text' in shown ? shown : wordsOf(shown)
}

const cellOf = <T>(column: Column<T>, item: T): GridCell => {
  const shown = shownOf(column, item)
  const { text, tone } = typeof shown === 'string' ? toned(shown || null) : shown
  return { text: ' '.repeat(column.indent?.(item) ?? 0) + text, tone }
}

/** The columns of a table that a page has room for, and the rows that it shows. */
export interface Fitted {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Keys of the columns shown. */
  readonly keys: ReadonlySet<string>
  /** Which of the sets of columns it is, from 0. */
  readonly choice: number
  /** Headings of the columns that had no room. */
  readonly without: readonly string[]
  /** How many rows the table has. */
  readonly all: number
}

interface Laid<T> extends Pick<Fitted, 'columns' | 'rows'> {
  readonly set: readonly Column<T>[]
}

const layOut = <T>(set: readonly Column<T>[], items: readonly T[]) => {
  const rows = items.map((item) => set.map((column) => cellOf(column, item)))
  const loose = set.map(({ head, kind, floor }) => ({
    heading: head,
    align: kind === 'number' ? ('right' as const) : ('left' as const),
    floor: floor ?? null,
  }))
  return { rows, columns: measured(loose, rows) }
}

/** The last set with its names cut; where even that is too wide, without the first columns of figures. */
const narrowest = <T>(set: readonly Column<T>[], items: readonly T[], room: number): Laid<T> => {
  const { rows, columns } = layOut(set, items)
  const cut = cutShort(columns, room)
  const spared = set.find(({ kind }) => kind === 'number')
  if (cut || !spared) return { set, rows, columns: cut ?? columns }
  const others = set.filter((column) => column !== spared)
  return narrowest(others, items, room)
}

/** The first set of columns that fits the page with its names readable; else the last, as far as it fits. */
export const fitted = <T>({ sets, items }: Table<T>, page: Page): Fitted => {
  const room = widthOfPage(page)
  const shown = items.slice(0, page.rows ?? items.length)
  const [full = []] = sets
  const done = ({ set, rows, columns }: Laid<T>, choice: number): Fitted => {
    const keys = new Set(set.map(({ key }) => key))
    const without = full.filter(({ key }) => !keys.has(key)).map(({ head, name }) => name ?? head)
    return { columns, rows, keys, choice, without, all: items.length }
  }
  for (const [choice, set] of sets.entries()) {
    const { rows, columns } = layOut(set, shown)
    const fit = shrunk(columns, room)
    if (fit) return done({ set, rows, columns: fit }, choice)
  }
  return done(narrowest(sets.at(-1) ?? [], shown, room), sets.length - 1)
}

/** A table as far as it has room, and below it what is missing and where that stands. */
export const fittedLines = (
  { columns, rows, without, all }: Fitted,
  page: Page,
  language: Language,
): readonly string[] => {
  const words = TABLE_WORDS[language]
  const paint = ink(page.colour)
  const notes = [
    ...(rows.length < all ? [words.moreRows(counted(all - rows.length, language), all)] : []),
    ...(without.length > 0 ? [words.moreColumns(without.join(', '))] : []),
  ]
  const told = notes
    .flatMap((note) => wrap(note, widthOfPage(page)))
    .map((line) => paint.faint(line.replaceAll('\u00a0', ' ')))
  return [...grid(columns, rows, paint), ...told]
}

/** A table for the terminal. */
export const tableLines = <T>(table: Table<T>, page: Page, language: Language): readonly string[] =>
  fittedLines(fitted(table, page), page, language)

/** Text that Markdown shows as it is, in one line of a table. */
export const markdownText = (text: string): string => plain(text).replace(/[\\`*_[\]#|<>]/g, (sign) => `\\${sign}`)

/** A table in Markdown, with all its columns. */
export const markdownLines = <T>({ sets: [columns = []], items }: Table<T>): readonly string[] => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cell = (shown: GridCell | string) => markdownText(typeof shown === 'string' ? shown : shown.text)
  return [
    line(columns.map(({ head }) => markdownText(head))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...items.map((item) => line(columns.map((column) => cell(shownOf(column, item))))),
  ]
}

/** The rows of a table for programs, its header first, as a CSV writer takes them. */
export function* csvRows<T>(columns: readonly Field<T>[], items: Iterable<T>): Generator<readonly CsvField[]> {
  yield columns.map(({ key }) => key)
  for (const item of items) yield columns.map(({ value }) => value(item))
}
