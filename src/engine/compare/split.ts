import { add, compare, type Exact, equal, mul, sub, sum, ZERO } from '../../exact/exact.js'
import { type Leaf, leafOf, type Met } from './node.js'
import type { Member } from './year.js'

/**
 * Why an index moved, term by term. `score`: another score at the old weight. `weight`: another weight at the old score.
 * `interaction`: both at once. `entering` and `leaving`: units that an agency's mean gained or lost.
 */
type TermKind = 'score' | 'weight' | 'interaction' | 'entering' | 'leaving'

export interface Term {
  readonly kind: TermKind
  /** The form or aspect; "ipp" for units that enter or leave. */
  readonly node: string
  readonly title: string
  readonly value: Exact
  /** The unit that entered or left. */
  readonly unit: Member | null
}

const term = (kind: TermKind, { id, title }: Leaf, value: Exact): Term => ({ kind, node: id, title, value, unit: null })

/**
 * Old to new for one node: W'S' - WS = W(S' - S) + (W' - W)S + (W' - W)(S' - S). A node that only one side has keeps its
 * score and moves by its weight alone, which comes from nothing or goes to it.
 */
export const splitMet = ({ before, after }: Met): readonly Term[] => {
  if (before && after) {
    const score = sub(after.score, before.score)
    const byScore = term('score', after, mul(before.weight, score))
    if (equal(before.weight, after.weight)) return [byScore]
    const weight = sub(after.weight, before.weight)
    return [byScore, term('weight', after, mul(weight, before.score)), term('interaction', after, mul(weight, score))]
  }
  if (after) return [term('weight', after, mul(after.weight, after.score))]
  return before ? [term('weight', before, sub(ZERO, mul(before.weight, before.score)))] : []
}

/** The nodes of two sides, each beside its counterpart: those of the newer side, then those that only the older one has. */
export const metLeaves = (before: readonly Leaf[], after: readonly Leaf[]): readonly Met[] => {
  const met = after.map((leaf, i): Met => {
    const same = before[i]?.id === leaf.id ? before[i] : before.find(({ id }) => id === leaf.id)
    return { before: same ?? null, after: leaf }
  })
  const gone = before.filter(({ id }, i) => after[i]?.id !== id && !after.some((leaf) => leaf.id === id))
  return gone.length === 0 ? met : [...met, ...gone.map((leaf): Met => ({ before: leaf, after: null }))]
}

/** A node that several units weigh alike on each side, with what each scored there. */
interface Gathered extends Met {
  readonly old: Exact[]
  readonly now: Exact[]
}

const weighAlike = (a: Leaf | null, b: Leaf | null): boolean =>
  a === b || (a !== null && b !== null && a.id === b.id && equal(a.weight, b.weight))

/** Scores of units put together by node and weights, in the order of their first appearance. */
const gatherByNode = (changes: readonly (readonly Met[])[]): readonly Gathered[] => {
  const all: Gathered[] = []
  for (const met of changes)
    for (const [i, { before, after }] of met.entries()) {
      const isOwn = (each: Gathered | undefined) =>
        each !== undefined && weighAlike(each.before, before) && weighAlike(each.after, after)
      const known = isOwn(all[i]) ? all[i] : all.find(isOwn)
      const own = known ?? { before, after, old: [], now: [] }
      if (before) own.old.push(before.score)
      if (after) own.now.push(after.score)
      if (!known) all.push(own)
    }
  return all
}

const withScoreSum = (leaf: Leaf | null, scores: readonly Exact[]): Leaf | null =>
  leaf && leafOf({ ...leaf, share: null, score: sum(scores) }, leaf.weight)

/** All terms of a node and kind as one, in the order of their first appearance. */
const mergeTerms = (terms: readonly Term[], share: Exact): readonly Term[] => {
  const all = new Map<string, Term>()
  for (const each of terms) {
    const key = `${each.node}\n${each.kind}`
    const known = all.get(key)
    all.set(key, known ? { ...known, value: add(known.value, each.value) } : each)
  }
  return [...all.values()].map((each) => ({ ...each, value: mul(share, each.value) }))
}

/**
 * The terms of several units' changes by node and kind, each unit counted by a share: an agency's. A term is a sum of
 * products of weights and scores, so the scores of units that weigh a node alike are added up first.
 */
export const gatheredTerms = (changes: readonly (readonly Met[])[], share: Exact): readonly Term[] =>
  mergeTerms(
    gatherByNode(changes).flatMap(({ before, after, old, now }) =>
      splitMet({ before: withScoreSum(before, old), after: withScoreSum(after, now) }),
    ),
    share,
  )

/** The terms of one node together, greatest loss first: what people ask for. */
export const byNode = (terms: readonly Term[]): readonly { node: string; title: string; value: Exact }[] => {
  const nodes = new Map<string, { node: string; title: string; value: Exact }>()
  for (const { node, title, value, unit } of terms) {
    if (unit) continue
    const known = nodes.get(node)
    nodes.set(node, { node, title, value: known ? add(known.value, value) : value })
  }
  return [...nodes.values()].sort((a, b) => compare(a.value, b.value))
}
