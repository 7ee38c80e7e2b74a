import { type Predicate, predicatesOf } from '../../engine/score/ladder.js'
import { type Exact, toNumber } from '../../exact/exact.js'
import { toneAt } from '../../formats/palette.js'
import type { Instrument } from '../../instrument/schema.js'

/** The scale of an index laid out from left to right, in percent of a drawing's width. */
export interface Axis {
  /** Where a figure stands, 0 to 100. */
  readonly at: (value: Exact) => number
  readonly min: Exact
  readonly max: Exact
}

const TWO_DECIMALS = 100

/** Percent and pixels need no more; longer texts would only make files larger. */
export const short = (value: number): number => Math.round(value * TWO_DECIMALS) / TWO_DECIMALS

export const axisOf = ({ scale }: Instrument): Axis => {
  const [least, most] = [toNumber(scale.value.min), toNumber(scale.value.max)]
  return {
    min: scale.value.min,
    max: scale.value.max,
    at: (value) => short(Math.min(100, Math.max(0, ((toNumber(value) - least) / (most - least)) * 100))),
  }
}

/** A predicate's stretch of the axis: from its lower bound to the next higher one. */
export interface Band {
  readonly predicate: Predicate
  readonly tone: string
  readonly from: number
  readonly to: number
}

/** The tone of a predicate on a page, as its style sheet calls it. */
export const toneOf = (place: number, steps: number): string => `p${toneAt(place, steps)}`

/** All predicates as stretches of the axis, lowest first. */
export const bandsOf = (instrument: Instrument, axis: Axis): readonly Band[] => {
  const predicates = predicatesOf(instrument)
  return predicates
    .map((predicate, place) => {
      const higher = predicates[place - 1]
      return {
        predicate,
        tone: toneOf(place, predicates.length),
        from: axis.at(predicate.from),
        to: axis.at(higher ? higher.from : axis.max),
      }
    })
    .reverse()
}
