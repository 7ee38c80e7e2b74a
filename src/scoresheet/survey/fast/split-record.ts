import type { Cell, Row } from '../../../formats/cell-table.js'
import type { Bytes } from '../../../platform/bytes.js'

/** One record of a CSV text, split strictly; null where it is none that can be split without judgement. */
interface Record {
  readonly fields: readonly string[]
  /** Offset behind its line end. */
  readonly next: number
}

/** The bytes of a text up to `end`, and what parts its fields. */
export interface RecordText {
  readonly bytes: Bytes
  readonly end: number
  readonly delimiter: number
  /** Whether the text ends with `end`, so that a last line may lack its LF. */
  readonly whole: boolean
}

const LF = 10
const CR = 13
const QUOTE = 34

/** A quoted field from its opening quote: its text and the offset behind the closing quote; null where none closes. */
const quotedField = ({ bytes, end }: RecordText, open: number): { text: string; next: number } | null => {
  for (let at = open + 1; at < end; at++) {
    if (bytes[at] === CR) return null
    if (bytes[at] !== QUOTE) continue
    if (bytes[at + 1] === QUOTE && at + 1 < end) at++
    else return { text: bytes.toString('utf8', open + 1, at).replaceAll('""', '"'), next: at + 1 }
  }
  return null
}

/** Where a field without quotes ends; -1 where a quote or a lone CR stands in it, which others must judge. */
const plainEnd = ({ bytes, end, delimiter }: RecordText, from: number): number => {
  let at = from
  while (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) {
    if (bytes[at] === QUOTE) return -1
    at++
  }
  return at
}

/** A record without quotes, on a line of its own; null where there is a quote, a lone CR or no line end. */
const splitPlain = ({ bytes, end, delimiter }: RecordText, from: number): Record | null => {
  const feed = bytes.indexOf(LF, from)
  if (feed < 0 || feed >= end) return null
  const text = bytes.toString('utf8', from, bytes[feed - 1] === CR && feed > from ? feed - 1 : feed)
  if (text.includes('"') || text.includes('\r')) return null
  return { fields: text.split(String.fromCharCode(delimiter)), next: feed + 1 }
}

/** Splits the record that begins at `from`. */
export const splitRecord = (stretch: RecordText, from: number): Record | null => {
  const { bytes, end, delimiter, whole } = stretch
  const plain = splitPlain(stretch, from)
  if (plain) return plain
  const fields: string[] = []
  let at = from
  for (;;) {
    const field = bytes[at] === QUOTE && at < end ? quotedField(stretch, at) : null
    if (bytes[at] === QUOTE && at < end && !field) return null
    const next = field ? field.next : plainEnd(stretch, at)
    if (next < 0) return null
    const text = field ? field.text : bytes.toString('utf8', at, next)
    fields.push(text)
    if (next >= end) return whole ? { fields, next: end } : null
    if (bytes[next] === delimiter) at = next + 1
    else if (bytes[next] === LF) return { fields, next: next + 1 }
    else return bytes[next] === CR && bytes[next + 1] === LF && next + 1 < end ? { fields, next: next + 2 } : null
  }
}

/** A field as the cell that a reader of tables would give. */
export const textCell = (column: number, text: string): Cell => ({
  column,
  kind: 'text',
  text,
  formula: null,
  stored: true,
  format: null,
  merged: null,
})

/** A record as the row that a reader of tables would give; null for a blank line. */
export const rowOf = (fields: readonly string[], number: number): Row | null => {
  if (fields.length === 1 && fields[0]?.trim() === '') return null
  const cells: Cell[] = []
  for (const [column, text] of fields.entries()) if (text !== '') cells.push(textCell(column, text))
  return { number, hidden: false, cells, width: fields.length }
}
