import { type Exact, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { decimal } from '../../wording/figure.js'

/** What a run's figure is called: "IKM", "F-03". */
export const figureName = ({ form }: SurveyRun): string => form.figure ?? form.id

/** A figure of the index's scale as it is printed. */
export const figureText = (value: Exact, { instrument }: SurveyRun, language: Language): string =>
  decimal(toFixed(value, instrument.rounding.value.places, instrument.rounding.value.mode), language)
