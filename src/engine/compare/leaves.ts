import { type Exact, equal, mul, sum } from '../../exact/exact.js'
import { type Leaf, type Node, SharedNode } from './node.js'
import type { Member } from './year.js'

const weights = new WeakMap<Exact, WeakMap<Exact, Exact>>()

/** The share of a share: all units of a year have the same few, and hold the same objects for them. */
const shareOfShare = (share: Exact, part: Exact): Exact => {
  const parts = weights.get(share) ?? new WeakMap<Exact, Exact>()
  weights.set(share, parts)
  const weight = parts.get(part) ?? mul(share, part)
  parts.set(part, weight)
  return weight
}

const leafBelow = (share: Exact, node: Node, weight: () => Exact): Leaf => {
  if (node instanceof SharedNode) return node.leafBelow(share, weight)
  const { id, title, score } = node
  return { id, title, weight: weight(), score }
}

const leavesBelow = (form: Node, aspects: readonly Node[]): readonly Leaf[] | null => {
  const { share } = form
  if (!share) return null
  const start = `${form.id}.`
  const own = aspects.filter(({ id }) => id.startsWith(start))
  if (own.length === 0) return [leafBelow(share, form, () => share)]
  const below = own.flatMap((aspect) => {
    const { share: part } = aspect
    return part ? [leafBelow(share, aspect, () => shareOfShare(share, part))] : []
  })
  return below.length < own.length ? null : below
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
  const all = parts.flatMap((each) => each ?? [])
  if (parts.includes(null)) return null
  // Products are left as they are: their sum is brought to lowest terms once.
  const products = all.map(({ weight, score }) => ({ n: weight.n * score.n, d: weight.d * score.d }))
  return equal(sum(products), index) ? all : null
}
