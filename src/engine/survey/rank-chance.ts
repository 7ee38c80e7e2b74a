import { mul, sub, toNumber } from '../../exact/exact.js'
import type { UnitResult } from '../score/score.js'
import { shareIn } from '../score/step.js'
import { type Interval, middle } from './bootstrap.js'
import type { Hinge } from './outlook.js'
import { type Random, uniform } from './random.js'
import { type RankRange, ranksBy } from './ranks.js'
import type { Drawn, Sampling } from './sampling.js'

/** How an interval came about, or why there is none. `given`: the survey's figure came ready, without its respondents. */
export type ChanceSampling = Sampling | { readonly method: null; readonly unavailable: 'given' }

/** What the sample of a unit's survey leaves open of its index. */
export interface IndexChance {
  readonly sampling: ChanceSampling
  /** Where the index of all users lies, 19 times in 20; null where that cannot be said. */
  readonly interval: Interval | null
}

/** The same with the indices that were drawn, in an order of chance; a single one where all were asked, perhaps none. */
export interface DrawnIndex extends IndexChance {
  readonly indices: Float32Array
}

/** The same with the ranks that come of it, 19 times in 20; null where nothing was drawn of any unit. */
export interface RankChance extends IndexChance {
  readonly ranks: RankRange | null
}

/** How a unit's index hangs on the figure of a form; null where that form is no part of it. */
export const hingeOf = ({ index }: UnitResult, formId: string): Hinge | null => {
  if (!index) return null
  const form = index.terms.find(({ subject }) => subject.id === formId)
  if (!form) return null
  const weight = shareIn(index, form)
  return { rest: sub(index.value, mul(weight, form.value)), weight }
}

/** Puts figures into an order of chance: what comes ascending of each unit would else fall and rise with all others. */
const shuffle = (figures: Float32Array, random: Random): Float32Array => {
  for (let i = figures.length - 1; i > 0; i--) {
    const other = Math.floor(uniform(random) * (i + 1))
    const kept = figures[i] ?? 0
    figures[i] = figures[other] ?? 0
    figures[other] = kept
  }
  return figures
}

/** The indices that the draws of a survey's figure come to. */
export const drawnIndex = (hinge: Hinge, { sampling, figures }: Drawn, random: Random): DrawnIndex => {
  const [rest, weight] = [toNumber(hinge.rest), toNumber(hinge.weight)]
  const range = middle(figures)
  const interval = range && { low: rest + weight * range.low, high: rest + weight * range.high }
  const indices = Float32Array.from(figures, (figure) => rest + weight * figure)
  return { sampling, interval, indices: shuffle(indices, random) }
}

/** The index of a unit in one draw: its own where nothing can be drawn of it. */
const indexIn = (unit: UnitResult, indices: Float32Array, draw: number): number =>
  indices[indices.length === 1 ? 0 : draw] ?? Math.fround(unit.index ? toNumber(unit.index.value) : 0)

/** Where ranks lie 19 times in 20, the rank that there is among them. */
const rangeOf = (drawn: Uint32Array, rank: number): RankRange => {
  const { low, high } = middle(drawn.sort()) ?? { low: rank, high: rank }
  return { best: Math.min(rank, low), worst: Math.max(rank, high) }
}

/** How far the ranks of units that are ranked together move by who happened to answer: each unit is drawn by itself. */
export const rankChances = (
  ranked: readonly UnitResult[],
  drawnOf: (unit: UnitResult) => DrawnIndex,
): readonly RankChance[] => {
  const drawn = ranked.map((unit) => ({ unit, ...drawnOf(unit) }))
  const draws = drawn.reduce((most, { indices }) => Math.max(most, indices.length), 0)
  if (draws === 0) return drawn.map(({ sampling, interval }) => ({ sampling, interval, ranks: null }))
  const all = drawn.map((each) => ({ ...each, ranks: new Uint32Array(draws) }))
  for (let draw = 0; draw < draws; draw++) {
    const ranks = ranksBy(Float64Array.from(all, ({ unit, indices }) => indexIn(unit, indices, draw)))
    for (const [i, own] of all.entries()) own.ranks[draw] = ranks[i] ?? 0
  }
  return all.map(({ unit, sampling, interval, ranks }) => ({
    sampling,
    interval,
    ranks: rangeOf(ranks, unit.rank ?? 0),
  }))
}
