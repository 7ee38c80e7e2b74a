import type { Exact } from '../exact/exact.js'
import type { Question, SurveyForm, SurveyVariant } from './schema.js'

/** The answers that a respondent may give: whole numbers from `min` to `max` in steps of `step`. */
export interface AnswerScale {
  readonly min: number
  readonly max: number
  readonly step: number
  /** How many different answers there are. */
  readonly size: number
}

/** More answers than any questionnaire offers; it bounds what is kept per question. */
const MOST_ANSWERS = 101

const wholeNumber = (figure: Exact | null): number | null =>
  figure && figure.d === 1n && figure.n <= 1_000_000n && figure.n >= -1_000_000n ? Number(figure.n) : null

/** The form's scale as whole numbers; null where it has none, so that answers cannot be counted. */
export const answerScaleOf = (form: SurveyForm): AnswerScale | null => {
  const { value } = form.scale
  const [min, max, step] = [wholeNumber(value.min), wholeNumber(value.max), wholeNumber(value.step)]
  if (min === null || max === null || step === null || step <= 0 || max <= min) return null
  const size = Math.floor((max - min) / step) + 1
  return size <= MOST_ANSWERS ? { min, max, step, size } : null
}

/** The questions of a variant, in the order of the instrument: the order of all tallies. */
export const questionsOf = (variant: SurveyVariant): readonly Question[] =>
  variant.parts.flatMap((part) => part.questions)
