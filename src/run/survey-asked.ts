import { operatorFault } from '../finding/operator-fault.js'
import { questionsOf } from '../instrument/answers.js'
import type { Instrument } from '../instrument/schema.js'
import { questionByName, type SurveyChoices } from '../scoresheet/survey/column-choices.js'
import { slotsOf } from '../scoresheet/survey/label.js'
import { surveyFormOf } from './survey-files.js'

/** The variant that the operator chose must be one of the form. */
export const checkVariant = (variant: string | null, instrument: Instrument): void => {
  const all = surveyFormOf(instrument).form.variants.map(({ id }) => id)
  if (variant !== null && !all.includes(variant))
    throw operatorFault('survey-variant-unknown', { asked: variant, known: all })
}

/** A question that the operator gave a column must be one of the form. */
export const checkQuestions = ({ questions }: SurveyChoices, instrument: Instrument): void => {
  const { form } = surveyFormOf(instrument)
  const variants = form.variants.map(questionsOf)
  const count = Math.max(...variants.map(({ length }) => length))
  for (const [asked, columns] of questions) {
    const label = questionByName(asked)
    const slots = label ? slotsOf([label], variants).flat() : []
    if (slots.every((slot) => slot === 'unknown'))
      throw operatorFault('survey-question-unknown', { asked: `${asked}=${columns[0] ?? ''}`, form: form.id, count })
  }
}
