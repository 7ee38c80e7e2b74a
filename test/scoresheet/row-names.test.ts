import { describe, expect, it, test } from 'vitest'
import type { Range } from '../../src/formats/cell-table.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { readLabels } from '../../src/scoresheet/labels.js'
import type { Role } from '../../src/scoresheet/match-key.js'
import { lineOf, nameReader } from '../../src/scoresheet/row-names.js'
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

describe('a code', () => {
  test.each<[string, Written, string | null, readonly unknown[]]>([
    ['is text as it stands', '007', '007', []],
    ['loses blanks and invisible signs around it, which is told', ' U\u200B1 ', 'U1', ['W-CELL-TRIM A1', ' U\u200B1 ']],
    ['keeps a look-alike of the hyphen, which is told', 'U\u20131', 'U\u20131', ['W-CELL-TRIM A1', 'U\u20131']],
    ['keeps letters of another language', 'É-1', 'É-1', []],
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
    ['with an apostrophe that was is told', 'Maâ€™had', 'Maâ€™had', ['W-MOJIBAKE A1']],
    ['with a capital that was is told', 'Ã‰cole', 'Ã‰cole', ['W-MOJIBAKE A1']],
    [
      'with a quotation mark that was is told',
      'â€œSosialâ€\u009d',
      'â€œSosialâ€',
      ['W-NAME-CONTROL A1', 'W-MOJIBAKE A1'],
    ],
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

describe('what is odd about names is told', () => {
  const count = (roles: readonly Role[], ...rows: Rows) =>
    read(roles, rows)
      .told.map(([where]) => where)
      .sort()

  it('once for each text', () => {
    expect(count(['unit'], ['a\u0007'], ['a\u0007'], ['b\u0007'])).toEqual(['W-NAME-CONTROL A1', 'W-NAME-CONTROL A3'])
    expect(count(['agency'], ['DinÃ¡s'], ['DinÃ¡s'], ['â€œSosial'])).toEqual(['W-MOJIBAKE A1', 'W-MOJIBAKE A3'])
    expect(count(['year'], ['lalu'], ['lalu'], ['kini'])).toEqual(['E-YEAR-UNKNOWN A1', 'E-YEAR-UNKNOWN A3'])
  })

  it('of codes once for each column', () => {
    const roles: Role[] = ['unit_code', 'agency_code']
    expect(count(roles, [1, 2], [3, 4])).toEqual(['W-CODE-NUMERIC A1', 'W-CODE-NUMERIC B1'])
    expect(count(roles, [' U1 ', ' A1 '], [' U2 ', 'A2'])).toEqual(['W-CELL-TRIM A1', 'W-CELL-TRIM B1'])
  })
})

test('every column that names says what it names', () => {
  const roles = ['agency', 'agency_code', 'unit', 'unit_code', 'group', 'province', 'evaluator', 'variant'] as const
  expect(read(roles, [roles.map((role) => `${role}!`)]).names).toEqual([
    {
      ...{ agency: 'agency!', agencyCode: 'agency_code!', unit: 'unit!', unitCode: 'unit_code!' },
      ...{ group: 'group!', province: 'province!', evaluator: 'evaluator!', variant: 'variant!' },
      ...{ year: null, doubtful: false },
    },
  ])
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
    const rows = [null, 'lalu', null].map((year, i): Written[] => ['RSUD', year, `${i + 1}.a`, 4])
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
    const agencies = (cells: readonly Written[], ...spans: readonly (readonly [number, number])[]) => {
      const merges = spans.map(([top, bottom]) => ({ top, left: 0, bottom, right: 0 }))
      const rows = cells.map((cell, i): Written[] => [cell, `unit ${i}`])
      return read(['agency', 'unit'], rows, { merges }).names.map(({ agency }) => agency)
    }
    expect(agencies(['Kab A', null, null, null], [1, 3])).toEqual(['Kab A', 'Kab A', 'Kab A', null])
    expect(agencies([null, 'Kab A', null], [2, 3])).toEqual([null, 'Kab A', 'Kab A'])
    expect(agencies(['Kab A', null, null, null], [1, 2], [3, 4])).toEqual(['Kab A', 'Kab A', null, null])
    // What stands under a merge counts for its own row alone.
    expect(agencies(['Kab A', 'Kab X', null], [1, 3])).toEqual(['Kab A', 'Kab X', 'Kab A'])
    expect(agencies(['Kab A', null], [1, 1])).toEqual(['Kab A', null])
  })

  it('is said by a merge of its own column, not by one beside it', () => {
    const merges = [0, 1, 2].map((left) => ({ top: 1, left, bottom: 2, right: left }))
    const { names } = read(
      ['agency', 'unit'],
      [
        ['Kab A', 'RSUD', 'x'],
        [null, null, null, 'y'],
      ],
      { merges },
    )
    expect(names.map(({ agency, unit }) => [agency, unit])).toEqual(Array(2).fill(['Kab A', 'RSUD']))
    const other = read(
      ['agency', 'unit'],
      [
        ['Kab A', 'RSUD'],
        [null, null, null, 'y'],
      ],
      { merges: merges.slice(1, 2) },
    )
    expect(other.names.map(({ agency, unit }) => [agency, unit])).toEqual([
      ['Kab A', 'RSUD'],
      [null, 'RSUD'],
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
