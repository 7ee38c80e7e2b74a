import { expect, test } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { finding } from '../../../src/finding/finding.js'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import type { Book, Cell } from '../../../src/formats/xlsx/write-book.js'
import { chartXml } from '../../../src/formats/xlsx/writer/chart.js'
import { resultWorkbook, workbookOf } from '../../../src/report/workbook/result-workbook.js'
import { figureForm, leaf, level, read, scoresForm, small, stated } from '../../engine/small.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../sample.js'
import { oddRun, randomUnits } from './runs.js'
import { cellsIn } from './seen.js'

/** Six indicators in two aspects of 60 and 40 percent, so that shares are 30, 18, 12, 20, 12 and 8 percent. */
const FORM = scoresForm([
  level('a', '60', [leaf('1', '50'), leaf('2', '30'), leaf('3', '20')]),
  level('b', '40', [leaf('4', '50'), leaf('5', '30'), leaf('6', '20')]),
])
const GROUPS = stated([
  { id: 'kota', title: 'Kota' },
  { id: 'kab', title: 'Kabupaten' },
])
const tiny = read(small([FORM], { groups: GROUPS }))

type Given = readonly [scores: readonly (string | readonly string[])[], more?: Partial<UnitScores>]
const runTiny = (...units: readonly Given[]) =>
  runOf(
    tiny,
    units.map(([scores, more], i) => unitOf(`Unit ${i + 1}`, rowOf(scores, i + 2), { year: null, ...more })),
  )

const summaryOf = (book: Book) => cellsIn(book, book.sheets[0]?.name ?? '')

/** The values of the cells that begin at one with this text, to the right of it. */
const rightOf = (cells: ReadonlyMap<string, Cell>, text: string): readonly (Cell | undefined)[] => {
  const [at = 'A0'] = [...cells].find(([, { value }]) => value === text) ?? []
  return ['B', 'C', 'D', 'E', 'F', 'G'].map((column) => cells.get(`${column}${at.slice(1)}`))
}

/** Values of so many rows below the row with a title of a part. */
const below = (cells: ReadonlyMap<string, Cell>, title: string, ...[rows, columns]: readonly [number, string]) => {
  const [at = 'A0'] = [...cells].find(([key, { value }]) => value === title && key.startsWith('A')) ?? []
  const first = Number(at.slice(1)) + 2
  return Array.from({ length: rows }, (_, i) =>
    [...columns].map((column) => cells.get(`${column}${first + i}`)?.value ?? null),
  )
}

test('the first sheet of one agency’s result shows its index and predicate, and what the next predicate takes', () => {
  const run = runTiny([['5', '4', '3', '4', '4', '4']], [['3', '4', '3', '4', '4', '4']])
  const book = workbookOf(run, 'id')
  expect(book.sheets[0]?.name).toBe('Ringkasan')
  const cells = summaryOf(book)
  expect(cells.get('A1')?.value).toBe('Kabupaten Nusa Jaya')
  // 0.6·(2.5+1.2+0.6) + 0.4·4 = 4.18; the other 0.6·(1.5+1.2+0.6) + 1.6 = 3.58; their mean 3.88.
  expect(cells.get('A6')).toMatchObject({ value: 3.88, formula: expect.stringContaining("'Peringkat Instansi'!") })
  expect([cells.get('C6')?.value, cells.get('E6')?.value]).toEqual(['B', 'Baik'])
  // A- begins at 4.01, to which all from 4.005 on is rounded.
  const [, lack] = rightOf(cells, 'Menuju predikat berikutnya: A- (Sangat Baik)')
  expect(lack?.value).toBe(0.125)
  expect(rightOf(cells, 'Unit berindeks')[1]).toMatchObject({ value: '2 dari 2' })
})

test('aspects stand on the first sheet with their weights, and as a chart over the whole scale', () => {
  const book = workbookOf(runTiny([['5', '4', '3', '4', '4', '4']]), 'id')
  expect(below(summaryOf(book), 'Aspek', 2, 'ABCE')).toEqual([
    ['a', 'Aspek a', 4.3, 0.6],
    ['b', 'Aspek b', 4, 0.4],
  ])
  expect(book.sheets[0]?.charts).toEqual([
    expect.objectContaining({
      kind: 'bar',
      scale: { least: 0, most: 5, step: 1 },
      categories: expect.objectContaining({ stored: ['Aspek a', 'Aspek b'] }),
      series: [expect.objectContaining({ values: expect.objectContaining({ stored: [4.3, 4] }) })],
    }),
  ])
})

