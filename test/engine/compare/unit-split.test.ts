import { describe, expect, it } from 'vitest'
import { compareSides, type Pair } from '../../../src/engine/compare/compare.js'
import { metOf, unitSplit, unsplitUnit, whyRounded } from '../../../src/engine/compare/unit-split.js'
import type { SideKind } from '../../../src/engine/compare/year.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import { fractionOf } from '../sheets.js'
import { member, sideWith, walk } from './members.js'
import { BARU, LAMA, unit } from './moves.js'

const between = (kinds: readonly [SideKind, SideKind], walks: readonly Crosswalk[] = []): Pair => {
  const sides = [sideWith(LAMA, { kind: kinds[0] }), sideWith(walks.length > 0 ? BARU : LAMA, { kind: kinds[1] })]
  const [pair] = compareSides(sides, walks).pairs
  if (!pair) throw new Error('no pair')
  return pair
}
const PLAIN = between(['result', 'result'])
const CROSSED = between(
  ['result', 'result'],
  [
    walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    }),
  ],
)
const FIVE_FOUR = unit('u', '5 4', { index: '4.6' })
const HALVES = unit('u', '5 3', { index: '4', shares: ['1/2', '1/2'] })
const ROUNDED = unit('u', '5 4', { index: '4.61' })

describe("the split of a unit's change", () => {
  it('has for each aspect what its score, its weight and both at once did', () => {
    const split = unitSplit(PLAIN, FIVE_FOUR, HALVES)
    // a: 0.6 × 0, -0.1 × 5, -0.1 × 0; b: 0.4 × -1, 0.1 × 4, 0.1 × -1.
    expect(split.ok && split.terms.map(({ node, kind, value }) => `${node} ${kind} ${fractionOf(value)}`)).toEqual([
      'F-02.a score 0',
      'F-02.a weight -1/2',
      'F-02.a interaction 0',
      'F-02.b score -2/5',
      'F-02.b weight 2/5',
      'F-02.b interaction -1/10',
    ])
  })

  it('is none, and says why, where one of the two has no index or figures that do not reach down', () => {
    const none = member('A', 'u', { index: null })
    expect(unitSplit(PLAIN, none, HALVES)).toEqual({ ok: false, why: 'no-index' })
    expect(unitSplit(PLAIN, FIVE_FOUR, none)).toEqual({ ok: false, why: 'no-index' })
    expect(unitSplit(PLAIN, ROUNDED, HALVES)).toEqual({ ok: false, why: 'rounded' })
    expect(unitSplit(PLAIN, FIVE_FOUR, ROUNDED)).toEqual({ ok: false, why: 'rounded' })
    expect(unsplitUnit(PLAIN, FIVE_FOUR, HALVES)).toBeNull()
  })

  it('is told to lack for want of an index first: a list of indices is no reason where there is none', () => {
    const listed = between(['published', 'published'])
    expect(unsplitUnit(listed, member('A', 'u', { index: null }), FIVE_FOUR)).toBe('no-index')
    expect(unsplitUnit(listed, member('A', 'u', { index: '4' }), FIVE_FOUR)).toBe('published')
  })
})

describe('why figures do not lead down', () => {
  it.each([
    ['published', 'result', 'published'],
    ['scored', 'published', 'published'],
    ['table', 'published', 'published'],
    ['table', 'scored', 'rounded'],
    ['result', 'result', 'rounded'],
  ] as const)('between a side that is %s and one that is %s is that they are %s', (before, after, why) => {
    expect(whyRounded(between([before, after]))).toBe(why)
  })
})

describe('the nodes of an index on two sides', () => {
  const told = (...given: Parameters<typeof metOf>) =>
    metOf(...given)?.map(({ before, after }) =>
      [before, after].map((leaf) => (leaf ? `${leaf.id} ${fractionOf(leaf.score)}` : '–')).join(' → '),
    )

  it('stand side by side under the names of the newer side', () => {
    expect(told(PLAIN, FIVE_FOUR, HALVES)).toEqual(['F-02.a 5 → F-02.a 5', 'F-02.b 4 → F-02.b 3'])
    expect(told(CROSSED, FIVE_FOUR, HALVES)).toEqual(['F-02.a 4 → F-02.a 5', 'F-02.b 5 → F-02.b 3'])
  })

  it('are not known where one side is missing or does not tell them', () => {
    for (const [before, after] of [
      [null, HALVES],
      [FIVE_FOUR, null],
      [ROUNDED, HALVES],
      [FIVE_FOUR, ROUNDED],
    ] as const)
      expect(metOf(PLAIN, before, after)).toBeNull()
  })
})
