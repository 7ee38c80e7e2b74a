import type { SurveyResult } from '../../engine/survey/result.js'
import { toNumber } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import { COLOUR } from '../../formats/palette.js'
import type { Chart } from '../../formats/xlsx/sheet-chart.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import { answersOf } from '../../run/survey-result.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { fixedRange, on } from '../workbook/formula-text.js'
import { type Grid, HEAD_ROWS } from '../workbook/grid.js'
import { LOOK } from '../workbook/look.js'
import { addHeading, type Page, pageOf } from '../workbook/summary/summary-page.js'
import { titleOf } from './alone.js'
import type { BookPlan } from './book-plan.js'
import { figureName } from './survey-figure-text.js'

/** A page of two columns, over which charts go. */
const COLUMNS = [50, 50].map((width) => ({ width }))
/** As many units have a chart of their questions; the sheets have them all. */
const UNITS = 6
/** As many names fit beside bars on one page. */
const NAMED = 40
/** The row of a table's titles on the sheets that charts draw. */
const TITLES = HEAD_ROWS + 2

/** The sheets that charts draw, and their columns. */
interface Drawn {
  readonly units: Grid
  readonly questions: Grid
}

interface Board extends Drawn {
  readonly page: Page
  readonly plan: BookPlan
  readonly charts: Chart[]
}

const rangeOf = (sheet: string, column: string, [first, last]: readonly [number, number]): string =>
  on(sheet, fixedRange(`${column}${first}:${column}${last}`))

/** Puts a chart below what stands on the page. */
const draw = ({ page, charts }: Board, rows: number, chart: Omit<Chart, 'place'>): void => {
  addHeading(page, chart.title)
  charts.push({ ...chart, place: { column: 0, row: page.next(), columns: COLUMNS.length, rows } })
  page.gap(rows)
}

/** The figure of each unit. */
const drawUnits = (board: Board): void => {
  const { plan, units } = board
  const { results, words, run } = plan
  if (results.length < 2) return
  const rows = [TITLES + 1, TITLES + results.length] as const
  const isNamed = results.length <= NAMED
  const title = words.figureChart(figureName(run))
  draw(board, isNamed ? Math.max(10, results.length + 5) : 18, {
    kind: isNamed ? 'bar' : 'column',
    title,
    description: title,
    categories: {
      range: rangeOf(words.sheets.units, units.at('unit'), rows),
      stored: results.map(({ unit }) => plain(unit.unit)),
    },
    series: [
      {
        name: figureName(run),
        colour: COLOUR.accent,
        values: {
          range: rangeOf(words.sheets.units, units.at('figure'), rows),
          stored: results.map(({ figure }) => figure && toNumber(figure)),
        },
      },
    ],
    ...(isNamed ? { labels: '0.00' } : {}),
    scale: { least: 0 },
  })
}

/** The mean of each question of one unit, whose rows begin behind `first`. */
const drawQuestions = (board: Board, { unit, questions: asked }: SurveyResult, first: number): void => {
  const { plan, questions } = board
  const { words, run } = plan
  const answers = answersOf(run)
  const rows = [first + 1, first + asked.length] as const
  const title = `${words.meanChart}: ${plain(unit.unit)}`
  // A question may take two lines; a program leaves out names that have no room.
  draw(board, asked.length * 2 + 4, {
    kind: 'bar',
    title,
    description: title,
    categories: {
      range: rangeOf(words.sheets.questions, questions.at('title'), rows),
      stored: asked.map((each) => plain(each.title)),
    },
    series: [
      {
        name: words.mean,
        colour: COLOUR.accent,
        values: {
          range: rangeOf(words.sheets.questions, questions.at('mean'), rows),
          stored: asked.map(({ mean }) => mean && toNumber(mean)),
        },
      },
    ],
    labels: '0.00',
    scale: { least: 0, most: answers.at(-1) ?? 0, step: 1 },
  })
}

/** The sheet of charts: each unit's figure, and the means of the questions of the first units. None where nothing is drawn. */
export const surveyCharts = (plan: BookPlan, drawn: Drawn): readonly Sheet[] => {
  const { run, results, words, subtitle, language } = plan
  const page = pageOf(COLUMNS)
  const board: Board = { ...drawn, page, plan, charts: [] }
  page.add([{ value: titleOf(run, language), style: LOOK.title }], 24)
  page.add([{ value: subtitle, style: LOOK.subtitle }])
  drawUnits(board)
  let first = TITLES
  for (const result of results.slice(0, UNITS)) {
    if (result.questions.length > 0) drawQuestions(board, result, first)
    first += result.questions.length
  }
  if (results.length > UNITS) page.add([{ value: words.moreCharts(results.length - UNITS), style: LOOK.subtitle }])
  if (board.charts.length === 0) return []
  const print = page.print([subtitle, WORKBOOK_WORDS[language].page])
  return [{ name: words.sheets.charts, columns: COLUMNS, rows: page.rows, charts: board.charts, print }]
}
