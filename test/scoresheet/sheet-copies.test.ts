import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/formats/cell-table.js'
import { readFile } from '../../src/scoresheet/file.js'
import { resolve } from '../../src/scoresheet/resolve.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const form = (name: string, scores: readonly Written[], unit: string | null = 'Dinas A', above: Written[][] = []) =>
  tableOf(
    [
      ...(unit === null ? [] : [['Unit', unit]]),
      ...above,
      ['Kode', 'Skor'],
      ...scores.map((score, i): Written[] => [`${i + 1}.a`, score]),
    ],
    { name },
  )

const read = (...tables: readonly Table[]) => readUnder(tiny(), tables)

/** Several files, each of one sheet, as one run reads them. */
const files = (tables: readonly Table[]) => {
  const instrument = tiny()
  const decisions = { columns: new Map(), sheets: [], headerRow: null }
  const terms = { vocabulary: vocabularyOf([instrument]), decisions }
  const forms = tables.flatMap(
    (table, i) => readFile(`${i + 1}.xlsx`, () => ({ tables: [table], remarks: () => [] }), terms).forms,
  )
  return resolve(instrument, forms)
}

const given = ({ units }: Pick<ReturnType<typeof read>, 'units'>) =>
  units.map(({ unit, scores, faulty }) => `${unit} ${[...scores].map((each) => each.length).join('')} ${faulty}`)

describe('a sheet that repeats the scores of a unit', () => {
  it('is one notice that names both sheets, and is read once, though it lies lower or has other notes', () => {
    for (const above of [[], [['Tanggal', '1 Mei']], [[], [], ['Catatan']]]) {
      const reading = read(form('Dinsos', [4, 3, 5]), form('Dinsos (2)', [4, '3', 5], 'Dinas A', above))
      expect(given(reading)).toEqual(['Dinas A 111 false'])
      expect(reading.findings.filter(({ code }) => !code.startsWith('W-CELL'))).toMatchObject([
        { code: 'N-SHEET-TWICE', sheet: 'Dinsos (2)', found: 'Dinsos', unit: 'Dinas A', count: 1 },
      ])
    }
  })

  it('is one notice for a wide table that repeats some units of a long one', () => {
    const long = tableOf([
      ['unit', 'kode', 'skor'],
      ...['A', 'B'].flatMap((unit) => [1, 2, 3].map((n) => [unit, `${n}.a`, n])),
    ])
    const wide = tableOf(
      [
        ['unit', '3.a', '2.a', '1.a'],
        ['B', 3, 2, 1],
        ['A', 3, 2, 1],
        ['C', 1, 1, 1],
      ],
      { name: 'Rekap' },
    )
    const reading = read(long, wide)
    expect(given(reading)).toEqual(['A 111 false', 'B 111 false', 'C 111 false'])
    expect(reading.findings.map(({ code, found, count }) => `${code} ${found} ${count}`)).toEqual([
      'N-SHEET-TWICE F-02 2',
    ])
  })

  it('is seen where the sheet alone names the unit', () => {
    for (const name of ['Dinsos (2)', 'Copy of Dinsos', 'Salinan dari Dinsos']) {
      const reading = read(form('Dinsos', [4, 3, 5], null), form(name, [4, 3, 5], null))
      expect(given(reading)).toEqual(['Dinsos 111 false'])
      expect(reading.findings.map(short)).toEqual([`N-SHEET-TWICE ${name}`])
    }
    expect(given(read(form('Pasar (1)', [4, 3, 5], null), form('Pasar (2)', [4, 3, 5], null)))).toHaveLength(2)
  })

  it('is seen across files, by the names of both', () => {
    const { units, findings } = files([form('F-02', [4, 3, 5]), form('F-02', [4, 3, 5])])
    expect(given({ units })).toEqual(['Dinas A 111 false'])
    expect(findings).toMatchObject([{ code: 'N-SHEET-TWICE', file: '2.xlsx', found: '1.xlsx › F-02' }])
  })

  it('in a file of its own is an evaluator’s who agrees, where another file has other scores', () => {
    const { units, findings } = files([form('F-02', [4, 3, 5]), form('F-02', [4, 3, 5]), form('F-02', [1, 3, 5])])
    expect(given({ units })).toEqual(['Dinas A 333 false'])
    expect(findings.map(({ code }) => code)).toEqual(['W-EVALUATOR-FILES'])
  })

  it('by another evaluator is no copy', () => {
    const by = (name: string, who: string) => form(name, [4, 3, 5], 'Dinas A', [['Evaluator', who]])
    const reading = read(by('Ani', 'Ani'), by('Budi', 'Budi'))
    expect([given(reading), reading.findings]).toEqual([['Dinas A 222 false'], []])
  })
})

describe('a sheet that gives other scores to the same unit', () => {
  it('is one error, at the first score that differs, and the unit has no index', () => {
    const reading = read(form('Dinsos', [4, 3, 5]), form('Dinsos (2)', [4, 2, 1]))
    expect(reading.findings).toMatchObject([
      { code: 'E-ROW-DUP', sheet: 'Dinsos (2)', cell: 'B4', found: '2.a, 3.a', expected: 'Dinsos!B4', count: 2 },
    ])
    expect(reading.units.map(({ faulty }) => faulty)).toEqual([true])
  })

  it('is one error where it repeats some and adds others', () => {
    const reading = read(form('Satu', [4, 3]), form('Dua', [4, 3, 5]))
    expect(reading.findings).toMatchObject([{ code: 'E-ROW-DUP', cell: 'B3', found: '1.a, 2.a', expected: 'Satu!B3' }])
  })

  it('is an error though its name says that it is a copy', () => {
    const reading = read(form('Dinsos', [4, 3, 5], null), form('Dinsos (2)', [4, 3, 4], null))
    expect(reading.findings.map(short)).toEqual(['E-ROW-DUP Dinsos (2)!B4'])
  })
})
