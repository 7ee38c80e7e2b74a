import { convert } from '../../engine/score/combine.js'
import { type Predicate, predicateOf } from '../../engine/score/ladder.js'
import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { compare, type Exact, printedRange, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { countText, decimal } from '../../wording/figure.js'
import { SURVEY } from '../../wording/survey.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import { SURVEY_REPORT, type SurveyReportWords } from '../../wording/survey-report.js'
import { aloneLines, extremeLines, kindName, profileGroups, titleOf } from './alone.js'
import { figureName, figureText } from './survey-figure-text.js'

/** A table of a report: its title, headings and rows of texts. */
export interface ReportTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How wide columns are beside each other, where that is not as wide as all tables of as many. */
  readonly widths?: readonly number[]
}

/** One element with its value, on its own scale and on that of the index. */
interface ElementValue {
  readonly code: string
  readonly title: string
  readonly mean: Exact | null
  readonly index: Exact | null
  readonly predicate: Predicate | null
}

/** What a report says of one unit, in the order that is asked for: profile, elements, result, follow-up. */
export interface SurveyReport {
  readonly words: SurveyReportWords
  readonly title: string
  readonly unit: string
  readonly facts: readonly (readonly [term: string, text: string])[]
  readonly profile: readonly ReportTable[]
  readonly elements: readonly ElementValue[]
  readonly elementTable: ReportTable
  readonly services: ReportTable | null
  /** What the figure is called: "IKM". */
  readonly name: string
  /** The figure and its grade; null where there is none. */
  readonly figure: {
    readonly name: string
    readonly value: Exact
    readonly text: string
    readonly predicate: Predicate | null
  } | null
  /** The scale that a figure stands on which is not laid on another: "skala 1–6". */
  readonly scale: string | null
  readonly resultLines: readonly string[]
  readonly followUp: ReportTable
  readonly notes: readonly string[]
  /** Who signs it; nobody where there is no figure. */
  readonly signatures: readonly { readonly role: string; readonly name: null }[]
}

/** An element's mean on the scale of the index. */
const onIndex = ({ form }: SurveyRun, mean: Exact | null): Exact | null => {
  if (!mean || !form.convert) return mean
  const subject = { id: form.id, title: form.title, weight: null, of: null, rule: null }
  return convert({ op: 'answers', subject, value: mean, terms: [], place: null }, form.convert, subject).value
}

const elementOf = (run: SurveyRun, { code, title, mean }: QuestionResult): ElementValue => {
  const index = onIndex(run, mean)
  return { code: plain(code), title: plain(title), mean, index, predicate: index && predicateOf(run.instrument, index) }
}

const gradeText = (predicate: Predicate | null): string =>
  predicate ? `${predicate.letter} (${plain(predicate.label)})` : '–'

const factsOf = (result: SurveyResult, words: SurveyReportWords, language: Language): SurveyReport['facts'] => {
  const { unit, sample } = result
  return [
    [words.unit, plain(unit.unit)],
    ...(unit.agency === '' ? [] : [[words.agency, plain(unit.agency)] as const]),
    ...(unit.year === null ? [] : [[words.year, String(unit.year)] as const]),
    [words.respondents, countText(unit.respondents, language)],
    [words.needed, sample ? countText(sample.needed, language) : words.unknown],
  ]
}

const profileOf = ({ profile }: SurveyResult, words: SurveyReportWords, language: Language): readonly ReportTable[] =>
  profile.map((part) => ({
    title: kindName(part.kind, language),
    heads: [words.group, words.count],
    rows: profileGroups(part, language).map(({ name, respondents }) => [name, countText(respondents, language)]),
  }))

const servicesOf = (result: SurveyResult, run: SurveyRun, language: Language): ReportTable | null => {
  const words = SURVEY_REPORT[language]
  if (result.services.length === 0) return null
  return {
    title: words.services,
    heads: [words.service, words.respondents, figureName(run), words.grade],
    rows: result.services.map(({ service, respondents, figure, predicate }) => [
      service === null ? SURVEY_ALONE[language].otherServices : plain(service),
      countText(respondents, language),
      figure ? figureText(figure, run, language) : '–',
      gradeText(predicate),
    ]),
  }
}

type ElementColumn = readonly [head: string, width: number, text: (element: ElementValue, i: number) => string]

