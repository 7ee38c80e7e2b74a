import { describe, expect, it } from 'vitest'
import { readUnder, shipped, short, tableOf, type Written } from './sheets.js'

describe('forms A and B in one table', () => {
  const HEADER: Written[] = ['unit', 'varian', ...Array.from({ length: 31 }, (_, i) => String(i + 1))]
  const unit = (names: readonly [string, string], count: number, last: Written = null): Written[] => [
    ...names,
    ...Array.from({ length: 30 }, (_, i) => (i < count ? 4 : null)),
    last,
  ]
  const table = (...rows: readonly Written[][]) => readUnder(shipped('pekppp-2023'), [tableOf([HEADER, ...rows])])

  it('are read where cells of columns that a form does not have are empty, or a dash', () => {
    const read = table(unit(['A', 'A'], 30, 3), unit(['B', 'B'], 29), unit(['C', 'B'], 29, '-'))
    expect(read.findings).toEqual([])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', false],
      ['B', false],
      ['C', false],
    ])
  })

  it('or in one long table, where each unit has a row for each indicator of any form', () => {
    const rows = (name: string, variant: string, count: number): Written[][] =>
      Array.from({ length: 31 }, (_, i) => [name, variant, String(i + 1), i < count ? 4 : null])
    const read = readUnder(shipped('pekppp-2023'), [
      tableOf([['unit', 'varian', 'kode', 'skor'], ...rows('A', 'A', 30), ...rows('B', 'B', 29)]),
    ])
    expect(read.findings).toEqual([])
    expect(read.units.map(({ faulty }) => faulty)).toEqual([false, false])
  })

  it('are told of at the cell of such a column that is filled, and of the columns that a form has and lacks', () => {
    const read = table(unit(['A', 'A'], 30, 3), unit(['B', 'B'], 29), unit(['C', 'B'], 29, 2), unit(['D', 'A'], 29))
    expect(read.findings.map(short)).toEqual(['E-IND-UNKNOWN F-02!AG4', 'E-CELL-EMPTY F-02!AF5'])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
      ['D', true],
    ])
  })
})
