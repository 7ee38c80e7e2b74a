import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { type GridCell, grid, ink, type Tone } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { counted, decimal } from '../../wording/figure.js'
import { SURVEY, type SurveyWords } from '../../wording/survey.js'
import { carriedWarnings } from '../carried.js'
import type { Resting } from '../text/foot.js'
import { type Column, type Fitted, fitted, type Page, widthOfPage } from '../text/page.js'
import { surveyResting } from './assumption.js'
import { noteLines, ruleLines } from './notes.js'

const NOTHING = '–'

interface Setting {
  readonly run: SurveyRun
  readonly resting: Resting
  readonly language: Language
  readonly words: SurveyWords
  readonly page: Page
}

const cell = (text: string | null, tone: Tone | null = null): GridCell =>
  text === null ? { text: NOTHING, tone: 'faint' } : { text, tone }

const right = <T>(heading: string, of: (item: T) => GridCell): Column<T> => ({
  heading,
  align: 'right',
  floor: null,
  cell: of,
})
const left = <T>(heading: string, of: (item: T) => GridCell, floor: number | null = null): Column<T> => ({
  heading,
  align: 'left',
  floor,
  cell: of,
})

const exactText = (value: Exact | null | undefined, { run, language }: Setting): string | null => {
  const { places, mode } = run.instrument.rounding.value
  return value ? decimal(toFixed(value, places, mode), language) : null
}

const rangeText = (
  range: { low: number; high: number } | null | undefined,
  { run, language }: Setting,
): string | null => {
  if (!range) return null
  const { places } = run.instrument.rounding.value
  const [low, high] = [range.low, range.high].map((value) => decimal(value.toFixed(places), language))
  return low === high ? (low ?? null) : `${low}–${high}`
}

/** Near nothing and near all a tenth of a percent matters. */
const isNearEnd = (share: number): boolean => (share > 0 && share < 0.1) || (share > 0.9 && share < 1)

const percent = (share: number, language: Language): string =>
  `${decimal((share * 100).toFixed(isNearEnd(share) ? 1 : 0), language)}${language === 'id' ? ' %' : '%'}`

/** The likeliest so many predicates: "A- 93 %, B 7 %". */
const predicateText = ({ outlook }: SurveyResult, { language }: Setting, most: number): string | null => {
  if (!outlook || outlook.predicates.length === 0) return outlook?.predicate?.letter ?? null
  return [...outlook.predicates]
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ predicate, share }) => `${predicate.letter} ${percent(share, language)}`)
    .join(', ')
}

/** Room that a name should have before the table gives up something else. */
const [AGENCY_FLOOR, UNIT_FLOOR, TITLE_FLOOR] = [14, 18, 24]

const hasSeveralAgencies = (results: readonly SurveyResult[]): boolean =>
  new Set(results.map(({ unit }) => unit.agencyKey)).size > 1

const unitColumns = (
  results: readonly SurveyResult[],
  setting: Setting,
): readonly (readonly Column<SurveyResult>[])[] => {
  const { words, language } = setting
  const count = (value: number | null | undefined) => cell(value == null ? null : counted(value, language))
  const agency = left<SurveyResult>(words.agency, ({ unit }) => cell(plain(unit.agency)), AGENCY_FLOOR)
  const unit = left<SurveyResult>(words.unit, (each) => cell(plain(each.unit.unit)), UNIT_FLOOR)
  /** What rests on an assumption that others do not rest on bears an asterisk: the index, where there is one. */
  const marked = (item: SurveyResult, value: Exact | null | undefined, isLast: boolean) => {
    const text = exactText(value, setting)
    return cell(text && isLast && setting.resting.marked.has(item) ? `${text}*` : text, 'strong')
  }
  const names = hasSeveralAgencies(results) ? [agency, unit] : [unit]
  const respondents = right<SurveyResult>(words.respondents, (each) => count(each.unit.respondents))
  const figure = right<SurveyResult>(setting.run.form.id, (each) => marked(each, each.figure, !each.outlook))
  const core = [
    respondents,
    figure,
    right<SurveyResult>(words.interval, (each) => cell(rangeText(each.interval, setting))),
  ]
  const alpha = right<SurveyResult>(words.alpha, (each) =>
    cell(each.alpha && decimal(each.alpha.value.toFixed(2), language)),
  )
  const index = right<SurveyResult>(words.index, (each) => marked(each, each.outlook?.index, true))
  const range = right<SurveyResult>(words.interval, (each) => cell(rangeText(each.outlook?.interval, setting)))
  const predicates = (most: number) =>
    left<SurveyResult>(words.predicate, (each) => cell(predicateText(each, setting, most)))
  const more = right<SurveyResult>(words.more, (each) => count(each.outlook?.more))
  const sample = right<SurveyResult>(words.needed, (each) => count(each.sample?.needed))
  const flags = left<SurveyResult>(words.flags, (each) =>
    each.flags.length === 0
      ? { text: '', tone: null }
      : cell(each.flags.map((flag) => words.flag[flag]).join(', '), 'yellow'),
  )
  const needed = results.some((each) => each.sample) ? [sample] : []
  if (results.every((each) => !each.outlook))
    return [
      [...names, ...core, alpha, ...needed, flags],
      [...names, ...core, ...needed, flags],
      [...names, ...core, flags],
    ]
  // The index was asked for: it stays, with its interval as long as that has room.
  return [
    [...names, ...core, alpha, index, range, predicates(2), more, ...needed, flags],
    [...names, ...core, alpha, index, range, predicates(2), ...needed, flags],
    [...names, ...core, index, range, predicates(2), ...needed, flags],
    [...names, respondents, figure, index, range, predicates(1), ...needed, flags],
    [...names, respondents, figure, index, range, predicates(1), flags],
    [...names, respondents, figure, index, predicates(1), flags],
    [...names, figure, index, predicates(1), flags],
  ]
}

