/** One way to change an item: what it costs and what is gained by it, in whole numbers above zero. */
export interface Choice {
  readonly cost: number
  readonly gain: number
}

/** Of each item the place of the choice that is taken, or null where the item stays as it is. */
export type Way = readonly (number | null)[]

/** What a gain costs at least, and what is needed to tell by which ways. */
export interface Cheapest {
  readonly cost: number
  readonly items: readonly (readonly Choice[])[]
  readonly need: number
  readonly frontiers: readonly Frontier[]
}

/** The cheapest ways to a gain. */
interface CheapestWays {
  readonly count: bigint
  /**
   * The first of them: those that gain most; among alike ones an earlier item is changed before a later one, and by its last
   * choice before its first.
   */
  readonly first: (most: number) => readonly Way[]
}

/** What gains cost at least, from one item on: the corners of a step function, costs and gains both rising. */
type Frontier = readonly Choice[]

const NOTHING: Frontier = [{ cost: 0, gain: 0 }]

/** The lower of two step functions, as far as its first corner that suffices. */
const lowerOf = (a: Frontier, b: Frontier, need: number): Frontier => {
  const corners: Choice[] = []
  let [i, j, gain] = [0, 0, -1]
  while (gain < need) {
    const [left, right] = [a[i], b[j]]
    const isLeft = left && (!right || left.cost < right.cost || (left.cost === right.cost && left.gain >= right.gain))
    const next = isLeft ? left : right
    if (!next) break
    if (isLeft) i++
    else j++
    if (next.gain <= gain) continue
    corners.push(next)
    gain = next.gain
  }
  return corners
}

const withChoice = (frontier: Frontier, { cost, gain }: Choice): Frontier =>
  frontier.map((corner) => ({ cost: corner.cost + cost, gain: corner.gain + gain }))

/**
 * The frontiers of all items, each with those after it, and that of none at the end. Null where they take more corners than
 * there may be.
 */
const frontiersOf = (items: readonly (readonly Choice[])[], need: number, most: number): readonly Frontier[] | null => {
  let rest = NOTHING
  const frontiers = [rest]
  let left = most
  for (const choices of items.toReversed()) {
    let lowest = rest
    for (const choice of choices) {
      lowest = lowerOf(lowest, withChoice(rest, choice), need)
      left -= lowest.length
      if (left < 0) return null
    }
    rest = lowest
    frontiers.push(rest)
  }
  return frontiers.reverse()
}

/** The first corner whose gain is enough says what it costs; infinite where none is. */
const costOf = (frontier: Frontier, gain: number): number => {
  let [low, high] = [0, frontier.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((frontier[middle]?.gain ?? 0) < gain) low = middle + 1
    else high = middle
  }
  return frontier[low]?.cost ?? Number.POSITIVE_INFINITY
}

/** A choice that keeps to the least cost, and what is still to be gained after it. */
interface Turn {
  readonly choice: number | null
  readonly gain: number
  readonly need: number
}

/** What can become of a state on a cheapest way: how many ways lead on from it, and the most that any of them gains. */
interface Rest {
  readonly ways: bigint
  readonly most: number
}

/** The states that cheapest ways pass at one item, by what is still to be gained there. */
type Layer<T> = ReadonlyMap<number, T>

/**
 * What it costs at least to gain `need` by taking at most one choice of each item: exact, by dynamic programming over what is
 * still to be gained. Null where no way leads there. All sums must be safe integers.
 */
export const cheapest = (items: readonly (readonly Choice[])[], need: number): Cheapest | null =>
  cheapestWithin(items, need, Number.POSITIVE_INFINITY)

/** The same, or null where it takes more than so many corners of step functions to prove. */
export const cheapestWithin = (items: readonly (readonly Choice[])[], need: number, most: number): Cheapest | null => {
  const frontiers = frontiersOf(items, need, most)
  const cost = frontiers ? costOf(frontiers[0] ?? NOTHING, need) : Number.POSITIVE_INFINITY
  return frontiers && cost < Number.POSITIVE_INFINITY ? { cost, items, need, frontiers } : null
}

/** One of the cheapest ways: an earlier item is changed before a later one, and by its last choice before its first. */
export const firstWay = ({ items, need, frontiers }: Cheapest): Way => {
  let open = need
  return items.map((choices, item) => {
    const least = (gain: number): number => costOf(frontiers[item + 1] ?? NOTHING, gain)
    const limit = costOf(frontiers[item] ?? NOTHING, open)
    const turn = turnsFrom(choices, open).find(({ cost, need: after }) => cost + least(after) === limit)
    open = turn?.need ?? open
    return turn?.choice ?? null
  })
}

