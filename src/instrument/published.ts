import { type Exact, toFixed } from '../exact/exact.js'
import type { Instrument } from './schema.js'

/** A figure as the instrument publishes it: rounded once, with as many decimals as it names. */
export const publishedText = (value: Exact, { rounding }: Pick<Instrument, 'rounding'>): string =>
  toFixed(value, rounding.value.places, rounding.value.mode)
