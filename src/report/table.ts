import type { Exact } from '../exact/exact.js'
import { plain } from '../finding/plain.js'
import type { CsvField } from '../formats/csv/write.js'
import type { GridCell, Tone } from '../formats/terminal.js'
import { publishedText } from '../instrument/published.js'
import type { Instrument } from '../instrument/schema.js'

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
  /** What it holds, by which a medium sets it; words where nothing is said. Numbers stand to the right. */
  readonly kind?: 'number' | 'code' | 'note' | 'wide' | 'rank' | 'lead'
  readonly value: (item: T) => Value
  /** As people read it, where that differs from the value. */
  readonly text?: (item: T) => Shown
  /** Blanks before it on a terminal, by which a tree is drawn. */
  readonly indent?: (item: T) => number
  /** Where it holds words that may be cut: the width below which the table would rather lose something else. */
  readonly floor?: number
  /** Where it holds what stands nowhere else, so that the reader is told where a terminal cuts it. */
  readonly tellsCut?: boolean
  /** Which columns a narrow terminal gives up first: the highest number. Without one a column stays. */
  readonly spare?: number
}

/** A figure for programs, as it is published. */
export const publishedField = (value: Exact | null | undefined, instrument: Instrument): CsvField =>
  value ? { figure: publishedText(value, instrument) } : null

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
export const tonedCell = (text: string | null, tone: Tone | null = null): GridCell =>
  text === null ? { text: NOTHING, tone: 'faint' } : { text, tone }

const wordsOf = (shown: CsvField): string =>
  plain(String(shown !== null && typeof shown === 'object' ? shown.figure : (shown ?? '')))

/** What a cell shows: words that are made safe here, or a toned cell as it is. */
export const shownCell = <T>({ value, text }: Column<T>, item: T): GridCell | string => {
  const shown = (text ?? value)(item)
  return shown !== null && typeof shown === 'object' && 'text' in shown ? shown : wordsOf(shown)
}

/** Text that Markdown shows as it is, in one line of a table. */
export const markdownText = (text: string): string => plain(text).replace(/[\\`*_[\]#|<>]/g, (sign) => `\\${sign}`)

export const markdownLines = <T>({ sets: [columns = []], items }: Table<T>): readonly string[] => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cell = (shown: GridCell | string) => markdownText(typeof shown === 'string' ? shown : shown.text)
  return [
    line(columns.map(({ head }) => markdownText(head))),
    line(columns.map(({ kind }) => (kind === 'number' ? '---:' : '---'))),
    ...items.map((item) => line(columns.map((column) => cell(shownCell(column, item))))),
  ]
}

/** The columns of a table for programs whose headings are laid down elsewhere: one value for each. */
export const fieldsOf = <Key extends string, T>(
  keys: readonly Key[],
  values: Readonly<Record<Key, Field<T>['value']>>,
): readonly Field<T>[] => keys.map((key) => ({ key, value: values[key] }))

/** The rows of a table for programs, its header first, as a CSV writer takes them. */
export function* csvRows<T>(columns: readonly Field<T>[], items: Iterable<T>): Generator<readonly CsvField[]> {
  yield columns.map(({ key }) => key)
  for (const item of items) yield columns.map(({ value }) => value(item))
}
