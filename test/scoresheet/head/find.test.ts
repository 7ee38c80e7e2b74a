import { describe, expect, it } from 'vitest'
import { listIn } from '../../../src/scoresheet/earlier-results/published-list.js'
import { readRegister } from '../../../src/scoresheet/register.js'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { codesOf, scores } from './heads.js'

describe('the row of the header that the operator names', () => {
  const rows: Written[][] = [
    ['Unit', 'Kebijakan'],
    [null, '1.a', '2.a', '3.a'],
    ['A', 1, 2, 3],
  ]

  it.each([1, 2])('may be any of those it consists of: %i', (headerRow) => {
    expect(scores(readUnder(tiny(), [tableOf(rows)], { headerRow }))).toEqual(['A B3=1', 'A C3=2', 'A D3=3'])
  })
})

describe('a row below the header that numbers its columns', () => {
  it('is part of the header', () => {
    const rows: Written[][] = [
      ['No', 'Unit', 'Kode', 'Skor'],
      [1, 2, 3, 4],
      [1, 'A', '1.a', 4],
    ]
    const found = readUnder(tiny(), [tableOf(rows)])
    expect([scores(found), codesOf(found)]).toEqual([['A D3=4'], ['E-IND-MISSING F-02!D3']])
    const form: Written[][] = [['Unit: A'], ['Kode', 'Uraian', 'Skor'], ['(1)', '(2)', '(3)'], ['1.a', 'x', 4]]
    expect(scores(readUnder(tiny(), [tableOf(form)]))).toEqual(['A C4=4'])
    const turned: Written[][] = [
      ['Kode', 'Dinas A', 'RSUD'],
      ['(1)', '(2)', '(3)'],
      ['1.a', 4, 3],
      ['2.a', 2, 1],
    ]
    expect(scores(readUnder(tiny(), [tableOf(turned)]))).toEqual([
      'Dinas A B3=4',
      'Dinas A B4=2',
      'RSUD C3=3',
      'RSUD C4=1',
    ])
  })

  it('or gives their weights is, too', () => {
    const rows: Written[][] = [
      ['No', 'Unit', '1.a', '2.a', '3.a'],
      [null, 'Bobot (%)', 40, 30, 30],
      [1, 'A', 4, 3, 5],
    ]
    const found = readUnder(tiny(), [tableOf(rows)])
    expect([scores(found), found.findings]).toEqual([['A C3=4', 'A D3=3', 'A E3=5'], []])
  })

  it('is a row of scores where it can be one', () => {
    const rows: Written[][] = [['Unit: A'], ['No', 'Kode', 'Skor'], [1, 2, 3]]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A C3=3'])
  })
})

it('a register and a list of results have the units, too, before the organisations above them', () => {
  const rows: Written[][] = [
    ['OPD', 'Unit Lokus', 'IPP'],
    ['Dinas Kesehatan', 'Puskesmas', 4],
  ]
  const { forms } = readRegister(tableOf(rows.map((row) => row.slice(0, 2))), { file: 'daftar.csv', sheet: null })
  expect(forms.map(({ names }) => names.unit)).toEqual(['Puskesmas'])
  expect(listIn(tableOf(rows))?.lines.map((line) => line.text('unit'))).toEqual(['Puskesmas'])
})

describe('rows of a CSV file are held against the widest row of its header', () => {
  const head: Written[][] = [
    ['No', 'Unit', 'Nilai', null, null, 'Catatan'],
    [null, null, '1', '2', '3'],
  ]

  it('whichever of its rows is written without the empty fields at its end', () => {
    for (const rows of [
      head,
      [
        ['No', 'Unit', 'Nilai'],
        [null, null, '1', '2', '3', 'Catatan'],
      ],
    ]) {
      const read = readUnder(tiny(), [tableOf([...rows, [1, 'Dukcapil', 4, 3, 2, 'baik']], { name: null })])
      expect(scores(read)).toEqual(['Dukcapil C3=4', 'Dukcapil D3=3', 'Dukcapil E3=2'])
      expect(codesOf(read)).toEqual([])
    }
  })

  it('and a row with other fields than that one has slipped', () => {
    const rows = [...head, [1, 'Dukcapil', 4, 3, 2, 'baik'], [2, 'RSUD', 4, 3, 2]]
    expect(codesOf(readUnder(tiny(), [tableOf(rows, { name: null })]))).toContain('E-ROW-RAGGED A4')
  })
})
