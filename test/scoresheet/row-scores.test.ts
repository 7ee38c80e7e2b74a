import { describe, expect, it, test } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { type Rows, rowOutcome } from './row-outcome.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

describe('a row of a wide table', () => {
  const HEAD: Written[] = ['No', 'Unit', 'Kode Unit', '1.a', '2.a', '3.a']
  const RSUD: Written[] = [1, 'RSUD', null, 4, 3, 5]
  const SCORES = ['RSUD D2=4', 'RSUD E2=3', 'RSUD F2=5']
  const wide = (...rows: Rows) => rowOutcome(HEAD, [RSUD, ...rows])

  it('is the unit’s that it names, or gives the code of', () => {
    expect(wide([2, null, 'U2', 1, 1, 1])).toMatchObject({
      scores: [...SCORES, 'U2 D3=1', 'U2 E3=1', 'U2 F3=1'],
      told: [],
      counts: [2, 0],
    })
  })

  it('with a score and no unit is nobody’s: an error at its first score', () => {
    const { scores, told, found, counts } = wide([null, null, null, null, 2, 3])
    expect([scores, told, found, counts]).toEqual([SCORES, ['E-ROW-KEY F-02!E3'], [['2', null]], [1, 1]])
  })

  it('with a running number and nothing else has lost its unit, which is told for all such rows together', () => {
    const { told, found, counts } = rowOutcome(HEAD, [RSUD, [2], ['3.'], [4, 'Dinsos', null, 1, 1, 1]])
    expect([told, found, counts]).toEqual([['E-ROW-KEY F-02!A3'], [['2', null]], [2, 2]])
  })

  it('has lost it whatever the number, but not under what is none', () => {
    const told = (number: Written) => rowOutcome(HEAD, [RSUD, [number], [4, 'Dinsos', null, 1, 1, 1]]).told
    expect(['12', '3.', '1234567', 'A3', '3 b'].map((number) => told(number).length)).toEqual([1, 1, 0, 0, 0])
  })

  it('is the unit’s whatever its notes begin with', () => {
    const noted: Written[] = [2, 'Dinsos', null, 1, 1, 1, 'Jumlah berkas: 3']
    expect(rowOutcome([...HEAD, 'Catatan'], [RSUD, noted])).toMatchObject({ told: [], counts: [2, 0] })
  })

  it('with words where the number stands is a heading', () => {
    expect(rowOutcome(HEAD, [['KELOMPOK I'], RSUD])).toMatchObject({ told: [], counts: [1, 0] })
  })

  it('that adds up others is passed over by its first words, and told where it has figures', () => {
    expect(wide([null, 'Rata-rata', null, 4, 3, 5])).toMatchObject({ scores: SCORES, told: ['W-ROW-TOTAL F-02!D3'] })
    expect(wide(['Jumlah', null, null, 4, 3, 5])).toMatchObject({ scores: SCORES, told: ['W-ROW-TOTAL F-02!D3'] })
    expect(wide([null, 'Jumlah', null, null, null, 5], [2, 'Dinsos', null, 1, 1, 1]).told).toEqual([
      'W-ROW-TOTAL F-02!F3',
    ])
  })
})

describe('a row of a wide table of one unit', () => {
  const HEAD: Written[] = ['Keterangan', '1.a', '2.a', '3.a']
  const only = (...rows: Rows) => rowOutcome(HEAD, rows, [['Unit', 'RSUD']])

  it('is the unit’s where it has scores, whatever stands above', () => {
    expect(only(['petunjuk'], ['skor', 4, 3, 5])).toMatchObject({
      scores: ['RSUD B4=4', 'RSUD C4=3', 'RSUD D4=5'],
      told: [],
      counts: [1, 0],
    })
  })

  it('is none where it adds up others, which is told', () => {
    expect(only(['skor', 4, 3, 5], ['Jumlah', 4, 3, 5])).toMatchObject({
      told: ['W-ROW-TOTAL F-02!B4'],
      counts: [1, 0],
    })
  })
})

