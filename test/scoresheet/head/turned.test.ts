import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../../src/exact/exact.js'
import { cellOf } from '../../../src/finding/place.js'
import type { Range } from '../../../src/formats/cell-table.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { readUnder, shipped, tableOf, tiny, type Written } from '../sheets.js'
import { codesOf, type Read, scores } from './heads.js'

const read = (rows: readonly (readonly Written[])[], about: Parameters<typeof tableOf>[1] = {}): Read =>
  readUnder(tiny(), [tableOf(rows, about)])

/** What both units below are scored, wherever the table stands. */
const BODY: readonly (readonly Written[])[] = [
  ['1.a', 4, 3],
  ['2.a', 5, 2],
  ['3.a', 1, 0],
]
const LEAN = ['Dinas A B2=4', 'Dinas A B3=5', 'Dinas A B4=1', 'RSUD C2=3', 'RSUD C3=2', 'RSUD C4=0']

const merge = (row: number, left: number, right: number): Range => ({ top: row, bottom: row, left, right })

describe('a table with indicators down and units across', () => {
  it.each(['Indikator', 'Kode', 'No', 'Uraian', 'Nomor Indikator'])('is read like a wide one: %s', (heading) => {
    for (const name of ['F-02', null]) {
      const found = read([[heading, 'Dinas A', 'RSUD'], ...BODY], { name })
      expect([scores(found), found.findings]).toEqual([LEAN, []])
    }
  })

  it('names indicators by number, by code and by title, in any column before the units', () => {
    const rows: Written[][] = [
      ['PENILAIAN F-02'],
      ['Kabupaten Suka Maju'],
      [],
      ['No', 'Aspek', 'Kode', 'Indikator', 'Bobot', 'Dinas A', 'RSUD', 'Keterangan'],
      [null, 'KEBIJAKAN'],
      [1, 'I', '1.a', 'apa pun', '40%', 4, 3, 'baik'],
      [2, 'I', '2.a', 'apa pun', '30%', 5, 2, null],
      [null, 'SARANA'],
      [3, 'II', '3.a', 'apa pun', '30%', 1, 0, '4'],
      [null, null, null, 'Jumlah', '100%', 10, 5, null],
      [null, null, null, 'Rata-rata', null, 3.33, 1.67, null],
    ]
    const found = read(rows)
    expect(scores(found)).toEqual([
      ...['Dinas A F6=4', 'Dinas A F7=5', 'Dinas A F9=1'],
      ...['RSUD G6=3', 'RSUD G7=2', 'RSUD G9=0'],
    ])
    // The sums and means are held against the scores, and agree.
    expect(codesOf(found)).toEqual([])
    expect(found.units[0]?.scores.at(0)?.[0]?.note).toBe('baik')
  })

  it('may name them by titles alone', () => {
    const instrument = shipped('pekppp-2023')
    const rows: Written[][] = [
      ['Uraian', 'Dinas A', 'RSUD'],
      ['Tersedia pelaksana yang menerapkan budaya pelayanan', 4, 3],
      ['Penciptaan Inovasi Pelayanan Publik', 2, 1],
    ]
    const { units } = readUnder(instrument, [tableOf(rows)])
    expect(
      units.map(({ unit, scores: own }) => [unit, own.at(13)?.[0]?.place.row, own.at(28)?.[0]?.place.row]),
    ).toEqual([
      ['Dinas A', 2, 3],
      ['RSUD', 2, 3],
    ])
  })

  it('may have no heading above the indicators, or one for the units', () => {
    for (const corner of [null, 'Unit Lokus', 'Indikator / OPD']) {
      const found = read([[corner, 'Dinas A', 'RSUD'], ...BODY])
      expect([corner, scores(found)]).toEqual([corner, LEAN])
    }
  })

  it('has the units in the row below a title that spans them', () => {
    for (const title of ['Skor', 'Nilai', 'Unit Lokus', 'Perangkat Daerah', 'Nama Unit']) {
      const rows: Written[][] = [['Kode', title, null], [null, 'Dinas A', 'RSUD'], ...BODY.map((row) => [...row])]
      const found = read(rows, { merges: [merge(1, 1, 2), { top: 1, bottom: 2, left: 0, right: 0 }] })
      expect([title, scores(found), codesOf(found)]).toEqual([
        title,
        ['Dinas A B3=4', 'Dinas A B4=5', 'Dinas A B5=1', 'RSUD C3=3', 'RSUD C4=2', 'RSUD C5=0'],
        [],
      ])
    }
  })

  it('takes agencies, groups, codes and years from rows above the units, merged over them or not', () => {
    const rows: Written[][] = [
      ['Kab/Kota', 'Kabupaten A', null, 'Kota B'],
      ['Kelompok', 'kabupaten', 'kabupaten', 'kota'],
      ['Kode Unit', 'K1', 'K2', 'K3'],
      ['Tahun', 2024, 2024, 2024],
      ['Kode', 'Dukcapil', 'RSUD', 'Dukcapil'],
      ['1.a', 4, 3, 2],
      ['2.a', 5, 2, 2],
      ['3.a', 1, 0, 2],
    ]
    const found = read(rows, { merges: [merge(1, 1, 2)] })
    expect(
      found.units.map(({ agency, group, unitCode, unit, year, scores }) => [
        ...[agency, group, unitCode, unit, year],
        ...(scores.at(0) ?? []).map(({ place }) => cellOf(place)),
      ]),
    ).toEqual([
      ['Kabupaten A', 'kabupaten', 'K1', 'Dukcapil', 2024, 'B6'],
      ['Kabupaten A', 'kabupaten', 'K2', 'RSUD', 2024, 'C6'],
      ['Kota B', 'kota', 'K3', 'Dukcapil', 2024, 'D6'],
    ])
    expect(found.findings).toEqual([])
  })

  it('takes agencies from the row of the other headings, above the units', () => {
    const rows: Written[][] = [
      ['Kode', 'Bobot', 'Kabupaten A', null, 'Kota B', 'Keterangan'],
      [null, null, 'Dukcapil', 'RSUD', 'Dukcapil', null],
      ['1.a', '40%', 4, 3, 2, 'ok'],
      ['2.a', '30%', 5, 2, 2, null],
      ['3.a', '30%', 1, 0, 2, null],
    ]
    expect(read(rows, { merges: [merge(1, 2, 3)] }).units.map(({ agency, unit }) => [agency, unit])).toEqual([
      ['Kabupaten A', 'Dukcapil'],
      ['Kabupaten A', 'RSUD'],
      ['Kota B', 'Dukcapil'],
    ])
  })

  it('takes agencies without a label by their names', () => {
    const rows: Written[][] = [
      [null, 'Kabupaten A', 'Kota B'],
      ['Kode', 'Dukcapil', 'Dukcapil'],
      ...BODY.map((r) => [...r]),
    ]
    expect(read(rows).units.map(({ agency, unit }) => [agency, unit])).toEqual([
      ['Kabupaten A', 'Dukcapil'],
      ['Kota B', 'Dukcapil'],
    ])
  })

  it('has a ready F-03 in a row of its own', () => {
    const rows: Written[][] = [
      ['Kode', 'Dinas A', 'RSUD'],
      ['1.a.Ak', 4, 3],
      ['2.a.P', 5, 2],
      ['F-03', 4.5, 3.2],
    ]
    const found = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
    expect(found.units.map(({ figures }) => [...figures].map(([form, { value }]) => [form, toDecimal(value)]))).toEqual(
      [[['F-03', '4.5']], [['F-03', '3.2']]],
    )
  })

  it('has a foot that is no unit and no indicator', () => {
    const found = read([
      ['Kode', 'Dinas A', 'RSUD'],
      ...BODY,
      [],
      [null, null, 'Suka Maju, 12 Maret 2025'],
      [null, null, 'Ketua Tim'],
    ])
    expect([scores(found), codesOf(found)]).toEqual([LEAN, ['N-SHEET-FOOT F-02!C6:C7']])
  })

  it('has columns of notes and sums that are no units', () => {
    const found = read([
      ['Kode', 'Dinas A', 'RSUD', 'Rata-rata', 'Catatan', 'Tautan', 'Nilai Maks'],
      ['1.a', 4, 3, 3.5, 'x', 'https://a', 5],
      ['2.a', 5, 2, 3.5, 'y', 'https://b', 5],
      ['3.a', 1, 0, 0.5, 'z', 'https://c', 5],
    ])
    expect(scores(found)).toEqual(LEAN)
  })
})

