import { describe, expect, it, test } from 'vitest'
import { Refusal } from '../../src/finding/finding.js'
import type { Table } from '../../src/formats/cell-table.js'
import { aboutTable, type Unread } from '../../src/scoresheet/part-agency.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const LABELS: readonly (readonly Written[])[] = [
  ['Instansi', 'Kab A'],
  ['Unit', 'Dinas Dua'],
  ['Tahun', 2024],
]
const filled = (header: readonly Written[], ...more: readonly Written[]): readonly (readonly Written[])[] => [
  ...LABELS,
  header,
  ['1.a', 4, ...more],
  ['2.a', 3, ...more],
  ['3.a', 5, ...more],
]
const good = tableOf(
  [
    ['Instansi', 'Kab A'],
    ['Unit', 'Dinas Satu'],
    ['Kode', 'Skor'],
    ['1.a', 4],
    ['2.a', 4],
    ['3.a', 4],
  ],
  { name: 'Satu' },
)
const sheet = (rows: readonly (readonly Written[])[], hidden = false) => tableOf(rows, { name: 'Dua', hidden })
const unreadOf = (...tables: readonly Table[]) => readUnder(tiny(), tables).unread

const DUA: Unread = { file: 'lembar.xlsx', sheet: 'Dua', agencies: [{ agency: 'Kab A', agencyCode: null }], year: 2024 }

describe('a sheet counts as not read', () => {
  test.each([
    ['with rival score columns', filled(['Kode', 'Skor', 'Skor Provinsi'], 5)],
    ['with scores below no header that can be read', filled(['Kode', 'Hasilnya'])],
  ])('%s, and says whose it is', (_what, rows) => {
    expect(unreadOf(good, sheet(rows))).toEqual([DUA])
  })

  it('with the agencies of its rows, where it keeps a column for them', () => {
    const rows: Written[][] = [
      ['Tahun 2024'],
      ['No', 'Instansi', 'Unit', 'Kode', 'Skor', 'Skor Provinsi'],
      [1, 'Kab A', 'Satu', '1.a', 4, 4],
      [2, 'Kab B', 'Dua', '1.a', 4, 4],
      [],
      ['Kab A, 12 Maret 2024'],
    ]
    expect(unreadOf(good, sheet(rows))).toEqual([
      { ...DUA, agencies: ['Kab A', 'Kab B'].map((agency) => ({ agency, agencyCode: null })) },
    ])
  })

  test.each<[string, Written[][]]>([
    ['weights', [['Kode', 'Bobot'], ...['1.a', '2.a', '3.a'].map((code): Written[] => [code, 5])]],
    ['criteria', [['Kode', '0', '1', '2'], ...['1.a', '2.a', '3.a'].map((code): Written[] => [code, 'a', 'b', 'c'])]],
    ['notes', [['Petunjuk'], ['Isi dengan angka 0 sampai 5.']]],
  ])('never where it is a list of %s: that is no scoresheet', (_what, rows) => {
    const { unread, findings } = readUnder(tiny(), [good, sheet(rows)])
    expect([unread, findings.map(({ code }) => code)]).toEqual([[], ['N-SHEET-IGNORED']])
  })
})

describe('a hidden sheet beside a visible scoresheet', () => {
  const rows = filled(['Kode', 'Skor'])

  it('that holds scores is an error, and counts as not read', () => {
    const { unread, findings, units } = readUnder(tiny(), [good, sheet(rows, true)])
    expect([unread, findings.map(short), units.length]).toEqual([[DUA], ['E-SHEET-HIDDEN Dua'], 1])
  })

  it('is read where that was decided, or where it was chosen by name', () => {
    const included = readUnder(tiny(), [good, sheet(rows, true)], { hidden: 'include' })
    expect([included.unread, included.units.length]).toEqual([[], 2])
    expect(included.findings.map(short)).toContain('W-SHEET-HIDDEN Dua')
    const chosen = readUnder(tiny(), [good, sheet(rows, true)], { sheets: ['Satu', 'Dua'] })
    expect([chosen.unread, chosen.units.length]).toEqual([[], 2])
    expect(chosen.findings.map(({ code }) => code)).not.toContain('W-SHEET-HIDDEN')
  })

  it('is left out where that was decided, and missed by nobody', () => {
    const { unread, findings, units } = readUnder(tiny(), [good, sheet(rows, true)], { hidden: 'exclude' })
    expect([unread, findings.map(short), units.length]).toEqual([[], ['W-SHEET-HIDDEN Dua'], 1])
  })

  test.each<[string, readonly (readonly Written[])[]]>([
    ['is a blank form', [...LABELS, ['Kode', 'Skor'], ['1.a', null], ['2.a', null]]],
    [
      'holds weights',
      [
        ['Kode', 'Bobot'],
        ['1.a', 17],
        ['2.a', 14],
        ['3.a', 7],
      ],
    ],
    [
      'repeats a visible one',
      [
        ['Instansi', 'Kab A'],
        ['Unit', 'Dinas Satu'],
        ['Kode', 'Skor'],
        ['1.a', 4],
        ['2.a', 4],
        ['3.a', 4],
      ],
    ],
  ])('that %s is told and not missed', (_what, own) => {
    const { unread, findings } = readUnder(tiny(), [good, sheet(own, true)])
    expect([unread, findings.map(short)]).toEqual([[], ['W-SHEET-HIDDEN Dua']])
  })

  it('is read as ever where every scoresheet is hidden', () => {
    const { unread, units } = readUnder(tiny(), [tableOf([['Petunjuk']], { name: 'Satu' }), sheet(rows, true)])
    expect([unread, units.length]).toEqual([[], 1])
  })
})

describe('a file that breaks while it is read', () => {
  it('counts as not read as a whole, under the agency that its beginning names', () => {
    const broken: Table = {
      ...sheet([]),
      rows: function* () {
        yield* sheet(LABELS).rows()
        throw new Refusal({ code: 'E-XML-BAD' })
      },
    }
    expect(unreadOf(good, broken)).toEqual([
      { ...DUA, sheet: null, agencies: [...DUA.agencies, ...DUA.agencies], year: null },
    ])
    expect(aboutTable(broken, vocabularyOf([tiny()])).year).toBe(2024)
  })
})
