import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../../src/exact/exact.js'
import type { FileDecisions } from '../../../src/scoresheet/file.js'
import { namelessIn } from '../../../src/scoresheet/head/unit-row.js'
import { readUnder, shipped, tableOf, tiny, type Written } from '../sheets.js'
import { linesOf, type Read, searchIn, type termsOf, thirty, upTo } from './heads.js'

const read = (
  rows: readonly (readonly Written[])[],
  decisions: Partial<FileDecisions> = {},
  name: string | null = null,
): Read => readUnder(shipped('pekppp-2023'), [tableOf(rows, { name })], decisions)

const given = (unit: string): Partial<FileDecisions> => ({ unit: { given: unit, file: null, byTitle: false } })
const byFile: Partial<FileDecisions> = { unit: { given: null, file: 'dinas-x', byTitle: false } }
const byTitle: Partial<FileDecisions> = { unit: { given: null, file: null, byTitle: true } }

/** The units with how many scores they have and the sum of them. */
const units = ({ units: all }: Read) =>
  all.map(({ unit, scores }) => {
    const values = [...scores].flat().map(({ value }) => Number(toDecimal(value)))
    return [unit, values.length, values.reduce((sum, value) => sum + value, 0)]
  })

const told = ({ findings }: Read) => findings.map(({ code, cell, expected, found }) => [code, cell, expected, found])

/** Six times 0 + 1 + 2 + 3 + 4 + 5 over the thirty indicators. */
const SUM = 75
const HEADS: Written[] = [...upTo(30)]

describe('one row of scores under the numbers of indicators is the scoresheet of one unit', () => {
  it('that is named with the file, after the file, or after the title above', () => {
    expect(units(read([HEADS, thirty], given('Dinas X')))).toEqual([['Dinas X', 30, SUM]])
    expect(units(read([HEADS, thirty], byFile))).toEqual([['dinas-x', 30, SUM]])
    expect(units(read([['Dinas Sosial'], HEADS, thirty], byTitle))).toEqual([['Dinas Sosial', 30, SUM]])
    expect(told(read([HEADS, thirty], given('Dinas X')))).toEqual([])
  })

  it('or by a label above the table, or by the tab', () => {
    expect(units(read([['Unit Lokus', 'RSUD'], HEADS, thirty]))).toEqual([['RSUD', 30, SUM]])
    expect(units(read([HEADS, thirty], {}, 'Disdukcapil'))).toEqual([['Disdukcapil', 30, SUM]])
  })

  it.each([
    ['codes of another series', upTo(30).map((n) => `P${n}`)],
    ['indicators in words', upTo(30).map((n) => `Indikator ${n}`)],
  ])('also under %s', (_, heads) => {
    expect(units(read([heads, thirty], given('Dinas X')))).toEqual([['Dinas X', 30, SUM]])
  })

  it('beside other columns and above sums, weights and signatures', () => {
    const rows: Written[][] = [
      ['No', ...HEADS, 'Jumlah'],
      [1, ...thirty, SUM],
      ['Rata-rata', ...thirty, SUM],
      [],
      [null, 'Jakarta, 3 Maret 2024'],
      [null, 'Ketua Tim'],
      [null, 'NIP 19700101 199001 1 001'],
    ]
    const found = read(rows, given('Dinas X'))
    expect(units(found)).toEqual([['Dinas X', 30, SUM]])
    expect(found.findings.map(({ code }) => code)).toEqual(['W-ROW-TOTAL', 'N-SHEET-FOOT'])
  })

  it('without a name it is asked for, with the column that may hold it', () => {
    const ways = '--unit-from filename / --unit-from title / --map'
    expect(told(read([HEADS, thirty]))).toEqual([['E-UNIT-UNNAMED', null, ways, null]])
    expect(
      told(
        read(
          [
            ['Nama Dinas', ...HEADS],
            ['Dinas X', ...thirty],
          ],
          byFile,
        ),
      ),
    ).toEqual([['E-UNIT-UNNAMED', 'A1', '--column unit=A (Nama Dinas)', 'Nama Dinas']])
    expect(
      told(
        read([
          ['Tempat', ...HEADS],
          ['Mawar', ...thirty],
        ]),
      ),
    ).toEqual([['E-UNIT-UNNAMED', null, `--column unit=A (Tempat) / ${ways}`, null]])
  })
})