describe('what is wrong in a turned table', () => {
  it('is told at its cell, and leaves other units alone', () => {
    const found = read([
      ['Kode', 'Dinas A', 'RSUD', 'DPMPTSP'],
      ['1.a', 4, 3, 9],
      ['2.a', 5, 'x', 2],
      ['3.a', 1, 0, null],
    ])
    expect(codesOf(found)).toEqual(['E-CELL-TYPE F-02!C3', 'E-CELL-RANGE F-02!D2', 'E-CELL-EMPTY F-02!D4'])
    expect(found.units.map(({ faulty }) => faulty)).toEqual([false, true, true])
  })

  it('is one finding where a row is missing, unknown or twice, however many units there are', () => {
    const head: Written[] = ['Kode', 'Dinas A', 'RSUD', 'DPMPTSP']
    const [a, b, c]: Written[][] = [
      ['1.a', 4, 3, 2],
      ['2.a', 5, 1, 2],
      ['3.a', 1, 0, 3],
    ]
    const codes = (...rows: Written[][]) => read([head, ...rows]).findings.map(({ code }) => code)
    expect(codes(a ?? [], b ?? [])).toEqual(['E-IND-MISSING'])
    expect(codes(a ?? [], b ?? [], c ?? [], ['9.z', 1, 2, 3])).toEqual(['E-IND-UNKNOWN'])
    expect(codes(a ?? [], b ?? [], c ?? [], b ?? [])).toEqual(['E-ROW-DUP'])
  })

  it('is a unit without any score', () => {
    const found = read([
      ['Kode', 'Dinas A', 'RSUD', 'DPMPTSP'],
      ['1.a', 4, 3, null],
      ['2.a', 5, 2, null],
      ['3.a', 1, 0, null],
    ])
    expect(found.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['Dinas A', false],
      ['RSUD', false],
      ['DPMPTSP', true],
    ])
  })

  it('is a unit that stands twice, or has no name', () => {
    expect(codesOf(read([['Kode', 'RSUD', 'rsud'], ...BODY]))).toContain('E-HEAD-DUP F-02!C1')
    const nameless = read([['Kode', 'Dinas A', 'RSUD', null], ...BODY.map((row) => [...row, 2])])
    expect(codesOf(nameless)).toEqual(['E-HEAD-BLANK F-02!D1'])
  })

  it('is a slipped record of a CSV file', () => {
    const found = read(
      [
        ['Kode', 'Dinas A', 'RSUD'],
        ['1.a', 4, 3],
        ['2.a', 5, 2, 1],
        ['3.a', 1, 0],
      ],
      { name: null },
    )
    expect(codesOf(found)).toContain('E-ROW-RAGGED A3')
    expect(found.units.every(({ faulty }) => faulty)).toBe(true)
  })
})

