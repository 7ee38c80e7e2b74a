import { describe, expect, it } from 'vitest'
import { chosenColumns, widthOf } from '../../../src/scoresheet/head/choice.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { readUnder, short, tableOf, tiny, type Written } from '../sheets.js'
import { codesOf, headersOf, type Read, rowsOf, scores } from './heads.js'

describe('a column that the operator chooses', () => {
  const RIVALS: readonly (readonly Written[])[] = [
    ['OPD', 'ID_Variabel', 'Skor Mandiri', 'Skor Evaluator', 'Skor Provinsi', 'Catatan'],
    ['Dukcapil', 1, 5, 4, 3, 'ada'],
    ['Dukcapil', 2, 5, 3, 2, null],
    ['RSUD', 1, 5, 2, 1, null],
  ]
  const rivals = (...columns: readonly (readonly [Role, string])[]): Read =>
    readUnder(tiny(), [tableOf(RIVALS)], { columns: new Map(columns.map(([role, choice]) => [role, [choice]])) })

  it.each<[string, string, string]>([
    ['OPD', 'ID_Variabel', 'Skor Evaluator'],
    ['A', 'B', 'D'],
    ['a', 'b', 'd'],
    ['opd', 'B', 'D'],
    ['A', 'id_variabel', 'D'],
    ['OPD', 'B', 'skor evaluator'],
  ])('is one of a long table from its first row on: unit=%s, indicator=%s, score=%s', (unit, indicator, score) => {
    const read = rivals(['unit', unit], ['indicator', indicator], ['score', score])
    expect(scores(read)).toEqual(['Dukcapil D2=4', 'Dukcapil D3=3', 'RSUD D4=2'])
  })

  it('must be the score, where several could be: they are asked about by the letters of this file', () => {
    const read = rivals(['unit', 'OPD'], ['indicator', 'ID_Variabel'])
    expect(codesOf(read)).toEqual(['E-SCORE-COLUMN F-02!D1'])
    expect(read.findings[0]?.expected).toBe(
      '--column score=C (Skor Mandiri) / --column score=D (Skor Evaluator) / --column score=E (Skor Provinsi)',
    )
  })

  it('is offered by its letter where a heading is not known', () => {
    const read = rivals()
    expect(read.findings.map(({ code, cell, expected, found }) => [code, cell, expected, found])).toEqual([
      ['E-HEAD-MISSING', 'A1', 'indikator', '--column indicator=B (ID_Variabel)'],
    ])
  })

  it.each(['OPD', 'UPP'])('is the heading %s, not the letter', (heading) => {
    const rows: Written[][] = [
      ['Kelompok', heading, 'Kode', 'Skor'],
      ['Kota', 'Dukcapil', '1.a', 4],
    ]
    const columns = new Map<Role, string[]>([['unit', [heading]]])
    expect(scores(readUnder(tiny(), [tableOf(rows)], { columns }))).toEqual(['Dukcapil D2=4'])
  })

  it('may be headed by another letter than its own', () => {
    const rows: Written[][] = [
      ['Unit', 'Kode', 'D', 'C'],
      ['A', '1.a', 4, 2],
    ]
    const columns = new Map<Role, string[]>([['score', ['C']]])
    expect(scores(readUnder(tiny(), [tableOf(rows)], { columns }))).toEqual(['A D2=2'])
  })

  it.each<[Role, string]>([
    ['score', 'Skor Tim'],
    ['score', 'Z'],
    ['unit', 'UPT'],
    ['unit', 'Nama Satker'],
  ])('is an error where no column is it: %s=%s', (role, choice) => {
    const read = readUnder(
      tiny(),
      [
        tableOf([
          ['unit', 'kode', 'skor'],
          ['A', '1.a', 4],
        ]),
      ],
      { columns: new Map([[role, [choice]]]) },
    )
    expect(read.units).toEqual([])
    expect(read.findings.map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([
      ['E-COLUMN-MISSING', 'A1', `--column ${role}=${choice}`, 'A (unit), B (kode), C (skor)'],
    ])
  })

  it('is told at the header, not at a row of scores', () => {
    const columns = new Map<Role, string[]>([
      ['unit', ['A']],
      ['indicator', ['ID_Variabel']],
      ['score', ['Z']],
    ])
    const read = readUnder(tiny(), [tableOf(RIVALS)], { columns })
    expect(read.findings.map(({ code, cell, found }) => [code, cell, found])).toEqual([
      ['E-COLUMN-MISSING', 'A1', '--column score=Z'],
    ])
  })

  it('is an error where without it no header is found either, and no matter on a sheet that is no scoresheet', () => {
    const columns = new Map<Role, string[]>([['unit', ['Nama Satker']]])
    const other = tableOf([['Petunjuk'], ['Isi semua skor']], { name: 'Petunjuk' })
    const sheet = tableOf(
      [
        ['Satker', 'Kode', 'Nilai Tim'],
        ['A', '1.a', 4],
      ],
      { name: 'Isian' },
    )
    expect(readUnder(tiny(), [other], { columns }).findings.map(short)).toEqual(['E-COLUMN-MISSING Petunjuk'])
    const right = new Map<Role, string[]>([['unit', ['Satker']]])
    const read = readUnder(tiny(), [other, sheet], { columns: right })
    expect([scores(read), codesOf(read)]).toEqual([['A C2=4'], ['N-SHEET-IGNORED Petunjuk', 'E-IND-MISSING Isian!C2']])
  })

  it('by letter is found below titles, and with rows of scores that nobody can read', () => {
    const rows: Written[][] = [
      ['Nilai F-02 menurut evaluator'],
      [],
      ['Nama', 'Variabel', 'Tim'],
      ['A', '1.a', 'baik'],
      ['A', '2.a', null],
      ['A', '3.a', 4],
    ]
    const columns = new Map<Role, string[]>([
      ['unit', ['A']],
      ['indicator', ['B']],
      ['score', ['C']],
    ])
    const read = readUnder(tiny(), [tableOf(rows)], { columns })
    expect(codesOf(read)).toEqual(['E-CELL-TYPE F-02!C4', 'E-CELL-EMPTY F-02!C5'])
  })

  it('by letter may have no heading, in a wide table too', () => {
    const rows: Written[][] = [['Rekap'], [null, '1.a', '2.a', '3.a'], ['A', 4, 3, 5]]
    const columns = new Map<Role, string[]>([['unit', ['A']]])
    expect(scores(readUnder(tiny(), [tableOf(rows)], { columns }))).toEqual(['A B3=4', 'A C3=3', 'A D3=5'])
  })

  it('with a heading that stands twice is asked about', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'Tim', 'Tim'],
      ['A', '1.a', 4, 3],
    ]
    const columns = new Map<Role, string[]>([['score', ['Tim']]])
    expect(codesOf(readUnder(tiny(), [tableOf(rows)], { columns }))).toEqual(['E-HEAD-DUP F-02!D1'])
  })
})

