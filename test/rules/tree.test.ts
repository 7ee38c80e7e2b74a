import { describe, expect, it } from 'vitest'
import { selectNodes } from '../../src/rules/selected-nodes.js'
import { nodesOf, treeOf } from '../../src/rules/tree.js'
import { read, shown } from '../engine/small.js'
import { sample } from '../instrument/sample.js'
import { shippedCases } from './shipped.js'

const tree = treeOf(read(sample))
const outline = (nodes: typeof tree) =>
  nodesOf(nodes).map(({ kind, path, share }) => `${kind} ${path.join('/')} ${shown(share) ?? '–'}`)

describe('an instrument as a tree', () => {
  it('has every piece in its order, with its share of the whole index', () => {
    // F-02 is 50 of 100; a is 49.5 % of it, its parts a third and two thirds; b is a plain mean of two.
    expect(outline(tree).slice(0, 12)).toEqual([
      'form F-01 –',
      'form F-02 1/2',
      'variant F-02/A 1/2',
      'aspect F-02/A/a 99/400',
      'indicator F-02/A/a/1.a.K 33/400',
      'indicator F-02/A/a/2.a 33/200',
      'aspect F-02/A/b 1/4',
      'aspect F-02/A/b/dalam 1/8',
      'indicator F-02/A/b/dalam/3.b 1/8',
      'indicator F-02/A/b/4.b 1/8',
      'shown-only F-02/A/5 –',
      'variant F-02/B 1/2',
    ])
  })

  it('gives a single form the whole index', () => {
    const { instrument } = shippedCases('evaluasi-2017')
    const nodes = nodesOf(treeOf(instrument))
    expect(nodes.filter(({ kind }) => kind === 'form').map(({ id, share }) => [id, shown(share)])).toEqual([
      ['F-01', null],
      ['F-02', '1'],
      ['F-03', null],
    ])
    // 30 % of 8.9 %
    expect(shown(nodes.find(({ id }) => id === '1.a.K1')?.share)).toBe('267/10000')
  })

  it('adds up to the whole in every variant of the newest instrument', () => {
    const { instrument } = shippedCases('pekppp-2023')
    for (const variant of ['A', 'B']) {
      const items = nodesOf(treeOf(instrument)).filter(({ kind, path }) => kind === 'indicator' && path[1] === variant)
      const total = items.reduce((sum, { share }) => sum + Number(share?.n) / Number(share?.d), 0)
      expect(total).toBeCloseTo(0.75, 12)
    }
  })
})

describe('a selection', () => {
  const chosen = (more: Partial<Parameters<typeof selectNodes>[1]>) =>
    selectNodes(tree, { variant: null, aspect: null, indicator: null, ...more }).map(({ path }) => path.join('/'))

  it('is an aspect in every variant, by id or title', () => {
    expect(chosen({ aspect: 'a' })).toEqual(['F-02/A/a', 'F-02/B/a', 'F-03/A/a', 'F-03/B/a'])
    expect(chosen({ aspect: 'kebijakan', variant: 'B' })).toEqual(['F-02/B/a', 'F-03/B/a'])
  })

  it('is an indicator by number, code or title, additional ones too', () => {
    expect(chosen({ indicator: '3' })).toContain('F-02/A/b/dalam/3.b')
    expect(chosen({ indicator: '1.A.k' })).toContain('F-02/A/a/1.a.K')
    expect(chosen({ indicator: 'antrian' })).toEqual(['F-02/A/5'])
  })

  it('is nothing where nothing is called so', () => {
    expect(chosen({ indicator: '99' })).toEqual([])
    expect(chosen({ variant: 'Z' })).toEqual([])
    expect(chosen({ aspect: 'a', indicator: '3' })).toEqual([])
  })
})
