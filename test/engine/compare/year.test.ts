import { describe, expect, it } from 'vitest'
import type { Node } from '../../../src/engine/compare/node.js'
import { keyedNames, membersOf, NO_OTHER_RULES, provinceKey } from '../../../src/engine/compare/year.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { fractionOf } from '../sheets.js'
import { figureForm, given, leaf, level, read, scoresForm, small, unit } from '../small.js'

const PARTS = [level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '100')])]
const RULES = read(small([scoresForm(PARTS, {}, '50'), figureForm('F-03', '20'), figureForm('IKM', '30')]))

const same = (text: string): string => text.trim().toLowerCase()
const named = (name: string, text: string, more: Partial<UnitScores> = {}): UnitScores =>
  unit(text, { key: name, unit: name, ...more })
const on = (...ids: readonly string[]): Partial<UnitScores> => ({
  forms: ['F-02', ...ids],
  figures: new Map(ids.map((id) => [id, given(RULES, id, '3')])),
})
const members = (...inputs: readonly UnitScores[]) => membersOf(score(RULES, inputs, { partial: true }), same)

const nodes = (list: readonly Node[] | undefined) =>
  list?.map(({ id, share, score: own }) => `${id} ${fractionOf(share)} × ${fractionOf(own)}`)

describe('a unit on a side', () => {
  it('keeps its figures and places as the run gave them', () => {
    const [kept] = members(named(' Loket ', '5 4', { group: 'kota', unitCode: ' 7A ', agencyCode: 'K1' })).units
    expect(kept).toMatchObject({
      ...{ unit: ' Loket ', unitCode: ' 7A ', agency: 'Kabupaten Contoh', agencyCode: 'K1', group: 'kota' },
      ...{ basis: 'F-02', rank: 1, groupRank: 1, province: null },
      keys: { agencyCode: 'k1', agency: 'kabupaten contoh', unitCode: '7a', unit: 'loket' },
    })
    expect([fractionOf(kept?.index), fractionOf(kept?.rounded), kept?.predicate?.letter]).toEqual(['23/5', '23/5', 'A'])
  })

  it('has its forms with their shares of the index, its aspects with theirs of the form', () => {
    const [kept] = members(named('u', '5 4', on('F-03', 'IKM'))).units
    expect(nodes(kept?.forms)).toEqual(['F-02 1/2 × 23/5', 'F-03 1/5 × 3', 'IKM 3/10 × 3'])
    expect(nodes(kept?.aspects)).toEqual(['F-02.a 3/5 × 5', 'F-02.b 2/5 × 4'])
  })

  it('has a form with the share that it has among the unit’s own forms, whatever it is elsewhere', () => {
    const { units } = members(
      named('u', '5 4', on('F-03', 'IKM')),
      named('v', '5 4'),
      named('w', '5 4', on('IKM')),
      named('z', '5 4', on('F-03')),
    )
    const shares = units.map(({ unit: name, forms }) =>
      [name, ...forms.map(({ share }) => fractionOf(share))].join(' '),
    )
    // Alone the whole; without F-03 it is 50 of 80, without IKM 50 of 70.
    expect(shares.sort()).toEqual(['u 1/2 1/5 3/10', 'v 1', 'w 5/8 3/8', 'z 5/7 2/7'])
  })

  it('has an aspect with its own figure, also where another unit got another', () => {
    const { units } = members(named('u', '5 4'), named('v', '5 3'), named('w', '2 4'))
    expect(units.map(({ unit: name, aspects }) => [name, ...(nodes(aspects) ?? [])].join(' '))).toEqual([
      'u F-02.a 3/5 × 5 F-02.b 2/5 × 4',
      'v F-02.a 3/5 × 5 F-02.b 2/5 × 3',
      'w F-02.a 3/5 × 2 F-02.b 2/5 × 4',
    ])
  })

  it('has neither without an index', () => {
    const [kept] = members(named('u', '5 -', on('F-03'))).units
    expect([kept?.index, kept?.rounded, kept?.rank, kept?.forms, kept?.aspects]).toEqual([null, null, null, [], []])
  })
})

describe('an agency on a side', () => {
  it('has the means of its units, with the shares that these give', () => {
    const [agency] = members(named('u', '5 4', on('F-03', 'IKM')), named('v', '3 2', on('F-03', 'IKM'))).agencies
    expect([agency?.unit, agency?.unitCode, agency?.keys.unit, agency?.keys.unitCode]).toEqual([null, null, null, null])
    // Forms 4.6 and 2.6; 3 of the others.
    expect(nodes(agency?.forms)).toEqual(['F-02 1/2 × 18/5', 'F-03 1/5 × 3', 'IKM 3/10 × 3'])
    expect(nodes(agency?.aspects)).toEqual(['F-02.a 3/5 × 4', 'F-02.b 2/5 × 3'])
  })

  it('takes the shares from a unit that has an index, and has no parts without one of its own', () => {
    const [partly] = members(named('a', '5 -', on('F-03')), named('b', '5 4')).agencies
    expect(nodes(partly?.forms)).toEqual(['F-02 1 × 23/5'])
    const [mixed] = members(named('u', '5 4', on('F-03')), named('v', '5 4')).agencies
    expect([mixed?.index, mixed?.forms, mixed?.aspects]).toEqual([null, [], []])
  })

  it('lies in the province that all its units name which name one, however they spell it', () => {
    const provinceOf = (...provinces: readonly (string | null)[]) =>
      members(...provinces.map((province, i) => named(`u${i}`, '5 4', { province }))).agencies[0]?.province
    expect(provinceOf('Provinsi Jawa Barat', null, 'jawa barat ')).toBe('jawa barat')
    expect(provinceOf('Jawa Barat', 'Jawa Tengah')).toBeNull()
    expect(provinceOf(null, null)).toBeNull()
  })
})

describe('by what a province is known', () => {
  it.each([
    ...['Bali', 'Provinsi Bali', 'PROPINSI BALI', 'Prov. Bali', 'Prop Bali', 'Pemprov Bali', 'Pemprop. Bali'],
    ...['Pemerintah Provinsi Bali', 'Pemda Prov. Bali', ' bali '],
  ])('is its name without the word for it: %s', (province) => {
    expect(provinceKey(province, same)).toBe('bali')
  })

  it('is all of a name that only begins like the word, or has it elsewhere', () => {
    expect(provinceKey('Provinsial', same)).toBe('provinsial')
    expect(provinceKey('Bali Provinsi', same)).toBe('bali provinsi')
    expect(provinceKey('Pemerintah Bali', same)).toBe('pemerintah bali')
  })

  it('is nothing where nobody says', () => {
    expect(provinceKey(null, same)).toBeNull()
  })
})

describe('the keys of a name', () => {
  it('are what is left of it when spelling is taken away, and null where it is not said', () => {
    const names = { agency: ' Kota A', agencyCode: null, unit: null, unitCode: 'X1 ' }
    expect(keyedNames(names, same)).toEqual({
      ...names,
      keys: { agency: 'kota a', agencyCode: null, unit: null, unitCode: 'x1' },
    })
  })
})

describe('a side without sheets', () => {
  it('has nothing to say under other rules', () => {
    expect([NO_OTHER_RULES.carried('baru'), NO_OTHER_RULES.watched()]).toEqual([[], []])
  })
})
