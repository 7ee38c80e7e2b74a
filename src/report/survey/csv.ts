import { extremesOf } from '../../engine/survey/extremes.js'
import type { SurveyResult } from '../../engine/survey/result.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import { SURVEY_MARK } from '../../run/own-output.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { withWarning } from '../carried.js'
import { isAlone } from './alone.js'

/** What the rows of a survey are: units, or the questions of each. */
export type SurveyLevel = 'unit' | 'question'

const WHO = [SURVEY_MARK, 'agency_code', 'agency', 'unit_code', 'unit', 'variant'] as const

const UNIT = [
  'respondents',
  'f03',
  'f03_low',
  'f03_high',
  'alpha',
  'ipp',
  'ipp_low',
  'ipp_high',
  'letter',
  'share',
  'more',
  'population',
  'needed',
  'straight',
  'duplicates',
  'off_scale',
  'alike',
  'longest_copied',
  'flags',
  'method',
  'unavailable',
  'unanswered',
] as const

/** The columns of a survey alone, whose figure is the index. */
const ALONE = [
  'respondents',
  'figure',
  'low',
  'high',
  'letter',
  'label',
  'share',
  'more',
  'lowest',
  'highest',
  'population',
  'needed',
  'straight',
  'duplicates',
  'off_scale',
  'alike',
  'longest_copied',
  'flags',
  'method',
  'unavailable',
  'unanswered',
  'year',
] as const

const QUESTION = ['question', 'aspect', 'n', 'mean'] as const

/** Decimals of what is not the index: alpha, shares, means. */
const FINE = 4

const figure = (text: string | null): CsvField => (text === null ? null : { figure: text })

/** A statistic as text; "-0.00" is no figure. */
const decimals = (value: number | null | undefined, places: number): CsvField =>
  value === null || value === undefined
    ? null
    : figure((Math.abs(value) < 0.5 / 10 ** places ? 0 : value).toFixed(places))

const who = ({ unit }: SurveyResult, { form }: SurveyRun): readonly CsvField[] => [
  form.id,
  unit.agencyCode,
  unit.agency,
  unit.unitCode,
  unit.unit,
  unit.variant,
]

const exactField = (value: Exact | null | undefined, { instrument }: SurveyRun): CsvField =>
  figure(value ? toFixed(value, instrument.rounding.value.places, instrument.rounding.value.mode) : null)

/** The predicate that comes out most often, and how often; where nothing was drawn, that of the index. */
const likeliest = ({ outlook }: SurveyResult) => {
  const [first, ...others] = outlook?.predicates ?? []
  if (!first) return { predicate: outlook?.predicate ?? null, share: null }
  return others.reduce((best, each) => (each.share > best.share ? each : best), first)
}

/** The share of the figure's own predicate among the draws. */
const ownShare = ({ outlook }: SurveyResult): number | null =>
  outlook?.predicates.find(({ predicate }) => predicate.place === outlook.predicate?.place)?.share ?? null

const aloneRow = (result: SurveyResult, run: SurveyRun): readonly CsvField[] => {
  const { unit, interval, outlook, habits, sample } = result
  const { places } = run.instrument.rounding.value
  const { lowest, highest } = extremesOf(result.questions)
  const codes = (questions: typeof lowest) => questions.map(({ code }) => code).join(' ')
  return [
    ...who(result, run),
    unit.respondents,
    exactField(result.figure, run),
    decimals(interval?.low, places),
    decimals(interval?.high, places),
    outlook?.predicate?.letter ?? null,
    outlook?.predicate?.label ?? null,
    decimals(ownShare(result), FINE),
    outlook?.more ?? null,
    codes(lowest),
    codes(highest),
    sample?.population ?? null,
    sample?.needed ?? null,
    habits?.straight ?? null,
    habits?.duplicates ?? null,
    unit.offScale,
    habits?.alike ?? null,
    habits?.longestCopied ?? null,
    result.flags.join(' '),
    result.sampling.method,
    result.sampling.unavailable,
    result.unanswered,
    unit.year,
  ]
}

const unitRow = (result: SurveyResult, run: SurveyRun): readonly CsvField[] => {
  const { unit, interval, outlook, habits, sample, alpha } = result
  const { places } = run.instrument.rounding.value
  const likely = likeliest(result)
  return [
    ...who(result, run),
    unit.respondents,
    exactField(result.figure, run),
    decimals(interval?.low, places),
    decimals(interval?.high, places),
    decimals(alpha?.value, FINE),
    exactField(outlook?.index, run),
    decimals(outlook?.interval?.low, places),
    decimals(outlook?.interval?.high, places),
    likely.predicate?.letter ?? null,
    decimals(likely.share, FINE),
    outlook?.more ?? null,
    sample?.population ?? null,
    sample?.needed ?? null,
    habits?.straight ?? null,
    habits?.duplicates ?? null,
    unit.offScale,
    habits?.alike ?? null,
    habits?.longestCopied ?? null,
    result.flags.join(' '),
    result.sampling.method,
    result.sampling.unavailable,
    result.unanswered,
  ]
}

function* questionRows(result: SurveyResult, run: SurveyRun): Generator<readonly CsvField[]> {
  const answers = answersOf(run)
  for (const { code, aspect, n, mean, counts } of result.questions) {
    const shares = answers.map((_, i) => (counts && n > 0 ? decimals((counts[i] ?? 0) / n, FINE) : null))
    yield [...who(result, run), code, aspect, n, figure(mean && toFixed(mean, FINE)), ...shares]
  }
}

function* plainRows(run: SurveyRun, level: SurveyLevel): Generator<readonly CsvField[]> {
  const [columns, rowOf] = isAlone(run) ? [ALONE, aloneRow] : [UNIT, unitRow]
  yield level === 'unit'
    ? [...WHO, ...columns]
    : [...WHO, ...QUESTION, ...answersOf(run).map((each) => `share_${each}`)]
  for (const result of run.results()) {
    if (level === 'unit') yield rowOf(result, run)
    else yield* questionRows(result, run)
  }
}

/**
 * The rows of a survey, its header first, as a CSV writer takes them. What is not available is empty; what the survey has to
 * say of itself ends every row.
 */
export const surveyRows = (run: SurveyRun, level: SurveyLevel): Iterable<readonly CsvField[]> =>
  withWarning(plainRows(run, level), run)
