import type { PriceLine, PriceList } from '../engine/plan/price.js'
import { compare, type Exact, equal, fraction, toDecimal, ZERO } from '../exact/exact.js'
import { address } from '../finding/address.js'
import type { Remark } from '../finding/finding.js'
import type { Row, Table } from '../formats/table.js'
import { allowedScores } from '../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { readFigure } from './cell/score.js'
import { matchKey, shownText } from './words.js'

/** What the columns of a list of costs are called. */
const COLUMNS = {
  indicator: ['indicator', 'indikator', 'kode', 'kode indikator', 'no', 'nomor'],
  from: ['from', 'dari', 'skor awal'],
  to: ['to', 'ke', 'menjadi', 'skor tujuan'],
  cost: ['cost', 'biaya'],
  months: ['months', 'bulan'],
} as const

type Column = keyof typeof COLUMNS
type Columns = Readonly<Partial<Record<Column, number>>>

/** What rises cost by an operator's list, and what is wrong with it. */
interface CostList {
  readonly prices: PriceList
  readonly remarks: readonly Remark[]
  /** Rows below the header. */
  readonly rows: number
}

const isColumn = (name: string): name is Column => name in COLUMNS

/** Where the columns stand; null where one of those that must be there is not. Months need not be known. */
const columnsOf = (row: Row): Columns | null => {
  const found = row.cells.flatMap(({ text, column }) => {
    const name = Object.keys(COLUMNS).find(
      (each) => isColumn(each) && COLUMNS[each].some((word) => word === matchKey(text)),
    )
    return name === undefined ? [] : [[name, column] as const]
  })
  const columns: Columns = Object.fromEntries(found.toReversed())
  const { indicator, from, to, cost } = columns
  return [indicator, from, to, cost].includes(undefined) ? null : columns
}

/** Indicators by the number or code that a list may call them; variants may share one. */
const indicatorsNamed = (instrument: Instrument, name: string): readonly Indicator[] =>
  scoresFormOf(instrument)
    .variants.flatMap(({ parts }) => indicatorsOf(parts))
    .filter(({ code, number }) => [code, String(number ?? '')].some((each) => matchKey(each) === matchKey(name)))

const cellAt = (row: Row, column: number | undefined) => row.cells.find((cell) => cell.column === column)
const textAt = (row: Row, column: number | undefined): string => shownText(cellAt(row, column)?.text ?? '')

/** A row of the list while it is read. */
interface Reading {
  readonly instrument: Instrument
  readonly table: Table
  readonly columns: Columns
  readonly row: Row
}

const wrong = ({ columns, row }: Reading, column: Column, expected: string | null): Remark => ({
  code: 'E-COST-LINE',
  cell: address(columns[column] ?? columns.indicator ?? 0, row.number),
  found: textAt(row, columns[column]) || null,
  expected,
})

const figureAt = ({ table, columns, row }: Reading, column: Column): Exact | null => {
  const cell = cellAt(row, columns[column])
  const reading = cell && readFigure(cell, true, table.decimal ?? null)
  return reading && 'value' in reading ? reading.value : null
}

const amount = (reading: Reading, column: Column): Exact | Remark => {
  const value = figureAt(reading, column)
  return value && compare(value, ZERO) >= 0 ? value : wrong(reading, column, '≥ 0')
}

/** A score of the scale, and where there is one before it, a higher one. */
const scoreAt = (reading: Reading, column: 'from' | 'to', allowed: readonly Exact[]): Exact | Remark => {
  const value = figureAt(reading, column)
  const isAllowed = value && allowed.some((each) => equal(each, value))
  return isAllowed ? value : wrong(reading, column, allowed.map((each) => toDecimal(each)).join(', ') || null)
}

const isRemark = (value: Exact | Remark | null): value is Remark => value !== null && 'code' in value

const lineOf = (reading: Reading, allowed: readonly Exact[]): PriceLine | Remark => {
  const [from, cost] = [scoreAt(reading, 'from', allowed), amount(reading, 'cost')]
  if (isRemark(from)) return from
  const higher = allowed.filter((each) => compare(each, from) > 0)
  const to = scoreAt(reading, 'to', higher)
  if (isRemark(to)) return to
  if (isRemark(cost)) return cost
  const months = textAt(reading.row, reading.columns.months) === '' ? null : amount(reading, 'months')
  return isRemark(months) ? months : { from, to, cost, months }
}

/** A line of an indicator, by its code. */
type Line = readonly [code: string, line: PriceLine]

/** One line for each indicator that the row means, or what is wrong with it. */
const linesOf = (reading: Reading): readonly Line[] | Remark => {
  const { instrument, row, columns } = reading
  const indicators = indicatorsNamed(instrument, textAt(row, columns.indicator))
  if (indicators.length === 0) return wrong(reading, 'indicator', null)
  const lines = indicators.map((indicator) => {
    const line = lineOf(reading, allowedScores(instrument.scale.value, indicator) ?? [])
    return [indicator.code, line] as const
  })
  const remark = lines.map(([, line]) => line).find((line) => 'code' in line)
  if (remark && 'code' in remark) return remark
  return lines.flatMap(([code, line]) => ('code' in line ? [] : [[code, line] as const]))
}

const HEADER_WITHIN = 20

/** Reads what rises cost (CSV or sheet: indicator, from, to, cost, and months where they are known). */
export const readCostList = (table: Table, instrument: Instrument): CostList => {
  const prices = new Map<string, PriceLine[]>()
  const seen = new Map<string, string>()
  const remarks: Remark[] = []
  let columns: Columns | null = null
  let rows = 0
  for (const row of table.rows()) {
    if (!columns) {
      columns = row.number > HEADER_WITHIN ? null : columnsOf(row)
      continue
    }
    if (row.cells.every(({ text }) => shownText(text) === '')) continue
    rows++
    const reading = { instrument, table, columns, row }
    const lines = linesOf(reading)
    if ('code' in lines) remarks.push(lines)
    else enter({ prices, seen, remarks }, reading, lines)
  }
  if (!columns) remarks.push({ code: 'E-HEAD-MISSING', expected: 'indicator, from, to, cost' })
  return { prices, remarks, rows }
}

interface Entered {
  readonly prices: Map<string, PriceLine[]>
  /** The cell of each rise that a line was given for. */
  readonly seen: Map<string, string>
  readonly remarks: Remark[]
}

/** A second line for one rise would leave it open what that costs. */
const enter = ({ prices, seen, remarks }: Entered, reading: Reading, lines: readonly Line[]): void => {
  const own = address(reading.columns.indicator ?? 0, reading.row.number)
  const keyed = lines.map(([code, line]) => ({
    code,
    line,
    rise: `${code} ${fraction(line.from)} ${fraction(line.to)}`,
  }))
  const before = keyed.map(({ rise }) => seen.get(rise)).find((cell) => cell !== undefined)
  if (before !== undefined) remarks.push({ ...wrong(reading, 'indicator', before), why: 'twice' })
  for (const { code, line, rise } of keyed) {
    if (seen.has(rise)) continue
    seen.set(rise, own)
    prices.set(code, [...(prices.get(code) ?? []), line])
  }
}
