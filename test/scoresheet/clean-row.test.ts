import { describe, expect, test } from 'vitest'
import { ScoreRow } from '../../src/engine/score/score-row.js'
import { fraction } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

const HEAD = ['Instansi', 'Unit', '1.a', '2.a', '3.a']
const wide = (...rows: readonly (readonly Written[])[]) => readUnder(tiny(), [tableOf([HEAD, ...rows])])
const isRow = (...rows: readonly (readonly Written[])[]) =>
  wide(...rows).units.map(({ scores }) => scores instanceof ScoreRow)

describe('a row of a wide table of which nothing is to be said', () => {
  test('gives the scores that the same cells give one by one', () => {
    const rows = [
      ['Kab A', 'Dinas 1', 4, 5, 3],
      ['Kab A', 'Dinas 2', '4,5', 0, 2.5],
    ] as const
    const shown = ({ units }: ReturnType<typeof wide>) =>
      units.map(({ unit, faulty, scores }) => [
        ...[unit, faulty],
        ...[...scores].map((given) => given.map(({ value, place }) => `${cellOf(place)} ${fraction(value)}`)),
      ])
    expect(shown(wide(...rows))).toEqual([
      ['Dinas 1', false, ['C2 4'], ['D2 5'], ['E2 3']],
      ['Dinas 2', false, ['C3 9/2'], ['D3 0'], ['E3 5/2']],
    ])
    expect(isRow(...rows)).toEqual([true, true])
  })

  test('is one however the columns are ordered, and with an additional item left empty', () => {
    const instrument = shipped('pekppp-2023')
    const numbers = Array.from({ length: 30 }, (_, i) => i + 1).reverse()
    const read = readUnder(instrument, [
      tableOf([
        ['Instansi', 'Unit', 'Tahun', ...numbers.map(String)],
        ['Kab A', 'Dinas 1', 2024, ...numbers.map((n) => n % 6)],
      ]),
    ])
    const [unit] = read.units
    expect(read.findings).toEqual([])
    expect(unit?.scores).toBeInstanceOf(ScoreRow)
    expect([...(unit?.scores ?? [])].slice(0, 30).map(([given]) => given && fraction(given.value))).toEqual(
      Array.from({ length: 30 }, (_, i) => String((i + 1) % 6)),
    )
  })
})

describe('a row is looked at cell by cell', () => {
  test.each<[string, readonly Written[], readonly string[]]>([
    ['where a score is off the scale', ['Kab A', 'Dinas 1', 4, 6, 3], ['E-CELL-RANGE F-02!D2']],
    ['where a score is missing', ['Kab A', 'Dinas 1', 4, null, 3], ['E-CELL-EMPTY F-02!D2']],
    ['where a cell holds no score', ['Kab A', 'Dinas 1', 4, 'baik', 3], ['E-CELL-TYPE F-02!D2']],
  ])('%s', (_what, row, expected) => {
    const { units, findings } = wide(row)
    expect(findings.map(short)).toEqual(expected)
    expect(units.map(({ faulty, scores }) => [faulty, scores instanceof ScoreRow])).toEqual([[true, false]])
  })

  test('where a unit has two rows, which give its scores twice', () => {
    const { units, findings } = wide(['Kab A', 'Dinas 1', 4, 5, 3], ['Kab A', 'Dinas 1', 4, 5, 3])
    expect(findings.map(({ code }) => code)).toContain('E-ROW-DUP')
    expect(units.map(({ faulty }) => faulty)).toEqual([true])
  })

  test('where an indicator has no column, or two', () => {
    for (const [head, code] of [
      [['Instansi', 'Unit', '1.a', '2.a'], 'E-IND-MISSING'],
      [['Instansi', 'Unit', '1.a', '2.a', '3.a', '1.a'], 'E-ROW-DUP'],
    ] as const) {
      const read = readUnder(tiny(), [tableOf([[...head], ['Kab A', 'Dinas 1', ...head.slice(2).map(() => 4)]])])
      expect(read.findings.map((each) => each.code)).toContain(code)
      expect(read.units.map(({ faulty, scores }) => [faulty, scores instanceof ScoreRow])).toEqual([[true, false]])
    }
  })
})
