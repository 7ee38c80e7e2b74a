import { mul, type ONE, toNumber } from '../../exact/exact.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { groupBy } from '../score/group-by.js'
import type { RunResult, UnitResult } from '../score/score.js'
import { isLevelStep, type Step, shareIn } from '../score/step.js'
import { type Contribution, contributionsOf } from './contributions.js'
import { randomOf, uniform } from './random.js'
import { type DrawnIndex, type RankChance, rankChances } from './rank-chance.js'
import { type RankRange, ranksBy } from './ranks.js'

/** How far a unit's rank moves where the rules were a little other: a reading aid, no other score. */
export interface Steadiness {
  readonly unit: UnitResult
  readonly rank: number
  /** Where every weight may be up to a tenth more or less. */
  readonly weights: RankRange
  /** Where one indicator after another is left out and the others share its weight. */
  readonly without: RankRange
  /** What the sample of its survey leaves open; null where the run has no survey. */
  readonly chance: RankChance | null
  /** All of them together. */
  readonly all: RankRange
  /** What each part adds to the index, exact: aspects of the evaluators' form and the other forms. They add up to it. */
  readonly contributions: readonly Contribution[]
}

/** Ranks of one basis, from one to another, whose units change places among themselves: they cannot be told apart. */
export interface Blurred {
  readonly basis: string
  readonly from: number
  readonly to: number
}

/** How steady the ranks of a run are. */
export interface RankStudy {
  /** In the order of the ranking; units without index are left out. */
  readonly units: readonly Steadiness[]
  readonly blurred: readonly Blurred[]
  readonly seed: number
  readonly draws: number
}

const WEIGHT_DRAWS = 200

/** How far a weight may be off, as a share of itself. */
const SPREAD = 0.1

/** What a part counts for in the index, and what it adds to it. */
interface Part {
  readonly id: string
  readonly share: number
  readonly adds: number
  readonly isIndicator: boolean
}

/** The indicators of the evaluator's form, and the other forms whole. */
const partsOf = (unit: UnitResult, formId: string): readonly Part[] => {
  const { index } = unit
  if (!index) return []
  const below = (step: Step, share: typeof ONE, isIndicator: boolean): readonly Part[] =>
    isIndicator && isLevelStep(step)
      ? step.terms.flatMap((term) => below(term, mul(share, shareIn(step, term)), true))
      : [{ id: step.subject.id, share: toNumber(share), adds: toNumber(mul(share, step.value)), isIndicator }]
  return unit.forms.flatMap((form) => below(form, shareIn(index, form), form.subject.id === formId))
}

/** A unit's parts, and the place of each among all parts of its ranking; as columns of numbers, for they are read very often. */
interface Weighed {
  readonly unit: UnitResult
  readonly places: Int32Array
  readonly shares: Float64Array
  readonly adds: Float64Array
}

/** The index where each part counts for so much of its weight. */
const indexWith = ({ adds, shares, places }: Weighed, factors: Float64Array): number => {
  let [sum, weight] = [0, 0]
  for (let i = 0; i < places.length; i++) {
    const factor = factors[places[i] ?? 0] ?? 1
    sum += factor * (adds[i] ?? 0)
    weight += factor * (shares[i] ?? 0)
  }
  return weight > 0 ? sum / weight : 0
}

/** The best and worst rank of each unit over many ways of weighing. */
const rangesOver = (units: readonly Weighed[], all: Iterable<Float64Array>): readonly RankRange[] => {
  const best = units.map(({ unit }) => unit.rank ?? 0)
  const worst = [...best]
  for (const factors of all) {
    const ranks = ranksBy(Float64Array.from(units, (unit) => indexWith(unit, factors)))
    for (const [i, rank] of ranks.entries()) {
      best[i] = Math.min(best[i] ?? rank, rank)
      worst[i] = Math.max(worst[i] ?? rank, rank)
    }
  }
  return best.map((rank, i) => ({ best: rank, worst: worst[i] ?? rank }))
}

function* drawnFactors(parts: number, basis: string, seed: number): Generator<Float64Array> {
  const random = randomOf(seed, `weights ${basis}`)
  for (let i = 0; i < WEIGHT_DRAWS; i++)
    yield Float64Array.from({ length: parts }, () => 1 - SPREAD + 2 * SPREAD * uniform(random))
}

function* leftOut(indicators: readonly number[], parts: number): Generator<Float64Array> {
  for (const place of indicators) {
    const factors = new Float64Array(parts).fill(1)
    factors[place] = 0
    yield factors
  }
}