describe('the width of a sheet', () => {
  it('reaches to the last column with a text, in whichever row', () => {
    expect(widthOf(rowsOf([['a'], [null, null, 'b', ' '], ['c', 4]]))).toBe(3)
    expect(widthOf([])).toBe(0)
  })
})

describe('where a choice leads in a row', () => {
  const chosen = (texts: readonly string[], ...choices: readonly (readonly [Role, readonly string[]])[]) => {
    const { roles, letters, lost } = chosenColumns(headersOf(...texts), new Map(choices), 731)
    return { roles: [...roles], letters, lost }
  }

  it('is the column of a heading, however it is spelt', () => {
    expect(chosen(['No', 'Nama  OPD:'], ['unit', ['nama opd']])).toEqual({
      roles: [[1, 'unit']],
      letters: [],
      lost: [],
    })
  })

  it('is each of the columns of that heading', () => {
    expect(chosen(['Tim', 'OPD', 'TIM'], ['score', ['Tim']]).roles).toEqual([
      [0, 'score'],
      [2, 'score'],
    ])
  })

  it('is each of several choices for one role', () => {
    expect(chosen(['Kode', 'Uraian'], ['indicator', ['Kode', 'B']])).toEqual({
      roles: [
        [0, 'indicator'],
        [1, 'indicator'],
      ],
      letters: [1],
      lost: [],
    })
  })

  it.each([
    ['A', 0],
    ['b', 1],
    ['Z', 25],
    ['AA', 26],
    ['ad', 29],
    ['ABC', 730],
  ])('is the column of the letter %s', (letter, column) => {
    expect(chosen(['No'], ['unit', [letter]])).toEqual({ roles: [[column, 'unit']], letters: [column], lost: [] })
  })

  it.each(['ABD', 'AAAA', 'A1', 'É', ''])('is none beyond the sheet, or that is no letter: %j', (choice) => {
    expect(chosen(['No'], ['unit', [choice]])).toEqual({ roles: [], letters: [], lost: [`unit=${choice}`] })
  })

  it('is lost only where none of a role’s choices leads anywhere', () => {
    expect(chosen(['No', 'OPD'], ['unit', ['Satker', 'OPD']]).lost).toEqual([])
    expect(chosen(['No'], ['unit', ['Satker', 'Dinas']], ['score', ['Tim']]).lost).toEqual([
      ...['unit=Satker', 'unit=Dinas', 'score=Tim'],
    ])
  })
})
