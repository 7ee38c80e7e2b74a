import type { Habits } from '../../engine/survey/flags.js'
import type { QuestionResult, SurveyResult } from '../../engine/survey/result.js'
import { type Exact, round, toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Book, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { SURVEY_SCHEMA } from '../../run/own-output.js'
import { answersOf, type SurveyRun } from '../../run/survey-result.js'
import { SURVEY } from '../../wording/survey.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { assumptionText, restingLines } from '../text/foot.js'
import {
  aboveOf,
  aboveWide,
  type Cells,
  type Grid,
  gridOf,
  HEAD_ROWS,
  type Head,
  headOf,
  rowOf,
  type SheetColumn,
} from '../workbook/grid.js'
import { LOOK } from '../workbook/look.js'
import { pagesAcross, paperOf } from '../workbook/paper.js'
import { surveyAbout } from './about.js'
import { figureName, isAlone, titleOf } from './alone.js'
import { surveyAssumptions, surveyResting } from './assumption.js'
import type { BookPlan } from './book-plan.js'
import { surveyCharts } from './charts.js'
import { samplingText } from './sampling.js'
import { tallySheet } from './tally-sheet.js'

/** What cannot be had stands there as a dash, which is no zero. */
const NOTHING = '–'

const NARROW = 9
const column = (key: string, head: string, look: SheetColumn['look'], width = NARROW): SheetColumn => ({
  key,
  head,
  look,
  width,
})

/** Whose row it is; what is the same in every row, or nowhere given, takes no column. */
const who = ({ results, words }: BookPlan): readonly SheetColumn[] => [
  ...(new Set(results.map(({ unit }) => unit.agencyKey)).size > 1
    ? [column('agency', words.agency, LOOK.text, 28)]
    : []),
  column('unit', words.unit, LOOK.text, 32),
  ...(results.some(({ unit }) => unit.unitCode !== null) ? [column('code', words.unitCode, LOOK.centred, 10)] : []),
  column('variant', words.variant, LOOK.centred),
]

const whoCells = ({ unit }: SurveyResult): Cells => ({
  agency: { value: plain(unit.agency) },
  unit: { value: plain(unit.unit) },
  code: { value: unit.unitCode === null ? null : plain(unit.unitCode) },
  variant: { value: unit.variant },
})

const HABITS = ['straight', 'duplicates', 'alike', 'longestCopied'] as const

const unitGrid = (plan: BookPlan): Grid => {
  const { results, words, run, resting, language } = plan
  const assumptions = column('assumptions', WORKBOOK_WORDS[language].about.assumptions, LOOK.faint, 34)
  const bounds = (key: string, band: string): readonly SheetColumn[] => [
    { ...column(key, band, LOOK.figure), band },
    { ...column(`${key} low`, words.low, LOOK.two), band },
    { ...column(`${key} high`, words.high, LOOK.two), band },
  ]
  const index = [
    ...(isAlone(run) ? [] : bounds('index', words.index)),
    column('predicate', words.predicate, LOOK.letter),
    column('share', words.probability, LOOK.share),
    column('more', words.more, LOOK.wide),
  ]
  const sample = [column('population', words.population, LOOK.wide, 11), column('needed', words.needed, LOOK.wide)]
  return gridOf([
    ...who(plan),
    column('respondents', words.respondents, LOOK.wide, 12),
    column('unanswered', words.unanswered, LOOK.wide, 12),
    ...bounds('figure', figureName(run)),
    column('sampling', words.sampling, LOOK.text, 26),
    column('alpha', words.alpha, LOOK.two),
    ...(results.some(({ outlook }) => outlook) ? index : []),
    ...(results.some((each) => each.sample) ? sample : []),
    ...HABITS.map((key) => column(key, words.habit[key], LOOK.wide)),
    column('flags', words.flags, LOOK.text, 24),
    ...(resting.some.length > 0 ? [assumptions] : []),
  ])
}

const shown = (value: number | null | undefined): Cells[string] =>
  value === null || value === undefined ? { value: NOTHING, style: LOOK.centred } : { value }

const habitCells = (habits: Habits | null): Cells =>
  Object.fromEntries(HABITS.map((key) => [key, shown(habits?.[key])]))

const unitCells = (result: SurveyResult, { run, words, language }: BookPlan): Cells => {
  const { unit, outlook, interval, sample, alpha, flags } = result
  const { mode, places } = run.instrument.rounding.value
  const rounded = (value: Exact | null | undefined) => shown(value ? toNumber(round(value, places, mode)) : null)
  const assumed = surveyAssumptions(run, result).map((each) => assumptionText(each, language))
  const [likely] = [...(outlook?.predicates ?? [])].sort((a, b) => b.share - a.share)
  return {
    ...whoCells(result),
    respondents: { value: unit.respondents },
    unanswered: shown(result.unanswered),
    figure: rounded(result.figure),
    'figure low': shown(interval?.low),
    'figure high': shown(interval?.high),
    sampling: { value: samplingText(result, language) },
    alpha: shown(alpha?.value),
    index: rounded(outlook?.index),
    'index low': shown(outlook?.interval?.low),
    'index high': shown(outlook?.interval?.high),
    predicate: { value: (likely?.predicate ?? outlook?.predicate)?.letter ?? NOTHING },
    share: shown(likely?.share),
    more: shown(outlook?.more),
    population: shown(sample?.population),
    needed: shown(sample?.needed),
    ...habitCells(result.habits),
    flags: { value: flags.map((flag) => words.flag[flag]).join(', ') },
    assumptions: { value: assumed.join('; ') },
  }
}

const questionGrid = (plan: BookPlan): Grid => {
  const { words, run } = plan
  return gridOf([
    ...who(plan),
    column('question', words.code, LOOK.centred),
    column('title', words.question, LOOK.text, 60),
    column('n', 'n', LOOK.wide),
    column('mean', words.mean, LOOK.figure),
    ...answersOf(run).map((answer) => ({
      ...column(`share ${answer}`, String(answer), LOOK.share, 9),
      band: words.shares,
    })),
  ])
}

const questionCells = (result: SurveyResult, question: QuestionResult, { run }: BookPlan): Cells => {
  const { code, title, n, mean, counts } = question
  const share = (place: number) => shown(counts && n > 0 ? (counts[place] ?? 0) / n : null)
  return {
    ...whoCells(result),
    question: { value: code },
    title: { value: title },
    n: { value: n },
    mean: shown(mean && toNumber(mean)),
    ...Object.fromEntries(answersOf(run).map((answer, place) => [`share ${answer}`, share(place)])),
  }
}

/** The row of a table's titles: above it the lines of its head and the bands. */
const TITLES = HEAD_ROWS + 2

const tableSheet = (
  name: string,
  title: string,
  grid: Grid,
  rows: readonly Cells[],
  { run, subtitle, resting, language }: BookPlan,
): Sheet => {
  const notices = [...carriedWarnings(run, language), ...restingLines({ ...resting, some: [] }, language)]
  const lead = grid.has('agency') ? 2 : 1
  const above = (head: Head) => (pagesAcross(grid.widths) > 1 ? aboveWide(head, grid, lead) : aboveOf(head, grid))
  const all = function* (): Generator<SheetRow> {
    yield* above({ title, subtitle, notices, status: null })
    yield* headOf(grid)
    for (const cells of rows) yield rowOf(grid, cells)
  }
  return {
    name,
    columns: grid.widths,
    rows: all(),
    frozen: { columns: lead, rows: TITLES },
    ...(rows.length > 0 ? { filter: `A${TITLES}:${grid.last}${TITLES + rows.length}` } : {}),
    print: {
      landscape: true,
      titleRows: `${TITLES - 1}:${TITLES}`,
      ...paperOf(grid.widths, lead),
      foot: [subtitle, WORKBOOK_WORDS[language].page],
    },
  }
}

/** A survey as a workbook: units, the questions of each, and what both rest on. */
const surveyBook = (run: SurveyRun, language: Language): Book => {
  const words = SURVEY[language]
  const results = [...run.results()]
  const subtitle = words.instrument(plain(run.instrument.title), run.instrument.id)
  const plan: BookPlan = { run, results, resting: surveyResting(run, results), language, words, subtitle }
  const questions = results.flatMap((result) => result.questions.map((each) => questionCells(result, each, plan)))
  const units = results.map((result) => unitCells(result, plan))
  const grids = { units: unitGrid(plan), questions: questionGrid(plan) }
  return {
    title: titleOf(run, language),
    creator: `ipp ${run.version}`,
    mark: SURVEY_SCHEMA,
    sheets: [
      tableSheet(words.sheets.units, titleOf(run, language), grids.units, units, plan),
      ...surveyCharts(plan, grids),
      tableSheet(words.sheets.questions, words.questions, grids.questions, questions, plan),
      ...(isAlone(run) ? [tallySheet(plan)] : []),
      surveyAbout(plan),
    ],
    names: [],
  }
}

/** The bytes of that workbook: the same for the same run, on every machine. */
export const surveyWorkbook = (run: SurveyRun, language: Language): Promise<Uint8Array> =>
  writeXlsx(surveyBook(run, language))
