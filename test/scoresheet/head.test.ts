import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import type { Range } from '../../src/formats/cell-table.js'
import { listIn } from '../../src/scoresheet/earlier-results/published-list.js'
import type { Role } from '../../src/scoresheet/match-key.js'
import { readRegister } from '../../src/scoresheet/register.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

type Read = ReturnType<typeof readUnder>

/** The scores of all units, by name and cell: "Dukcapil A2=4". */
const scores = ({ units }: Read): readonly string[] =>
  units.flatMap((unit) =>
    [...unit.scores].flat().map((score) => `${unit.unit} ${cellOf(score.place)}=${toDecimal(score.value)}`),
  )

const codesOf = ({ findings }: Read): readonly string[] => findings.map(short)

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1)

/** A score for each of thirty indicators. */
const thirty = upTo(30).map((n) => n % 6)

const pekppp = (
  rows: readonly (readonly Written[])[],
  about: Parameters<typeof tableOf>[1] = {},
  columns: readonly (readonly [Role, string])[] = [],
): Read =>
  readUnder(shipped('pekppp-2023'), [tableOf(rows, about)], {
    columns: new Map(columns.map(([role, choice]) => [role, [choice]])),
  })

/** Whether one unit has these thirty scores, in the cells from this one on. */
const hasThirty = (read: Read, unit: string, row: number, column: number): void => {
  const [found, ...others] = read.units
  expect([found?.unit, others.length]).toEqual([unit, 0])
  expect(
    [...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && [score.place.row, score.place.column]),
  ).toEqual(upTo(30).map((n) => [row, column + n - 1]))
  expect([...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && toDecimal(score.value))).toEqual(
    thirty.map(String),
  )
}

describe('a wide table has a column for each indicator', () => {
  const merge = (row: number, left: number, right: number): Range => ({ top: row, bottom: row, left, right })

  it('also where its numbers stand below the titles of aspects, and "Nilai" beside these', () => {
    const rows: Written[][] = [
      ['REKAP NILAI'],
      ['No', 'Unit Lokus', 'Kebijakan', ...Array(29).fill(null), 'Jumlah', 'Nilai'],
      [null, null, ...upTo(30), null, null],
      [1, 'Dukcapil', ...thirty, 75, 2.5],
    ]
    const read = pekppp(rows, { merges: [merge(2, 2, 31)] })
    hasThirty(read, 'Dukcapil', 4, 2)
    expect(read.findings).toEqual([])
    hasThirty(pekppp(rows, { name: null }), 'Dukcapil', 4, 2)
  })

  it.each(['Indikator', 'Skor', 'Nilai', 'Nomor Indikator', 'Kriteria'])('below one title for all: %s', (title) => {
    const rows: Written[][] = [
      ['No', 'Unit Lokus', title, ...Array(29).fill(null), 'Nilai'],
      [null, null, ...upTo(30)],
      [1, 'Dukcapil', ...thirty, 2.5],
    ]
    hasThirty(pekppp(rows, { merges: [merge(1, 2, 31)] }), 'Dukcapil', 3, 2)
  })

  it('also below three rows of titles', () => {
    const rows: Written[][] = [
      ['No', 'OPD', 'Indikator', ...Array(29).fill(null), 'Nilai'],
      [null, null, 'Kebijakan', ...Array(15).fill(null), 'Sarana'],
      [null, null, ...upTo(30)],
      [1, 'Dukcapil', ...thirty, 2.5],
    ]
    hasThirty(pekppp(rows), 'Dukcapil', 4, 2)
  })

  it('and is none where a row of a long table lacks its unit', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'skor', 'berkas', 'tautan'],
      [null, '1.a', 4, 2, 3],
      ['A', '2.a', 3, 1, 1],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(scores(read)).toEqual(['A C3=3'])
    expect(codesOf(read)).toContain('E-ROW-KEY F-02!C2')
  })

  it.each(['P', 'p', 'U', 'P.', 'P-', 'Ind ', 'Skor ', 'Nilai ', 'Butir '])('headed by %s1 to 30', (before) => {
    hasThirty(
      pekppp([
        ['Unit', ...upTo(30).map((n) => `${before}${n}`)],
        ['Dukcapil', ...thirty],
      ]),
      'Dukcapil',
      2,
      1,
    )
  })

  it('headed by U01 to U30, and by "Indikator 1" to 30', () => {
    for (const heading of [(n: number) => `U${String(n).padStart(2, '0')}`, (n: number) => `Indikator ${n}`])
      hasThirty(
        pekppp([
          ['Unit', ...upTo(30).map(heading)],
          ['Dukcapil', ...thirty],
        ]),
        'Dukcapil',
        2,
        1,
      )
  })

  it('not where one of P1 to P30 is missing: nobody knows what they count', () => {
    const headings = upTo(30).map((n) => `P${n}`)
    const read = pekppp([
      ['Unit', ...headings.filter((heading) => heading !== 'P15')],
      ['Dukcapil', ...thirty.slice(1)],
    ])
    expect(read.units).toEqual([])
    expect(read.findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-HEAD-MISSING', 'A1', 'P15'],
    ])
  })

  it('also by P1 to P29, which are all that form B asks for: form A then lacks the last', () => {
    const rows = (form: string): Written[][] => [
      ['Unit', 'Formulir', ...upTo(29).map((n) => `P${n}`)],
      ['Dukcapil', form, ...thirty.slice(0, 29)],
    ]
    expect(pekppp(rows('A')).findings.map(({ code, found }) => [code, found])).toEqual([['E-IND-MISSING', '30.f.B']])
    expect(pekppp(rows('B')).findings).toEqual([])
  })
})

