import { compare, type Exact, exact, round, sub } from '../exact/exact.js'
import type { Instrument, Ladder } from '../instrument/schema.js'

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

/** All predicates, highest first, with the printed upper bounds derived from the lower ones. */
export const predicatesOf = (instrument: Instrument): readonly Predicate[] => {
  const ladder = instrument.ladder.value
  const step = exact(1n, 10n ** BigInt(instrument.rounding.value.places))
  return ladder.map((each, place) => {
    const higher = ladder[place - 1]
    return { ...each, place, to: higher ? sub(higher.from, step) : instrument.scale.value.max }
  })
}

/** The one rounding of an index, as the instrument names it. */
export const roundIndex = (instrument: Instrument, index: Exact): Exact =>
  round(index, instrument.rounding.value.places, instrument.rounding.value.mode)

/** Which step of the ladder a rounded index stands on; -1 below the lowest. */
const placeOn = (ladder: Ladder, rounded: Exact): number => ladder.findIndex((step) => compare(rounded, step.from) >= 0)

/** The predicate of an index: rounded first, then looked up, so that no value lies between two rows of the table. */
export const predicateOf = (instrument: Instrument, index: Exact): Predicate | null =>
  predicatesOf(instrument)[placeOn(instrument.ladder.value, roundIndex(instrument, index))] ?? null

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
const threshold = (instrument: Instrument, bound: Exact): Exact => {
  const { mode, places } = instrument.rounding.value
  const halfStep = exact(1n, 2n * 10n ** BigInt(places))
  return mode === 'down' ? bound : sub(bound, halfStep)
}

export const marginOf = (instrument: Instrument, index: Exact): Margin => {
  const ladder = instrument.ladder.value
  const place = placeOn(ladder, roundIndex(instrument, index))
  const [own, higher] = [ladder[place], ladder[place - 1]]
  const isLowest = place === ladder.length - 1
  return {
    down: own && !isLowest ? sub(index, threshold(instrument, own.from)) : null,
    up: higher ? sub(threshold(instrument, higher.from), index) : null,
    decidedByRounding: placeOn(ladder, index) !== place,
  }
}
