import { describe, expect, it } from 'vitest'
import { type Leaf, leafOf } from '../../../src/engine/compare/node.js'
import { gatheredTerms, metLeaves, splitMet } from '../../../src/engine/compare/split.js'
import { ONE } from '../../../src/exact/exact.js'
import { minus, printed, rational, times } from '../../oracle/rational.js'
import { fractionOf } from '../sheets.js'
import { x } from '../small.js'
import { totalOf } from './sides.js'

const leaf = (id: string, weight: string, score: string): Leaf =>
  leafOf({ id, title: id, share: null, score: x(score) }, x(weight))
const splitOf = (before: readonly Leaf[], after: readonly Leaf[]) => metLeaves(before, after).flatMap(splitMet)
const told = (before: readonly Leaf[], after: readonly Leaf[]) =>
  splitOf(before, after).map(({ node, kind, value }) => `${node} ${kind} ${fractionOf(value)}`)

describe('the split of a change', () => {
  it('is the change of score alone where weights stay: 1/4 × (3 - 4) = -1/4', () => {
    expect(told([leaf('a', '1/4', '4')], [leaf('a', '1/4', '3')])).toEqual(['a score -1/4'])
  })

  it('tells score, weight and both together apart: 0.30·4 → 0.24·3 is -0.30, -0.24 and +0.06', () => {
    const terms = splitOf([leaf('a', '0.30', '4')], [leaf('a', '0.24', '3')])
    expect(terms.map(({ kind, value }) => [kind, fractionOf(value)])).toEqual([
      ['score', '-3/10'],
      ['weight', '-6/25'],
      ['interaction', '3/50'],
    ])
    expect(fractionOf(totalOf(terms))).toBe('-12/25')
  })

  it('counts a node that only one side has as weight that comes from nothing or goes to it', () => {
    expect(told([leaf('a', '1/2', '4')], [leaf('b', '1/2', '5')])).toEqual(['b weight 5/2', 'a weight -2'])
  })

  it('holds each node against the one in its place where a file names two alike', () => {
    const before = [leaf('a', '1/2', '4'), leaf('a', '1/2', '2')]
    expect(told(before, [leaf('a', '1/2', '3'), leaf('a', '1/2', '5')])).toEqual(['a score -1/2', 'a score 3/2'])
  })

  it('agrees with fractions worked out another way, for every pair of weights and scores of a small grid', () => {
    const grid = ['0', '1/3', '0.24', '1'].flatMap((w) => ['0', '13/3', '5'].map((s) => [w, s] as const))
    for (const [w0, s0] of grid)
      for (const [w1, s1] of grid) {
        const expected = minus(times(rational(w1), rational(s1)), times(rational(w0), rational(s0)))
        const total = totalOf(splitOf([leaf('a', w0, s0)], [leaf('a', w1, s1)]))
        expect(fractionOf(total)).toBe(printed(expected))
      }
  })
})

describe('the terms of several units', () => {
  const terms = (...units: readonly (readonly [readonly Leaf[], readonly Leaf[]])[]) =>
    gatheredTerms(
      units.map(([before, after]) => metLeaves(before, after)),
      ONE,
    ).map(({ node, kind, value }) => `${node} ${kind} ${fractionOf(value)}`)
  /** Two nodes that weigh alike. */
  const halves = (a: string, b: string) => [leaf('a', '1/2', a), leaf('b', '1/2', b)]

  it('are those of each node by itself, though nodes weigh alike', () => {
    // a: (3 - 4)/2 + (2 - 1)/2 = 0; b: (5 - 2)/2 + (4 - 3)/2 = 2.
    expect(terms([halves('4', '2'), halves('3', '5')], [halves('1', '3'), halves('2', '4')])).toEqual([
      'a score 0',
      'b score 2',
    ])
  })
})
