import type { Cell, Row } from '../../formats/cell-table.js'
import { rowCell } from '../row-cell.js'
import { type AnswerRules, isUnanswered, readAnswer } from './answer.js'
import type { SurveyLayout } from './head.js'

const WORDS = /\p{L}{2}/u

/** From this share of the respondents on, a column of scores is a question and no remark beside them. */
const MOSTLY = 0.5

type Answered = 'answered' | 'blank' | 'no'

const answeredIn = (cell: Cell | undefined, rules: AnswerRules): Answered => {
  if (isUnanswered(cell)) return 'blank'
  const answer = readAnswer(cell, rules)
  if (typeof answer !== 'number') return 'no'
  return answer === rules.scale.size ? 'blank' : 'answered'
}

/** The rows of respondents: each of their answers is one, and there is one. */
const respondentsIn = (rows: readonly Row[], { questions }: SurveyLayout, rules: AnswerRules): readonly Row[] =>
  rows.filter((row) => {
    const answers = questions.map(({ column }) => answeredIn(rowCell(row, column), rules))
    return answers.includes('answered') && !answers.includes('no')
  })

const isAnswered = (rows: readonly Row[], column: number, rules: AnswerRules): boolean => {
  const answers = rows.map((row) => answeredIn(rowCell(row, column), rules))
  const count = answers.filter((each) => each === 'answered').length
  return !answers.includes('no') && count > 0 && count >= rows.length * MOSTLY
}

/**
 * The columns that look like questions beside those of the survey: headed by words, between its questions or right behind
 * them, answered on its scale by most of the first respondents. `known` are columns that say something else.
 */
export const moreElements = (
  layout: SurveyLayout,
  rows: readonly Row[],
  { rules, known }: { readonly rules: AnswerRules; readonly known: readonly number[] },
): readonly number[] => {
  const own = new Set(layout.questions.map(({ column }) => column))
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const others = new Set([...known, ...layout.means, ...[...layout.columns.values()].flat()])
  // Words of the operator's are heard where answers are counted, not here.
  const still = { ...rules, unheard: new Set<string>() }
  const respondents = respondentsIn(rows, layout, still)
  const isMore = (column: number): boolean =>
    !others.has(column) && WORDS.test(layout.headers.get(column) ?? '') && isAnswered(respondents, column, still)
  const between = [...layout.headers.keys()].filter((column) => column > first && column < last && !own.has(column))
  const more = between.filter(isMore)
  for (let behind = last + 1; isMore(behind); behind++) more.push(behind)
  return more
}
