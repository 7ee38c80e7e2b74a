import { describe, expect, it } from 'vitest'
import { readyFor } from '../../../src/engine/score/ready.js'
import { figureForm, leaf, level, read, scoresForm, shown, small, stated, x } from '../small.js'

describe('an instrument made ready', () => {
  const nested = level('b', '40', [level('dalam', '50', [leaf('2', '100')]), leaf('3', '50')])
  const form = scoresForm([level('a', '60', [leaf('1', '100')]), nested], {
    additional: [leaf('9', '0'), leaf('10', '0')],
  })
  const ready = readyFor(read(small([form])))

  it('knows how many scores count in a variant, below all levels, without the additional ones', () => {
    expect([...ready.plans.keys()]).toEqual(['A'])
    expect(ready.plans.get('A')?.counting).toBe(3)
    expect(ready.isScored).toBe(true)
  })

  it('names the additional items behind them, in their order, as shares of what the variant says', () => {
    const additional = ready.plans.get('A')?.additional ?? []
    expect(additional.map(({ id, title }) => [id, title])).toEqual([
      ['9', 'Indikator 9'],
      ['10', 'Indikator 10'],
    ])
    expect(additional.map(({ of, weight }) => [shown(of), shown(weight?.value)])).toEqual([
      ['100', '0'],
      ['100', '0'],
    ])
  })

  it('rounds an index once and finds its predicate', () => {
    // 4.505 is 4.51 at two places, half-up: the least that earns an A here.
    const { rounded, predicate } = ready.outcomeOf(x('4.505'))
    expect([shown(rounded), predicate?.letter]).toEqual(['451/100', 'A'])
    expect(ready.outcomeOf(x('4.5049')).predicate?.letter).toBe('A-')
  })

  it('is scored by no evaluator where no form has scores', () => {
    const alone = readyFor(read(small([figureForm('IKM', '100')], { shares: { of: '100', total: '100' } })))
    expect([alone.isScored, alone.plans.size]).toEqual([false, 0])
  })

  it('has a plan for each variant', () => {
    const second = { id: 'B', title: 'Varian B', used: stated(true as const), shares: { of: '100', total: '100' } }
    const two = scoresForm([level('a', '100', [leaf('1', '100')])])
    if (two.kind !== 'scores') throw new Error('a form with scores')
    two.variants.push({ ...second, parts: [level('a', '100', [leaf('1', '50'), leaf('2', '50')])] })
    const plans = readyFor(read(small([two]))).plans
    expect([...plans].map(([id, { counting }]) => [id, counting])).toEqual([
      ['A', 1],
      ['B', 2],
    ])
  })
})
