import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import type { Range, Table } from '../../src/formats/cell-table.js'
import { entryAt, readFigureAt, readFigures, rowAt } from '../../src/scoresheet/entry.js'
import { entriesIn } from '../../src/scoresheet/entry-row.js'
import { NAMELESS } from '../../src/scoresheet/filled-form.js'
import { readItem } from '../../src/scoresheet/item.js'
import type { Layout } from '../../src/scoresheet/layout.js'
import { type Draft, draftOf, type Sheet } from '../../src/scoresheet/sheet-state.js'
import { lineIn, sheetInHand } from './sheet-in-hand.js'
import { inOneLine, tableOf, type Written } from './sheets.js'

const ITEM = readItem('1.a')
if (!ITEM) throw new Error('no item')

type Rows = readonly (readonly Written[])[]
type About = Parameters<typeof tableOf>[1]

const sheetOf = (
  rows: Rows,
  columns: Iterable<readonly [Parameters<Layout['columns']['get']>[0], number[]]> = [],
  about: About = {},
) => sheetInHand(tableOf(rows, about), { columns: new Map(columns) })

/** What stands in column C of a row, as the score of an indicator. */
const entry = (sheet: Sheet, row = 1, column = 2) => entryAt(sheet, { line: lineIn(sheet.table, row), column }, ITEM)
const told = ({ findings }: Sheet) => findings.remarks().map((remark) => `${inOneLine(remark)} ×${remark.count}`)

describe('a score with what stands beside it', () => {
  it('has its cell, the first column of notes, and nothing that is no text there', () => {
    const rows = [
      ['x', 'y', 4, ' baik  sekali ', 'lain'],
      ['x', 'y', 4, 7, 'lain'],
      ['x', 'y', 4, ' '],
    ]
    const sheet = sheetOf(rows, [['note', [3, 4]]])
    expect(cellOf(entry(sheet).place)).toBe('C1')
    expect([1, 2, 3].map((row) => entry(sheet, row).note)).toEqual(['baik sekali', null, null])
  })

  test.each<[string, Written, string | null]>([
    ['a share', 0.089, '89/1000'],
    ['a percent as text', ' 8,9 % ', '89/10'],
    ['a percent without its sign', '17', '17'],
    ['words', 'besar', null],
    ['nothing', null, null],
  ])('has for a weight that is %s what stands there, from the last column of weights', (_what, written, value) => {
    const { weight } = entry(sheetOf([[5, 6, 4, 1, written]], [['weight', [3, 4]]]))
    expect(weight ? fraction(weight) : null).toBe(value)
  })

  it('has the other texts of the row where there is no score, and only there', () => {
    const long = 'k'.repeat(600)
    const sheet = sheetOf([
      ['1.a', 'kriteria', null, 7, long],
      ['1.a', 'kriteria', 4],
      ['1.a', 'kriteria', 'x'],
    ])
    expect(entry(sheet, 1).beside).toEqual(['1.a', 'kriteria', 'k'.repeat(500)])
    expect([2, 3].map((row) => entry(sheet, row).beside)).toEqual([undefined, undefined])
  })
})

describe('a score under a merge', () => {
  const merge: Range = { top: 2, left: 2, bottom: 3, right: 3 }
  const rows = [
    ['a', 'b', 1, 1, 1],
    ['a', 'b', 4, 4, 4],
    ['a', 'b', 5, 5, 5],
    ['a', 'b', 3, 3, 3],
  ]
  const sheet = sheetOf(rows, [], { merges: [merge] })
  const readings = (row: number) =>
    [1, 2, 3, 4].map((column) => {
      const { reading } = entry(sheet, row, column)
      return 'value' in reading ? reading.text : `${reading.code} ${reading.found}`
    })

  it('belongs to the cell at its corner, and to nobody where it lies below or beside', () => {
    const merged = 'E-CELL-MERGED'
    expect(readings(1).slice(1)).toEqual(['1', '1', '1'])
    expect(readings(2).slice(1)).toEqual(['4', `${merged} 4`, '4'])
    expect(readings(3).slice(1)).toEqual([`${merged} 5`, `${merged} 5`, '5'])
    expect(readings(4).slice(1)).toEqual(['3', '3', '3'])
  })

  it('is nobody’s though nothing is stored under it', () => {
    const hollow = sheetOf([[], ['a', 'b', 4], ['a', 'b']], [], { merges: [merge] })
    expect(entry(hollow, 3).reading).toMatchObject({ code: 'E-CELL-MERGED', found: null })
  })
})

