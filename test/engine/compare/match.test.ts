import { describe, expect, it } from 'vitest'
import {
  type AgencyOf,
  agencyFinder,
  matchAgencies,
  matchUnits,
  type Renamed,
} from '../../../src/engine/compare/match.js'
import type { Member } from '../../../src/engine/compare/year.js'
import { member } from './members.js'

const none: Renamed = () => null
const agency = (name: string, agencyCode: string | null = null) => member(name, null, { agencyCode })
const unit = (name: string, unitCode: string | null = null, of = 'A', agencyCode: string | null = null) =>
  member(of, name, { unitCode, agencyCode })

/** Who stands beside whom, and how each was known again: "a · b code". */
const told = (found: ReturnType<typeof matchAgencies>) =>
  found.map(({ members, by }) =>
    members
      .map((each, i) => [each ? (each.unit ?? each.agency) : '–', by[i]].filter((part) => part !== null).join(' '))
      .join(' · '),
  )
const agencies = (sides: readonly (readonly Member[])[], renamed = none) => told(matchAgencies(sides, renamed))
const units = (sides: readonly (readonly Member[])[], renamed = none) =>
  told(matchUnits(sides, agencyFinder(matchAgencies(sides, none)), renamed))

describe('agencies are known again', () => {
  it('by their code, else by their name', () => {
    expect(
      agencies([
        [agency('Kab. A', '11'), agency('Kota B')],
        [agency('Kota B'), agency('Kabupaten A', '11')],
      ]),
    ).toEqual(['Kab. A · Kabupaten A code', 'Kota B · Kota B name'])
  })

  it('and are null, without a place, on a side that does not have them', () => {
    const [a, b] = [agency('a'), agency('b')]
    expect(matchAgencies([[a], [b]], none)).toEqual([
      { members: [a, null], at: [0, null], by: [null, null] },
      { members: [null, b], at: [null, 0], by: [null, null] },
    ])
  })

  it('never by a code that is another’s name', () => {
    expect(agencies([[agency('x', '11')], [agency('11')]])).toEqual(['x · –', '– · 11'])
    expect(agencies([[agency('11')], [agency('x', '11')]])).toEqual(['11 · –', '– · x'])
  })

  it('by the surest way first, for all: who has a code leaves the name to nobody else', () => {
    expect(
      agencies([
        [agency('a', '1'), agency('b', '2')],
        [agency('b', '1'), agency('c', '2')],
      ]),
    ).toEqual(['a · b code', 'b · c code'])
    // "a" is taken by the code of the second, so the first is new.
    expect(agencies([[agency('a', '1')], [agency('a'), agency('z', '1')]])).toEqual(['a · z code', '– · a'])
  })

  it('under every code and name that they ever had', () => {
    expect(agencies([[agency('a', '1')], [agency('b', '1')], [agency('b')], [agency('a')]])).toEqual([
      'a · b code · b name · a name',
    ])
  })

  it('by one name the first of two that share it', () => {
    expect(agencies([[agency('a', '1'), agency('a', '2')], [agency('a')]])).toEqual(['a · a name', 'a · –'])
  })

  it('by name and group where several share a name: a regency is never held against the city of that name', () => {
    const bogor = (group: string | null) => member('Bogor', null, { group })
    const found = matchAgencies(
      [[bogor('kabupaten'), bogor('kota')], [bogor('kota'), bogor('kabupaten')], [bogor('kota')]],
      none,
    )
    expect(found.map(({ members }) => members.map((each) => each?.group ?? null))).toEqual([
      ['kabupaten', 'kabupaten', null],
      ['kota', 'kota', 'kota'],
    ])
    expect(told(matchAgencies([[bogor('kabupaten')], [bogor('kota')]], none))).toEqual(['Bogor · Bogor name'])
    expect(told(matchAgencies([[bogor('kabupaten'), bogor('kota')], [bogor(null)]], none))).toEqual([
      'Bogor · –',
      'Bogor · –',
      '– · Bogor',
    ])
  })

  it('by another name last, whether the earlier or the later is called so', () => {
    const renamed: Renamed = ({ agency: name }) => (name === 'lama' ? { agency: 'baru', unit: null } : null)
    expect(agencies([[agency('lama')], [agency('baru')]], renamed)).toEqual(['lama · baru alias'])
    expect(agencies([[agency('baru')], [agency('lama')]], renamed)).toEqual(['baru · lama alias'])
    expect(agencies([[agency('lama')], [agency('lama')]], renamed)).toEqual(['lama · lama name'])
  })

  it('by a third name that both are given', () => {
    const renamed: Renamed = ({ agency: name }) => (name === 'x' || name === 'y' ? { agency: 'z', unit: null } : null)
    expect(agencies([[agency('x')], [agency('y')]], renamed)).toEqual(['x · y alias'])
  })

  it('by a name of one’s own before one that others gave', () => {
    const renamed: Renamed = ({ agency: name }) => (name === 'lama' ? { agency: 'baru', unit: null } : null)
    expect(agencies([[agency('lama'), agency('baru')], [agency('baru')]], renamed)).toEqual([
      'lama · –',
      'baru · baru name',
    ])
  })
})

