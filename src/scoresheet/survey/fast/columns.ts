import { placeOn } from '../answer.js'
import type { SurveySheet } from '../opened-sheet.js'

/** What a column is to the scanner: nothing, or one of the two kinds that it reads. */
const SKIPPED = 0
export const [KEY, QUESTION] = [1, 2]

/** Stands for a byte that is no plain answer: its row is read field by field. */
export const IRREGULAR = 255

export const [LF, CR, QUOTE] = [10, 13, 34]

/** How the fields of a file are walked. */
export interface ColumnPlan {
  readonly delimiter: number
  readonly width: number
  /** All columns but the last as runs of one kind: kind, how many. */
  readonly runs: Int32Array
  /** The kind of the last column, behind which the line ends. */
  readonly last: number
  /** How many runs of columns name the unit; 0 where all rows are of one unit. */
  readonly keys: number
  /** The answer that a byte stands for. */
  readonly answerOf: Uint8Array
  /** Bytes at which a field ends, or stops being plain. */
  readonly stops: Uint8Array
  /** Columns before the first question. */
  readonly leading: number
  /** Per column whether its contents tell respondents apart. */
  readonly identity: Uint8Array
}

/** Single digits on the scale, and "-" for unanswered: what nearly every answer is. */
const answerBytes = ({ rules }: SurveySheet): Uint8Array => {
  const { scale, unansweredZero, labels } = rules
  const table = new Uint8Array(256).fill(IRREGULAR)
  for (let digit = 0; digit <= 9; digit++) {
    const place = placeOn(scale, digit)
    if (place !== null) table[48 + digit] = place
  }
  if (unansweredZero) table[48] = scale.size
  table[45] = scale.size
  for (const [word, place] of labels)
    for (const text of [word, word.toUpperCase()]) {
      const byte = text.length === 1 ? text.charCodeAt(0) : 256
      if (byte < 128) table[byte] = place
    }
  return table
}

const stopBytes = (delimiter: number): Uint8Array => {
  const stops = new Uint8Array(256)
  for (const byte of [delimiter, LF, CR, QUOTE]) stops[byte] = 1
  return stops
}

const runsOf = (kinds: readonly number[]): readonly number[] => {
  const runs: number[] = []
  for (const kind of kinds) {
    if (runs.at(-2) === kind) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(kind, 1)
  }
  return runs
}

export const columnPlan = (sheet: SurveySheet, delimiter: number): ColumnPlan => {
  const { layout, keys } = sheet
  const width = layout.width ?? 0
  const kinds = Array.from({ length: width }, () => SKIPPED)
  for (const column of keys) kinds[column] = KEY
  for (const { column } of layout.questions) kinds[column] = QUESTION
  const last = kinds.at(-1) ?? SKIPPED
  const runs = runsOf(kinds.slice(0, -1))
  const identity = new Uint8Array(width)
  for (const column of sheet.identity) identity[column] = 1
  return {
    delimiter,
    width,
    runs: Int32Array.from(runs),
    last,
    keys: runs.filter((kind, i) => i % 2 === 0 && kind === KEY).length + (last === KEY ? 1 : 0),
    answerOf: answerBytes(sheet),
    stops: stopBytes(delimiter),
    leading: layout.questions[0]?.column ?? 0,
    identity,
  }
}
