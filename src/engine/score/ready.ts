import type { Exact } from '../../exact/exact.js'
import { type Instrument, type ScoresForm, scoresFormIn } from '../../instrument/schema.js'
import { type IndexOutcome, outcomesUnder } from './ladder.js'
import { type Branch, planOf } from './prepared.js'
import type { Subject } from './step.js'

/** Everything about an instrument that is worked out once for all units. */
export interface Ready {
  readonly instrument: Instrument
  /** Whether evaluators score at all: not where the instrument is a survey alone. */
  readonly isScored: boolean
  /** By variant. */
  readonly plans: ReadonlyMap<string, ReadyVariant>
  readonly outcomeOf: (index: Exact) => IndexOutcome
}

export interface ReadyVariant {
  readonly plan: Branch
  readonly additional: readonly Subject[]
  /** How many of a unit's scores are summed; those of the additional items stand behind them. */
  readonly counting: number
}

const slotsOf = (plan: Branch): number =>
  plan.parts.reduce((count, part) => count + ('parts' in part ? slotsOf(part) : 1), 0)

const plansOf = (instrument: Instrument, form: ScoresForm): Ready['plans'] => {
  const plans = form.variants.map((variant) => {
    const additional = variant.additional.map(
      (item): Subject => ({ id: item.code, title: item.title, weight: item.weight, of: variant.shares.of, rule: null }),
    )
    const plan = planOf(instrument, form, variant)
    return [variant.id, { plan, additional, counting: slotsOf(plan) }] as const
  })
  return new Map(plans)
}

/** Gets an instrument ready for any number of units. */
export const readyFor = (instrument: Instrument): Ready => {
  const form = scoresFormIn(instrument)
  const plans = form ? plansOf(instrument, form) : new Map()
  return { instrument, isScored: form !== null, plans, outcomeOf: outcomesUnder(instrument) }
}
