import type { PriceLine, PriceList } from '../engine/plan/price.js'
import { compare, type Exact, equal, fraction, toDecimal, ZERO } from '../exact/exact.js'
import type { Remark } from '../finding/finding.js'
import type { Table } from '../formats/cell-table.js'
import { allowedScores } from '../instrument/allowed-scores.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import {
  cellOfColumn,
  figureIn,
  isAmbiguous,
  isIndicatorName,
  type ListedRow,
  listedRows,
  textIn,
} from './listed-rows.js'

/** What the columns of a list of costs are called. */
const COLUMNS = {
  indicator: ['indicator', 'indikator', 'kode', 'kode indikator', 'no', 'nomor'],
  from: ['from', 'dari', 'skor awal'],
  to: ['to', 'ke', 'menjadi', 'skor tujuan'],
  cost: ['cost', 'biaya'],
  months: ['months', 'bulan'],
} as const

type Column = keyof typeof COLUMNS

/** What rises cost by an operator's list, and what is wrong with it. */
export interface CostList {
  readonly prices: PriceList
  readonly remarks: readonly Remark[]
  /** Rows below the header. */
  readonly rows: number
}

/** Indicators by the number or code that a list may call them; variants may share one. */
const indicatorsNamed = (instrument: Instrument, name: string): readonly Indicator[] =>
  scoresFormOf(instrument)
    .variants.flatMap(({ parts }) => indicatorsOf(parts))
    .filter((indicator) => isIndicatorName(indicator, name))

/** A row of the list while it is read. */
type Reading = ListedRow<Column>

const wrong = (reading: Reading, column: Column, expected: string | null): Remark => ({
  code: 'E-COST-LINE',
  cell: cellOfColumn(reading, column),
  found: textIn(reading, column) || null,
  expected,
})

const amount = (reading: Reading, column: Column): Exact | Remark => {
  const remark = wrong(reading, column, '≥ 0')
  // Among costs of thousands a decimal would be a thousandth, whatever the file's other figures look like.
  if (isAmbiguous(reading, column)) return { ...remark, why: 'ambiguous' }
  const value = figureIn(reading, column)
  return value && compare(value, ZERO) >= 0 ? value : remark
}

/** A score of the scale, and where there is one before it, a higher one. */
const scoreAt = (reading: Reading, column: 'from' | 'to', allowed: readonly Exact[]): Exact | Remark => {
  const value = figureIn(reading, column)
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
  const months = textIn(reading, 'months') === '' ? null : amount(reading, 'months')
  return isRemark(months) ? months : { from, to, cost, months }
}

type Line = readonly [code: string, line: PriceLine]

/** One line for each indicator that the row means, or what is wrong with it. */
const linesOf = (reading: Reading, instrument: Instrument): readonly Line[] | Remark => {
  const indicators = indicatorsNamed(instrument, textIn(reading, 'indicator'))
  if (indicators.length === 0) return wrong(reading, 'indicator', null)
  const lines = indicators.map((indicator) => {
    const line = lineOf(reading, allowedScores(instrument.scale.value, indicator) ?? [])
    return [indicator.code, line] as const
  })
  const remark = lines.map(([, line]) => line).find((line) => 'code' in line)
  if (remark && 'code' in remark) return remark
  return lines.flatMap(([code, line]) => ('code' in line ? [] : [[code, line] as const]))
}

const NEEDED = ['indicator', 'from', 'to', 'cost'] as const

/** Reads what rises cost (CSV or sheet: indicator, from, to, cost, and months where they are known). */
export const readCostList = (table: Table, instrument: Instrument): CostList => {
  const entered: Entered = { prices: new Map(), seen: new Map(), remarks: [] }
  const rows = listedRows<Column>(table, COLUMNS, NEEDED)
  if (!rows) entered.remarks.push({ code: 'E-HEAD-MISSING', expected: NEEDED.join(', '), why: 'list' })
  for (const reading of rows ?? []) {
    const lines = linesOf(reading, instrument)
    if ('code' in lines) entered.remarks.push(lines)
    else enter(entered, reading, lines)
  }
  return { ...entered, rows: rows?.length ?? 0 }
}

interface Entered {
  readonly prices: Map<string, PriceLine[]>
  /** The cell of each rise that a line was given for. */
  readonly seen: Map<string, string>
  readonly remarks: Remark[]
}

/** A second line for one rise would leave it open what that costs. */
const enter = ({ prices, seen, remarks }: Entered, reading: Reading, lines: readonly Line[]): void => {
  const own = cellOfColumn(reading, 'indicator')
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
