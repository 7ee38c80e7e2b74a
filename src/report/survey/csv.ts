import { extremesOf } from '../../engine/survey/extremes.js'
import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import { SURVEY_MARK } from '../../run/own-output.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { warningColumn } from '../carried.js'
import { csvRows, type Field } from '../table.js'
import { isAlone } from './alone.js'

/** What the rows of a survey are: units, or the questions of each. */
export type SurveyLevel = 'unit' | 'question'

/** Decimals of what is not the index: alpha, shares, means. */
const FINE = 4

const figure = (text: string | null): CsvField => (text === null ? null : { figure: text })

/** A statistic as text; "-0.00" is no figure. */
const decimals = (value: number | null | undefined, places: number): CsvField =>
  value === null || value === undefined
    ? null
    : figure((Math.abs(value) < 0.5 / 10 ** places ? 0 : value).toFixed(places))

const exactField = (value: Exact | null | undefined, { instrument }: SurveyRun): CsvField =>
  figure(value ? toFixed(value, instrument.rounding.value.places, instrument.rounding.value.mode) : null)

/** The predicate that comes out most often, and how often; where nothing was drawn, that of the index. */
const likeliest = ({ outlook }: SurveyResult) => {
  const [first, ...others] = outlook?.predicates ?? []
  if (!first) return { predicate: outlook?.predicate ?? null, share: null }
  return others.reduce((best, each) => (each.share > best.share ? each : best), first)
}

const whoColumns = ({ form }: SurveyRun): readonly Field<SurveyResult>[] => [
  { key: SURVEY_MARK, value: () => form.id },
  { key: 'agency_code', value: ({ unit }) => unit.agencyCode },
  { key: 'agency', value: ({ unit }) => unit.agency },
  { key: 'unit_code', value: ({ unit }) => unit.unitCode },
  { key: 'unit', value: ({ unit }) => unit.unit },
  { key: 'variant', value: ({ unit }) => unit.variant },
]

/** The share of the figure's own predicate among the draws. */
const ownShare = ({ outlook }: SurveyResult): number | null =>
  outlook?.predicates.find(({ predicate }) => predicate.place === outlook.predicate?.place)?.share ?? null

/** What is known of the sample and of how answers were given. */
const SAMPLE: readonly Field<SurveyResult>[] = [
  { key: 'population', value: ({ sample }) => sample?.population ?? null },
  { key: 'needed', value: ({ sample }) => sample?.needed ?? null },
  { key: 'straight', value: ({ habits }) => habits?.straight ?? null },
  { key: 'duplicates', value: ({ habits }) => habits?.duplicates ?? null },
  { key: 'off_scale', value: ({ unit }) => unit.offScale },
  { key: 'alike', value: ({ habits }) => habits?.alike ?? null },
  { key: 'longest_copied', value: ({ habits }) => habits?.longestCopied ?? null },
  { key: 'flags', value: ({ flags }) => flags.join(' ') },
  { key: 'method', value: ({ sampling }) => sampling.method },
  { key: 'unavailable', value: ({ sampling }) => sampling.unavailable },
  { key: 'unanswered', value: ({ unanswered }) => unanswered },
]

const figureColumns = (run: SurveyRun, [figure, low, high]: readonly [string, string, string]) => {
  const { places } = run.instrument.rounding.value
  return [
    { key: 'respondents', value: ({ unit }) => unit.respondents },
    { key: figure, value: (result) => exactField(result.figure, run) },
    { key: low, value: ({ interval }) => decimals(interval?.low, places) },
    { key: high, value: ({ interval }) => decimals(interval?.high, places) },
  ] satisfies readonly Field<SurveyResult>[]
}

const unitColumns = (run: SurveyRun): readonly Field<SurveyResult>[] => {
  const { places } = run.instrument.rounding.value
  return [
    ...figureColumns(run, ['f03', 'f03_low', 'f03_high']),
    { key: 'alpha', value: ({ alpha }) => decimals(alpha?.value, FINE) },
    { key: 'ipp', value: ({ outlook }) => exactField(outlook?.index, run) },
    { key: 'ipp_low', value: ({ outlook }) => decimals(outlook?.interval?.low, places) },
    { key: 'ipp_high', value: ({ outlook }) => decimals(outlook?.interval?.high, places) },
    { key: 'letter', value: (result) => likeliest(result).predicate?.letter ?? null },
    { key: 'share', value: (result) => decimals(likeliest(result).share, FINE) },
    { key: 'more', value: ({ outlook }) => outlook?.more ?? null },
    ...SAMPLE,
  ]
}

/** The columns of a survey alone, whose figure is the index. */
const aloneColumns = (run: SurveyRun): readonly Field<SurveyResult>[] => {
  const codes = (which: 'lowest' | 'highest') => (result: SurveyResult) =>
    extremesOf(result.questions)
      [which].map(({ code }) => code)
      .join(' ')
  return [
    ...figureColumns(run, ['figure', 'low', 'high']),
    { key: 'letter', value: ({ outlook }) => outlook?.predicate?.letter ?? null },
    { key: 'label', value: ({ outlook }) => outlook?.predicate?.label ?? null },
    { key: 'share', value: (result) => decimals(ownShare(result), FINE) },
    { key: 'more', value: ({ outlook }) => outlook?.more ?? null },
    { key: 'lowest', value: codes('lowest') },
    { key: 'highest', value: codes('highest') },
    ...SAMPLE,
    { key: 'year', value: ({ unit }) => unit.year },
  ]
}

interface Asked {
  readonly result: SurveyResult
  readonly question: QuestionResult
}

const questionColumns = (run: SurveyRun): readonly Field<Asked>[] => [
  ...whoColumns(run).map(({ key, value }) => ({ key, value: ({ result }: Asked) => value(result) })),
  { key: 'question', value: ({ question }) => question.code },
  { key: 'aspect', value: ({ question }) => question.aspect },
  { key: 'n', value: ({ question }) => question.n },
  { key: 'mean', value: ({ question: { mean } }) => figure(mean && toFixed(mean, FINE)) },
  ...answersOf(run).map((answer, i) => ({
    key: `share_${answer}`,
    value: ({ question: { counts, n } }: Asked) => (counts && n > 0 ? decimals((counts[i] ?? 0) / n, FINE) : null),
  })),
]

function* questionsAsked(run: SurveyRun): Generator<Asked> {
  for (const result of run.results()) for (const question of result.questions) yield { result, question }
}

/**
 * The rows of a survey, its header first, as a CSV writer takes them. What is not available is empty; what the survey has to
 * say of itself ends every row.
 */
export const surveyRows = (run: SurveyRun, level: SurveyLevel): Iterable<readonly CsvField[]> =>
  level === 'unit'
    ? csvRows(
        [...whoColumns(run), ...(isAlone(run) ? aloneColumns : unitColumns)(run), ...warningColumn(run)],
        run.results(),
      )
    : csvRows([...questionColumns(run), ...warningColumn(run)], questionsAsked(run))
