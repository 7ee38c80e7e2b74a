import { describe, expect, it } from 'vitest'
import { columnName } from '../../../src/finding/address.js'
import type { Range } from '../../../src/formats/cell-table.js'
import { candidateAt, textsOf } from '../../../src/scoresheet/head/stack.js'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { across, codesOf, hasThirty, linesOf, pekppp, rowsOf, scores, searchIn, thirty, upTo } from './heads.js'

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

/** The header that begins in a row: its kind, its rows, and its texts by letter of the column. */
const headerAt = (
  lines: readonly string[],
  { from = 0, ...about }: { from?: number } & Parameters<typeof searchIn>[1] = {},
) => {
  const found = candidateAt(searchIn(linesOf(...lines), about), from)
  const texts = [...(found?.headers ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([column, text]) => `${columnName(column)} ${text}`)
  return found && [found.kind, found.top, found.bottom, texts.join(', ')]
}

describe('the texts of a row', () => {
  it('are those of its cells that hold anything, by column', () => {
    const [row] = rowsOf([['Unit', ' ', { kind: 'empty', text: 'x' }, 4, { kind: 'boolean', text: 'TRUE' }]])
    expect(row && [...textsOf(row)].flat()).toEqual([0, 'Unit', 3, '4', 4, 'TRUE'])
    expect(row && textsOf(row)).toBe(row && textsOf(row))
  })
})

describe('a header begins in a row', () => {
  it('that heads a table by itself', () => {
    expect(headerAt(['Unit | 1.a | 2.a', 'A | 4 | 3'])).toEqual(['wide', 1, 1, 'A Unit, B 1.a, C 2.a'])
    expect(headerAt(['Unit | Kode | Skor', 'A | 1.a | 4'])).toEqual(['long', 1, 1, 'A Unit, B Kode, C Skor'])
    expect(headerAt(['Kode | Skor', '1.a | 4'])?.[0]).toBe('single')
  })

  it('of those looked through that says what a column holds, and in no other', () => {
    expect(headerAt(['Rekap 2024', 'Kode | Skor'])).toBeNull()
    expect(headerAt(['Rekap 2024', 'Kode | Skor'], { from: 1 })?.slice(0, 3)).toEqual(['single', 2, 2])
    expect(headerAt(['Unit | Alamat', 'A | B'])).toBeNull()
    expect(headerAt(['Unit | 1.a | 2.a'], { from: 1 })).toBeNull()
  })

  it('and goes on in the next, or in two, that hold the indicators', () => {
    expect(headerAt(['No | Unit | Nilai', '| | 1.a | 2.a | 3.a'])?.slice(0, 3)).toEqual(['wide', 1, 2])
    expect(headerAt(['Unit | Nilai', '| Kebijakan | | Sarana', '| 1.a | 2.a | 3.a'])).toEqual([
      ...['wide', 1, 3, 'A Unit, B 1.a, C 2.a, D 3.a'],
    ])
    expect(headerAt(['Unit | Nilai', '| x', '| y', '| 1.a | 2.a'])).toBeNull()
  })

  it('but not where a row is missing between them, or the upper labels a value', () => {
    const [upper, lower] = linesOf('Unit | Nilai', '| 1.a | 2.a | 3.a')
    expect(candidateAt(searchIn([upper ?? [], lower ?? []]), 0)?.kind).toBe('wide')
    expect(candidateAt(searchIn([upper ?? [], [], lower ?? []]), 0)).toBeNull()
    expect(headerAt(['Unit | Tahun | 2024', '| | 1.a | 2.a'])).toBeNull()
    expect(headerAt(['Unit | : RSUD', '| 1.a | 2.a'])).toBeNull()
  })

  it('only where the upper row heads columns of its own', () => {
    expect(headerAt(['Unit', 'Unit | 1.a | 2.a'])).toBeNull()
  })

  it.each([
    ['has a name of a unit', ['No | Unit | Nilai', '1 | A | 1.a | 2.a']],
    ['has a code in the column of codes', ['Unit | Kode | Skor', '| 1.a | 2.a | 3.a']],
    ['has one indicator below no word', ['No | Unit | Nilai', '| | 1.a | | ']],
    ['has the same again and again', ['No | Unit | Skor', '| | 4 | 4 | 4 | 5']],
  ])('and the lower is no part of it that %s', (_what, lines) => {
    const alone = headerAt(lines)
    expect(alone === null || alone[2] === 1).toBe(true)
  })

  it('and a title of codes may span the columns of those below it', () => {
    expect(headerAt(['Unit | Indikator | | | Skor', '| 1.a | 2.a | 3.a'])?.slice(0, 3)).toEqual(['wide', 1, 2])
  })
})

describe('below a title that spans columns', () => {
  it('each text heads its column together with it, where it is of a score', () => {
    const lines = ['Kode | Skor', '| Tim 1 | Tim 2']
    expect(headerAt(lines, { merges: [across(1, 1, 2)] })).toEqual([
      'single',
      1,
      2,
      'A Kode, B Skor Tim 1, C Skor Tim 2',
    ])
    expect(headerAt(['Unit | Kode | Hasil', '| | Skor | Catatan'], { merges: [across(1, 2, 3)] })).toEqual([
      ...['long', 1, 2, 'A Unit, B Kode, C Skor, D Catatan'],
    ])
  })

  it('within its range only', () => {
    const lines = ['Kode | Skor | | Catatan', '| Tim 1 | Tim 2 | Singkat']
    expect(headerAt(lines, { merges: [across(1, 1, 2)] })?.[3]).toBe('A Kode, B Skor Tim 1, C Skor Tim 2, D Singkat')
  })

  it('numbers are indicators, and beside indicators in rows those of evaluators', () => {
    const merges = [across(1, 1, 3)]
    expect(headerAt(['Unit | Skor', '| 1 | 2 | 3'], { merges })).toEqual(['wide', 1, 2, 'A Unit, B 1, C 2, D 3'])
    expect(headerAt(['Kode | Skor', '| 1 | 2'], { merges })).toEqual(['single', 1, 2, 'A Kode, B Skor 1, C Skor 2'])
  })
})

describe('below a label of the sheet’s unit', () => {
  it('a loose word heads no units: the table is of that one', () => {
    const lines = ['Unit Lokus | RSUD', 'Nama Layanan | Kode | Skor']
    expect(headerAt(lines, { from: 1 })?.[0]).toBe('single')
    expect(headerAt(['Tahun | 2024', 'Nama Layanan | Kode | Skor'], { from: 1 })?.[0]).toBe('long')
    expect(headerAt(['Unit Lokus | RSUD', 'Unit | Kode | Skor'], { from: 1 })?.[0]).toBe('long')
  })
})
