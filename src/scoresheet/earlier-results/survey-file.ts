import type { ElementMean, MemberSurvey } from '../../engine/compare/member-survey.js'
import type { SurveyLine } from '../../engine/compare/survey-members.js'
import { type Exact, exact, parseExact } from '../../exact/exact.js'
import { instrumentIn, type Json, listAt, member, textAt, wholeAt } from './careful-json.js'

/** A survey that the tool wrote as JSON, before its instrument is found. */
export interface SurveyFile {
  readonly instrument: { readonly id: string; readonly hash: string }
  readonly units: readonly Json[]
  readonly sources: readonly string[]
}

/** The survey in a JSON text's value; null where it is none. */
export const surveyIn = (value: Json): SurveyFile | null => {
  const instrument = instrumentIn(value, 'ipp.survey/1')
  if (!instrument) return null
  const sources = listAt(value, 'inputs').flatMap((input) => textAt(input, 'file') ?? [])
  return { instrument, units: listAt(value, 'units'), sources }
}

const figureAt = (value: Json): Exact | null => parseExact(textAt(member(value, 'figure'), 'fraction') ?? '')

const numberAt = (value: Json, key: string): number | null => {
  const number = Number.parseFloat(textAt(value, key) ?? '')
  return Number.isFinite(number) ? number : null
}

const intervalAt = (value: Json): MemberSurvey['interval'] => {
  const range = member(value, 'interval')
  const [low, high] = [numberAt(range, 'low'), numberAt(range, 'high')]
  return low === null || high === null ? null : { low, high }
}

const elementOf = (value: Json): readonly ElementMean[] => {
  const [code, n, sum] = [textAt(value, 'code'), wholeAt(value, 'n'), wholeAt(value, 'sum')]
  if (code === null || n === null || sum === null) return []
  return [{ code, title: textAt(value, 'title') ?? code, n, mean: n > 0 ? exact(BigInt(sum), BigInt(n)) : null }]
}

const lineOf = (value: Json): SurveyLine => ({
  agency: textAt(value, 'agency') ?? '',
  agencyCode: textAt(value, 'agencyCode'),
  unit: textAt(value, 'unit') ?? '',
  unitCode: textAt(value, 'unitCode'),
  figure: figureAt(value),
  survey: {
    respondents: wholeAt(value, 'respondents'),
    interval: intervalAt(value),
    elements: listAt(value, 'questions').flatMap(elementOf),
  },
})

/** Its units as they say it; figures are taken over, not worked out again. */
export const linesOfSurvey = ({ units }: SurveyFile): readonly SurveyLine[] => units.map(lineOf)