/**
 * Stretches of ranks within which the first unit may stand last and the last one first, each as long as it can be; none
 * within another.
 */
const blurredIn = (basis: string, units: readonly Steadiness[]): readonly Blurred[] => {
  /** By the rank that they begin at: of units that share it, the one that reaches farthest decides. */
  const found = new Map<number, Blurred>()
  let reached = 0
  /** How many units have that rank or a better one: whoever stands behind them is never reached. */
  const upTo = new Int32Array(units.length + 1)
  for (const [i, { rank }] of units.entries()) upTo[rank] = i + 1
  for (let rank = 1; rank < upTo.length; rank++) upTo[rank] ||= upTo[rank - 1] ?? 0
  for (const [i, first] of units.entries()) {
    const last = units
      .slice(i + 1, upTo[first.all.worst])
      .findLast(({ rank, all }) => rank > first.rank && all.best <= first.rank)
    if (!last || last.rank <= reached) continue
    reached = last.rank
    found.set(first.rank, { basis, from: first.rank, to: last.rank })
  }
  return [...found.values()]
}

/** Says of a unit what its survey leaves open; null where the run has no survey. */
export type DrawnOf = ((unit: UnitResult) => DrawnIndex) | null

/** Units that are ranked together, and what they are weighed with. */
interface Ranking {
  readonly basis: string
  readonly ranked: readonly UnitResult[]
  readonly formId: string
  readonly seed: number
  readonly drawnOf: DrawnOf
}

/** The units of a ranking as they are weighed, how many parts there are among them, and which are indicators. */
interface WeighedUnits {
  readonly units: readonly Weighed[]
  readonly parts: number
  readonly indicators: readonly number[]
}

const weighedIn = ({ ranked, formId }: Ranking): WeighedUnits => {
  const places = new Map<string, number>()
  const indicators: number[] = []
  const units = ranked.map((unit): Weighed => {
    const parts = partsOf(unit, formId)
    for (const { id, isIndicator } of parts) {
      if (places.has(id)) continue
      if (isIndicator) indicators.push(places.size)
      places.set(id, places.size)
    }
    return {
      unit,
      places: Int32Array.from(parts, ({ id }) => places.get(id) ?? 0),
      shares: Float64Array.from(parts, ({ share }) => share),
      adds: Float64Array.from(parts, ({ adds }) => adds),
    }
  })
  return { units, parts: places.size, indicators }
}

/** From the best to the worst of several ranges. */
const hull = (ranges: readonly RankRange[]): RankRange => ({
  best: ranges.reduce((least, { best }) => Math.min(least, best), Number.POSITIVE_INFINITY),
  worst: ranges.reduce((most, { worst }) => Math.max(most, worst), 0),
})

const steadinessOf = (ranking: Ranking): readonly Steadiness[] => {
  const { basis, ranked, formId, seed, drawnOf } = ranking
  const { units, parts, indicators } = weighedIn(ranking)
  const weights = rangesOver(units, drawnFactors(parts, basis, seed))
  const without = rangesOver(units, leftOut(indicators, parts))
  const chances = drawnOf && rankChances(ranked, drawnOf)
  return ranked.map((unit, i): Steadiness => {
    const rank = unit.rank ?? 0
    const own = { best: rank, worst: rank }
    const [byWeight, byOmission, chance] = [weights[i] ?? own, without[i] ?? own, chances?.[i] ?? null]
    return {
      unit,
      rank,
      weights: byWeight,
      without: byOmission,
      chance,
      all: hull([byWeight, byOmission, ...(chance?.ranks ? [chance.ranks] : [])]),
      contributions: contributionsOf(unit, formId),
    }
  })
}

/**
 * How far ranks move where the rules were a little other: weights drawn anew within a tenth of themselves (seeded), and one
 * indicator left out after the other; and, where `drawnOf` tells of surveys, where other users had answered. In machine
 * numbers, as statistics are; no index is made of it.
 */
export const rankStudy = ({ instrument, units }: RunResult, seed: number, drawnOf: DrawnOf = null): RankStudy => {
  const formId = scoresFormOf(instrument).id
  const bases = groupBy(
    units.filter(({ rank }) => rank !== null),
    ({ basis }) => basis,
  )
  const all = [...bases].map(([basis, ranked]) => {
    const steady = steadinessOf({ basis, ranked, formId, seed, drawnOf })
    return { steady, blurred: blurredIn(basis, steady) }
  })
  return {
    units: all.flatMap(({ steady }) => steady),
    blurred: all.flatMap(({ blurred }) => blurred),
    seed,
    draws: WEIGHT_DRAWS,
  }
}
