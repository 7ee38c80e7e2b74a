import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import type { Finding } from '../../../src/finding/finding.js'
import { describe as described } from '../../../src/wording/finding.js'
import { listed } from './lists.js'

const read = (...lines: readonly string[]) => {
  const { agencies, units, findings } = listed(...lines)
  const figures = [...agencies, ...units].map(({ agency, unit, index, rank }) => [
    unit ?? agency,
    index && fraction(index),
    rank,
  ])
  return { figures, findings }
}

const about = (findings: readonly Finding[]) =>
  findings.map(({ code, cell, found, expected, unit }) => [code, cell, found, expected, unit])

describe('somebody who stands twice in one published list', () => {
  it('has no index where the figures differ: both cells are named, and nobody is ranked twice', () => {
    const { figures, findings } = read('Instansi,Indeks', 'Kab. A,"3,5"', 'Kab. B,4', 'KAB.  A,"4,5"')
    expect(figures).toEqual([
      ['Kab. A', null, null],
      ['Kab. B', '4', null],
    ])
    expect(about(findings)).toEqual([['E-ROW-DUP', 'B4', null, 'B2 (3,5)', 'Kab. A']])
  })

  it('is told so in words that speak of a list, not of scores or evaluators', () => {
    const { findings } = read('Instansi,Indeks', 'Kab. A,"3,5"', 'Kab. A,"4,5"')
    const said = findings.flatMap((each) => [described(each, 'id'), described(each, 'en')])
    for (const { message, fix } of said) expect(`${message} ${fix}`).not.toMatch(/skor|evaluator|score|equal|sama\./i)
    expect(said[0]?.message).toContain('B2 (3,5)')
  })

  it('counts once where the figures are equal, with a notice of both cells', () => {
    const { figures, findings } = read('No,Unit Lokus,IPP', '1,RSUD,"4,50"', '2,DPMPTSP,4', '3,RSUD,4.5')
    expect(figures).toEqual([
      ['RSUD', '9/2', 1],
      ['DPMPTSP', '4', 2],
    ])
    expect(about(findings)).toEqual([['N-ROW-TWICE', 'B4', 'RSUD', 'B2', 'RSUD']])
  })

  it('has none either where one line has a figure and another says that there is none yet', () => {
    const { figures, findings } = read('Instansi,Indeks', 'Kab. A,Belum dinilai', 'Kab. A,"4,5"')
    expect(figures).toEqual([['Kab. A', null, null]])
    expect(about(findings)).toEqual([['E-ROW-DUP', 'B3', null, 'B2 (Belum dinilai)', 'Kab. A']])
  })

  it('has none where the index is the same and a part of it differs, told at that part', () => {
    const { figures, findings } = read('Instansi,F-02,F-03,IPP', 'Kab. A,4,4,4', 'Kab. A,"3,9","4,3",4')
    expect(figures).toEqual([['Kab. A', null, null]])
    expect(about(findings)).toEqual([['E-ROW-DUP', 'B3', null, 'B2 (4)', 'Kab. A']])
  })

  it('is held against the first line each time, with one more finding for each further line', () => {
    const { figures, findings } = read('Instansi,Indeks', 'A,4', 'A,4', 'A,3', 'A,2')
    expect(figures).toEqual([['A', null, null]])
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['N-ROW-TWICE', 'A3'],
      ['E-ROW-DUP', 'B4'],
      ['E-ROW-DUP', 'B5'],
    ])
  })

  it.each([
    ['codes', 'Kode Unit,Unit', ['01,Puskesmas', '02,Puskesmas']],
    ['provinces', 'Provinsi,Instansi', ['Papua,Kab. A', 'Papua Barat,Kab. A']],
    ['groups', 'Kelompok,Instansi', ['Kabupaten,Bogor', 'Kota,Bogor']],
    ['agencies', 'Instansi,Unit', ['Kab. A,RSUD', 'Kab. B,RSUD']],
  ])('is two where %s tell the lines apart', (_what, head, [first, second]) => {
    const { figures, findings } = read(`${head},IPP`, `${first},4`, `${second},3`)
    expect([figures.map(([, index]) => index), findings]).toEqual([['4', '3'], []])
  })

  it('is one where only one of the lines has the code', () => {
    const { figures, findings } = read('Kode Unit,Unit,IPP', '01,Puskesmas,4', ',Puskesmas,3', '02,Puskesmas,2')
    expect(figures.map(([, index]) => index)).toEqual([null, '2'])
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['E-ROW-DUP', 'C3']])
  })

  it('is told of in few findings however many there are', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `Kab. ${i % 200},${i < 200 ? 3 : 4}`)
    const { findings } = read('Instansi,Indeks', ...lines)
    expect(findings.map(({ code, count }) => [code, count])).toEqual([
      ['E-ROW-DUP', 1],
      ['E-ROW-DUP', 1],
      ['E-ROW-DUP', 1],
      ['E-ROW-DUP', 197],
    ])
  })
})
