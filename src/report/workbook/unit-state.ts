import type { UnitResult } from '../../engine/score/score.js'
import { type Instrument, scoresFormOf, type Variant } from '../../instrument/schema.js'
import type { WorkbookWords } from '../../wording/workbook.js'
import { type BasisShares, isSafe, type Sums } from './sums.js'
import type { Scale } from './whole-scale.js'

/** A variant of the evaluator's form that the run uses, with the sheet that its scores stand on. */
export interface VariantPlan {
  readonly variant: Variant
  readonly scale: Scale
  readonly sheet: string
  /** Part of the names that formulas use: "weights_A". */
  readonly name: string
  /** True where some indicator has several evaluators' scores. */
  readonly hasEvaluators: boolean
  readonly spots: readonly Spot[]
}

/**
 * Where a unit stands on the sheets of scores and of aspects.
 * `live`: its figures are formulas. `open`: scores are missing, its formulas wait for them. `fixed`: figures as values,
 * because no formula is sure to reach them. `shut`: complete, and yet without index, so nothing is calculated.
 */
export interface Spot {
  readonly unit: UnitResult
  readonly state: 'live' | 'open' | 'fixed' | 'shut'
  readonly sums: Sums | null
  readonly row: number
  /** Its row on the sheet of scores; below it one for each evaluator, where there are several. */
  readonly scoreRow: number
  readonly evaluators: readonly string[]
  /** How many scores each of its sums counts as. */
  readonly count: bigint
}

const isComplete = ({ input }: UnitResult, { shares }: Scale): boolean => {
  const slots = shares.aspects.flatMap(({ leaves }) => leaves)
  return slots.every(({ slot }) => (input.scores.at(slot)?.length ?? 0) > 0)
}

export interface Common {
  readonly instrument: Instrument
  readonly bases: readonly BasisShares[]
  /** Where each unit stands on the sheet of aspects. */
  readonly rows: ReadonlyMap<UnitResult, number>
  readonly words: WorkbookWords
}

export const stateOf = (
  unit: UnitResult,
  { scale, sums }: { readonly scale: Scale; readonly sums: Sums | null },
  { bases, instrument }: Common,
): Spot['state'] => {
  if (unit.index) return sums && isSafe(sums, instrument) ? 'live' : 'fixed'
  const { forms, figures } = unit.input
  const formId = scoresFormOf(instrument).id
  const hasForms = forms.every((id) => id === formId || figures.has(id))
  const isKnown = forms.length === 1 || bases.some(({ basis }) => basis === unit.basis)
  return (isComplete(unit, scale) && hasForms) || !isKnown ? 'shut' : 'open'
}
