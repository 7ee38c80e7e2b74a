import { byCodePoint } from '../../finding/order.js'
import type { Cell } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { LONGEST_SCORE } from '../cell/score-reading.js'
import { matchKey, shownText } from '../match-key.js'
import { labelKey, placeOn } from './answer.js'

/** A word that stands in place of answers, and where it was met. */
interface Met {
  readonly text: string
  count: number
  /** The first row and question; null as soon as there is another. */
  row: number | null
  question: number | null
}

/** The words that stand in place of answers on one sheet, by {@link labelKey}; they are kept until it is read, not longer. */
export type WordBook = Map<string, Met>

/** More different words than any scale has. */
const MOST_KEPT = 200

/** Words that can be written into an option as they stand, in any shell. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,:()/–—'+-]+$/u
const LONG_NUMBER = /\d{4}/

const isQuotable = (text: string): boolean =>
  text.length <= LONGEST_SCORE && PLAIN.test(text) && !LONG_NUMBER.test(text) && shownText(text) === text

/** Keeps a word that stands in place of an answer. */
export const keepWord = (book: WordBook, cell: Cell | undefined, at: { row: number; question: number }): void => {
  const text = cell?.text.slice(0, 2 * LONGEST_SCORE).trim() ?? ''
  const key = labelKey(text)
  const known = book.get(key)
  if (known) {
    known.count++
    if (known.row !== at.row) known.row = null
    if (known.question !== at.question) known.question = null
  } else if (book.size < MOST_KEPT && isQuotable(text)) book.set(key, { text, count: 1, ...at })
}

/** What answers on a scale are made of, whatever it is called. */
const SCALE_WORDS: ReadonlySet<string> = new Set(
  (
    'sangat amat cukup kurang tidak agak lebih paling sekali baik buruk jelek bagus puas memuaskan setuju sesuai mudah sulit ' +
    'cepat lambat jelas nyaman ramah netral biasa saja ragu memadai ya selalu sering jarang kadang pernah ' +
    'very quite good bad poor fair excellent satisfied dissatisfied unsatisfied agree disagree strongly neutral not at all yes no'
  ).split(' '),
)

const FIGURE = /^\d{1,3}$/

/** Whether a text is made of words of a scale: "Sangat Baik", "4 - Baik". */
export const isOfScale = (text: string): boolean => {
  const words = matchKey(text)
    .split(' ')
    .filter((word) => !FIGURE.test(word))
  return words.length > 0 && words.every((word) => SCALE_WORDS.has(word))
}

/**
 * Whether a word may be quoted. A name or a village that slipped in from beside stands under one question: so it is quoted
 * only if it is made of words of a scale, or was met under several questions and in several rows.
 */
const isLabel = ({ text, row, question }: Met): boolean => (row === null && question === null) || isOfScale(text)

const BEFORE = /^\(?(\d{1,3})(?!\d)/
const BEHIND = /(?<!\d)(\d{1,3})\)?$/

/** The score that a word holds itself: 5 of "5 - Sangat Baik"; null where it holds none, or another than those of the scale. */
export const scoreIn = (text: string, scale: AnswerScale): number | null => {
  const figure = (BEFORE.exec(text) ?? BEHIND.exec(text))?.[1]
  return figure !== undefined && placeOn(scale, Number(figure)) !== null ? Number(figure) : null
}

/** More words than a scale has are not named, nor more than fits into a line or two. */
const MOST_NAMED = 12
const LONGEST_OPTION = 560

/** What `--labels` is to be given for a sheet: its own words, each with the score that it holds, else "?"; null for none. */
export const labelsFor = (book: WordBook, scale: AnswerScale): string | null => {
  const words = [...book.values()]
    .filter(isLabel)
    .map(({ text, count }) => ({ text, count, score: scoreIn(text, scale) }))
    .sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || b.count - a.count || byCodePoint(a.text, b.text))
  const named = words.slice(0, MOST_NAMED).reduce((all, { text, score }) => {
    const next = `${all}${all === '' ? '' : ','}${text}=${score ?? '?'}`
    return next.length > LONGEST_OPTION ? all : next
  }, '')
  return named === '' ? null : named
}
