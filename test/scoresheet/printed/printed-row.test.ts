import { describe, expect, it } from 'vitest'
import { printedFindings } from '../../../src/engine/score/printed-figures.js'
import { score } from '../../../src/engine/score/score.js'
import { chooseBasis } from '../../../src/scoresheet/basis.js'
import { readUnder, shipped, tableOf, type Written } from '../sheets.js'

const INSTRUMENT = shipped('pekppp-2023')

/**
 * All scores 4 but the fourteenth, which is 5 and has 30 % of aspect b, which has 25 % of F-02: aspect b is 4.3 (21 in all,
 * 4.2 by plain mean), F-02 is 4.075 (81.5 of 100, 121 in all, 4.0333 by plain mean of scores, 4.05 by that of aspects).
 */
const SCORES = Array.from({ length: 30 }, (_, i) => (i === 13 ? 5 : 4))

const told = (rows: readonly (readonly Written[])[], name: string | null = 'F-02') => {
  const read = readUnder(INSTRUMENT, [tableOf(rows, { name })])
  const { units } = chooseBasis(INSTRUMENT, read.units, { choice: 'all' })
  const errors = read.findings.filter(({ severity }) => severity === 'error')
  return [...errors, ...printedFindings(score(INSTRUMENT, units, { partial: false }))].map(
    ({ code, cell, found, expected }) => `${code} ${cell} ${found} ≠ ${expected}`,
  )
}

const form = (...below: readonly (readonly Written[])[]) =>
  told([['Unit: Dinas A'], ['No', 'Kode', 'Skor'], ...SCORES.map((each, i) => [i + 1, String(i + 1), each]), ...below])

const HEAD = ['Unit', ...SCORES.map((_, i) => String(i + 1))]
const wide = (label: string, ...printed: readonly Written[]) =>
  told([[...HEAD, label], ...printed.map((each, i): Written[] => [`Dinas ${i}`, ...SCORES, each])])

describe('what a form prints of its unit', () => {
  it.each<[string, Written]>([
    ['Subtotal Aspek Profesionalisme SDM', 4.3],
    ['Subtotal Aspek Profesionalisme SDM', 21],
    ['Nilai Aspek B', '1,075'.replace(',', '.').slice(0, 4)],
    ['Jumlah Profesionalisme SDM', 86],
    ['Total skor akhir F02', '4,08'],
    ['Total skor akhir F02', '4,07'],
    ['Total skor akhir F-02', 4.075],
    ['Nilai Akhir', '81,5'],
    ['Indeks Pelayanan Publik (IPP)', '4,1'],
    ['Total', 121],
    ['Rata-rata', '4,03'],
  ])('is silent where it is what the scores come to, in whichever way: %s %s', (label, figure) => {
    expect(form([null, label, figure])).toEqual([])
  })

  it.each<[string, Written, string]>([
    ['Subtotal Aspek Profesionalisme SDM', 4.2, '4,2 ≠ 4.30'],
    ['Subtotal Aspek B', '4,2', '4,2 ≠ 4.30'],
    ['Total skor akhir F02', '4,02', '4,02 ≠ 4.08'],
    ['Total skor akhir F02', 4.0333333333333332, '4.033333333 ≠ 4.075000000'],
    ['Nilai Akhir', '80,67', '80,67 ≠ 81.50'],
    ['IPP', '4,06', '4,06 ≠ 4.08'],
    ['Total', 120, '120 ≠ 121.00'],
    ['Rata-rata', '4,13', '4,13 ≠ 4.08'],
  ])('is told with both figures where it is not: %s %s', (label, figure, both) => {
    expect(form([null, label, figure])).toEqual([`W-FIGURE-PRINTED C33 ${label} ${both}`])
  })

  it('is read beside the scores, in another column, and in the label’s own cell', () => {
    expect(form([null, 'Nilai Akhir', null, null, null, '3,98'])).toEqual([
      'W-FIGURE-PRINTED F33 Nilai Akhir 3,98 ≠ 4.08',
    ])
    expect(form([null, 'Nilai Akhir: 3,98'])).toEqual(['W-FIGURE-PRINTED B33 Nilai Akhir 3,98 ≠ 4.08'])
  })

  it('is passed over where nobody can say what it is of', () => {
    for (const row of [
      [null, 'Subtotal', 57],
      [null, 'Total Bobot', 100],
      [null, 'Rata-rata', 2.5],
      [null, 'Nilai Akhir', null, 3.1, 3.2],
      [null, 'Nilai Akhir', '-'],
    ])
      expect(form(row)).toEqual([])
  })

  it('as a mean or sum of each aspect is passed over, whatever the last one comes to', () => {
    const rows = SCORES.map((each, i): Written[] => [i + 1, String(i + 1), each])
    const head: Written[][] = [['Unit: Dinas A'], ['No', 'Kode', 'Skor']]
    expect(
      told([...head, ...rows.slice(0, 9), [null, 'Rata-rata', 4], ...rows.slice(9), [null, 'Rata-rata', 4.2]]),
    ).toEqual([])
    expect(told([...head, ...rows.slice(0, 29), [null, 'Rata-rata', 4.2], ...rows.slice(29)])).toEqual([])
  })

  it('is held by as many decimals as a number’s format shows', () => {
    const cell = (text: string, format: string): Written => ({ kind: 'number', text, format })
    expect(form([null, 'IPP', cell('4.0712345', '0.00')])).toEqual([])
    expect(form([null, 'IPP', cell('4', '0.00')])).toEqual(['W-FIGURE-PRINTED C33 IPP 4 ≠ 4.08'])
  })
})

