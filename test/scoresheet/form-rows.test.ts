import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { type Rows, rowOutcome } from './row-outcome.js'
import { readUnder, shipped, tableOf, tiny, type Written } from './sheets.js'

describe('a row of the form of one unit', () => {
  const HEAD: Written[] = ['No', 'Indikator', 'Skor']
  const FULL: Rows = [1, 2, 3].map((n) => [n, `${n}.a`, n])
  const form = (...rows: Rows) => rowOutcome(HEAD, [...rows, ...FULL], [['Unit', 'RSUD']])

  it('without a score is a heading, as long as it names no indicator', () => {
    expect(form([null, 'Kebijakan'], ['I', 'Aspek'])).toMatchObject({ told: [], counts: [3, 0] })
    expect(
      rowOutcome(
        HEAD,
        [
          [1, '1.a', 1],
          [2, '2.a', null],
          [3, '3.a', 3],
        ],
        [['Unit', 'RSUD']],
      ),
    ).toMatchObject({
      told: ['E-CELL-EMPTY F-02!C4'],
      counts: [3, 0],
    })
  })

  it('that numbers the heading of an aspect is no indicator of that number as long as it has no score', () => {
    expect(form([null, '1. Aspek', null])).toMatchObject({ told: [], counts: [3, 0] })
    expect(form([null, '1. Aspek', 4]).told).toContain('E-ROW-DUP F-02!C4')
  })

  it('is a score by its code, though its title claims a figure of many', () => {
    const rows: Rows = [
      ['1.a', 'Satu', 1],
      ['2.a', 'Dua', 2],
      ['3.a', 'Rata-rata', 3],
    ]
    expect(rowOutcome(['Kode', 'Uraian', 'Skor'], rows, [['Unit', 'RSUD']]).scores).toEqual([
      'RSUD C3=1',
      'RSUD C4=2',
      'RSUD C5=3',
    ])
  })

  it('is named by its running number where no other column names it', () => {
    const rows: Rows = [
      [2, 'apa pun', 4],
      [1, 'apa pun', 3],
      [3, 'apa pun', 5],
    ]
    const { units } = readUnder(tiny(), [tableOf([['Unit', 'RSUD'], ['No', 'Uraian', 'Skor'], ...rows])])
    expect([...(units[0]?.scores ?? [])].map((given) => given.map(({ value }) => toDecimal(value)))).toEqual([
      ['3'],
      ['4'],
      ['5'],
    ])
  })

  it('may be the ready figure of another form', () => {
    const rows: Rows = [
      ['1', '1.a.Ak', 4],
      ['2', '2.a.P', 3],
      [null, 'F-03', 4.5],
    ]
    const { units, forms } = readUnder(shipped('pekppp-2023'), [tableOf([['Unit', 'RSUD'], HEAD, ...rows])])
    expect([units[0]?.figures.has('F-03'), forms[0]?.printed ?? []]).toEqual([true, []])
  })

  it('of sums and means is the form’s own and needs no word', () => {
    expect(form([null, 'Subtotal', 9], [null, 'Rata-rata', 2])).toMatchObject({ told: [], counts: [3, 0] })
  })

  it('with a score of nothing is an error, of the sheet’s unit', () => {
    const { told, found, counts } = form([null, null, 4])
    expect([told, found, counts]).toEqual([['E-ROW-KEY F-02!C3'], [['4', 'RSUD']], [3, 1]])
  })

  it('with a score of an indicator that there is not is an error of its own', () => {
    expect(form(['9', 'Kebersihan halaman', 4]).told).toContain('E-IND-UNKNOWN F-02!C3')
  })
})

it('the predicate below the form of one unit is no indicator', () => {
  const rows = [['Unit', 'RSUD'], [], ['Kode', 'Skor'], ['1.a', 4], ['2.a', 4], ['3.a', 4], ['Predikat', 'A-']]
  const read = readUnder(tiny(), [tableOf(rows)])
  expect([...(read.units[0]?.scores ?? [])].flat().map(({ value }) => toDecimal(value))).toEqual(['4', '4', '4'])
  expect(read.units[0]?.faulty).toBe(false)
})
