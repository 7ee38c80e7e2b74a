import type { Pair } from './compare.js'
import { leavesOf } from './leaves.js'
import type { Met } from './node.js'
import type { RulesChange } from './rules-change.js'
import { metLeaves, splitMet, type Term } from './split.js'
import type { Member } from './year.js'

/**
 * Why a change has no split. `no-index`: one of the two has no index. `published`: a list of indices says nothing below
 * them. `rounded`: figures that were rounded once no longer add up. `units`: an agency's index is not the mean of the
 * units that the side names.
 */
export type Unsplit = 'no-index' | 'published' | 'rounded' | 'units'

export type Split =
  | { readonly ok: true; readonly terms: readonly Term[] }
  | { readonly ok: false; readonly why: Unsplit }

export const notSplit = (why: Unsplit): Split => ({ ok: false, why })

/** Why figures of two sides do not lead down to their nodes. */
export const whyRounded = ({ sides }: Pair): Unsplit =>
  sides.some(({ kind }) => kind === 'published') ? 'published' : 'rounded'

/** Nodes, or their figures, under the names that they have on the newer side. */
export const renamedNodes = <T extends { readonly id: string }>(
  nodes: readonly T[],
  rules: RulesChange,
): readonly T[] => {
  if (!('aspects' in rules)) return nodes
  const { aspects } = rules
  return nodes.map((node) => {
    const id = aspects.get(node.id) ?? node.id
    return id === node.id ? node : { ...node, id }
  })
}

/** The nodes of an index on two sides, each beside its counterpart; null where one of the two does not tell them. */
export const metOf = (pair: Pair, before: Member | null, after: Member | null): readonly Met[] | null => {
  const [old, now] = [before && leavesOf(before), after && leavesOf(after)]
  return old && now && metLeaves(renamedNodes(old, pair.rules), now)
}

/** Why a unit's change has no split; null where it has one. */
export const unsplitUnit = (pair: Pair, before: Member, after: Member): Unsplit | null => {
  if (!before.index || !after.index) return 'no-index'
  return leavesOf(before) && leavesOf(after) ? null : whyRounded(pair)
}

export const unitSplit = (pair: Pair, before: Member, after: Member): Split => {
  if (!before.index || !after.index) return notSplit('no-index')
  const met = metOf(pair, before, after)
  return met ? { ok: true, terms: met.flatMap(splitMet) } : notSplit(whyRounded(pair))
}
