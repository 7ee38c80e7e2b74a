import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { namesakeDoubts } from '../../../src/engine/compare/namesakes.js'
import { provinceKey } from '../../../src/engine/compare/year.js'
import { shippedBoth } from '../sheets.js'
import { member, sideWith } from './members.js'

const { instrument } = shippedBoth('pekppp-2023')

const agency = (name: string, province: string | null, index = '4') => member(name, null, { index, province })

const side = (label: string, ...agencies: readonly ReturnType<typeof member>[]) =>
  sideWith(instrument, { label, source: `${label}.csv`, agencies })

const pairsOf = (...sides: readonly ReturnType<typeof side>[]) =>
  compareSides(sides, []).agencies.map(({ members }) =>
    members.map((each) => (each ? `${each.agency} ${each.province ?? '?'}` : null)),
  )

describe('namesakes in two provinces', () => {
  it('never meet, be they on one side or on two', () => {
    expect(pairsOf(side('2023', agency('Kab. X', 'riau')), side('2024', agency('Kab. X', 'jambi')))).toEqual([
      ['Kab. X jambi'].flatMap((each) => [null, each]),
      ['Kab. X riau', null],
    ])
    const both = [agency('Kab. X', 'riau'), agency('Kab. X', 'jambi')]
    expect(pairsOf(side('2023', ...both), side('2024', ...[...both].reverse()))).toEqual(
      expect.arrayContaining([
        ['Kab. X riau', 'Kab. X riau'],
        ['Kab. X jambi', 'Kab. X jambi'],
      ]),
    )
  })

  it('are told where a side does not say its province, and are not matched', () => {
    const sides = [
      side('2023', agency('Kab. X', 'riau'), agency('Kab. X', 'jambi')),
      side('2024', agency('Kab. X', null)),
    ]
    expect(pairsOf(...sides)).toHaveLength(3)
    const told = namesakeDoubts(sides).map(({ code, file, found, expected, why }) => [code, file, found, expected, why])
    expect(told).toEqual([['W-NAME-NEAR', '2024.csv', 'Kab. X (2024)', 'riau, jambi', 'province']])
  })

  it('make nobody else doubtful who says no province', () => {
    const sides = [
      side('2023', agency('Kab. X', 'riau'), agency('Kab. Y', 'jambi'), agency('Kab. Z', null)),
      side('2024', agency('Kab. X', null)),
    ]
    expect(namesakeDoubts(sides)).toEqual([])
  })

  it('are none where only one province is named: a side without provinces meets it', () => {
    const sides = [side('2023', agency('Kab. X', 'riau')), side('2024', agency('Kab. X', null))]
    expect([pairsOf(...sides), namesakeDoubts(sides)]).toEqual([[['Kab. X riau', 'Kab. X ?']], []])
  })

  it('have units that do not meet either', () => {
    const unit = (province: string) => member('Kab. X', 'Dinas A', { province })
    const units = (label: string, ...all: readonly ReturnType<typeof unit>[]) =>
      sideWith(instrument, { label, source: label, units: all })
    const { units: tracks } = compareSides([units('2023', unit('riau')), units('2024', unit('jambi'))], [])
    expect(tracks.map(({ members }) => members.filter(Boolean).length)).toEqual([1, 1])
  })
})

describe('a province', () => {
  it('is the same with the word for it and without', () => {
    const same = (text: string) => text.toLowerCase()
    for (const text of ['Riau', 'Provinsi Riau', 'Prov. Riau', 'PROPINSI RIAU', 'Pemerintah Provinsi Riau'])
      expect(provinceKey(text, same)).toBe('riau')
    expect([provinceKey('Provinsia', same), provinceKey(null, same)]).toEqual(['provinsia', null])
  })
})
