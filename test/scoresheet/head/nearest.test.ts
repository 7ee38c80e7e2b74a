import { describe, expect, it } from 'vitest'
import { noHeader } from '../../../src/scoresheet/head/nearest.js'
import type { Written } from '../sheets.js'
import { linesOf, pekppp, type Read, rowsOf, termsOf, thirty, upTo } from './heads.js'

describe('a table whose heading of units nobody knows', () => {
  const told = ({ findings }: Read) => findings.map(({ code, cell, expected, found }) => [code, cell, expected, found])

  it('is no turned one where indicators head its figures: the column is offered', () => {
    const rows: Written[][] = [
      ['No', 'Tempat Tugas', ...upTo(30).map((n) => `P${n}`)],
      ...upTo(3).map((n): Written[] => [n, `Dinas ${n}`, ...thirty]),
    ]
    expect(told(pekppp(rows))).toEqual([['E-HEAD-MISSING', 'A1', 'unit', '--column unit=B (Tempat Tugas)']])
    expect(pekppp(rows, {}, [['unit', 'B']]).units.map(({ unit }) => unit)).toEqual(['Dinas 1', 'Dinas 2', 'Dinas 3'])
  })

  it('offers no column of figures for the unit: it would name units by them', () => {
    const codes = Array.from({ length: 30 }, (_, i) => `P${i + 1}`)
    const fours = codes.map(() => '4')
    const rows = [
      ['Instansi', ...codes, 'F-03'],
      ['Dinas', ...fours, '2,60'],
      ['Dinas', ...fours, '4,10'],
    ]
    expect(told(pekppp(rows))).toEqual([['E-HEAD-MISSING', 'A1', 'unit', null]])
  })

  it('offers no question of a survey for indicator and score: columns that count are as many questions', () => {
    const heads = upTo(14).map((n) => `u_${n}`)
    const rows: Written[][] = [
      ['Nama Unit', ...heads, 'Butir'],
      ['A', ...heads.map(() => 4), 'x'],
    ]
    expect(told(pekppp(rows))).toEqual([
      ['E-HEAD-MISSING', 'A1', 'indikator, skor', '--column indicator=P (Butir); --column score=P (Butir)'],
    ])
    expect(told(pekppp(rows.map((row) => row.slice(0, -1))))).toEqual([
      ['E-HEAD-MISSING', 'A1', 'indikator, skor', null],
    ])
  })

  it('nor of indicators is told at its header, not at a row of scores, each with the column that fits', () => {
    const rows: Written[][] = [['Dinas', 'Butir', 'Nilai'], ...upTo(30).map((n): Written[] => ['Dinas A', n, 4])]
    expect(told(pekppp(rows))).toEqual([
      ['E-HEAD-MISSING', 'A1', 'unit, indikator', '--column unit=A (Dinas); --column indicator=B (Butir)'],
    ])
    const chosen = pekppp(rows, {}, [
      ['unit', 'A'],
      ['indicator', 'B'],
    ])
    expect(chosen.units.map(({ unit, scores: all }) => [unit, [...all].flat().length])).toEqual([['Dinas A', 30]])
  })
})

