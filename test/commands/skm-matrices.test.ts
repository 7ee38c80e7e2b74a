import { describe, expect, test } from 'vitest'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put } from './cli.js'
import { xlsxOf } from './sheets.js'
import { csv, type Rows, sums, surveyed, U } from './skm-sheets.js'

/** Four answers to each of nine elements, how often each was given: sums 34 (8 times) and 32 of 10 respondents. */
const LOKET = ELEMENTS.flatMap((_, i) => (i === 1 ? [1, '', 5, 4] : ['', 1, 4, 5]))
const SUMS = [34, 32, 34, 34, 34, 34, 34, 34, 34]
/** 25/9 of (8 × 34 + 32) / 10 = 30.4. */
const IKM = { value: '84.44', fraction: '760/9' }
/** Everybody gave 3. */
const PUSKESMAS = ELEMENTS.flatMap(() => [0, 0, 7, 0])

const blocks = (name: (element: number, answer: number) => string | number) =>
  ELEMENTS.flatMap((_, i) => [1, 2, 3, 4].map((answer) => name(i, answer)))

describe('a tally with a block of answers per element in each row', () => {
  test.each([
    ['U1_1', (i: number, answer: number) => `U${i + 1}_${answer}`],
    ['U1.1', (i: number, answer: number) => `U${i + 1}.${answer}`],
    ['U1 (1)', (i: number, answer: number) => `U${i + 1} (${answer})`],
    ['Persyaratan = 1', (i: number, answer: number) => `${ELEMENTS[i]} = ${answer}`],
    ['U1 skor 1', (i: number, answer: number) => `U${i + 1} skor ${answer}`],
  ])('is read by headings like %s, a row per unit', async (_, name) => {
    const head = ['No', 'Nama Unit', ...blocks(name)]
    const { exit, codes, units } = await surveyed({
      't.csv': csv([head, [1, 'Loket', ...LOKET], [2, 'Puskesmas', ...PUSKESMAS]]),
    })
    expect(exit).toBe(0)
    expect(codes.filter((code) => code.startsWith('E-'))).toEqual([])
    expect(units.map(({ unit, respondents }) => [unit, respondents])).toEqual([
      ['Loket', 10],
      ['Puskesmas', 7],
    ])
    expect([sums(units[0]), units[0]?.figure]).toEqual([SUMS, IKM])
    expect(units[1]?.figure).toEqual({ value: '75.00', fraction: '75' })
  })

  const upper = ['No', 'Nama Unit', ...blocks((i, answer) => (answer === 1 ? `U${i + 1}` : ''))]
  const lower = ['', '', ...blocks((_, answer) => answer)]

  test('is read by elements over answers in two title rows, in workbooks and text files', async () => {
    const rows: Rows = [['Rekapitulasi SKM'], upper, lower, [1, 'Loket', ...LOKET]]
    const book = await xlsxOf(new Map([['Rekap', rows.map((row) => row.map(String))]]))
    for (const files of [{ 't.csv': csv([upper, lower, [1, 'Loket', ...LOKET]]) }, { 't.xlsx': book }]) {
      const { exit, units } = await surveyed(files)
      expect([exit, units[0]?.unit, sums(units[0]), units[0]?.figure]).toEqual([0, 'Loket', SUMS, IKM])
    }
  })

  test('is of one unit where rows name none, and sums below it are none', async () => {
    const rows = [upper.slice(2), lower.slice(2), LOKET]
    const { exit, units } = await surveyed({ 'loket_3.csv': csv(rows) })
    expect([exit, units.length, units[0]?.unit, units[0]?.figure]).toEqual([0, 1, 'loket 3', IKM])
    const summed = await surveyed({ 't.csv': csv([upper, lower, [1, 'Loket', ...LOKET], ['Jumlah', '', ...LOKET]]) })
    expect([summed.exit, summed.units.length, summed.units[0]?.figure]).toEqual([0, 1, IKM])
    const within = await surveyed({ 't.csv': csv([upper, lower, [1, 'Loket', ...LOKET], ['', 'Jumlah', ...LOKET]]) })
    expect([within.exit, within.units.map(({ unit }) => unit)]).toEqual([0, ['Loket']])
  })

  test('has no unit twice, whole numbers alone, and no block that lacks an answer', async () => {
    const twice = await surveyed({ 't.csv': csv([upper, lower, [1, 'Loket', ...LOKET], [2, 'Loket', ...LOKET]]) })
    expect([twice.exit, twice.codes.includes('E-ROW-DUP'), twice.units[0]?.figure]).toEqual([1, true, null])
    const half = LOKET.map((n, i) => (i === 3 ? 2.5 : n))
    const broken = await surveyed({ 't.csv': csv([upper, lower, [1, 'Loket', ...half]]) })
    expect([broken.exit, broken.codes.includes('E-CELL-TYPE'), broken.err.includes('F3')]).toEqual([1, true, true])
    const cut = (row: Rows[number]) => row.slice(0, -1)
    const lacking = await surveyed({ 't.csv': csv([cut(upper), cut(lower), cut([1, 'Loket', ...LOKET])]) })
    expect([lacking.exit, lacking.units[0]?.figure ?? null]).toEqual([1, null])
  })

  test('has no element that is not counted: two of three blocks are no IKM', async () => {
    const head = ['Nama Unit', ...blocks((i, answer) => `U${i + 1}_${answer}`)].slice(0, 13)
    const { exit, units } = await surveyed({ 't.csv': csv([head, ['Loket', ...LOKET].slice(0, 13)]) })
    expect([exit, units[0]?.figure ?? null]).toEqual([1, null])
  })
})