test('the strongest and the weakest indicators are those of the mean over units, with more weight first, none on both sides', () => {
  const run = runTiny([['5', '2', '1', '3', '4', '1']], [['5', '2', '2', '3', '4', '2']])
  const cells = summaryOf(workbookOf(run, 'id'))
  // Means 5, 2, 1.5, 3, 4, 1.5 with shares of 30, 18, 12, 20, 12 and 8 percent.
  expect(below(cells, 'Indikator terlemah', 5, 'AGH')).toEqual([
    ['3', 1.5, 0.12],
    ['6', 1.5, 0.08],
    ['2', 2, 0.18],
    ['4', 3, 0.2],
    ['5', 4, 0.12],
  ])
  expect(below(cells, 'Indikator terkuat', 2, 'AGH')).toEqual([
    ['1', 5, 0.3],
    ['', '', ''],
  ])
})

test('where all indicators are alike, no indicator is strong; where all have full marks, none is weak', () => {
  const even = summaryOf(workbookOf(runTiny([['3', '3', '3', '3', '3', '3']]), 'id'))
  expect(below(even, 'Indikator terkuat', 1, 'AB')).toEqual([
    ['', 'Tidak ada yang menonjol: semua indikator bernilai sama.'],
  ])
  const full = summaryOf(workbookOf(runTiny([['5', '5', '5', '5', '5', '5']]), 'id'))
  expect(below(full, 'Indikator terlemah', 1, 'AB')).toEqual([['', 'Semua indikator sudah bernilai tertinggi.']])
  expect(rightOf(full, 'Predikat tertinggi sudah dicapai')[1]?.value).toBe('')
})

test('a unit without index is named on the first sheet with what it lacks, and the agency has none', () => {
  const run = runTiny([['5', '4', '3', '4', '4', '4']], [['5', '-', '3', '4', '-', '4'], { faulty: true }])
  const cells = summaryOf(workbookOf(run, 'id'))
  expect(cells.get('A6')?.value).toBe('tanpa indeks')
  expect(rightOf(cells, 'Unit berindeks')[1]?.value).toBe('1 dari 2')
  const [, lack] = rightOf(cells, 'Unit 2')
  expect(lack).toMatchObject({ value: 'Belum ada skor: 2, 5', formula: expect.stringContaining('sudah berindeks') })
})

test('an agency of which a part was not read says so on the first sheet', () => {
  const unit = unitOf('U', rowOf(['5', '4', '3', '4', '4', '4'], 2))
  const unread = new Map([['Kabupaten Nusa Jaya', 2]])
  const run = { ...runOf(tiny, [unit]), result: score(tiny, [unit], { partial: false, unread }) }
  expect(rightOf(summaryOf(workbookOf(run, 'id')), 'Bagian')[1]?.value).toBe('2 berkas atau lembar tidak terbaca')
})

test('one unit without an agency is what its result is about', () => {
  const run = runTiny([['5', '4', '3', '4', '4', '4'], { agency: '', agencyKey: '' }])
  const cells = summaryOf(workbookOf(run, 'id'))
  expect([cells.get('A1')?.value, cells.get('A6')?.value]).toEqual(['Unit 1', 4.18])
  expect(below(cells, 'Aspek', 1, 'AC')).toEqual([['a', 4.3]])
})

test('of several agencies the first sheet counts predicates, gives each group’s median, and draws all by rank', () => {
  const flat = (score: string, agency: string, group: string): Given => [
    Array.from({ length: 6 }, () => score),
    { agency, group, key: agency },
  ]
  const run = runTiny(flat('5', 'Kota A', 'kota'), flat('3', 'Kota B', 'kota'), flat('2', 'Kabupaten C', 'kab'))
  const book = workbookOf(run, 'id')
  const cells = summaryOf(book)
  expect(rightOf(cells, 'Instansi berindeks')[1]?.value).toBe('3 dari 3')
  expect(rightOf(cells, 'Median')[1]?.value).toBe(3)
  expect(below(cells, 'Median per kelompok', 2, 'ACDEFG')).toEqual([
    ['Kota', 2, 2, 4, 3, 5],
    ['Kabupaten', 1, 1, 2, 2, 2],
  ])
  const [predicates, ranks] = book.sheets[0]?.charts ?? []
  expect(predicates?.scale).toEqual({ least: 0, step: 1 })
  expect(predicates?.series[0]?.values.stored.reduce<number>((sum, each) => sum + (each ?? 0), 0)).toBe(3)
  expect(ranks).toMatchObject({
    kind: 'bar',
    categories: { range: "'Peringkat Instansi'!$D$7:$D$9", stored: ['Kota A', 'Kota B', 'Kabupaten C'] },
    series: [{ values: { stored: [5, 3, 2] } }],
  })
})

