import { type Choice, cheapestWaysWithin, cheapestWithin, firstWay, type Way } from './knapsack.js'
import { boundOf, goodWay } from './relaxed.js'

/** The work that is done for a proof. */
interface Effort {
  /** Corners of step functions that are worked out before the proof is given up. */
  readonly corners: number
  /** States that the cheapest ways pass, beyond which they are not counted. */
  readonly states: number
  /** How many of the cheapest ways are listed. */
  readonly listed: number
}

/** Ways to a gain, and what is proved of them. */
export interface Ways {
  /** The first of the cheapest; one of them where they are too many to be told apart, a good one where nothing is proved. */
  readonly ways: readonly Way[]
  /** How many are as cheap; null where nobody can say. */
  readonly count: bigint | null
  /** What no way costs less than. */
  readonly cost: number
  /** Whether these cost no more. */
  readonly isProved: boolean
}

/** The cheapest ways where that can be proved within the work there is, else a good one, with the bound that is proved. */
export const waysWithin = (items: readonly (readonly Choice[])[], need: number, effort: Effort): Ways => {
  const least = cheapestWithin(items, need, effort.corners)
  if (!least) return { ways: [goodWay(items, need)], count: null, cost: boundOf(items, need), isProved: false }
  const all = cheapestWaysWithin(least, effort.states)
  const ways = all ? all.first(effort.listed) : [firstWay(least)]
  return { ways, count: all ? all.count : null, cost: least.cost, isProved: true }
}
