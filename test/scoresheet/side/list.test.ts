import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import { readCsv } from '../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { listIn, listMembers } from '../../../src/scoresheet/side/list.js'
import { shippedBoth } from '../../engine/sheets.js'

const { instrument } = shippedBoth('pekppp-2023')

const listOf = (...lines: readonly string[]) => {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const source = {
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  }
  const [table] = readCsv(source, { encoding: undefined, limits: CSV_LIMITS }).tables
  return table ? listIn(table) : null
}
const members = (...lines: readonly string[]) => {
  const list = listOf(...lines)
  if (!list) throw new Error('no list')
  return listMembers(list, instrument, 'daftar.csv', null)
}

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

  it('tells an index that is none or off the scale, with its cell', () => {
    const { agencies, findings } = members('Instansi,Indeks', 'Kab. A,87', 'Kab. B,baik', 'Kab. C,4')
    expect(agencies.map(({ agency }) => agency)).toEqual(['Kab. C'])
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
})
