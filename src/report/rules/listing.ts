import type { Language } from '../../finding/language.js'
import { type CsvField, PLAIN_STYLE, writeCsv } from '../../formats/csv/write.js'
import { wrap } from '../../formats/width.js'
import { jsonOf } from '../json-text.js'
import { type Column, csvRows, type Field, markdownLines, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { type Page, widthOfPage } from '../text/text-page.js'

/** A listing for programs and spreadsheets. */
export const listingCsv = <T>(fields: readonly Field<T>[], items: readonly T[]): string =>
  writeCsv(csvRows(fields, items), PLAIN_STYLE)

export const jsonText = (value: unknown): string => `${jsonOf(value, 2)}\n`

/** How a listing is wanted. */
export type ListingFormat = 'table' | 'json' | 'csv' | 'md'

/** In what form something is shown, to whom and where. */
export interface View<Format = ListingFormat> {
  readonly format: Format
  readonly language: Language
  readonly page: Page
}

/** What a listing shows in tables; as JSON it has a shape of its own. */
interface Listing<T> {
  readonly columns: readonly Column<T, CsvField>[]
  readonly items: readonly T[]
  readonly json: () => unknown
}

export const listingText = <T>({ columns, items, json }: Listing<T>, { format, language, page }: View): string => {
  switch (format) {
    case 'json':
      return jsonText(json())
    case 'csv':
      return listingCsv(columns, items)
    case 'md':
      return linesText(markdownLines(tableOf(columns, items)))
    case 'table':
      return linesText(tableLines(tableOf(columns, items), page, language))
  }
}

export const linesText = (lines: readonly string[]): string => (lines.length > 0 ? `${lines.join('\n')}\n` : '')

/** Lines that fit the page: what does not goes on below, two blanks further in. */
export const wrapLines = (lines: readonly string[], page: Page): readonly string[] =>
  lines.flatMap((line) => {
    const [indent = ''] = /^ */.exec(line) ?? []
    return wrap(line.trim(), widthOfPage(page) - indent.length - 2).map(
      (part, i) => `${indent}${i > 0 ? '  ' : ''}${part}`,
    )
  })
