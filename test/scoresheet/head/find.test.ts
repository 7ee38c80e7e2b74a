import { describe, expect, it } from 'vitest'
import { listIn } from '../../../src/scoresheet/earlier-results/published-list.js'
import { findLayout } from '../../../src/scoresheet/head/find.js'
import { readRegister } from '../../../src/scoresheet/register.js'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { codesOf, linesOf, rowsOf, scores, type searchIn, termsOf, upTo } from './heads.js'

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

/** What is found in a sheet: its kind, the rows of its header and the columns of its scores; or what is said of it. */
const found = (lines: readonly string[], { merges = [], ...choices }: Parameters<typeof searchIn>[1] = {}) => {
  const { layout, remarks } = findLayout(rowsOf(linesOf(...lines)), merges, termsOf(choices))
  if (layout === null)
    return remarks.map(({ code, cell, expected }) => [code, cell, expected].filter(Boolean).join(' '))
  const { kind, top, bottom, columns, items } = layout
  return [kind, `${top}–${bottom}`, kind === 'wide' ? [...items.keys()] : columns.get('score')]
}

describe('the header of a scoresheet', () => {
  it('is found wherever it stands, of whatever kind', () => {
    expect(found(['Rekap', '', 'Unit | 1.a | 2.a', 'A | 4 | 3'])).toEqual(['wide', '3–3', [1, 2]])
    expect(found(['Unit | Kode | Skor', 'A | 1.a | 4'])).toEqual(['long', '1–1', [2]])
    expect(found(['Unit: A', 'Kode | Skor', '1.a | 4'])).toEqual(['single', '2–2', [1]])
    expect(found(['Kode | Dinas A | RSUD', '1.a | 4 | 3', '2.a | 2 | 1'])).toEqual(['turned', '1–1', [1, 2]])
    expect(found(['1.a | 2.a | 3.a', '4 | 3 | 2'])).toEqual(['wide', '1–1', [0, 1, 2]])
  })

  it('may stand again, as on each printed page, however it is spelt', () => {
    expect(found(['Unit | 1.a | 2.a', 'A | 4 | 3', 'UNIT | 1. a | 2.A', 'B | 4 | 3'])).toEqual(['wide', '1–1', [1, 2]])
  })

  it('is asked for where others follow: by the last row of each, of no more than four', () => {
    const [first, second] = ['Unit | 1.a | 2.a', 'Unit | Kode | Skor']
    expect(found([first, 'A | 4 | 3', second, 'A | 3.a | 2'])).toEqual([
      'E-HEAD-MERGED A3 --header-row 1 | --header-row 3',
    ])
    const five = ['1.a', '2.a', '3.a', '4.a', '5.a'].map((code) => `Unit | ${code} | 9.z`)
    expect(found(five)[0]).toBe('E-HEAD-MERGED A2 --header-row 1 | --header-row 2 | --header-row 3 | --header-row 4')
  })

  it('is the one that the operator names, and no other', () => {
    const lines = ['Unit | 1.a | 2.a', 'A | 4 | 3', 'Unit | Kode | Skor', 'A | 3.a | 2']
    expect(found(lines, { headerRow: 3 })).toEqual(['long', '3–3', [2]])
    expect(found(lines, { headerRow: 1 })).toEqual(['wide', '1–1', [1, 2]])
    expect(found(lines, { headerRow: 2 })[0]).toMatch(/^E-HEAD-MISSING/)
  })

  it('is no row of data below columns that were chosen by letter, which fit any row', () => {
    const columns = [...'ABC'].map(
      (letter, i) => [(['unit', 'indicator', 'score'] as const)[i] ?? 'unit', letter] as const,
    )
    expect(found(['Tempat | Butir | Tim', 'A | x | baik', 'B | y | cukup'], { columns })).toEqual(['long', '1–1', [2]])
  })

  it('lacks what was chosen: that is told at its last row', () => {
    expect(found(['Unit | Kode | Skor', 'A | 1.a | 4'], { columns: [['score', 'Tim']] })).toEqual([
      'E-COLUMN-MISSING A1 A (Unit), B (Kode), C (Skor)',
    ])
  })

  it('with several columns of scores is asked about; where they are institutions it is of as many units', () => {
    const merges = [{ top: 1, bottom: 1, left: 1, right: 2 }]
    expect(found(['Kode | Skor', '| Tim 1 | Tim 2', '1.a | 4 | 3', '2.a | 2 | 1'], { merges })[0]).toMatch(
      /^E-SCORE-COLUMN C2/,
    )
    expect(found(['Kode | Skor', '| Dinas A | RSUD', '1.a | 4 | 3', '2.a | 2 | 1'], { merges })[0]).toBe('turned')
  })
})

