import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import { listOf, listed as members } from './lists.js'

describe('a published list', () => {
  it('is agencies with an index; comma or point, and its predicate by the ladder, not by what it prints', () => {
    const { agencies, units } = members('Instansi,Indeks,Predikat', 'Kab. A,"4,44",A', 'Kab. B,3.9,B')
    expect(units).toEqual([])
    expect(
      agencies.map(({ agency, index, predicate }) => [agency, index && fraction(index), predicate?.letter]),
    ).toEqual([
      ['Kab. A', '111/25', 'A-'],
      ['Kab. B', '39/10', 'B'],
    ])
  })

  it('may stand below titles and name units', () => {
    const { units } = members('Hasil PEKPPP,,', 'Instansi,Unit Lokus,IPP', 'Kab. A,RSUD,"4,5"')
    expect(units.map(({ agency, unit, index }) => [agency, unit, index && fraction(index)])).toEqual([
      ['Kab. A', 'RSUD', '9/2'],
    ])
  })

  it('leaves out totals, and keeps whoever has no index yet', () => {
    const { agencies } = members('Instansi,Indeks', 'Kab. A,"4,5"', 'Kab. B,', 'Rata-rata,"4,5"')
    expect(agencies.map(({ agency, rank }) => [agency, rank])).toEqual([
      ['Kab. A', 1],
      ['Kab. B', null],
    ])
  })

  it('tells an index that is none or off the scale, with its cell, and keeps whose it is without one', () => {
    const { agencies, findings } = members('Instansi,Indeks', 'Kab. A,87', 'Kab. B,baik', 'Kab. C,4')
    expect(agencies.map(({ agency, index, rank }) => [agency, index && fraction(index), rank])).toEqual([
      ['Kab. A', null, null],
      ['Kab. B', null, null],
      ['Kab. C', '4', null],
    ])
    expect(findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-CELL-RANGE', 'B2', '0–5'],
      ['E-CELL-TYPE', 'B3', '0–5'],
    ])
  })

  it('shares a rank between equal indices where it states none', () => {
    const { agencies } = members('Instansi,Indeks', 'A,"4,53"', 'B,"4,6"', 'C,"4,53"', 'D,4')
    expect(agencies.map(({ rank }) => rank)).toEqual([2, 1, 2, 4])
  })

  it('is none where columns are scores of indicators: then it is a scoresheet', () => {
    expect(listOf('Instansi,Unit,1,2,3,IPP', 'A,u,4,4,4,4')).toBeNull()
    expect(listOf('Instansi,Unit,Indikator,Skor', 'A,u,1.a.Ak,4')).toBeNull()
  })

  it('may be a ranking of another system: its figure is the final one, its fillers are unknown and no error', () => {
    const { agencies, findings } = members(
      'Rekap Hasil Penilaian PEKPPP 2026,,,,,,,',
      'Peringkat,Nama Institusi,Kategori Instansi,F-02,F-03,Nilai Akhir,Kategori,Makna',
      '1,Dinas Dukcapil,OPD,"4,21","4,61","4,31",A-,Sangat Baik',
      '2,DPMPTSP,OPD,"4,02",Belum Diisi,"4,02",A-,Sangat Baik',
      '-,Dinas Sosial,OPD,Belum dilakukan penilaian,Belum Diisi,Belum dilakukan penilaian,-,-',
      '-,Dinas PU,OPD,-,-,–,-,-',
    )
    expect(findings).toEqual([])
    expect(
      agencies.map(({ agency, index, basis, rank, forms }) => [
        agency,
        index && fraction(index),
        basis,
        rank,
        forms.map(({ id, score }) => `${id} ${fraction(score)}`),
      ]),
    ).toEqual([
      ['Dinas Dukcapil', '431/100', 'F-02+F-03', 1, ['F-02 421/100', 'F-03 461/100']],
      ['DPMPTSP', '201/50', 'F-02', 2, ['F-02 201/50']],
      ['Dinas Sosial', null, null, null, []],
      ['Dinas PU', null, null, null, []],
    ])
  })

  it.each([
    ['Nama Lokus,Skor F-02 (Skala 5),Skor F-03,Skor Akhir IPP (Skala 5),Skor Akhir IPP (%)', 'x,"3,9",4,"4,1","82,0%"'],
    ['Unit Kerja,Nilai,Nilai IPP,Predikat IPP', 'x,80,"4,1",A-'],
    ['OPD,Target IPP,Indeks', 'x,"4,5","4,1"'],
    ['No,Unit Lokus,Nilai Akhir,Target', '1,x,"4,1","4,5"'],
    ['Instansi,Hasil Penilaian', 'x,"4,1"'],
  ])('takes for its index what its heading says the most surely: %s', (head, row) => {
    const { units, agencies, findings } = members('Rekapitulasi,,', ',,', head, row)
    expect([[...units, ...agencies].map(({ index }) => index && fraction(index)), findings]).toEqual([['41/10'], []])
  })

  it('asks which column counts where several say it alike', () => {
    const { agencies, findings } = members('Instansi,Indeks 2023,Indeks 2024', 'Kab. A,"4,1","4,2"')
    expect(agencies).toEqual([])
    expect(findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-SCORE-COLUMN', 'B1', '--column index=B (Indeks 2023) / --column index=C (Indeks 2024)'],
    ])
  })

  it('is of the year in the heading of its index, before that of the titles above it', () => {
    const years = (...lines: string[]) => listOf(...lines)?.titleYear
    expect(years('Instansi,Indeks 2024', 'Kab. A,"4,1"')).toBe(2024)
    expect(years('No,Instansi,Nilai IPP 2023', '1,Kab. A,"4,1"')).toBe(2023)
    expect(years('Laporan IPP Tahun 2024,', 'Instansi,Indeks 2023', 'Kab. A,"4,1"')).toBe(2023)
    expect(years('Laporan IPP Tahun 2024,', 'Instansi,Indeks', 'Kab. A,"4,1"')).toBe(2024)
    expect(years('Instansi,Predikat 2022,Indeks', 'Kab. A,A,"4,1"')).toBe(null)
  })

  it('skips a row that numbers its columns, and tells what stands below it', () => {
    const { agencies, findings } = members(
      'No,Instansi,Indeks',
      '1,2,3',
      '1,Kab. A,"4,1"',
      '2,Kab. B,belum ada',
      ',,',
      ',"Sukamaju, 12 Maret 2026",',
      ',Ketua Tim,',
    )
    expect(agencies.map(({ agency }) => agency)).toEqual(['Kab. A', 'Kab. B'])
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['N-SHEET-FOOT', 'B6']])
  })

  it('does not take a score in words or an error value for a figure that is not there', () => {
    const { findings } = members('Instansi,Indeks', 'Kab. A,baik', 'Kab. B,#N/A', 'Kab. C,4.1.2')
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['E-CELL-TYPE', 'B2'],
      ['E-CELL-TYPE', 'B3'],
      ['E-CELL-TYPE', 'B4'],
    ])
  })
})
