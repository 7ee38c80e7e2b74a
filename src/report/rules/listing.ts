import { plain } from '../../finding/plain.js'
import { type CsvField, PLAIN_STYLE, writeCsv } from '../../formats/csv/write.js'
import { grid, ink, type Tone } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { jsonOf } from '../json-text.js'
import { type Column, fitted, type Page, widthOfPage } from '../text/page.js'

/** One column of a listing: for people under its heading, for programs under its key. */
export interface Field<T> {
  /** English, never changes. */
  readonly key: string
  readonly heading: string
  readonly value: (item: T) => CsvField
  /** As people read it, where that differs from the value. */
  readonly text?: (item: T) => string
  readonly tone?: (item: T) => Tone | null
  readonly align?: 'left' | 'right'
  /** Blanks before it in a table, by which a tree is drawn. */
  readonly indent?: (item: T) => number
  /** Where it holds words that may be cut: the width below which the table would rather lose something else. */
  readonly floor?: number
  /** Which columns a narrow page gives up first: the highest number. Without one a column stays. */
  readonly spare?: number
}

interface Listing<T> {
  readonly fields: readonly Field<T>[]
  readonly items: readonly T[]
}

/** What stands where a cell holds nothing. */
const NOTHING = '–'

const valueText = (value: CsvField): string =>
  value === null ? '' : typeof value === 'object' ? value.figure : String(value)

const textOf = <T>({ value, text }: Field<T>, item: T): string => plain(text ? text(item) : valueText(value(item)))

const column = <T>(field: Field<T>): Column<T> => ({
  heading: field.heading,
  align: field.align ?? 'left',
  floor: field.floor ?? null,
  cell: (item) => ({
    text: ' '.repeat(field.indent?.(item) ?? 0) + (textOf(field, item) || NOTHING),
    tone: field.tone?.(item) ?? null,
  }),
})

/** All columns, then without those that can be spared, the least needed first. */
const choices = <T>(fields: readonly Field<T>[]): readonly (readonly Column<T>[])[] => {
  const levels = [...new Set(fields.flatMap(({ spare }) => spare ?? []))].sort((a, b) => b - a)
  const sets = [fields, ...levels.map((level) => fields.filter(({ spare }) => spare === undefined || spare < level))]
  return sets.map((set) => set.map(column))
}

/** The listing as a table for the terminal. */
export const listingLines = <T>({ fields, items }: Listing<T>, page: Page): readonly string[] => {
  const { columns, rows } = fitted(items, choices(fields), page)
  return grid(columns, rows, ink(page.colour))
}

/** The listing for programs and spreadsheets. */
export const listingCsv = <T>({ fields, items }: Listing<T>): string =>
  writeCsv([fields.map(({ key }) => key), ...items.map((item) => fields.map(({ value }) => value(item)))], PLAIN_STYLE)

/** Text that Markdown shows as it is, in one line of a table. */
export const markdownText = (text: string): string => plain(text).replace(/[\\|<>`*_[\]]/g, (sign) => `\\${sign}`)

/** The listing as a Markdown table. */
export const listingMarkdown = <T>({ fields, items }: Listing<T>): readonly string[] => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(fields.map(({ heading }) => markdownText(heading))),
    line(fields.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...items.map((item) => line(fields.map((field) => markdownText(textOf(field, item))))),
  ]
}

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${jsonOf(value, 2)}\n`

/** How a listing is wanted. */
export type ListingFormat = 'table' | 'json' | 'csv' | 'md'

/** A listing in the wanted form; JSON has a shape of its own. */
export const listingText = <T>(listing: Listing<T>, format: ListingFormat, page: Page, json: () => unknown): string => {
  switch (format) {
    case 'json':
      return jsonText(json())
    case 'csv':
      return listingCsv(listing)
    case 'md':
      return joined(listingMarkdown(listing))
    case 'table':
      return joined(listingLines(listing, page))
  }
}

export const joined = (lines: readonly string[]): string => (lines.length > 0 ? `${lines.join('\n')}\n` : '')

/** Lines that fit the page: what does not goes on below, two blanks further in. */
export const wrapped = (lines: readonly string[], page: Page): readonly string[] =>
  lines.flatMap((line) => {
    const [indent = ''] = /^ */.exec(line) ?? []
    return wrap(line.trim(), widthOfPage(page) - indent.length - 2).map(
      (part, i) => `${indent}${i > 0 ? '  ' : ''}${part}`,
    )
  })
