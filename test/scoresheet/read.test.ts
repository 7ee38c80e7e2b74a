import { describe, expect, it } from 'vitest'
import { LONG_HEAD, longRows, longTable, scoresByCell } from './long-tables.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

describe('a scoresheet is found by its words', () => {
  it('with a column per indicator headed by number, code or title', () => {
    const read = readUnder(tiny(), [
      tableOf([
        ['Instansi', 'Unit Lokus', '1.a', '2.a', '3.a'],
        ['Kab A', 'Dukcapil', 4, 3, 5],
      ]),
    ])
    expect(scoresByCell(read)).toEqual(['Dukcapil C2=4', 'Dukcapil D2=3', 'Dukcapil E2=5'])
    expect(read.findings).toEqual([])
  })

  it('with a row per unit and indicator, other columns around', () => {
    const rows: Written[][] = [
      ['No', 'Tanggal', 'Nama Unit', 'Kode', 'Nama Indikator', 'Skor (0-5)', 'Catatan'],
      [1, '1 Mei', 'RSUD', '1.a', 'apa pun', 4, 'baik'],
      [2, '1 Mei', 'RSUD', '2.a', 'apa pun', 3, ''],
      [3, '1 Mei', 'RSUD', '3.a', 'apa pun', 5, ''],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(scoresByCell(read)).toEqual(['RSUD F2=4', 'RSUD F3=3', 'RSUD F4=5'])
    expect(read.units[0]?.scores.at(0)?.[0]?.note).toBe('baik')
  })

  it('below titles, blank rows and labels, wherever it stands', () => {
    const rows: Written[][] = [
      ['LEMBAR KERJA'],
      [],
      ['Tahun 2024'],
      [null, null, 'unit', 'kode', 'nilai'],
      [null, null, 'A', '1.a', 4],
    ]
    expect(scoresByCell(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A E5=4'])
  })

  it.each(['Unit', 'Instansi', 'Tahun', 'Kelompok', 'Evaluator'])(
    'with a label right above the header, which is a label and no half of it: %s',
    (label) => {
      const value = label === 'Tahun' ? '2022' : 'RSUD'
      const rows: Written[][] = [['Unit: RSUD'], [label, value], ['Kode', 'Indikator', 'Skor'], ['1.a', 'x', 4]]
      const read = readUnder(tiny(), [tableOf(rows)])
      expect(scoresByCell(read)).toEqual(['RSUD C4=4'])
      expect(read.units[0]?.year).toBe(label === 'Tahun' ? 2022 : null)
    },
  )

  it('with one unit on the sheet, named by a label, the sheet or nothing', () => {
    const body: Written[][] = [
      ['No', 'Indikator', 'Skor'],
      [1, '1.a', 4],
      [2, '2.a', 3],
      [3, '3.a', 5],
    ]
    const labelled = readUnder(tiny(), [tableOf([['Unit Lokus', ': Dukcapil'], ['Instansi: Kab A'], ...body])])
    expect(labelled.units.map(({ unit, agency }) => [unit, agency])).toEqual([['Dukcapil', 'Kab A']])
    expect(readUnder(tiny(), [tableOf(body, { name: 'RSUD Kota A' })]).units[0]?.unit).toBe('RSUD Kota A')
    expect(readUnder(tiny(), [tableOf(body, { name: 'Sheet1' })]).findings.map(short)).toEqual([
      'E-UNIT-UNNAMED Sheet1',
    ])
  })

  it('by a running number only where no other column names the indicator', () => {
    const rows: Written[][] = [
      ['Unit: A'],
      ['Nomor', 'Nama Indikator', 'Skor'],
      [14, 'Tersedia pelaksana yang menerapkan budaya pelayanan', 4],
    ]
    const read = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
    expect(read.units[0]?.scores.at(13)?.[0]?.place.row).toBe(3)
    const counted: Written[][] = [
      ['No', 'unit', 'Kode', 'Skor'],
      [1, 'A', '14.b.K', 4],
    ]
    expect(readUnder(shipped('pekppp-2023'), [tableOf(counted)]).units[0]?.scores.at(13)?.[0]?.place.row).toBe(2)
  })

  it('by the column that the operator names, by letter or header', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'Skor F-01', 'Skor Evaluator'],
      ['A', '1.a', 5, 4],
    ]
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toContain('E-SCORE-COLUMN F-02!D1')
    for (const choice of ['D', 'd', 'Skor Evaluator', ' skor evaluator '])
      expect(scoresByCell(readUnder(tiny(), [tableOf(rows)], { columns: new Map([['score', [choice]]]) }))).toEqual([
        'A D2=4',
      ])
  })

  it('with "skor" before "nilai" where the weight beside them shows that one is their product', () => {
    const rows: Written[][] = [
      ['Unit: A'],
      ['Bagian', 'Indikator', 'Bobot', 'Skor', 'Nilai'],
      ['I', '1.a', '8,90%', 5, 0.445],
    ]
    expect(scoresByCell(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A D3=5'])
  })

  it('with several rows of heads, where the lower row tells more', () => {
    const rows: Written[][] = [
      ['Instansi', 'Unit', 'Kebijakan', null, null],
      [null, null, '1.a', '2.a', '3.a'],
      ['K', 'A', 1, 2, 3],
    ]
    const merges = [{ top: 1, left: 2, bottom: 1, right: 4 }]
    expect(scoresByCell(readUnder(tiny(), [tableOf(rows, { merges })]))).toEqual(['A C3=1', 'A D3=2', 'A E3=3'])
  })

  it('once, though its header is printed again on every page', () => {
    const read = readUnder(tiny(), [longTable(...longRows('A', 1, 2), [...LONG_HEAD], ['Kab A', 'A', '3.a', 3])])
    expect(scoresByCell(read)).toEqual(['A D2=1', 'A D3=2', 'A D5=3'])
    expect(read.findings).toEqual([])
  })

  it('only by asking, where two headers could be meant', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'skor'],
      ['A', '1.a', 4],
      ['unit', 'kode', 'nilai', 'ket'],
      ['B', '1.a', 3],
    ]
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toEqual(['E-HEAD-MERGED F-02!A3'])
    expect(scoresByCell(readUnder(tiny(), [tableOf(rows)], { headerRow: 3 }))).toEqual(['B C4=3'])
  })
})

