import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { readCostList } from '../../src/scoresheet/cost-list.js'
import { inOneLine, tableOf, tiny, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

const HEAD: readonly Written[] = ['indikator', 'dari', 'ke', 'biaya', 'bulan']

const read = (...rows: readonly (readonly Written[])[]) => {
  const { prices, remarks, rows: count } = readCostList(tableOf([HEAD, ...rows]), twoVariants())
  const lines = [...prices].flatMap(([code, of]) =>
    of.map(({ from, to, cost, months }) =>
      [code, ...[from, to, cost].map(fraction), months ? fraction(months) : '-'].join(' '),
    ),
  )
  const told = remarks.map(inOneLine)
  return { lines, told, rows: count }
}

describe('a line of a list of costs', () => {
  it('says what a rise of an indicator costs and, where it is known, how long it takes', () => {
    const { lines, told, rows } = read(['1.p', 3, 4, '12,5', 2], ['x', 0, 5, 0, null])
    expect([lines, told, rows]).toEqual([['1.p 3 4 25/2 2', 'x 0 5 0 -'], [], 2])
  })

  it('that names an indicator by a number means each variant’s of that number, and one that they share but once', () => {
    expect(read([2, 3, 5, 7, 1]).lines).toEqual(['2.q 3 5 7 1', '2.k 3 5 7 1'])
    expect(read([1, 3, 5, 7, 1])).toMatchObject({ lines: ['1.p 3 5 7 1'], told: [] })
  })

  it('may come without the column of months, and in English', () => {
    const rows = [
      ['Indicator', 'From', 'To', 'Cost'],
      ['1.p', 1, 2, 3],
    ]
    const { prices, remarks } = readCostList(tableOf(rows), twoVariants())
    expect([prices.get('1.p')?.[0]?.months, remarks]).toEqual([null, []])
  })

  test.each<[string, readonly Written[], string]>([
    ['an indicator that no variant has', ['9.z', 3, 4, 1, 1], 'E-COST-LINE A2 9.z ='],
    ['no indicator', [null, 3, 4, 1, 1], 'E-COST-LINE A2 – ='],
    ['a score off the scale', ['1.p', 6, 7, 1, 1], 'E-COST-LINE B2 6 = 0, 1, 2, 3, 4, 5'],
    ['a score between steps', ['1.p', '3,5', 4, 1, 1], 'E-COST-LINE B2 3,5 = 0, 1, 2, 3, 4, 5'],
    ['an end that is not above the beginning', ['1.p', 3, 3, 1, 1], 'E-COST-LINE C2 3 = 4, 5'],
    ['a rise from the top, above which nothing is', ['1.p', 5, 5, 1, 1], 'E-COST-LINE C2 5 ='],
    ['a score that one of the variants forbids', [2, 3, 4, 1, 1], 'E-COST-LINE C2 4 = 5'],
    ['a cost below nought', ['1.p', 3, 4, -1, 1], 'E-COST-LINE D2 -1 = ≥ 0'],
    ['no cost', ['1.p', 3, 4, null, 1], 'E-COST-LINE D2 – = ≥ 0'],
    ['a cost that is a decimal or thousands', ['1.p', 3, 4, '1.250', 1], 'E-COST-LINE D2 1.250 = ≥ 0 ambiguous'],
    ['months below nought', ['1.p', 3, 4, 1, -1], 'E-COST-LINE E2 -1 = ≥ 0'],
    ['months in words', ['1.p', 3, 4, 1, 'dua'], 'E-COST-LINE E2 dua = ≥ 0'],
  ])('with %s is refused by its cell, and the others are read', (_what, row, said) => {
    const { lines, told, rows } = read(row, ['1.p', 1, 2, 4, 1])
    expect([lines, told, rows]).toEqual([['1.p 1 2 4 1'], [said], 2])
  })

  it('with several faults is told by the first from the left', () => {
    expect(read(['1.p', 6, 9, -1, -1]).told).toEqual(['E-COST-LINE B2 6 = 0, 1, 2, 3, 4, 5'])
    expect(read(['1.p', 3, 9, -1, -1]).told).toEqual(['E-COST-LINE C2 9 = 4, 5'])
    expect(read(['1.p', 3, 4, -1, -1]).told).toEqual(['E-COST-LINE D2 -1 = ≥ 0'])
  })

  it('under a scale without steps is refused: nobody can list what it rises to', () => {
    const { remarks } = readCostList(tableOf([HEAD, ['1.a', 3, 4, 1]]), tiny())
    expect(remarks).toEqual([{ code: 'E-COST-LINE', cell: 'B2', found: '3', expected: null }])
  })
})

describe('a rise with two prices', () => {
  it('is an error at the second, which names the first; the first stays', () => {
    const { lines, told } = read(['1.p', 3, 4, 1, 1], ['1.p', 4, 5, 1, 1], [1, '3,0', '4', 9, 9])
    expect(lines).toEqual(['1.p 3 4 1 1', '1.p 4 5 1 1'])
    expect(told).toEqual(['E-COST-LINE A4 1 = A2 twice'])
  })

  it('in one of the variants alone is one for the other', () => {
    const { lines, told } = read(['2.q', 3, 5, 1, 1], [2, 3, 5, 9, 9])
    expect([lines, told]).toEqual([['2.q 3 5 1 1', '2.k 3 5 9 9'], ['E-COST-LINE A3 2 = A2 twice']])
  })

  it('is none where another indicator or another end is priced', () => {
    expect(read(['1.p', 3, 4, 1, 1], ['1.p', 3, 5, 1, 1], ['x', 3, 4, 1, 1]).told).toEqual([])
  })
})

it('a list without a column that must be there is refused as a whole', () => {
  const { prices, remarks, rows } = readCostList(
    tableOf([
      ['indikator', 'dari', 'ke'],
      ['1.p', 3, 4],
    ]),
    twoVariants(),
  )
  expect([prices.size, remarks, rows]).toEqual([
    0,
    [{ code: 'E-HEAD-MISSING', expected: 'indicator, from, to, cost', why: 'list' }],
    0,
  ])
})
