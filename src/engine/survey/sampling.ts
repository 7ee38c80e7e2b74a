import { type Exact, toNumber } from '../../exact/exact.js'
import { drawnFigures, type Pattern } from './bootstrap.js'
import type { Averaging } from './pattern-code.js'
import type { Random } from './random.js'

/** How an interval and the probabilities came about. `all-asked`: every user was asked, so nothing is left to chance. */
export type Method = 'bootstrap-t' | 'bootstrap-t-by-aspect' | 'bootstrap-t-by-question' | 'all-asked'

/**
 * Why there is no interval and no probability: no figure, no draws asked for, only tallies known, too few respondents, or
 * respondents who all came to the same mean, which tells nothing of those who were not asked.
 */
export type Unavailable = 'no-figure' | 'no-draws' | 'tallies' | 'few' | 'alike'

/** What can be said of chance: by a method, or not and why. */
export type Sampling =
  | { readonly method: Method; readonly unavailable: null }
  | { readonly method: null; readonly unavailable: Unavailable }

/** From so many respondents on the interval holds what it says; `docs/survey.md` has what was measured. */
export const LEAST_RESPONDENTS = 10

export interface Known {
  /** The exact figure; null where there is none. */
  readonly figure: Exact | null
  readonly respondents: number
  /** How many users there are, no fewer than respondents; null where nobody knows. */
  readonly population: number | null
  /** Respondents by what they gave; null where only tallies are known. */
  readonly patterns: readonly Pattern[] | null
}

export interface Drawing {
  readonly averaging: Averaging['averaging']
  /** The least and the greatest answer. */
  readonly low: number
  readonly high: number
  readonly replicates: number
  /** The stream of random numbers, begun anew. */
  readonly random: () => Random
}

/** What can be said of chance, and the figures that were drawn: ascending, a single one where all were asked, perhaps none. */
export interface Drawn {
  readonly sampling: Sampling
  readonly figures: Float64Array
}

const METHODS: Readonly<Record<Averaging['averaging'], Method>> = {
  flat: 'bootstrap-t',
  'by-aspect': 'bootstrap-t-by-aspect',
  'by-question': 'bootstrap-t-by-question',
}

const NONE = new Float64Array(0)
const none = (unavailable: Unavailable): Drawn => ({ sampling: { method: null, unavailable }, figures: NONE })

/** Draws where the figure of all users may lie. */
export const drawnOf = (known: Known, { averaging, low, high, replicates, random }: Drawing): Drawn => {
  const { figure, respondents, population, patterns } = known
  if (figure === null) return none('no-figure')
  if (replicates === 0) return none('no-draws')
  const unasked = population === null ? 1 : 1 - respondents / population
  if (unasked === 0)
    return { sampling: { method: 'all-asked', unavailable: null }, figures: Float64Array.of(toNumber(figure)) }
  if (patterns === null) return none('tallies')
  if (respondents < LEAST_RESPONDENTS) return none('few')
  const figures = drawnFigures({ patterns, figure: toNumber(figure), low, high, unasked }, replicates, random())
  if (figures.length === 0) return none('alike')
  return { sampling: { method: METHODS[averaging], unavailable: null }, figures }
}
