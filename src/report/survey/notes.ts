import { DUPLICATES_UP_TO } from '../../engine/survey/respondents.js'
import type { SurveyResult } from '../../engine/survey/result.js'
import { LEAST_RESPONDENTS } from '../../engine/survey/sampling.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { countText } from '../../wording/figure.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import { type Resting, restingLines } from '../text/run-assumptions.js'
import { aloneRuleLines, isAlone, wordsOf } from './alone.js'
import { samplingLines } from './sampling.js'
import { figureName } from './survey-figure-text.js'

/** The rules that a survey's figures are made by, each with how surely it is known, and how intervals came about. */
export const ruleLines = (run: SurveyRun, language: Language): readonly string[] => {
  const { form, replicates, seed } = run
  const words = wordsOf(run, language)
  const sure = words.confidence
  const least =
    form.least.value === null
      ? words.leastUnknown(countText(form.notice.value, language), sure[form.notice.confidence])
      : words.least({
          count: countText(form.least.value, language),
          below: words.below[form.below.value],
          confidence: sure[form.least.confidence],
          belowConfidence: sure[form.below.confidence],
        })
  return [
    words.rule(figureName(run), words.averaging[form.averaging.value], sure[form.averaging.confidence]),
    ...aloneRuleLines(run, language),
    least,
    words.left(words.leaving[form.unanswered.value], sure[form.unanswered.confidence]),
    ...(replicates > 0
      ? [words.bootstrap(countText(replicates, language), seed, countText(LEAST_RESPONDENTS, language))]
      : [words.noBootstrap]),
    ...(replicates > 0 && form.averaging.value === 'by-aspect' ? [words.linear] : []),
  ]
}

interface Noted {
  readonly run: SurveyRun
  readonly resting: Resting
  readonly language: Language
}

/** As many units as are named in one note. */
const NAMED = 10

/** How many answers were not given; nothing where all were. */
const unansweredLines = (results: readonly SurveyResult[], { run, language }: Noted): readonly string[] => {
  const lacking = results.filter(({ unanswered }) => (unanswered ?? 0) > 0)
  if (lacking.length === 0) return []
  const count = lacking.reduce((sum, { unanswered }) => sum + (unanswered ?? 0), 0)
  const units = lacking.map(({ unit, unanswered }) => `${plain(unit.unit)} ${countText(unanswered ?? 0, language)}`)
  const others = units.length > NAMED ? countText(units.length - NAMED, language) : null
  return [wordsOf(run, language).unansweredNote(countText(count, language), units.slice(0, NAMED), others)]
}

/**
 * What must be said with a table of results: assumptions, what flags mean, what is not available and why; of columns only
 * where their keys are `shown`.
 */
export const noteLines = (
  results: readonly SurveyResult[],
  noted: Noted,
  shown: ReadonlySet<string> | null = null,
): readonly string[] => {
  const { run, resting, language } = noted
  const words = wordsOf(run, language)
  const more = isAlone(run) ? SURVEY_ALONE[language].moreNote(figureName(run)) : words.moreNote
  const isShown = (key: string) => shown?.has(key) ?? true
  const hasDashes = ['figure interval', 'interval', 'alpha'].some(isShown)
  const flags = new Set(results.flatMap((each) => each.flags))
  return [
    ...restingLines(resting, language),
    ...unansweredLines(results, noted),
    ...[...flags].map((flag) => `${words.flag[flag]}: ${words.flagged[flag]}.`),
    ...(hasDashes && results.some(({ unit }) => !unit.single) ? [words.talliesOnly] : []),
    ...samplingLines(results, language),
    ...(isShown('more') && results.some(({ outlook }) => outlook) ? [more] : []),
    ...(isShown('needed') && results.some(({ sample }) => sample) ? [words.neededNote] : []),
    ...(results.some(({ habits }) => habits?.adjacentOnly)
      ? [words.adjacentOnly(countText(DUPLICATES_UP_TO, language))]
      : []),
  ]
}
