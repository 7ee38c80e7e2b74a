import { add, compare, type Exact, sum, ZERO } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import { score, type UnitResult } from '../score/score.js'
import type { Step } from '../score/step.js'
import { type Assumed, withAssumed } from './changed.js'
import { type Cheapest, type Choice, cheapest, cheapestWays, type Way } from './knapsack.js'
import { type Outcome, outcomeOf } from './outcome.js'
import { type Limits, type Rise, risesOf } from './rise.js'
import { type Goal, partsNeeded, reaches, type Target, targetOf } from './target.js'
import { type Balance, tradeOff } from './trade-off.js'
import { costsInOrder, type Measures, type PerChoice, wholesOf } from './whole.js'

export interface Wish extends Limits {
  readonly goal: Goal
  /** What is to be least first where no costs are given, and among plans that cost the same: the other comes after it. */
  readonly by: 'levels' | 'indicators'
  /** A form's figure that is taken for granted. */
  readonly assumed?: Assumed | undefined
  /** How many of the cheapest plans are listed. */
  readonly plans: number
}

/** Rises that together reach the target; none of them can be left out. */
export interface Plan extends Balance {
  readonly rises: readonly Rise[]
  /** By the operator's own list; null without one. */
  readonly cost: Exact | null
  readonly after: Outcome
}

/**
 * What became of a wish. `no-index`: the unit has none to begin with. `there`: it reaches the target as it is. `reachable`
 * and `unreachable`: by rises. `no-steps`: an indicator may be given any figure, so that its rises cannot be listed.
 * `too-large`: the task is finer or larger than is worked out exactly, and nothing is worked out otherwise.
 */
export type PlanState = 'no-index' | 'there' | 'reachable' | 'unreachable' | 'no-steps' | 'too-large'

/** The cheapest exact ways of one unit to its target. */
export interface UnitPlan {
  readonly unit: UnitResult
  /** The unit with what was assumed; the unit itself where nothing was. */
  readonly start: UnitResult
  /** The figure of the form that was assumed; null where none was. */
  readonly assumed: Step | null
  readonly target: Target | null
  readonly state: PlanState
  /** The best that its rises can reach; null where nobody can say. */
  readonly best: Outcome | null
  /**
   * The first of the cheapest plans: the one after which the index is highest; among alike ones the one that raises an earlier
   * indicator, and raises it more.
   */
  readonly plans: readonly Plan[]
  /** How many different plans are as cheap. */
  readonly equalPlans: bigint
  /** Levels against indicators, fewest levels first: every pair that suffices and of which neither can be had smaller alone; null where that is too much work. */
  readonly tradeOff: readonly Balance[] | null
}

/** A scored unit on its way to a target. */
interface Task {
  readonly instrument: Instrument
  readonly index: Exact
  readonly target: Target
  readonly rises: readonly (readonly Rise[])[]
  readonly wish: Wish
}

/** Steps of work beyond which a task is refused: choices times the corners that each may have to be tried on. */
const MOST_WORK = 100_000_000

/** The most that an index gains by any of an indicator's rises; nothing where it has none. */
export const greatestGain = (rises: readonly Rise[]): Exact =>
  rises.reduce((most, { gain }) => (compare(gain, most) > 0 ? gain : most), ZERO)

const bestOf = ({ instrument, index, rises }: Task): Outcome =>
  outcomeOf(instrument, add(index, sum(rises.map(greatestGain))))

/** A task in whole numbers. */
interface Counted {
  readonly items: readonly (readonly Rise[])[]
  readonly gains: PerChoice<number>
  /** By the operator's own list; all zero without one. */
  readonly costs: PerChoice<number>
  readonly need: number
}

const countedOf = (task: Task): Counted | null => {
  const items = task.rises
  const gains = wholesOf(items.map((rises) => rises.map(({ gain }) => gain)))
  const costs = wholesOf(items.map((rises) => rises.map(({ price }) => price?.cost ?? ZERO)))
  if (!gains || !costs) return null
  const need = partsNeeded(task.instrument, task.index, { target: task.target, denominator: gains.denominator })
  return { items, gains: gains.numbers, costs: costs.numbers, need: Number(need) }
}

/** The least cost by some measures of each rise, and the measures that it is made of. */
interface Solved {
  readonly least: Cheapest
  readonly measures: Measures
}

