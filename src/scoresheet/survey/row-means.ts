import { exact, toFixed } from '../../exact/exact.js'
import { address } from '../../finding/address.js'
import { type CellSet, cellSet } from '../../finding/cell-ranges.js'
import type { Remark } from '../../finding/finding.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { shownText } from '../match-key.js'
import type { SurveyLayout } from './head.js'
import type { Answers } from './tallies.js'

/** Rows whose printed mean is none of their answers. */
interface Differing {
  readonly first: Remark
  count: number
  readonly cells: CellSet
}

/** What a column of respondents' means prints, held against their answers while rows are read. */
export interface RowMeans {
  readonly column: number
  readonly label: string
  readonly scale: AnswerScale
  /** The most decimals that people print, in this column. */
  most: number
  /** Rows that differ, by the decimals from which on they do. */
  readonly differing: Map<number, Differing>
}

/** Opens the column of a table of answers that is headed as their mean, before or behind all of them; null where there is none. */
export const rowMeans = ({ kind, means, questions, headers }: SurveyLayout, scale: AnswerScale): RowMeans | null => {
  const [column, another] = means
  if (kind !== 'answers' || column === undefined || another !== undefined) return null
  const [first, last] = [questions[0]?.column ?? 0, questions.at(-1)?.column ?? 0]
  // Between the questions it is of some of them only.
  if (column >= first && column <= last) return null
  return { column, label: shownText(headers.get(column) ?? ''), scale, most: 0, differing: new Map() }
}

/** Nobody takes a mean for thousands: three decimals are decimals. */
const FIGURE = /^(\d{1,3})(?:[.,](\d{1,20}))?$/
const LONGEST = 24

/** Figures with more decimals were not rounded; one that ends in zeros has lost them, and is meant to as many as the others. */
const ROUNDED = 4
/** As many decimals as a spreadsheet surely keeps. */
const KEPT = 9

interface PrintedMean {
  readonly text: string
  /** In units of the last decimal kept. */
  readonly units: number
  readonly places: number
}

const printedMean = (raw: string): PrintedMean | null => {
  const text = raw.length > LONGEST ? '' : raw.trim()
  const [, whole, decimals = ''] = FIGURE.exec(text) ?? []
  if (whole === undefined) return null
  const units = Number(`${whole}${decimals.slice(0, KEPT).padEnd(KEPT, '0')}`)
  return { text, units, places: Math.min(decimals.length, KEPT - 1) }
}

/** The answers of a row: how many, and their sum. */
interface Given {
  readonly n: number
  readonly sum: number
}

const givenIn = (answers: Answers, { min, step, size }: AnswerScale): Given => {
  let [n, sum] = [0, 0]
  for (const answer of answers) {
    if (answer === size) continue
    n++
    sum += min + step * answer
  }
  return { n, sum }
}

/** Whether a printed figure is no rounding of the mean to so many decimals. Whole numbers below 2^53 throughout. */
const differs = ({ units }: PrintedMean, { n, sum }: Given, places: number): boolean =>
  2 * Math.abs(units * n - sum * 10 ** KEPT) > n * 10 ** (KEPT - places)

/** The decimals from which on a figure differs; null where it does with none. */
const differsFrom = (printed: PrintedMean, given: Given): number | null => {
  const { places } = printed
  for (let at = places; at <= Math.max(places, ROUNDED); at++)
    if (differs(printed, given, at)) return at === places ? 0 : at
  return null
}

/** The mean of answers in hundred of the highest: 80.4 for 4.02 of 5. */
const inHundred = ({ n, sum }: Given, { max }: AnswerScale): Given => ({ n: n * max, sum: sum * 100 })

const LEAST = 2

/** Holds the mean that a respondent's row prints against its answers, all of which could be read. */
export const noteMean = (means: RowMeans, row: number, { text, answers }: { text: string; answers: Answers }): void => {
  const printed = printedMean(text)
  if (!printed) return
  const given = givenIn(answers, means.scale)
  if (given.n === 0) return
  const { places } = printed
  if (places <= ROUNDED && places > means.most) means.most = places
  const from = differsFrom(printed, given)
  if (from === null || differsFrom(printed, inHundred(given, means.scale)) === null) return
  const [cell, known] = [address(means.column, row), means.differing.get(from)]
  if (known) {
    known.count++
    known.cells.add(cell)
    return
  }
  const expected = toFixed(exact(BigInt(given.sum), BigInt(given.n)), Math.max(places, LEAST))
  const found = `${means.label} ${printed.text}`
  const cells = cellSet()
  cells.add(cell)
  means.differing.set(from, { first: { code: 'W-FIGURE-PRINTED', why: 'row', cell, found, expected }, count: 1, cells })
}

const rowOf = ({ first: { cell } }: Differing): number => Number(/^[A-Z]+(\d+)$/.exec(cell ?? '')?.[1] ?? 0)

/** That printed means are not those of the answers, once for the column. */
export const meanRemarks = (means: RowMeans | null): readonly Remark[] => {
  if (!means) return []
  const told = [...means.differing].flatMap(([from, differing]) => (from <= means.most ? [differing] : []))
  const [first] = [...told].sort((a, b) => rowOf(a) - rowOf(b))
  if (!first) return []
  const all = cellSet()
  for (const { cells } of told) for (const range of cells.ranges()) all.add(range)
  const count = told.reduce((sum, each) => sum + each.count, 0)
  return [count === 1 ? first.first : { ...first.first, count, cells: all.ranges() }]
}