describe('a row of a long table', () => {
  const HEAD: Written[] = ['Unit', 'Kode', 'Uraian', 'Skor']
  const FULL: Rows = [1, 2, 3].map((n) => ['RSUD', `${n}.a`, null, n])
  const SCORES = ['RSUD D2=1', 'RSUD D3=2', 'RSUD D4=3']
  const long = (...rows: Rows) => rowOutcome(HEAD, [...FULL, ...rows])

  test.each<[string, Written[], unknown[]]>([
    ['with a score of nobody', [null, '1.a', null, 4], ['4', null]],
    ['with a score of nothing', ['RSUD', null, null, 4], ['4', 'RSUD']],
    ['that names an indicator and lost unit and score', [null, '1.a', null, null], [null, null]],
  ])('%s is refused, at the cell of the score', (_what, row, found) => {
    // One more row, so that the refused one stands inside the table.
    const result = rowOutcome(HEAD, [
      ...FULL,
      row,
      ['Dinsos', '1.a', null, 4],
      ['Dinsos', '2.a', null, 4],
      ['Dinsos', '3.a', null, 4],
    ])
    expect([result.told, result.found, result.counts]).toEqual([['E-ROW-KEY F-02!D5'], [found], [6, 1]])
  })

  test.each<[string, Written[]]>([
    ['is a heading', [null, null, 'KEBIJAKAN PELAYANAN', null]],
    ['names a unit alone', ['Dinsos', null, null, null]],
  ])('without a score and an indicator %s', (_what, row) => {
    const result = rowOutcome(HEAD, [row, ...FULL])
    expect([result.scores.length, result.told, result.counts]).toEqual([3, [], [3, 0]])
  })

  it('of an indicator is a score though its title begins like a sum', () => {
    expect(rowOutcome(HEAD, [...FULL.slice(0, 2), ['RSUD', '3.a', 'Jumlah media', 5]]).scores).toContain('RSUD D4=5')
  })

  it('that adds up others is passed over, and told where it has a figure', () => {
    expect(long([null, null, 'Jumlah', 6])).toMatchObject({
      scores: SCORES,
      told: ['W-ROW-TOTAL F-02!D5'],
      counts: [3, 0],
    })
    expect(long([null, null, 'Jumlah', null], ['RSUD', null, 'Total', 6]).told).not.toContain('E-ROW-KEY F-02!D6')
    const untold = rowOutcome(HEAD, [FULL[0] ?? [], [null, null, 'Jumlah', null], ...FULL.slice(1)])
    expect([untold.scores.length, untold.told]).toEqual([3, []])
  })

  it('names its indicator by code or title, in whichever column; a running number counts where nothing else does', () => {
    const rows: Rows = [
      ['RSUD', null, 'Indikator pertama', 1],
      ['RSUD', '2.a', 'Indikator kedua', 2],
    ]
    expect(rowOutcome(HEAD, rows).scores).toEqual(['RSUD D2=1', 'RSUD D3=2'])
    const counted = rowOutcome(['No', ...HEAD], [[3, 'RSUD', '1.a', null, 4]])
    expect([counted.scores, counted.told.includes('E-CODE-CONTRADICTS F-02!E2')]).toEqual([['RSUD E2=4'], false])
  })

  it('is a score by its code, though its title claims a figure of many', () => {
    expect(rowOutcome(HEAD, [...FULL.slice(0, 2), ['RSUD', '3.a', 'Rata-rata', 5]])).toMatchObject({
      scores: ['RSUD D2=1', 'RSUD D3=2', 'RSUD D4=5'],
      counts: [3, 0],
    })
  })

  it('that prints a figure of its unit is kept for that, and needs no word; one of sums belongs to nobody', () => {
    const rows = (unit: string) => [...FULL, [unit, 'Nilai F-02', null, 2]]
    const { forms, findings } = readUnder(tiny(), [tableOf([HEAD, ...rows('RSUD')])])
    expect(
      forms.map(({ printed = [] }) => printed.map(({ label, place }) => [label, place.row, place.column])),
    ).toEqual([[['Nilai F-02', 5, 3]]])
    expect(findings).toEqual([])
    expect(rowOutcome(HEAD, rows('Jumlah'))).toMatchObject({ scores: SCORES, told: ['W-ROW-TOTAL F-02!D5'] })
  })

  it('of sums is told once, however many there are', () => {
    const { findings } = readUnder(tiny(), [
      tableOf([HEAD, ...FULL, [null, null, 'Jumlah', 6], [null, null, 'Rerata', 2]]),
    ])
    expect(findings.map((each) => [short(each), each.count])).toEqual([['W-ROW-TOTAL F-02!D5', 2]])
  })

  it('with a ready figure of nobody is refused', () => {
    const rows: Rows = [
      ['RSUD', '1', null, 4],
      [null, 'F-03', null, 4.5],
      ['RSUD', '2', null, 4],
    ]
    const { findings, rows: counts } = readUnder(shipped('pekppp-2023'), [tableOf([HEAD, ...rows])])
    expect(findings.map(short)).toContain('E-ROW-KEY F-02!D3')
    expect([counts.used, counts.refused]).toEqual([2, 1])
  })

  it('may be the ready figure of another form, which is no indicator', () => {
    const rows: Rows = [
      ['RSUD', '1', null, 4],
      ['RSUD', 'F-03', null, 4.5],
    ]
    const { units } = readUnder(shipped('pekppp-2023'), [tableOf([HEAD, ...rows])])
    expect([...(units[0]?.figures ?? [])].map(([form, { value }]) => [form, toDecimal(value)])).toEqual([
      ['F-03', '4.5'],
    ])
  })
})
