import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../../src/engine/compare/leaves.js'
import { type Leaf, leafOf } from '../../../src/engine/compare/node.js'
import { byNode, gatheredTerms, metLeaves, splitMet, type Term } from '../../../src/engine/compare/split.js'
import { mean } from '../../../src/exact/exact.js'
import { fractionOf } from '../sheets.js'
import { x } from '../small.js'
import { member, node } from './members.js'

const FORMS = [node('F-02', '3/4', '4'), node('F-03', '1/4', '2')]
const ASPECTS = [node('F-02.a', '3/5', '5'), node('F-02.b', '2/5', '5/2')]

const told = (leaves: ReturnType<typeof leavesOf>) =>
  leaves?.map(({ id, title, weight, score }) => [id, title, fractionOf(weight), fractionOf(score)].join(' '))

describe('what an index is directly made of', () => {
  it('is the aspects of a form that has any, each with its share of the whole, and forms without', () => {
    // 0.45 × 5 + 0.3 × 2.5 + 0.25 × 2 = 3.5
    expect(told(leavesOf(member('A', 'u', { index: '3.5', forms: FORMS, aspects: ASPECTS })))).toEqual([
      'F-02.a F-02.a 9/20 5',
      'F-02.b F-02.b 3/10 5/2',
      'F-03 F-03 1/4 2',
    ])
  })

  it('is the form itself where another form has the same beginning', () => {
    const forms = [node('F-0', '1/4', '2'), node('F-02', '3/4', '4')]
    expect(told(leavesOf(member('A', 'u', { index: '3.5', forms, aspects: ASPECTS })))?.[0]).toBe('F-0 F-0 1/4 2')
  })

  it.each([
    ['there is no index', { index: null, forms: FORMS, aspects: ASPECTS }],
    ['no form is known', { index: '3.5', forms: [], aspects: ASPECTS }],
    ['nobody says what a form counts for', { index: '4', forms: [node('F-02', null, '4')] }],
    [
      'nobody says what an aspect counts for',
      { index: '3.5', forms: FORMS, aspects: [...ASPECTS, node('F-02.c', null, '1')] },
    ],
    ['there is no form, though an index of nothing would be 0', { index: '0', forms: [], aspects: [] }],
    [
      'the other forms alone come to the index',
      { index: '4', forms: [node('F-02', '1', '4'), node('F-03', null, '2')], aspects: [] },
    ],
    ['figures were rounded on the way, so that they do not add up', { index: '3.51', forms: FORMS, aspects: ASPECTS }],
  ])('is not known where %s', (_, made) => {
    expect(leavesOf(member('A', 'u', made))).toBeNull()
  })
})

const leaf = (id: string, weight: string, score: string): Leaf =>
  leafOf({ id, title: `judul ${id}`, share: null, score: x(score) }, x(weight))

const term = (kind: Term['kind'], name: string, value: string, unit: Term['unit'] = null): Term => ({
  kind,
  node: name,
  title: `judul ${name}`,
  value: x(value),
  unit,
})

describe('the terms of an agency', () => {
  const gathered = (units: readonly (readonly [readonly Leaf[], readonly Leaf[]])[], share: string) =>
    gatheredTerms(
      units.map(([before, after]) => metLeaves(before, after)),
      x(share),
    ).map(({ node: id, kind, value }) => [id, kind, fractionOf(value)])

  it('are those of its units by node and kind, each unit with its share, in the order in which they came', () => {
    const units = [
      // By score 1/2 × (4 - 2), and b alone by its weight.
      [[leaf('a', '1/2', '2')], [leaf('a', '1/2', '4'), leaf('b', '1/4', '4')]],
      // By score 1/2 × (5 - 3), by weight 1/4 × 3, by both 1/4 × 2.
      [[leaf('a', '1/2', '3'), leaf('c', '1/2', '2')], [leaf('a', '3/4', '5')]],
    ] as const
    expect(gathered(units, '1/2')).toEqual([
      ['a', 'score', '1'],
      ['b', 'weight', '1/2'],
      ['a', 'weight', '3/8'],
      ['a', 'interaction', '1/4'],
      ['c', 'weight', '-1/2'],
    ])
  })

  it('are the same where many units weigh their nodes alike, whatever they scored', () => {
    const unit = (old: string, now: string) =>
      [
        [leaf('a', '3/5', old), leaf('b', '2/5', now)],
        [leaf('a', '1/2', now), leaf('b', '1/2', old)],
      ] as const
    const scores = ['0', '13/3', '5', '7/2']
    const units = scores.flatMap((old) => scores.map((now) => unit(old, now)))
    const apart = units.map(([before, after]) => metLeaves(before, after).flatMap(splitMet))
    const expected = apart[0]?.map(({ node: id, kind }) => {
      const values = apart.flatMap((terms) => terms.filter((each) => each.node === id && each.kind === kind))
      return [id, kind, fractionOf(mean(values.map(({ value }) => value)))]
    })
    expect(gathered(units, '1/16')).toEqual(expected)
  })

  it('are told by node, the greatest loss first, without the units that came or went', () => {
    const terms = [
      term('score', 'a', '-1'),
      term('score', 'b', '-2'),
      term('weight', 'a', '1/4'),
      term('score', 'c', '1'),
      term('entering', 'ipp', '-9', member('A', 'u')),
    ]
    expect(byNode(terms).map(({ node: id, title, value }) => [id, title, fractionOf(value)])).toEqual([
      ['b', 'judul b', '-2'],
      ['a', 'judul a', '-3/4'],
      ['c', 'judul c', '1'],
    ])
  })
})
