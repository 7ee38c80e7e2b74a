import type { UnitResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { type Exact, exact, ONE } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { aspectSums, evaluatorsOf } from './aspect-sums.js'
import { common } from './shares.js'
import type { Scale } from './whole-scale.js'

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
