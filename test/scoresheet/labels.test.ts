import { describe, expect, it, test } from 'vitest'
import type { Cell, Row } from '../../src/formats/cell-table.js'
import { isOfLabels, readLabels } from '../../src/scoresheet/labels.js'

const cell = (column: number, text: string): Cell => ({
  column,
  kind: text === '' ? 'empty' : 'text',
  text,
  formula: null,
  stored: true,
  format: null,
  merged: null,
})

/** Rows of texts, from row 1 and column A on. */
const rowsOf = (...rows: readonly (readonly string[])[]): readonly Row[] =>
  rows.map((texts, i) => ({
    number: i + 1,
    hidden: false,
    width: texts.length,
    cells: texts.map((text, column) => cell(column, text)),
  }))

const labelsOf = (...rows: readonly (readonly string[])[]) => readLabels(rowsOf(...rows))

describe('a label above a table', () => {
  test.each([
    ['in the next cell', ['Unit', 'Disdukcapil']],
    ['in the next cell that has something', ['Unit', '', '', 'Disdukcapil']],
    ['behind a colon in a cell of its own', ['Unit', ': Disdukcapil']],
    ['behind a colon in the cell after that', ['Unit', ':', 'Disdukcapil']],
    ['in the same cell', ['Unit : Disdukcapil']],
  ])('has its value %s', (_, row) => expect(labelsOf(row).values.get('unit')).toBe('Disdukcapil'))

  it('names several things, each in its cell', () => {
    const { values, cells } = labelsOf(['Instansi', 'Kota A', 'Varian : B'], ['Kode Unit', '', 'U-1'])
    expect([...values].sort()).toEqual([
      ['agency', 'Kota A'],
      ['unit_code', 'U-1'],
      ['variant', 'B'],
    ])
    expect([cells.get('agency'), cells.get('variant'), cells.get('unit_code')]).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
      { row: 2, column: 2 },
    ])
  })

  it('is that of the unit before that of the organisation above it, and the first of two alike', () => {
    expect(labelsOf(['OPD', 'Dinas Kesehatan'], ['Unit', 'Puskesmas I']).values.get('unit')).toBe('Puskesmas I')
    expect(labelsOf(['Unit', 'Puskesmas I'], ['Unit', 'Puskesmas II']).values.get('unit')).toBe('Puskesmas I')
  })

  it('has no value where another label stands beside it', () => {
    expect([...labelsOf(['Instansi', 'Unit', 'Tahun']).values]).toEqual([])
  })

  it('whose value is not filled in says where it would be, by the column of the others', () => {
    expect(labelsOf(['Instansi', '', 'Kota A'], ['Unit', '', '']).emptied).toEqual({ row: 2, column: 2 })
    expect(labelsOf(['Unit', 'RSUD'], ['Instansi', '']).emptied).toBeNull()
  })

  it('is none where the word stands alone', () => expect(labelsOf(['Unit', '']).emptied).toBeNull())
})

describe('the year above a table', () => {
  test.each([
    ['of its label', ['Tahun', '2023'], 2023],
    ['of a title', ['Evaluasi Pelayanan Publik Tahun 2022'], 2022],
    ['of its label before that of a title', ['Tahun 2022', 'Periode: 2023'], 2023],
  ])('is that %s', (_, row, year) => expect(labelsOf(row).year).toBe(year))

  it('is in doubt where its label names two, and the cell is told', () => {
    const { year, doubt } = labelsOf(['Tahun', '2022/2023/2024'])
    expect([year, doubt]).toEqual([null, { text: '2022/2023/2024', cell: { row: 1, column: 1 } }])
  })

  it('is none where nothing speaks of it', () => {
    const { year, doubt } = labelsOf(['Unit', 'RSUD'])
    expect([year, doubt]).toEqual([null, null])
  })
})

describe('what a sheet is called above its table', () => {
  it('is the first line that does not speak of form, year or purpose', () => {
    expect(labelsOf(['Hasil Penilaian PEKPPP 2023'], ['RSUD Wanajaya']).title).toBe('RSUD Wanajaya')
  })

  it('is the first line where all of them do, and nothing where there are labels alone', () => {
    expect(labelsOf(['Lembar F-02'], ['Tahun penilaian ini']).title).toBe('Lembar F-02')
    expect(labelsOf(['Unit', 'RSUD']).title).toBeNull()
  })

  it('is kept with all other text, shortened', () => {
    expect(labelsOf(['Lembar', 'A'], ['B']).preamble).toBe('Lembar A B')
    expect(labelsOf(['x'.repeat(3000)]).preamble).toHaveLength(1000)
  })
})

it('a row labels values where a colon begins one or its year has one, and then heads no columns', () => {
  const rows = [
    ['Nilai Akhir', ': 4,12'],
    ['Tahun', '2023'],
    ['Tahun', 'Unit'],
    ['Unit', 'Nilai'],
  ]
  expect(rows.map((row) => rowsOf(row)).map(([row]) => row && isOfLabels(row))).toEqual([true, true, false, false])
})
