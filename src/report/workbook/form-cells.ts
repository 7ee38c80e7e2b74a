import { aspectSums } from './aspect-sums.js'
import type { Plan } from './book-layout.js'
import { fixedAt, OWN, onlyWith, unlessEmpty } from './formula-text.js'
import { type Contents, here } from './grid.js'
import { figureOf, type IndexSetting, numeratorIn, wholeOf } from './index-cells.js'
import type { Spot, VariantPlan } from './unit-state.js'

export interface Setting extends IndexSetting {
  /** The first and the last column of the aspects' sums. */
  readonly sums: readonly [string, string]
  readonly scores: ReadonlyMap<VariantPlan, ScoreSheet>
}

/** What formulas need to know of one variant's sheet of scores. */
export interface ScoreSheet {
  /** Each aspect's terms in a unit's row there, and the weights above them. */
  readonly terms: readonly string[]
  readonly weights: readonly string[]
  /** Tells how many scores a sum is the sum of, where there can be several. */
  readonly count: string | null
}

const sumRange = ({ sums: [first, last] }: Setting): string => `${first}${OWN}:${last}${OWN}`

/** Where the weights of a variant's aspects stand above the table. */
const weightsRow = (plan: Plan, each: VariantPlan): number => 7 + plan.variants.indexOf(each)

/** By what else sums are divided, where several evaluators' scores were added up. */
export const countOf = (each: VariantPlan, { scores }: Setting): string => {
  const count = scores.get(each)?.count ?? null
  return count === null ? '' : `*${count}`
}

export const sumsIn = ({ unit, sums }: Spot, { scale }: VariantPlan): readonly (bigint | null)[] =>
  sums?.aspects ?? aspectSums(unit, scale)

export const formContents = (each: VariantPlan, setting: Setting): Contents<Spot> => {
  const { plan, formId } = setting
  const [first, last] = setting.sums.map((column) => fixedAt(column, weightsRow(plan, each)))
  const product = `SUMPRODUCT(${first}:${last},${sumRange(setting)})`
  const { perForm, aspects } = each.scale.shares
  return {
    [`n ${formId}`]: {
      value: (spot) => wholeOf(spot.sums ? spot.sums.form.n : numeratorOf(spot, each)),
      formula: onlyWith(sumRange(setting), aspects.length, product),
    },
    [`d ${formId}`]: {
      value: ({ count }) => Number(each.scale.perAspect * perForm * count),
      formula: `divisor_${each.name}*form_divisor_${each.name}${countOf(each, setting)}`,
    },
    [`form ${formId}`]: {
      value: ({ unit }) => figureOf(unit.forms.find(({ subject }) => subject.id === formId)),
      formula: unlessEmpty(
        numeratorIn(setting),
        `${here(setting.grid, `n ${formId}`)}/${here(setting.grid, `d ${formId}`)}`,
      ),
    },
  }
}

/** Σ whole weight of aspect × sum of aspect; null where an aspect is not complete. */
const numeratorOf = (spot: Spot, each: VariantPlan): bigint | null =>
  sumsIn(spot, each).reduce<bigint | null>(
    (all, sum, i) => (all === null || sum === null ? null : all + sum * (each.scale.shares.aspects[i]?.n ?? 0n)),
    0n,
  )