describe('the matrix of respondents under two title rows', () => {
  const answers = [4, 3, 4, 4, 3, 4, 3, 4, 4]
  const rows = [1, 2, 3, 4].map((no) => [no, ...answers])
  /** 25/9 of 33. */
  const figure = { value: '91.67', fraction: '275/3' }

  test.each([
    ['the lower row is empty', Array(10).fill('')],
    ['the lower row says "nilai"', ['', ...U.map(() => 'nilai')]],
    ['the lower row says "Skor" under the first only', ['', 'Skor', ...Array(8).fill('')]],
    ['the lower row says "(1-4)"', ['', ...U.map(() => '(1-4)')]],
    ['the lower row numbers the columns', Array.from({ length: 10 }, (_, i) => i + 1)],
    ['the lower row numbers the columns in brackets', Array.from({ length: 10 }, (_, i) => `(${i + 1})`)],
  ])('is read where U1 … U9 stand in the upper, and %s', async (_, lower) => {
    const { exit, codes, units } = await surveyed({ 'loket.csv': csv([['No', ...U], lower, ...rows]) })
    expect([exit, codes.filter((code) => code.startsWith('E-'))]).toEqual([0, []])
    expect([units[0]?.respondents, units[0]?.figure]).toEqual([4, figure])
  })

  test('takes who the unit is from the row where that stands', async () => {
    const upper = ['', '', ...U]
    const lower = ['No', 'Nama Unit', ...U.map(() => '')]
    const { exit, units } = await surveyed({
      't.csv': csv([upper, lower, ...rows.map(([no, ...each]) => [no ?? '', Number(no) < 3 ? 'A' : 'B', ...each])]),
    })
    expect([exit, units.map(({ unit, respondents }) => [unit, respondents])]).toEqual([
      0,
      [
        ['A', 2],
        ['B', 2],
      ],
    ])
  })

  test('takes who the unit is from the upper row, though answers stand under "Nilai Unsur Pelayanan" in the lower', async () => {
    const pelayanan = ['No', 'Nama Unit', 'Jenis Kelamin', 'Nilai Unsur Pelayanan', ...Array(8).fill('')]
    const lower = ['', '', '', ...U]
    const body = [
      [1, 'A', 'L', ...answers],
      [2, 'A', 'P', ...answers],
      [3, 'B', 'L', ...U.map(() => 3)],
    ]
    const book = await xlsxOf(new Map([['SKM', [pelayanan, lower, ...body].map((row) => row.map(String))]]))
    for (const files of [{ 't.csv': csv([pelayanan, lower, ...body]) }, { 't.xlsx': book }]) {
      const { exit, units } = await surveyed(files)
      expect([exit, units.map((each) => [each.unit, each.respondents, each.figure?.fraction])]).toEqual([
        0,
        [
          ['A', 2, '275/3'],
          ['B', 1, '75'],
        ],
      ])
    }
    const between = ['', '', '', 'Unsur', ...Array(8).fill('')]
    const apart = await surveyed({ 't.csv': csv([pelayanan, between, lower, ...body]) })
    expect(apart.units.map(({ unit, respondents }) => [unit, respondents])).toEqual([
      ['A', 2],
      ['B', 1],
    ])
    const label = await surveyed({
      't.csv': csv([['Unit Pelayanan', 'Loket 7', ...Array(8).fill('')], ['', ...U], ...rows]),
    })
    expect(label.units.map(({ unit, respondents }) => [unit, respondents])).toEqual([['Loket 7', 4]])
  })

  const said = ['', '', '', 'Unsur Pelayanan', ...Array(8).fill('')]
  const named = ['No', 'Nama Unit', 'Jenis Kelamin', ...U]
  test.each([
    ['titles over U1 … U9', [said, ['No', 'Nama Unit', 'Jenis Kelamin', ...U]]],
    [
      'the unit above, U1 … U9 below',
      [
        ['No', 'Nama Unit', 'Jenis Kelamin', 'Nilai', ...Array(8).fill('')],
        ['', '', '', ...U],
      ],
    ],
    ['"nilai" below', [named, ['', '', '', ...U.map(() => 'nilai')]]],
    ['the numbers of columns below', [named, Array.from({ length: 12 }, (_, i) => `${i + 1}`)]],
    ['the numbers of columns in brackets below', [named, ['', '', '', ...U.map((_, i) => `(${i + 1})`)]]],
  ] as const)('is read on where both title rows stand once more further down: %s', async (_, head) => {
    const body = (from: number, unit: string) =>
      [from, from + 1].map((no) => [no, unit, 'L', ...(unit === 'A' ? answers : U.map(() => 3))])
    const table = [...head, ...body(1, 'A'), ...head, ...body(3, 'B'), ...head, ...body(5, 'A')]
    const book = await xlsxOf(new Map([['SKM', table.map((row) => row.map(String))]]))
    for (const files of [{ 't.csv': csv(table) }, { 't.xlsx': book }]) {
      const { exit, codes, units } = await surveyed(files)
      expect([exit, codes.filter((code) => !code.startsWith('N-'))]).toEqual([0, []])
      expect(units.map(({ unit, respondents, figure: own }) => [unit, respondents, own?.fraction])).toEqual([
        ['A', 4, '275/3'],
        ['B', 2, '75'],
      ])
    }
  })

  test('takes no respondent for a title: only a row that says what the titles say, and nothing else', async () => {
    const other = ['', '', '', 'Unit Pelayanan', ...Array(8).fill('')]
    const { exit, codes, units } = await surveyed({
      't.csv': csv([said, named, [1, 'A', 'L', ...answers], other, [2, 'A', 'P', ...answers]]),
    })
    expect([exit, codes.includes('E-ROW-KEY'), units[0]?.respondents]).toEqual([1, true, 2])
  })

  test('loses no first respondent, not even one who answered nothing but in words', async () => {
    const words = ['1', ...U.map(() => 'baik')]
    const said = await surveyed({ 'loket.csv': csv([['No', ...U], words, ...rows]) })
    expect([said.exit, said.codes.includes('E-ANSWER-WORDS')]).toEqual([1, true])
    const first = await surveyed({ 'loket.csv': csv([['No', ...U], [1, 1, 2, 3, 4, 1, 2, 3, 4, 1], ...rows]) })
    expect([first.exit, first.units[0]?.respondents]).toEqual([0, 5])
  })

  test('is written out as SQL by the names of its own header', async () => {
    const folder = folderWith()
    put(folder, { 'loket.csv': csv([['No', ...U], ['', ...U.map(() => 'nilai')], ...rows]) })
    const { exit, out } = await ipp(folder, ['survey', 'loket.csv', '--instrument', 'skm-2017', '--sql', 'duckdb'])
    expect([exit, out.includes('"U1"'), out.includes('nilai')]).toEqual([0, true, false])
  })
})