describe('the agency of a unit', () => {
  const placed = (agencyCode: string | null, name: string) => ({
    keys: { agencyCode, agency: name, unitCode: null, unit: null },
  })
  const find: AgencyOf = (member) => {
    const sides = [
      [agency('A', '1'), agency('B')],
      [agency('C', '2'), agency('A', '3')],
    ]
    return agencyFinder(matchAgencies(sides, none))(member)
  }

  it('is found by its code, else by its name', () => {
    expect(find(placed('1', 'x'))).toBe(0)
    expect(find(placed(null, 'b'))).toBe(1)
    expect(find(placed('2', 'a'))).toBe(2)
    expect(find(placed('9', 'b'))).toBe(1)
  })

  it('is the first of several under one name, and none where nobody is called so', () => {
    expect(find(placed(null, 'a'))).toBe(0)
    expect(find(placed('3', 'z'))).toBe(0)
    expect(find(placed('9', 'z'))).toBeNull()
  })

  it('is told apart by code where one name stands for two', () => {
    const two = agencyFinder(matchAgencies([[agency('A', '1'), agency('A', '2')]], none))
    expect([two(placed('2', 'a')), two(placed(null, 'a'))]).toEqual([1, 0])
  })
})

describe('units are known again', () => {
  it('within their agency only', () => {
    const sides = [
      [unit('RSUD', '1', 'A'), unit('RSUD', '1', 'B')],
      [unit('RSUD', '1', 'B'), unit('RSUD', null, 'A')],
    ]
    expect(units(sides)).toEqual(['RSUD · RSUD name', 'RSUD · RSUD code'])
    const both = [...(sides[0] ?? []), ...(sides[1] ?? [])].map(({ agency: name }) => agency(name))
    const find = agencyFinder(matchAgencies([both], none))
    expect(matchUnits(sides, find, none).map(({ members }) => members.map((each) => each?.agency))).toEqual([
      ['A', 'A'],
      ['B', 'B'],
    ])
  })

  it('by code before name, and never by a code that is another’s name', () => {
    expect(units([[unit('a', '1'), unit('b')], [unit('b', '1')]])).toEqual(['a · b code', 'b · –'])
    expect(units([[unit('1')], [unit('x', '1')]])).toEqual(['1 · –', '– · x'])
  })

  it('in an agency that is spelled otherwise but has the same code', () => {
    const sides = [[unit('RSUD', null, 'Kab. A', '11')], [unit('RSUD', null, 'Kabupaten A', '11')]]
    const find = agencyFinder([{ members: [agency('Kab. A', '11'), agency('Kabupaten A', '11')] }])
    expect(told(matchUnits(sides, find, none))).toEqual(['RSUD · RSUD name'])
  })

  it('in an agency that is spelled otherwise, wherever it is listed', () => {
    const sides = [[unit('RSUD', null, 'Kab. A', '11')], [unit('RSUD', null, 'Kabupaten A', '11')]]
    const find = agencyFinder([
      { members: [agency('Kota Z', '99')] },
      { members: [agency('Kab. A', '11'), agency('Kabupaten A', '11')] },
    ])
    expect(told(matchUnits(sides, find, none))).toEqual(['RSUD · RSUD name'])
  })

  it('not in the agency of the same name in another province, though no other is listed', () => {
    const inProvince = (name: string, province: string | null) => member('A', name, { province })
    const pairs = (listed: string | null, earlier: Member, later: Member) => {
      const find = agencyFinder([{ members: [member('A', null, { province: listed })] }])
      return told(matchUnits([[earlier], [later]], find, none))
    }
    expect(pairs('riau', inProvince('u', null), inProvince('u', 'jambi'))).toEqual(['u · –', '– · u'])
    expect(pairs('riau', inProvince('u', null), inProvince('u', 'riau'))).toEqual(['u · u name'])
    expect(pairs('riau', inProvince('u', null), inProvince('u', null))).toEqual(['u · u name'])
    expect(pairs(null, inProvince('u', null), inProvince('u', 'jambi'))).toEqual(['u · u name'])
  })

  it('not in another agency that nobody lists', () => {
    const find = agencyFinder([])
    expect(told(matchUnits([[unit('u', null, 'A')], [unit('u', null, 'B')]], find, none))).toEqual(['u · –', '– · u'])
  })

  it('in an agency that nobody lists, by its name', () => {
    const find = agencyFinder([])
    expect(
      told(matchUnits([[unit('u', null, 'A')], [unit('u', null, 'A'), unit('u', null, 'B')]], find, none)),
    ).toEqual(['u · u name', '– · u'])
  })

  it('by another name, within the agency that it names', () => {
    const renamed: Renamed = ({ unit: name }) => (name === 'lama' ? { agency: 'a', unit: 'baru' } : null)
    expect(units([[unit('lama')], [unit('baru')]], renamed)).toEqual(['lama · baru alias'])
    expect(units([[unit('lama')], [unit('baru', null, 'B')]], renamed)).toEqual(['lama · –', '– · baru'])
  })

  it('by another name in the agency of its own province, where another has one of that name', () => {
    const renamed: Renamed = ({ unit: name }) => (name === 'lama' ? { agency: 'a', unit: 'baru' } : null)
    const inProvince = (name: string | null, province: string) => member('A', name, { province })
    const find = agencyFinder([{ members: [inProvince(null, 'riau')] }, { members: [inProvince(null, 'jambi')] }])
    const found = matchUnits(
      [[inProvince('lama', 'jambi')], [inProvince('baru', 'riau'), inProvince('baru', 'jambi')]],
      find,
      renamed,
    )
    expect(found.map(({ members }) => members.map((each) => each?.province ?? null))).toEqual([
      ['jambi', 'jambi'],
      [null, 'riau'],
    ])
  })

  it('not by nothing: what has neither code nor name is new every time', () => {
    const nameless = member('A', null)
    expect(told(matchUnits([[nameless], [nameless]], agencyFinder([]), none))).toEqual(['A · –', '– · A'])
  })
})
