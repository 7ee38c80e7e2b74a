import { changeOf } from '../../../engine/compare/change.js'
import type { Track } from '../../../engine/compare/compare.js'
import { toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { COLOUR } from '../../../formats/palette.js'
import type { Drawn } from '../../../formats/xlsx/sheet-chart.js'
import type { Sheet } from '../../../formats/xlsx/write-book.js'
import { fixedRange, on } from '../../workbook/formula-text.js'
import { LOOK } from '../../workbook/look.js'
import { addHeading, over, pageOf, text } from '../../workbook/summary/summary-page.js'
import { newest } from '../change-figures.js'
import { agencyChanges } from './agency-changes.js'
import type { Desk } from './change-sheet.js'
import { causeLines, nodeLines } from './chart-lines.js'
import { addTable, type Board, changeLooks, chartWords } from './chart-table.js'
import { FIRST_ROW } from './comparison-layout.js'
import { drawingsOf, PAIRS } from './drawing.js'
import { unitChange } from './unit-changes.js'

/** A name, and a column for each pair of sides. */
const [NAME, FIGURE] = [40, 12]
/** As many names fit beside bars on one page. */
const NAMED = 40

/** What is drawn: agencies, or units where there are none. */
const shownTracks = (desk: Desk) => {
  const { comparison, plan, words } = desk
  const pair = comparison.pairs.at(-1)
  return comparison.agencies.length > 0
    ? {
        tracks: comparison.agencies,
        sheet: words.sheets.agencies,
        names: 'A',
        title: chartWords(desk).perAgency,
        column: agencyChanges(desk).at(-1) ?? '',
      }
    : {
        tracks: plan.units,
        sheet: words.sheets.units,
        names: 'B',
        title: chartWords(desk).perUnit,
        column: pair ? unitChange(pair, desk) : '',
      }
}

/** The change of each agency between the two newest sides, in the order of its sheet. */
const addChanges = ({ page, desk, drawings, charts, columns }: Board): void => {
  const { tracks, sheet, names, title, column } = shownTracks(desk)
  const newestPair = drawings.at(-1)
  if (!newestPair || tracks.length === 0) return
  const last = FIRST_ROW + tracks.length
  const range = (column: string) => on(sheet, fixedRange(`${column}${FIRST_ROW + 1}:${column}${last}`))
  const isNamed = tracks.length <= NAMED
  const rows = isNamed ? Math.max(10, tracks.length + 3) : 18
  const drawnChange = (track: Track) => {
    const change = changeOf(newestPair.pair, track)
    return change ? toNumber(change) : null
  }
  const categories: Drawn<string> = {
    range: range(names),
    stored: tracks.map((track) => plain(newest(track).unit ?? newest(track).agency)),
  }
  const series = [
    {
      name: newestPair.label,
      colour: COLOUR.accent,
      values: { range: range(column), stored: tracks.map(drawnChange) },
    },
  ]
  addHeading(page, `${title} ${newestPair.label}`)
  charts.push({
    kind: isNamed ? 'bar' : 'column',
    title: `${title} ${newestPair.label}`,
    description: chartWords(desk).text(title),
    categories,
    series,
    ...(isNamed ? changeLooks(2, series) : {}),
    place: { column: 0, row: page.next(), columns, rows },
  })
  page.gap(rows)
}

/** The sheet of charts: what changed for whom between the newest sides, through which parts, and why; none without a change. */
export const chartSheet = (desk: Desk, title: string): readonly Sheet[] => {
  const drawings = drawingsOf(desk)
  const columns = [NAME, ...Array.from({ length: PAIRS }, () => FIGURE)].map((width) => ({ width }))
  const page = pageOf(columns)
  const board: Board = { page, desk, drawings, charts: [], columns: columns.length }
  page.add([{ value: title, style: LOOK.title }], 24)
  page.add(over(columns.length, text(chartWords(desk).note), { ...LOOK.subtitle, wrap: true }))
  addChanges(board)
  // What was published as an index alone cannot be told apart.
  const told = { ...board, drawings: drawings.filter(({ units }) => units > 0) }
  if (told.drawings.length > 0) {
    addTable(told, chartWords(desk).perNode, nodeLines(told.drawings, desk))
    addTable(told, chartWords(desk).perCause, causeLines(told.drawings, desk))
  }
  if (board.charts.length === 0) return []
  const print = page.print([title, '{page} / {pages}'])
  return [{ name: desk.words.sheets.charts, columns, rows: page.rows, charts: board.charts, print }]
}
