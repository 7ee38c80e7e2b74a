import type { RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import { columnName } from '../../finding/address.js'
import { COLOUR, TONES } from '../../formats/palette.js'
import type { Chart } from '../../formats/xlsx/sheet-chart.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import type { Plan } from './book-layout.js'
import { type Grid, gridOf } from './grid.js'
import { footOf, headFor } from './header.js'
import { listSheet } from './list-sheet.js'
import { columnsOf } from './range-columns.js'

/** Units in a drawing: of more nothing could be told apart. */
const MOST_DRAWN = 40
/** The first row of the table below its heading. */
const FIRST_ROW = 7

/** Rank, agency and unit, which both pages repeat: what is drawn over them is drawn on both. */
const LEAD = 3

/** Below a short table, so that both fit on paper; beside a long one, where it is seen. */
const placeBeside = ({ columns }: Grid, rows: number) =>
  rows <= MOST_DRAWN
    ? { column: LEAD, row: FIRST_ROW + rows + 1, columns: 6, rows: 24 }
    : { column: columns.length + 1, row: FIRST_ROW, columns: 12, rows: 24 }

/** The first ranks with the best and the worst of all ranges, as lines; nothing where there are too few for a picture. */
const chartOf = (plan: Plan, grid: Grid, { units }: RankStudy): readonly Chart[] => {
  const words = INTERVAL_WORDS[plan.language]
  const drawn = units.slice(0, MOST_DRAWN)
  if (drawn.length < 2) return []
  const range = (key: string) => {
    const column = grid.at(key)
    return `'${words.sheet}'!$${column}$${FIRST_ROW}:$${column}$${FIRST_ROW + drawn.length - 1}`
  }
  const series = (key: string, [name, colour]: readonly [string, string], of: (each: Steadiness) => number) => ({
    name,
    colour,
    values: { range: range(key), stored: drawn.map(of) },
  })
  return [
    {
      kind: 'line',
      title: words.chart,
      description: words.chartNote(String(drawn.length)),
      categories: { range: range('unit'), stored: drawn.map(({ unit }) => unit.input.unit) },
      series: [
        series('rank', [plan.words.rank, COLOUR.ink], ({ rank }) => rank),
        series('allBest', [words.best, TONES[2]], ({ all }) => all.best),
        series('allWorst', [words.worst, TONES[7]], ({ all }) => all.worst),
      ],
      place: placeBeside(grid, units.length),
    },
  ]
}

/** How far ranks move and which cannot be told apart: numbers that no formula gives, for they were drawn. */
export const rangeSheet = (plan: Plan, study: RankStudy): Sheet => {
  const words = INTERVAL_WORDS[plan.language]
  const columns = columnsOf(plan, study)
  const hasChances = study.units.some(({ chance }) => chance)
  const status = [words.note(study), ...(hasChances ? [words.sampleNote] : []), words.addsNote].join(' ')
  const head = headFor(plan, { title: words.title, status: { value: status } })
  const print = { titleColumns: `A:${columnName(LEAD - 1)}`, pagesWide: 2, foot: footOf(plan) }
  return {
    ...listSheet({ name: words.sheet, head, lead: LEAD, isWide: true, titles: 30, print }, columns, study.units),
    charts: chartOf(plan, gridOf(columns), study),
  }
}