test('more agencies than names fit beside bars are drawn by their ranks', () => {
  const run = runOf(shippedInstrument('pekppp-2023'), randomUnits(shippedInstrument('pekppp-2023'), 500))
  const [, ranks] = workbookOf(run, 'id').sheets[0]?.charts ?? []
  expect([ranks?.kind, ranks?.categories.stored.slice(0, 3)]).toEqual(['column', [1, 2, 3]])
})

test('the first sheet of points, half scores, several evaluators and other forms has the form’s own figures', () => {
  const cells = summaryOf(workbookOf(oddRun('half-up'), 'en'))
  expect(cells.get('A1')?.value).toBe('Summary of Results')
  const one = { ...oddRun('half-up') }
  const units = one.result.units.filter(({ input }) => input.agency === 'Instansi 1').slice(0, 3)
  const alone = summaryOf(
    workbookOf(
      runOf(
        one.result.instrument,
        units.map(({ input }) => input),
      ),
      'en',
    ),
  )
  expect(rightOf(alone, 'F-02 Lembar evaluator')[1]?.value).toEqual(expect.any(Number))
  expect(rightOf(alone, 'IKM Angka IKM')[1]?.value).toEqual(expect.any(Number))
})

test('no text within a formula of the first sheet is longer than a spreadsheet takes', () => {
  const codes = Array.from({ length: 60 }, (_, i) => leaf(`${i + 1}.sangat.panjang`, i === 0 ? '41' : '1'))
  const wide = read(small([scoresForm([level('a', '100', codes)]), figureForm('IKM', '100')]))
  const run = runOf(wide, [
    unitOf(
      'U',
      rowOf(
        codes.map(() => '-'),
        2,
      ),
      { faulty: true },
    ),
  ])
  for (const language of ['id', 'en'] as const)
    for (const { formula = '' } of summaryOf(workbookOf(run, language)).values()) {
      expect(formula.length).toBeLessThan(8192)
      for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257)
    }
})

test('the way to the findings leads to their sheet, and says how many there are of each kind', () => {
  const findings = [finding('l.xlsx', { code: 'E-CELL-EMPTY', unit: 'U' }), finding(null, { code: 'N-BASIS-F02' })]
  const run = { ...runTiny([['5', '4', '3', '4', '4', '4']]), findings }
  const [, cell] = rightOf(summaryOf(workbookOf(run, 'id')), 'Temuan')
  expect(cell).toMatchObject({ value: '1 kesalahan, 1 pemberitahuan', link: { sheet: 'Temuan', cell: 'A7' } })
})

test('formulas over ranges are written as such, and charts tell their figures', async () => {
  const flat = (score: string, agency: string): Given => [
    Array.from({ length: 6 }, () => score),
    { agency, group: 'kota', key: agency },
  ]
  const bytes = await resultWorkbook(runTiny(flat('5', 'Kota A'), flat('3', 'Kota B')), 'id')
  const source = sourceOf(bytes)
  const partOf = (name: string) => {
    const entry = entriesOf(source).find((each) => each.name === name)
    return entry ? partBytes(source, entry).toString('utf8') : ''
  }
  expect(partOf('xl/worksheets/sheet1.xml')).toMatch(
    /<f t="array" ref="E\d+">IF\(\$D\$\d+=0,"",ROUND\(ROUND\(MEDIAN\(IF\(/,
  )
  expect(partOf('xl/charts/chart2.xml')).toContain('<c:numFmt formatCode="0.00" sourceLinked="0"/>')
})

test('of more names than stand beside each other a chart writes every so many', () => {
  const run = runOf(shippedInstrument('pekppp-2023'), randomUnits(shippedInstrument('pekppp-2023'), 610))
  const [predicates, ranks] = workbookOf(run, 'id').sheets[0]?.charts ?? []
  // 61 agencies: every sixth of their ranks.
  expect(ranks && chartXml(ranks)).toContain('<c:lblOffset val="100"/><c:tickLblSkip val="6"/>')
  expect(predicates && chartXml(predicates)).not.toContain('tickLblSkip')
})

test('the last sheet ends with the inputs by their hashes and with the sources', () => {
  const cells = cellsIn(workbookOf(runOf(shippedInstrument('pekppp-2023'), []), 'id'), 'Keterangan')
  const titles = [...cells].filter(([, { style }]) => style?.size === 12).map(([, { value }]) => value)
  expect(titles.slice(-3)).toEqual(['Dibuat dengan', 'Berkas masukan', 'Sumber'])
})