const questionColumns = (setting: Setting): readonly (readonly Column<QuestionResult>[])[] => {
  const { words, language, run } = setting
  const code = left<QuestionResult>(words.code, (each) => cell(plain(each.code)))
  const title = left<QuestionResult>(words.question, (each) => cell(plain(each.title)), TITLE_FLOOR)
  const figures = [
    right<QuestionResult>('n', ({ n }) => cell(counted(n, language))),
    right<QuestionResult>(words.mean, ({ mean }) => cell(mean && decimal(toFixed(mean, 2), language), 'strong')),
  ]
  const shares = answersOf(run).map((answer, i) =>
    right<QuestionResult>(String(answer), ({ counts, n }) =>
      cell(counts && n > 0 ? percent((counts[i] ?? 0) / n, language) : null),
    ),
  )
  return [
    [code, title, ...figures, ...shares],
    [code, ...figures, ...shares],
    [code, ...figures],
  ]
}

const drawn = ({ columns, rows }: Fitted, { page }: Setting): readonly string[] => grid(columns, rows, ink(page.colour))

const habitLines = (result: SurveyResult, { words, language }: Setting): readonly string[] => {
  const { habits } = result
  if (!habits) return []
  const { straight, able, alike, pairs, longestCopied, duplicates } = habits
  const [a, b, c, d, e] = [straight, able, alike, pairs, longestCopied].map((each) => counted(each, language))
  return [
    words.habits(a ?? '', b ?? '', c ?? '', d ?? '', e ?? ''),
    duplicates === null ? words.duplicatesUnknown : words.duplicates(counted(duplicates, language)),
  ]
}

/** A survey as text: units with their figure and how sure it is, the questions where there is one unit, and notes. */
export const surveyText = (run: SurveyRun, language: Language, page: Page): string => {
  const words = SURVEY[language]
  const results = [...run.results()]
  const setting: Setting = { run, resting: surveyResting(run, results), language, words, page }
  const paint = ink(page.colour)
  const respondents = results.reduce((sum, { unit }) => sum + unit.respondents, 0)
  const wrapped = (lines: readonly string[]) => lines.flatMap((line) => wrap(line, widthOfPage(page)))
  const [only, ...others] = results
  const table = fitted(results, unitColumns(results, setting), page)
  const headings = new Set(table.columns.map(({ heading }) => heading))
  const detail =
    only && others.length === 0
      ? [
          '',
          paint.strong(words.questions),
          ...drawn(fitted(only.questions, questionColumns(setting), page), setting),
          '',
          ...wrapped(habitLines(only, setting)),
        ]
      : []
  const lines = [
    paint.strong(words.title(run.form.id)),
    ...wrapped([words.instrument(plain(run.instrument.title), run.instrument.id), ...ruleLines(run, language)]),
    ...wrapped(carriedWarnings(run, language)).map((line) => paint.yellow(line)),
    '',
    ...drawn(table, setting),
    ...detail,
    '',
    words.counts(counted(results.length, language), counted(respondents, language)),
    ...wrapped(noteLines(results, setting.resting, language, headings)).map((line) => paint.faint(line)),
  ]
  return `${lines.join('\n')}\n`
}
