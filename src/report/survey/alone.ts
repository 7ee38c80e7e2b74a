import { agencySurveys } from '../../engine/survey/agencies.js'
import { extremesOf } from '../../engine/survey/extremes.js'
import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { printedRange } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { isSurveyAlone } from '../../instrument/schema.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { countText } from '../../wording/figure.js'
import { SURVEY, type SurveyWords } from '../../wording/survey.js'
import { SURVEY_ALONE, SURVEY_ALONE_TERMS } from '../../wording/survey-alone.js'
import { namesOf, weightLines, withLetter } from './misweight-lines.js'
import { figureName, figureText } from './survey-figure-text.js'

/** Whether a run is of a survey that is an instrument of its own. */
export const isAlone = ({ instrument }: SurveyRun): boolean => isSurveyAlone(instrument)

/** The words of a run's survey: one that is an instrument of its own speaks of elements and grades. */
export const wordsOf = (run: SurveyRun, language: Language): SurveyWords =>
  isAlone(run) ? SURVEY_ALONE_TERMS[language] : SURVEY[language]

export const titleOf = (run: SurveyRun, language: Language): string =>
  isAlone(run) ? plain(run.instrument.title) : SURVEY[language].title(run.form.id)

/** The codes of questions, or a dash where there are none. */
export const codesOf = (questions: readonly QuestionResult[]): string =>
  questions.length === 0 ? '–' : questions.map(({ code }) => plain(code)).join(', ')

/** Weakest and strongest elements of a unit; nothing where all are alike. */
export const extremeLines = ({ questions }: SurveyResult, language: Language): readonly string[] => {
  const { lowest, highest } = extremesOf(questions)
  if (lowest.length === 0) return []
  return [SURVEY_ALONE[language].extremes(namesOf(lowest, language), namesOf(highest, language))]
}

/** Agencies with several units, by the instrument's rule. */
const agencyLines = (results: readonly SurveyResult[], run: SurveyRun, language: Language): readonly string[] => {
  const words = SURVEY_ALONE[language]
  return agencySurveys(run.instrument, results).map(({ agency, agencyCode, figure, predicate, units }) => {
    const text = figure ? withLetter(figureText(figure, run, language), predicate?.letter) : words.incomplete
    return words.agency(plain(agency || (agencyCode ?? '')), `${figureName(run)} ${text}`, countText(units, language))
  })
}

const convertLines = ({ form: { scale, convert } }: SurveyRun, name: string, language: Language): readonly string[] => {
  const words = SURVEY_ALONE[language]
  if (!convert) return [words.unconverted(name, printedRange([scale.value.min, scale.value.max]))]
  return [words.converted(name, printedRange(convert.value.from), printedRange(convert.value.to))]
}

/** How a survey alone makes its figure of the answers, beside its rules. */
export const aloneRuleLines = (run: SurveyRun, language: Language): readonly string[] =>
  isAlone(run) ? convertLines(run, figureName(run), language) : []

/** As many units are named as have fewer respondents than the least sample. */
const NAMED = 10

/** Units with fewer respondents than the least sample; or that it cannot be said. */
const sampleLines = (results: readonly SurveyResult[], language: Language): readonly string[] => {
  const words = SURVEY_ALONE[language]
  if (results.every(({ sample }) => !sample)) return [words.sampleUnknown]
  const short = results.filter(({ sample, unit }) => sample && unit.respondents < sample.needed)
  if (short.length === 0) return []
  const units = short
    .slice(0, NAMED)
    .map(
      ({ unit, sample }) =>
        `${plain(unit.unit)} ${countText(unit.respondents, language)}/${countText(sample?.needed ?? 0, language)}`,
    )
  const others = short.length > NAMED ? countText(short.length - NAMED, language) : null
  return [words.sampleShort(units.join('; '), others)]
}

/** Whether respondents call a group what those that may not be told are called together. */
const isOthers = (text: string | null, { others }: { readonly others: string }): boolean =>
  text !== null && plain(text).toLowerCase() === others.toLowerCase()

/** The groups of one kind with their names; those that may not be told, and who chose "others", together as "others". */
export const profileGroups = (
  { groups, others }: SurveyResult['profile'][number],
  language: Language,
): readonly { readonly name: string; readonly respondents: number }[] => {
  const words = SURVEY_ALONE[language]
  const named = groups.filter(({ text }) => !isOthers(text, words))
  const rest = groups.filter((group) => !named.includes(group)).reduce((sum, each) => sum + each.respondents, others)
  return [
    ...named.map(({ text, respondents }) => ({ name: text === null ? words.unsaid : plain(text), respondents })),
    ...(rest > 0 ? [{ name: words.others, respondents: rest }] : []),
  ]
}

export const kindName = (kind: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = SURVEY_ALONE[language].kind
  return names[kind] ?? kind
}

/** Who answered, and the figure of each service, of one unit. */
export const groupLines = (result: SurveyResult, run: SurveyRun, language: Language): readonly string[] => {
  const words = SURVEY_ALONE[language]
  const profile = result.profile.map((part) => {
    const groups = profileGroups(part, language).map(
      ({ name, respondents }) => `${name} ${countText(respondents, language)}`,
    )
    return `${kindName(part.kind, language)}: ${groups.join(', ') || '–'}.`
  })
  const services = result.services.map(({ service, respondents, figure, predicate }) => {
    const text = figure ? withLetter(figureText(figure, run, language), predicate?.letter) : '–'
    return `${service === null ? words.otherServices : plain(service)} ${text}, n ${countText(respondents, language)}`
  })
  return [...profile, ...(services.length > 0 ? [`${words.services}: ${services.join('; ')}.`] : [])]
}

/** What a survey alone says below its table: agencies, the least sample, what rounded weights would make of figures. */
export const aloneLines = (results: readonly SurveyResult[], run: SurveyRun, language: Language): readonly string[] => [
  ...agencyLines(results, run, language),
  ...sampleLines(results, language),
  ...weightLines(results, run, language),
]
