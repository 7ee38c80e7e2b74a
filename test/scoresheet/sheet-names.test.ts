import { describe, expect, it } from 'vitest'
import { readSheet } from '../../src/scoresheet/read.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { LONG_HEAD, longRows, longTable } from './long-tables.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const ORIGIN = { file: 'lembar.xlsx', sheet: 'F-02' }

describe('names', () => {
  it('merged down over rows hold for all of them', () => {
    const rows: Written[][] = [
      [...LONG_HEAD],
      ['Kab A', 'RSUD', '1.a', 4],
      [null, null, '2.a', 3],
      [null, null, '3.a', 5],
    ]
    const merges = [
      { top: 2, left: 0, bottom: 4, right: 0 },
      { top: 2, left: 1, bottom: 4, right: 1 },
    ]
    const read = readUnder(tiny(), [tableOf(rows, { merges })])
    expect(read.units.map(({ agency, unit }) => `${agency}/${unit}`)).toEqual(['Kab A/RSUD'])
    expect(read.findings).toEqual([])
  })

  it('that differ in case, blanks and normal form are one unit', () => {
    const rows = [
      ['Kab A', 'Disdukcapil', '1.a', 4],
      ['KAB A', 'DISDUKCAPIL ', '2.a', 3],
      ['Kab  A', 'Disdukcapil', '3.a', 5],
    ]
    expect(readUnder(tiny(), [longTable(...rows)]).units).toHaveLength(1)
  })

  it('that are only near stay two units, and it is told', () => {
    const read = readUnder(tiny(), [
      longTable(...longRows('Disdukcapil', 1, 2, 3), ...longRows('DINAS DUKCAPIL', 1, 2, 3)),
    ])
    expect(read.units).toHaveLength(2)
    expect(read.findings.map(short)).toEqual(['W-NAME-NEAR F-02!B5'])
  })

  it('do not tell units apart where codes do', () => {
    const rows: Written[][] = [
      ['kode_unit', 'unit', 'kode', 'skor'],
      ['U1', 'RSUD', '1.a', 4],
      ['u1', 'RSUD A', '2.a', 3],
      ['U1', 'RSUD', '3.a', 5],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(read.units).toHaveLength(1)
    expect(read.findings.map(short)).toEqual(['W-NAME-MISMATCH F-02!B3'])
  })
})

describe('what a sheet says of itself', () => {
  type About = Parameters<typeof tableOf>[1]
  const sheet = (rows: readonly (readonly Written[])[], about: About = { name: null }) =>
    readSheet(tableOf(rows, about), ORIGIN, {
      vocabulary: vocabularyOf([tiny()]),
      decisions: { columns: new Map(), headerRow: null },
    })
  const BODY: Written[][] = [
    ['Kode', 'Skor'],
    ['1.a', 4],
    ['2.a', 3],
    ['3.a', 5],
  ]
  const unitIn = (above: readonly (readonly Written[])[], name: string | null = null) => {
    const { unitBy, forms } = sheet([...above, ...BODY], { name })
    return [unitBy, forms[0]?.names.unit ?? null]
  }

  it('is whose it is: by a column or label, else by its tab, else by nothing', () => {
    expect(unitIn([['Unit', 'RSUD']], 'Dinsos')).toEqual(['sheet', 'RSUD'])
    expect(unitIn([], ' Dinas\tSosial ')).toEqual(['tab', 'Dinas Sosial'])
    expect(unitIn([])).toEqual([null, null])
    expect(unitIn([['Kode Unit', 'U1']], 'Dinsos')).toEqual(['sheet', null])
    expect(
      sheet(
        [
          ['Unit', ...['1.a', '2.a', '3.a']],
          ['RSUD', 1, 1, 1],
        ],
        { name: 'Dinsos' },
      ).unitBy,
    ).toBe('sheet')
  })

  it.each(['Sheet1', 'Lembar 2', 'F-02', 'F02 A', 'Penilaian', 'Form 3', 'DATA', 'Worksheet'])(
    'is nothing of the kind where a tab only says what it is: %s',
    (name) => expect(unitIn([], name)).toEqual([null, null]),
  )

  it.each(['F-03', 'Data Center', 'Penilaian RSUD', 'Formulir Dinsos'])('is a unit where a tab says more: %s', (name) =>
    expect(unitIn([], name)).toEqual(['tab', name]),
  )

  it('is the cell that was left empty for its unit, which its tab does not stand in for', () => {
    const read = sheet([['Unit', null], ['Instansi', 'Kab A'], ...BODY], { name: 'Dinsos' })
    expect([read.unitBy, read.emptied, read.forms[0]?.names.unit]).toEqual([null, 'B1', null])
    expect(sheet([['Unit', 'RSUD'], ...BODY], { name: 'Dinsos' }).emptied).toBeNull()
  })

  it('is what it is called above its table', () => {
    expect([sheet([['Dinas Sosial'], ...BODY]).title, sheet(BODY).title]).toEqual(['Dinas Sosial', null])
  })

  it('is nothing where it is no scoresheet: an empty CSV is told as one, a blank sheet as without a header', () => {
    const none = { recognised: false, forms: [], unitBy: null, rows: { read: 0, used: 0, refused: 0 } }
    expect(sheet([['', ' ']])).toMatchObject({ ...none, remarks: [{ code: 'E-SHEET-EMPTY' }] })
    expect(sheet([['', ' ']], { name: 'Dua' })).toMatchObject({ ...none, remarks: [{ code: 'E-HEAD-MISSING' }] })
  })

  it('is that its table has no row, told at its header', () => {
    const { remarks, rows } = sheet([['Unit', 'RSUD'], [], ...BODY.slice(0, 1)], { name: 'F-02' })
    expect([remarks.map(({ code, cell }) => [code, cell]), rows.read]).toEqual([[['E-SHEET-EMPTY', 'A3']], 0])
  })
})