describe('what stands above a table of one unit', () => {
  const rows = [['No', 'Kode', 'Skor'], ...SCORES.map((each, i): Written[] => [i + 1, String(i + 1), each])]
  const above = (...titles: readonly (readonly Written[])[]) => told([['Unit: Dinas A'], ...titles, ...rows])

  it.each<[string, readonly Written[], string]>([
    ['in the label’s own cell', ['Indeks Pelayanan Publik: 4,12'], 'A2 Indeks Pelayanan Publik 4,12 ≠ 4.08'],
    ['in the next cell', ['IPP', 4.12], 'B2 IPP 4,12 ≠ 4.08'],
    ['behind a colon of its own', ['Nilai Akhir', ':', '4,12'], 'C2 Nilai Akhir 4,12 ≠ 4.08'],
    ['with the colon', ['Nilai Akhir', ': 4,12', 'Predikat', 'A-'], 'B2 Nilai Akhir 4,12 ≠ 4.08'],
    ['of the form', ['Nilai F-02', '4,02'], 'B2 Nilai F-02 4,02 ≠ 4.08'],
    ['of an aspect', ['Nilai Aspek Profesionalisme SDM', '4,20'], 'B2 Nilai Aspek Profesionalisme SDM 4,20 ≠ 4.30'],
  ])('is held against its scores, %s', (_where, title, finding) => {
    expect(above(title)).toEqual([`W-FIGURE-PRINTED ${finding}`])
  })

  it.each<[string, readonly Written[]]>([
    ['what the scores come to', ['Indeks Pelayanan Publik: 4,08']],
    ['a title with a year', ['INDEKS PELAYANAN PUBLIK 2023']],
    ['a year beside the title', ['Indeks Pelayanan Publik', 2023]],
    ['a year before', ['IPP Tahun 2022', '3,90']],
    ['a target', ['Target IPP', '4,50']],
    ['two figures', ['IPP', '3,90', '4,50']],
    ['a mean of nobody knows what', ['Rata-rata', '3,90']],
    ['a number of indicators', ['Total', 30]],
  ])('is passed over where it is %s', (_what, title) => {
    expect(above(title)).toEqual([])
  })

  it('is held against nobody where the table has several units', () => {
    const row = (unit: string): Written[] => [unit, ...SCORES]
    expect(told([['Indeks Pelayanan Publik: 3,12'], HEAD, row('Dinas A'), row('Dinas B')])).toEqual([])
    expect(told([['Indeks Pelayanan Publik: 3,12'], HEAD, row('Dinas A')])).toHaveLength(1)
  })
})

