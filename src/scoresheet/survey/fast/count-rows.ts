import { takeRespondent } from '../rows.js'
import { count, NOBODY, namesUnits } from '../sheet.js'
import { addRespondent, offsetOf, pageOf, strideOf } from '../tallies.js'
import { CR, IRREGULAR, KEY, LF, QUESTION, QUOTE } from './columns.js'
import { behindQuotes, fieldEnd, mayBeTotal, meet, noteMeanIn, noteProfileIn, type Scan, whoIn } from './regular-row.js'
import { PRIME, SEED_LOW } from './respondent-hash.js'
import { type RecordText, rowOf, splitRecord } from './split-record.js'
import { remember, unitOf } from './unit-keys.js'

/** Moves what stands near of one unit to the tallies. */
export const flush = ({ sheet, near, pending }: Scan, unit: number): void => {
  const { tallies } = sheet
  const { respondents } = tallies
  const [page, stride, offset] = [pageOf(tallies, unit), strideOf(tallies), offsetOf(tallies, unit)]
  const from = unit * stride
  for (let i = 0; i < stride; i++) {
    page[offset + i] = (page[offset + i] ?? 0) + (near[from + i] ?? 0)
    near[from + i] = 0
  }
  respondents[unit] = (respondents[unit] ?? 0) + (pending[unit] ?? 0)
  pending[unit] = 0
}

/**
 * Takes the record at `from` field by field, as any other reader would. Returns the offset behind it, -1 where that takes
 * judgement.
 */
const takeSlowly = (scan: Scan, from: number, { end, whole }: Pick<RecordText, 'end' | 'whole'>): number => {
  const { bytes, sheet, limits, plan } = scan
  const record = splitRecord({ bytes, end, delimiter: plan.delimiter, whole }, from)
  if (!record || record.fields.length > limits.columns) return -1
  if (record.fields.some((field) => field.length > limits.characters)) return -1
  const row = rowOf(record.fields, scan.row++)
  if (row && row.number > sheet.layout.row) count(sheet, takeRespondent(sheet, row, scan))
  // Whether rows below a foot are respondents is not for this scanner to tell.
  return sheet.foot.from === null ? record.next : -1
}

/** Counts the rows of a stretch that ends with a line end; see {@link scannerOf}. */
export type Scanner = (end: number, whole: boolean) => number

/**
 * Makes the scanner of one file. It counts the rows of the stretch that lies in `scan.bytes` up to `end`: rows of plain
 * fields and single digits where they lie, every other row the slow way, through the same functions that read any table.
 * It returns the offset up to which it came: short of the end where a record goes on behind it; -1 where the file is not
 * for this scanner.
 *
 * One closure over arrays that never change, and few small loops, on purpose: they run for each byte of a nation's
 * survey, and are twice as fast as functions that are handed what they work on.
 */
