import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Aliases, NO_ALIASES } from '../../../src/scoresheet/aliases.js'
import { populationGaps, readPopulation } from '../../../src/scoresheet/survey/population.js'
import { runs } from '../../engine/runs.js'
import { tableOf, type Written } from '../sheets.js'
import { brief } from './small.js'

type Rows = readonly (readonly Written[])[]
const HEAD = ['unit', 'population']
const unitOf = (unit: string, unitCode: string | null = null, agency = '') => ({ agency, unit, unitCode })
const listOf = (rows: Rows, rename: Aliases = NO_ALIASES) => readPopulation(tableOf(rows, { name: null }), rename)
const usersIn = (rows: Rows, ...asked: Parameters<typeof unitOf>) =>
  listOf(rows).lineOf(unitOf(...asked))?.users ?? null

describe('the columns of a list of users', () => {
  test.each([
    [['unit', 'population']],
    [['Nama Unit Lokus', 'Jumlah Pengguna']],
    [['UPP', 'Populasi']],
    [['OPD', 'Pengguna Layanan']],
    [['JUMLAH  POPULASI', 'unit layanan']],
  ])('are found by the words %j', (head) => {
    const line = head[0]?.startsWith('JUMLAH') ? [75, 'RSUD'] : ['RSUD', 75]
    expect(usersIn([head, line], 'RSUD')).toBe(75)
  })

  it('are of the units themselves where another is of the organisations above them', () => {
    const rows = [
      ['OPD', 'unit', 'population'],
      ['Dinkes', 'RSUD', 75],
    ]
    expect([usersIn(rows, 'RSUD'), usersIn(rows, 'Dinkes')]).toEqual([75, null])
  })

  it('may stand below up to nineteen rows of titles', () => {
    const below = (titles: number) => [...Array.from({ length: titles }, () => ['Daftar']), HEAD, ['RSUD', 75]]
    expect([usersIn(below(19), 'RSUD'), listOf(below(19)).remarks]).toEqual([75, []])
    expect([usersIn(below(20), 'RSUD'), brief(listOf(below(20)).remarks)]).toEqual([null, ['E-HEAD-MISSING']])
  })

  test.each([[['unit', 'jumlah']], [['population', 'kota']], [[]]])('are missing in %j', (head) => {
    expect(listOf([head, ['RSUD', 75]]).remarks).toEqual([
      { code: 'E-HEAD-MISSING', expected: 'unit / unit_code, population', why: 'list' },
    ])
  })
})

describe('a line of a list of users', () => {
  test.each([
    ['75', 75],
    [' 75 ', 75],
    ['0075', 75],
    ['999999999999', 999_999_999_999],
  ])('says %j users', (written, users) => expect(usersIn([HEAD, ['RSUD', written]], 'RSUD')).toBe(users))

  test.each(['0', '-5', '7,5', '1.200', '1000000000000', 'banyak', ''])(
    'says no number of users with “%s”',
    (written) => {
      const { lines, remarks } = listOf([HEAD, ['RSUD', written]])
      expect([lines, remarks]).toEqual([
        [],
        [
          {
            code: 'E-CELL-TYPE',
            cell: 'B2',
            found: written || null,
            expected: '1, 2, 3, …',
            unit: 'RSUD',
            why: 'population',
          },
        ],
      ])
    },
  )

  it('in which nothing stands says nothing', () => {
    const { lines, remarks } = listOf([HEAD, ['', ' '], [null, null, 'catatan'], ['RSUD', 75]])
    expect([lines.length, remarks]).toEqual([1, []])
  })

  it('is of the unit that its name is another spelling of', () => {
    const rename: Aliases = (names) => (names.unit === 'RS Kota' ? { ...names, agency: 'Kab. X', unit: 'RSUD' } : names)
    const { lineOf } = listOf([HEAD, ['RS Kota', 75]], rename)
    expect([lineOf(unitOf('RSUD', null, 'Kab. X'))?.users, lineOf(unitOf('RSUD', null, 'Kab. Y'))]).toEqual([75, null])
  })

  it('is of a unit of its agency, where both name one', () => {
    const rows = [
      ['instansi', ...HEAD],
      ['Kab. X', 'Dukcapil', 75],
      ['Kota Y', 'Dukcapil', 80],
    ]
    expect(usersIn(rows, 'Dukcapil', null, 'kab. x')).toBe(75)
    expect(usersIn(rows, 'Dukcapil', null, 'Kota Y')).toBe(80)
    expect(usersIn(rows, 'Dukcapil', null, 'Kab. Z')).toBeNull()
    expect([usersIn(rows, 'Dukcapil'), usersIn(rows.slice(0, 2), 'Dukcapil')]).toEqual([null, 75])
    expect(usersIn([HEAD, ['Dukcapil', 75]], 'dukcapil', null, 'Kab. X')).toBe(75)
  })

  it('is found by its code before its name, and by its name only where one of both has no code', () => {
    const rows = [
      ['unit_code', ...HEAD],
      ['01', 'A', 75],
      ['', 'B', 80],
      ['03', 'C', 90],
    ]
    expect(usersIn(rows, 'ganti nama', '01')).toBe(75)
    expect([usersIn(rows, 'B', '02'), usersIn(rows, 'C'), usersIn(rows, 'C', '04')]).toEqual([80, 90, null])
    expect([usersIn(rows, '', null), usersIn(rows, 'ganti nama', '')]).toEqual([null, null])
    expect(
      usersIn(
        [
          ['unit_code', ...HEAD],
          ['', '', 75],
        ],
        '',
        '08',
      ),
    ).toBeNull()
  })
})

