import { describe, expect, it } from 'vitest'
import { byNode, gatheredTerms, leavesOf, type Term } from '../../../src/engine/compare/split.js'
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

const term = (kind: Term['kind'], name: string, value: string, unit: Term['unit'] = null): Term => ({
  kind,
  node: name,
  title: `judul ${name}`,
  value: x(value),
  unit,
})

describe('the terms of an agency', () => {
  it('are those of its units by node and kind, each unit with its share, in the order in which they came', () => {
    const lists = [
      [term('score', 'a', '1'), term('weight', 'a', '2')],
      [term('score', 'b', '4'), term('score', 'a', '3')],
    ]
    expect(gatheredTerms(lists, x('1/2')).map(({ node: id, kind, value }) => [id, kind, fractionOf(value)])).toEqual([
      ['a', 'score', '2'],
      ['a', 'weight', '1'],
      ['b', 'score', '2'],
    ])
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
