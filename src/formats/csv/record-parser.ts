import Papa from 'papaparse'
import { rowRange } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'

/** A stray quote that was read as text: where it stands. */
export interface Stray {
  /** The record's place in its batch, from 0. */
  readonly record: number
  readonly column: number
}

/** Records that were read together, each with the line of the file on which it begins. */
export interface Batch {
  readonly fields: readonly (readonly string[])[]
  readonly lines: readonly number[]
  readonly strays: readonly Stray[]
}

/** What one stretch of text held: its whole records, where the unfinished one begins, and the first that is broken. */
interface Parsed extends Batch {
  readonly rest: number
  /** Lines that the whole records took up. */
  readonly taken: number
  readonly fault: Refusal | null
}

/** What papaparse's parser says of a stretch of text, or of one record of it. */
interface Outcome {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly index?: number | undefined }[]
  readonly meta: { readonly cursor: number }
}

/** How often a sign stands in the first `to` characters of a text. */
const count = (text: string, sign: string, to = text.length): number => {
  let n = 0
  for (let at = text.indexOf(sign); at !== -1 && at < to; at = text.indexOf(sign, at + 1)) n++
  return n
}

/** How a stretch of text is read. Strict reading ends at a broken quote. */
interface Stretch {
  readonly delimiter: string
  /** The number of its first line. */
  readonly line: number
  /** Whether the file ends with it, and its last record with it. */
  readonly isLast: boolean
  readonly isStrict: boolean
}

/** The records of a text, the first `preview` of them where that is not 0; the unfinished last one only in the last text. */
const tokenize = (text: string, { delimiter, isLast }: Stretch, preview: number): Outcome =>
  new Papa.Parser({ delimiter, newline: '\n', preview }).parse(text, 0, !isLast)

/** Text without a single quote: a record is a line. */
const parsePlain = (text: string, stretch: Stretch): Parsed => {
  const { data, meta } = tokenize(text, stretch, 0)
  const lines = data.map((_, i) => stretch.line + i)
  return { fields: data, lines, strays: [], rest: meta.cursor, taken: data.length, fault: null }
}

/** The fields of a record in which a quote is text although the field is not quoted. */
const straysOf = (raw: string, fields: readonly string[]): Stray[] => {
  const strays: Stray[] = []
  let at = 0
  for (const [column, text] of fields.entries()) {
    const quoted = raw[at] === '"'
    const quotes = text.includes('"') ? count(text, '"') : 0
    if (!quoted && quotes > 0) strays.push({ record: 0, column })
    at += quoted ? text.length + quotes + 2 : text.length
    while (quoted && raw[at] !== '\t' && raw[at]?.trim() === '') at++
    at += 1
  }
  return strays
}

/** Only where it is: what stands there may be a respondent's name, which never leaves the reader. */
const quoteFault = (line: number): Refusal => new Refusal({ code: 'E-CSV-QUOTE', cell: rowRange(line) })

/** The fields of a line in which each quote begins or ends a field; null where a quoted field may hold more. */
const simpleFields = (line: string, delimiter: string): readonly string[] | null => {
  const fields = line.split(delimiter)
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i] ?? ''
    const quote = field.indexOf('"')
    if (quote === -1) continue
    if (quote > 0 || field.length < 2 || field.indexOf('"', 1) !== field.length - 1) return null
    fields[i] = field.slice(1, -1)
  }
  return fields
}

/** The record at the beginning of a text, read by papaparse; without fields where it is not finished. */
const irregular = (text: string, stretch: Stretch): Parsed => {
  const { line, isStrict } = stretch
  const { data, errors, meta } = tokenize(text, stretch, 1)
  const fields = data[0]
  if (!fields) return { fields: [], lines: [], strays: [], rest: 0, taken: 0, fault: null }
  const [rest, taken] = [meta.cursor, 1 + count(text, '\n', meta.cursor - 1)]
  const at = (errors[0]?.index ?? 1) - 1
  const fault = isStrict && errors[0] ? quoteFault(line + count(text, '\n', at)) : null
  if (fault) return { fields: [], lines: [], strays: [], rest, taken, fault }
  const strays = fields.some((field) => field.includes('"')) ? straysOf(text.slice(0, rest), fields) : []
  return { fields: [fields], lines: [line], strays, rest, taken, fault: null }
}

/** Text with quotes: line by line as long as lines are simple, by papaparse where a record is not. */
const parseQuoted = (text: string, stretch: Stretch): Parsed => {
  const { delimiter, line } = stretch
  const fields: (readonly string[])[] = []
  const lines: number[] = []
  const strays: Stray[] = []
  let [rest, next] = [0, line]
  let fault: Refusal | null = null
  while (rest < text.length && !fault) {
    const end = text.indexOf('\n', rest)
    const simple = end === -1 ? null : simpleFields(text.slice(rest, end), delimiter)
    if (simple) {
      fields.push(simple)
      lines.push(next++)
      rest = end + 1
      continue
    }
    const one = irregular(text.slice(rest), { ...stretch, line: next })
    if (one.rest === 0) break
    for (const stray of one.strays) strays.push({ ...stray, record: fields.length })
    fields.push(...one.fields)
    lines.push(...one.lines)
    rest += one.rest
    next += one.taken
    fault = one.fault
  }
  return { fields, lines, strays, rest, taken: next - line, fault }
}

/** The records of a text whose lines end in LF. */
export const parseRecords = (text: string, stretch: Stretch): Parsed =>
  text.includes('"') ? parseQuoted(text, stretch) : parsePlain(text, stretch)
