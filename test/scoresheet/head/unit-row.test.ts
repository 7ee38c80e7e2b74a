import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../../src/exact/exact.js'
import type { FileDecisions } from '../../../src/scoresheet/file.js'
import { readUnder, shipped, tableOf, tiny, type Written } from '../sheets.js'
import { type Read, thirty, upTo } from './heads.js'

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
