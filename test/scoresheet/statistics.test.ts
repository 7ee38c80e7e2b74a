import { describe, expect, it, test } from 'vitest'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const STATISTICS: readonly Written[] = ['No', 'Instansi', 'Unit', '1.a', '2.a', '3.a']
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
    const read = readUnder(tiny(), [tableOf([STATISTICS, ...UNITS, [null, null, name, 5, 5, 5]])])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Dukcapil', 'RSUD'])
    expect(read.findings.map(short)).toEqual(['W-ROW-TOTAL F-02!D4'])
  })

  test.each(['Target Prima Mandiri', 'Puskesmas Minimarket', 'Bobotsari', 'UPT Maksimal Sehat'])(
    'but %s is',
    (name) => {
      const read = readUnder(tiny(), [tableOf([STATISTICS, ...UNITS, [3, 'Kab A', name, 5, 5, 5]])])
      expect(read.units.map(({ unit }) => unit)).toContain(name)
    },
  )

  it('also where a CSV file ends such a row with its last figure', () => {
    const rows = [
      [...STATISTICS, 'Catatan', 'Lain'],
      ...UNITS.map((row) => [...row, '', '']),
      ['', '', 'Rata-rata', 3, 3, 3],
    ]
    const read = readUnder(tiny(), [tableOf(rows, { name: null })])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['Dukcapil', false],
      ['RSUD', false],
    ])
    expect(read.findings.map(({ code }) => code)).toEqual(['W-ROW-TOTAL'])
  })
})