describe('columns across that may be one unit’s are asked about', () => {
  it.each([
    ['Mandiri', 'Evaluator'],
    ['Evaluator Kabupaten', 'Evaluator Provinsi'],
    ['F-01', 'F-02'],
    ['2023', 'Tahun 2024'],
    ['Tim 1', 'Tim 2'],
    ['Klaim Unit', 'Penilaian'],
  ])('by their headings: %s, %s', (...headings) => {
    expect(codesOf(read([['Kode', ...headings], ...BODY]))).toEqual(['E-SCORE-COLUMN F-02!C1'])
  })

  it('where the sheet names one unit already, and where names below "Skor" are no institutions', () => {
    expect(codesOf(read([['Unit Lokus: RSUD'], ['Kode', 'Budi', 'Siti'], ...BODY]))).toEqual(['E-SCORE-COLUMN F-02!C2'])
    const below = read([['Kode', 'Skor', null], [null, 'Budi', 'Siti'], ...BODY], { merges: [merge(1, 1, 2)] })
    expect(codesOf(below)).toEqual(['E-SCORE-COLUMN F-02!C2'])
  })

  it('and read as the operator says', () => {
    const columns = new Map<Role, string[]>([['score', ['Evaluator']]])
    const found = readUnder(tiny(), [tableOf([['Unit: RSUD'], ['Kode', 'Mandiri', 'Evaluator'], ...BODY])], { columns })
    expect(scores(found)).toEqual(['RSUD C3=3', 'RSUD C4=2', 'RSUD C5=0'])
  })

  it('not where no figures stand below them', () => {
    const found = read([
      ['Kode', 'Jawaban', 'Bukti'],
      ['1.a', 'ada', 'sk.pdf'],
      ['2.a', 'tidak', null],
    ])
    expect(codesOf(found)).toEqual(['E-HEAD-MISSING F-02!A1'])
  })
})

it('a table whose first column counts 1, 2 is not one, however few indicators the instrument has', () => {
  const read = readUnder(tiny(), [
    tableOf([
      ['a', 'b', 'c'],
      [1, null, null],
      [2, 3, 4],
    ]),
  ])
  expect(read.findings.map(({ code }) => code)).toEqual(['E-HEAD-MISSING'])
})

describe('a label above a turned table', () => {
  const body = ['1.a', '2.a', '3.a'].map((code): readonly Written[] => [code, 4, 3, 2])
  const namesIn = (above: readonly (readonly Written[])[]) =>
    readUnder(tiny(), [tableOf([...above, ['Kode', 'Dinas A', 'Dinas B', 'RSUD C'], ...body])]).units.map(
      ({ agency, unit, year }) => [unit, agency, year],
    )

  it('speaks of all its units, not of the one below its value', () => {
    expect(namesIn([['Instansi', 'Kabupaten Ladang'], ['Tahun', 2024], []])).toEqual([
      ['Dinas A', 'Kabupaten Ladang', 2024],
      ['Dinas B', 'Kabupaten Ladang', 2024],
      ['RSUD C', 'Kabupaten Ladang', 2024],
    ])
  })

  it('with several values speaks of each unit below them', () => {
    expect(namesIn([['Instansi', 'Kab. Satu', 'Kab. Satu', 'Kab. Dua']])).toEqual([
      ['Dinas A', 'Kab. Satu', null],
      ['Dinas B', 'Kab. Satu', null],
      ['RSUD C', 'Kab. Dua', null],
    ])
  })

  it('that is a lone name of a government speaks of the units from its column on', () => {
    expect(namesIn([[null, 'Kabupaten Ladang']]).map(([, agency]) => agency)).toEqual(Array(3).fill('Kabupaten Ladang'))
  })
})
