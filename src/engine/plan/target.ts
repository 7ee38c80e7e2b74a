import { add, compare, type Exact, exact, round } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Predicate, predicateOf, predicatesOf, roundIndex, thresholdOf } from '../score/ladder.js'

/** What an operator wants to reach: the next predicate, one of them, or an index. */
export type Goal =
  | { readonly kind: 'next' }
  | { readonly kind: 'predicate'; readonly letter: string }
  | { readonly kind: 'index'; readonly value: Exact }

export interface Target {
  /** Least rounded index that reaches it. */
  readonly from: Exact
  /** The predicate that begins there; null where none does. */
  readonly predicate: Predicate | null
}

/** The least figure with no more decimals than an index is rounded to. */
const onGrid = ({ rounding }: Instrument, figure: Exact): Exact => {
  const { places } = rounding.value
  const below = round(figure, places, 'down')
  return compare(below, figure) < 0 ? add(below, exact(1n, 10n ** BigInt(places))) : below
}

/** The predicate above that of an index, or the highest where there is none above. */
const nextOf = (instrument: Instrument, index: Exact): Predicate | undefined => {
  const predicates = predicatesOf(instrument)
  const own = predicateOf(instrument, index)
  return predicates[own ? Math.max(0, own.place - 1) : predicates.length - 1]
}

/**
 * The figure that a unit with this index is to reach. Throws RangeError where the instrument has no predicate of the letter
 * that the goal names.
 */
export const targetOf = (instrument: Instrument, index: Exact, goal: Goal): Target => {
  const predicates = predicatesOf(instrument)
  if (goal.kind === 'index') {
    const from = onGrid(instrument, goal.value)
    return { from, predicate: predicates.find((each) => compare(each.from, from) === 0) ?? null }
  }
  const letter = goal.kind === 'next' ? nextOf(instrument, index)?.letter : goal.letter
  const predicate = predicates.find((each) => each.letter === letter)
  if (!predicate) throw new RangeError(`instrument ${instrument.id} has no predicate ${letter}`)
  return { from: predicate.from, predicate }
}

/** Whether an exact index, after the one rounding, reaches a target. */
export const reaches = (instrument: Instrument, index: Exact, { from }: Target): boolean =>
  compare(roundIndex(instrument, index), from) >= 0

/**
 * The least whole number of parts, each 1/denominator of a point, that an index must gain so that it rounds to the target.
 * Where a tie is rounded down the index must come to more than the edge.
 */
export const partsNeeded = (
  instrument: Instrument,
  index: Exact,
  { target, denominator }: { readonly target: Target; readonly denominator: bigint },
): bigint => {
  const edge = thresholdOf(instrument, target.from)
  const lacking = (edge.n * index.d - index.n * edge.d) * denominator
  const unit = edge.d * index.d
  const isEdgeEnough = reaches(instrument, edge, target)
  return isEdgeEnough ? (lacking + unit - 1n) / unit : lacking / unit + 1n
}
