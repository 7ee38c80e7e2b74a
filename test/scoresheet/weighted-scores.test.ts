import { describe, expect, it } from 'vitest'
import { readUnder, shipped, tableOf, tiny, type Written } from './sheets.js'

type Rows = readonly (readonly [Written, Written])[]

const under = (
  instrument: ReturnType<typeof tiny>,
  codes: readonly string[],
  rows: Rows,
  heads = ['Bobot', 'Nilai'],
) => {
  const body = rows.map(([weight, value], i): Written[] => [codes[i] ?? '', weight, value])
  const read = readUnder(instrument, [tableOf([['Unit: A'], ['Kode', ...heads], ...body])])
  return {
    faulty: read.units[0]?.faulty,
    told: read.findings.map(({ code, cell, found, expected }) => `${code} ${cell} ${found} = ${expected}`),
  }
}

const CODES = ['1.a', '2.a', '3.a']
const read = (...rows: Rows) => under(tiny(), CODES, rows)

describe('values that are scores times weights', () => {
  it('are named as such, once, and make no index', () => {
    // 5 × 8.9 %, 4 × 8.9 %, 0 × 7.1 %
    expect(read(['8,90%', 0.445], ['8,90%', 0.356], ['7,10%', 0])).toEqual({
      faulty: true,
      told: ['E-SCORE-WEIGHTED C3 0,445 = 5 × 8.9 %'],
    })
  })

  it('with weights as shares, and as percents that were never divided', () => {
    expect(read([0.17, 0.85], [0.14, 0.42], [0.07, 0.21]).told).toEqual(['E-SCORE-WEIGHTED C3 0,85 = 5 × 0.17'])
    expect(read([17, 85], [14, 42], [7, 21]).told).toEqual(['E-SCORE-WEIGHTED C3 85 = 5 × 17'])
  })

  it('rounded to two decimals', () => {
    expect(read(['8,9', 0.45], ['8,9', 0.36], ['7,1', 0.21]).told).toEqual(['E-SCORE-WEIGHTED C3 0,45 = 5 × 8.9 %'])
  })

  it('also as text with three decimals, which elsewhere may be thousands', () => {
    // 4 × 3.3 %, 3 × 3.3 %, 5 × 3.3 %
    const told = read(['3,3%', '0.132'], ['3,3%', '0.099'], ['3,3%', '0.165']).told
    expect(told).toEqual(['E-SCORE-WEIGHTED C3 0.132 = 4 × 3.3 %'])
    expect(read(['3,3%', '4.500'], ['3,3%', '4.000'], ['3,3%', '5.000']).told).toEqual([
      'E-CELL-AMBIGUOUS C3 4.500 = 4.5 / 4500',
      'E-CELL-AMBIGUOUS C4 4.000 = 4 / 4000',
      'E-CELL-AMBIGUOUS C5 5.000 = 5 / 5000',
    ])
  })

  it('are explained by the score that comes nearest: 0.2 is 4 × 5 %, though 3 × 5 % rounds to it, too', () => {
    expect(read([5, 0.2], [5, 0.2], [5, 0.2]).told).toEqual(['E-SCORE-WEIGHTED C3 0,2 = 4 × 5 %'])
  })

  it('under 2017, whose forms print them as "Nilai Per Indikator"', () => {
    const told = under(
      shipped('evaluasi-2017'),
      ['1.a.K1', '1.a.K2', '1.a.K3'],
      [
        ['8,90%', 0.445],
        ['8,90%', 0.356],
        ['7,10%', 0.071],
      ],
      ['Bobot Per Indikator', 'Nilai Per Indikator'],
    ).told
    expect(told.filter((each) => !each.startsWith('E-IND-MISSING'))).toEqual(['E-SCORE-WEIGHTED C3 0,445 = 5 × 8.9 %'])
  })

  it('are not seen in scores beside weights', () => {
    expect(read(['20%', 1], ['20%', 0], ['20%', 1]).told).toEqual([])
    expect(read(['8,90%', 4], ['8,90%', 3.5], ['7,10%', 5]).told).toEqual([])
    expect(read(['100%', 4], ['100%', 3], ['100%', 5]).told).toEqual([])
  })
})
