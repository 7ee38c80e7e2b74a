import { describe, expect, it, test } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

type Rows = readonly (readonly Written[])[]

/** What came of the rows: each score with its unit and cell, what was told, and how many rows were used and refused. */
const read = (head: readonly Written[], rows: Rows, above: Rows = []) => {
  const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([...above, head, ...rows])])
  return {
    scores: units.flatMap(({ unit, scores }) =>
      [...scores].flat().map(({ value, place }) => `${unit} ${cellOf(place)}=${toDecimal(value)}`),
    ),
    told: findings.map(short),
    found: findings.map(({ found, unit }) => [found, unit]),
    counts: [counts.used, counts.refused],
  }
}

describe('a row of a wide table', () => {
  const HEAD: Written[] = ['No', 'Unit', 'Kode Unit', '1.a', '2.a', '3.a']
  const RSUD: Written[] = [1, 'RSUD', null, 4, 3, 5]
  const SCORES = ['RSUD D2=4', 'RSUD E2=3', 'RSUD F2=5']
  const wide = (...rows: Rows) => read(HEAD, [RSUD, ...rows])

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
    const { told, found, counts } = read(HEAD, [RSUD, [2], ['3.'], [4, 'Dinsos', null, 1, 1, 1]])
    expect([told, found, counts]).toEqual([['E-ROW-KEY F-02!A3'], [['2', null]], [2, 2]])
  })

  it('with words where the number stands is a heading', () => {
    expect(read(HEAD, [['KELOMPOK I'], RSUD])).toMatchObject({ told: [], counts: [1, 0] })
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
  const only = (...rows: Rows) => read(HEAD, rows, [['Unit', 'RSUD']])

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
  const long = (...rows: Rows) => read(HEAD, [...FULL, ...rows])

  test.each<[string, Written[], unknown[]]>([
    ['with a score of nobody', [null, '1.a', null, 4], ['4', null]],
    ['with a score of nothing', ['RSUD', null, null, 4], ['4', 'RSUD']],
    ['that names an indicator and lost unit and score', [null, '1.a', null, null], [null, null]],
  ])('%s is refused, at the cell of the score', (_what, row, found) => {
    // One more row, so that the refused one stands inside the table.
    const result = read(HEAD, [
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
    const result = read(HEAD, [row, ...FULL])
    expect([result.scores.length, result.told, result.counts]).toEqual([3, [], [3, 0]])
  })

  it('of an indicator is a score though its title begins like a sum', () => {
    expect(read(HEAD, [...FULL.slice(0, 2), ['RSUD', '3.a', 'Jumlah media', 5]]).scores).toContain('RSUD D4=5')
  })

  it('that adds up others is passed over, and told where it has a figure', () => {
    expect(long([null, null, 'Jumlah', 6])).toMatchObject({
      scores: SCORES,
      told: ['W-ROW-TOTAL F-02!D5'],
      counts: [3, 0],
    })
    expect(long([null, null, 'Jumlah', null], ['RSUD', null, 'Total', 6]).told).not.toContain('E-ROW-KEY F-02!D6')
    const untold = read(HEAD, [FULL[0] ?? [], [null, null, 'Jumlah', null], ...FULL.slice(1)])
    expect([untold.scores.length, untold.told]).toEqual([3, []])
  })

  it('names its indicator by code or title, in whichever column; a running number counts where nothing else does', () => {
    const rows: Rows = [
      ['RSUD', null, 'Indikator pertama', 1],
      ['RSUD', '2.a', 'Indikator kedua', 2],
    ]
    expect(read(HEAD, rows).scores).toEqual(['RSUD D2=1', 'RSUD D3=2'])
    const counted = read(['No', ...HEAD], [[3, 'RSUD', '1.a', null, 4]])
    expect([counted.scores, counted.told.includes('E-CODE-CONTRADICTS F-02!E2')]).toEqual([['RSUD E2=4'], false])
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

describe('a row of the form of one unit', () => {
  const HEAD: Written[] = ['No', 'Indikator', 'Skor']
  const FULL: Rows = [1, 2, 3].map((n) => [n, `${n}.a`, n])
  const form = (...rows: Rows) => read(HEAD, [...rows, ...FULL], [['Unit', 'RSUD']])

  it('without a score is a heading, as long as it names no indicator', () => {
    expect(form([null, 'Kebijakan'], ['I', 'Aspek'])).toMatchObject({ told: [], counts: [3, 0] })
    expect(
      read(
        HEAD,
        [
          [1, '1.a', 1],
          [2, '2.a', null],
          [3, '3.a', 3],
        ],
        [['Unit', 'RSUD']],
      ),
    ).toMatchObject({
      told: ['E-CELL-EMPTY F-02!C4'],
      counts: [3, 0],
    })
  })

  it('of sums and means is the form’s own and needs no word', () => {
    expect(form([null, 'Subtotal', 9], [null, 'Rata-rata', 2])).toMatchObject({ told: [], counts: [3, 0] })
  })

  it('with a score of nothing is an error, of the sheet’s unit', () => {
    const { told, found, counts } = form([null, null, 4])
    expect([told, found, counts]).toEqual([['E-ROW-KEY F-02!C3'], [['4', 'RSUD']], [3, 1]])
  })

  it('with a score of an indicator that there is not is an error of its own', () => {
    expect(form(['9', 'Kebersihan halaman', 4]).told).toContain('E-IND-UNKNOWN F-02!C3')
  })
})

const STATISTICS: readonly Written[] = ['No', 'Instansi', 'Unit', '1.a', '2.a', '3.a']
const UNITS: readonly (readonly Written[])[] = [
  [1, 'Kab A', 'Dukcapil', 4, 4, 4],
  [2, 'Kab A', 'RSUD', 2, 2, 2],
]

describe('a row of statistics below a table is no unit', () => {
  test.each([
    'Nilai Tertinggi',
    'Nilai Terendah',
    'Nilai Rata-Rata Indikator',
    'Skor Maksimum',
    'Maksimal',
    'Min',
    'Mean',
    'Modus',
    'Bobot',
    'Target',
    'Simpangan Baku',
  ])('%s', (name) => {
    const read = readUnder(tiny(), [tableOf([STATISTICS, ...UNITS, [null, null, name, 5, 5, 5]])])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Dukcapil', 'RSUD'])
    expect(read.findings.map(short)).toEqual(['W-ROW-TOTAL F-02!D4'])
  })

  test.each(['Target Prima Mandiri', 'Puskesmas Minimarket', 'Bobotsari', 'UPT Maksimal Sehat'])(
    'but %s is',
    (name) => {
      const read = readUnder(tiny(), [tableOf([STATISTICS, ...UNITS, [3, 'Kab A', name, 5, 5, 5]])])
      expect(read.units.map(({ unit }) => unit)).toContain(name)
    },
  )

  it('also where a CSV file ends such a row with its last figure', () => {
    const rows = [
      [...STATISTICS, 'Catatan', 'Lain'],
      ...UNITS.map((row) => [...row, '', '']),
      ['', '', 'Rata-rata', 3, 3, 3],
    ]
    const read = readUnder(tiny(), [tableOf(rows, { name: null })])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['Dukcapil', false],
      ['RSUD', false],
    ])
    expect(read.findings.map(({ code }) => code)).toEqual(['W-ROW-TOTAL'])
  })
})

it('the predicate below the form of one unit is no indicator', () => {
  const rows = [['Unit', 'RSUD'], [], ['Kode', 'Skor'], ['1.a', 4], ['2.a', 4], ['3.a', 4], ['Predikat', 'A-']]
  const read = readUnder(tiny(), [tableOf(rows)])
  expect([...(read.units[0]?.scores ?? [])].flat().map(({ value }) => toDecimal(value))).toEqual(['4', '4', '4'])
  expect(read.units[0]?.faulty).toBe(false)
})
