import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readChangeList } from '../../src/scoresheet/change-list.js'
import { unit } from '../engine/small.js'
import { inOneLine, tableOf, tiny, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

const units = [
  unit('', { key: 'a', agency: 'Kab A', unit: 'RSUD', variant: 'A' }),
  unit('', { key: 'b', agency: 'Kota B', unit: 'RSUD', variant: 'B' }),
  unit('', { key: 'c', agency: 'Kab A', unit: 'Samsat', unitCode: 'S-1', variant: 'A' }),
]
const HEAD: readonly Written[] = ['instansi', 'unit', 'indikator', 'skor baru']

const listOf = (rows: readonly (readonly Written[])[], instrument = twoVariants(), of = units) => {
  const asked = { instrument, file: 'ubah.xlsx', units: of }
  const { changes, remarks, rows: count } = readChangeList(tableOf([HEAD, ...rows], { name: 'Ubah' }), asked)
  const read = [...changes].flatMap(([key, all]) =>
    all.map(({ indicator, slot, to }) => `${key} ${indicator.code}#${slot}=${fraction(to)}`),
  )
  const told = remarks.map(inOneLine)
  return { changes, read, told, rows: count }
}
const list = (...rows: readonly (readonly Written[])[]) => listOf(rows)

describe('a changed score', () => {
  it('is one of a unit that agency and unit name, at the place of its variant’s indicator', () => {
    const { read, told, rows } = list(['Kota B', 'RSUD', 2, 3], ['Kab A', 'RSUD', 2, '4'], ['', 'S-1', 'x', 0])
    expect(read).toEqual(['b 2.k#1=3', 'a 2.q#1=4', 'c x#2=0'])
    expect([told, rows]).toEqual([[], 3])
  })

  it('is cited by the cell of the score, with file and sheet', () => {
    const [change] = list(['', 'Samsat', 1, 5]).changes.get('c') ?? []
    expect(change?.place.origin).toEqual({ file: 'ubah.xlsx', sheet: 'Ubah' })
    expect(change && cellOf(change.place)).toBe('D2')
  })

  it('needs no column of agencies where each unit has a name of its own', () => {
    const table = tableOf([
      ['Indicator', 'Unit', 'Score'],
      ['1.p', 'Samsat', 2],
    ])
    const { changes, remarks } = readChangeList(table, { instrument: twoVariants(), file: 'u.csv', units })
    expect([changes.get('c')?.length, remarks]).toEqual([1, []])
  })

  test.each<[string, readonly Written[], string]>([
    ['a unit that the run has not', ['', 'Dinsos', 1, 4], 'E-CHANGE-LINE B2 Dinsos = unit'],
    ['no unit', ['Kab A', null, 1, 4], 'E-CHANGE-LINE B2 – = unit'],
    ['a unit of another agency', ['Kota B', 'Samsat', 1, 4], 'E-CHANGE-LINE A2 Kota B = agency'],
    ['a name that two units have', ['', 'RSUD', 1, 4], 'E-CHANGE-LINE B2 RSUD = Kab A/RSUD; Kota B/RSUD ambiguous'],
    ['an indicator of another variant', ['Kota B', 'RSUD', '2.q', 3], 'E-CHANGE-LINE C2 2.q = indicator'],
    [
      'no indicator, though one of the variant has no number',
      ['', 'Samsat', null, 4],
      'E-CHANGE-LINE C2 – = indicator',
    ],
    ['a score above the scale', ['', 'Samsat', 1, 6], 'E-CHANGE-LINE D2 6 = 0, 1, 2, 3, 4, 5 score'],
    ['a score between steps', ['', 'Samsat', 1, '4,5'], 'E-CHANGE-LINE D2 4,5 = 0, 1, 2, 3, 4, 5 score'],
    ['a score that this indicator may not be given', ['Kota B', 'RSUD', 2, 4], 'E-CHANGE-LINE D2 4 = 0, 3, 5 score'],
    ['no score', ['', 'Samsat', 1, null], 'E-CHANGE-LINE D2 – = 0, 1, 2, 3, 4, 5 score'],
  ])('with %s is refused by its cell, and the others are read', (_what, row, said) => {
    const { read, told, rows } = list(row, ['', 'Samsat', 'x', 4])
    expect([read, told, rows]).toEqual([['c x#2=4'], [said], 2])
  })

  it('under a scale without steps may be anything between its ends, and the ends', () => {
    const only = [unit('', { key: 'u', unit: 'Samsat', variant: 'umum' })]
    const said = (score: Written) => listOf([['', 'Samsat', 1, score]], tiny(), only)
    expect([0, 4.25, 5].flatMap((score) => said(score).read)).toEqual(['u 1.a#0=0', 'u 1.a#0=17/4', 'u 1.a#0=5'])
    expect([-0.01, 5.01].flatMap((score) => said(score).told)).toEqual([
      'E-CHANGE-LINE D2 -0.01 = 0–5 score',
      'E-CHANGE-LINE D2 5.01 = 0–5 score',
    ])
  })
})

describe('a score that is changed twice', () => {
  it('is an error at the second line, which names the first', () => {
    const { told } = list(['', 'Samsat', 1, 4], ['', 'Samsat', 2, 4], ['Kab A', 'S-1', '1.p', 4])
    expect(told).toEqual(['E-CHANGE-LINE C4 1.p = C2 twice'])
  })

  it('a third time is an error that names the second', () => {
    const lines = Array<Written[]>(3).fill(['', 'Samsat', 1, 4])
    expect(list(...lines).told).toEqual(['E-CHANGE-LINE C3 1 = C2 twice', 'E-CHANGE-LINE C4 1 = C3 twice'])
  })

  it('is none where another unit’s is', () => {
    expect(list(['Kab A', 'RSUD', 1, 4], ['Kota B', 'RSUD', 1, 4]).told).toEqual([])
  })
})

it('a list without a column that must be there is refused as a whole', () => {
  const table = tableOf([
    ['unit', 'indikator'],
    ['Samsat', 1],
  ])
  const { changes, remarks, rows } = readChangeList(table, { instrument: twoVariants(), file: 'u.csv', units })
  expect([changes.size, remarks, rows]).toEqual([
    0,
    [{ code: 'E-HEAD-MISSING', expected: 'unit, indicator, score', why: 'list' }],
    0,
  ])
})
