import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Cell, Range } from '../../src/formats/cell-table.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { readLabels } from '../../src/scoresheet/labels.js'
import type { Role } from '../../src/scoresheet/match-key.js'
import { lineOf, nameReader } from '../../src/scoresheet/row-names.js'
import { runs } from '../engine/runs.js'
import { columnsOf, located } from './filled-forms.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

type Rows = readonly (readonly Written[])[]

interface About {
  readonly titles?: Rows
  readonly merges?: readonly Range[]
}

/** What the rows say under roles, column by column from the first; labels from titles of their own. */
const read = (roles: readonly Role[], rows: Rows, { titles = [], merges = [] }: About = {}) => {
  const findings = findingCollector()
  const { columns } = columnsOf(Object.fromEntries(roles.map((role, i) => [role, i])))
  const labels = readLabels([...tableOf(titles).rows()])
  const reader = nameReader({ columns, labels, merges, findings })
  const lines = [...tableOf(rows).rows()].map(lineOf)
  const names = lines.map(reader.names)
  const told = findings.remarks().map((each) => [located(each), each.found])
  return { names, told, lines, reader }
}

const one = (role: Role, written: Written) => {
  const { names, told } = read([role], [[written]])
  return { name: names[0], told }
}

describe('a row is found its cells by column', () => {
  test('whichever of them it lacks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 20 }), (columns) => {
        const cells = columns
          .toSorted((a, b) => a - b)
          .map(
            (column): Cell => ({
              ...{ column, kind: 'text', text: `${column}`, formula: null },
              ...{ stored: true, format: null, merged: null },
            }),
          )
        const line = lineOf({ number: 1, hidden: false, cells, width: null })
        for (let column = 0; column <= 61; column++) {
          const due = columns.includes(column) ? `${column}` : undefined
          expect([line.cells.get(column)?.text, line.cells.has(column)]).toEqual([due, due !== undefined])
        }
        expect([...line.cells.keys()]).toEqual(cells.map(({ column }) => column))
        expect([...line.cells.values()]).toEqual(cells)
      }),
      { numRuns: runs(200), seed: 7 },
    )
  })
})

describe('a code', () => {
  test.each<[string, Written, string | null, readonly unknown[]]>([
    ['is text as it stands', '007', '007', []],
    ['loses blanks and invisible signs around it, which is told', ' U\u200B1 ', 'U1', ['W-CELL-TRIM A1', ' U\u200B1 ']],
    ['keeps a look-alike of the hyphen, which is told', 'U\u20131', 'U\u20131', ['W-CELL-TRIM A1', 'U\u20131']],
    ['that is kept as a number may have lost zeros, which is told', 7, '7', ['W-CODE-NUMERIC A1', '7']],
    [
      'written as a number with noughts behind its point is whole',
      { kind: 'number', text: '7.0' },
      '7',
      ['W-CODE-NUMERIC A1', '7.0'],
    ],
    [
      'of the most digits that a number holds is exact',
      { kind: 'number', text: '9007199254740991' },
      '9007199254740991',
      ['W-CODE-NUMERIC A1', '9007199254740991'],
    ],
  ])('%s', (...[, written, code, told]) => {
    const read = one('unit_code', written)
    expect([read.name?.unitCode, read.name?.doubtful, read.told]).toEqual([code, false, told.length > 0 ? [told] : []])
  })

  test('with more digits than a number holds names nobody for sure', () => {
    const long: Written = { kind: 'number', text: '9007199254740993' }
    for (const role of ['unit_code', 'agency_code'] as const) {
      const { name, told } = one(role, long)
      expect([name?.doubtful, told]).toEqual([true, [['E-CODE-PRECISION A1', '9007199254740993']]])
    }
  })

  test('is told once for a column where it is a number, and once for each text that lost digits', () => {
    const long = (text: string): Written => ({ kind: 'number', text })
    const rows: Rows = [
      [1],
      [2],
      [3],
      [long('9007199254740993')],
      [long('9007199254740993')],
      [long('9007199254740995')],
    ]
    const { told } = read(['unit_code'], rows)
    expect(told.map(([where]) => where)).toEqual(['W-CODE-NUMERIC A1', 'E-CODE-PRECISION A4', 'E-CODE-PRECISION A6'])
  })
})

