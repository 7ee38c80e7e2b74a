import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { nameCell } from '../../src/scoresheet/filled-form.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

type Rows = readonly (readonly Written[])[]

const BODY: Rows = [
  ['1.a', 4, 3],
  ['2.a', 5, 2],
  ['3.a', 1, 0],
]
const UNITS: readonly Written[] = ['Kode', 'Dinas A', 'RSUD']

const read = (...rows: Rows) => {
  const found = readUnder(tiny(), [tableOf(rows)])
  return { ...found, told: found.findings.map(short), counts: [found.rows.used, found.rows.refused] }
}

describe('what stands above a column of a turned table', () => {
  it('speaks of the unit of that column alone', () => {
    const { units } = read(['Instansi', 'Kabupaten A', 'Kota B'], ['Tahun', 2023, 2024], UNITS, ...BODY)
    expect(units.map(({ unit, agency, year }) => [unit, agency, year])).toEqual([
      ['Dinas A', 'Kabupaten A', 2023],
      ['RSUD', 'Kota B', 2024],
    ])
  })

  it('goes before what the sheet says of all', () => {
    const { units } = read(['Tahun 2022'], [], ['Tahun', 2023, 2024], UNITS, ...BODY)
    expect(units.map(({ year }) => year)).toEqual([2023, 2024])
    expect(read(['Tahun 2022'], [], UNITS, ...BODY).units.map(({ year }) => year)).toEqual([2022, 2022])
  })

  it('as a year that cannot be read leaves its unit in doubt, at its cell, and no other', () => {
    const { units, told } = read(['Tahun', 2023, '2022/2023'], UNITS, ...BODY)
    expect(told).toContain('E-YEAR-UNKNOWN F-02!C1')
    expect(units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['Dinas A', false],
      ['RSUD', true],
    ])
  })

  it('is where a finding about the unit’s names points to', () => {
    const { forms } = read(['Instansi', 'Kabupaten A', 'Kota B'], UNITS, ...BODY)
    const cells = forms.map((form) => (['agency', 'unit'] as const).map((role) => nameCell(form, role)))
    expect(cells.map((both) => both.map(({ row, column }) => [row, column]))).toEqual([
      [
        [1, 1],
        [2, 1],
      ],
      [
        [1, 2],
        [2, 2],
      ],
    ])
    expect(forms.map(({ row, across }) => [row, across])).toEqual([
      [2, true],
      [2, true],
    ])
  })
})

describe('a row of a turned table', () => {
  const inside = (row: readonly Written[]) => read(UNITS, ...BODY.slice(0, 2), row, ...BODY.slice(2))

  it('is one indicator of every unit, those with an empty cell too', () => {
    const { units, told, counts } = read(UNITS, ['1.a', 4, null], ...BODY.slice(1))
    expect(
      units.map(({ scores }) => [...scores].map((given) => given.map(({ value }) => toDecimal(value)).join())),
    ).toEqual([
      ['4', '5', '1'],
      ['', '2', '0'],
    ])
    expect([told, counts]).toEqual([['E-CELL-EMPTY F-02!C2'], [3, 0]])
  })

  it('of an indicator without any score lacks it for all', () => {
    const { told, counts } = read(UNITS, BODY[0] ?? [], ['2.a', null, null], BODY[2] ?? [])
    expect([told, counts]).toEqual([
      ['E-CELL-EMPTY F-02!B3', 'E-CELL-EMPTY F-02!C3'],
      [3, 0],
    ])
  })

  it('without scores that names no indicator is a heading', () => {
    expect(inside(['KEBIJAKAN'])).toMatchObject({ told: [], counts: [3, 0] })
    expect(inside(['Aspek'])).toMatchObject({ told: [], counts: [3, 0] })
    // A number before the heading of an aspect is none of an indicator.
    expect(inside(['1. Aspek', null, null])).toMatchObject({ told: [], counts: [3, 0] })
    expect(inside(['1. Aspek', null, 4]).told).toContain('E-ROW-DUP F-02!B4')
  })

  it('with scores of nothing is an error at the first of them', () => {
    const { told, counts, findings } = inside([null, null, 4])
    expect([told, counts, findings[0]?.found]).toEqual([['E-ROW-KEY F-02!C4'], [3, 1], '4'])
  })

  it('of statistics is passed over and told, at its first figure or its words', () => {
    expect(inside(['Nilai Maksimal', 5, 5])).toMatchObject({ told: ['W-ROW-TOTAL F-02!B4'], counts: [3, 0] })
    expect(inside(['Nilai Maksimal', null, null])).toMatchObject({ told: ['W-ROW-TOTAL F-02!A4'], counts: [3, 0] })
  })

  it('that prints a figure of each unit is held against its scores', () => {
    const { told, forms, counts } = read(UNITS, ...BODY, ['Nilai F-02', 3.33, 1.67])
    expect([told, counts]).toEqual([[], [3, 0]])
    expect(
      forms.map(({ printed = [] }) => printed.map(({ place, reading }) => [place.row, place.column, reading.text])),
    ).toEqual([[[5, 1, '3,33']], [[5, 2, '1,67']]])
  })

  it('with a title that heads an aspect is one as long as it has no score', () => {
    const instrument = shipped('pekppp-2023')
    const rows: Rows = [
      ['Uraian', 'Dinas A', 'RSUD'],
      ['Kebijakan Pelayanan', null, null],
      ['Tersedia pelaksana yang menerapkan budaya pelayanan', 4, 3],
      ['Inovasi Pelayanan Publik', null, null],
      ['Penciptaan Inovasi Pelayanan Publik', 2, 1],
    ]
    const { rows: counts, findings } = readUnder(instrument, [tableOf(rows)])
    expect([counts.used, findings.map(({ code }) => code)]).toEqual([2, ['E-IND-MISSING']])
  })

  it('may be the ready figure of another form, and keeps the cell for it where it is empty', () => {
    const rows: Rows = [UNITS, ['1.a.Ak', 4, 3], ['2.a.P', 5, 2], ['F-03', 4.5, null]]
    const { forms } = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
    expect(forms.map(({ figures }) => figures.map(({ form, place }) => [form, place.row, place.column]))).toEqual([
      [['F-03', 4, 1]],
      [],
    ])
    expect(forms.map(({ gaps }) => [...(gaps ?? [])].map(([form, { row, column }]) => [form, row, column]))).toEqual([
      [],
      [['F-03', 4, 2]],
    ])
  })
})