describe('a header is known by words for', () => {
  const under = (unit: string, agency: string): Read =>
    readUnder(tiny(), [
      tableOf([
        [agency, unit, '1.a', '2.a', '3.a'],
        ['Kab. A', 'Dukcapil', 4, 3, 5],
      ]),
    ])

  it.each([
    ...['Perangkat Daerah', 'OPD', 'SKPD', 'Unit Kerja', 'UPP', 'Unit Penyelenggara', 'Unit Penyelenggara Pelayanan'],
    ...['Unit Penyelenggara Pelayanan Publik', 'Unit Lokus', 'Nama OPD', 'Nama Perangkat Daerah', 'OPD/Unit Kerja'],
    ...['Unit Penyelenggara Pelayanan (UPP)', 'perangkat daerah ', 'Unit\nLokus', 'Satuan Kerja', 'Unit Layanan'],
  ])('the unit: %s', (unit) => {
    expect(under(unit, 'Instansi').units.map((each) => [each.agency, each.unit])).toEqual([['Kab. A', 'Dukcapil']])
  })

  it.each([
    ...['Kab/Kota', 'Kab./Kota', 'Kabupaten/Kota', 'Kabupaten / Kota', 'Pemerintah Daerah', 'Instansi Pemerintah'],
    ...['Nama Pemerintah Daerah', 'Nama Kab/Kota', 'PEMDA'],
  ])('the agency: %s', (agency) => {
    expect(under('OPD', agency).units.map((each) => [each.agency, each.unit])).toEqual([['Kab. A', 'Dukcapil']])
  })

  it('the unit before the organisation above it, in columns and in labels', () => {
    const rows: Written[][] = [
      ['Perangkat Daerah', 'Unit Lokus', '1.a', '2.a', '3.a'],
      ['Dinas Kesehatan', 'Puskesmas', 4, 3, 5],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect([read.units.map(({ unit }) => unit), read.findings]).toEqual([['Puskesmas'], []])
    const labelled: Written[][] = [
      ['OPD', 'Dinas Kesehatan'],
      ['Unit Lokus', 'Puskesmas'],
      ['Kode', 'Skor'],
      ['1.a', 4],
    ]
    expect(readUnder(tiny(), [tableOf(labelled)]).units.map(({ unit }) => unit)).toEqual(['Puskesmas'])
  })
})

describe('"Penyelenggara" and "Nama Layanan" head the unit only where no other heading does', () => {
  const under = (...heads: readonly string[]): readonly string[] => {
    const names = heads.map((_, i) => `Nama ${i + 1}`)
    const read = readUnder(tiny(), [
      tableOf([
        [...heads, '1.a', '2.a', '3.a'],
        [...names, 4, 3, 5],
      ]),
    ])
    expect(read.findings).toEqual([])
    return read.units.map(({ unit }) => unit)
  }

  it.each(['Penyelenggara', 'Nama Penyelenggara', 'Penyelenggara Pelayanan', 'Nama Layanan'])('%s', (heading) => {
    expect(under('No', heading)).toEqual(['Nama 2'])
    expect(under(heading, 'Unit')).toEqual(['Nama 2'])
  })

  it('and of the two the one of the organiser', () => {
    expect(under('Nama Layanan', 'Penyelenggara')).toEqual(['Nama 2'])
  })

  it('and not below a label that names the unit of the sheet', () => {
    const rows: Written[][] = [
      ['Unit Lokus', 'Dukcapil'],
      ['Nama Layanan', 'Kode', 'Skor'],
      ['KTP', '1.a', 4],
      ['Kartu keluarga', '2.a', 3],
    ]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['Dukcapil C3=4', 'Dukcapil C4=3'])
    const unlabelled = scores(readUnder(tiny(), [tableOf(rows.slice(1))]))
    expect(unlabelled).toEqual(['KTP C2=4', 'Kartu keluarga C3=3'])
  })
})

describe('a row of labels right above a header', () => {
  it('is no part of it: the year that it gives is the sheet’s', () => {
    const rows: Written[][] = [
      ['Nilai Akhir', ': 2,50', 'Tahun', '2023'],
      ['Unit', null, null, ...upTo(30)],
      ['Dukcapil', null, null, ...thirty],
    ]
    const read = pekppp(rows, { name: null })
    hasThirty(read, 'Dukcapil', 3, 3)
    expect(read.units.map(({ year }) => year)).toEqual([2023])
    expect(read.forms.map(({ printed = [] }) => printed.map(({ label }) => label))).toEqual([['Nilai Akhir']])
  })
})

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

it('a title right above a wide table, though it begins with "Nilai", is no row of its header', () => {
  const rows: Written[][] = [['Nilai F-02 Tahun 2023'], ['Unit', '1.a', '2.a', '3.a', 'Nilai'], ['A', 1, 2, 3, 2]]
  const found = readUnder(tiny(), [tableOf(rows)])
  expect([scores(found), found.units[0]?.year]).toEqual([['A B3=1', 'A C3=2', 'A D3=3'], 2023])
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
