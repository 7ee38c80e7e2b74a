import type { CsvLimits } from '../../../formats/limits.js'
import type { StreamSource } from '../../../formats/sources.js'
import { type Bytes, isUtf8, zeros } from '../../../platform/bytes.js'
import { NOBODY, type SurveySheet } from '../opened-sheet.js'
import { rowTaker } from '../read.js'
import type { OnRespondent } from '../respondent-row.js'
import { columnPlan, LF } from './columns.js'
import { type Scanner, scannerOf } from './count-rows.js'
import type { Scan } from './regular-row.js'
import { tallyColumns, tallyScannerOf } from './tally-rows.js'
import { keyBook } from './unit-keys.js'
import { flush } from './waiting-rows.js'

/** Bytes that are taken from a file at once: small enough to stay close to the processor. */
const CHUNK = 1 << 18
/** Room for counts near by: 80,000 units of 14 questions. What is not used takes no memory. */
const NEAR = 1 << 23
/** How far single reads may reach behind the last byte. */
const MARGIN = 16

const MARK = [0xef, 0xbb, 0xbf]
const END_OF_FILE = 0x1a

/** How a CSV file is written, as far as this scanner asks. */
export interface PlainDialect {
  readonly delimiter: string
  readonly encoding: string
  readonly skipped: number
}

/** How a file is scanned, and who is told of each respondent. */
interface ScanTerms {
  readonly dialect: PlainDialect
  readonly limits: CsvLimits
  readonly onRespondent?: OnRespondent | null
  /** How many bytes are taken at once. */
  readonly chunk?: number
}

const scanOf = (sheet: SurveySheet, { dialect, limits, onRespondent = null, chunk = CHUNK }: ScanTerms): Scan => {
  // A stretch, a line end that it may lack, and a key of all its bytes with a mark behind each field.
  const room = 2 * chunk + (sheet.layout.width ?? 0) + 2 * MARGIN
  const bytes = zeros(room)
  return {
    sheet,
    plan: columnPlan(sheet, dialect.delimiter.charCodeAt(0)),
    limits,
    onRespondent,
    take: rowTaker(sheet, onRespondent),
    answers: new Uint8Array(sheet.layout.questions.length).fill(sheet.rules.scale.size),
    book: keyBook(),
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    spare: chunk + MARGIN,
    near: new Uint8Array(NEAR),
    pending: new Uint8Array(NEAR / 64),
    sole: NOBODY,
    row: 1,
  }
}

/** What a stretch must be, for this scanner: UTF-8 without NULs. Both checks run at the speed of memory. */
const isText = (bytes: Bytes): boolean => isUtf8(bytes) && !bytes.includes(0)

const fits = (sheet: SurveySheet, { delimiter, encoding, skipped }: PlainDialect): boolean =>
  encoding === 'utf-8' &&
  skipped === 0 &&
  /^[,;\t|]$/.test(delimiter) &&
  sheet.table.merges.length === 0 &&
  sheet.layout.width !== null &&
  sheet.layout.questions.every(({ column }) => column < (sheet.layout.width ?? 0))

/** Makes the scanner of a file's rows; null where nothing reads such rows from their bytes. */
const scannerFor = (scan: Scan): Scanner | null => {
  if (scan.sheet.layout.kind === 'answers') return scannerOf(scan)
  const columns = tallyColumns(scan.sheet)
  return columns && tallyScannerOf(scan, columns)
}

/** Reads a chunk to where it is scanned; its length. */
const readChunk = (source: StreamSource, { bytes }: Scan, [offset, length]: readonly [number, number]): number => {
  if (source.readInto) return source.readInto(bytes.subarray(0, length), offset)
  const read = source.read(offset, length)
  bytes.set(read)
  return read.length
}

/** Scans a chunk; how many bytes of it are done with, 0 where the file is not for this scanner. */
const scanChunk = ({ bytes, count }: Scan & { readonly count: Scanner }, read: number, whole: boolean): number => {
  const length = whole ? read : bytes.lastIndexOf(LF, read - 1) + 1
  const text = bytes.subarray(0, length)
  if (length === 0 || !isText(text) || (whole && text.includes(END_OF_FILE))) return 0
  const closed = bytes[length - 1] === LF
  if (!closed) bytes[length] = LF
  const done = count({ end: closed ? length : length + 1, whole })
  return Math.max(0, Math.min(done, length))
}

/**
 * Reads a CSV survey of a regular shape (one row per respondent, small whole answers; or a tally with a row per question and
 * answer) straight from its bytes, chunk by chunk, into the sheet's tallies. False where the file turns out to be of any other
 * shape: it must then be read again, by the reader for all files, into a sheet of its own. Where true, the tallies and findings
 * are those that the other reader would give.
 */
export const scanSurvey = (source: StreamSource, sheet: SurveySheet, terms: ScanTerms): boolean => {
  const { dialect, limits, chunk = CHUNK } = terms
  if (!fits(sheet, dialect)) return false
  const scan = scanOf(sheet, terms)
  const count = scannerFor(scan)
  if (!count) return false
  const counting = { ...scan, count }
  const start = source.read(0, Math.min(MARK.length, source.size))
  let offset = MARK.every((byte, i) => start[i] === byte) ? MARK.length : 0
  while (offset < source.size) {
    const read = readChunk(source, scan, [offset, Math.min(chunk, source.size - offset)])
    const done = read === 0 ? 0 : scanChunk(counting, read, offset + read >= source.size)
    if (done === 0 || scan.row > limits.rows) return false
    offset += done
  }
  for (let unit = 0; unit < sheet.tallies.units.length; unit++) if ((scan.pending[unit] ?? 0) > 0) flush(scan, unit)
  return true
}