// oxlint-disable-next-line max-lines-per-function -- the one closure that is meant above
export const scannerOf = (scan: Scan): Scanner => {
  const { sheet, plan, limits, onRespondent, answers, book, bytes, view, spare, near, pending } = scan
  const { delimiter, runs, last, keys, answerOf, stops } = plan
  const { size } = sheet.rules.scale
  const pair = (delimiter << 8) | (delimiter << 24)
  const [stride, step, labels] = [strideOf(sheet.tallies), size + 1, answers.length]
  const [named, longest, header] = [namesUnits(sheet), limits.characters, sheet.layout.row]
  const printsMeans = sheet.means !== null

  /** The offset behind so many fields that are not read, each with its delimiter; -1 where one is not plain. */
  const skip = (from: number, columns: number): number => {
    let at = from
    for (let left = columns; left > 0; left--) {
      const field = at
      if (bytes[at] === QUOTE) at = behindQuotes(bytes, at, stops)
      else while (stops[bytes[at] ?? 0] === 0) at++
      if (at < 0 || bytes[at] !== delimiter || at - field > longest) return -1
      at++
    }
    return at
  }

  /** The offset behind so many answers, each with its delimiter; two at a time where they stand as "5,4,". */
  const read = (from: number, columns: number, label: number): number => {
    const end = label + columns
    let at = from
    for (let i = label; i < end; ) {
      const four = view.getInt32(at, true)
      const one = answerOf[four & 255] ?? 0
      const two = answerOf[(four >>> 16) & 255] ?? 0
      if ((four & 0xff00ff00) === pair && one !== IRREGULAR && two !== IRREGULAR && i + 1 < end) {
        answers[i] = one
        answers[i + 1] = two
        i += 2
        at += 4
        continue
      }
      const empty = (four & 255) === delimiter
      if (!empty && (one === IRREGULAR || ((four >>> 8) & 255) !== delimiter)) return -1
      answers[i++] = empty ? size : one
      at += empty ? 1 : 2
    }
    return at
  }

  /** The offset behind the last field, before its line end; -1 where it is not plain. */
  const close = (from: number): number => {
    if (last === QUESTION) {
      const answer = answerOf[bytes[from] ?? 0] ?? IRREGULAR
      answers[labels - 1] = answer === IRREGULAR ? size : answer
      return answer === IRREGULAR ? from : from + 1
    }
    const end = fieldEnd(scan, from)
    return end - from > longest ? -1 : end
  }

  const lineEnd = (at: number): number => {
    if (bytes[at] === LF) return at + 1
    return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : -1
  }

  const hashed = (hash: number, from: number, end: number): number => {
    let mixed = hash
    for (let i = from; i < end; i++) mixed = Math.imul(mixed ^ (bytes[i] ?? 0), PRIME)
    return mixed
  }

  /** Counts a respondent of a unit near by, or straight where there is no room left. */
  const tally = (unit: number): void => {
    let cell = unit * stride
    if (unit >= pending.length || cell + stride > near.length) {
      addRespondent(sheet.tallies, unit, answers)
      return
    }
    let some = 0
    for (let i = 0; i < labels; i++) {
      const answer = answers[i] ?? 0
      const place = cell + answer
      near[place] = (near[place] ?? 0) + 1
      some |= answer ^ size
      cell += step
    }
    const rows = (pending[unit] ?? 0) + 1
    pending[unit] = rows
    if (rows < 255 && some !== 0) return
    flush(scan, unit)
    // Who answered nothing is no respondent.
    if (some === 0) sheet.tallies.respondents[unit] = (sheet.tallies.respondents[unit] ?? 0) - 1
  }

  /** Rows counted since the sheet was last told. */
  let rows = 0
  const keepCount = (): void => {
    sheet.rows.used += rows
    scan.row += rows
    rows = 0
  }

  // oxlint-disable-next-line max-lines-per-function -- the loop over rows, whose state would have to be handed about
  return (end, whole) => {
    let at = 0
    while (at < end) {
      const from = at
      let label = 0
      let keyFrom = spare
      let keyLength = 0
      let hash = SEED_LOW
      for (let run = 0; run < runs.length && at >= 0; run += 2) {
        const columns = runs[run + 1] ?? 0
        if (runs[run] === QUESTION) {
          at = read(at, columns, label)
          label += columns
          continue
        }
        const begin = at
        at = skip(at, columns)
        if (runs[run] !== KEY || at < 0) continue
        hash = hashed(hash, begin, at)
        if (keys === 1) keyFrom = begin
        else bytes.copyWithin(spare + keyLength, begin, at)
        keyLength += at - begin
      }
      const closing = at
      if (at >= 0) at = close(at)
      if (last === KEY && at >= 0) {
        hash = hashed(hash, closing, at)
        bytes.copyWithin(spare + keyLength, closing, at)
        keyLength += at - closing
      }
      if (at >= 0) at = lineEnd(at)
      hash ^= hash >>> 15
      const plain = at >= 0 && scan.row + rows > header && (named || !mayBeTotal(scan, from))
      let unit = NOBODY
      if (plain) unit = keys > 0 ? unitOf(book, bytes, view, keyFrom, keyLength, hash) : scan.sole
      if (plain && unit < 0) {
        keepCount()
        unit = meet(scan, from)
        if (keys === 0) scan.sole = unit
        else if (unit >= 0) remember(book, bytes, view, keyFrom, keyLength, hash, unit)
      }
      if (unit < 0) {
        keepCount()
        at = takeSlowly(scan, from, { end, whole })
        if (at < 0) return from === 0 || whole ? -1 : from
        continue
      }
      tally(unit)
      if (printsMeans) noteMeanIn(scan, from, scan.row + rows)
      if (onRespondent) {
        noteProfileIn(scan, from)
        onRespondent(unit, answers, { who: whoIn(scan, from), profile: sheet.profile })
      }
      rows++
    }
    keepCount()
    return at
  }
}
