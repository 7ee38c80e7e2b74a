import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { readRules } from '../../src/instrument/read.js'
import { LONG_HEAD, longRows, longTable, scoresByCell } from './long-tables.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

describe('what is wrong with a score', () => {
  it.each<[string, Written, string]>([
    ['nothing there', null, 'E-CELL-EMPTY F-02!D2'],
    ['an empty text', '', 'E-CELL-EMPTY F-02!D2'],
    ['off the scale', 6, 'E-CELL-RANGE F-02!D2'],
    ['text', 'empat', 'E-CELL-TYPE F-02!D2'],
    ['three digits behind the mark', '4.500', 'E-CELL-AMBIGUOUS F-02!D2'],
    ['an error value', { kind: 'error', text: '#REF!' }, 'E-CELL-ERROR F-02!D2'],
    ['a formula without result', { kind: 'empty', text: '', formula: 'A1', stored: false }, 'E-CELL-NOCACHE F-02!D2'],
    ['a truth value', { kind: 'boolean', text: 'TRUE' }, 'E-CELL-TYPE F-02!D2'],
  ])('is told with its cell: %s', (_, written, expected) => {
    const read = readUnder(tiny(), [longTable(...longRows('A', written, 3, 5))])
    expect(read.findings.map(short)).toEqual([expected])
    expect(read.units[0]?.faulty).toBe(true)
  })

  it('is told for every cell at once, and leaves other units alone', () => {
    const read = readUnder(tiny(), [longTable(...longRows('A', 9, 'x', null), ...longRows('B', 1, 2, 3))])
    expect(read.findings.map(short)).toEqual(['E-CELL-RANGE F-02!D2', 'E-CELL-TYPE F-02!D3', 'E-CELL-EMPTY F-02!D4'])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', true],
      ['B', false],
    ])
  })

  it('is that it was given twice, equal or not', () => {
    const twice = (value: number) =>
      readUnder(tiny(), [longTable(...longRows('A', 1, 2, 3), ['Kab A', 'A', '2.a', value])])
    expect(twice(2).findings.map(short)).toEqual(['E-ROW-DUP F-02!D5'])
    expect(twice(4).findings.map(short)).toEqual(['E-ROW-DUP F-02!D5'])
    expect(twice(2).units[0]?.faulty).toBe(true)
  })

  it('is that an indicator is missing, unknown or contradicts its number', () => {
    const read = readUnder(tiny(), [
      longTable(['Kab A', 'A', '1.a', 4], ['Kab A', 'A', '9.z', 4], ['Kab A', 'A', '2.b', 4]),
    ])
    expect(read.findings.map(short)).toEqual([
      'E-IND-UNKNOWN F-02!D3',
      'E-CODE-CONTRADICTS F-02!D4',
      'E-IND-MISSING F-02!D2',
    ])
  })

  it('is one finding for a column that a wide table lacks, however many units it has', () => {
    const units = ['A', 'B', 'C'].map((unit): Written[] => [unit, 1, 2])
    const read = readUnder(tiny(), [tableOf([['unit', '1.a', '2.a'], ...units])])
    expect(read.findings.map(({ code, count }) => `${code} ${count}`)).toEqual(['E-IND-MISSING 3'])
    expect(read.units.every(({ faulty }) => faulty)).toBe(true)
  })

  it('is that it lies under a merged cell', () => {
    const merges = [{ top: 2, left: 3, bottom: 3, right: 3 }]
    const read = readUnder(tiny(), [tableOf([[...LONG_HEAD], ...longRows('A', 4, null, 5)], { merges })])
    expect(read.findings.map(short)).toEqual(['E-CELL-MERGED F-02!D3'])
  })

  it('is that a score outside the ones an indicator allows was given', () => {
    const text = readFileSync('fixtures/corpus/tiny.json', 'utf8').replace('"code": "2.a",', '$& "scores": ["0", "5"],')
    const reading = readRules(text)
    if (!reading.ok) throw new Error('the tiny instrument with two scores is broken')
    const read = readUnder(reading.value.instrument, [longTable(...longRows('A', 3, 3, 3))])
    expect(read.findings.map(short)).toEqual(['E-CELL-RANGE F-02!D3'])
    expect(read.findings[0]?.expected).toBe('0, 5')
  })

  it('is never that the instrument has no words for a score of the scale (2.b.Ak2 of 2017)', () => {
    const read = readUnder(shipped('evaluasi-2017'), [longTable(['K', 'A', '2.b.Ak2', 3])])
    expect(read.findings.map(({ code }) => code)).toEqual(['E-IND-MISSING'])
    expect([...(read.units[0]?.scores ?? [])].flat().map(({ value }) => toDecimal(value))).toEqual(['3'])
  })
})

describe('several evaluators of one unit', () => {
  it('are kept side by side where a column names them', () => {
    const rows: Written[][] = [['unit', 'evaluator', 'kode', 'skor']]
    for (const [who, score] of [
      ['Ani', 4],
      ['Budi', 5],
    ] as const)
      for (const n of [1, 2, 3]) rows.push(['A', who, `${n}.a`, score])
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(read.findings).toEqual([])
    expect(read.units[0]?.scores.at(0)?.map(({ evaluator }) => evaluator)).toEqual(['Ani', 'Budi'])
  })

  it('must each give every score', () => {
    const rows: Written[][] = [
      ['unit', 'evaluator', 'kode', 'skor'],
      ['A', 'Budi', '1.a', 3],
    ]
    for (const n of [1, 2, 3]) rows.push(['A', 'Ani', `${n}.a`, 4])
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toEqual(['E-IND-MISSING F-02!D2'])
  })
})

describe('a sheet of 2017', () => {
  it('is read with aspects merged down, weights as text, the product beside the score and a block to the right', () => {
    const rows: Written[][] = [
      ['EVALUASI PELAYANAN PUBLIK'],
      ['Unit: RSUD'],
      ['Tahun 2019'],
      ['Bagian', 'Indikator', 'Bobot', 'Skor', 'Nilai', null, 'Rekap', 'Angka'],
      ['I', '1.a.K1', '8,90%', 5, 0.445, null, 'x', 12],
      [null, '1.a.K2', '8,90%', 4, 0.356, null, 'y', 13],
    ]
    const merges = [{ top: 5, left: 0, bottom: 6, right: 0 }]
    const read = readUnder(shipped('evaluasi-2017'), [tableOf(rows, { merges })])
    expect(scoresByCell(read)).toEqual(['RSUD D5=5', 'RSUD D6=4'])
    expect(read.units[0]?.year).toBe(2019)
    expect(read.findings.map(({ code }) => code)).toEqual(['E-IND-MISSING'])
  })
})

describe('item 31, the queue system', () => {
  it('is read where it is given and asked of nobody', () => {
    const rows = [...Array.from({ length: 30 }, (_, i): Written[] => ['K', 'A', String(i + 1), 5]), ['K', 'A', '31', 3]]
    const read = readUnder(shipped('pekppp-2023'), [longTable(...rows)])
    expect(read.findings).toEqual([])
    expect(read.units[0]?.scores.at(30)?.[0]?.place.row).toBe(32)
    expect(readUnder(shipped('pekppp-2023'), [longTable(...rows.slice(0, 30))]).findings).toEqual([])
  })
})
