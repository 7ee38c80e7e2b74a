import { add, type Exact } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { lcm } from '../score/prepared.js'
import type { UnitResult } from '../score/score.js'
import { fewest } from './fewest.js'
import { type Outcome, outcomeOf } from './outcome.js'
import type { PlanState } from './plan.js'
import { type Limits, type Rise, risesUnder } from './rise.js'
import { partsNeeded, reaches, type Target } from './target.js'
import type { Balance, Climb } from './trade-off.js'
import { wholesOf } from './whole.js'

/** The first of the plans of fewest levels, then fewest indicators, or why there is none. */
export interface Least {
  readonly target: Target
  readonly state: Exclude<PlanState, 'no-index'>
  /** Null where no plan is needed or none can be had. */
  readonly plan: LeastPlan | null
}

/** Rises that together reach the target. */
export interface LeastPlan extends Balance {
  readonly rises: readonly Rise[]
  readonly after: Outcome
}

/** The gains of all rises of a unit as whole numbers. */
interface Gained {
  readonly items: readonly (readonly Rise[])[]
  readonly gains: readonly (readonly number[])[]
  readonly denominator: bigint
}

/** The gains of lists of rises that were met before, over one denominator that grows as gains ask for it. */
interface Kept {
  denominator: bigint
  gains: WeakMap<readonly Rise[], readonly number[]>
}

/** The gains of one list over the denominator that is kept; null where it had to grow. */
const keptGains = (kept: Kept, rises: readonly Rise[]): readonly number[] | null => {
  const known = kept.gains.get(rises)
  if (known) return known
  const needed = rises.reduce((all, { gain }) => lcm(all, gain.d), kept.denominator)
  if (needed !== kept.denominator) {
    kept.denominator = needed
    kept.gains = new WeakMap()
    return null
  }
  const gains = rises.map(({ gain }) => Number((gain.n * needed) / gain.d))
  kept.gains.set(rises, gains)
  return gains
}

const isExact = (gains: readonly (readonly number[])[]): boolean =>
  gains.reduce((all, each) => each.reduce((sum, gain) => sum + gain, all), 0) <= Number.MAX_SAFE_INTEGER

/** The gains of a unit's rises as whole numbers; null where they are too fine for that. */
const gainedBy = (kept: Kept, items: readonly (readonly Rise[])[]): Gained | null => {
  const gains: (readonly number[])[] = []
  while (gains.length < items.length) {
    const own = keptGains(kept, items[gains.length] ?? [])
    if (own) gains.push(own)
    else gains.length = 0
  }
  if (isExact(gains)) return { items, gains, denominator: kept.denominator }
  // What is too fine together with other units may not be so alone.
  const wholes = wholesOf(items.map((rises) => rises.map(({ gain }) => gain)))
  return wholes && { items, gains: wholes.numbers, denominator: wholes.denominator }
}

/** A unit to be raised, by its rises and their gains. */
interface Task extends Gained {
  readonly instrument: Instrument
  readonly index: Exact
  readonly target: Target
}

const leastFor = ({ instrument, index, target, items, gains, denominator }: Task): Least => {
  const need = partsNeeded(instrument, index, { target, denominator })
  const climbs = gains.map((each, i) => each.map((gain, j): Climb => ({ gain, levels: items[i]?.[j]?.levels ?? 0 })))
  const found = fewest(climbs, Number(need))
  if (typeof found === 'string') return { target, state: found, plan: null }
  const { levels, indicators, way } = found
  const rises = way.flatMap((choice, i) => (choice === null ? [] : (items[i]?.[choice] ?? [])))
  const after = outcomeOf(instrument, rises.map(({ gain }) => gain).reduce(add, index))
  return { target, state: 'reachable', plan: { levels, indicators, rises, after } }
}

/** Says of a unit with an index which of its steps to a target are fewest: levels, then indicators. */
type LeastOf = (unit: UnitResult, index: Exact, target: Target) => Least

/** For many units: what is the same of all that stand alike is worked out once. */
export const leastUnder = (instrument: Instrument, limits: Omit<Limits, 'prices'>): LeastOf => {
  const risesOf = risesUnder(instrument, limits)
  const kept: Kept = { denominator: 1n, gains: new WeakMap() }
  return (unit, index, target) => {
    if (reaches(instrument, index, target)) return { target, state: 'there', plan: null }
    const items = risesOf(unit)
    const gained = items && gainedBy(kept, items)
    if (!items || !gained) return { target, state: items ? 'too-large' : 'no-steps', plan: null }
    return leastFor({ ...gained, instrument, index, target })
  }
}
