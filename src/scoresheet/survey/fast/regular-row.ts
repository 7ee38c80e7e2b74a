import type { Cell, Row } from '../../../formats/cell-table.js'
import type { CsvLimits } from '../../../formats/limits.js'
import type { Bytes } from '../../../platform/bytes.js'
import { NOBODY, type SurveySheet, unitByNames } from '../opened-sheet.js'
import { noteProfile } from '../profile.js'
import type { OnRespondent } from '../respondent-row.js'
import { noteMean } from '../row-means.js'
import { type ColumnPlan, CR, LF, QUOTE } from './columns.js'
import { PRIME, SEED_HIGH, SEED_LOW, whoOf } from './respondent-hash.js'
import { textCell } from './split-record.js'
import { type KeyBook, PART } from './unit-keys.js'

/** What the scan of one file knows and keeps. */
export interface Scan {
  readonly sheet: SurveySheet
  readonly plan: ColumnPlan
  readonly limits: CsvLimits
  readonly onRespondent: OnRespondent | null
  /** Takes a row as the reader of all files does. */
  readonly take: (row: Row) => void
  readonly answers: Uint8Array
  readonly book: KeyBook
  /** The stretch that is being scanned, with room behind it for a key that is put together from several fields. */
  readonly bytes: Bytes
  readonly view: DataView
  /** Where that room begins. */
  readonly spare: number
  /**
   * Counts of one byte each, close together, as long as there is room; a unit's are added to the tallies before any can
   * overflow.
   */
  readonly near: Uint8Array
  /** Per unit how many rows stand near. */
  readonly pending: Uint8Array
  /** The unit of all rows, where no column tells units apart. */
  sole: number
  /** The number of the next row: every record is one, blank lines too. */
  row: number
}

/** The offset behind a quoted field, -1 where it does not end in its line or is followed by anything but a stop. */
export const behindQuotes = (bytes: Bytes, from: number, stops: Uint8Array): number => {
  for (let at = from + 1; ; at++) {
    const byte = bytes[at] ?? LF
    if (byte === LF || byte === CR) return -1
    if (byte !== QUOTE) continue
    if (bytes[at + 1] === QUOTE) at++
    else return (stops[bytes[at + 1] ?? 0] ?? 0) === 1 ? at + 1 : -1
  }
}

/** The end of the field at `from`, quotes and all; the row is known to be regular. */
export const fieldEnd = ({ bytes, plan }: Scan, from: number): number => {
  if (bytes[from] === QUOTE) return behindQuotes(bytes, from, plan.stops)
  let at = from
  while ((plan.stops[bytes[at] ?? 0] ?? 1) === 0) at++
  return at
}

/** The offset behind a line end; -1 where there is none. */
export const behindLineEnd = (bytes: Bytes, at: number): number => {
  if (bytes[at] === LF) return at + 1
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : -1
}

/** What tells the respondent of a regular row from others, as a number; as `whoAt` makes it of the row's texts. */
export const whoIn = (scan: Scan, from: number): number => {
  const { bytes, plan } = scan
  let [low, high, at] = [SEED_LOW, SEED_HIGH, from]
  for (let column = 0; column < plan.width; column++) {
    const end = fieldEnd(scan, at)
    for (let i = at; plan.identity[column] === 1 && i < end; i++) {
      const byte = bytes[i] ?? 0
      if (byte === QUOTE) continue
      low = Math.imul(low ^ byte, PRIME)
      high = Math.imul(high ^ byte, PRIME)
    }
    if (plan.identity[column] === 1) {
      low = Math.imul(low ^ PART, PRIME)
      high = Math.imul(high ^ PART, PRIME) + 1
    }
    at = end + 1
  }
  return whoOf(low, high)
}

const fieldAt = (scan: Scan, from: number, wanted: number): string => {
  let at = from
  for (let column = 0; column < wanted; column++) at = fieldEnd(scan, at) + 1
  return textOf(scan.bytes, at, fieldEnd(scan, at))
}

/** Notes what a regular row says of its respondent beside the answers. */
export const noteProfileIn = (scan: Scan, from: number): void => {
  const { profile } = scan.sheet
  if (!profile) return
  noteProfile(profile, (wanted) => fieldAt(scan, from, wanted))
}

/** Holds the mean that a regular row prints against its answers. */
export const noteMeanIn = (scan: Scan, from: number, row: number): void => {
  const { means } = scan.sheet
  if (means) noteMean(means, row, { text: fieldAt(scan, from, means.column), answers: scan.answers })
}

/** Without a column for units, a lone text before the answers may be the word of a row of totals. */
export const mayBeTotal = (scan: Scan, from: number): boolean => {
  let [at, filled, first] = [from, 0, 0]
  for (let column = 0; column < scan.plan.leading; column++) {
    const end = fieldEnd(scan, at)
    if (end > at && filled++ === 0) first = scan.bytes[at] ?? 0
    at = end + 1
  }
  return filled === 0 || (filled === 1 && !(first >= 48 && first <= 57))
}

/** What a field of a regular row says, of which the quotes may be the first and last byte. */
export const textOf = (bytes: Bytes, from: number, end: number): string =>
  bytes[from] === QUOTE
    ? bytes.toString('utf8', from + 1, end - 1).replaceAll('""', '"')
    : bytes.toString('utf8', from, end)

/**
 * The unit of a regular row that was not met before: only the fields that name it are made texts. -1 where they name
 * none.
 */
export const meet = (scan: Scan, from: number): number => {
  const { sheet, bytes } = scan
  const cells: Cell[] = []
  let [at, column] = [from, 0]
  for (const wanted of sheet.keys) {
    for (; column < wanted; column++) at = fieldEnd(scan, at) + 1
    const text = textOf(bytes, at, fieldEnd(scan, at))
    if (text !== '') cells.push(textCell(wanted, text))
  }
  // A row that names nobody may be no respondent's at all, nor one that says what the header says there.
  if (cells.length === 0 && sheet.keys.length > 0) return NOBODY
  if (cells.length > 0 && sheet.heads.some((head) => cells.every(({ column: at, text }) => head.get(at) === text)))
    return NOBODY
  // That its texts were met before, the bytes of its key would have told.
  return unitByNames(sheet, { number: scan.row, hidden: false, cells, width: scan.plan.width })
}
