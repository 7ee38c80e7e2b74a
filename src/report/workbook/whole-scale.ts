import type { UnitResult } from '../../engine/score/score.js'
import { valuesOf } from '../../engine/score/score-row.js'
import type { Exact } from '../../exact/exact.js'
import type { Instrument, Variant } from '../../instrument/schema.js'
import { common, type WholeShares, wholeShares } from './shares.js'

/** How scores of one variant become whole numbers. */
export interface Scale {
  readonly shares: WholeShares
  /** Scores are read to so many decimals. */
  readonly decimals: number
  /** Points are written as so many parts of one; 1 where no indicator has points. */
  readonly pointParts: bigint
  readonly hasPoints: boolean
  /** The aspects' divisor with all of this in it. */
  readonly perAspect: bigint
}

const placesOf = (value: Exact): number => {
  for (let places = 0; places < 15; places += 1) if (10n ** BigInt(places) % value.d === 0n) return places
  return 0
}

const LEAST_PLACES = 3

/** As fine as the scale's own step; where it has none, as the finest score of the run, and a little finer. */
const decimalsOf = ({ scale }: Instrument, units: readonly UnitResult[]): number => {
  let places = scale.value.step ? placesOf(scale.value.step) : LEAST_PLACES
  for (const { input } of units)
    for (const value of valuesOf(input.scores)) if (value && value.d !== 1n) places = Math.max(places, placesOf(value))
  return places
}

export const scaleOf = (instrument: Instrument, variant: Variant, units: readonly UnitResult[]): Scale => {
  const shares = wholeShares(variant)
  const decimals = decimalsOf(instrument, units)
  const points = shares.aspects.flatMap(({ leaves }) =>
    leaves.flatMap(({ indicator }) => Object.values(indicator.points ?? {})),
  )
  const pointParts = common(points.map(({ d }) => d))
  const perAspect = shares.perAspect * partsOf({ pointParts, decimals })
  return { shares, decimals, pointParts, hasPoints: points.length > 0, perAspect }
}

/** In so many parts of one scores are added up: all of them, and all points, are whole numbers of these. */
export const partsOf = ({ pointParts, decimals }: Pick<Scale, 'pointParts' | 'decimals'>): bigint =>
  pointParts * 10n ** BigInt(decimals)
