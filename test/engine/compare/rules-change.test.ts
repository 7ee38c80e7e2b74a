import { describe, expect, it } from 'vitest'
import { rulesChange } from '../../../src/engine/compare/rules-change.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import { sideWith, twoAspects, walk } from './members.js'

const [LAMA, TENGAH, BARU] = [twoAspects('lama'), twoAspects('tengah'), twoAspects('baru')]

const PAIRS = [
  {
    variant: 'A',
    pairs: [
      { from: '1', to: '1', criteria: 'same' as const },
      { from: '2', to: '2x', criteria: 'changed' as const, note: 'lain' },
      { from: '3', to: '3x', criteria: 'clarified' as const },
    ],
  },
]

const change = (crosswalks: readonly Crosswalk[], from = LAMA, to = BARU) =>
  rulesChange(sideWith(from), sideWith(to), crosswalks)

describe('the rules of two sides', () => {
  it('are the same under one id, unless their contents are known to differ', () => {
    const under = (before: string | null, after: string | null) =>
      rulesChange(sideWith(LAMA, { hash: before }), sideWith(LAMA, { hash: after }), []).kind
    expect([under(null, null), under('x', null), under(null, 'x'), under('x', 'x')]).toEqual([
      'same',
      'same',
      'same',
      'same',
    ])
    expect(under('x', 'y')).toBe('none')
  })

  it('correspond by indicator where a crosswalk says so, with those whose criteria are not quite the same', () => {
    const told = change([walk({ indicators: PAIRS })])
    expect(told).toEqual({
      kind: 'indicator',
      confidence: 'practice',
      notes: ['catatan'],
      criteria: [
        { from: '2', to: '2x', criteria: 'changed', note: 'lain', variant: 'A' },
        { from: '3', to: '3x', criteria: 'clarified', variant: 'A' },
      ],
      aspects: new Map([
        ['F-02', 'F-02'],
        ['F-02.a', 'F-02.a'],
        ['F-02.b', 'F-02.b'],
      ]),
    })
  })

  it('correspond backwards in time as well, from the newer code to the older', () => {
    const told = change([walk({ indicators: PAIRS })], BARU, LAMA)
    expect(told.kind === 'indicator' && told.criteria.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      '2x → 2',
      '3x → 3',
    ])
  })

  it('correspond by aspect where only aspects do, each under its name there', () => {
    const crossed = walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    })
    const told = change([crossed])
    expect(told).toEqual({
      kind: 'aspect',
      confidence: 'practice',
      notes: ['catatan'],
      aspects: new Map([
        ['F-02', 'F-02'],
        ['F-02.a', 'F-02.b'],
        ['F-02.b', 'F-02.a'],
      ]),
    })
  })

  it('correspond by aspect over several crosswalks, as surely as the least sure of them, and never by indicator', () => {
    const told = change([
      walk({ to: 'tengah', confidence: 'assumption', note: 'satu', indicators: PAIRS }),
      walk({ from: 'tengah', confidence: 'regulation', note: 'dua', indicators: PAIRS }),
    ])
    expect(told).toMatchObject({ kind: 'aspect', confidence: 'assumption', notes: ['satu', 'dua'] })
    expect(told.kind === 'aspect' && told.aspects.size).toBe(3)
  })

  it('lose an aspect that one of several crosswalks does not know', () => {
    const told = change([walk({ to: 'tengah' }), walk({ from: 'tengah', aspects: [{ from: 'a', to: 'a' }] })])
    expect(told.kind === 'aspect' && [...told.aspects.keys()]).toEqual(['F-02', 'F-02.a'])
  })

  it('correspond by the shortest way, whichever way crosswalks are written', () => {
    const long = [walk({ from: 'tengah', to: 'lama', note: 'satu' }), walk({ from: 'baru', to: 'tengah', note: 'dua' })]
    expect(change(long)).toMatchObject({ notes: ['satu', 'dua'] })
    expect(change([...long, walk({ note: 'langsung' })])).toMatchObject({ notes: ['langsung'] })
  })

  it('do not correspond where no way leads, or where an own instrument only borrows the id', () => {
    expect(change([walk({ from: 'lain' })])).toEqual({ kind: 'none' })
    expect(change([])).toEqual({ kind: 'none' })
    const strange = walk({ aspects: [{ from: 'a', to: 'z' }] })
    expect(change([strange])).toEqual({ kind: 'none' })
    expect(change([strange], BARU, LAMA)).toEqual({ kind: 'none' })
    expect(rulesChange(sideWith(LAMA), sideWith(TENGAH), [walk()])).toEqual({ kind: 'none' })
  })

  it.each([
    ['regulation', 'ministry', 'ministry'],
    ['practice', 'ministry', 'practice'],
    ['practice', 'assumption', 'assumption'],
    ['regulation', 'regulation', 'regulation'],
  ] as const)('are as sure as the least sure: %s and %s make %s', (first, second, expected) => {
    const told = change([walk({ to: 'tengah', confidence: first }), walk({ from: 'tengah', confidence: second })])
    expect(told).toMatchObject({ confidence: expected })
  })
})