/** The least cost by some measures of each rise; null where that is too much work. */
const leastBy = (counted: Counted, measures: (rise: Rise, cost: number) => Measures): Solved | null => {
  const { items, gains, need } = counted
  const costs = costsInOrder(
    items.map((rises, i) => rises.map((rise, j) => measures(rise, counted.costs[i]?.[j] ?? 0))),
  )
  if (!costs || gains.flat().length * Math.min(need, costs.limit) > MOST_WORK) return null
  const choices = gains.map((each, i) => each.map((gain, j): Choice => ({ gain, cost: costs.numbers[i]?.[j] ?? 0 })))
  const least = cheapest(choices, need)
  return least && { least, measures: costs.measuresIn(least.cost) }
}

const byLevels = ({ levels }: Rise): Measures => [levels, 1]
const byIndicators = ({ levels }: Rise): Measures => [1, levels]

const risesOn = (items: readonly (readonly Rise[])[], way: Way): readonly Rise[] =>
  way.flatMap((choice, i) => (choice === null ? [] : (items[i]?.[choice] ?? [])))

/** How many levels and indicators a way takes. */
export const balanceOf = (rises: readonly Rise[]): Balance => ({
  levels: rises.reduce((all, { levels }) => all + levels, 0),
  indicators: rises.length,
})

/** All pairs from fewest levels on many indicators to fewest indicators by many levels; null where that is too much work. */
const tradeOffOf = ({ items, gains, need }: Counted, { levels, indicators }: Balance): readonly Balance[] | null => {
  const climbs = items.map((rises, i) => rises.map((rise, j) => ({ levels: rise.levels, gain: gains[i]?.[j] ?? 0 })))
  return tradeOff(climbs, need, { levels, indicators })
}

const planOn = ({ instrument, index, wish }: Task, rises: readonly Rise[]): Plan => ({
  ...balanceOf(rises),
  rises,
  cost: wish.prices ? sum(rises.map(({ price }) => price?.cost ?? ZERO)) : null,
  after: outcomeOf(instrument, add(index, sum(rises.map(({ gain }) => gain)))),
})

type Found = Pick<UnitPlan, 'plans' | 'equalPlans' | 'tradeOff'>

const NOTHING: Found = { plans: [], equalPlans: 0n, tradeOff: [] }

const foundFor = (task: Task): Found | null => {
  const counted = countedOf(task)
  const levels = counted && leastBy(counted, byLevels)
  const indicators = counted && leastBy(counted, byIndicators)
  if (!counted || !levels || !indicators) return null
  const { by, prices, plans } = task.wish
  const [first, after] = by === 'levels' ? [levels, byLevels] : [indicators, byIndicators]
  const best = prices ? leastBy(counted, (rise, cost) => [cost, ...after(rise)]) : first
  if (!best) return null
  const ways = cheapestWays(best.least)
  const most = { levels: indicators.measures[1] ?? 0, indicators: levels.measures[1] ?? 0 }
  return {
    plans: ways.first(plans).map((way) => planOn(task, risesOn(counted.items, way))),
    equalPlans: ways.count,
    tradeOff: tradeOffOf(counted, most),
  }
}

const assumedStart = (instrument: Instrument, unit: UnitResult, { assumed }: Wish): UnitResult => {
  if (!assumed) return unit
  const [start] = score(instrument, [withAssumed(instrument, unit.input, assumed)], { partial: false }).units
  return start ?? unit
}

/** Works out how a scored unit reaches what is wished of it by the cheapest rises: exact, or not at all. */
export const planUnit = (instrument: Instrument, unit: UnitResult, wish: Wish): UnitPlan => {
  const start = assumedStart(instrument, unit, wish)
  const assumed = start.forms.find(({ subject }) => subject.id === wish.assumed?.form) ?? null
  const about = { unit, start, assumed, best: null, ...NOTHING }
  if (!unit.index || !start.index) return { ...about, state: 'no-index', target: null }
  const target = targetOf(instrument, unit.index.value, wish.goal)
  const index = start.index.value
  const rises = risesOf(instrument, start, wish)
  const task = rises && { instrument, index, target, rises, wish }
  const known = { ...about, target, best: task && bestOf(task) }
  if (reaches(instrument, index, target)) return { ...known, state: 'there' }
  if (!task || !known.best) return { ...known, state: 'no-steps' }
  if (!reaches(instrument, known.best.index, target)) return { ...known, state: 'unreachable' }
  const found = foundFor(task)
  return found ? { ...known, ...found, state: 'reachable' } : { ...known, state: 'too-large' }
}
