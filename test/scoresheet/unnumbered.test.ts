import { describe, expect, it } from 'vitest'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const HEAD: readonly Written[] = ['No', 'Instansi', 'Unit', '1.a', '2.a', '3.a']

describe('a row without the running number that the others have', () => {
  const read = (...rows: readonly (readonly Written[])[]) => {
    const table = rows.map(([number = null, name = null, ...scores]): Written[] => [number, 'Kab A', name, ...scores])
    const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([HEAD, ...table])])
    return [units.map(({ unit }) => unit), findings.map(short), counts.used]
  }
  const [A, B, C]: readonly Written[][] = [
    [1, 'A', 4, 3, 5],
    [2, 'B', 2, 4, 4],
    [3, 'C', 1, 1, 3],
  ]
  const three = (row: readonly Written[]) => read(A ?? [], B ?? [], row, C ?? [])

  it('and holds the means or sums of those above it, below it or of all is no unit', () => {
    // Of A and B: 3, 3.5, 4.5; of all three: 7/3, 8/3, 4, as they are printed with one decimal or with all.
    for (const means of [
      [3, 3.5, 4.5],
      [6, 7, 9],
      [2.3, 2.7, 4],
      [2.3333333333333335, 2.6666666666666665, 4],
      [7, 8, 12],
    ])
      expect(three([null, 'Kecamatan', ...means])).toEqual([['A', 'B', 'C'], ['W-ROW-TOTAL F-02!A4'], 3])
    expect(read([null, 'Kecamatan', 3, 3.5, 4.5], A ?? [], B ?? [])).toEqual([['A', 'B'], ['W-ROW-TOTAL F-02!A2'], 2])
  })

  it('stays a unit, and is told, where its figures are its own', () => {
    expect(three([null, 'D', 3, 3.5, 4])).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
  })

  it('where all others have the same scores as it', () => {
    const four = [4, 4, 4]
    expect(read([1, 'A', ...four], [2, 'B', ...four], [null, 'D', ...four])).toEqual([
      ['A', 'B', 'D'],
      ['W-ROW-UNNUMBERED F-02!A4'],
      3,
    ])
  })

  it('where its whole scores are only near the means, or are the sums of a unit and one of zeros', () => {
    // The means of A and B are 3, 3.5, 4.5.
    expect(three([null, 'D', 3, 4, 5])).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 0, 0, 0], [null, 'D', 4, 3, 5])).toEqual([
      ['A', 'B', 'D'],
      ['W-ROW-UNNUMBERED F-02!A4'],
      3,
    ])
  })

  it('and where the numbers leave out one, which is then its own', () => {
    const rows: Written[][] = [A ?? [], B ?? [], [null, 'D', 3, 3.5, 4.5], [4, 'C', 1, 1, 3]]
    expect(read(...rows)).toEqual([['A', 'B', 'D', 'C'], ['W-ROW-UNNUMBERED F-02!A4'], 4])
  })

  it('is no matter where most lack one, or its unit has one elsewhere', () => {
    const heads = ['No', 'Unit', 'Evaluator', '1.a', '2.a', '3.a']
    const rows: Written[][] = [
      [1, 'A', 'Ani', 4, 3, 5],
      [null, 'A', 'Budi', 4, 3, 5],
      [2, 'B', 'Ani', 2, 4, 4],
      [null, 'B', 'Budi', 2, 4, 4],
    ]
    expect(readUnder(tiny(), [tableOf([heads, ...rows])]).findings).toEqual([])
    expect(three(['3a', 'D', 3, 3.5, 4.5])).toEqual([['A', 'B', 'D', 'C'], [], 4])
    const unnumbered = [[null, 'X', 1, 1, 1], [null, 'Y', 2, 2, 2], A ?? [], B ?? []]
    expect(read(...unnumbered)).toEqual([['X', 'Y', 'A', 'B'], [], 4])
  })
})

