import type { AnswerScale } from '../../instrument/answers.js'
import type { SurveyForm } from '../../instrument/schema.js'

/** How respondents' answers come together: as the instrument's rules have it. */
export interface Averaging {
  readonly averaging: SurveyForm['averaging']['value']
  readonly unanswered: 'left-out' | 'zero'
}

/** What is known of a unit before its respondents are looked at one by one: its tallies, by what is averaged together. */
export interface Observed {
  /** How many questions each aspect has, in order; by question, one each. */
  readonly aspects: readonly number[]
  readonly respondents: number
  /** Per question how many answered, and the sum of their answers. */
  readonly n: ArrayLike<number>
  readonly sum: ArrayLike<number>
}

/** The answers of one respondent by question: the place on the scale, its size for unanswered. */
export type Answers = Uint8Array

/** Patterns of the mean of all answers: how many were given and the steps they add up to; 0 where none was given. */
export const flatCode = (answers: Answers, { size }: AnswerScale): number => {
  let [given, steps] = [0, 0]
  for (let i = 0; i < answers.length; i++) {
    const answer = answers[i] ?? size
    if (answer === size) continue
    given++
    steps += answer
  }
  return given * (answers.length * (size - 1) + 1) + steps
}

/** What a unit's tallies make of a respondent's answers: per aspect its mean, and respondents by answers. */
export interface AspectTerms {
  readonly aspects: readonly number[]
  readonly means: Float64Array
  /** 0 where nobody answered: the aspect has no part in the figure. */
  readonly weights: Float64Array
}

/** Worked out once for a unit, so that its respondents cost no division. */
export const aspectTerms = (unit: Observed, { unanswered }: Averaging): AspectTerms => {
  const { aspects } = unit
  const [means, weights] = [new Float64Array(aspects.length), new Float64Array(aspects.length)]
  let at = 0
  for (const [aspect, questions] of aspects.entries()) {
    let [n, sum] = [0, 0]
    for (const end = at + questions; at < end; at++) {
      n += unanswered === 'zero' ? unit.respondents : (unit.n[at] ?? 0)
      sum += unit.sum[at] ?? 0
    }
    if (n === 0) continue
    means[aspect] = sum / n
    weights[aspect] = unit.respondents / n
  }
  return { aspects, means, weights }
}

/**
 * A respondent's share in the mean of the aspects' means, so that the mean of all shares is the figure: where everybody
 * answers everything, the mean of the respondent's own aspects; where not, its linear approximation around the figure.
 */
export const aspectShare = (
  { aspects, means, weights }: AspectTerms,
  answers: Answers,
  {
    scale: { min, step, size },
    unanswered,
  }: { readonly scale: AnswerScale; readonly unanswered: Averaging['unanswered'] },
): number => {
  let [share, at] = [0, 0]
  for (let aspect = 0; aspect < aspects.length; aspect++) {
    const questions = aspects[aspect] ?? 0
    let [given, own] = [0, 0]
    for (const end = at + questions; at < end; at++) {
      const answer = answers[at] ?? size
      if (answer === size) continue
      given++
      own += min + answer * step
    }
    const mean = means[aspect] ?? 0
    share += mean + (weights[aspect] ?? 0) * (own - mean * (unanswered === 'zero' ? questions : given))
  }
  return share / aspects.length
}

/** How finely a respondent's share in the mean of aspects is told, and how far it may lie from the figure. */
const [FINENESS, SPREAD] = [256, 1 << 15]

export const aspectCode = (share: number): number =>
  Math.min(2 * SPREAD - 1, Math.max(0, Math.round(share * FINENESS) + SPREAD))

/** What a pattern's code stands for, where so many questions were asked. */
export const decodePattern =
  ({ scale, averaging, unanswered }: Averaging & { readonly scale: AnswerScale }, questions: number) =>
  (code: number): { readonly n: number; readonly sum: number } => {
    if (averaging !== 'flat') return { n: 1, sum: (code - SPREAD) / FINENESS }
    const base = questions * (scale.size - 1) + 1
    const given = Math.floor(code / base)
    const n = unanswered === 'zero' ? questions : given
    return { n, sum: given * scale.min + (code % base) * scale.step }
  }