describe('several rows of scores without a unit are of nobody', () => {
  const rows: Written[][] = [HEADS, thirty, thirty.toReversed()]

  it('whatever names the file: a column of units is asked for', () => {
    for (const decisions of [{}, given('Dinas X'), byFile]) {
      const found = read(rows, decisions)
      expect([units(found), told(found)]).toEqual([[], [['E-HEAD-MISSING', 'A1', 'unit', null]]])
      expect(found.findings.map(({ why }) => why)).toEqual(['rows'])
    }
  })

  it('and by its letter where there is one', () => {
    const found = read(
      [
        ['Tempat', ...HEADS],
        ['A', ...thirty],
        ['B', ...thirty],
      ],
      given('Dinas X'),
    )
    expect(told(found)).toEqual([['E-HEAD-MISSING', 'A1', 'unit', '--column unit=A (Tempat)']])
  })

  it('however few scores the others have', () => {
    const found = read([HEADS, thirty, [null, null, 4]], given('Dinas X'))
    expect([units(found), told(found)]).toEqual([[], [['E-HEAD-MISSING', 'A1', 'unit', null]]])
  })

  it('a few bare numbers head no scores, codes do', () => {
    const small = (heads: Written[]) =>
      readUnder(tiny(), [tableOf([heads, [3, 4, 5]], { name: null })], given('Dinas X'))
    expect(told(small([1, 2, 3])).map(([code]) => code)).toEqual(['E-HEAD-MISSING'])
    expect(units(small(['1.a', '2.a', '3.a']))).toEqual([['Dinas X', 3, 12]])
  })

  it('a table that is none has no such row: figures under other numbers stay no scoresheet', () => {
    expect(read([upTo(12), upTo(12).map(() => 4)], given('Dinas X')).findings.map(({ code }) => code)).toEqual([
      'E-HEAD-MISSING',
    ])
  })
})

describe('a header of indicators that stands beside no units', () => {
  /** The row of the header, and those of scores below it. */
  const nameless = (lines: readonly string[], choices: Parameters<typeof termsOf>[0] = {}) => {
    const found = namelessIn(searchIn(linesOf(...lines), choices))
    return found && [found.header.top, found.scored.map(({ number }) => number)]
  }
  const numbers = (last: number) => upTo(last).join(' | ')

  it('is the first row of most of a variant’s, with the rows of scores below', () => {
    expect(nameless(['Rekap', '1.a | 2.a | 3.a', '4 | 3 | 2', 'catatan', '| 4,5'])).toEqual([2, [3, 5]])
    expect(nameless(['1.a | 3.a', '4 | 3'])).toEqual([1, [2]])
    expect(nameless(['1.a | x', '4 | 3'])).toBeNull()
    expect(nameless(['1.a | 9.z', '4 | 3'])).toBeNull()
  })

  it('is one of bare numbers from ten of them on, of more than half of a variant', () => {
    const id = 'pekppp-2023'
    expect(nameless([numbers(30)], { id })).toEqual([1, []])
    expect(nameless([numbers(15)], { id })).toEqual([1, []])
    expect(nameless([numbers(14)], { id })).toBeNull()
    expect(nameless(['1 | 2 | 3'])).toBeNull()
    expect(nameless(['Indikator 1 | Indikator 2 | Indikator 3'])).toEqual([1, []])
  })

  it('has bare numbers beside its codes for scores', () => {
    expect(nameless(['1.a | 2.a | 7'])).toEqual([1, []])
  })

  it('counts no row of sums, days, numbers of officials or figures beside the indicators', () => {
    const below = [
      'Jumlah | 4 | 3',
      '| 45292 | ',
      '| 1000 | 1000',
      '| 999 | ',
      '4 | | ',
      '| baik | x',
      '| 4 | Rata-rata',
    ]
    expect(nameless(['Hal | 1.a | 2.a', ...below])).toEqual([1, [5]])
  })

  it('is looked for in the row that the operator names', () => {
    const lines = ['1.a | 2.a', '1.a | 2.a | 3.a', '4 | 3 | 2']
    expect(nameless(lines, { headerRow: 2 })).toEqual([2, [3]])
    expect(nameless(lines, { headerRow: 3 })).toBeNull()
  })
})
