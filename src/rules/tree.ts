import { div, type Exact, exact, mul, ONE } from '../exact/exact.js'
import {
  type FigureForm,
  type Form,
  type Indicator,
  type Instrument,
  isLevel,
  type Level,
  type Part,
  type Question,
  type ScoresForm,
  type SurveyForm,
} from '../instrument/schema.js'
import type { Stated, Statement } from '../instrument/statement.js'

export type NodeKind = 'form' | 'variant' | 'aspect' | 'indicator' | 'shown-only' | 'part' | 'question'

/** A piece of an instrument with what stands above and below it. */
export interface Node {
  readonly kind: NodeKind
  /** As the regulation calls it: "F-02", "A", "b", "14.b.K". */
  readonly id: string
  /** Ids from the form down, by which it is told from all others: "F-02", "A", "b", "14.b.K". */
  readonly path: readonly string[]
  readonly title: string
  /** Its weight as printed; null where it has none. */
  readonly weight: Stated<Exact> | null
  /** What the weight is a share of; null where weights do not count (a plain mean). */
  readonly of: Exact | null
  /** Its share of the whole index, where every form is there; null for what is never summed. */
  readonly share: Exact | null
  /** How surely it is in use at all, where the instrument says. */
  readonly used: Statement | null
  readonly indicator: Indicator | null
  readonly combine: 'weighted' | 'mean' | null
  readonly below: readonly Node[]
}

type Counting = ScoresForm | SurveyForm | FigureForm

interface Above {
  readonly path: readonly string[]
  readonly share: Exact | null
}

/** Where a part stands: below what, with which share of the whole index, its weight being a part of what. */
interface Standing extends Above {
  readonly of: Exact | null
}

interface Combined {
  readonly combine: 'weighted' | 'mean'
  readonly shares: { readonly of: Exact }
  readonly parts: readonly Part[]
}

const bare = { weight: null, of: null, share: null, used: null, indicator: null, combine: null, below: [] } as const

const times = (share: Exact | null, part: Exact): Exact | null => share && mul(share, part)

const partsOf = ({ combine, shares, parts }: Combined, above: Above): readonly Node[] =>
  parts.map((part) => {
    const own = combine === 'mean' ? exact(1n, BigInt(parts.length)) : div(part.weight.value, shares.of)
    const of = combine === 'mean' ? null : shares.of
    const share = times(above.share, own)
    const standing = { path: above.path, share, of }
    return isLevel(part) ? levelNode(part, standing) : indicatorNode(part, standing)
  })

const levelNode = (level: Level, { path: above, share, of }: Standing): Node => {
  const path = [...above, level.id]
  const { id, title, weight, combine } = level
  return {
    ...bare,
    kind: 'aspect',
    id,
    path,
    title,
    weight,
    of,
    share,
    combine,
    below: partsOf(level, { path, share }),
  }
}

const indicatorNode = (indicator: Indicator, { path, share, of }: Standing): Node => {
  const { code, title, weight } = indicator
  return { ...bare, kind: 'indicator', id: code, path: [...path, code], title, weight, of, share, indicator }
}

const shownOnly = (indicator: Indicator, above: readonly string[]): Node => ({
  ...indicatorNode(indicator, { path: above, share: null, of: null }),
  kind: 'shown-only',
})

const questionNode = ({ code, title }: Question, above: readonly string[]): Node => ({
  ...bare,
  kind: 'question',
  id: code,
  path: [...above, code],
  title,
})

const scoresVariants = (form: ScoresForm, { path: above, share }: Above): readonly Node[] =>
  form.variants.map((variant) => {
    const { id, title, used, combine, additional } = variant
    const path = [...above, id]
    const below = [...partsOf(variant, { path, share }), ...additional.map((item) => shownOnly(item, path))]
    return { ...bare, kind: 'variant', id, path, title, share, used, combine, below }
  })

const surveyVariants = (form: SurveyForm, above: readonly string[]): readonly Node[] =>
  form.variants.map(({ id, title, parts }) => {
    const path = [...above, id]
    const below = parts.map((part): Node => {
      const own = [...path, part.id]
      const questions = part.questions.map((question) => questionNode(question, own))
      return { ...bare, kind: 'part', id: part.id, path: own, title: part.title, below: questions }
    })
    return { ...bare, kind: 'variant', id, path, title, below }
  })

const isCounting = (form: Form): form is Counting => form.kind !== 'unscored'

const variantNodes = (form: Counting, above: Above): readonly Node[] => {
  if (form.kind === 'scores') return scoresVariants(form, above)
  return form.kind === 'survey' ? surveyVariants(form, above.path) : []
}

const formNode = (instrument: Instrument, form: Form): Node => {
  const { id, title } = form
  const head = { ...bare, kind: 'form', id, path: [id], title } as const
  if (!isCounting(form)) return { ...head, used: form.used }
  const isAlone = instrument.forms.filter(isCounting).length === 1
  const { of } = instrument.shares
  const share = isAlone ? ONE : div(form.weight.value, of)
  const above = { path: [id], share }
  return { ...head, weight: form.weight, of: isAlone ? null : of, share, below: variantNodes(form, above) }
}

/** An instrument as a tree: forms, variants, aspects, indicators; each with its share of the whole index. */
export const treeOf = (instrument: Instrument): readonly Node[] =>
  instrument.forms.map((form) => formNode(instrument, form))

/** The nodes of a tree in the order of the instrument, each before what stands below it. */
export const nodesOf = (tree: readonly Node[]): readonly Node[] =>
  tree.flatMap((node) => [node, ...nodesOf(node.below)])
