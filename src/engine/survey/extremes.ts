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
  const sorted = questions.filter(isAnswered).sort((a, b) => compare(a.mean, b.mean))
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most || compare(least.mean, most.mean) === 0) return { lowest: [], highest: [] }
  const alike = (one: Answered) => sorted.filter(({ mean }) => compare(mean, one.mean) === 0)
  return { lowest: alike(least), highest: alike(most) }
}