describe('a name', () => {
  test.each<[string, Written, string | null, readonly string[]]>([
    ['is shown without blanks too many and line breaks', ' Dinas\r\n  Sosial ', 'Dinas Sosial', []],
    ['with signs that cannot be seen is told', 'Dinas\u0007 Sosial', 'Dinas Sosial', ['W-NAME-CONTROL A1']],
    ['that turns the way of reading is told', 'Dinas\u202e Sosial', 'Dinas Sosial', ['W-NAME-CONTROL A1']],
    ['that was decoded wrongly is told', 'DinÃ¡s', 'DinÃ¡s', ['W-MOJIBAKE A1']],
    ['with letters of another language is right', 'Škofja Âncora', 'Škofja Âncora', []],
    ['may be a number', { kind: 'number', text: '12.0' }, '12', []],
    ['of blanks alone is none', ' \u00a0 ', null, []],
  ])('%s', (...[, written, unit, told]) => {
    const read = one('unit', written)
    expect([read.name?.unit, read.told.map(([where]) => where)]).toEqual([unit, told])
  })

  test('of a group or an evaluator is told nothing of', () => {
    for (const role of ['group', 'evaluator'] as const) expect(one(role, 'DinÃ¡s\u0007').told).toEqual([])
  })
})

describe('a year', () => {
  it('is the one in its cell; one that cannot be read leaves the row in doubt, which is told once', () => {
    const { names, told } = read(['year'], [[2024], ['TA 2023'], ['lalu'], ['lalu'], [null]])
    expect(names.map(({ year }) => year)).toEqual([2024, 2023, null, null])
    expect(names.map(({ doubtful }) => doubtful)).toEqual([false, false, true, true])
    expect(told).toEqual([['E-YEAR-UNKNOWN A3', 'lalu']])
  })

  it('is the sheet’s where the row names none', () => {
    const { names } = read(
      ['unit', 'year'],
      [
        ['RSUD', null],
        ['Dinsos', 2023],
      ],
      { titles: [['Tahun', 2024]] },
    )
    expect(names.map(({ year, doubtful }) => [year, doubtful])).toEqual([
      [2024, false],
      [2023, false],
    ])
  })

  it('that one row of a unit spoils leaves the unit without index, though its first row names none', () => {
    const rows: Rows = [
      ['RSUD', null, '1.a', 4],
      ['RSUD', 'lalu', '2.a', 4],
      ['RSUD', null, '3.a', 4],
    ]
    const { units, findings } = readUnder(tiny(), [tableOf([['Unit', 'Tahun', 'Kode', 'Skor'], ...rows])])
    expect(findings.map(short)).toEqual(['E-YEAR-UNKNOWN F-02!B3'])
    expect(units.map(({ unit, faulty }) => [unit, faulty])).toEqual([['RSUD', true]])
  })

  it('that the sheet’s titles leave open is told at the title', () => {
    const { told } = read(['unit'], [['RSUD']], { titles: [['Tahun', '2023/2024']] })
    expect(told).toEqual([['W-YEAR-UNREAD B1', '2023/2024']])
  })
})

describe('what a row does not say', () => {
  it('is said by the label above the table, for each role', () => {
    const titles: Rows = [
      ['Instansi', 'Kab A'],
      ['Evaluator', 'Ani'],
    ]
    const { names, lines, reader } = read(
      ['unit', 'agency'],
      [
        ['RSUD', null],
        ['Dinsos', 'Kab B'],
      ],
      { titles },
    )
    expect(names.map(({ agency, evaluator }) => [agency, evaluator])).toEqual([
      ['Kab A', 'Ani'],
      ['Kab B', 'Ani'],
    ])
    expect(lines.map((line) => reader.text(line, 'agency'))).toEqual(['Kab A', 'Kab B'])
  })

  it('is said by the cell that is merged down over it, and by no other', () => {
    const merges = [
      { top: 1, left: 0, bottom: 3, right: 0 },
      { top: 4, left: 0, bottom: 4, right: 1 },
    ]
    const rows: Rows = [
      ['Kab A', 'a'],
      [null, 'b'],
      ['Kab X', 'c'],
      [null, 'd'],
      ['Kab B', 'e'],
      [null, 'f'],
    ]
    expect(read(['agency', 'unit'], rows, { merges }).names.map(({ agency }) => agency)).toEqual([
      ...['Kab A', 'Kab A', 'Kab X'],
      ...[null, 'Kab B', null],
    ])
  })

  it('is not what the row above said, though it was alike in everything else', () => {
    const rows: Rows = [
      ['Kab A', 'a'],
      ['Kab A', 'a'],
      [null, 'a'],
      ['Kab A', 'b'],
    ]
    const { names } = read(['agency', 'unit'], rows)
    expect(names.map(({ agency, unit }) => [agency, unit])).toEqual([
      ['Kab A', 'a'],
      ['Kab A', 'a'],
      [null, 'a'],
      ['Kab A', 'b'],
    ])
  })
})