describe('means or sums of numbered rows', () => {
  const read = (...rows: readonly (readonly Written[])[]) => {
    const {
      units,
      findings,
      rows: counts,
    } = readUnder(tiny(), [tableOf([['No', 'Unit', '1.a', '2.a', '3.a'], ...rows])])
    return [units.map(({ unit }) => unit), findings.map(short), counts.used]
  }
  const [A, B]: readonly Written[][] = [
    [1, 'A', 4, 3, 5],
    [2, 'B', 2, 4, 5],
  ]
  const ab = (...row: readonly Written[]) => read(A ?? [], B ?? [], row)
  const TAKEN = [['A', 'B'], ['W-ROW-TOTAL F-02!A4'], 2]
  const STAYS = [['A', 'B', 'D'], ['W-ROW-UNNUMBERED F-02!A4'], 3]

  it('are those in every column, two of which at least no row has itself', () => {
    // The means are 3, 3.5 and 5; the last is what both have.
    expect(ab(null, 'D', 3, 3.5, 5)).toEqual(TAKEN)
    expect(ab(null, 'D', 3, 3.5, 4)).toEqual(STAYS)
    // Of rows that are alike in two columns only one figure is the mean’s own.
    const alike = read([1, 'A', 4, 4, 5], [2, 'B', 2, 4, 5], [null, 'D', 3, 4, 5])
    expect(alike).toEqual(STAYS)
  })

  it('are rounded half up, to as many decimals as the row writes', () => {
    const rows: Written[][] = [
      [1, 'A', 4, 3, 5],
      [2, 'B', 2, 4, 4],
      [3, 'C', 2, 4, 4],
    ]
    // 8/3, 11/3, 13/3.
    expect(read(...rows, [null, 'D', 2.67, 3.67, 4.33])[1]).toEqual(['W-ROW-TOTAL F-02!A5'])
    expect(read(...rows, [null, 'D', 2.66, 3.67, 4.33])[1]).toEqual(['W-ROW-UNNUMBERED F-02!A5'])
    expect(read(...rows, [null, 'D', '2,67', '3,67', '4,33'])[1]).toContain('W-ROW-TOTAL F-02!A5')
  })

  it('are of no single row', () => {
    expect(read([1, 'A', 4, 3, 5], [null, 'D', 4, 3, 5], [2, 'B', 0, 0, 0])[0]).toEqual(['A', 'D', 'B'])
  })

  it('are not those of a row that lacks a score or gives one that is none', () => {
    expect(ab(null, 'D', 3, 3.5, null)[0]).toEqual(['A', 'B', 'D'])
    expect(ab(null, 'D', 3, 3.5, 'lima')[0]).toEqual(['A', 'B', 'D'])
  })

  it('are asked for only where at least two rows have a number for each that has none', () => {
    expect(read([1, 'A', 4, 3, 5], [null, 'D', 4, 3, 4])).toEqual([['A', 'D'], [], 2])
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 2, 4, 5], [null, 'D', 1, 1, 1])[1]).toEqual(['W-ROW-UNNUMBERED F-02!A4'])
    const two: Written[][] = [
      [null, 'D', 1, 1, 1],
      [null, 'E', 2, 2, 2],
    ]
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 2, 4, 5], [3, 'C', 2, 4, 5], ...two)[1]).toEqual([])
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 2, 4, 5], [3, 'C', 2, 4, 5], [4, 'F', 2, 4, 5], ...two)[1]).toHaveLength(2)
  })

  it('are no matter in a table without a column of numbers', () => {
    const rows = [A ?? [], B ?? [], [null, 'D', 3, 3.5, 5]].map((row) => row.slice(1))
    const { units, findings } = readUnder(tiny(), [tableOf([['Unit', '1.a', '2.a', '3.a'], ...rows])])
    expect([units.length, findings]).toEqual([3, []])
  })

  it('are never near a whole score, though they would be rounded to it', () => {
    // The means are 3, 3.5 and 2.5.
    expect(read([1, 'A', 4, 3, 5], [2, 'B', 2, 4, 0], [null, 'D', 3, 4, 3])).toEqual(STAYS)
    const half: Written[][] = [
      [1, 'A', 3, 3, 3],
      [2, 'B', 3.5, 3.5, 3.5],
    ]
    expect(read(...half, [null, 'D', 3.3, 3.3, 3.3])).toEqual(TAKEN)
    expect(read(...half, [null, 'D', 3.2, 3.2, 3.2])).toEqual(STAYS)
  })

  it('are not the rounded scores of a single row', () => {
    const rows: Written[][] = [
      [1, 'A', 3.25, 3.75, 2.25],
      [null, 'D', 3.3, 3.8, 2.3],
      [2, 'B', 0, 0, 1],
      [3, 'C', 1, 1, 1],
    ]
    expect(read(...rows)[0]).toEqual(['A', 'D', 'B', 'C'])
  })

  it('are told once, however many rows there are of them, where the number would stand', () => {
    const head: Written[] = ['Kode Unit', 'No', '1.a', '2.a', '3.a']
    const rows: Written[][] = [
      ['A', 1, 4, 3, 5],
      ['B', 2, 2, 4, 5],
      ['C', 3, 2, 4, 5],
      ['D', 4, 4, 3, 5],
      ['X', null, 3, 3.5, 5],
      ['Y', null, 12, 14, 20],
    ]
    const told = (...all: readonly Written[][]) =>
      readUnder(tiny(), [tableOf([head, ...all])]).findings.map((each) => [short(each), each.count, each.found])
    expect(told(...rows)).toEqual([['W-ROW-TOTAL F-02!B6', 2, 'X']])
    expect(told(...rows.slice(0, 4), ['Z', null, 1, 1, 1])).toEqual([['W-ROW-UNNUMBERED F-02!B6', 1, 'Z']])
  })
})

