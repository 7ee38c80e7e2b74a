import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import type { Table } from '../../src/formats/cell-table.js'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import {
  cellOfColumn,
  figureIn,
  isAmbiguous,
  isIndicatorName,
  type ListedRow,
  listedRows,
  textIn,
} from '../../src/scoresheet/listed-rows.js'
import { tableOf, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

const WORDS = { unit: ['unit', 'nama unit'], cost: ['cost', 'biaya'], months: ['bulan'] } as const
type Column = keyof typeof WORDS

const rowsIn = (table: Table): readonly ListedRow<Column>[] | null => listedRows<Column>(table, WORDS, ['unit', 'cost'])
const read = (...rows: readonly (readonly Written[])[]) => rowsIn(tableOf(rows))
const numbers = (rows: readonly ListedRow<Column>[] | null) => rows?.map(({ row }) => row.number) ?? null

/** The row below a header of unit, cost and months, in a CSV file of that decimal sign. */
const only = (cost: Written, decimal: Table['decimal'] = null): ListedRow<Column> => {
  const table = tableOf(
    [
      ['Unit', 'Biaya'],
      ['A', cost],
    ],
    { name: decimal === null ? 'Biaya' : null },
  )
  const [row] = rowsIn(decimal === null ? table : { ...table, decimal }) ?? []
  if (!row) throw new Error('no row')
  return row
}

describe('the header of a list', () => {
  it('is the first row that names all columns that must be there, in any spelling and order', () => {
    const rows = read(['Biaya kenaikan'], ['Unit', 'lain'], ['catatan', 'BIAYA:', ' Nama  Unit '], ['x', 5, 'A'])
    expect(numbers(rows)).toEqual([4])
    expect(rows?.map((row) => [textIn(row, 'unit'), textIn(row, 'cost')])).toEqual([['A', '5']])
  })

  it('is looked for in the first twenty rows alone', () => {
    const below = (blank: number) => [...Array<Written[]>(blank).fill(['x']), ['unit', 'biaya'], ['A', 1]]
    expect(numbers(read(...below(19)))).toEqual([21])
    expect(read(...below(20))).toBeNull()
  })

  it('that is not there is another thing than one with no rows below it', () => {
    expect([read(['unit', 'bulan'], ['A', 1]), read(), read(['unit', 'biaya'])]).toEqual([null, null, []])
  })

  it('means by a name that stands there twice the first of the two', () => {
    const [row] = read(['unit', 'biaya', 'cost'], ['A', 1, 2]) ?? []
    expect(row && textIn(row, 'cost')).toBe('1')
  })
})

describe('a row of a list', () => {
  it('is every row below the header that shows anything, and no blank one', () => {
    expect(numbers(read(['unit', 'biaya'], [], [' ', '\u00a0'], [null, null, 'x'], ['A', 1]))).toEqual([4, 5])
  })

  it('gives its texts as a sheet shows them, and "" for a cell or a column that is not there', () => {
    const [row] = read(['biaya', 'unit'], [null, ' Dinas \n Dua ']) ?? []
    const texts = (['unit', 'cost', 'months'] as const).map((column) => row && textIn(row, column))
    expect(texts).toEqual(['Dinas Dua', '', ''])
  })

  it('names its cells; of a column that the list has not, the first of the row', () => {
    const [row] = read(['x', 'biaya', 'unit'], ['x', 1, 'A']) ?? []
    const cells = (['unit', 'cost', 'months'] as const).map((column) => row && cellOfColumn(row, column))
    expect(cells).toEqual(['C2', 'B2', 'A2'])
  })
})

describe('a figure of a list', () => {
  const figure = (...written: Parameters<typeof only>) => {
    const value = figureIn(only(...written), 'cost')
    return value && fraction(value)
  }

  test.each<[string, Written, string]>([
    ['a stored number', 12.5, '25/2'],
    ['a text with a comma', '12,5', '25/2'],
    ['grouped thousands', '1.250.000', '1250000'],
  ])('is %s', (_what, written, value) => expect(figure(written)).toBe(value))

  test.each<[string, Written]>([
    ['nothing', null],
    ['words', 'dua juta'],
    ['one mark and three digits behind it', '4.500'],
    ['a formula without a result', { kind: 'empty', stored: false, formula: 'A1' }],
  ])('is not %s', (_what, written) => expect(figure(written)).toBeNull())

  it('with three decimals is one where the file’s other figures show the same sign', () => {
    expect([figure('4.500', 'point'), figure('4,500', 'point'), figure('4,500', 'comma')]).toEqual(['9/2', null, '9/2'])
  })

  it('of a column that the list has not is none', () => expect(figureIn(only(1), 'months')).toBeNull())

  it('may be decimals or thousands where one mark parts it from three digits, in a text that begins with no nought', () => {
    const two = ['4.500', '4,500', '125.000', '+1.250', '-1,250', ' 1.250 ']
    const one = ['0.500', '4.50', '4.5000', '1250.000', '1.250.000', '4500', '4 500', 'x', '']
    expect(two.filter((text) => !isAmbiguous(only(text), 'cost'))).toEqual([])
    expect(one.filter((text) => isAmbiguous(only(text), 'cost'))).toEqual([])
    expect(isAmbiguous(only({ kind: 'number', text: '1.125' }), 'cost')).toBe(false)
    expect(isAmbiguous(only('1.250'), 'months')).toBe(false)
  })
})

describe('an indicator', () => {
  const called = (name: string) =>
    indicatorsOf(scoresFormOf(twoVariants()).variants[0]?.parts ?? [])
      .filter((indicator) => isIndicatorName(indicator, name))
      .map(({ code }) => code)

  it('is called by its code in any spelling, or by its number', () => {
    expect(['1.p', '1.P ', '1', '2', 'x', 'X'].map(called)).toEqual([['1.p'], ['1.p'], ['1.p'], ['2.q'], ['x'], ['x']])
  })

  it('is not called by its title, by a part of its code or by its place', () => {
    expect(['Indikator 1.p', 'p', '3', '12'].flatMap(called)).toEqual([])
  })

  it('without a number is not what an empty cell or a mark means', () => {
    expect(['', ' ', '-', '…'].flatMap(called)).toEqual([])
  })
})