describe('a figure in percents', () => {
  const percents = (text: string, format: string): Written => ({ kind: 'number', text, format })

  it.each<[string, Written, string]>([
    ['Nilai Akhir', '79,6 %', '79,6% ≠ 81.50'],
    ['Nilai Akhir', '79,6%', '79,6% ≠ 81.50'],
    ['Skor Akhir IPP (%)', percents('0.796', '0.0%'), '79,6% ≠ 81.50'],
    ['Nilai F-02', percents('0.8', '0%'), '80% ≠ 81.50'],
  ])('is held against ours in percents: %s %s', (label, figure, both) => {
    expect(form([null, label, figure])).toEqual([`W-FIGURE-PRINTED C33 ${label} ${both}`])
  })

  it.each<[string, Written]>([
    ['Nilai Akhir', '81,5 %'],
    ['Nilai Akhir', '82%'],
    ['Nilai Akhir', percents('0.815', '0.0%')],
    ['Nilai Akhir', percents('0.815', '0%')],
  ])('is silent where it is ours: %s %s', (label, figure) => {
    expect(form([null, label, figure])).toEqual([])
  })

  it('is read in the label’s own cell, and above the table', () => {
    expect(form([null, 'Nilai Akhir: 79,6 %'])).toEqual(['W-FIGURE-PRINTED B33 Nilai Akhir 79,6% ≠ 81.50'])
    expect(form([null, 'Nilai Akhir: 80 %'])).toEqual(['W-FIGURE-PRINTED B33 Nilai Akhir 80% ≠ 81.50'])
    const rows = SCORES.map((each, i): Written[] => [i + 1, String(i + 1), each])
    expect(told([['Unit: Dinas A'], ['IPP', '79,6 %'], ['No', 'Kode', 'Skor'], ...rows])).toEqual([
      'W-FIGURE-PRINTED B2 IPP 79,6% ≠ 81.50',
    ])
  })
})

describe('what a wide table prints of its units', () => {
  it('is told for each unit where it differs', () => {
    expect(wide('IPP', '4,08', '3,98')).toEqual(['W-FIGURE-PRINTED AF3 IPP 3,98 ≠ 4.08'])
    expect(wide('Nilai Akhir', 81.5, 4.075)).toEqual([])
    expect(wide('Subtotal Profesionalisme SDM', '4,20')).toEqual([
      'W-FIGURE-PRINTED AF2 Subtotal Profesionalisme SDM 4,20 ≠ 4.30',
    ])
  })

  it.each(['Aspek B', 'Aspek II', 'Profesionalisme SDM', 'Aspek B. Profesionalisme SDM', 'B. Profesionalisme SDM'])(
    'as the figure of an aspect, headed by nothing else: %s',
    (head) => {
      expect(wide(head, '4,30', '1,08', 21, 86, '4,20')).toEqual([`W-FIGURE-PRINTED AF6 ${head} 4,20 ≠ 4.30`])
      // What is no figure is a note; a letter that no aspect has names nothing.
      expect(wide(head, 'baik')).toEqual([])
      expect(wide('Aspek Z', '4,20')).toEqual([])
    },
  )

  it('is meant to as many decimals as its neighbours above and below have', () => {
    expect(wide('IPP', '4,08', '4,1')).toEqual(['W-FIGURE-PRINTED AF3 IPP 4,1 ≠ 4.08'])
    expect(wide('IPP', '4,1', '4,1')).toEqual([])
  })

  it('as sums between its indicators is of nobody knows what', () => {
    const head = ['Unit', ...HEAD.slice(1, 10), 'Jumlah', ...HEAD.slice(10), 'Jumlah']
    expect(told([head, ['A', ...SCORES.slice(0, 9), 99, ...SCORES.slice(9), 120]])).toEqual([])
  })
})

