import { NOBODY } from '../opened-sheet.js'
import { addRespondent, offsetOf, pageOf, strideOf } from '../tallies.js'
import { meet, noteMeanIn, noteProfileIn, type Scan, whoIn } from './regular-row.js'
import { type RecordText, rowOf, splitRecord } from './split-record.js'
import { remember, unitOf } from './unit-keys.js'

/** Rows that wait at once: few enough to stay close to the processor. */
export const WAITING = 256

/** Whole numbers that are kept of a waiting row: where it begins, where its key begins, the key's length and hash. */
export const [FROM, KEY_FROM, KEY_LENGTH, HASH, PLACES] = [0, 1, 2, 3, 4]

/** Regular rows that were read and are still to be counted, one behind the other. */
interface WaitingRows {
  /** The answers of each, so many a row as there are questions. */
  readonly answers: Uint8Array
  readonly places: Int32Array
  size: number
}

export const waitingRows = (questions: number): WaitingRows => ({
  answers: new Uint8Array(WAITING * questions),
  places: new Int32Array(WAITING * PLACES),
  size: 0,
})

/** The end of the stretch that is scanned, which is a line end, and whether the file ends there. */
export type Stretch = Pick<RecordText, 'end' | 'whole'>

/**
 * Takes the record at `from` field by field, as any other reader would. Returns the offset behind it, and where that takes
 * judgement the complement of `from`.
 */
export const takeSlowly = (scan: Scan, from: number, { end, whole }: Stretch): number => {
  const { bytes, sheet, limits, plan } = scan
  const record = splitRecord({ bytes, end, delimiter: plan.delimiter, whole }, from)
  if (!record || record.fields.length > limits.columns) return ~from
  if (record.fields.some((field) => field.length > limits.characters)) return ~from
  const row = rowOf(record.fields, scan.row++)
  if (row && row.number > sheet.layout.row) scan.take(row)
  // Whether rows below a foot are respondents is not for this scanner to tell.
  return sheet.foot.from === null ? record.next : ~from
}

/** Moves what stands near of one unit to the tallies. */
export const flush = ({ sheet, near, pending }: Pick<Scan, 'sheet' | 'near' | 'pending'>, unit: number): void => {
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

/** Makes what counts a respondent of a unit near by, or straight where there is no room left; the answers stand at `from`. */
const tallierOf = ({ sheet, near, pending, ...scan }: Scan, answers: Uint8Array) => {
  const { size } = sheet.rules.scale
  const [stride, step, labels] = [strideOf(sheet.tallies), size + 1, scan.answers.length]
  const room = Math.min(pending.length, Math.floor(near.length / stride))
  return (unit: number, from: number): void => {
    if (unit >= room) {
      addRespondent(sheet.tallies, unit, answers.subarray(from, from + labels))
      return
    }
    let [cell, some] = [unit * stride, 0]
    for (let i = from; i < from + labels; i++) {
      const answer = answers[i] ?? 0
      const place = cell + answer
      near[place] = (near[place] ?? 0) + 1
      some |= answer ^ size
      cell += step
    }
    const rows = (pending[unit] ?? 0) + 1
    pending[unit] = rows
    if (rows < 255 && some !== 0) return
    flush({ sheet, near, pending }, unit)
    // Who answered nothing is no respondent.
    if (some === 0) sheet.tallies.respondents[unit] = (sheet.tallies.respondents[unit] ?? 0) - 1
  }
}

/** Bytes that a processor fetches from memory together. */
const LINE = 64

/**
 * Makes what looks at the counts of so many rows' units before any is changed. Looking alone, with nothing in between, has
 * the processor fetch many at once; counting would wait for one after the other. What was seen means nothing and is kept
 * only so that the looking is not left out as useless.
 */
const fetcherOf = ({ sheet, near }: Scan, units: Int32Array) => {
  const stride = strideOf(sheet.tallies)
  const seen = new Uint8Array(1)
  return (rows: number): void => {
    let bits = 0
    for (let row = 0; row < rows; row++) {
      const from = Math.max(0, units[row] ?? 0) * stride
      const last = from + stride - 1
      for (let at = from; at < last; at += LINE) bits |= near[at] ?? 0
      bits |= near[last] ?? 0
    }
    seen[0] = bits
  }
}

/** Makes what finds the unit of a waiting row: by its key, and by its names, which may be those of no unit. */
const finderOf = (scan: Scan, places: Int32Array) => {
  const { plan, book, bytes, view } = scan
  const find = (row: number): number => {
    const at = row * PLACES
    if (plan.keys === 0) return scan.sole
    return unitOf(book, bytes, view, places[at + KEY_FROM] ?? 0, places[at + KEY_LENGTH] ?? 0, places[at + HASH] ?? 0)
  }
  const findByNames = (row: number): number => {
    const at = row * PLACES
    const unit = meet(scan, places[at + FROM] ?? 0)
    if (plan.keys === 0) scan.sole = unit
    else if (unit >= 0)
      remember(
        book,
        bytes,
        view,
        places[at + KEY_FROM] ?? 0,
        places[at + KEY_LENGTH] ?? 0,
        places[at + HASH] ?? 0,
        unit,
      )
    return unit
  }
  return { find, findByNames }
}

/** Counts the rows that wait, of which the last ends at `at`; the offset where to go on, as {@link takeSlowly} gives it. */
type Counter = (at: number, stretch: Stretch) => number

/**
 * Makes what counts the rows of one file. Units are looked up for many rows in one loop, fetched in another and their
 * answers added in a third: a nation's units do not stay close to the processor, which so waits for many of them at once.
 */
export const counterOf = (scan: Scan, waiting: WaitingRows): Counter => {
  const { sheet, onRespondent } = scan
  const { answers, places } = waiting
  const labels = scan.answers.length
  const units = new Int32Array(WAITING)
  const { find, findByNames } = finderOf(scan, places)
  const fetch = fetcherOf(scan, units)
  const tally = tallierOf(scan, answers)
  const isTold = sheet.means !== null || onRespondent !== null

  /** Hands a counted respondent on. */
  const tell = (unit: number, row: number): void => {
    const from = places[row * PLACES + FROM] ?? 0
    scan.answers.set(answers.subarray(row * labels, (row + 1) * labels))
    if (sheet.means) noteMeanIn(scan, from, scan.row)
    if (!onRespondent) return
    noteProfileIn(scan, from)
    onRespondent(unit, scan.answers, { who: whoIn(scan, from), profile: sheet.profile })
  }

  return (at, stretch) => {
    const { size: rows } = waiting
    waiting.size = 0
    for (let row = 0; row < rows; row++) units[row] = find(row)
    fetch(rows)
    for (let row = 0; row < rows; row++) {
      let unit = units[row] ?? NOBODY
      // A row before it may have been the first of the same unit.
      if (unit === NOBODY) unit = find(row)
      if (unit === NOBODY) unit = findByNames(row)
      if (unit === NOBODY) {
        const next = takeSlowly(scan, places[row * PLACES + FROM] ?? 0, stretch)
        if (next !== (row + 1 < rows ? places[(row + 1) * PLACES + FROM] : at)) return next
        continue
      }
      tally(unit, row * labels)
      if (isTold) tell(unit, row)
      sheet.rows.used++
      scan.row++
    }
    return at
  }
}