describe('two lines of one unit', () => {
  const told = (rows: Rows) => {
    const { lines, remarks, isDoubtful } = listOf(rows)
    return { users: lines.map(({ users }) => users), told: brief(remarks), isDoubtful }
  }

  it('count once where they say the same', () => {
    expect(told([HEAD, ['A', 75], ['B', 80], ['a', 75]])).toMatchObject({ users: [75, 80], told: ['N-ROW-TWICE B4'] })
  })

  it('leave its number unknown where they differ, whichever comes again', () => {
    const { users, told: remarks, isDoubtful } = told([HEAD, ['A', 75], ['A', 76], ['A', 75], ['B', 80]])
    expect([users, remarks]).toEqual([[80], ['E-ROW-DUP B3', 'N-ROW-TWICE B4']])
    expect([isDoubtful(unitOf('A')), isDoubtful(unitOf('B'))]).toEqual([true, false])
  })

  it('are of two units where agency or code differ', () => {
    expect(
      told([
        ['instansi', ...HEAD],
        ['X', 'A', 75],
        ['Y', 'A', 76],
      ]).told,
    ).toEqual([])
    expect(
      told([
        ['unit_code', ...HEAD],
        ['1', 'A', 75],
        ['2', 'A', 76],
      ]).told,
    ).toEqual([])
    expect(
      told([
        ['unit_code', ...HEAD],
        ['1', 'A', 75],
        ['1', 'B', 76],
      ]).told,
    ).toEqual(['E-ROW-DUP C3'])
  })

  it('leave every line either in the list or told of', () => {
    const line = fc.tuple(fc.constantFrom('A', 'B', 'C', ''), fc.constantFrom('', '75', '80', 'x'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (rows) => {
        const { lines, remarks } = listOf([HEAD, ...rows])
        const filled = rows.filter(([unit, users]) => unit !== '' || users !== '').length
        const doubtful = new Set(remarks.flatMap(({ code, unit }) => (code === 'E-ROW-DUP' ? [unit] : [])))
        expect(lines.length + remarks.length + doubtful.size).toBe(filled)
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('where list and survey do not speak of the same units', () => {
  const gaps = (rows: Rows, ...units: readonly string[]) =>
    populationGaps(
      listOf(rows),
      units.map((unit) => unitOf(unit)),
    )

  it('lines of no surveyed unit are told with their cells, and units without a line with their names', () => {
    const rows = [HEAD, ['A', 75], ['B', 80], ['C', 90], ['X', 12]]
    expect(gaps(rows, 'X', 'Y', 'Z')).toEqual([
      { code: 'W-POPULATION-UNKNOWN', cell: 'B2', found: 'A, B, C', count: 3, cells: ['B2:B4'] },
      { code: 'W-POPULATION-MISSING', found: 'Y, Z', count: 2 },
    ])
    expect(gaps(rows, 'A', 'B', 'C')).toEqual([
      { code: 'W-POPULATION-UNKNOWN', cell: 'B5', found: 'X', count: 1, cells: null },
    ])
  })

  it('a unit whose lines contradict each other is not told once more', () => {
    expect(gaps([HEAD, ['A', 75], ['A', 76], ['B', 80]], 'A', 'B')).toEqual([])
  })

  it('nothing is told where there are no units, or no lines', () => {
    expect([gaps([HEAD, ['A', 75]]), gaps([HEAD], 'A')]).toEqual([[], []])
  })

  it('a unit or a line without a name is told by its code', () => {
    const list = listOf([
      ['unit_code', 'population'],
      ['07', 75],
    ])
    expect(populationGaps(list, [unitOf('', '08')]).map(({ found }) => found)).toEqual(['07', '08'])
  })
})
