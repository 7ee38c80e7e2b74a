import { describe, expect, it } from 'vitest'
import type { Written } from '../sheets.js'
import { pekppp, type Read, thirty, upTo } from './heads.js'

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
