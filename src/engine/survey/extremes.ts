import { compare, type Exact } from '../../exact/exact.js'
import type { QuestionResult } from './result.js'

/** The questions with the lowest and with the highest mean, all of them where several share it. */
interface Extremes {
  readonly lowest: readonly QuestionResult[]
  readonly highest: readonly QuestionResult[]
}

interface Answered extends QuestionResult {
  readonly mean: Exact
}

const isAnswered = (question: QuestionResult): question is Answered => question.mean !== null

/** The weakest and the strongest questions, by their exact means; none where all means are the same. */
export const extremesOf = (questions: readonly QuestionResult[]): Extremes => {
  const answered = questions.filter(isAnswered)
  const lowest = answered.filter(({ mean }) => answered.every((other) => compare(mean, other.mean) <= 0))
  const highest = answered.filter(({ mean }) => answered.every((other) => compare(mean, other.mean) >= 0))
  return lowest.length === answered.length ? { lowest: [], highest: [] } : { lowest, highest }
}