describe('a sheet without rows', () => {
  const blank = (name: string) => tableOf([['', ' '], [], [{ kind: 'empty' }]], { name })

  it('says so where the file has no other, and is passed over beside a scoresheet', () => {
    expect(readUnder(tiny(), [blank('Sheet1'), blank('Sheet2')]).findings.map(short)).toEqual(['E-HEAD-MISSING Sheet1'])
    const other = tableOf(
      [
        ['unit', 'catatan'],
        ['A', 'x'],
      ],
      { name: 'Lain' },
    )
    expect(readUnder(tiny(), [blank('Sheet1'), other]).findings.map(short)).toEqual(['E-HEAD-MISSING Lain!A1'])
    const read = readUnder(tiny(), [longTable(...longRows('A', 1, 2, 3)), blank('Sheet2')])
    expect(read.findings.map(short)).toEqual(['N-SHEET-IGNORED Sheet2'])
  })

  it('is not one whose table begins below a hundred blank ones', () => {
    const rows = [...Array.from({ length: 100 }, (): Written[] => ['', '']), [...LONG_HEAD], ...longRows('A', 1, 2, 3)]
    expect(scoresByCell(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A D102=1', 'A D103=2', 'A D104=3'])
  })
})

describe('hidden sheets', () => {
  const sheet = (name: string, hidden: boolean) =>
    tableOf([[...LONG_HEAD], ...longRows(name, 1, 2, 3)], { name, hidden })

  it('are named, not read, where a visible one is a scoresheet', () => {
    const read = readUnder(tiny(), [sheet('Terlihat', false), sheet('Sembunyi', true)])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Terlihat'])
    expect(read.findings.map(short)).toEqual(['E-SHEET-HIDDEN Sembunyi'])
  })

  it('are read with a warning where no visible one is', () => {
    const read = readUnder(tiny(), [tableOf([['Petunjuk']], { name: 'Petunjuk' }), sheet('Sembunyi', true)])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Sembunyi'])
    expect(read.findings.map(short)).toEqual(['W-SHEET-HIDDEN Sembunyi', 'N-SHEET-IGNORED Petunjuk'])
  })
})

describe('what is no scoresheet but nearly one', () => {
  it('is told as the users’ survey where its columns are questions, not indicators', () => {
    const header: Written[] = ['No', 'Instansi', 'Unit', '1.a.K1', '2.a.K1', '3.a.K1', '4.a.K1', '5.b.Ak']
    const read = readUnder(shipped('pekppp-2023'), [tableOf([header, [1, 'K', 'A', 5, 5, 5, 5, 5]])])
    expect(read.recognised).toBe(false)
    expect(read.findings.map(short)).toEqual(['N-INPUT-SURVEY F-02!A1'])
  })

  it('is told as two agencies that may be one', () => {
    const read = readUnder(tiny(), [
      longTable(...longRows('A', 1, 2, 3), ...longRows('B', 1, 2, 3).map(([, ...row]) => ['KAB. A', ...row])),
    ])
    expect(read.findings.map(({ code, found }) => `${code} ${found}`)).toEqual(['W-NAME-NEAR KAB. A'])
  })
})
