import { add, div, type Exact, mean, sum, whole, ZERO } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { type AgencyResult, score, type UnitResult } from '../score/score.js'
import { withAssumed } from './changed.js'
import type { Choice, Way } from './knapsack.js'
import { type Outcome, outcomeOf } from './outcome.js'
import { balanceOf, greatestGain, type PlanState, type Wish } from './plan.js'
import { type Rise, risesUnder } from './rise.js'
import { partsNeeded, reaches, type Target, targetOf } from './target.js'
import type { Balance } from './trade-off.js'
import { type Ways, waysWithin } from './ways.js'
import { type Costs, costsInOrder, type Measures, wholesOf } from './whole.js'

/** What one unit of an agency has to do. */
export interface UnitShare extends Balance {
  readonly unit: UnitResult
  /** Gains are what the unit's own index gains. */
  readonly rises: readonly Rise[]
  readonly after: Outcome
}

/** Rises over several units that together lift the mean of an agency to its target; none of them can be left out. */
export interface AgencySteps extends Balance {
  /** By the operator's own list; null without one. */
  readonly cost: Exact | null
  readonly after: Outcome
  /** The units that have something to do, in the order of the ranking. */
  readonly shares: readonly UnitShare[]
  /** Whether no cheaper steps suffice, proved. */
  readonly isProved: boolean
  /** What is least first costs no less than this (levels, indicators, or the operator's own cost), proved. */
  readonly bound: Exact
}

/** The cheapest way of one agency to its target. */
export interface AgencyPlan {
  readonly agency: AgencyResult
  readonly target: Target | null
  readonly state: PlanState
  /** The best that all rises of its units can reach; null where nobody can say. */
  readonly best: Outcome | null
  /**
   * The first of the cheapest plans, in the order of those of a unit; where they cannot be told apart the one that is known,
   * and where nothing is proved the best that was found.
   */
  readonly plans: readonly AgencySteps[]
  /** How many different plans are as cheap; null where nobody can say: the cheapest is not proved, or there are too many. */
  readonly equalPlans: bigint | null
}

// What is worked out before a proof is given up: some seconds. Counted, so that every machine gives up at the same place.
const MOST_CORNERS = 15_000_000
const MOST_STATES = 400_000

/** One indicator of one unit, and how it can be raised. */
interface Item {
  readonly unit: UnitResult
  readonly rises: readonly Rise[]
}

/** An agency on its way to a target, in whole numbers. */
interface Task {
  readonly instrument: Instrument
  readonly index: Exact
  readonly units: readonly UnitResult[]
  readonly items: readonly Item[]
  readonly choices: readonly (readonly Choice[])[]
  readonly costs: Costs
  /** One over this is what a whole number of the costs' first measure is worth. */
  readonly costUnit: bigint
  readonly need: number
  readonly wish: Wish
}

const itemsOf = (instrument: Instrument, units: readonly UnitResult[], wish: Wish): readonly Item[] | null => {
  const risesOf = risesUnder(instrument, wish)
  const items: Item[] = []
  for (const unit of units) {
    const all = risesOf(unit)
    if (!all) return null
    for (const rises of all) if (rises.length > 0) items.push({ unit, rises })
  }
  return items
}

const measuresOf = (rise: Rise, cost: number, { by, prices }: Wish): Measures => {
  const own = by === 'levels' ? [rise.levels, 1] : [1, rise.levels]
  return prices ? [cost, ...own] : own
}

type Found = Pick<Task, 'instrument' | 'index' | 'units' | 'items' | 'wish'>

