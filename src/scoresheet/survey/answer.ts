import type { FindingCode } from '../../finding/code.js'
import type { Cell } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { LONGEST_SCORE, readScore } from '../cell/score-reading.js'
import { strippedText } from '../cell/trim.js'

/** A respondent's answer: its place on the scale, `scale.size` for unanswered, or what is wrong with the cell. */
export type Answer = number | { readonly code: FindingCode; readonly proposal: string | null }

const MISSING = /^[\s\p{Cf}'‘’]*(?:[-–—][\s\p{Cf}]*)?$/u

/** The place of a whole number on the scale; null where the scale does not have it. */
export const placeOn = (scale: AnswerScale, value: number): number | null => {
  const place = (value - scale.min) / scale.step
  return Number.isInteger(place) && place >= 0 && place < scale.size ? place : null
}

export interface AnswerRules {
  readonly scale: AnswerScale
  readonly unansweredZero: boolean
  readonly labels: ReadonlyMap<string, number>
  /** Those of them that no answer has said yet. */
  readonly unheard: Set<string>
}

/** A word that an answer is given in, as it is compared: case and outer blanks do not matter. */
export const labelKey = (text: string): string => text.trim().toLowerCase()

const WORD = /^[\p{L}\p{N}]/u

const isMissing = (text: string): boolean =>
  text.length > LONGEST_SCORE ? strippedText(text).text === '' : !WORD.test(text) && MISSING.test(text)

export const isUnanswered = (cell: Cell | undefined): boolean =>
  !cell || (cell.stored && (cell.kind === 'empty' || (cell.kind === 'text' && isMissing(cell.text))))

/** What a word of the operator's is worth; undefined where the cell has none. */
const saidIn = ({ kind, text }: Cell, { labels, unheard }: AnswerRules): number | undefined => {
  if (labels.size === 0 || kind !== 'text') return undefined
  const word = labelKey(text)
  if (unheard.size > 0) unheard.delete(word)
  return labels.get(word)
}

/**
 * Reads one answer. Empty and "-" are unanswered, and so is 0 where the file stores it for that. What stands in a cell
 * that is no answer is never kept: it may be a name or a telephone number that slipped.
 */
export const readAnswer = (cell: Cell | undefined, rules: AnswerRules): Answer => {
  const { scale, unansweredZero } = rules
  const said = cell && saidIn(cell, rules)
  if (said !== undefined) return said
  const isPlain = cell?.kind === 'text' || (cell?.kind === 'number' && cell.format === null)
  const plain = isPlain && cell.text.length === 1 ? cell.text.charCodeAt(0) - 48 : -1
  const digit = plain >= 0 && plain <= 9 ? placeOn(scale, plain) : null
  if (digit !== null) return plain === 0 && unansweredZero ? scale.size : digit
  if (!cell || isUnanswered(cell)) return scale.size
  const reading = readScore(cell)
  if (!('value' in reading)) {
    const { code, proposal } = reading
    if (code === 'E-CELL-TYPE' && proposal === null && cell.kind === 'text' && isWorded(cell.text))
      return { code: 'E-ANSWER-WORDS', proposal }
    return code === 'E-CELL-EMPTY' ? scale.size : { code, proposal }
  }
  const { n, d } = reading.value
  if (unansweredZero && n === 0n) return scale.size
  const place = d === 1n ? placeOn(scale, Number(n)) : null
  return place ?? { code: 'E-CELL-RANGE', proposal: null }
}

/** Stands in a hand-over for an answer that cannot be read and must not be quoted. */
export const UNREADABLE = '?'

const SHORT_FIGURE = /^-?\d{1,2}(?:[.,]\d)?$/

/** What a hand-over keeps of a cell that holds no answer: a short figure as it stands; anything else may be a name or a telephone number. */
export const handedOverText = (cell: Cell | undefined): string => {
  const text = cell ? strippedText(cell.text.slice(0, LONGEST_SCORE)).text : ''
  return SHORT_FIGURE.test(text) ? text : UNREADABLE
}

const LETTERS = /^(?:\d{1,3}\s*[-–.):]\s*)?\p{L}/u

/** Whether an answer is given in words: "Sangat Baik", "5 - Sangat Baik". */
const isWorded = (text: string): boolean => LETTERS.test(text.slice(0, LONGEST_SCORE).trimStart())

/** The scale as findings show it: "0–5". */
export const shownScale = ({ min, max }: AnswerScale): string => `${min}–${max}`
