import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { toDecimal, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { countText, decimal } from '../../wording/figure.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'
import { figureName, figureText } from './survey-figure-text.js'

export const withLetter = (text: string, letter: string | undefined): string =>
  letter === undefined ? text : `${text} (${letter})`

export const namesOf = (questions: readonly QuestionResult[], language: Language): string =>
  questions
    .map(({ code, title, mean }) =>
      `${plain(code)} ${plain(title)} ${mean ? decimal(toFixed(mean, 2), language) : ''}`.trim(),
    )
    .join('; ')

/** What rounded weights would make of a unit's figure, wherever they change what is printed. */
const misweightLines = (result: SurveyResult, run: SurveyRun, language: Language): readonly string[] => {
  const words = SURVEY_ALONE[language]
  const { figure, outlook, misweighted } = result
  if (!figure) return []
  const right = figureText(figure, run, language)
  const wrong = misweighted
    .map(({ weight, figure: value, predicate }) => ({
      weight: decimal(toDecimal(weight), language),
      text: withLetter(figureText(value, run, language), predicate?.letter),
    }))
    .filter(({ text }) => text !== withLetter(right, outlook?.predicate?.letter))
    .map(({ weight, text }) => words.misweighted(weight, text))
  if (wrong.length === 0) return []
  return [words.misweightedNote(figureName(run), withLetter(right, outlook?.predicate?.letter), wrong.join(', '))]
}

/** So many units are told what rounded weights would make of their figure. */
const MISWEIGHTED = 3

/** Whether a rounded weight would give a unit another grade. */
const isRegraded = ({ outlook, misweighted }: SurveyResult): boolean =>
  misweighted.some(({ predicate }) => predicate?.letter !== outlook?.predicate?.letter)

/** What rounded weights would make of units' figures: of a few of them, those first whose grade would be another; how many more. */
export const weightLines = (
  results: readonly SurveyResult[],
  run: SurveyRun,
  language: Language,
): readonly string[] => {
  const wrong = results
    .map((result) => ({ result, lines: misweightLines(result, run, language) }))
    .filter(({ lines }) => lines.length > 0)
  const [regraded, moved] = [true, false].map((is) => wrong.filter(({ result }) => isRegraded(result) === is))
  const ordered = [...(regraded ?? []), ...(moved ?? [])]
  const named = ordered
    .slice(0, MISWEIGHTED)
    .flatMap(({ result, lines }) =>
      lines.map((line) => (results.length > 1 ? `${plain(result.unit.unit)}: ${line}` : line)),
    )
  const rest = ordered.slice(MISWEIGHTED)
  if (rest.length === 0) return named
  const [more, grades] = [rest.length, rest.filter(({ result }) => isRegraded(result)).length]
  return [...named, SURVEY_ALONE[language].misweightedMore(countText(more, language), countText(grades, language))]
}
