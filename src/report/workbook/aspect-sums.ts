import type { UnitResult } from '../../engine/score/score.js'
import { hasSeveral, soleValue } from '../../engine/score/score-row.js'
import type { GivenScores, Score } from '../../engine/score/unit.js'
import { type Exact, fraction, mean } from '../../exact/exact.js'
import type { Indicator } from '../../instrument/schema.js'
import { common, type LeafShare } from './shares.js'
import { partsOf, type Scale } from './whole-scale.js'

/** How many scores an indicator's sum is the sum of, for all its indicators at once. */
export const evaluatorsOf = (scores: GivenScores): bigint =>
  hasSeveral(scores, scores.length)
    ? common([...scores].filter(({ length }) => length > 0).map(({ length }) => BigInt(length)))
    : 1n

/** How scores are added up: as if each of so many evaluators had given one, in so many parts of one. */
interface Counting {
  readonly evaluators: bigint
  readonly parts: bigint
}

/**
 * What an indicator's scores count as, in so many parts of one: the sum as if each of `evaluators` had given one, or as
 * many times the points that their mean earns. Null where a score is missing or has no whole number of parts.
 */
export const termOf = (
  indicator: Indicator,
  scores: readonly Score[],
  { evaluators, parts }: Counting,
): bigint | null => {
  if (scores.length === 0) return null
  const values = indicator.points ? pointsOf(indicator.points, scores) : scores.map(({ value }) => value)
  if (values.length === 0 || values.some(({ d }) => parts % d !== 0n)) return null
  const sum = values.reduce((all, { n, d }) => all + n * (parts / d), 0n)
  return sum * (evaluators / BigInt(values.length))
}

const pointsOf = (points: Readonly<Record<string, Exact>>, scores: readonly Score[]): readonly Exact[] => {
  const earned = points[fraction(mean(scores.map(({ value }) => value)))]
  return earned ? [earned] : []
}

const wholeTerm = (leaf: LeafShare, { input }: UnitResult, counting: Counting): bigint | null => {
  const { indicator, slot, n } = leaf
  const { evaluators, parts } = counting
  const sole = indicator.points ? null : soleValue(input.scores, slot)
  if (sole) return parts % sole.d === 0n ? n * sole.n * (parts / sole.d) * evaluators : null
  const term = termOf(indicator, input.scores.at(slot) ?? [], counting)
  return term === null ? null : n * term
}

const total = (terms: readonly (bigint | null)[]): bigint | null =>
  terms.reduce((all, each) => (all === null || each === null ? null : all + each), 0n)

/** Each aspect's sum of whole weight times score; null where a score is missing or has no whole number of parts. */
export const aspectSums = (unit: UnitResult, scale: Scale): readonly (bigint | null)[] => {
  const counting = { evaluators: evaluatorsOf(unit.input.scores), parts: partsOf(scale) }
  return scale.shares.aspects.map(({ leaves }) => total(leaves.map((leaf) => wholeTerm(leaf, unit, counting))))
}
