import { compare, type Exact, mean, sub } from '../../exact/exact.js'
import type { RunResult, UnitResult } from '../score/score.js'
import { type ScoreChange, whatIf } from './what-if.js'

/** What a unit says of a step of its plan; null where it says nothing. */
export type StepState = 'open' | 'under-way' | 'done' | null

/** One step of a plan as the unit filled it in. */
export interface FilledStep extends ScoreChange {
  /** The score that it had when the plan was made. */
  readonly from: Exact
  readonly state: StepState
  readonly owner: string
  readonly due: string
  readonly evidence: string
  readonly remark: string
}

/** What today's scores say of a step. */
export type StepOutcome = 'reached' | 'partly' | 'unchanged' | 'fallen' | 'unknown'

/** A step of a plan beside today's scores. */
export interface CheckedStep extends FilledStep {
  /** Today's score, of several evaluators their mean; null where there is none. */
  readonly now: Exact | null
  readonly outcome: StepOutcome
  /** What today's index has by it: null where the unit has no index. */
  readonly gained: Exact | null
}

/** A unit's plan beside today's scores. */
export interface CheckedPlan {
  readonly unit: UnitResult
  readonly steps: readonly CheckedStep[]
  /** What today's index has by all steps together; null where the unit has no index. */
  readonly gained: Exact | null
}

const outcomeOf = ({ from, to }: FilledStep, now: Exact | null): StepOutcome => {
  if (!now) return 'unknown'
  if (compare(now, to) >= 0) return 'reached'
  const change = compare(now, from)
  if (change > 0) return 'partly'
  return change < 0 ? 'fallen' : 'unchanged'
}

/** Today's index less the one with the old scores of some steps. */
const gainedBy = (result: RunResult, unit: UnitResult, steps: readonly FilledStep[]): Exact | null => {
  if (!unit.index) return null
  const changes = new Map([[unit.input.key, steps.map((step) => ({ ...step, to: step.from }))]])
  const [own] = whatIf({ ...result, units: [unit], agencies: [] }, { changes, partial: true }).units
  return own?.after.index ? sub(unit.index.value, own.after.index.value) : null
}

const checkStep = (result: RunResult, unit: UnitResult, step: FilledStep): CheckedStep => {
  const given = unit.input.scores.at(step.slot) ?? []
  const now = given.length > 0 ? mean(given.map(({ value }) => value)) : null
  return { ...step, now, outcome: outcomeOf(step, now), gained: gainedBy(result, unit, [step]) }
}

/**
 * Plans that were filled in beside today's scores, in the order of the ranking: which steps were reached, and what today's
 * index has by them. What several steps gave is worked out together; by the key of the unit.
 */
export const checkPlans = (
  result: RunResult,
  plans: ReadonlyMap<string, readonly FilledStep[]>,
): readonly CheckedPlan[] =>
  result.units.flatMap((unit) => {
    const steps = plans.get(unit.input.key)
    if (!steps) return []
    return [{ unit, steps: steps.map((step) => checkStep(result, unit, step)), gained: gainedBy(result, unit, steps) }]
  })
