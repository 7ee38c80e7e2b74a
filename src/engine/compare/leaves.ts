import { type Exact, equal, mul, sum } from '../../exact/exact.js'
import type { Member, Node } from './year.js'

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