const taskOf = (found: Found, target: Target): Task | null => {
  const { instrument, index, units, items, wish } = found
  const gains = wholesOf(items.map(({ rises }) => rises.map(({ gain }) => div(gain, whole(units.length)))))
  const prices = wholesOf(items.map(({ rises }) => rises.map(({ price }) => price?.cost ?? ZERO)))
  if (!gains || !prices) return null
  const costs = costsInOrder(
    items.map(({ rises }, i) => rises.map((rise, j) => measuresOf(rise, prices.numbers[i]?.[j] ?? 0, wish))),
  )
  if (!costs) return null
  const choices = gains.numbers.map((each, i) =>
    each.map((gain, j): Choice => ({ gain, cost: costs.numbers[i]?.[j] ?? 0 })),
  )
  const need = Number(partsNeeded(instrument, index, { target, denominator: gains.denominator }))
  return { ...found, choices, costs, costUnit: wish.prices ? prices.denominator : 1n, need }
}

const gainOf = (rises: readonly Rise[]): Exact => sum(rises.map(({ gain }) => gain))

const sharesIn = ({ instrument, units, items }: Task, way: Way): readonly UnitShare[] => {
  const taken = new Map<UnitResult, Rise[]>()
  for (const [i, { unit, rises }] of items.entries()) {
    const rise = rises[way[i] ?? -1]
    if (rise) taken.set(unit, [...(taken.get(unit) ?? []), rise])
  }
  return units.flatMap((unit) => {
    const own = taken.get(unit)
    if (!own || !unit.index) return []
    return [{ unit, rises: own, ...balanceOf(own), after: outcomeOf(instrument, add(unit.index.value, gainOf(own))) }]
  })
}

const stepsBy = (task: Task, way: Way, { isProved, cost }: Pick<Ways, 'isProved' | 'cost'>): AgencySteps => {
  const { instrument, index, units, costs, costUnit, wish } = task
  const [first = 0] = costs.measuresIn(cost)
  const shares = sharesIn(task, way)
  const rises = shares.flatMap((each) => each.rises)
  return {
    ...balanceOf(rises),
    cost: wish.prices ? sum(rises.map(({ price }) => price?.cost ?? ZERO)) : null,
    after: outcomeOf(instrument, add(index, div(gainOf(rises), whole(units.length)))),
    shares,
    isProved,
    bound: div(whole(first), { n: costUnit, d: 1n }),
  }
}

const plansFor = (task: Task): Pick<AgencyPlan, 'plans' | 'equalPlans'> => {
  const effort = { corners: MOST_CORNERS, states: MOST_STATES, listed: task.wish.plans }
  const { ways, count, ...proof } = waysWithin(task.choices, task.need, effort)
  return { plans: ways.map((way) => stepsBy(task, way, proof)), equalPlans: count }
}

/** Works out how an agency's mean reaches what is wished of it: from unrounded indices, as the mean itself is. */
export const planAgency = (instrument: Instrument, agency: AgencyResult, wish: Wish): AgencyPlan => {
  const { assumed } = wish
  const about = { agency, best: null, plans: [], equalPlans: 0n }
  if (!agency.index) return { ...about, target: null, state: 'no-index' }
  const inputs = agency.units.map(({ input }) => (assumed ? withAssumed(instrument, input, assumed) : input))
  const starts = assumed ? score(instrument, inputs, { partial: true }).units : agency.units
  const units = starts.filter((unit) => unit.index)
  const index = mean(units.flatMap((unit) => unit.index?.value ?? []))
  const target = targetOf(instrument, agency.index.value, wish.goal)
  if (reaches(instrument, index, target)) return { ...about, target, state: 'there' }
  const items = itemsOf(instrument, units, wish)
  if (!items) return { ...about, target, state: 'no-steps', equalPlans: null }
  const best = outcomeOf(
    instrument,
    add(index, div(sum(items.map(({ rises }) => greatestGain(rises))), whole(units.length))),
  )
  if (!reaches(instrument, best.index, target)) return { ...about, target, best, state: 'unreachable' }
  const task = taskOf({ instrument, index, units, items, wish }, target)
  return task
    ? { ...about, target, best, state: 'reachable', ...plansFor(task) }
    : { ...about, target, best, state: 'too-large', equalPlans: null }
}
