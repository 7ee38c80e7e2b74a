import { changeOf } from '../../../engine/compare/change.js'
import type { Pair, Track } from '../../../engine/compare/compare.js'
import { toNumber } from '../../../exact/exact.js'
import { plain } from '../../../finding/plain.js'
import { COLOUR, TONES } from '../../../formats/palette.js'
import type { Cell, Chart, ChartSeries, Drawn, Sheet } from '../../../formats/xlsx/write-book.js'
import { COMPARE_CHARTS } from '../../../wording/compare-charts.js'
import { fixedRange, on } from '../../workbook/formula-text.js'
import { LOOK } from '../../workbook/look.js'
import { addHeading, over, type Page, pageOf, tableHead, text } from '../../workbook/summary/summary-page.js'
import { afterOf, newest } from '../change-figures.js'
import { agencyChanges } from './agency-changes.js'
import { CHANGE, type Desk } from './change-sheet.js'
import { FIRST_ROW, type TermRow } from './comparison-layout.js'
import { TERM } from './terms.js'
import { unitChange } from './unit-changes.js'

/** A name, and a column for each pair of sides. */
const [NAME, FIGURE] = [40, 12]
/** As many pairs have a column here; the sheets have them all. */
const PAIRS = 5
/** As many names fit beside bars on one page. */
const NAMED = 40

const chartWords = ({ language }: Desk) => COMPARE_CHARTS[language]

/** The pairs that are drawn: the newest ones, oldest first, each with its terms and how many units they are of. */
interface Drawing {
  readonly pair: Pair
  readonly label: string
  readonly terms: readonly TermRow[]
  /** The row of the first of them on the sheet of terms. */
  readonly first: number
  readonly units: number
  readonly colour: string
}

/** From the oldest pair to the newest, which is the darkest. */
const COLOURS = [TONES[5], TONES[4], TONES[3], TONES[2], COLOUR.accent]

const drawingsOf = ({ comparison, plan }: Desk): readonly Drawing[] => {
  const starts = new Map<Pair, { first: number; terms: TermRow[] }>()
  plan.terms.forEach((term, i) => {
    const known = starts.get(term.pair)
    if (known) known.terms.push(term)
    else starts.set(term.pair, { first: FIRST_ROW + 1 + i, terms: [term] })
  })
  return comparison.pairs.slice(-PAIRS).map((pair, i, shown) => {
    const { first, terms } = starts.get(pair) ?? { first: 0, terms: [] }
    return {
      pair,
      label: plain(afterOf(pair)),
      terms,
      first,
      units: plan.termSpans[pair.before]?.size ?? 0,
      colour: COLOURS[COLOURS.length - shown.length + i] ?? COLOUR.accent,
    }
  })
}

/** What the change of the score, of the weight, and of both at once did. */
const effectsOf = ({ figures }: TermRow): readonly [score: number, weight: number, both: number] => {
  const { oldWeight: w0, newWeight: w1, oldScore: s0, newScore: s1 } = figures
  return [(s1 - s0) * w0, (w1 - w0) * s0, (w1 - w0) * (s1 - s0)]
}

/** Binary arithmetic leaves crumbs that are no change. */
const tidy = (value: number): number => Math.round(value * 1e12) / 1e12

/** A line of a table: its name, and for each pair what it comes to and by which formula. */
interface Line {
  readonly name: string
  readonly cells: readonly Pick<Cell, 'value' | 'formula'>[]
}

const rangeOf = ({ first, terms }: Drawing, column: string, { words }: Desk): string =>
  on(words.sheets.terms, fixedRange(`${column}${first}:${column}${first + terms.length - 1}`))

/** The mean over the units of what each cause did. */
const causeLines = (drawings: readonly Drawing[], desk: Desk): readonly Line[] => {
  const { kind } = desk.words
  const sums = drawings.map(({ terms }) =>
    terms.reduce((sum, term) => effectsOf(term).map((value, i) => (sum[i] ?? 0) + value), [0, 0, 0]),
  )
  const columns = [TERM.byScore, TERM.byWeight, TERM.byBoth]
  return [kind.score, kind.weight, kind.interaction].map((name, cause) => ({
    name,
    cells: drawings.map((drawing, i) => ({
      value: tidy((sums[i]?.[cause] ?? 0) / drawing.units),
      formula: `SUM(${rangeOf(drawing, columns[cause] ?? '', desk)})/${drawing.units}`,
    })),
  }))
}

/** The mean over the units of what each form or aspect did. */
const nodeLines = (drawings: readonly Drawing[], desk: Desk): readonly Line[] => {
  const titles = new Map<string, string>()
  const sums = drawings.map(({ terms }) => {
    const of = new Map<string, number>()
    for (const term of terms) {
      const node = term.met.after ?? term.met.before
      if (!node) continue
      titles.set(node.id, node.title)
      const [score, weight, both] = effectsOf(term)
      of.set(node.id, (of.get(node.id) ?? 0) + score + weight + both)
    }
    return of
  })
  return [...titles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, title]) => ({
      name: `${id} ${plain(title)}`,
      cells: drawings.map((drawing, i) => ({
        value: tidy((sums[i]?.get(id) ?? 0) / drawing.units),
        formula: `SUMIFS(${rangeOf(drawing, TERM.sum, desk)},${rangeOf(drawing, TERM.node, desk)},"${id}")/${drawing.units}`,
      })),
    }))
}

interface Board {
  readonly page: Page
  readonly desk: Desk
  readonly drawings: readonly Drawing[]
  readonly charts: Chart[]
  readonly columns: number
}

/** A table of lines by pairs, and below it the same as bars. */
const addTable = ({ page, desk, drawings, charts, columns }: Board, title: string, lines: readonly Line[]): void => {
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
    labels: '+0.000;-0.000;0',
    place: { column: 0, row: last + 2, columns, rows },
  })
  page.gap(rows + 1)
}

const numberIn = (value: Cell['value'] | undefined): number | null => (typeof value === 'number' ? value : null)

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
        column: pair ? unitChange(pair, comparison) : '',
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
  const rows = isNamed ? Math.max(10, tracks.length + 5) : 18
  const drawn = (track: Track) => {
    const change = changeOf(newestPair.pair, track)
    return change ? toNumber(change) : null
  }
  const categories: Drawn<string> = {
    range: range(names),
    stored: tracks.map((track) => plain(newest(track).unit ?? newest(track).agency)),
  }
  addHeading(page, `${title} ${newestPair.label}`)
  charts.push({
    kind: isNamed ? 'bar' : 'column',
    title: `${title} ${newestPair.label}`,
    description: chartWords(desk).text(title),
    categories,
    series: [
      {
        name: newestPair.label,
        colour: COLOUR.accent,
        values: { range: range(column), stored: tracks.map(drawn) },
      },
    ],
    ...(isNamed ? { labels: '+0.00;-0.00;0' } : {}),
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
