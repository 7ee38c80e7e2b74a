import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import { type GridCell, grid, ink, type Tone } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { decimal } from '../figure.js'
import { plain } from '../plain.js'
import type { Language } from '../run.js'
import type { Resting } from '../text/foot.js'
import { type Column, fitted, type Page, widthOfPage } from '../text/page.js'
import { counted, SURVEY, type SurveyWords } from '../wording/survey.js'
import { surveyResting } from './assumption.js'
import { noteLines, ruleLines } from './notes.js'
import { answersOf, type SurveyRun } from './run.js'

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

/** Predicates that came out, the likeliest first: "A- 93 %, B 7 %". */
const predicateText = ({ outlook }: SurveyResult, { language }: Setting): string | null => {
  if (!outlook || outlook.predicates.length === 0) return outlook?.predicate?.letter ?? null
  return [...outlook.predicates]
    .sort((a, b) => b.share - a.share)
    .slice(0, 2)
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
  const core = [
    right<SurveyResult>(words.respondents, (each) => count(each.unit.respondents)),
    right<SurveyResult>(setting.run.form.id, (each) => marked(each, each.figure, !each.outlook)),
    right<SurveyResult>(words.interval, (each) => cell(rangeText(each.interval, setting))),
  ]
  const alpha = right<SurveyResult>(words.alpha, (each) =>
    cell(each.alpha && decimal(each.alpha.value.toFixed(2), language)),
  )
  const outlook = [
    right<SurveyResult>(words.index, (each) => marked(each, each.outlook?.index, true)),
    right<SurveyResult>(words.interval, (each) => cell(rangeText(each.outlook?.interval, setting))),
    left<SurveyResult>(words.predicate, (each) => cell(predicateText(each, setting))),
  ]
  const more = right<SurveyResult>(words.more, (each) => count(each.outlook?.more))
  const sample = right<SurveyResult>(words.needed, (each) => count(each.sample?.needed))
  const flags = left<SurveyResult>(words.flags, (each) =>
    each.flags.length === 0
      ? { text: '', tone: null }
      : cell(each.flags.map((flag) => words.flag[flag]).join(', '), 'yellow'),
  )
  const own = results.some((each) => each.outlook) ? outlook : []
  const beyond = results.some((each) => each.outlook) ? [more] : []
  const needed = results.some((each) => each.sample) ? [sample] : []
  return [
    [...names, ...core, alpha, ...own, ...beyond, ...needed, flags],
    [...names, ...core, alpha, ...own, ...needed, flags],
    [...names, ...core, ...own, flags],
    [...names, ...core, flags],
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

const drawn = <T>(
  items: readonly T[],
  columns: readonly (readonly Column<T>[])[],
  { page }: Setting,
): readonly string[] => {
  const table = fitted(items, columns, page)
  return grid(table.columns, table.rows, ink(page.colour))
}

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
  const detail =
    only && others.length === 0
      ? [
          '',
          paint.strong(words.questions),
          ...drawn(only.questions, questionColumns(setting), setting),
          '',
          ...wrapped(habitLines(only, setting)),
        ]
      : []
  const lines = [
    paint.strong(words.title(run.form.id)),
    ...wrapped([words.instrument(plain(run.instrument.title), run.instrument.id), ...ruleLines(run, language)]),
    '',
    ...drawn(results, unitColumns(results, setting), setting),
    ...detail,
    '',
    words.counts(counted(results.length, language), counted(respondents, language)),
    ...wrapped(noteLines(results, setting.resting, language)).map((line) => paint.faint(line)),
  ]
  return `${lines.join('\n')}\n`
}
