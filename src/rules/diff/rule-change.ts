import { type Exact, equal, printedText } from '../../exact/exact.js'

/** What of the rules became another. */
export type ChangeKind =
  | 'title'
  | 'other-titles'
  | 'basis'
  | 'years'
  | 'practised'
  | 'scale'
  | 'rounding'
  | 'bound'
  | 'label'
  | 'step-in'
  | 'step-out'
  | 'in'
  | 'out'
  | 'weight'
  | 'whole'
  | 'combine'
  | 'moved'
  | 'code'
  | 'number'
  | 'principle'
  | 'scores'
  | 'points'
  | 'criterion'
  | 'elements'
  | 'form-kind'
  | 'absent'
  | 'convert'
  | 'averaging'
  | 'least'
  | 'below'
  | 'notice'
  | 'unanswered'
  | 'words'
  | 'group'
  | 'national'

/** What a change is about: the instrument itself, its ladder, or a piece of it. */
export interface About {
  readonly kind:
    | 'instrument'
    | 'ladder'
    | 'form'
    | 'variant'
    | 'aspect'
    | 'indicator'
    | 'shown-only'
    | 'part'
    | 'question'
  /** Ids from the form down; of a step of the ladder its letter; empty for the instrument itself. */
  readonly path: readonly string[]
  readonly title: string
}

/** One difference between two instruments; null stands for what is not there on that side. */
export interface Change {
  readonly kind: ChangeKind
  readonly about: About
  /** Which of several, where there are several: the score of a criterion. */
  readonly which: string | null
  readonly from: string | null
  readonly to: string | null
  /** Shares of the whole index before and after, where a weight made them others. */
  readonly shares: { readonly from: Exact; readonly to: Exact } | null
}

/** A piece in both instruments, and which of several it is. */
type Sides<T> = readonly [from: T | null, to: T | null, which?: string | null | undefined]

export const change = (kind: ChangeKind, about: About, [from, to, which = null]: Sides<string>): readonly Change[] =>
  from === to ? [] : [{ kind, about, which, from, to, shares: null }]

/** Figures are the same where their values are, however they are printed. */
export const figureChange = (kind: ChangeKind, about: About, [from, to, which]: Sides<Exact>): readonly Change[] => {
  if (from && to && equal(from, to)) return []
  return change(kind, about, [from && printedText(from), to && printedText(to), which])
}

/** Items of two lists put side by side by a key, in the order of the first, then what only the second has. */
export const sideBySide = <T>(
  before: readonly T[],
  after: readonly T[],
  key: (item: T) => string,
): readonly { readonly from: T | null; readonly to: T | null }[] => {
  const later = new Map(after.map((item) => [key(item), item]))
  const known = new Set(before.map(key))
  return [
    ...before.map((from) => ({ from, to: later.get(key(from)) ?? null })),
    ...after.filter((item) => !known.has(key(item))).map((to) => ({ from: null, to })),
  ]
}
