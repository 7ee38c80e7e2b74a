import { describe, expect, it, test } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const HEAD: readonly Written[] = ['No', 'Instansi', 'Unit', '1.a', '2.a', '3.a']
const UNITS: readonly (readonly Written[])[] = [
  [1, 'Kab A', 'Dukcapil', 4, 4, 4],
  [2, 'Kab A', 'RSUD', 2, 2, 2],
]

describe('a row of statistics below a table is no unit', () => {
  test.each([
    'Nilai Tertinggi',
    'Nilai Terendah',
    'Nilai Rata-Rata Indikator',
    'Skor Maksimum',
    'Maksimal',
    'Min',
    'Mean',
    'Modus',
    'Bobot',
    'Target',
    'Simpangan Baku',
  ])('%s', (name) => {
    const read = readUnder(tiny(), [tableOf([HEAD, ...UNITS, [null, null, name, 5, 5, 5]])])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Dukcapil', 'RSUD'])
    expect(read.findings.map(short)).toEqual(['W-ROW-TOTAL F-02!D4'])
  })

  test.each(['Target Prima Mandiri', 'Puskesmas Minimarket', 'Bobotsari', 'UPT Maksimal Sehat'])(
    'but %s is',
    (name) => {
      const read = readUnder(tiny(), [tableOf([HEAD, ...UNITS, [3, 'Kab A', name, 5, 5, 5]])])
      expect(read.units.map(({ unit }) => unit)).toContain(name)
    },
  )

  it('also where a CSV file ends such a row with its last figure', () => {
    const rows = [[...HEAD, 'Catatan', 'Lain'], ...UNITS.map((row) => [...row, '', '']), ['', '', 'Rata-rata', 3, 3, 3]]
    const read = readUnder(tiny(), [tableOf(rows, { name: null })])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['Dukcapil', false],
      ['RSUD', false],
    ])
    expect(read.findings.map(({ code }) => code)).toEqual(['W-ROW-TOTAL'])
  })
})

describe('a row without the running number that the others have', () => {
  const read = (...rows: readonly (readonly Written[])[]) => {
    const table = rows.map(([number = null, name = null, ...scores]): Written[] => [number, 'Kab A', name, ...scores])
    const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([HEAD, ...table])])
    return [units.map(({ unit }) => unit), findings.map(short), counts.used]
  }
  const [A, B, C]: readonly Written[][] = [
    [1, 'A', 4, 3, 5],
    [2, 'B', 2, 4, 4],
    [3, 'C', 1, 1, 3],
  ]
  const three = (row: readonly Written[]) => read(A ?? [], B ?? [], row, C ?? [])

  it('and holds the means or sums of those above it, below it or of all is no unit', () => {
    // Of A and B: 3, 3.5, 4.5; of all three: 7/3, 8/3, 4, as they are printed with one decimal or with all.
    for (const means of [
      [3, 3.5, 4.5],
      [6, 7, 9],
      [2.3, 2.7, 4],
      [2.3333333333333335, 2.6666666666666665, 4],
      [7, 8, 12],
    ])
      expect(three([null, 'Kecamatan', ...means])).toEqual([['A', 'B', 'C'], ['W-ROW-TOTAL F-02!A4'], 3])
    expect(read([null, 'Kecamatan', 3, 3.5, 4.5], A ?? [], B ?? [])).toEqual([['A', 'B'], ['W-ROW-TOTAL F-02!A2'], 2])
  })

  it('stays a unit, and is told, where its figures are its own', () => {
    expect(three([null, 'D', 3, 3.5, 4])).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
  })

  it('where all others have the same scores as it', () => {
    const four = [4, 4, 4]
    expect(read([1, 'A', ...four], [2, 'B', ...four], [null, 'D', ...four])).toEqual([
      ['A', 'B', 'D'],
      ['W-ROW-UNNUMBERED F-02!A4'],
      3,
    ])
  })

  it('where its whole scores are only near the means, or are the sums of a unit and one of zeros', () => {
    // The means of A and B are 3, 3.5, 4.5.
    expect(three([null, 'D', 3, 4, 5])).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 0, 0, 0], [null, 'D', 4, 3, 5])).toEqual([
      ['A', 'B', 'D'],
      ['W-ROW-UNNUMBERED F-02!A4'],
      3,
    ])
  })

  it('and where the numbers leave out one, which is then its own', () => {
    const rows: Written[][] = [A ?? [], B ?? [], [null, 'D', 3, 3.5, 4.5], [4, 'C', 1, 1, 3]]
    expect(read(...rows)).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
  })

  it('is no matter where most lack one, or its unit has one elsewhere', () => {
    const heads = ['No', 'Unit', 'Evaluator', '1.a', '2.a', '3.a']
    const rows: Written[][] = [
      [1, 'A', 'Ani', 4, 3, 5],
      [null, 'A', 'Budi', 4, 3, 5],
      [2, 'B', 'Ani', 2, 4, 4],
      [null, 'B', 'Budi', 2, 4, 4],
    ]
    expect(readUnder(tiny(), [tableOf([heads, ...rows])]).findings).toEqual([])
    expect(three(['3a', 'D', 3, 3.5, 4.5])).toEqual([['A', 'B', 'D', 'C'], [], 4])
    const unnumbered = [[null, 'X', 1, 1, 1], [null, 'Y', 2, 2, 2], A ?? [], B ?? []]
    expect(read(...unnumbered)).toEqual([['X', 'Y', 'A', 'B'], [], 4])
  })
})

it('the predicate below the form of one unit is no indicator', () => {
  const rows = [['Unit', 'RSUD'], [], ['Kode', 'Skor'], ['1.a', 4], ['2.a', 4], ['3.a', 4], ['Predikat', 'A-']]
  const read = readUnder(tiny(), [tableOf(rows)])
  expect([...(read.units[0]?.scores ?? [])].flat().map(({ value }) => toDecimal(value))).toEqual(['4', '4', '4'])
  expect(read.units[0]?.faulty).toBe(false)
})
