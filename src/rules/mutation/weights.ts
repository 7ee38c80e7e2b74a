import { add, compare, div, type Exact, equal, exact, parseExact, printedText, sub, ZERO } from '../../exact/exact.js'
import type { Path } from '../../instrument/problem.js'
import type { Raw } from '../../instrument/raw.js'
import { type Instrument, isLevel, type Level, type Part, type Variant } from '../../instrument/schema.js'
import { formsIn, type Placed, variantsIn, withPlaces } from '../../instrument/with-places.js'
import { stepOf } from './digit.js'
import { type Edit, type IdleReason, type Mutation, neighbours, textAt } from './mutation.js'

interface Whole {
  readonly at: Path
  readonly id: string
  readonly combine: 'weighted' | 'mean'
  readonly of: Exact
  readonly parts: readonly { readonly at: Path; readonly id: string; readonly weight: Exact }[]
  /** True where the parts' weights never come into it: one form alone. */
  readonly isAlone: boolean
}

type Combined = Placed<Variant | Level>

const partsOf = ({ at, value }: Combined): readonly Placed<Part>[] => withPlaces([...at, 'parts'], [...value.parts])

const weightPart = (above: string, { at, value }: Placed<Part>) => ({
  at: [...at, 'weight', 'value'],
  id: isLevel(value) ? `${above}.${value.id}` : value.code,
  weight: value.weight.value,
})

/** A level as the whole of its parts, then the levels below it, each named by its way down. */
const wholesFrom = (id: string, level: Combined): readonly Whole[] => {
  const { at, value } = level
  const parts = partsOf(level)
  const own: Whole = {
    at,
    id,
    combine: value.combine,
    of: value.shares.of,
    parts: parts.map((part) => weightPart(id, part)),
    isAlone: false,
  }
  return [
    own,
    ...parts.flatMap((part) =>
      isLevel(part.value) ? wholesFrom(`${id}.${part.value.id}`, { at: part.at, value: part.value }) : [],
    ),
  ]
}

/** The index itself as the whole of its forms. */
const indexWhole = (instrument: Instrument): Whole => {
  const parts = formsIn(instrument).flatMap(({ at, value }) =>
    value.kind === 'unscored' ? [] : [{ at: [...at, 'weight', 'value'], id: value.id, weight: value.weight.value }],
  )
  return { at: [], id: 'ipp', combine: 'weighted', of: instrument.shares.of, parts, isAlone: parts.length === 1 }
}

const wholes = (instrument: Instrument): readonly Whole[] => [
  indexWhole(instrument),
  ...variantsIn(instrument).flatMap((variant) => {
    const form = instrument.forms[Number(variant.at[1])]?.id ?? ''
    return wholesFrom(`${form} ${variant.value.id}`, variant)
  }),
]

/** Weights of a plain mean do not count. */
const PLAIN = { mean: 'plain-mean', weighted: null } as const

const idleWeight = ({ isAlone, combine }: Whole): IdleReason | null => (isAlone ? 'only-form' : PLAIN[combine])

/** Each weight with its last printed digit up and down. */
const digits = (raw: Raw, whole: Whole): readonly Mutation[] =>
  whole.parts.flatMap(({ at, id }) =>
    neighbours(raw, at, id).map((edit): Mutation => ({ kind: 'weight', edits: [edit], idle: idleWeight(whole) })),
  )

const larger = (a: Exact, b: Exact): Exact => (compare(a, b) > 0 ? a : b)

const weightEdit = ({ at, id }: Whole['parts'][number], from: string, to: Exact): Edit => ({
  at,
  of: id,
  from,
  to: printedText(to),
  value: printedText(to),
})

/** Each two weights of a whole, one up and one down by the same step, so that their sum stays and no proof complains. */
const pairs = (raw: Raw, whole: Whole): readonly Mutation[] => {
  if (idleWeight(whole)) return []
  return whole.parts.flatMap((up) =>
    whole.parts.flatMap((down): readonly Mutation[] => {
      if (up === down) return []
      const [from, other] = [textAt(raw, up.at), textAt(raw, down.at)]
      const step = larger(stepOf(from), stepOf(other))
      const [raised, lowered] = [add(up.weight, step), sub(down.weight, step)]
      if (compare(lowered, ZERO) < 0) return []
      return [{ kind: 'pair', edits: [weightEdit(up, from, raised), weightEdit(down, other, lowered)], idle: null }]
    }),
  )
}

const isFigure = (text: string): boolean => compare(parseExact(text) ?? ZERO, ZERO) > 0

/** What weights are shares of, and the total that is only declared. */
const shares = (raw: Raw, whole: Whole): readonly Mutation[] => {
  const of = neighbours(raw, [...whole.at, 'shares', 'of'], whole.id).filter(({ to }) => isFigure(to))
  const total = neighbours(raw, [...whole.at, 'shares', 'total'], whole.id)
  return [
    ...of.map((edit): Mutation => ({ kind: 'whole', edits: [edit], idle: idleWeight(whole) })),
    ...total.map((edit): Mutation => ({ kind: 'total', edits: [edit], idle: 'declared' })),
  ]
}

/** A whole by weights made a plain mean, and the other way round. */
const combine = (whole: Whole): readonly Mutation[] => {
  if (whole.at.length === 0) return []
  const to = whole.combine === 'mean' ? 'weighted' : 'mean'
  const even = exact(1n, BigInt(whole.parts.length))
  const isSame = whole.parts.every(({ weight }) => equal(div(weight, whole.of), even))
  const edit = { at: [...whole.at, 'combine'], of: whole.id, from: whole.combine, to, value: to }
  return [{ kind: 'combine', edits: [edit], idle: isSame ? 'same-shares' : null }]
}

/** Items that are only shown: their weight is zero, and another would change nothing. */
const shownOnly = (raw: Raw, instrument: Instrument): readonly Mutation[] =>
  variantsIn(instrument).flatMap(({ at, value }) =>
    withPlaces([...at, 'additional'], value.additional).flatMap((item) =>
      neighbours(raw, [...item.at, 'weight', 'value'], item.value.code).map(
        (edit): Mutation => ({ kind: 'weight', edits: [edit], idle: 'shown-only' }),
      ),
    ),
  )

/** Every slip of a weight. */
export const weightMutations = (raw: Raw, instrument: Instrument): readonly Mutation[] => [
  ...wholes(instrument).flatMap((whole) => [
    ...digits(raw, whole),
    ...pairs(raw, whole),
    ...shares(raw, whole),
    ...combine(whole),
  ]),
  ...shownOnly(raw, instrument),
]
