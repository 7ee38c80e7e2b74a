import { compare, type Exact, exact, fraction, round, sub } from '../../exact/exact.js'
import type { Instrument, Ladder } from '../../instrument/schema.js'

/** A predicate of the ladder, with the bounds it has after rounding. */
export interface Predicate {
  readonly letter: string
  readonly label: string
  /** Least rounded index that earns it. */
  readonly from: Exact
  /** Greatest rounded index that earns it: one step below the next higher bound, or the top of the scale. */
  readonly to: Exact
  /** Place on the ladder, 0 the highest. */
  readonly place: number
}

/** The steps of a ladder with their places, each printed upper bound derived from the lower bound above it. */
const predicatesOn = ({ ladder, rounding, scale }: Instrument): readonly Predicate[] => {
  const least = exact(1n, 10n ** BigInt(rounding.value.places))
  return ladder.value.map((own, place) => {
    const higher = ladder.value[place - 1]
    return { ...own, place, to: higher ? sub(higher.from, least) : scale.value.max }
  })
}

/** An instrument's predicates are asked for with every unit, and worked out once. */
const known = new WeakMap<Instrument, readonly Predicate[]>()

/** All predicates, highest first. */
export const predicatesOf = (instrument: Instrument): readonly Predicate[] => {
  const predicates = known.get(instrument) ?? predicatesOn(instrument)
  known.set(instrument, predicates)
  return predicates
}

/** The one rounding of an index, as the instrument names it. */
export const roundIndex = (instrument: Instrument, index: Exact): Exact =>
  round(index, instrument.rounding.value.places, instrument.rounding.value.mode)

/** Which step of the ladder a rounded index stands on; -1 below the lowest. */
const placeOn = (ladder: Ladder, rounded: Exact): number => ladder.findIndex((step) => compare(rounded, step.from) >= 0)

/** The predicate of an index: rounded first, then looked up, so that no value lies between two rows of the table. */
export const predicateOf = (instrument: Instrument, index: Exact): Predicate | null =>
  predicatesOf(instrument)[placeOn(instrument.ladder.value, roundIndex(instrument, index))] ?? null

/** What an exact index comes to: rounded once, then placed on the ladder. */
export interface IndexOutcome {
  readonly rounded: Exact
  readonly predicate: Predicate | null
}

/** Places indices of one instrument; what two indices have alike is one value, and one index mostly that of many units. */
export const outcomesUnder = (instrument: Instrument): ((index: Exact) => IndexOutcome) => {
  const placed = new WeakMap<Exact, IndexOutcome>()
  const outcome = outcomes(instrument)
  return (index) => {
    const before = placed.get(index) ?? outcome(index)
    placed.set(index, before)
    return before
  }
}

const outcomes = (instrument: Instrument): ((index: Exact) => IndexOutcome) => {
  const known = new Map<string, IndexOutcome>()
  const predicates = predicatesOf(instrument)
  return (index) => {
    const rounded = roundIndex(instrument, index)
    const key = fraction(rounded)
    const before = known.get(key)
    if (before) return before
    const outcome = { rounded, predicate: predicates[placeOn(instrument.ladder.value, rounded)] ?? null }
    known.set(key, outcome)
    return outcome
  }
}

/** How far an exact index is from the predicate below and from the one above; null at the ends of the ladder. */
export interface Margin {
  /** What the exact index may lose before the predicate below begins; always more than zero or exactly at the edge. */
  readonly down: Exact | null
  /** What the exact index lacks for the predicate above. */
  readonly up: Exact | null
  /** True where the predicate would be another without the rounding. */
  readonly decidedByRounding: boolean
}

/** The least exact index that rounds to at least `bound`. */
export const thresholdOf = (instrument: Instrument, bound: Exact): Exact => {
  const { mode, places } = instrument.rounding.value
  const halfStep = exact(1n, 2n * 10n ** BigInt(places))
  return mode === 'down' ? bound : sub(bound, halfStep)
}

/**
 * How far an exact index is from the neighbouring predicates, in points of the scale, and whether only the rounding
 * decided.
 */
export const marginOf = (instrument: Instrument, index: Exact): Margin => {
  const ladder = instrument.ladder.value
  const place = placeOn(ladder, roundIndex(instrument, index))
  const [own, higher] = [ladder[place], ladder[place - 1]]
  const isLowest = place === ladder.length - 1
  return {
    down: own && !isLowest ? sub(index, thresholdOf(instrument, own.from)) : null,
    up: higher ? sub(thresholdOf(instrument, higher.from), index) : null,
    decidedByRounding: placeOn(ladder, index) !== place,
  }
}
