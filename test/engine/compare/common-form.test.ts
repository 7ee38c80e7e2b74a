import { describe, expect, it } from 'vitest'
import { basisOf, isMeanOf, onForm, sideOnForm } from '../../../src/engine/compare/common-form.js'
import { fractionOf, shippedBoth } from '../sheets.js'
import { member, node, sideWith } from './members.js'

const { instrument } = shippedBoth('pekppp-2023')

/** 0.75 × F-02 + 0.25 × 2. */
const both = (unit: string, f02: string, index: string, group: string | null = null) =>
  member('Kab. A', unit, {
    index,
    group,
    basis: 'F-02+F-03',
    rank: 7,
    groupRank: 8,
    forms: [node('F-02', '3/4', f02), node('F-03', '1/4', '2')],
    aspects: [node('F-02.a', '24/100', f02)],
  })

describe("on the evaluator's form alone", () => {
  it('a unit has the figure of that form, rounded and looked up anew, and no rank: 0.75 × 4.015 + 0.5 stands as 4.02, A-', () => {
    const shown = onForm(both('u', '4.015', '3.51125'), instrument)
    expect([fractionOf(shown.index), fractionOf(shown.rounded), shown.predicate?.letter]).toEqual([
      '803/200',
      '201/50',
      'A-',
    ])
    expect([shown.basis, shown.rank, shown.groupRank]).toEqual(['F-02', null, null])
    expect(shown.forms.map(({ id, share }) => [id, fractionOf(share)])).toEqual([['F-02', '1']])
    expect(shown.aspects.map(({ id }) => id)).toEqual(['F-02.a'])
  })

  it('a unit has the figure of that form, wherever it stands among the forms', () => {
    const forms = [node('F-03', '1/4', '2'), node('F-02', '3/4', '4')]
    const shown = onForm(member('Kab. A', 'u', { index: '3.5', basis: 'F-03+F-02', forms }), instrument)
    expect([fractionOf(shown.index), shown.forms.map(({ id }) => id)]).toEqual(['4', ['F-02']])
  })

  it('what stands on it already, or has no index, stays as it is', () => {
    const own = member('Kab. A', 'u', { rank: 3 })
    const without = member('Kab. A', 'u', { index: null, basis: 'F-02+F-03', rank: null })
    expect(onForm(own, instrument)).toBe(own)
    expect(onForm(without, instrument)).toBe(without)
  })

  it('a unit whose forms nobody tells has no index', () => {
    const shown = onForm(
      member('Kab. A', 'u', { basis: 'F-02+F-03', aspects: [node('F-02.a', null, '4')] }),
      instrument,
    )
    expect(shown).toMatchObject({
      basis: 'F-02',
      index: null,
      rounded: null,
      predicate: null,
      rank: null,
      groupRank: null,
      forms: [],
      aspects: [],
    })
  })

  it('a whole side is ranked anew, overall and within each group', () => {
    const units = [
      both('u', '3', '2.75', 'kota'),
      both('v', '5', '4.25', 'kabupaten'),
      both('w', '4', '3.5', 'kota'),
      both('z', '2', '2'),
      member('Kab. A', 'x', { index: null, basis: 'F-02+F-03' }),
    ]
    const shown = sideOnForm(sideWith(instrument, { units, agencies: units.slice(0, 3), hasStatedRanks: true }))
    expect(shown.hasStatedRanks).toBe(false)
    expect(shown.units.map(({ unit, rank, groupRank }) => [unit, rank, groupRank])).toEqual([
      ['u', 3, 2],
      ['v', 1, 1],
      ['w', 2, 1],
      ['z', 4, null],
      ['x', null, null],
    ])
    expect(shown.agencies.map(({ rank, groupRank }) => [rank, groupRank])).toEqual([
      [3, 2],
      [1, 1],
      [2, 1],
    ])
  })
})

describe('the basis of a side', () => {
  const basis = (...units: readonly ReturnType<typeof member>[]) => basisOf({ units, agencies: [] })

  it('is the fullest among those that have an index', () => {
    const full = { basis: 'F-02+F-03' }
    expect(basis(member('A', 'u'), member('A', 'v', full), member('A', 'w'))).toBe('F-02+F-03')
    expect(basis(member('A', 'u'), member('A', 'v', { ...full, index: null }))).toBe('F-02')
  })

  it('is that of an agency where no unit is known, and never one that mixes', () => {
    expect(basisOf({ units: [], agencies: [member('A', null)] })).toBe('F-02')
    expect(basis(member('A', 'u'), member('A', 'v', { basis: 'F-02 / F-02+F-03' }))).toBe('F-02')
  })

  it('is none where nobody tells', () => {
    expect(basis(member('A', 'u', { basis: null }))).toBeNull()
    expect(basis()).toBeNull()
  })

  it('is the first of two that are as long', () => {
    expect(basis(member('A', 'u', { basis: 'F-02+IKM' }), member('A', 'v', { basis: 'F-02+F-3' }))).toBe('F-02+IKM')
    expect(basis(member('A', 'u', { basis: 'F-02+ABC' }), member('A', 'v', { basis: 'F-02+XYZ' }))).toBe('F-02+ABC')
  })
})

describe("an agency's index", () => {
  const units = [member('A', 'u', { index: '3' }), member('A', 'v', { index: '4' }), member('A', 'w', { index: null })]

  it('is the mean of its units where it equals that of those with an index, to the last digit', () => {
    expect(isMeanOf(member('A', null, { index: '3.5' }), units)).toBe(true)
    expect(isMeanOf(member('A', null, { index: '3.50001' }), units)).toBe(false)
  })

  it('is the mean of nothing where no unit or it itself has an index', () => {
    expect(isMeanOf(member('A', null, { index: '0' }), [])).toBe(false)
    expect(isMeanOf(member('A', null, { index: null }), units)).toBe(false)
  })
})
