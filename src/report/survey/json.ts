import { assumptionKey } from '../../engine/score/assumptions.js'
import type { Predicate } from '../../engine/score/ladder.js'
import { type AgencySurvey, agencySurveys } from '../../engine/survey/agencies.js'
import { extremesOf } from '../../engine/survey/extremes.js'
import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { LEAST_RESPONDENTS } from '../../engine/survey/sampling.js'
import { type Exact, fraction, toFixed, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { sealedJson } from '../../formats/own-seal.js'
import type { SurveyForm } from '../../instrument/schema.js'
import type { Stated } from '../../instrument/statement.js'
import { SURVEY_JSON } from '../../run/own-output.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { inPieces } from '../chunks.js'
import { jsonOf } from '../json-text.js'
import { findingJson } from '../result-json.js'
import { isAlone } from './alone.js'
import { surveyAssumptions } from './assumption.js'
import { figureName } from './survey-figure-text.js'

/** Decimals of statistics. */
const FINE = 4

const publishedOrNull = (value: Exact | null, { instrument }: SurveyRun) => {
  const { places, mode } = instrument.rounding.value
  return value && { value: toFixed(value, places, mode), fraction: fraction(value) }
}

const fine = (value: number): string => value.toFixed(FINE)

const interval = (range: { readonly low: number; readonly high: number } | null | undefined) =>
  range ? { low: fine(range.low), high: fine(range.high) } : null

const gradeJson = ({ letter, label }: Predicate) => ({ letter, label })

const agencyJson = (each: AgencySurvey, run: SurveyRun) => ({
  ...each,
  agency: each.agency === '' ? null : each.agency,
  figure: publishedOrNull(each.figure, run),
  predicate: each.predicate && gradeJson(each.predicate),
})

const questionJson = ({ code, title, aspect, n, sum, mean, counts }: QuestionResult) => ({
  code,
  title,
  aspect,
  n,
  sum,
  mean: mean && { value: toFixed(mean, FINE), fraction: fraction(mean) },
  counts,
  shares: counts && n > 0 ? counts.map((count) => fine(count / n)) : null,
})

const outlookJson = ({ outlook }: SurveyResult, run: SurveyRun) =>
  outlook && {
    index: publishedOrNull(outlook.index, run),
    predicate: outlook.predicate && gradeJson(outlook.predicate),
    interval: interval(outlook.interval),
    predicates: outlook.predicates.map(({ predicate: { letter, label }, share }) => ({
      letter,
      label,
      share: fine(share),
    })),
    more: outlook.more,
  }

const statusOf = ({ outcome, unit }: SurveyResult): string => {
  if (unit.faulty || !outcome) return 'error'
  return outcome.kind === 'incomplete' ? `incomplete-${outcome.why}` : outcome.kind
}

const unitJson = (result: SurveyResult, run: SurveyRun) => {
  const { unit, alpha } = result
  const { lowest, highest } = extremesOf(result.questions)
  return {
    agency: unit.agency === '' ? null : unit.agency,
    unit: unit.unit,
    agencyCode: unit.agencyCode,
    unitCode: unit.unitCode,
    variant: unit.variant === '' ? null : unit.variant,
    year: unit.year,
    source: unit.single ? 'respondents' : 'tallies',
    respondents: unit.respondents,
    unanswered: result.unanswered,
    status: statusOf(result),
    figure: publishedOrNull(result.figure, run),
    predicate: result.outlook?.predicate ? gradeJson(result.outlook.predicate) : null,
    misweighted: result.misweighted.map(({ weight, figure, predicate }) => ({
      weight: toText(weight),
      figure: publishedOrNull(figure, run),
      predicate: predicate && gradeJson(predicate),
    })),
    interval: interval(result.interval),
    sampling: result.sampling,
    alpha: alpha && { value: fine(alpha.value), respondents: alpha.respondents },
    outlook: outlookJson(result, run),
    assumptions: surveyAssumptions(run, result).map(assumptionKey),
    sample: result.sample,
    profile: result.profile,
    services: result.services.map(({ figure, predicate, ...each }) => ({
      ...each,
      figure: publishedOrNull(figure, run),
      predicate: predicate && gradeJson(predicate),
    })),
    offScale: unit.offScale,
    habits: result.habits,
    flags: result.flags,
    lowest: lowest.map(({ code }) => code),
    highest: highest.map(({ code }) => code),
    questions: result.questions.map(questionJson),
  }
}

const rule = <T>({ value, confidence, sources }: Stated<T>) => ({ value, confidence, sources })

const rulesJson = (form: SurveyForm) => ({
  averaging: rule(form.averaging),
  least: rule(form.least),
  below: rule(form.below),
  notice: rule(form.notice),
  unanswered: rule(form.unanswered),
  duplicates: rule(form.duplicates),
})

function* body(run: SurveyRun, language: Language): Generator<string> {
  const { instrument, instrumentHash: hash, form, seed, replicates, version, inputs, options } = run
  const { id, title } = instrument
  yield `${SURVEY_JSON},\n"instrument":${jsonOf({ id, title, hash })}`
  const { title: named } = form
  const figure = figureName(run)
  yield `,\n"form":${jsonOf({ id: form.id, title: named, figure, answers: answersOf(run), rules: rulesJson(form) })}`
  yield `,\n"bootstrap":${jsonOf({ seed, replicates, least: LEAST_RESPONDENTS })},\n"units":[`
  let first = true
  const results: SurveyResult[] = []
  for (const result of run.results()) {
    if (isAlone(run)) results.push(result)
    yield `${first ? '' : ','}\n${jsonOf(unitJson(result, run))}`
    first = false
  }
  yield first ? ']' : '\n]'
  yield `,\n"agencies":${jsonOf(agencySurveys(instrument, results).map((each) => agencyJson(each, run)))}`
  yield `,\n"findings":${jsonOf(run.findings.map((each) => findingJson(each, language)))}`
  yield `,\n"inputs":${jsonOf(inputs)},\n"options":${jsonOf(options)},\n"version":${jsonOf(version)}`
}

/** A survey as `ipp.survey/1`, in pieces of some size. The same run gives the same text everywhere. */
export const surveyJson = (run: SurveyRun, language: Language): Iterable<string> =>
  sealedJson(inPieces(body(run, language)))
