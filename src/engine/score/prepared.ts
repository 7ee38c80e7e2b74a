import { div, type Exact, ONE, whole } from '../../exact/exact.js'
import {
  type Form,
  type Indicator,
  type Instrument,
  isLevel,
  type Level,
  type Part,
  type Variant,
} from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import type { Subject } from './step.js'
import { SCORE_PART, type SlotSum, slotSumOf, type WholeSum, wholeSumOf } from './whole-sum.js'

/** A node of the instrument made ready to be folded: shares as whole numbers over one denominator. */
export type Plan = Leaf | Branch

export interface Leaf {
  readonly subject: Subject
  readonly indicator: Indicator
  /** Where its scores stand in `UnitScores.scores`. */
  readonly slot: number
}

export interface Branch {
  readonly subject: Subject
  readonly op: 'weighted' | 'mean'
  readonly parts: readonly Plan[]
  readonly isLowest: boolean
  /** Share of each part: numerators[i] / denominator. */
  readonly numerators: readonly bigint[]
  readonly denominator: bigint
  /** The same as a sum of machine integers, where those carry it. */
  readonly wholeSum: WholeSum | null
  /** The same over its scores; null as well where one of them counts by its points. */
  readonly slotSum: SlotSum | null
}

export const isBranch = (plan: Plan): plan is Branch => 'parts' in plan

/** Shares as whole numbers over one denominator, so that a level needs one division and one reduction. */
export const sharesOver = (weights: readonly Exact[], of: Exact): { numerators: bigint[]; denominator: bigint } => {
  const shares = weights.map((weight) => div(weight, of))
  const denominator = shares.reduce((product, share) => lcm(product, share.d), 1n)
  return { numerators: shares.map((share) => (share.n * denominator) / share.d), denominator }
}

/** The least common multiple of two whole numbers above zero. */
export const lcm = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

interface Combined {
  readonly combine: 'weighted' | 'mean'
  readonly shares: { readonly of: Exact }
  readonly parts: readonly Part[]
}

/** The place among a unit's scores that the next indicator takes. */
interface Slots {
  next: number
}

/** What a part stands below, and what its weight is a part of; null where weights do not count. */
interface Standing {
  readonly above: string
  readonly of: Exact | null
}

const branch = (subject: Subject, level: Combined, slots: Slots): Branch => {
  const of = level.combine === 'weighted' ? level.shares.of : null
  const parts = level.parts.map((part) => plan(part, { above: subject.id, of }, slots))
  const weights = level.parts.map((part) => (of ? part.weight.value : ONE))
  const shares = sharesOver(weights, of ?? whole(parts.length))
  const wholeSum = wholeSumOf(
    shares,
    parts.map((part) => (isBranch(part) ? part.wholeSum : SCORE_PART)),
  )
  const slotParts = parts.map((part) => {
    if (isBranch(part)) return part.slotSum
    return part.indicator.points ? null : part.slot
  })
  const slotSum = wholeSum && slotSumOf(wholeSum, slotParts)
  const isLowest = !parts.some(isBranch)
  return { subject, op: level.combine, parts, isLowest, ...shares, wholeSum, slotSum }
}

const plan = (part: Part, { above, of }: Standing, slots: Slots): Plan => {
  const weight = of ? part.weight : null
  if (isLevel(part)) return branch({ id: levelId(above, part), title: part.title, weight, of, rule: null }, part, slots)
  const subject: Subject = { id: part.code, title: part.title, weight, of, rule: null }
  return { subject, indicator: part, slot: slots.next++ }
}

/** "F-02.a": levels are named by their way down from the form. */
const levelId = (above: string, level: Level): string => `${above}.${level.id}`

/** The form itself as a part of the index. */
export const formSubject = (
  instrument: Instrument,
  form: Exclude<Form, { kind: 'unscored' }>,
  rule: Statement | null,
): Subject => ({
  id: form.id,
  title: form.title,
  weight: form.weight,
  of: instrument.shares.of,
  rule,
})

/** The evaluator's form of one variant as a plan: form → aspects → indicators. */
export const planOf = (instrument: Instrument, form: Exclude<Form, { kind: 'unscored' }>, variant: Variant): Branch =>
  branch(formSubject(instrument, form, variant.used), variant, { next: 0 })
