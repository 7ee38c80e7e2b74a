import type { UnitResult } from '../../engine/score/score.js'
import { hasSeveral, soleValue, valuesOf } from '../../engine/score/score-row.js'
import type { Step } from '../../engine/score/step.js'
import type { GivenScores, Score } from '../../engine/score/unit.js'
import { type Exact, exact, fraction, mean, ONE } from '../../exact/exact.js'
import type { Indicator, Instrument, Variant } from '../../instrument/schema.js'
import { common, type LeafShare, type WholeShares, wholeShares } from './shares.js'

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

/** Another form's figure as a fraction of two whole numbers: the sum of all answers and their number, or as given. */
export interface FormFraction {
  readonly id: string
  readonly n: bigint
  readonly d: bigint
}

/** A unit's index as its formulas reach it: whole numbers all the way, and one division. */
export interface Sums {
  /** Each aspect's sum of whole weight times score. */
  readonly aspects: readonly bigint[]
  /** The evaluator's form: its aspects' sums by their whole weights, and what they are divided by. */
  readonly form: { readonly n: bigint; readonly d: bigint }
  readonly others: readonly FormFraction[]
  readonly n: bigint
  readonly d: bigint
}

/** Whole numbers for the forms of one basis: index = Σ share × form / of. */
export interface BasisShares {
  readonly basis: string
  readonly forms: readonly { readonly id: string; readonly n: bigint }[]
  readonly of: bigint
  /** What the printed weights are parts of. */
  readonly printedOf: Exact
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

/** A form's figure as two whole numbers that people know it by. */
export const fractionOf = ({ subject, value, answers }: Step): FormFraction =>
  answers ? { id: subject.id, n: answers.sum, d: answers.n } : { id: subject.id, n: value.n, d: value.d }

/** The shares of the forms of a unit's index in whole numbers; null where one form stands alone. */
export const basisShares = (unit: UnitResult): BasisShares | null => {
  const { index } = unit
  if (!index || index.terms.length < 2) return null
  const shares = index.terms.map(({ subject: { weight, of } }) =>
    weight && of ? exact(weight.value.n * of.d, weight.value.d * of.n) : exact(0n),
  )
  const of = common(shares.map(({ d }) => d))
  const forms = index.terms.map(({ subject }, i) => ({
    id: subject.id,
    n: ((shares[i]?.n ?? 0n) * of) / (shares[i]?.d ?? 1n),
  }))
  return { basis: unit.basis, forms, of, printedOf: index.terms[0]?.subject.of ?? ONE }
}

/** Σ share × form / of over one denominator, as the formula has it. */
const combinedOf = (form: FormFraction, others: readonly FormFraction[], basis: BasisShares | null) => {
  if (!basis) return { n: form.n, d: form.d }
  const all = [form, ...others]
  const product = (list: readonly FormFraction[]) => list.reduce((d, each) => d * each.d, 1n)
  const shareOf = (id: string) => basis.forms.find((each) => each.id === id)?.n ?? 0n
  const n = all.reduce(
    (sum, each) => sum + shareOf(each.id) * each.n * product(all.filter((other) => other !== each)),
    0n,
  )
  return { n, d: basis.of * product(all) }
}

/** Each aspect's sum of whole weight times score; null where a score is missing or has no whole number of parts. */
export const aspectSums = (unit: UnitResult, scale: Scale): readonly (bigint | null)[] => {
  const counting = { evaluators: evaluatorsOf(unit.input.scores), parts: partsOf(scale) }
  return scale.shares.aspects.map(({ leaves }) => total(leaves.map((leaf) => wholeTerm(leaf, unit, counting))))
}

/** The form that the scores are of, and the shares of all forms where there are several. */
interface Basis {
  readonly formId: string
  readonly shares: BasisShares | null
}

/**
 * The whole numbers of a unit's index; null where it has none, or where they do not give the engine's exact index, which
 * then no formula of this kind could.
 */
export const sumsOf = (unit: UnitResult, scale: Scale, { formId, shares }: Basis): Sums | null => {
  if (!unit.index) return null
  const { aspects, perForm } = scale.shares
  const sums = aspectSums(unit, scale)
  const known = sums.flatMap((each) => (each === null ? [] : [each]))
  if (known.length < sums.length) return null
  const n = known.reduce((all, each, i) => all + each * (aspects[i]?.n ?? 0n), 0n)
  const form = { id: formId, n, d: perForm * scale.perAspect * evaluatorsOf(unit.input.scores) }
  const others = unit.forms.filter(({ subject }) => subject.id !== formId).map(fractionOf)
  const index = combinedOf(form, others, shares)
  const { n: top, d: bottom } = unit.index.value
  if (index.n * bottom !== top * index.d) return null
  return { aspects: known, form, others, ...index }
}

const ROOM = 10n ** 13n

/**
 * True where binary arithmetic reaches the right rounded figure for certain. Whole numbers below 2^53 are exact; the one
 * division is off by at most one part in 10^15, spreadsheets round at 15 digits, and a figure that is not exactly half
 * way between two steps is at least 1 / (2 × steps × denominator) away from it: with all of that below 10^13 the three
 * cannot meet.
 */
export const isSafe = ({ n, d, aspects }: Sums, { scale, rounding }: Instrument): boolean => {
  // Only half-up is spelled so that it holds below zero too.
  if (scale.value.min.n < 0n && rounding.value.mode !== 'half-up') return false
  const [least, most] = [scale.value.min, scale.value.max].map(({ n, d }) => (n < 0n ? -n : n) / d + 1n)
  const largest = (least ?? 1n) + (most ?? 1n)
  const steps = 2n * 10n ** BigInt(rounding.value.places)
  return d * steps * largest <= ROOM && n <= ROOM && aspects.every((each) => each <= ROOM)
}