describe('what a turned table prints of its units', () => {
  it('in a row is told at the unit’s column', () => {
    const rows = SCORES.map((each, i): Written[] => [i + 1, String(i + 1), each, each])
    const below: Written[][] = [[null, 'Nilai F-02', '4,08', '4,02'], [], [null, 'Mengetahui']]
    expect(told([['No', 'Kode', 'Dinas A', 'Dinas B'], ...rows, ...below])).toEqual([
      'W-FIGURE-PRINTED D32 Nilai F-02 4,02 ≠ 4.08',
    ])
  })
})

describe('what a long table prints of its units', () => {
  const long = (printed: (i: number) => Written, ...below: readonly (readonly Written[])[]) =>
    told([
      ['Unit', 'Kode', 'Skor', 'Indeks'],
      ...SCORES.map((each, i): Written[] => ['A', String(i + 1), each, printed(i)]),
      ...below,
    ])

  it('in a column is told once where it is one figure', () => {
    expect(long(() => '3,98')).toEqual(['W-FIGURE-PRINTED D2 Indeks 3,98 ≠ 4.08'])
    expect(long((i) => (i === 0 ? '3,98' : null))).toEqual(['W-FIGURE-PRINTED D2 Indeks 3,98 ≠ 4.08'])
    expect(long((i) => `0,${10 + i}`)).toEqual([])
  })

  it('in a row of the unit is told', () => {
    expect(long(() => null, ['A', 'Total skor akhir F02', '4,02'])).toEqual([
      'W-FIGURE-PRINTED C32 Total skor akhir F02 4,02 ≠ 4.08',
    ])
  })
})

describe('several evaluators', () => {
  it('each print what comes of their own scores', () => {
    const row = (who: string, add: number, printed: string): Written[] => [
      'A',
      who,
      ...SCORES.map((each) => each - add),
      printed,
    ]
    const rows = (a: string, b: string) =>
      told([['Unit', 'Evaluator', ...HEAD.slice(1), 'IPP'], row('Ani', 0, a), row('Budi', 1, b)])
    expect(rows('4,08', '3,08')).toEqual([])
    expect(rows('4,08', '3,18')).toEqual(['W-FIGURE-PRINTED AG3 IPP 3,18 ≠ 3.08'])
  })
})

describe('a figure of an aspect by a letter that no aspect has', () => {
  const lost = (rows: readonly (readonly Written[])[]) =>
    readUnder(INSTRUMENT, [tableOf(rows)]).findings.map(({ code, why, cell, count, found, expected }) => [
      ...[code, why, cell, count],
      ...[found, expected],
    ])

  it('is told with the letters that there are, once for its column', () => {
    const rows = ['Dinas A', 'Dinas B', 'Dinas C'].map((unit): Written[] => [unit, ...SCORES, 4.3, 4])
    expect(lost([[...HEAD, 'Aspek B', 'Aspek Z'], ...rows])).toEqual([
      ['W-FIGURE-PRINTED', 'aspect', 'AG2', 3, 'Aspek Z', 'A, B, C, D, E, F'],
    ])
  })

  it('also in a form of one unit, where it keeps the index', () => {
    const body = SCORES.map((each, i): Written[] => [i + 1, String(i + 1), each])
    const sheet = [['Unit: Dinas A'], ['No', 'Kode', 'Skor'], ...body, [null, 'Subtotal Aspek G', 4.2]]
    expect(lost(sheet)).toEqual([['W-FIGURE-PRINTED', 'aspect', 'C33', 1, 'Subtotal Aspek G', 'A, B, C, D, E, F']])
    const [unit] = readUnder(INSTRUMENT, [tableOf(sheet)]).units
    expect(unit?.faulty).toBe(false)
  })
})
