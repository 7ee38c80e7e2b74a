import { means } from './key.js'
import { type Node, nodesOf } from './tree.js'

/** What of an instrument is to be shown: all of it, one variant, aspect or indicator. */
interface Selection {
  readonly variant: string | null
  readonly aspect: string | null
  readonly indicator: string | null
}

const isCalled = (node: Node, name: string): boolean =>
  means(name, { code: node.id, number: node.indicator?.number }) || node.title.toLowerCase() === name.toLowerCase()

const ofVariant = (tree: readonly Node[], variant: string): readonly Node[] =>
  tree.map((form) => ({
    ...form,
    below: form.below.filter((each) => each.kind !== 'variant' || isCalled(each, variant)),
  }))

const isItem = ({ kind }: Node): boolean => kind === 'indicator' || kind === 'shown-only' || kind === 'question'

/**
 * The chosen pieces with all below them. Aspects are called by id or title, indicators by number, code or title; one
 * name may mean a piece in each variant. Empty where nothing is called so.
 */
export const selectNodes = (tree: readonly Node[], { variant, aspect, indicator }: Selection): readonly Node[] => {
  const forms = variant === null ? tree : ofVariant(tree, variant)
  if (variant !== null && forms.every(({ below }) => below.length === 0)) return []
  const within =
    aspect === null
      ? forms
      : nodesOf(forms).filter((node) => ['aspect', 'part'].includes(node.kind) && isCalled(node, aspect))
  if (indicator === null) return within
  return nodesOf(within).filter((node) => isItem(node) && isCalled(node, indicator))
}
