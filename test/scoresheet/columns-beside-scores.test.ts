import { describe, expect, it } from 'vitest'
import type { Role } from '../../src/scoresheet/match-key.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

type Read = ReturnType<typeof readUnder>

const units = ({ units: all }: Read): readonly string[] => all.map(({ unit }) => unit)

const asked = ({ findings }: Read): readonly (readonly (string | null)[])[] =>
  findings.map((finding) => [short(finding), finding.found, finding.expected])

const rowsOf = (heading: string, ...names: readonly string[]): Written[][] => [
  [heading, 'kode_indikator', 'nilai', 'catatan'],
  ...names.flatMap((name) => ['1.a', '2.a', '3.a'].map((code, i) => [name, code, i + 2, `catatan ${i}`])),
]

const read = (rows: readonly (readonly Written[])[], name: string | null = 'EXPORT_API'): Read =>
  readUnder(tiny(), [tableOf(rows, { name })])

describe('the name of a sheet is not the unit where a column of names stands beside the scores', () => {
  it('that change with the units: one finding asks for it, however many scores there are', () => {
    for (const names of [['Dinas A', 'RSUD'], Array.from({ length: 40 }, (_, i) => `Dinas ${i}`)]) {
      const found = read(rowsOf('opd_name', ...names))
      expect([units(found), asked(found)]).toEqual([
        [],
        [['E-UNIT-UNNAMED EXPORT_API!A1', 'opd_name', '--column unit=A (opd_name)']],
      ])
    }
  })

  it('also under a heading that says nothing, where indicators come again under other names', () => {
    const found = read(rowsOf('kolom1', 'Mawar', 'Melati'))
    expect(asked(found)).toEqual([['E-UNIT-UNNAMED EXPORT_API!A1', 'kolom1', '--column unit=A (kolom1)']])
  })

  it('also where it is one name all the way down, by its heading or because it is an institution', () => {
    expect(asked(read(rowsOf('opd_name', 'Mawar')))).toEqual([
      ['E-UNIT-UNNAMED EXPORT_API!A1', 'opd_name', '--column unit=A (opd_name)'],
    ])
    expect(asked(read(rowsOf('nama', 'Dinas Sosial')))).toEqual([
      ['E-UNIT-UNNAMED EXPORT_API!A1', 'nama', '--column unit=A (nama)'],
    ])
  })

  it('also where only agencies are named, which may be the units', () => {
    const [found] = asked(read(rowsOf('Instansi', 'Dinas A', 'Dinas B')))
    expect(found).toEqual(['E-UNIT-UNNAMED EXPORT_API!A1', 'Instansi', '--column unit=A (Instansi)'])
  })

  it('and CSV files have no name of a sheet, but a column to offer', () => {
    expect(asked(read(rowsOf('opd_name', 'Dinas A', 'RSUD'), null))).toEqual([
      ['E-UNIT-UNNAMED A1', 'opd_name', '--column unit=A (opd_name)'],
    ])
  })

  it('and is read once the column is named', () => {
    const columns = new Map<Role, string[]>([['unit', ['opd_name']]])
    const found = readUnder(tiny(), [tableOf(rowsOf('opd_name', 'Dinas A', 'RSUD'), { name: 'EXPORT_API' })], {
      columns,
    })
    expect([units(found), found.findings]).toEqual([['Dinas A', 'RSUD'], []])
  })
})

describe('the name of a sheet is the unit', () => {
  it('beside columns of answers, links, notes and people', () => {
    const rows: Written[][] = [
      ['Kode', 'Jawaban', 'Skor', 'Link', 'PIC', 'Status', 'Aspek'],
      ['1.a', 'Dinas telah menetapkan', 4, 'https://a', 'Budi', 'OK', 'Kebijakan'],
      ['2.a', 'SOP ada', 3, 'https://b', 'Siti', 'OK', 'Kebijakan'],
      ['3.a', 'lengkap', 5, 'https://c', 'Budi', 'OK', 'Sarana'],
    ]
    const found = read(rows, 'Disdukcapil')
    expect([units(found), found.findings]).toEqual([['Disdukcapil'], []])
  })

  it('or a label is, whatever stands beside the scores', () => {
    const found = read([['Unit: Disdukcapil'], ...rowsOf('opd_name', 'Dinas Dukcapil')])
    expect([units(found), found.findings]).toEqual([['Disdukcapil'], []])
  })
})