/** All ways that cost so little: counted to the last one, the first of them listed. */
export const cheapestWays = (least: Cheapest): CheapestWays => {
  const ways = cheapestWaysWithin(least, Number.POSITIVE_INFINITY)
  if (!ways) throw new Error('no bound was set')
  return ways
}

/** The same, or null where they pass more than so many states. */
export const cheapestWaysWithin = ({ items, need, frontiers }: Cheapest, most: number): CheapestWays | null => {
  const least = (item: number, gain: number): number => costOf(frontiers[item] ?? NOTHING, gain)
  const turnsAt = (item: number, open: number): readonly Turn[] => {
    const limit = least(item, open)
    return turnsFrom(items[item] ?? [], open).filter((turn) => turn.cost + least(item + 1, turn.need) === limit)
  }
  const layers = layersOf(items.length, need, { turnsAt, most })
  if (!layers) return null
  const rests = restsOf(layers)
  return { count: rests[0]?.get(need)?.ways ?? 0n, first: (listed) => firstWays(layers, rests, { need, most: listed }) }
}

/** All that can be done with an item, its last choice first and nothing last. */
const turnsFrom = (choices: readonly Choice[], open: number): readonly (Turn & { readonly cost: number })[] => [
  ...choices.map(({ cost, gain }, choice) => ({ choice, cost, gain, need: Math.max(0, open - gain) })).reverse(),
  { choice: null, cost: 0, gain: 0, need: open },
]

const layersOf = (
  items: number,
  need: number,
  { turnsAt, most }: { readonly turnsAt: (item: number, open: number) => readonly Turn[]; readonly most: number },
): readonly Layer<readonly Turn[]>[] | null => {
  const layers: Layer<readonly Turn[]>[] = []
  let states: ReadonlySet<number> = new Set([need])
  let left = most
  for (let item = 0; item < items; item++) {
    left -= states.size
    if (left < 0) return null
    const layer = new Map(Array.from(states, (open) => [open, turnsAt(item, open)] as const))
    states = new Set([...layer.values()].flatMap((turns) => turns.map((turn) => turn.need)))
    layers.push(layer)
  }
  return layers
}

/** The rests of all layers, and that of the end, where nothing is left to be gained. */
const restsOf = (layers: readonly Layer<readonly Turn[]>[]): readonly Layer<Rest>[] => {
  let after: Layer<Rest> = new Map([[0, { ways: 1n, most: 0 }]])
  const rests = [after]
  for (const layer of layers.toReversed()) {
    after = new Map(Array.from(layer, ([open, turns]) => [open, restOf(turns, after)] as const))
    rests.push(after)
  }
  return rests.reverse()
}

const restOf = (turns: readonly Turn[], after: Layer<Rest>): Rest =>
  turns.reduce<Rest>(
    (all, turn) => {
      const next = after.get(turn.need)
      return next ? { ways: all.ways + next.ways, most: Math.max(all.most, turn.gain + next.most) } : all
    },
    { ways: 0n, most: 0 },
  )

/** The beginning of a way, and the most that can be gained by ways that begin so. */
interface Beginning extends Omit<Turn, 'choice'> {
  readonly way: Way
  readonly most: number
}

/**
 * Goes on from item to item with the best beginnings alone. Each has a way that gains as much as it promises, so that none
 * that is left behind could have been among the first.
 */
const firstWays = (
  layers: readonly Layer<readonly Turn[]>[],
  rests: readonly Layer<Rest>[],
  { need, most }: { readonly need: number; readonly most: number },
): readonly Way[] => {
  let beginnings: readonly Beginning[] = [{ way: [], gain: 0, need, most: 0 }]
  for (const [item, layer] of layers.entries()) {
    const all = beginnings.flatMap((begun) =>
      (layer.get(begun.need) ?? []).map((turn): Beginning => {
        const gain = begun.gain + turn.gain
        const promised = gain + (rests[item + 1]?.get(turn.need)?.most ?? 0)
        return { way: [...begun.way, turn.choice], gain, need: turn.need, most: promised }
      }),
    )
    const best = new Set(byMost(all).slice(0, most))
    beginnings = all.filter((each) => best.has(each))
  }
  return byMost(beginnings)
    .slice(0, most)
    .map(({ way }) => way)
}

/** Those that promise most first; alike ones stay in their order. */
const byMost = (beginnings: readonly Beginning[]): readonly Beginning[] =>
  beginnings.toSorted((a, b) => b.most - a.most)
