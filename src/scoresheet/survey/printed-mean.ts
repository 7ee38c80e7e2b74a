import { type Exact, fromStored, parseExact } from '../../exact/exact.js'
import type { Cell, Row } from '../../formats/cell-table.js'
import type { Counted } from './tallies.js'

/** A mean as a cell prints it, and to how many decimals. */
interface PrintedMean {
  readonly value: Exact
  readonly places: number
}

/** A row that counts answers and prints their mean. */
export interface CountedMean extends Counted {
  readonly row: Row
  readonly mean: PrintedMean
}

export interface TallyMeans {
  /** Per unit the most decimals. */
  readonly places: Map<number, number>
  /** Rows whose mean is of several sums as it stands. */
  readonly waiting: CountedMean[]
}

const DECIMAL = /^\+?\d{1,15}(?:[.,]\d+)?$/

/** Decimals that a mean is taken at its word for; the last ones of a long figure are the noise of binary numbers. */
const SURE_PLACES = 12

const placesIn = (text: string): number => Math.min(SURE_PLACES, /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0)

/** A figure that no scale bounds: a number of answers, a sum, a mean. Null where the cell holds none, but a date perhaps. */
export const figureIn = (cell: Cell | undefined): Exact | null => {
  const text = cell?.text.trim() ?? ''
  if (cell?.kind === 'number') return fromStored(text)
  return cell?.kind === 'text' && DECIMAL.test(text) ? parseExact(text.replace(',', '.')) : null
}

/** The mean that a cell holds; null where it holds none. Of a workbook's number zeros at its end are lost. */
export const printedMean = (cell: Cell | undefined): PrintedMean | null => {
  const value = figureIn(cell)
  const text = cell?.text.trim() ?? ''
  return value && { value, places: placesIn(cell?.kind === 'number' ? String(Number(text)) : text) }
}

/** The whole sums of n answers whose mean is written so to this many decimals: the one, none, or that there are several. */
export const sumBehind = (
  { value: { n, d } }: PrintedMean,
  answers: number,
  places: number,
): bigint | 'none' | 'several' => {
  const twice = 2n * 10n ** BigInt(places)
  const [middle, half, parts] = [twice * n * BigInt(answers), BigInt(answers) * d, twice * d]
  const [least, most] = [(middle - half + parts - 1n) / parts, (middle + half) / parts]
  if (least > most) return 'none'
  return least === most ? least : 'several'
}
