import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { countText, decimal } from '../../wording/figure.js'
import { carriedWarnings } from '../carried.js'
import { type Column, type Table, tonedCell } from '../table.js'
import { fittedLines, fittingColumns, tableLines } from '../terminal-table.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { aloneLines, extremeLines, groupLines, isAlone, titleOf, wordsOf } from './alone.js'
import { surveyResting } from './assumption.js'
import { noteLines, ruleLines } from './notes.js'
import { figures, percent, type Setting, unitSets } from './survey-unit-sets.js'

/** Room that a question's words should have before the table gives up something else. */
const TITLE_FLOOR = 24

const questionSets = (setting: Setting): Table<QuestionResult>['sets'] => {
  const { words, language, run } = setting
  const code: Column<QuestionResult> = { key: 'code', head: words.code, value: (each) => each.code }
  const title: Column<QuestionResult> = {
    key: 'title',
    head: words.question,
    value: (each) => each.title,
    floor: TITLE_FLOOR,
  }
  const means = [
    figures('n', 'n', ({ n }: QuestionResult) => countText(n, language)),
    figures('mean', words.mean, ({ mean }: QuestionResult) =>
      tonedCell(mean && decimal(toFixed(mean, 2), language), 'strong'),
    ),
  ]
  const shares = answersOf(run).map((answer, i) =>
    figures(`share ${answer}`, String(answer), ({ counts, n }: QuestionResult) =>
      counts && n > 0 ? percent((counts[i] ?? 0) / n, language) : null,
    ),
  )
  return [
    [code, title, ...means, ...shares],
    [code, ...means, ...shares],
    [code, ...means],
  ]
}

const habitLines = (result: SurveyResult, { words, language }: Setting): readonly string[] => {
  const { habits } = result
  if (!habits) return []
  const { duplicates } = habits
  return [
    words.habits({
      straight: countText(habits.straight, language),
      able: countText(habits.able, language),
      alike: countText(habits.alike, language),
      pairs: countText(habits.pairs, language),
      longest: countText(habits.longestCopied, language),
    }),
    duplicates === null ? words.duplicatesUnknown : words.duplicates(countText(duplicates, language)),
  ]
}

/** A survey as text: units with their figure and how sure it is, the questions where there is one unit, and notes. */
export const surveyText = (run: SurveyRun, language: Language, page: Page): string => {
  const words = wordsOf(run, language)
  const results = [...run.results()]
  const setting: Setting = { run, resting: surveyResting(run, results), language, words, page }
  const paint = ink(page.colour)
  const respondents = results.reduce((sum, { unit }) => sum + unit.respondents, 0)
  const wrapLines = (lines: readonly string[]) => lines.flatMap((line) => wrap(line, widthOfPage(page)))
  const [only, ...others] = results
  const table = fittingColumns({ sets: unitSets(results, setting), items: results }, page)
  const detail =
    only && others.length === 0
      ? [
          '',
          paint.strong(words.questions),
          ...tableLines({ sets: questionSets(setting), items: only.questions }, page, language),
          '',
          ...wrapLines(habitLines(only, setting)),
          ...wrapLines(isAlone(run) ? [...extremeLines(only, language), ...groupLines(only, run, language)] : []),
        ]
      : []
  const lines = [
    paint.strong(titleOf(run, language)),
    ...wrapLines([words.instrument(plain(run.instrument.title), run.instrument.id), ...ruleLines(run, language)]),
    ...wrapLines(carriedWarnings(run, language)).map((line) => paint.yellow(line)),
    '',
    ...fittedLines(table, page, language),
    ...detail,
    '',
    words.counts(countText(results.length, language), countText(respondents, language)),
    ...wrapLines(isAlone(run) ? aloneLines(results, run, language) : []),
    ...wrapLines(noteLines(results, setting, table.keys)).map((line) => paint.faint(line)),
  ]
  return `${lines.join('\n')}\n`
}
