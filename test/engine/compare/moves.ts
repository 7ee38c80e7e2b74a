import { type Move, moveOf } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import type { Member, Side } from '../../../src/engine/compare/year.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import { fractionOf } from '../sheets.js'
import { member, node, twoAspects } from './members.js'

/** Two years of the same two aspects. */
export const [LAMA, BARU] = [twoAspects('lama'), twoAspects('baru')]
/** The indicators of one year and the next. */
export const PAIRS = [
  {
    variant: 'A',
    pairs: [
      { from: '1', to: '1', criteria: 'changed' as const },
      { from: '2', to: '2', criteria: 'clarified' as const },
    ],
  },
]

type Made = NonNullable<Parameters<typeof member>[2]>

/** A unit of two aspects, "5 4": index = 0.6 a + 0.4 b, or by other shares. */
export const unit = (
  name: string,
  scores: string,
  { shares = ['3/5', '2/5'], ...more }: Made & { readonly shares?: readonly string[] } = {},
): Member => {
  const aspects = scores.split(' ').map((score, i) => node(`F-02.${'ab'[i]}`, shares[i] ?? null, score))
  return member('A', name, { forms: [node('F-02', '1', more.index ?? '0')], aspects, ...more })
}

/** What of a comparison is asked for: a unit, or the only agency where none is named. */
interface Asked {
  readonly unit?: string
  readonly walks?: readonly Crosswalk[]
}

/** The move of a unit or an agency between two sides. */
export const moveIn = (before: Side, after: Side, { unit: name, walks = [] }: Asked = {}): Move => {
  const comparison = compareSides([before, after], walks)
  const track =
    name === undefined
      ? comparison.agencies[0]
      : comparison.units.find(({ members }) => members.some((each) => each?.unit === name))
  const [pair] = comparison.pairs
  const move = track && pair ? moveOf(comparison, pair, track) : null
  if (!move) throw new Error('nothing moved')
  return move
}

/** The terms of a move's split in words, or why there are none. */
export const terms = ({ split }: Move) =>
  split.ok ? split.terms.map(({ node: id, kind, value }) => `${id} ${kind} ${fractionOf(value)}`) : split.why
