import { equal } from '../../exact/exact.js'
import { statementsIn } from '../../instrument/proofs/statements.js'
import type { Form, Instrument } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { type Node, nodesOf, treeOf } from '../tree.js'
import { formChanges } from './form-changes.js'
import { indicatorChanges } from './indicator.js'
import { ruleChanges } from './instrument-wide.js'
import { type About, type Change, change, figureChange, sideBySide } from './rule-change.js'

/** Two instruments laid side by side. */
export interface Diff {
  readonly changes: readonly Change[]
  /** How many statements say otherwise how surely they are known or from where; no score depends on it. */
  readonly statements: number
}

const aboutOf = ({ kind, path, title }: Node): About => ({ kind, path, title })

/**
 * By what a piece is the same piece in two instruments: an indicator or question by its running number (codes and places
 * may change), or by its code where it has none; everything else by its way down from the form.
 */
const keyOf = ({ kind, path, id, indicator }: Node): string => {
  const isItem = kind === 'indicator' || kind === 'shown-only' || kind === 'question'
  if (!isItem) return `${kind} ${path.join(' ')}`
  const variant = path.slice(0, 2).join(' ')
  return `item ${variant} ${indicator?.number ?? id.toLowerCase().replace(/\s+/g, '')}`
}

const weight = (about: About, from: Node, to: Node): readonly Change[] => {
  const whole = from.of && to.of ? figureChange('whole', about, [from.of, to.of]) : []
  const [before, after] = [from.of && from.weight, to.of && to.weight]
  const changes = figureChange('weight', about, [before?.value ?? null, after?.value ?? null])
  const shares = from.share && to.share && !equal(from.share, to.share) ? { from: from.share, to: to.share } : null
  return [...changes, ...whole].map((each) => ({ ...each, shares }))
}

const above = ({ path }: Node): string => path.slice(0, -1).join(' › ')

const pieceChanges = (from: Node, to: Node): readonly Change[] => {
  const about = aboutOf(to)
  return [
    ...change('title', about, [from.title, to.title]),
    ...change('moved', about, [above(from), above(to)]),
    ...change('combine', about, [from.combine, to.combine]),
    ...weight(about, from, to),
    ...(from.indicator && to.indicator ? indicatorChanges(about, from.indicator, to.indicator) : []),
  ]
}

const isBelow = (node: Node, others: readonly Node[]): boolean =>
  others.some(
    (other) =>
      other !== node && other.path.length < node.path.length && other.path.every((id, i) => id === node.path[i]),
  )

/** What came or went: of a piece that did so with all below it, the piece and its indicators. */
const inOrOut = (nodes: readonly Node[], kind: 'in' | 'out'): readonly Change[] =>
  nodes
    .filter((node) => node.kind === 'indicator' || !isBelow(node, nodes))
    .flatMap((node) =>
      kind === 'in'
        ? change('in', aboutOf(node), [null, node.title])
        : change('out', aboutOf(node), [node.title, null]),
    )

const formOf = (instrument: Instrument, id: string): Form | undefined => instrument.forms.find((form) => form.id === id)

const sureness = ({ confidence, sources }: Statement): string => `${confidence} ${[...sources].sort().join(' ')}`

/** Statements that say otherwise how surely they are known; matched by where they stand. */
const statements = (from: Instrument, to: Instrument): number => {
  const later = new Map(statementsIn(to).map(({ at, value }) => [at.join('.'), sureness(value)]))
  return statementsIn(from).filter(({ at, value }) => {
    const other = later.get(at.join('.'))
    return other !== undefined && other !== sureness(value)
  }).length
}

/** Everything in which two instruments differ: rules first, then piece by piece in the order of the later one. */
export const diff = (from: Instrument, to: Instrument): Diff => {
  const pieces = sideBySide(nodesOf(treeOf(from)), nodesOf(treeOf(to)), keyOf)
  const forms = sideBySide(from.forms, to.forms, ({ id }) => id)
  const both = pieces.flatMap((each) => (each.from && each.to ? pieceChanges(each.from, each.to) : []))
  const counted = forms.flatMap((each) => {
    const form = each.to && formOf(to, each.to.id)
    const about: About = { kind: 'form', path: [form?.id ?? ''], title: form?.title ?? '' }
    return each.from && form ? formChanges(about, each.from, form) : []
  })
  const gone = pieces.flatMap((each) => (each.from && !each.to ? [each.from] : []))
  const come = pieces.flatMap((each) => (each.to && !each.from ? [each.to] : []))
  const changes = [...ruleChanges(from, to), ...counted, ...inOrOut(gone, 'out'), ...inOrOut(come, 'in'), ...both]
  return { changes, statements: statements(from, to) }
}
