import type { Bytes } from '../../../platform/bytes.js'
import { isOfQuestions, labelAt } from '../counts.js'
import { NOBODY, namesUnits, type SurveySheet } from '../opened-sheet.js'
import { addAnswers, countOf } from '../tallies.js'
import { IRREGULAR } from './columns.js'
import type { Scanner } from './count-rows.js'
import { behindLineEnd, fieldEnd, meet, type Scan, textOf } from './regular-row.js'
import { textCell } from './split-record.js'
import { takeSlowly } from './waiting-rows.js'

const [DIGIT_0, DIGIT_9] = [48, 57]

/** More digits are for others to read. */
const MOST_DIGITS = 9

/** Where the fields of a tally's row stand; `n` is -1 where each row is one answer. */
interface TallyColumns {
  /** The columns that name the unit, side by side: the first and the last. */
  readonly keys: readonly [number, number]
  readonly question: number
  readonly score: number
  readonly n: number
}

/** The columns of a tally that says how often each answer was given; null where that is not what rows are known to say. */
export const tallyColumns = (sheet: SurveySheet): TallyColumns | null => {
  const { layout, keys, heads, rules } = sheet
  const { cells, kind, perAnswer } = layout
  const [question, score, n] = [cells.get('question'), cells.get('score'), kind === 'single' ? -1 : cells.get('n')]
  const [first = 0, last = -1] = [keys[0], keys.at(-1)]
  if (kind === 'answers' || perAnswer.size > 0 || (n !== -1 && cells.has('sum'))) return null
  if (question === undefined || score === undefined || n === undefined) return null
  // Such a row might be the header once more, or hold an answer that the operator has a word for.
  const isDoubtful = rules.labels.size > 0 || heads.some((head) => /^\d$/.test(head.get(score)?.trim() ?? ''))
  const isSideBySide = last - first + 1 === keys.length
  return isDoubtful || !isSideBySide || !namesUnits(sheet) ? null : { keys: [first, last], question, score, n }
}

/**
 * Makes what tells the number that stands for the bytes of a field: found once for each text, and not even looked up while
 * the bytes are those of the row before. These are no longer there where the next stretch begins.
 */
const numberOf = (bytes: Bytes, find: (from: number, end: number) => number) => {
  const known = new Map<string, number>()
  let [before, length, number] = [0, -1, NOBODY]
  const isAsBefore = (from: number, end: number): boolean => {
    if (end - from !== length) return false
    for (let i = 0; i < length; i++) if (bytes[before + i] !== bytes[from + i]) return false
    return true
  }
  const at = (from: number, end: number): number => {
    if (isAsBefore(from, end)) return number
    const text = bytes.toString('latin1', from, end)
    number = known.get(text) ?? find(from, end)
    known.set(text, number)
    length = end - from
    before = from
    return number
  }
  const forget = (): void => {
    length = -1
  }
  return { at, forget }
}

/** The whole number whose digits stand there; -1 for anything else. */
const wholeAt = (bytes: Bytes, from: number, end: number): number => {
  if (from >= end || end - from > MOST_DIGITS) return -1
  let whole = 0
  for (let at = from; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte < DIGIT_0 || byte > DIGIT_9) return -1
    whole = whole * 10 + byte - DIGIT_0
  }
  return whole
}

/** Makes what finds the fields of a row, one row after the other. */
const fieldsOf = (scan: Scan) => {
  const { bytes, limits } = scan
  const { width, delimiter } = scan.plan
  /** Where each field begins, and behind the last one where the next would. */
  const begins = new Int32Array(width + 1)

  const beginOf = (column: number): number => begins[column] ?? 0
  const endOf = (column: number): number => (begins[column + 1] ?? 0) - 1

  /** The offset behind a row of so many plain fields; -1 where it is another. */
  const split = (from: number): number => {
    let at = from
    for (let column = 0; column < width; column++) {
      begins[column] = at
      const end = fieldEnd(scan, at)
      if (end < 0 || end - at > limits.characters) return -1
      if (column + 1 < width && bytes[end] !== delimiter) return -1
      at = end + 1
    }
    begins[width] = at
    return behindLineEnd(bytes, at - 1)
  }
  return { split, beginOf, endOf }
}

/**
 * Makes the scanner of a tally. Rows of plain fields that count answers on the scale are counted where they lie, every other
 * row the slow way, as {@link scannerOf} does; a unit or a question is read when it is met, and known by its bytes from then on.
 */
export const tallyScannerOf = (scan: Scan, columns: TallyColumns): Scanner => {
  const { sheet, plan, bytes } = scan
  const { tallies, rules } = sheet
  const { answerOf } = plan
  const { question, score, n } = columns
  const [firstKey, lastKey] = columns.keys
  const { split, beginOf, endOf } = fieldsOf(scan)
  const units = numberOf(bytes, () => meet(scan, beginOf(0)))
  const labels = numberOf(bytes, (from, end) => {
    const cell = textCell(question, textOf(bytes, from, end))
    return isOfQuestions(sheet, cell) ? NOBODY : (labelAt(sheet, cell) ?? NOBODY)
  })

  /** The answer that the row gives; {@link IRREGULAR} where it is no digit on the scale, or stands for none. */
  const answer = (): number => {
    const [from, byte] = [beginOf(score), bytes[beginOf(score)] ?? 0]
    if (endOf(score) !== from + 1 || byte < DIGIT_0 || byte > DIGIT_9) return IRREGULAR
    const place = answerOf[byte] ?? IRREGULAR
    return place === rules.scale.size ? IRREGULAR : place
  }

  /** Counts the row whose fields were found; false where that takes judgement. */
  const isCounted = (): boolean => {
    const unit = units.at(beginOf(firstKey), endOf(lastKey))
    if (unit === NOBODY) return false
    const label = labels.at(beginOf(question), endOf(question))
    const [place, times] = [answer(), n === -1 ? 1 : wholeAt(bytes, beginOf(n), endOf(n))]
    if (label === NOBODY || place === IRREGULAR || times < 0) return false
    const counted = { unit, label, n: times }
    return (n === -1 || countOf(tallies, counted, place) === 0) && addAnswers(tallies, counted, place)
  }

  return (stretch) => {
    units.forget()
    labels.forget()
    let at = 0
    while (at < stretch.end) {
      const behind = scan.row > sheet.layout.row ? split(at) : -1
      const isRegular = behind >= 0 && isCounted()
      const next = isRegular ? behind : takeSlowly(scan, at, stretch)
      if (next < 0) return at === 0 || stretch.whole ? -1 : at
      if (isRegular) {
        sheet.rows.used++
        scan.row++
      }
      at = next
    }
    return at
  }
}
