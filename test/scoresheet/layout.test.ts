import { describe, expect, it } from 'vitest'
import { readItem } from '../../src/scoresheet/item.js'
import { firstRows, HEADER_ROWS, isIndicator, isOfOneUnit, type Layout } from '../../src/scoresheet/layout.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { tableOf, tiny } from './sheets.js'

describe('whether words name an indicator', () => {
  const names = (text: string) => {
    const item = readItem(text)
    return item !== null && isIndicator(item, vocabularyOf([tiny()]))
  }

  it('is seen by a number or a code, known or not, and by a title that is known', () => {
    expect(['1', '77', '9.z.Q', 'Indikator pertama', '12. apa saja'].map(names)).toEqual(Array(5).fill(true))
    expect(['apa saja', 'Indikator ke-9', ''].map(names)).toEqual([false, false, false])
  })
})

describe('a sheet is of one unit', () => {
  const of = (kind: Layout['kind'], ...roles: Parameters<Layout['columns']['has']>[0][]) =>
    isOfOneUnit({
      ...{ kind, top: 1, bottom: 1, items: new Map(), figures: new Map(), headers: new Map(), remarks: [] },
      columns: new Map(roles.map((role) => [role, [0]])),
    })

  it('where it has a row per indicator and no unit beside, or one row across without a column that names it', () => {
    expect([of('single'), of('single', 'note'), of('wide'), of('wide', 'agency')]).toEqual(Array(4).fill(true))
  })

  it('and not where columns or rows name units, by name or by code', () => {
    expect([of('wide', 'unit'), of('wide', 'unit_code'), of('long'), of('turned')]).toEqual(Array(4).fill(false))
  })
})

describe('the rows that a header is looked for in', () => {
  const walk = (count: number) =>
    tableOf(Array.from({ length: count }, (_, i) => [i + 1]))
      .rows()
      [Symbol.iterator]()

  it('are the first of a sheet, and the walk goes on right behind them', () => {
    const rows = walk(HEADER_ROWS + 2)
    expect(firstRows(rows).map(({ number }) => number)).toEqual(Array.from({ length: HEADER_ROWS }, (_, i) => i + 1))
    expect(rows.next().value?.number).toBe(HEADER_ROWS + 1)
  })

  it('are fewer where the sheet is shorter, and leave out those that do not count', () => {
    expect(firstRows(walk(3))).toHaveLength(3)
    const rows = walk(2 * HEADER_ROWS + 1)
    const even = firstRows(rows, ({ number }) => number % 2 === 0)
    expect([even.length, even[0]?.number, even.at(-1)?.number]).toEqual([HEADER_ROWS, 2, 2 * HEADER_ROWS])
    expect(rows.next().value?.number).toBe(2 * HEADER_ROWS + 1)
  })
})
