import { address, rowRange } from '../../finding/address.js'
import { Refusal, type Remark } from '../../finding/finding.js'
import type { ByteSource, Cell, Row, Workbook } from '../cell-table.js'
import { type CsvLimits, LIMITS, limitOption } from '../limits.js'
import { type Dialect, dialectOf } from './dialect.js'
import { decodedText, decodingOf, type Encoding } from './encoding.js'
import { beforeEnd, type Notes, noteGarbled, noteStrays, remarksOf, watchTexts } from './reading-notes.js'
import type { Batch } from './record-parser.js'
import { batches, withUnixLineEnds } from './records.js'

export interface CsvOptions {
  /** What a file is read as that has no byte order mark and is neither UTF-16 nor UTF-8. */
  readonly encoding?: Encoding | undefined
  /** The one character between fields, where the operator states it. */
  readonly delimiter?: string | undefined
  readonly limits: CsvLimits
}

/** A CSV file that was opened, and how it is written. */
export interface CsvWorkbook extends Workbook {
  readonly dialect: Dialect & { readonly encoding: Encoding }
}

/** Characters of the beginning that the dialect is told from. */
const SAMPLE = 1 << 16

/** The beginning of the text, and whether it is all of it. */
const sampleOf = (texts: Iterable<string>): { readonly sample: string; readonly whole: boolean } => {
  let sample = ''
  for (const text of texts) {
    sample += text
    if (sample.length > SAMPLE) return { sample: sample.slice(0, SAMPLE), whole: false }
  }
  return { sample: beforeEnd(sample), whole: true }
}

const tooMuch = (cell: string, found: number, limit: number): Remark => ({
  code: 'E-SHEET-LIMIT',
  cell,
  found: `${found}`,
  expected: `≤ ${limit}`,
})

/** There is more than an option allows: `needs` lets it through, where all of it is known. */
const beyond = (cell: string, limit: keyof CsvLimits, [found, limits, needs]: [number, CsvLimits, number?]): Refusal =>
  new Refusal({ ...tooMuch(cell, found, limits[limit]), option: limitOption(limit, limits[limit], needs) })

const cellsOf = (fields: readonly string[], row: number, limits: CsvLimits): Cell[] => {
  if (fields.length > limits.columns) throw beyond(rowRange(row), 'columns', [fields.length, limits, fields.length])
  const cells: Cell[] = []
  for (let column = 0; column < fields.length; column++) {
    const text = fields[column]
    if (!text) continue
    if (text.length > limits.characters)
      throw beyond(address(column, row), 'characters', [text.length, limits, text.length])
    cells.push({ column, kind: 'text', text, formula: null, stored: true, format: null, merged: null })
  }
  return cells
}

const isBlank = (fields: readonly string[]): boolean => fields.length === 1 && fields[0]?.trim() === ''

/**
 * The rows of a batch, numbered as a spreadsheet shows them: every record is one row, blank ones too, whatever line
 * breaks its fields hold. Blank rows are left out; their numbers are not given to others. A line "sep=;" is no row:
 * with it, a file begins at row 0.
 */
function* rowsOf(found: Batch, before: number, limits: CsvLimits): Generator<Row> {
  for (let i = 0; i < found.fields.length; i++) {
    const fields = found.fields[i] ?? []
    const number = before + i + 1
    if (number < 1 || isBlank(fields)) continue
    yield { number, hidden: false, cells: cellsOf(fields, number, limits), width: fields.length }
  }
}

function* walk(
  texts: Iterable<string>,
  { dialect, limits, notes }: { readonly dialect: Dialect; readonly limits: CsvLimits; readonly notes: Notes },
): Generator<Row> {
  let [before, filled, blank] = [-dialect.skipped, 0, true]
  for (const batch of batches(watchTexts(texts, notes), dialect.delimiter, limits)) {
    noteStrays(notes, batch.strays, before)
    for (const row of rowsOf(batch, before, limits)) {
      if (++filled > limits.rows) throw beyond(rowRange(row.number), 'rows', [filled, limits])
      if (notes.suspect && !notes.garbled) noteGarbled(notes, row)
      blank &&= row.cells.every(({ text }) => text.trim() === '')
      yield row
    }
    before += batch.fields.length
    // More blank lines than a sheet has rows were not left by a person.
    if (before - filled > LIMITS.rows) throw new Refusal(tooMuch(rowRange(before), before, LIMITS.rows))
  }
  if (blank) throw new Refusal({ code: 'E-SHEET-EMPTY' })
}

/**
 * A CSV file as a workbook of one table, streamed: its bytes are proved to be text of one encoding first, then rows are
 * read piece by piece, so that a nation's file takes no more memory than a small one. Fields are text, untrimmed; empty
 * ones are left out and counted in the row's width; rows are numbered as a spreadsheet would show them.
 *
 * Throws {@link Refusal}: E-FILE-EMPTY, E-CSV-ENCODING, E-CSV-NUL, E-CSV-DELIM, E-CSV-LINEEND here, E-CSV-QUOTE,
 * E-SHEET-LIMIT and E-SHEET-EMPTY (blank lines only) while rows are walked. Ragged rows are for the scoresheet to judge, which knows the header.
 */
export const readCsv = (source: ByteSource, options: CsvOptions): CsvWorkbook => {
  const decoding = decodingOf(source, options.encoding)
  const texts = () => withUnixLineEnds(decodedText(source, decoding))
  const { sample, whole } = sampleOf(texts())
  if (whole && sample === '') throw new Refusal({ code: 'E-FILE-EMPTY' })
  const dialect = dialectOf(sample, whole, options.delimiter)
  const notes: Notes = { trailing: false, strays: 0, stray: null, suspect: false, garbled: null }
  const rows = () => walk(texts(), { dialect, limits: options.limits, notes })
  const table = { name: null, hidden: false, hiddenColumns: () => false, merges: [], decimal: dialect.decimal, rows }
  return { tables: [table], remarks: () => remarksOf(notes), dialect: { ...dialect, encoding: decoding.encoding } }
}