/** The ends of the scale that answers are given on. */
const scaleEnds = ({ form }: SurveyRun): string => printedRange([form.scale.value.min, form.scale.value.max])

/** The elements with their values; on the index's scale where that is another, graded where there are grades. */
const elementTableOf = (
  questions: readonly QuestionResult[],
  elements: readonly ElementValue[],
  { run, language }: { readonly run: SurveyRun; readonly language: Language },
): ReportTable => {
  const words = SURVEY_REPORT[language]
  const columns: readonly ElementColumn[] = [
    [words.code, 8, ({ code }) => code],
    [words.element, 34, ({ title }) => title],
    [words.answered, 14, (_, i) => countText(questions[i]?.n ?? 0, language)],
    [words.mean, 10, ({ mean }) => (mean ? decimal(toFixed(mean, 2), language) : '–')],
    ...(run.form.convert
      ? [[words.index, 13, ({ index }: ElementValue) => (index ? figureText(index, run, language) : '–')] as const]
      : []),
    ...(run.instrument.ladder.value.length > 0
      ? [[words.grade, 21, ({ predicate }: ElementValue) => gradeText(predicate)] as const]
      : []),
  ]
  const whole = columns.reduce((sum, [, width]) => sum + width, 0)
  return {
    title: words.elements,
    heads: columns.map(([head]) => head),
    rows: elements.map((element, i) => columns.map(([, , text]) => text(element, i))),
    widths: columns.map(([, width]) => Math.round((100 * width) / whole)),
  }
}

/** So many elements are put into the follow-up table, the lowest first, and all that equal the last; rows for others. */
const [PRIORITIES, ROWS] = [3, 6]

const followUpOf = (elements: readonly ElementValue[], words: SurveyReportWords): ReportTable => {
  const valued = elements.flatMap((each) => (each.mean ? [{ ...each, mean: each.mean }] : []))
  const ascending = valued.sort((a, b) => compare(a.mean, b.mean))
  const last = ascending[PRIORITIES - 1] ?? ascending.at(-1)
  const named = ascending
    .filter(({ mean }) => last && compare(mean, last.mean) <= 0)
    .map(({ code, title }) => `${code} ${title}`)
  const blank = Array<string>(Math.max(1, ROWS - named.length)).fill('')
  return {
    title: words.followUp,
    heads: [words.number, words.priority, words.action, words.time, words.owner],
    rows: [...named, ...blank].map((text, i) => [String(i + 1), text, '', '', '']),
  }
}

const resultLinesOf = (result: SurveyResult, run: SurveyRun, language: Language): readonly string[] => {
  const words = SURVEY_REPORT[language]
  const { interval } = result
  const { places } = run.instrument.rounding.value
  const end = (value: number) => decimal(value.toFixed(places), language)
  return [
    ...(interval ? [words.interval(end(interval.low), end(interval.high))] : []),
    ...extremeLines(result, language),
    ...aloneLines([result], run, language),
  ]
}

/** What is said of one unit of a survey alone. */
export const surveyReportOf = (result: SurveyResult, run: SurveyRun, language: Language): SurveyReport => {
  const words = SURVEY_REPORT[language]
  const elements = result.questions.map((question) => elementOf(run, question))
  const { figure, outlook } = result
  return {
    words,
    title: words.title(titleOf(run, language)),
    unit: plain(result.unit.unit),
    facts: factsOf(result, words, language),
    profile: profileOf(result, words, language),
    elements,
    elementTable: elementTableOf(result.questions, elements, { run, language }),
    services: servicesOf(result, run, language),
    figure: figure && {
      name: figureName(run),
      value: figure,
      text: figureText(figure, run, language),
      predicate: outlook?.predicate ?? null,
    },
    name: figureName(run),
    scale: run.form.convert ? null : words.scale(scaleEnds(run)),
    resultLines: resultLinesOf(result, run, language),
    followUp: followUpOf(elements, words),
    notes: result.flags.map((flag) => `${SURVEY[language].flag[flag]}: ${SURVEY[language].flagged[flag]}.`),
    signatures: figure ? [words.unitSigns, words.writerSigns].map((role) => ({ role, name: null })) : [],
  }
}

/** With what a report was made, and by which instrument. */
export const madeLine = ({ version, instrument: { title, id, basis } }: SurveyRun, language: Language): string =>
  `${SURVEY_REPORT[language].madeBy(version)} ${title} (${id}). ${basis}.`
