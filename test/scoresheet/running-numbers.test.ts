import { describe, expect, it } from 'vitest'
import { readUnder, shipped, short, tableOf, type Written } from './sheets.js'

const instrument = shipped('evaluasi-2017')

type Read = ReturnType<typeof readUnder>

const read = (rows: readonly (readonly Written[])[], name: string | null = 'RSUD'): Read =>
  readUnder(instrument, [tableOf(rows, { name })])

/** The row of each indicator's score, in the order of the form. */
const rowsOf = ({ units: [unit] }: Read): readonly (number | undefined)[] =>
  [...(unit?.scores ?? [])].map(([score]) => score?.place.row) ?? []

const numbers = Array.from({ length: 37 }, (_, i) => i + 1)

describe('the form of 2017 numbers its indicators from 1 to 37', () => {
  it('in a column beside titles in other words or none, so that 6 is the sixth', () => {
    const found = read([['No', 'Nilai'], ...numbers.map((n) => [n, n % 6])])
    expect([rowsOf(found), found.findings]).toEqual([numbers.map((n) => n + 1), []])
  })

  it('across a wide table, with or without a letter before them', () => {
    for (const before of ['', 'P', 'Indikator ']) {
      const { units, findings } = read([
        ['OPD', ...numbers.map((n) => `${before}${n}`)],
        ['RSUD', ...numbers.map((n) => n % 6)],
      ])
      expect([...(units[0]?.scores ?? [])].map(([score]) => score?.place.column)).toEqual(numbers)
      expect(findings).toEqual([])
    }
  })

  it('and has a code 6, which is the innovation among other codes', () => {
    const found = read([
      ['Kode', 'Nilai'],
      ['1.a.K1', 4],
      ['1.a.Ak', 3],
      ['6', 5],
    ])
    expect([rowsOf(found)[0], rowsOf(found)[5], rowsOf(found)[36]]).toEqual([2, 3, 4])
  })

  it('of which none is beyond 37', () => {
    const found = read([['No', 'Nilai'], ...numbers.map((n) => [n, 4]), [38, 4]])
    expect(found.findings.map(short)).toEqual(['E-IND-UNKNOWN RSUD!B39'])
  })

  it('which a running number beside codes does not overrule', () => {
    const found = read([
      ['No', 'Kode', 'Nilai'],
      [1, '1.a.K2', 4],
      [2, '1.a.K1', 3],
    ])
    expect(rowsOf(found).slice(0, 2)).toEqual([3, 2])
  })
})

describe('the titles of the form of 2017', () => {
  it('are read as they are printed, each as its own indicator', () => {
    const found = read([
      ['No', 'Indikator', 'Nilai'],
      [1, 'Tersedia Standar Pelayanan (SP) yang menjadi acuan dalam pemberian pelayanan kepada publik', 4],
      [
        2,
        'Tersedia Standar Pelayanan (SP) yang menjadi acuan dalam pemberian pelayanan kepada publik (Per Jenis Layanan)',
        3,
      ],
      [3, 'Sistem Antrian', 2],
      [6, 'SP telah sesuai ketentuan peraturan perundang- undangan yang berlaku', 5],
      [36, 'Tersedia rubrik, dokumentasi, dan publikasi proses/hasil pengaduan yang mudah diakses.', 1],
    ])
    expect([0, 1, 2, 5, 35].map((slot) => rowsOf(found)[slot])).toEqual([2, 3, 4, 5, 6])
    expect(found.findings.map(short)).toEqual(['E-IND-MISSING RSUD!C2'])
  })
})
