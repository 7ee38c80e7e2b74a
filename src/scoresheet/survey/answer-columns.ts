import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import type { Headers } from '../head/choice.js'
import { type AnswerRules, labelKey, placeOn, shownScale } from './answer.js'
import { isOfScale, keepWord, labelsFor, scoreIn, type WordBook } from './word-book.js'

/** Columns of a tally that say how often an answer was given, and which. */
type PerAnswer = ReadonlyMap<number, { readonly answer: number; readonly question: null }>

const NUMBER = /^(?:(?:skor|nilai|jawaban)\s+)?(\d{1,3})$/i

/** The number that a heading is, "3" or "skor 3"; null where it is none. */
export const headedNumber = (text: string): number | null => {
  const number = NUMBER.exec(text.trim())?.[1]
  return number === undefined ? null : Number(number)
}

/** The answer that a heading names: "3", "skor 3", a word that was given a score, words of a scale with their own. */
const answerNamed = (text: string, { scale, labels }: AnswerRules): number | null => {
  const number = headedNumber(text)
  if (number !== null) return number
  const place = labels.get(labelKey(text))
  if (place !== undefined) return scale.min + place * scale.step
  return isOfScale(text) ? scoreIn(text.trim(), scale) : null
}

const isWhole = (answers: readonly number[], scale: AnswerScale): boolean =>
  answers.length === scale.size &&
  new Set(answers).size === scale.size &&
  answers.every((answer) => placeOn(scale, answer) !== null)

/**
 * The columns of a tally that are headed by the answers, all of them and each once: "1", "2", "3", "4" beside a column of
 * questions, which is up to the caller.
 */
export const answerColumns = (headers: Headers, rules: AnswerRules): PerAnswer => {
  const named = [...headers].flatMap(([column, text]) => {
    const answer = answerNamed(text, rules)
    return answer === null ? [] : [{ column, text, answer }]
  })
  const answers = named.map(({ answer }) => answer)
  if (!isWhole(answers, rules.scale)) return new Map()
  for (const { text } of named) rules.unheard.delete(labelKey(text))
  return new Map(named.map(({ column, answer }) => [column, { answer, question: null }]))
}

/** That a tally's columns are headed by answers in words of which nobody said what they are worth; null where they are not. */
export const wordsUnsaid = (row: Row, rules: AnswerRules): Remark | null => {
  const worded = row.cells.filter(({ text }) => isOfScale(text))
  const [first] = worded
  if (!first || worded.length !== rules.scale.size) return null
  const book: WordBook = new Map()
  for (const [question, cell] of worded.entries()) keepWord(book, cell, { row: row.number, question })
  const found = labelsFor(book, rules.scale)
  const cell = address(first.column, row.number)
  return { code: 'E-ANSWER-WORDS', cell, found, expected: shownScale(rules.scale) }
}
