import type { Choice, Way } from './knapsack.js'

/** A step from one choice of an item to a better one, on the way where it gains most by what it costs. */
interface Stride {
  readonly item: number
  readonly choice: number
  readonly cost: number
  readonly gain: number
}

/** The strides of one item from nothing to its best choice, each gaining less by its cost than the one before it. */
const stridesOf = (choices: readonly Choice[], item: number): readonly Stride[] => {
  const strides: Stride[] = []
  let at: Choice = { cost: 0, gain: 0 }
  for (;;) {
    let best: Stride | null = null
    for (const [choice, each] of choices.entries()) {
      const stride = { item, choice, cost: each.cost - at.cost, gain: each.gain - at.gain }
      if (stride.gain <= 0) continue
      // Where a better choice costs no more it is taken first, whatever it gains.
      if (!best || stride.gain * best.cost > best.gain * stride.cost) best = stride
    }
    if (!best) return strides
    strides.push(best)
    at = choices[best.choice] ?? at
  }
}

/** All strides, those that gain most by what they cost first; of alike ones that of the earlier item. */
const stridesIn = (items: readonly (readonly Choice[])[]): readonly Stride[] =>
  items.flatMap(stridesOf).sort((a, b) => b.gain * a.cost - a.gain * b.cost)

/**
 * What a gain costs at least, proved: the cost where parts of choices may be taken, rounded up. The strides of an item get
 * worse, so that taking the best first is the cheapest way there.
 */
export const boundOf = (items: readonly (readonly Choice[])[], need: number): number => {
  let [cost, open] = [0, need]
  for (const stride of stridesIn(items)) {
    if (stride.gain >= open) return cost + Math.ceil((stride.cost * open) / stride.gain - SLACK)
    cost += stride.cost
    open -= stride.gain
  }
  return Number.POSITIVE_INFINITY
}

/** Far above what a machine number lacks of a quotient, far below one. */
const SLACK = 1e-6

/** Leaves out or makes smaller what is not needed, the dearest first. */
const trimWay = (items: readonly (readonly Choice[])[], way: Way, spare: number): Way => {
  const kept = [...way]
  let left = spare
  const dearest = [...kept.keys()].sort((a, b) => costAt(items, kept, b) - costAt(items, kept, a))
  for (const item of dearest) {
    const now = choiceAt(items, kept, item)
    if (!now) continue
    const lesser = [{ choice: null, ...NOTHING }, ...(items[item] ?? []).map((each, choice) => ({ choice, ...each }))]
      .filter(({ cost, gain }) => cost < now.cost && now.gain - gain <= left)
      .sort((a, b) => a.cost - b.cost)
    const [least] = lesser
    if (!least) continue
    kept[item] = least.choice
    left -= now.gain - least.gain
  }
  return kept
}

const NOTHING: Choice = { cost: 0, gain: 0 }

const choiceAt = (items: readonly (readonly Choice[])[], way: Way, item: number): Choice | undefined =>
  items[item]?.[way[item] ?? -1]

const costAt = (items: readonly (readonly Choice[])[], way: Way, item: number): number =>
  choiceAt(items, way, item)?.cost ?? 0

/** A way that suffices and is cheap, though perhaps not the cheapest: the best strides first, then without what is not needed. */
export const goodWay = (items: readonly (readonly Choice[])[], need: number): Way => {
  const way: (number | null)[] = items.map(() => null)
  let open = need
  for (const { item, choice, gain } of stridesIn(items)) {
    if (open <= 0) break
    way[item] = choice
    open -= gain
  }
  return trimWay(items, way, -open)
}