describe('where no row is a header', () => {
  /** What is said of it: "E-HEAD-MISSING A2 indikator ← --column …". */
  const said = (lines: readonly string[], choices: Parameters<typeof termsOf>[0] = {}) =>
    noHeader(rowsOf(linesOf(...lines)), termsOf(choices)).map(({ code, cell, expected, found }) =>
      [code, cell ?? '–', expected ?? '–', ...(found ? ['←', found] : [])].join(' '),
    )

  it('all that a scoresheet needs is asked for', () => {
    expect(said([])).toEqual(['E-HEAD-MISSING – unit, indikator, skor'])
    expect(said(['Petunjuk', 'Isi semua'])).toEqual(['E-HEAD-MISSING – unit, indikator, skor'])
  })

  it('the row that lacks least is the one, of several the first', () => {
    expect(said(['Unit', 'Unit | Skor', 'Kode | Skor'])).toEqual(['E-HEAD-MISSING A2 indikator'])
    expect(said(['Kode | Unit', 'x', 'Unit | No'])).toEqual(['E-HEAD-MISSING A1 skor'])
  })

  it('columns of indicators are scores too, but rows of scores are none', () => {
    expect(said(['1.a | 2.a | 3.a'])).toEqual(['E-HEAD-MISSING A1 unit'])
    expect(said(['1 | 2 | 3'])).toEqual(['E-HEAD-MISSING A1 unit'])
    expect(said(['Dinas | 4 | 5 | 3'])).toEqual(['E-HEAD-MISSING – unit, indikator, skor'])
    expect(said(['Kode Unit | 4 | 5 | 3'])[0]).toContain('A1 indikator, skor')
  })

  it('a column that says nothing yet is offered for each role that is lacking', () => {
    expect(said(['Tempat | Kode | Skor | Bukti', 'A | 1.a | 4 | ada'], { columns: [] })).toEqual([
      'E-HEAD-MISSING A1 unit ← --column unit=A (Tempat) / --column unit=D (Bukti)',
    ])
    expect(said(['Unit | Kode | Tim', 'A | 1.a | 4'])).toEqual(['E-HEAD-MISSING A1 skor ← --column score=C (Tim)'])
  })

  it('no more than five of them', () => {
    const [remark] = said(['Unit | Kode | a | b | c | d | e | f'])
    expect(remark?.match(/--column/g)).toHaveLength(5)
    expect(remark).toContain('score=G (e)')
  })

  it('none that holds figures for the unit, be they half percents', () => {
    const lines = (...cells: readonly string[]) => ['Besar | Kode | Skor', ...cells.map((cell) => `${cell} | 1.a | 4`)]
    expect(said(lines('4', '+3,5', '80 %', 'x'))).toEqual(['E-HEAD-MISSING A1 unit'])
    expect(said(lines('4', '3,5', 'x', 'y'))).toEqual(['E-HEAD-MISSING A1 unit ← --column unit=A (Besar)'])
  })

  it('where unit and indicator are lacking, each is offered the column that holds it', () => {
    expect(said(['Tempat | Butir | Skor', 'A | 1.a | 4', 'B | 2.a | 3'])).toEqual([
      'E-HEAD-MISSING A1 unit, indikator ← --column unit=A (Tempat); --column indicator=B (Butir)',
    ])
    // Nothing below tells them apart: both are offered for both.
    expect(said(['Tempat | Butir | Skor', 'A | x | 4', 'B | y | 3'])).toEqual([
      'E-HEAD-MISSING A1 unit, indikator ← --column unit=A (Tempat) / --column unit=B (Butir); ' +
        '--column indicator=A (Tempat) / --column indicator=B (Butir)',
    ])
  })

  it('headings that count three under one stem are each of its own, and two are not', () => {
    const of = (...heads: readonly string[]) => said([['Unit', 'Kode', ...heads].join(' | ')])[0]?.match(/score=./g)
    expect(of('z_1', 'z_2', 'z_3', 'Tim')).toEqual(['score=F'])
    expect(of('z_1', 'z_2', 'Tim')).toEqual(['score=C', 'score=D', 'score=E'])
    expect(of('z1', 'y1', 'w1')).toEqual(['score=C', 'score=D', 'score=E'])
  })

  it('what lacks of a series is told before any role', () => {
    expect(said(['Unit | P1 | P3'])).toEqual(['E-HEAD-MISSING A1 P2'])
  })

  it('headings that stand twice are told, where but for the indicators the row would be a header', () => {
    expect(said(['Unit | Skor | Unit Lokus'])).toEqual([
      'E-HEAD-DUP C1 --column unit=A (Unit) / --column unit=C (Unit Lokus) ← Unit | Unit Lokus',
    ])
    expect(said(['Unit | Skor | SKOR'])[0]).toMatch(/^E-HEAD-DUP C1 .*← Skor \| SKOR$/)
    expect(said(['Skor | SKOR'])[0]).toMatch(/^E-HEAD-MISSING/)
  })

  it('a choice that leads to no column anywhere is told with those that are there', () => {
    expect(said(['Rekap', 'Tempat | Kode | Skor'], { columns: [['unit', 'Satker']] })).toEqual([
      'E-HEAD-MISSING A2 –',
      'E-COLUMN-MISSING A2 A (Tempat), B (Kode), C (Skor) ← --column unit=Satker',
    ])
    // In one row it does: that another row has none is no reason.
    expect(said(['Satker', 'Kode | Skor'], { columns: [['unit', 'Satker']] })[0]).toMatch(/^E-HEAD-MISSING A2 unit/)
    expect(said([], { columns: [['unit', 'Satker']] })).toEqual(['E-HEAD-MISSING – unit, indikator, skor'])
  })
})
