import type { Comparison } from '../../engine/compare/compare.js'
import type { ElementMean, MemberSurvey } from '../../engine/compare/member-survey.js'
import type { Reach } from '../../engine/compare/surveyed.js'
import { fraction, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Field } from '../table.js'
import { surveyFigure } from './comparison-words.js'
import type { LongLine } from './long.js'
import { reachIn } from './survey-columns.js'

/** Decimals of statistics. */
const PLACES = 4

const statistic = (value: number | undefined): CsvField =>
  value === undefined ? null : { figure: value.toFixed(PLACES) }

/** What a survey says in the row of its whole figure. */
const ofWhole = (whole: string, of: (survey: MemberSurvey, line: LongLine) => CsvField) => (line: LongLine) => {
  const { survey } = line.member
  return survey && line.node === whole && line.kind === 'figure' ? of(survey, line) : null
}

/** What a survey says in the row of an element. */
const ofElement = (of: (element: ElementMean) => CsvField) => (line: LongLine) => {
  const { member, kind, node } = line
  const element = member.survey?.elements.find(({ code }) => node === `${member.basis}.${code}`)
  return element && kind === 'figure' ? of(element) : null
}

const ofReach = (comparison: Comparison, whole: string, of: (reach: Reach) => CsvField) =>
  ofWhole(whole, (_, { track, place }) => {
    const pair = comparison.pairs[place - 1]
    const reach = pair ? reachIn(track, pair) : null
    return reach && of(reach)
  })

/** The columns that only a comparison of surveys has, behind all others. */
export const surveyFields = (comparison: Comparison): readonly Field<LongLine>[] => {
  const whole = surveyFigure(comparison)?.toLowerCase() ?? null
  if (whole === null) return []
  return [
    { key: 'respondents', value: ofWhole(whole, ({ respondents }) => respondents) },
    { key: 'low', value: ofWhole(whole, ({ interval }) => statistic(interval?.low)) },
    { key: 'high', value: ofWhole(whole, ({ interval }) => statistic(interval?.high)) },
    { key: 'change_low', value: ofReach(comparison, whole, ({ low }) => statistic(low)) },
    { key: 'change_high', value: ofReach(comparison, whole, ({ high }) => statistic(high)) },
    {
      key: 'beyond_chance',
      value: ofReach(comparison, whole, ({ isBeyondChance }) => (isBeyondChance ? 'yes' : 'no')),
    },
    { key: 'n', value: ofElement(({ n }) => n) },
    { key: 'mean', value: ofElement(({ mean }) => mean && { figure: toFixed(mean, PLACES) }) },
    { key: 'mean_fraction', value: ofElement(({ mean }) => mean && { figure: fraction(mean) }) },
  ]
}
