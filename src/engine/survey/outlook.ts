import { add, div, type Exact, mul, sub, toNumber } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { marginOf, type Predicate, predicateOf, predicatesOf, thresholdOf } from '../score/ladder.js'
import { type Interval, middle } from './bootstrap.js'

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
  /** Null where nothing can be said of chance; the unit's `sampling` says why. */
  readonly interval: Interval | null
  /** Predicates that came out at all, highest first, each with its share of the draws. */
  readonly predicates: readonly { readonly predicate: Predicate; readonly share: number }[]
  /** How many more respondents like these would hold the interval within one predicate; null where no number would, or nothing can be said of chance. */
  readonly more: number | null
}

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
  let above = 0
  return predicatesOf(instrument).flatMap((predicate) => {
    const bound = toNumber(div(sub(thresholdOf(instrument, predicate.from), rest), weight))
    const reached = reaching(means, bound)
    const share = (reached - above) / means.length
    above = reached
    return share > 0 ? [{ predicate, share }] : []
  })
}

/** Half an interval against the room that its predicate leaves it; null where that side of the ladder has no end. */
const fill = (half: number, room: Exact | null): number | null => {
  if (room === null || half <= SLACK) return null
  return half / toNumber(room)
}

/**
 * How many more respondents would hold the interval within one predicate. It narrows with the root of their number, and to
 * nothing where all users are asked: its square goes with 1/respondents - 1/users.
 */
const moreRespondents = (
  instrument: Instrument,
  { index, interval }: { readonly index: Exact; readonly interval: Interval },
  { respondents, population }: Drawn,
) => {
  const { down, up } = marginOf(instrument, index)
  const center = toNumber(index)
  const fills = [fill(center - interval.low, down), fill(interval.high - center, up)].flatMap((each) => each ?? [])
  const fullest = Math.max(0, ...fills)
  if (fullest <= 1) return 0
  const users = population ?? Number.POSITIVE_INFINITY
  const all = 1 / ((1 / respondents - 1 / users) / fullest ** 2 + 1 / users)
  const more = Math.ceil(all - respondents - SLACK * all)
  return Number.isSafeInteger(more) ? more : null
}

export interface Drawn {
  /** Where the figure of all users may lie, ascending; perhaps none. */
  readonly figures: Float64Array
  readonly respondents: number
  /** How many users there are, no fewer than respondents; null where nobody knows. */
  readonly population: number | null
}

/** A survey's figure, and how the index hangs on it. */
interface Hinged extends Hinge {
  readonly figure: Exact
}

/** What the draws of a unit's figure say of its index. */
export const outlookOf = (instrument: Instrument, { figure, ...hinge }: Hinged, drawn: Drawn): Outlook => {
  const range = middle(drawn.figures)
  const index = add(hinge.rest, mul(hinge.weight, figure))
  const own = { index, predicate: predicateOf(instrument, index) }
  if (!range) return { ...own, interval: null, predicates: [], more: null }
  const [rest, weight] = [toNumber(hinge.rest), toNumber(hinge.weight)]
  const interval = { low: rest + weight * range.low, high: rest + weight * range.high }
  return {
    ...own,
    interval,
    predicates: shares(instrument, hinge, drawn.figures),
    more: moreRespondents(instrument, { index, interval }, drawn),
  }
}
