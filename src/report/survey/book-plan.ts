import type { SurveyResult } from '../../engine/survey/result.js'
import type { Language } from '../../finding/language.js'
import type { SurveyRun } from '../../run/survey-result.js'
import type { SurveyWords } from '../../wording/survey.js'
import type { Resting } from '../text/run-assumptions.js'

export interface BookPlan {
  readonly run: SurveyRun
  readonly results: readonly SurveyResult[]
  readonly resting: Resting
  readonly language: Language
  readonly words: SurveyWords
  readonly subtitle: string
}
