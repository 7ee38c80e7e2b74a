import { add, compare, type Exact, equal, mul, sub, sum, ZERO } from '../../exact/exact.js'
import type { Member, Node } from './year.js'

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

/** A node that an index is directly made of: an aspect, or a form that has none. */
export interface Leaf {
  readonly id: string
  readonly title: string
  /** Its share of the whole index. */
  readonly weight: Exact
  readonly score: Exact
}

const isBelow = (form: Node, aspect: Node): boolean => aspect.id.startsWith(`${form.id}.`)

const weights = new WeakMap<Exact, WeakMap<Exact, Exact>>()

/** The share of a share: all units of a year have the same few, and hold the same objects for them. */
const shareOfShare = (share: Exact, part: Exact): Exact => {
  const parts = weights.get(share) ?? new WeakMap<Exact, Exact>()
  weights.set(share, parts)
  const weight = parts.get(part) ?? mul(share, part)
  parts.set(part, weight)
  return weight
}

const leavesBelow = (form: Node, aspects: readonly Node[]): readonly Leaf[] | null => {
  const { share } = form
  if (!share) return null
  const own = aspects.filter((aspect) => isBelow(form, aspect))
  if (own.length === 0) return [{ id: form.id, title: form.title, weight: share, score: form.score }]
  const leaves = own.flatMap(({ id, title, share: part, score }) =>
    part ? [{ id, title, weight: shareOfShare(share, part), score }] : [],
  )
  return leaves.length < own.length ? null : leaves
}

/**
 * The nodes whose weight times score add up to a member's index; null where its figures do not reach that far, or where
 * they do not add up to the last digit because they were rounded on the way.
 */
export const leavesOf = (member: Member): readonly Leaf[] | null => {
  const before = known.get(member)
  if (before !== undefined) return before
  const leaves = leavesIn(member)
  known.set(member, leaves)
  return leaves
}

/** Asked for with each side that a member is held against, for its agency, and for whatever is written. */
const known = new WeakMap<Member, readonly Leaf[] | null>()

const leavesIn = ({ index, forms, aspects }: Member): readonly Leaf[] | null => {
  if (!index || forms.length === 0) return null
  const parts = forms.map((form) => leavesBelow(form, aspects))
  const leaves = parts.flatMap((each) => each ?? [])
  if (parts.includes(null)) return null
  // Products are left as they are: their sum is brought to lowest terms once.
  const products = leaves.map(({ weight, score }) => ({ n: weight.n * score.n, d: weight.d * score.d }))
  return equal(sum(products), index) ? leaves : null
}

const term = (kind: TermKind, { id, title }: Leaf, value: Exact): Term => ({ kind, node: id, title, value, unit: null })

/**
 * Old to new for one node: W'S' - WS = W(S' - S) + (W' - W)S + (W' - W)(S' - S). A node that only one side has keeps its
 * score and moves by its weight alone, which comes from nothing or goes to it.
 */
const moved = (before: Leaf | undefined, after: Leaf | undefined): readonly Term[] => {
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

/** The change from one list of nodes to another as terms that add up to it exactly. Nodes meet by their id. */
export const splitLeaves = (before: readonly Leaf[], after: readonly Leaf[]): readonly Term[] => {
  const left = new Map(before.map((leaf) => [leaf.id, leaf]))
  const right = new Set(after.map(({ id }) => id))
  return [
    ...after.flatMap((leaf) => moved(left.get(leaf.id), leaf)),
    ...before.filter(({ id }) => !right.has(id)).flatMap((leaf) => moved(leaf, undefined)),
  ]
}

/** All terms of a node and kind as one, in the order of their first appearance: an agency's from those of its units. */
export const gatheredTerms = (lists: readonly (readonly Term[])[], share: Exact): readonly Term[] => {
  const all = new Map<string, { first: Term; values: Exact[] }>()
  for (const each of lists.flat()) {
    const key = `${each.node}\n${each.kind}`
    const known = all.get(key)
    if (known) known.values.push(each.value)
    else all.set(key, { first: each, values: [each.value] })
  }
  return [...all.values()].map(({ first, values }) => ({ ...first, value: mul(share, sum(values)) }))
}

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
