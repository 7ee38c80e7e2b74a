import { type Instrument, scoresFormOf, type Variant } from '../instrument/schema.js'
import { type Index, indexOf } from './item.js'
import { type Allowed, allowedFor, scaleOf } from './scale.js'

/** A variant with all that its entries are held against. */
export interface Ready {
  readonly variant: Variant
  readonly index: Index
  readonly allowed: readonly Allowed[]
  /** How many of its indicators must have a score; the additional ones behind them need none. */
  readonly required: number
}

/** All variants of the evaluator's form, by id. */
export const readyOf = (instrument: Instrument): ReadonlyMap<string, Ready> => {
  const scale = scaleOf(instrument.scale.value)
  const { variants } = scoresFormOf(instrument)
  return new Map(
    variants.map((variant) => {
      const index = indexOf(
        variant,
        variants.filter((other) => other !== variant),
      )
      const allowed = index.indicators.map((indicator) => allowedFor(indicator, scale))
      const required = index.indicators.length - variant.additional.length
      return [variant.id, { variant, index, allowed, required }] as const
    }),
  )
}
