import { describe, expect, it } from 'vitest'
import { sideOf } from '../../../src/engine/compare/scored-year.js'
import { score } from '../../../src/engine/score/score.js'
import { fractionOf } from '../sheets.js'
import { leaf, level, read, scoresForm, small, unit } from '../small.js'
import { twoAspects, walk } from './members.js'

const LAMA = twoAspects('lama')
const BARU = read(
  small([scoresForm([level('a', '50', [leaf('x1', '100')]), level('b', '50', [leaf('x2', '100')])])], { id: 'baru' }),
)
const WALK = walk({
  variants: [{ from: 'A', to: 'A' }],
  indicators: [
    {
      variant: 'A',
      pairs: [
        { from: '1', to: 'x1', criteria: 'changed' },
        { from: '2', to: 'x2', criteria: 'same' },
      ],
    },
  ],
})
const ABOUT = { label: '2024', year: 2024, kind: 'scored', source: 'skor.csv', hash: 'abc' } as const

const sideFrom = (...inputs: Parameters<typeof score>[1]) =>
  sideOf(score(LAMA, inputs, { partial: true }), ABOUT, {
    crosswalks: [WALK],
    instrumentOf: (id) => (id === 'baru' ? BARU : null),
    same: (text) => text.toLowerCase(),
  })

const LOW = unit('1 2', { key: 'low', unit: 'Rendah' })
const HIGH = unit('5 3', { key: 'high', unit: 'Tinggi' })

describe('a side from a scored run', () => {
  it('says what it is, under which rules, and what its units and agencies came to', () => {
    const side = sideFrom(LOW, HIGH)
    expect(side).toMatchObject({ ...ABOUT, instrument: LAMA })
    // 0.6 × 5 + 0.4 × 3 and 0.6 × 1 + 0.4 × 2
    expect(side.units.map(({ unit: name, index }) => `${name} ${fractionOf(index)}`)).toEqual([
      'Tinggi 21/5',
      'Rendah 7/5',
    ])
    expect(side.agencies.map(({ agency, unit: name, index }) => [agency, name, fractionOf(index)])).toEqual([
      ['Kabupaten Contoh', null, '14/5'],
    ])
  })

  it('says in the order of its units, not of its sheets, what they are worth under other rules', () => {
    const { otherRules } = sideFrom(LOW, HIGH)
    // Halves: (5 + 3)/2 and (1 + 2)/2.
    expect(otherRules.carried('baru').map(({ index }) => fractionOf(index))).toEqual(['4', '3/2'])
    expect(otherRules.carried('lain')).toEqual([])
  })

  it('and which of their scores may mean something else there', () => {
    const watched = sideFrom(LOW, HIGH).otherRules.watched()
    expect(watched.map((own) => own.length)).toEqual([1, 1])
    expect(watched.map(([one]) => `${one?.code} ${fractionOf(one?.share)} ${fractionOf(one?.score)}`)).toEqual([
      '1 3/5 5',
      '1 3/5 1',
    ])
  })

  it('is named by keys that a spelling does not change', () => {
    expect(sideFrom(HIGH).units[0]?.keys).toEqual({
      agencyCode: null,
      agency: 'kabupaten contoh',
      unitCode: null,
      unit: 'tinggi',
    })
  })
})
