import type { Path } from '../../instrument/problem.js'
import { type Raw, rawAt } from '../../instrument/raw.js'
import { nudgeLastDigit } from './digit.js'

export type MutationKind =
  | 'weight'
  | 'pair'
  | 'whole'
  | 'total'
  | 'combine'
  | 'bound'
  | 'rounding'
  | 'scale'
  | 'allowed'
  | 'points'
  | 'convert'
  | 'survey'
  | 'absent'

/** Why a change cannot matter to any score, so that no case can notice it. */
const IDLE = {
  'shown-only': 'the item is read and shown, never summed',
  'plain-mean': 'the level is a plain mean: weights do not count',
  declared: 'a declared total: the loader proves it, no score is made with it',
  'only-form': 'the instrument has one form that counts: it is the whole index',
  'same-shares': 'weighted and plain mean give every part the same share here',
  'below-scale': 'no index is lower than the least figure of the scale',
  'own-scores': 'every indicator lists its own scores',
  'any-mean': 'a mean takes any figure between the ends of the scale',
  'notice-only': 'only a notice depends on it',
  'no-least': 'no least number of respondents is set',
} as const satisfies Record<string, string>

export type IdleReason = keyof typeof IDLE

/** One figure or rule that is put differently. */
export interface Edit {
  readonly at: Path
  /** Code or id of what it belongs to: "14.b.K", "F-02.b", "A-". */
  readonly of: string
  readonly from: string
  readonly to: string
  /** What is written there instead. */
  readonly value: Raw
}

/** One step away from an instrument: a slip of the hand that its cases should notice. */
export interface Mutation {
  readonly kind: MutationKind
  readonly edits: readonly Edit[]
  readonly idle: IdleReason | null
}

const isList = (raw: Raw): raw is readonly Raw[] => Array.isArray(raw)

const writeAt = (raw: Raw, [step, ...below]: Path, value: Raw): Raw => {
  if (step === undefined) return value
  if (isList(raw)) return raw.map((each, i) => (i === step ? writeAt(each, below, value) : each))
  if (typeof raw !== 'object' || raw === null) return raw
  return { ...raw, [step]: writeAt(raw[step] ?? null, below, value) }
}

/** The instrument's file with the mutation in it; nothing is proved about it. */
export const applyMutation = (raw: Raw, { edits }: Mutation): Raw =>
  edits.reduce((file, { at, value }) => writeAt(file, at, value), raw)

/** The text that stands at a path of the file, as it is printed there. */
export const textAt = (raw: Raw, at: Path): string => String(rawAt(raw, at))

/** Both neighbours of a printed figure: last digit up, last digit down; those that are no figure are left out. */
export const neighbours = (raw: Raw, at: Path, of: string): readonly Edit[] => {
  const from = textAt(raw, at)
  return ([1n, -1n] as const).flatMap((by) => {
    const to = nudgeLastDigit(from, by)
    return to === null ? [] : [{ at, of, from, to, value: to }]
  })
}
