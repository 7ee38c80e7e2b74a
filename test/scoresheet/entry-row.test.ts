import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { ScoreReadings } from '../../src/scoresheet/cell/score-cache.js'
import { entriesIn, isEmptyEntry, isEntryRow, rowKeeper } from '../../src/scoresheet/entry-row.js'
import { readItem } from '../../src/scoresheet/item.js'
import { entryRow, listForm } from './scored-forms.js'

const GIVEN = [
  ['1.p', 4],
  ['2.q', '4,5'],
  ['Indikator x', null],
  ['9.t', 'baik'],
] as const

describe('a row of a wide table', () => {
  const row = entryRow(GIVEN, 7)

  it('gives what stood in each of its columns, and nothing beyond them', () => {
    const values = row.columns.map((_, place) => {
      const value = row.figure(place)
      return value && fraction(value)
    })
    expect(values).toEqual(['4', '9/2', null, null])
    expect(row.columns.map((_, place) => row.reading(place))).toMatchObject([
      { text: '4' },
      { text: '4,5' },
      { code: 'E-CELL-EMPTY' },
      { code: 'E-CELL-TYPE', found: 'baik' },
    ])
  })

  it('gives a machine integer where equal figures have one, and none where there is no figure', () => {
    expect([0, 1, 2, 3].map((place) => Number.isNaN(row.whole(place)))).toEqual([false, true, true, true])
    expect([entryRow([['1.p', 4]]).whole(0), entryRow([['1.p', 0]]).whole(0)]).toEqual([4, 0])
  })

  it('comes apart into entries in the order of its columns, each with its cell', () => {
    const entries = entriesIn(row)
    expect(entries.map(({ item, place }) => `${item.text} ${cellOf(place)}`)).toEqual([
      '1.p C7',
      '2.q D7',
      'Indikator x E7',
      '9.t F7',
    ])
    expect(entries.map(isEmptyEntry)).toEqual([false, false, true, false])
    expect(entries[0]?.place.origin).toEqual({ file: 'a.xlsx', sheet: 'F-02' })
  })

  it('under other words keeps its scores, row and cells', () => {
    const items = ['a', 'b', 'c', 'd'].flatMap((text) => readItem(text) ?? [])
    const other = row.under({ columns: row.columns, items })
    expect(entriesIn(other).map(({ item, place }) => `${item.text} ${cellOf(place)}`)).toEqual([
      'a C7',
      'b D7',
      'c E7',
      'd F7',
    ])
    expect(entriesIn(other).map(({ reading }) => reading)).toEqual(entriesIn(row).map(({ reading }) => reading))
    expect(entriesIn(row)[0]?.item.text).toBe('1.p')
  })

  it('is told from a list of entries, which is handed on as it is', () => {
    const { entries } = listForm(GIVEN)
    expect([isEntryRow(row), isEntryRow(entries)]).toEqual([true, false])
    expect(entriesIn(entries)).toBe(entries)
  })
})

describe('the rows of a sheet', () => {
  const sheet = (width: number) => {
    const items = Array.from({ length: width }, (_, i) => readItem(`${i + 1}`)).filter((item) => item !== null)
    const across = { columns: items.map((_, i) => i), items }
    return { origin: { file: 'a.csv', sheet: null }, across, readings: new ScoreReadings(false) }
  }

  it('keep each its own scores, its number and its note, however many they are', () => {
    const some = fc.record({ width: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 0, max: 150 }) })
    fc.assert(
      fc.property(some, ({ width, count }) => {
        const shared = sheet(width)
        const keep = rowKeeper(shared)
        const read = (n: number) =>
          shared.readings.keep({ value: { n: BigInt(n), d: 1n }, text: '', warnings: [], mark: null })
        const rows = Array.from({ length: count }, (_, i) =>
          keep(
            { row: i + 2, note: `n${i}` },
            shared.across.columns.map((column) => read(10 * i + column)),
          ),
        )
        const shown = rows.map((row) => [
          ...[row.row, row.note],
          ...row.columns.map((_, place) => toDecimal(row.figure(place) ?? { n: -1n, d: 1n })),
        ])
        expect(shown).toEqual(
          rows.map((_, i) => [i + 2, `n${i}`, ...shared.across.columns.map((column) => `${10 * i + column}`)]),
        )
      }),
      { numRuns: 30, seed: 3 },
    )
  })

  it('keep them past the size of the largest block', () => {
    const shared = sheet(2)
    const keep = rowKeeper(shared)
    const [one, two] = [1n, 2n].map((n) =>
      shared.readings.keep({ value: { n, d: 1n }, text: '', warnings: [], mark: null }),
    )
    const rows = Array.from({ length: 9000 }, (_, i) =>
      keep({ row: i, note: null }, i % 2 ? [one ?? 0, two ?? 0] : [two ?? 0, one ?? 0]),
    )
    const wrong = rows.filter((row, i) => row.whole(0) !== (i % 2 ? 1 : 2) || row.whole(1) !== (i % 2 ? 2 : 1))
    expect(wrong).toEqual([])
  })
})