describe('what is odd about scores is told once for the sheet', () => {
  it('where decimals are written with both signs, at the first of the other sign', () => {
    const sheet = sheetOf(
      [
        ['', '', '4,5'],
        ['', '', '4,5'],
        ['', '', '3'],
        ['', '', '3.5'],
        ['', '', '2,5'],
      ],
      [],
      { name: null },
    )
    for (const row of [1, 2, 3, 4, 5]) entry(sheet, row)
    expect(told(sheet)).toEqual(['W-DECIMAL-MIXED C4 3.5 = ×1'])
  })

  it('where numbers are kept as texts, with all their cells', () => {
    const sheet = sheetOf([
      ['', '', '4'],
      ['', '', 4],
      ['', '', '3'],
    ])
    for (const row of [1, 2, 3]) entry(sheet, row)
    expect(told(sheet)).toEqual(['W-CELL-TEXTNUM C1 4 = ×2'])
    expect(sheet.findings.remarks()[0]?.cells).toEqual(['C1', 'C3'])
  })

  it('where a score is shown as a date, but not where it is the number of a day, which is refused later', () => {
    const date = (text: string): Written => ({ kind: 'date', text, format: 'd-mmm' })
    const sheet = sheetOf([
      ['', '', date('4')],
      ['', '', date('999')],
      ['', '', date('1000')],
      ['', '', date('45292')],
    ])
    for (const row of [1, 2, 3, 4]) entry(sheet, row)
    expect(sheet.findings.remarks().map(({ code, cells }) => [code, cells])).toEqual([['W-CELL-DATEFORMAT', ['C1:C2']]])
  })

  it('in a row of a table as in a list', () => {
    const items = new Map([2, 3].map((column) => [column, ITEM] as const))
    const table = tableOf([
      ['A', 'x', '4,5', 3],
      ['B', 'x', '4.5', null],
    ])
    const sheet = sheetInHand(table, { kind: 'wide', items, columns: new Map([['note', [1]]]) })
    const rows = [1, 2].map((row) => rowAt(sheet, lineIn(table, row)))
    expect(rows.map(({ row, note }) => [row, note])).toEqual([
      [1, 'x'],
      [2, 'x'],
    ])
    expect(
      rows.flatMap((row) =>
        entriesIn(row).map(
          ({ place, reading }) => `${cellOf(place)} ${'value' in reading ? reading.text : reading.code}`,
        ),
      ),
    ).toEqual(['C1 4,5', 'D1 3', 'C2 4.5', 'D2 E-CELL-EMPTY'])
    expect(told(sheet)).toEqual(['W-CELL-TEXTNUM C1 4,5 = ×2', 'W-DECIMAL-MIXED C2 4.5 = ×1'])
  })
})

describe('a cell for a ready figure', () => {
  const figures = (written: readonly Written[], table: Partial<Table> = {}) => {
    const whole = { ...tableOf([written]), ...table }
    const sheet = sheetInHand(whole, { figures: new Map(written.map((_, column) => [column, `F-${column}`])) })
    const draft: Draft = draftOf(sheet, NAMELESS, 1)
    readFigures(sheet, lineIn(whole, 1), draft)
    return { sheet, draft }
  }
  const shown = ({ draft }: ReturnType<typeof figures>) =>
    [...(draft.figures?.values() ?? [])].map(({ form, reading, place }) =>
      [form, cellOf(place), 'value' in reading ? fraction(reading.value) : reading.code].join(' '),
    )

  it('gives the figure of its form; one left empty is remembered by its cell', () => {
    const read = figures([3.25, null, ' ', '4,1'])
    expect(shown(read)).toEqual(['F-0 A1 13/4', 'F-3 D1 41/10'])
    expect([...(read.draft.gaps ?? [])].map(([form, place]) => `${form} ${cellOf(place)}`)).toEqual([
      'F-1 B1',
      'F-2 C1',
    ])
  })

  it('with a formula that has no result is not empty: nobody knows what it gives', () => {
    const read = figures([{ kind: 'empty', text: '', formula: 'A9', stored: false }])
    expect([shown(read), read.draft.gaps]).toEqual([['F-0 A1 E-CELL-NOCACHE'], null])
  })

  it('may have three decimals in a file whose figures show the same sign', () => {
    const sign = (decimal: Table['decimal']) =>
      shown(figures(['4.125'], { name: null, ...(decimal ? { decimal } : {}) }))
    expect([sign('point'), sign('comma'), sign(null)]).toEqual([
      ['F-0 A1 33/8'],
      ['F-0 A1 E-CELL-AMBIGUOUS'],
      ['F-0 A1 E-CELL-AMBIGUOUS'],
    ])
  })

  it('is worth a word as text in a workbook, and not in CSV, where all is text', () => {
    const warnings = (name: string | null) =>
      [...(figures(['4,1'], { name }).draft.figures?.values() ?? [])].map(
        ({ reading }) => 'value' in reading && reading.warnings,
      )
    expect([warnings('F-02'), warnings(null)]).toEqual([[['W-CELL-TEXTNUM']], [[]]])
  })

  it('that says again what was said, or nothing, adds nothing to a figure that is there', () => {
    const { sheet, draft } = figures([3, null, '3,0', '-'])
    const line = lineIn(sheet.table, 1)
    for (const column of [1, 2, 3]) readFigureAt(sheet, { line, column, form: 'F-0' }, draft)
    expect(shown({ sheet, draft }).filter((each) => each.startsWith('F-0'))).toEqual(['F-0 A1 3'])
  })

  it('that says another figure is kept beside the first, once for each figure', () => {
    const { sheet, draft } = figures([3, 2, 'x', 2])
    const line = lineIn(sheet.table, 1)
    for (const column of [1, 2, 3]) readFigureAt(sheet, { line, column, form: 'F-0' }, draft)
    expect(shown({ sheet, draft }).filter((each) => each.startsWith('F-0'))).toEqual([
      'F-0 A1 3',
      'F-0 B1 2',
      'F-0 C1 E-CELL-TYPE',
    ])
  })

  it('that is empty is remembered where it comes first', () => {
    const { sheet, draft } = figures([null, null])
    readFigureAt(sheet, { line: lineIn(sheet.table, 1), column: 1, form: 'F-0' }, draft)
    expect([...(draft.gaps ?? [])].map(([form, place]) => `${form} ${cellOf(place)}`)).toEqual(['F-0 A1', 'F-1 B1'])
  })
})
