import { type Exact, equal, mul, sum } from '../../exact/exact.js'
import { type Leaf, leafOf, type Node, SharedNode } from './node.js'
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
  return leafOf(node, weight())
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
export const leavesOf = ({ index, forms, aspects }: Member): readonly Leaf[] | null => {
  if (!index || forms.length === 0) return null
  const all: Leaf[] = []
  for (const form of forms) {
    const below = leavesBelow(form, aspects)
    if (!below) return null
    for (const leaf of below) all.push(leaf)
  }
  return equal(sum(all.map(({ product }) => product)), index) ? all : null
}
