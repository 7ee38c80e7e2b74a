import { describe, expect, it } from 'vitest'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

describe('a record of a CSV file with another number of fields than its header', () => {
  const HEAD: Written[] = ['Unit', '1.a', '2.a', '3.a', 'Catatan']
  const GOOD: Written[] = ['RSUD', 4, 4, 4, 'baik']
  const csv = (...rows: readonly (readonly Written[])[]) => {
    const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([HEAD, ...rows], { name: null })])
    return [
      units.map(({ unit, faulty }) => [unit, faulty]),
      findings.map((each) => [short(each), each.found, each.expected]),
      [counts.read, counts.used, counts.refused],
    ]
  }

  it('has slipped: it is refused, with both numbers, and its unit has no index', () => {
    const slipped: Written[] = ['Dinsos', 4, 4, 4]
    expect(csv(GOOD, slipped, ['Dishub', 4, 4, 4, 'x', 'y'])).toEqual([
      [
        ['RSUD', false],
        ['Dinsos', true],
        ['Dishub', true],
      ],
      [
        ['E-ROW-RAGGED A3', '4', '5'],
        ['E-ROW-RAGGED A4', '6', '5'],
      ],
      [3, 1, 2],
    ])
  })

  it('is no matter where it is a row of sums, or holds nothing', () => {
    expect(csv(GOOD, ['Jumlah', 4, 4, 4], ['', ''])).toEqual([
      [['RSUD', false]],
      [['W-ROW-TOTAL B3', 'Jumlah', null]],
      [1, 1, 0],
    ])
  })

  it('is measured by the longest row of the header', () => {
    const rows: Written[][] = [
      ['Unit', 'Skor'],
      ['', '1.a', '2.a', '3.a'],
      ['RSUD', 4, 4, 4],
    ]
    const { units, findings } = readUnder(tiny(), [tableOf(rows, { name: null })])
    expect([units.map(({ faulty }) => faulty), findings.map(short)]).toEqual([[false], []])
  })

  it('is one of another sheet’s rows in a workbook, where rows end where they end', () => {
    const { findings } = readUnder(tiny(), [tableOf([HEAD, GOOD.slice(0, 4)])])
    expect(findings).toEqual([])
  })
})
