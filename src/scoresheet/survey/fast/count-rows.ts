import { namesUnits } from '../opened-sheet.js'
import { IRREGULAR, KEY, QUESTION, QUOTE } from './columns.js'
import { behindLineEnd, behindQuotes, fieldEnd, mayBeTotal, type Scan } from './regular-row.js'
import { PRIME, SEED_LOW } from './respondent-hash.js'
import {
  counterOf,
  FROM,
  HASH,
  KEY_FROM,
  KEY_LENGTH,
  PLACES,
  type Stretch,
  takeSlowly,
  WAITING,
  waitingRows,
} from './waiting-rows.js'

/** Counts the rows of a stretch that ends with a line end; see {@link scannerOf}. */
export type Scanner = (stretch: Stretch) => number

/**
 * Makes the scanner of one file. It counts the rows of the stretch that lies at the beginning of `scan.bytes`: rows of plain
 * fields and single digits where they lie, every other row the slow way, through the same functions that read any table.
 * It returns the offset up to which it came: short of the end where a record goes on behind it; -1 where the file is not
 * for this scanner.
 *
 * One closure over arrays that never change, and few small loops, on purpose: they run for each byte of a nation's
 * survey, and are twice as fast as functions that are handed what they work on.
 */
// oxlint-disable-next-line max-lines-per-function -- the one closure that is meant above
export const scannerOf = (scan: Scan): Scanner => {
  const { sheet, plan, limits, bytes, view, spare } = scan
  const { delimiter, runs, last, keys, answerOf, stops } = plan
  const { size } = sheet.rules.scale
  const pair = (delimiter << 8) | (delimiter << 24)
  const labels = scan.answers.length
  const [named, longest, header] = [namesUnits(sheet), limits.characters, sheet.layout.row]
  const waiting = waitingRows(labels)
  const { answers, places } = waiting
  const countWaiting = counterOf(scan, waiting)

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
  const close = (from: number, label: number): number => {
    if (last === QUESTION) {
      const answer = answerOf[bytes[from] ?? 0] ?? IRREGULAR
      answers[label] = answer === IRREGULAR ? size : answer
      return answer === IRREGULAR ? from : from + 1
    }
    const end = fieldEnd(scan, from)
    return end - from > longest ? -1 : end
  }

  // oxlint-disable-next-line max-params -- asked for every row of a nation
  const keep = (from: number, keyFrom: number, keyLength: number, hash: number): void => {
    const place = waiting.size++ * PLACES
    places[place + FROM] = from
    places[place + KEY_FROM] = keyFrom
    places[place + KEY_LENGTH] = keyLength
    places[place + HASH] = hash
  }

  const hashBytes = (hash: number, from: number, end: number): number => {
    let mixed = hash
    for (let i = from; i < end; i++) mixed = Math.imul(mixed ^ (bytes[i] ?? 0), PRIME)
    return mixed
  }

  return (stretch) => {
    let at = 0
    while (at < stretch.end) {
      const from = at
      let label = waiting.size * labels
      // Where a key of several fields is put together: it is no longer than its row.
      const spareAt = spare + from
      let keyFrom = spareAt
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
        hash = hashBytes(hash, begin, at)
        if (keys === 1) keyFrom = begin
        else bytes.copyWithin(spareAt + keyLength, begin, at)
        keyLength += at - begin
      }
      const closing = at
      if (at >= 0) at = close(at, label)
      if (last === KEY && at >= 0) {
        hash = hashBytes(hash, closing, at)
        bytes.copyWithin(spareAt + keyLength, closing, at)
        keyLength += at - closing
      }
      if (at >= 0) at = behindLineEnd(bytes, at)
      if (at >= 0 && scan.row + waiting.size > header && (named || !mayBeTotal(scan, from))) {
        keep(from, keyFrom, keyLength, hash ^ (hash >>> 15))
        if (waiting.size === WAITING || at >= stretch.end) at = countWaiting(at, stretch)
      } else {
        const reached = countWaiting(from, stretch)
        at = reached === from ? takeSlowly(scan, from, stretch) : reached
      }
      // The complement of the first row that takes judgement.
      if (at < 0) return at === -1 || stretch.whole ? -1 : ~at
    }
    return at
  }
}
