import { add, div, type Exact, mul, sub, toNumber } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { marginOf, type Predicate, predicateOf, predicatesOf, thresholdOf } from '../ladder.js'
import { deviationOf, type Interval, middle } from './bootstrap.js'

/** How an index hangs on the survey's figure: index = rest + weight × figure. */
export interface Hinge {
  readonly rest: Exact
  readonly weight: Exact
}

/** How sure a unit's index is, as far as it hangs on who happened to answer. */
export interface Outlook {
  /** The exact index of the answers that there are, and its predicate. */
  readonly index: Exact
  readonly predicate: Predicate | null
  /** Null where nothing was drawn: only tallies are known, or no draws were asked for. */
  readonly interval: Interval | null
  /** Predicates that came out at all, highest first, each with its share of the draws. */
  readonly predicates: readonly { readonly predicate: Predicate; readonly share: number }[]
  /** How many more respondents like these would hold 95 % of indices within one predicate; null where no number would, or nothing was drawn. */
  readonly more: number | null
}

/** Half the width of a 95 % interval, in standard errors. */
const NORMAL_95 = 1.959964
/** Differences of means of whole answers are far larger, errors of binary sums far smaller. */
const SLACK = 1e-12

/** How many of the ascending values reach a bound. */
const reaching = (ascending: Float64Array, bound: number): number => {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) >= bound - SLACK) high = middle
    else low = middle + 1
  }
  return ascending.length - low
}

const shares = (instrument: Instrument, { rest, weight }: Hinge, means: Float64Array): Outlook['predicates'] => {
  const predicates = predicatesOf(instrument)
  let above = 0
  return predicates.flatMap((predicate, i) => {
    const bound = toNumber(div(sub(thresholdOf(instrument, predicate.from), rest), weight))
    const reached = i === predicates.length - 1 ? means.length : reaching(means, bound)
    const share = (reached - above) / means.length
    above = reached
    return share > 0 ? [{ predicate, share }] : []
  })
}

const nearer = (a: Exact | null, b: Exact | null): number | null => {
  const distances = [a, b].flatMap((distance) => (distance ? toNumber(distance) : []))
  return distances.length === 0 ? null : Math.min(...distances)
}

/** The interval narrows with the root of the number of respondents until it fits between the predicate's edges. */
const needed = (instrument: Instrument, index: Exact, error: number, respondents: number): number | null => {
  const { down, up } = marginOf(instrument, index)
  const distance = nearer(down, up)
  if (distance === null || error === 0) return 0
  if (distance === 0) return null
  const all = Math.ceil(respondents * ((NORMAL_95 * error) / distance) ** 2)
  return Number.isSafeInteger(all) ? Math.max(0, all - respondents) : null
}

/** What the draws of a unit's figure (ascending, perhaps none) say of its index. */
export const outlookOf = (
  instrument: Instrument,
  hinge: Hinge,
  figure: Exact,
  means: Float64Array,
  respondents: number,
): Outlook => {
  const drawn = middle(means)
  const index = add(hinge.rest, mul(hinge.weight, figure))
  const own = { index, predicate: predicateOf(instrument, index) }
  if (!drawn) return { ...own, interval: null, predicates: [], more: null }
  const [rest, weight] = [toNumber(hinge.rest), toNumber(hinge.weight)]
  return {
    ...own,
    interval: { low: rest + weight * drawn.low, high: rest + weight * drawn.high },
    predicates: shares(instrument, hinge, means),
    more: needed(instrument, index, weight * deviationOf(means), respondents),
  }
}