describe('a sheet that is no scoresheet', () => {
  it('but holds tallies of a survey is told as one', () => {
    expect(found(['Rekap', 'unit | question | n | mean', 'A | U1 | 20 | 3,5'])).toEqual(['N-INPUT-SURVEY A2'])
    expect(found(['unit | question | jawaban'])[0]).toMatch(/^E-HEAD-MISSING/)
  })

  it('but is one of SKM is told, unless the operator names its header', () => {
    const elements = upTo(9).map((n) => `U${n}`)
    const lines = ['Rekap', `Unit | ${elements.join(' | ')}`, `A | ${elements.map(() => 4).join(' | ')}`]
    expect(found(lines)).toEqual(['E-SURVEY-SKM A2'])
    expect(found(lines, { headerRow: 2 })[0]).not.toMatch(/SKM/)
  })

  it('but has the questions of the users’ form is told as a survey, at its header', () => {
    const codes = [...upTo(12), 14, 15]
    const lines = ['', `Unit | ${codes.join(' | ')}`, `A | ${codes.map(() => 4).join(' | ')}`]
    expect(found(lines, { id: 'pekppp-2023' })).toEqual(['N-INPUT-SURVEY A2'])
  })
})

describe('rows below a header', () => {
  const bottomBelow = (header: string, ...below: readonly string[]) => found([header, ...below])[1]

  it('that number its columns belong to it, with a name among them or all in brackets', () => {
    expect(bottomBelow('Unit | 1.a | 2.a', '1 | 2 | 3', 'A | 4 | 3')).toBe('1–2')
    expect(bottomBelow('Unit | 1.a | 2.a', '(1) | (2) | (3)', 'A | 4 | 3')).toBe('1–2')
    expect(bottomBelow('No | Kode | Skor', '(1) | (2) | (3)', '1 | 1.a | 3')).toBe('1–2')
    expect(bottomBelow('No | Kode | Skor', '1 | 2 | 3', '2 | 3.a | 3')).toBe('1–1')
    expect(bottomBelow('Unit | 1.a | 2.a', '1 | 2 | 4', 'A | 4 | 3')).toBe('1–1')
    expect(bottomBelow('Unit | 1.a | 2.a', '| (1) | (2)', 'A | 4 | 3')).toBe('1–1')
  })

  it('that give the weights of a wide table belong to it, and so does each that adjoins', () => {
    expect(bottomBelow('Unit | 1.a | 2.a', 'Bobot | 40 | 60', 'A | 4 | 3')).toBe('1–2')
    expect(bottomBelow('Unit | 1.a | 2.a', '1 | 2 | 3', 'Bobot (%) | 40 | 60', 'A | 4 | 3')).toBe('1–3')
    expect(bottomBelow('Unit | 1.a | 2.a', 'A | 4 | 3', 'Bobot | 40 | 60')).toBe('1–1')
    expect(bottomBelow('Unit | Kode | Skor', 'Bobot | 1.a | 3')).toBe('1–1')
    expect(bottomBelow('Unit | 1.a | 2.a', 'A | Bobot | 3')).toBe('1–1')
  })
})
