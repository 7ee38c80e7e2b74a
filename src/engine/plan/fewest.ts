import type { Way } from './knapsack.js'
import type { Balance, Climb } from './trade-off.js'

/** The fewest levels, and with these the fewest indicators, that suffice for a gain; the way that gains most so. */
interface Fewest extends Balance {
  readonly way: Way
}

/**
 * The most that can be gained from one item on, by so many indicators and levels at most: for each item a table by
 * indicators and levels, one table more for the end.
 */
interface Gains {
  readonly indicators: number
  readonly levels: number
  readonly most: Float64Array
}

const BOTTOM: Climb = { levels: 0, gain: 0 }

/** A step of an item, and what each of its levels gains from where the item stands; nothing where no step gains. */
interface Next {
  readonly climb: Climb
  readonly worth: number
}

const nextOf = (climbs: readonly Climb[], { levels, gain }: Climb): Next => {
  let next: Next = { climb: BOTTOM, worth: 0 }
  for (const climb of climbs) {
    const worth = climb.levels > levels ? (climb.gain - gain) / (climb.levels - levels) : 0
    if (worth > next.worth) next = { climb, worth }
  }
  return next
}

/** Whether every level of an item is a step of its own and gains no more than the one before it. */
const isConcave = (climbs: readonly Climb[]): boolean =>
  climbs.every(({ levels, gain }, i) => {
    const [before, beforeThat] = [climbs[i - 1] ?? BOTTOM, climbs[i - 2] ?? BOTTOM]
    return levels === i + 1 && (i === 0 || gain - before.gain <= before.gain - beforeThat.gain)
  })

/** What all steps together gain. */
const reachOf = (items: readonly (readonly Climb[])[]): number =>
  items.reduce((sum, climbs) => sum + climbs.reduce((best, { gain }) => Math.max(best, gain), 0), 0)

/** Figures of all tables together beyond which a task is refused. */
const MOST_FIGURES = 10_000_000

const isTooLarge = (items: number, { indicators, levels }: Balance): boolean =>
  (items + 1) * (indicators + 1) * (levels + 1) > MOST_FIGURES

/**
 * So many levels, and indicators with so many levels, suffice for certain: always the next step that gains most by the level.
 * Where no level gains more than the one before it that way is the one of fewest levels, and no more indicators are needed
 * than it takes. It goes no further than to where the task is too large.
 */
const enough = (items: readonly (readonly Climb[])[], need: number): Balance => {
  const standing = items.map(() => BOTTOM)
  const nexts = items.map((climbs) => nextOf(climbs, BOTTOM))
  const areConcave = items.every(isConcave)
  let [gain, levels, taken] = [0, 0, 0]
  let balance: Balance = { levels, indicators: 0 }
  while (gain < need && !isTooLarge(items.length, balance)) {
    const item = nexts.reduce((best, { worth }, i) => (worth > (nexts[best]?.worth ?? 0) ? i : best), 0)
    const [before, { climb }] = [standing[item] ?? BOTTOM, nexts[item] ?? nextOf([], BOTTOM)]
    gain += climb.gain - before.gain
    levels += climb.levels - before.levels
    if (before === BOTTOM) taken++
    standing[item] = climb
    nexts[item] = nextOf(items[item] ?? [], climb)
    balance = { levels, indicators: areConcave ? taken : Math.min(levels, items.length) }
  }
  return balance
}

/** Lays the steps of an item over the table of those after it. */
const climbOver = (climbs: readonly Climb[], { levels, indicators, most }: Gains, at: number): void => {
  const row = levels + 1
  const after = at + (indicators + 1) * row
  most.copyWithin(at, after, after + (indicators + 1) * row)
  for (const { levels: high, gain } of climbs)
    for (let k = 1; k <= indicators; k++) {
      const [own, fewer] = [at + k * row, after + (k - 1) * row - high]
      for (let l = high; l <= levels; l++) most[own + l] = Math.max(most[own + l] ?? 0, (most[fewer + l] ?? 0) + gain)
    }
}

/** Room for tables, kept from task to task. */
let room = new Float64Array(0)

const emptyRoom = (figures: number): Float64Array => {
  if (room.length < figures) room = new Float64Array(figures)
  else room.fill(0, 0, figures)
  return room
}

const gainsOf = (items: readonly (readonly Climb[])[], { levels, indicators }: Balance): Gains => {
  const table = (indicators + 1) * (levels + 1)
  const gains = { indicators, levels, most: emptyRoom((items.length + 1) * table) }
  for (let i = items.length - 1; i >= 0; i--) climbOver(items[i] ?? [], gains, i * table)
  return gains
}

const mostAt = ({ indicators, levels, most }: Gains, item: number, left: Balance): number =>
  most[(item * (indicators + 1) + left.indicators) * (levels + 1) + left.levels] ?? 0

const fewestIn = (gains: Gains, need: number): Balance => {
  const balance = { levels: 0, indicators: gains.indicators }
  while (mostAt(gains, 0, balance) < need) balance.levels++
  balance.indicators = 0
  while (mostAt(gains, 0, balance) < need) balance.indicators++
  return balance
}

/** Of the ways that gain most: an earlier item is changed before a later one, and by its last step before its first. */
const wayIn = (items: readonly (readonly Climb[])[], gains: Gains, all: Balance): Way => {
  let left = all
  return items.map((climbs, item) => {
    const most = mostAt(gains, item, left)
    const choice = climbs.findLastIndex(({ levels, gain }) => {
      const after = { indicators: left.indicators - 1, levels: left.levels - levels }
      const isLeft = after.indicators >= 0 && after.levels >= 0
      return isLeft && mostAt(gains, item + 1, after) + gain === most
    })
    const climb = climbs[choice]
    if (!climb) return null
    left = { indicators: left.indicators - 1, levels: left.levels - climb.levels }
    return choice
  })
}

/**
 * The first of the plans that raise fewest levels, then fewest indicators, without counting the others: for many units at
 * once. All sums must be safe integers. `unreachable`: all steps together do not suffice; `too-large`: more work than is done.
 */
export const fewest = (items: readonly (readonly Climb[])[], need: number): Fewest | 'unreachable' | 'too-large' => {
  if (reachOf(items) < need) return 'unreachable'
  const most = enough(items, need)
  if (isTooLarge(items.length, most)) return 'too-large'
  const gains = gainsOf(items, most)
  const balance = fewestIn(gains, need)
  return { ...balance, way: wayIn(items, gains, balance) }
}
