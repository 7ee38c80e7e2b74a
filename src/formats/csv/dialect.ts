import { rowRange } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import type { DecimalSign } from '../cell-table.js'
import { parseRecords } from './record-parser.js'

/** How one CSV file is written, as far as its beginning shows. */
export interface Dialect {
  readonly delimiter: string
  /** The decimal sign that its figures use; null where none has decimals. */
  readonly decimal: DecimalSign | null
  /** Lines before the first row: one where a line "sep=;" states the delimiter, which no spreadsheet shows. */
  readonly skipped: 0 | 1
}

/** How the beginning of a file falls apart at one delimiter. */
interface Split {
  readonly delimiter: string
  /** All lines of the records that have the most common number of fields above one: a field may hold line ends. */
  readonly lines: ReadonlySet<number>
  readonly values: readonly string[]
  /** How large a part of their fields are figures. */
  readonly figures: number
}

const CANDIDATES = [',', ';', '\t', '|'] as const
const FIGURE = /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/
const STATED = /^"?sep=([^"\n])"?\1*(?:\n|$)/i
const OTHER_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g

const commonest = (widths: readonly number[]): number => {
  const seen = new Map<number, number>()
  for (const width of widths) seen.set(width, (seen.get(width) ?? 0) + 1)
  return [...seen].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0]
}

/** The records of a sample; its last one counts only where it is whole, or the only one. */
const recordsOf = (sample: string, whole: boolean, delimiter: string) => {
  const parsed = parseRecords(sample, { delimiter, line: 1, isLast: whole, isStrict: false })
  return parsed.fields.length > 0 ? parsed : parseRecords(sample, { delimiter, line: 1, isLast: true, isStrict: false })
}

/** The lines of a record that begins on one. */
const linesOf = ({
  record,
  line,
}: {
  readonly record: readonly string[]
  readonly line: number
}): readonly number[] => {
  const ends = record.reduce((count, field) => count + field.split('\n').length - 1, 0)
  return Array.from({ length: ends + 1 }, (_, i) => line + i)
}

const splitAt = (sample: string, whole: boolean, delimiter: string): Split => {
  const { fields, lines } = recordsOf(sample, whole, delimiter)
  const width = commonest(fields.map((record) => record.length).filter((length) => length > 1))
  const even = fields.flatMap((record, i) => (record.length === width ? [{ record, line: lines[i] ?? 0 }] : []))
  const values = even.flatMap(({ record }) => record)
  const figures = values.filter((value) => FIGURE.test(value)).length / Math.max(1, values.length)
  return { delimiter, lines: new Set(even.flatMap(linesOf)), values, figures }
}

/** Whether a split is even on all lines where the other is, and on more. */
const covers = (a: Split, b: Split): boolean =>
  a.lines.size > b.lines.size && [...b.lines].every((line) => a.lines.has(line))

/**
 * Whether one delimiter is the better reading of a sample. A header that only one of them splits decides
 * ("unit;skor" above "A;4,5"), then which of them makes figures of the fields ("4,5" rather than "A;4"), then which
 * splits far more lines evenly.
 */
const beats = (a: Split, b: Split): boolean => {
  if (covers(a, b)) return true
  if (covers(b, a)) return false
  if (a.figures !== b.figures) return a.figures > b.figures
  return a.lines.size >= 2 * b.lines.size
}

const delimiterName = (delimiter: string): string => (delimiter === '\t' ? 'TAB' : `"${delimiter}"`)

/** How the sample falls apart best; throws {@link Refusal} with E-CSV-DELIM where two delimiters do so equally. */
const bestSplit = (sample: string, whole: boolean): Split => {
  const splits = CANDIDATES.filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => splitAt(sample, whole, delimiter))
    .filter(({ lines }) => lines.size > 0)
  if (splits.length === 0) return splitAt(sample, whole, ',')
  const best = splits.find((split) => splits.every((other) => other === split || beats(split, other)))
  if (best) return best
  const choices = splits.map(({ delimiter }) => delimiterName(delimiter))
  throw new Refusal({ code: 'E-CSV-DELIM', cell: rowRange(1), expected: choices.join(' / ') })
}

/** Decimals whose sign cannot be taken for a thousands separator weigh more than any number that could be. */
const weight = (value: string, mark: RegExp): number => {
  const decimals = mark.exec(value)?.[1]
  if (decimals === undefined) return 0
  return decimals.length === 3 && !/^\s*[+-]?0/.test(value) ? 1 : 1_000_000
}

/** The decimal sign of the figures among the fields. */
const decimalOf = (values: readonly string[], delimiter: string): DecimalSign | null => {
  const sum = (mark: RegExp): number => values.reduce((total, value) => total + weight(value, mark), 0)
  const [commas, points] = [sum(/^\s*[+-]?\d+,(\d+)\s*$/), sum(/^\s*[+-]?\d+\.(\d+)\s*$/)]
  if (commas === 0 && points === 0) return null
  if (commas === points) return delimiter === ';' ? 'comma' : 'point'
  return commas > points ? 'comma' : 'point'
}

const refuseLineEnds = (sample: string): void => {
  const others = sample.match(OTHER_LINE_ENDS) ?? []
  if (others.length === 0 || others.length <= (sample.match(/\n/g)?.length ?? 0)) return
  const found = `U+${(others[0]?.charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  throw new Refusal({ code: 'E-CSV-LINEEND', cell: rowRange(1), found, expected: 'LF, CRLF, CR' })
}

/**
 * How a file is written, told from its beginning (line ends as LF): by the delimiter that was given, by a line "sep=;",
 * or by the one delimiter at which header and rows fall apart evenly, together with the decimal sign of their figures.
 * Throws {@link Refusal} with E-CSV-DELIM or E-CSV-LINEEND where that cannot be told.
 */
export const dialectOf = (sample: string, whole: boolean, given?: string): Dialect => {
  refuseLineEnds(sample)
  const stated = STATED.exec(sample)
  const body = stated ? sample.slice(stated[0].length) : sample
  const known = given ?? stated?.[1]
  const { delimiter, values } = known === undefined ? bestSplit(body, whole) : splitAt(body, whole, known)
  return { delimiter, decimal: decimalOf(values, delimiter), skipped: stated ? 1 : 0 }
}
