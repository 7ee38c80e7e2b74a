import { describe, expect, it } from 'vitest'
import type { Range } from '../../../src/formats/cell-table.js'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { codesOf, hasThirty, pekppp, scores, thirty, upTo } from './heads.js'

describe('a wide table has a column for each indicator', () => {
  const merge = (row: number, left: number, right: number): Range => ({ top: row, bottom: row, left, right })

  it('also where its numbers stand below the titles of aspects, and "Nilai" beside these', () => {
    const rows: Written[][] = [
      ['REKAP NILAI'],
      ['No', 'Unit Lokus', 'Kebijakan', ...Array(29).fill(null), 'Jumlah', 'Nilai'],
      [null, null, ...upTo(30), null, null],
      [1, 'Dukcapil', ...thirty, 75, 2.5],
    ]
    const read = pekppp(rows, { merges: [merge(2, 2, 31)] })
    hasThirty(read, 'Dukcapil', [4, 2])
    expect(read.findings).toEqual([])
    hasThirty(pekppp(rows, { name: null }), 'Dukcapil', [4, 2])
  })

  it.each(['Indikator', 'Skor', 'Nilai', 'Nomor Indikator', 'Kriteria'])('below one title for all: %s', (title) => {
    const rows: Written[][] = [
      ['No', 'Unit Lokus', title, ...Array(29).fill(null), 'Nilai'],
      [null, null, ...upTo(30)],
      [1, 'Dukcapil', ...thirty, 2.5],
    ]
    hasThirty(pekppp(rows, { merges: [merge(1, 2, 31)] }), 'Dukcapil', [3, 2])
  })

  it('also below three rows of titles', () => {
    const rows: Written[][] = [
      ['No', 'OPD', 'Indikator', ...Array(29).fill(null), 'Nilai'],
      [null, null, 'Kebijakan', ...Array(15).fill(null), 'Sarana'],
      [null, null, ...upTo(30)],
      [1, 'Dukcapil', ...thirty, 2.5],
    ]
    hasThirty(pekppp(rows), 'Dukcapil', [4, 2])
  })

  it('and is none where a row of a long table lacks its unit', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'skor', 'berkas', 'tautan'],
      [null, '1.a', 4, 2, 3],
      ['A', '2.a', 3, 1, 1],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(scores(read)).toEqual(['A C3=3'])
    expect(codesOf(read)).toContain('E-ROW-KEY F-02!C2')
  })
})

describe('a row of labels right above a header', () => {
  it('is no part of it: the year that it gives is the sheet’s', () => {
    const rows: Written[][] = [
      ['Nilai Akhir', ': 2,50', 'Tahun', '2023'],
      ['Unit', null, null, ...upTo(30)],
      ['Dukcapil', null, null, ...thirty],
    ]
    const read = pekppp(rows, { name: null })
    hasThirty(read, 'Dukcapil', [3, 3])
    expect(read.units.map(({ year }) => year)).toEqual([2023])
    expect(read.forms.map(({ printed = [] }) => printed.map(({ label }) => label))).toEqual([['Nilai Akhir']])
  })
})

it('a title right above a wide table, though it begins with "Nilai", is no row of its header', () => {
  const rows: Written[][] = [['Nilai F-02 Tahun 2023'], ['Unit', '1.a', '2.a', '3.a', 'Nilai'], ['A', 1, 2, 3, 2]]
  const found = readUnder(tiny(), [tableOf(rows)])
  expect([scores(found), found.units[0]?.year]).toEqual([['A B3=1', 'A C3=2', 'A D3=3'], 2023])
})
