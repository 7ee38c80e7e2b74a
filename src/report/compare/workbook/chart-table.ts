import type { Chart, ChartSeries } from '../../../formats/xlsx/sheet-chart.js'
import type { Cell } from '../../../formats/xlsx/write-book.js'
import { COMPARE_CHARTS } from '../../../wording/compare-charts.js'
import { fixedRange, on } from '../../workbook/formula-text.js'
import { LOOK } from '../../workbook/look.js'
import { addHeading, over, type Page, tableHead, text } from '../../workbook/summary/summary-page.js'
import { changeFormat } from '../change-figures.js'
import { CHANGE, type Desk } from './change-sheet.js'
import type { Drawing } from './drawing.js'

export const chartWords = ({ language }: Desk) => COMPARE_CHARTS[language]

/** A line of a table: its name, and for each pair what it comes to and by which formula. */
export interface Line {
  readonly name: string
  readonly cells: readonly Pick<Cell, 'value' | 'formula'>[]
}

export interface Board {
  readonly page: Page
  readonly desk: Desk
  readonly drawings: readonly Drawing[]
  readonly charts: Chart[]
  readonly columns: number
}

/** A table of lines by pairs, and below it the same as bars. */
export const addTable = (
  { page, desk, drawings, charts, columns }: Board,
  title: string,
  lines: readonly Line[],
): void => {
  const { words } = desk
  addHeading(page, title)
  tableHead(page, [['', 1], ...drawings.map(({ label }) => [label, 1] as const)])
  const first = page.next()
  for (const { name, cells } of lines)
    page.add([...over(1, text(name), LOOK.text), ...cells.map((each) => ({ ...each, style: CHANGE }))])
  const last = page.next() - 1
  const range = (column: number) => {
    const letter = String.fromCharCode(65 + column)
    return on(words.sheets.charts, fixedRange(`${letter}${first}:${letter}${last}`))
  }
  const series = drawings.map(
    ({ label, colour }, i): ChartSeries => ({
      name: label,
      colour,
      values: { range: range(i + 1), stored: lines.map(({ cells }) => numberIn(cells[i]?.value)) },
    }),
  )
  const rows = Math.max(10, lines.length * Math.max(2, drawings.length) + 5)
  charts.push({
    kind: 'bar',
    title,
    description: chartWords(desk).text(title),
    categories: { range: range(0), stored: lines.map(({ name }) => name) },
    series,
    ...changeLooks(3, series),
    place: { column: 0, row: last + 2, columns, rows },
  })
  page.gap(rows + 1)
}

/**
 * How changes are written beside their bars. Where nothing rose, names stand on the other side of nothing, because the
 * figure of a long fall would be written over them; nothing is then written of what did not move.
 */
export const changeLooks = (places: number, series: readonly ChartSeries[]): Pick<Chart, 'labels' | 'namesAt'> => {
  const changes = series.flatMap(({ values }) => values.stored.map((change) => change ?? 0))
  const isFall = changes.some((change) => change < 0) && changes.every((change) => change <= 0)
  return { labels: changeFormat(places, '', !isFall), ...(isFall ? { namesAt: 'high' } : {}) }
}

const numberIn = (value: Cell['value'] | undefined): number | null => (typeof value === 'number' ? value : null)
