import { extremesOf } from '../../engine/survey/extremes.js'
import type { SurveyResult } from '../../engine/survey/result.js'
import type { Language } from '../../finding/language.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import type { Column, Table } from '../table.js'
import { codesOf } from './alone.js'

/** The columns that tables of all surveys have, and how a predicate is written with so many of the likeliest. */
interface Common {
  readonly names: readonly Column<SurveyResult>[]
  /** Respondents, figure, its interval. */
  readonly core: readonly Column<SurveyResult>[]
  readonly more: Column<SurveyResult>
  /** The least sample, where any is known. */
  readonly needed: readonly Column<SurveyResult>[]
  readonly flags: Column<SurveyResult>
  readonly predicate: (result: SurveyResult, most: number) => string | null
}

/** The sets of columns of a survey alone, widest first: its figure is the index, so that there is none beside it. */
export const aloneSets = (
  { names, core, more, needed, flags, predicate }: Common,
  { instrument }: SurveyRun,
  language: Language,
): Table<SurveyResult>['sets'] => {
  const words = SURVEY_ALONE[language]
  const isGraded = instrument.ladder.value.length > 0
  const grade = (most: number): readonly Column<SurveyResult>[] =>
    isGraded ? [{ key: 'predicate', head: words.grade, value: (each) => predicate(each, most) }] : []
  const extreme = (key: 'lowest' | 'highest'): Column<SurveyResult> => ({
    key,
    head: words[key],
    value: ({ questions }) => codesOf(extremesOf(questions)[key]),
  })
  const [weak, strong] = [extreme('lowest'), extreme('highest')]
  return [
    [...names, ...core, ...grade(2), ...(isGraded ? [more] : []), ...needed, weak, strong, flags],
    [...names, ...core, ...grade(2), ...needed, weak, strong, flags],
    [...names, ...core, ...grade(1), ...needed, weak, flags],
    [...names, ...core, ...grade(1), ...needed, flags],
    [...names, ...core.slice(0, 2), ...grade(1), flags],
  ]
}
