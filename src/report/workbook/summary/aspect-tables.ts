import { type Exact, toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { COLOUR } from '../../../formats/palette.js'
import type { Chart } from '../../../formats/xlsx/sheet-chart.js'
import { RESULT_SUMMARY } from '../../../wording/result-summary.js'
import { aspectsOf } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { fixedRange, on, unlessEmpty } from '../formula-text.js'
import { LOOK } from '../look.js'
import type { Desk } from './desk.js'
import { addHeading, over, type Shown, tableHead, text } from './summary-page.js'

/** A figure that stands elsewhere. */
export const figureShown = (cell: string, value: Exact | null): Shown => ({
  value: value ? toNumber(value) : '',
  formula: unlessEmpty(cell, cell),
})

/** An aspect's share of the form, where all units have the same. */
const shareShown = (aspect: number, { variants }: Plan): Shown => {
  const [only, ...others] = variants
  const own = only?.scale.shares.aspects[aspect]
  if (!only || !own || others.length > 0) return text('')
  return {
    value: Number(own.n) / Number(only.scale.shares.perForm),
    formula: `INDEX(aspects_${only.name},${aspect + 1})/form_divisor_${only.name}`,
  }
}

interface Line {
  readonly id: string
  readonly title: string
  readonly value: Exact | null
}

const linesOf = ({ plan, subject }: Desk): readonly Line[] =>
  aspectsOf(plan).map(({ id, title }) => {
    const step = subject.item.aspects.find((each) => each.subject.id.endsWith(`.${id}`))
    return { id, title: plain(title), value: step?.value ?? null }
  })

const CHART_ROWS = 9

/** All aspects as bars on the scale, from the cells of the table above. */
const chartOf = (lines: readonly Line[], last: number, { plan }: Desk): Chart => {
  const words = RESULT_SUMMARY[plan.language]
  const { min, max } = plan.run.result.instrument.scale.value
  const range = (column: string) =>
    on(plan.sheets.summary, fixedRange(`${column}${last - lines.length + 1}:${column}${last}`))
  const stored = lines.map(({ value }) => value && toNumber(value))
  return {
    kind: 'bar',
    title: words.aspectChart,
    description: words.aspectChartText,
    categories: { range: range('B'), stored: lines.map(({ title }) => title) },
    series: [{ name: words.value, colour: COLOUR.accent, values: { range: range('C'), stored } }],
    labels: '0.00',
    scale: { least: toNumber(min), most: toNumber(max), step: 1 },
    place: { column: 0, row: last + 2, columns: 8, rows: CHART_ROWS },
  }
}

/** Each aspect with its share of the form, and all of them as a chart. */
export const addAspects = (desk: Desk): Chart => {
  const { page, plan, subject } = desk
  const words = RESULT_SUMMARY[plan.language]
  const lines = linesOf(desk)
  addHeading(page, words.aspects)
  tableHead(page, [
    [words.code, 1],
    [words.aspects, 1],
    [words.value, 2],
    [words.share, 4],
  ])
  lines.forEach(({ id, title, value }, i) => {
    page.add([
      ...over(1, text(id), LOOK.centred),
      ...over(1, text(title), LOOK.text),
      ...over(2, figureShown(subject.aspect(id), value), LOOK.figure),
      ...over(4, shareShown(i, plan), LOOK.share),
    ])
  })
  const chart = chartOf(lines, page.next() - 1, desk)
  page.gap(CHART_ROWS + 1)
  return chart
}