describe('the numbers around a row', () => {
  const means: Written[] = [null, 'D', 3, 3.5, 5]
  const between = (before: Written, after: Written) => {
    const rows: Written[][] = [
      [1, 'A', 4, 3, 5],
      [before, 'B', 2, 4, 5],
      means,
      [after, 'C', 1, 1, 1],
      [99, 'E', 0, 1, 1],
    ]
    return readUnder(tiny(), [tableOf([['No', 'Unit', '1.a', '2.a', '3.a'], ...rows])]).units.some(
      ({ unit }) => unit === 'D',
    )
  }

  it.each<[Written, Written]>([
    [2, 4],
    ['2.', '4.'],
    [10, 12],
  ])('leave one out, which is its own: %j and %j', (before, after) => expect(between(before, after)).toBe(true))

  it.each<[Written, Written]>([
    [2, 3],
    [2, 5],
    ['A2', 'A4'],
    ['2a', '4a'],
  ])('leave none out, or nobody knows which: %j and %j', (before, after) => expect(between(before, after)).toBe(false))
})

describe('nothing is told of a row without a number', () => {
  const told = (head: readonly Written[], ...rows: readonly (readonly Written[])[]) =>
    readUnder(tiny(), [tableOf([head, ...rows])]).findings.map(({ code }) => code)
  const four = ['A', 'B', 'C', 'E'].map((unit, i): Written[] => [i + 1, unit, 'Ani', i, 3, 4])
  const HEADS: Written[] = ['No', 'Unit', 'Evaluator', '1.a', '2.a', '3.a']

  it('where its unit has one elsewhere', () => {
    expect(told(HEADS, ...four, [null, 'A', 'Budi', 1, 1, 1])).toEqual([])
    expect(told(HEADS, ...four, [null, 'F', 'Budi', 1, 1, 1])).toEqual(['W-ROW-UNNUMBERED'])
  })

  it('where it has no score, which is told by itself', () => {
    expect(told(HEADS, ...four, [null, 'F', 'Budi', null, null, null], [5, 'G', 'Ani', 1, 1, 1])).not.toContain(
      'W-ROW-UNNUMBERED',
    )
  })
})
