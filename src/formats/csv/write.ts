import { neutral } from './neutral.js'

/** A field of a CSV file: a text, a figure as text with a point ("4.51"), a whole number, or nothing. */
export type CsvField = string | number | null | { readonly figure: string }

/** How a CSV file is written. A decimal comma asks for another delimiter than the comma. */
interface CsvStyle {
  readonly delimiter: ',' | ';' | '\t'
  readonly decimal: 'point' | 'comma'
  /** A byte order mark, by which Excel knows UTF-8. */
  readonly bom: boolean
  readonly newline: '\n' | '\r\n'
}

/** For programs: comma, point, LF, no byte order mark. */
export const PLAIN_STYLE: CsvStyle = { delimiter: ',', decimal: 'point', bom: false, newline: '\n' }

/** For Excel under Indonesian settings: semicolon, decimal comma, byte order mark. */
export const INDONESIAN_STYLE: CsvStyle = { delimiter: ';', decimal: 'comma', bom: true, newline: '\n' }

/** The style that goes with a sign before decimals. */
export const styleOf = (decimal: CsvStyle['decimal']): CsvStyle =>
  decimal === 'comma' ? INDONESIAN_STYLE : PLAIN_STYLE

/** Characters of rows that are joined before they are handed on. */
const CHUNK = 1 << 16

/** A field is quoted where it holds a delimiter of any kind, a quote or a line end, or begins or ends with a blank. */
const QUOTED = /[",;\t|\r\n]|^\s|\s$/

const quoteField = (text: string): string => (QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const figure = (text: string, { decimal, delimiter }: CsvStyle): string => {
  const written = decimal === 'comma' ? text.replace('.', ',') : text
  return written.includes(delimiter) ? `"${written}"` : written
}

const fieldText = (field: CsvField, style: CsvStyle): string => {
  if (field === null) return ''
  if (typeof field === 'string') return quoteField(neutral(field))
  return figure(typeof field === 'number' ? `${field}` : field.figure, style)
}

/** Different texts of a column that are remembered as they are written; a column where each is another gains nothing from more. */
const REMEMBERED = 256

/** How many fields at the beginning of two records are the same. */
const sharedFields = (row: readonly CsvField[], before: readonly CsvField[]): number => {
  let same = 0
  while (same < row.length - 1 && row[same] === before[same]) same++
  return same
}

/** Writes records without their line ends; the texts of a column that come again are made safe and quoted once. */
const recordWriter = (style: CsvStyle): ((row: readonly CsvField[]) => string) => {
  const columns: Map<string, string>[] = []
  const textOf = (field: CsvField, column: number): string => {
    if (typeof field !== 'string') return fieldText(field, style)
    const known = columns[column] ?? new Map<string, string>()
    columns[column] = known
    const before = known.get(field)
    if (before !== undefined) return before
    const text = fieldText(field, style)
    if (known.size < REMEMBERED) known.set(field, text)
    return text
  }
  const { delimiter } = style
  const textsOf = (row: readonly CsvField[], from: number, end: number): string => {
    const texts: string[] = []
    for (let column = from; column < end; column++) texts.push(textOf(row[column] ?? null, column))
    return texts.join(delimiter)
  }
  // Records one below the other often begin alike (whose figures they hold): that is written once.
  let [last, start, startFields]: [readonly CsvField[], string, number] = [[], '', 0]
  return (row) => {
    const shared = sharedFields(row, last)
    last = row
    if (shared !== startFields) {
      start = shared === 0 ? '' : textsOf(row, 0, shared) + delimiter
      startFields = shared
    }
    const text = start + textsOf(row, shared, row.length)
    // A record of one empty field would be a blank line, which readers pass over.
    return text === '' ? '""' : text
  }
}

/** One record with its line end. */
export const csvLine = (row: readonly CsvField[], style: CsvStyle): string => recordWriter(style)(row) + style.newline

/** The rows as CSV, in pieces of some size, so that a nation's result need not be held twice. */
export function* csvChunks(rows: Iterable<readonly CsvField[]>, style: CsvStyle): Generator<string> {
  const recordOf = recordWriter(style)
  if (style.bom) yield '\ufeff'
  let records: string[] = []
  let length = 0
  // Texts are joined in one go: one put together piece by piece is copied again when it is written.
  const recordsText = (): string => [...records, ''].join(style.newline)
  for (const row of rows) {
    const record = recordOf(row)
    records.push(record)
    length += record.length
    if (length < CHUNK) continue
    yield recordsText()
    records = []
    length = 0
  }
  if (records.length > 0) yield recordsText()
}

/**
 * The rows as the text of a CSV file. Texts are made safe for spreadsheets ({@link neutral}); figures are written as
 * figures, with the decimal sign of the style. The same rows give the same text everywhere.
 */
export const writeCsv = (rows: Iterable<readonly CsvField[]>, style: CsvStyle): string =>
  [...csvChunks(rows, style)].join('')
