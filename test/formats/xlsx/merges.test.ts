import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../src/formats/cell-table.js'
import { MergeCursor, mergesOf, rangeText } from '../../../src/formats/xlsx/merges.js'
import { rangeOf, reference } from '../../../src/formats/xlsx/reference.js'
import { cellsOf, outcome, refused, workbook, worksheet, zip } from './make.js'

const merged = (...refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

const GRID =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
  '<row r="3"><c r="A3"><v>4</v></c><c r="B3"><v>5</v></c></row>'

const coveredIn = (xml: string): Readonly<Record<string, string | null>> =>
  Object.fromEntries([...cellsOf(workbook(xml))].map(([cell, { merged: range }]) => [cell, range]))

describe('a cell under a merge', () => {
  const expected = { A1: null, B1: 'A1:B3', C1: null, A3: 'A1:B3', B3: 'A1:B3' }

  it('names the range, its top-left cell does not', () => {
    expect(coveredIn(worksheet(GRID, merged('A1:B3')))).toEqual(expected)
  })

  it.each([
    ['a comment among the rows', `${GRID}<!-- </sheetData> -->`],
    ['a CDATA section among the rows', `${GRID}<row r="9"><c r="A9" t="str"><v><![CDATA[</sheetData>]]></v></c></row>`],
    ['an instruction among the rows', `${GRID}<?pi </sheetData>?>`],
    ['a text that speaks of rows', `${GRID}<row r="9"><c r="A9" t="str"><v>/sheetData mergeCell ?></v></c></row>`],
  ])('does so with %s', (_, rows) => {
    expect(coveredIn(worksheet(rows, merged('A1:B3')))).toMatchObject(expected)
  })

  it('does so where the elements have prefixes', () => {
    const xml = worksheet(GRID, merged('A1:B3'))
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
    expect(coveredIn(xml)).toEqual(expected)
  })

  it('is not there where only one cell was merged', () => {
    expect(coveredIn(worksheet(GRID, merged('B1:B1', 'C1')))).toMatchObject({ B1: null, C1: null })
  })
})

describe('merges of a sheet', () => {
  const bytes = (...refs: readonly string[]) => zip(workbook(worksheet(GRID, merged(...refs))))

  it('are listed from the top', () => {
    const result = outcome(bytes('A5:B6', 'C1:D1', 'A1:B3'))
    expect('code' in result ? [] : result.sheets[0]?.merges).toEqual([
      { top: 1, left: 0, bottom: 3, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 5, left: 0, bottom: 6, right: 1 },
    ])
  })

  it('that overlap are told once, and the later one is dropped', () => {
    expect(outcome(bytes('A1:B3', 'B2:C4', 'B3:C5'))).toMatchObject({
      remarks: [{ code: 'W-MERGE', sheet: 'F-02', cell: 'B2:C4', found: 'A1:B3' }],
      sheets: [{ merges: [{ top: 1, left: 0, bottom: 3, right: 1 }] }],
    })
  })

  it.each(['B3:A1', 'A1:B', 'A0:B1', 'A1:XFE1', 'A1:A1048577', 'A1:B2:C3', '', '$A$1:$B$2'])('%j is refused', (ref) => {
    expect(refused(bytes(ref))).toBe('E-XLSX-CELL')
  })

  it('over whole columns cost nothing', () => {
    const columns = Array.from({ length: 100 }, (_, i) => `${String.fromCharCode(65 + (i % 26))}${i + 1}:XFD${i + 1}`)
    expect(refused(bytes('A1:XFD1048576', ...columns))).toBe(null)
  })
})

describe('what a merge covers, for any ranges', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 11 }) })
  const range = fc.tuple(cell, cell).map(
    ([a, b]): Range => ({
      top: Math.min(a.row, b.row),
      bottom: Math.max(a.row, b.row),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    }),
  )
  const holds = (r: Range, row: number, column: number): boolean =>
    row >= r.top && row <= r.bottom && column >= r.left && column <= r.right
  const touch = (a: Range, b: Range): boolean =>
    a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

  it('is what a look at every range says; those kept do not touch, those dropped touch a kept one', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const { ranges: kept, overlap } = mergesOf(ranges)
        const many = ranges.filter((r) => r.top !== r.bottom || r.left !== r.right)
        for (const r of many) expect(kept.some((k) => touch(k, r))).toBe(true)
        for (const [i, r] of kept.entries()) expect(kept.findIndex((k) => touch(k, r))).toBe(i)
        expect(overlap !== null).toBe(kept.length < many.length)
        const cursor = new MergeCursor(kept)
        for (let row = 1; row <= 13; row++) {
          cursor.enter(row)
          for (let column = 0; column < 13; column++) {
            const over = kept.find((k) => holds(k, row, column))
            const covered = over && !(over.top === row && over.left === column)
            expect(cursor.covering(column)).toBe(covered ? rangeText(over) : null)
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('references', () => {
  it.each([
    ['A1', { column: 0, row: 1 }],
    ['Z9', { column: 25, row: 9 }],
    ['AA10', { column: 26, row: 10 }],
    ['XFD1048576', { column: 16_383, row: 1_048_576 }],
    ['XFE1', null],
    ['A1048577', null],
    ['A0', null],
    ['A01', null],
    ['a1', null],
    ['1A', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(reference(text)).toEqual(expected)
  })

  it('of one cell are a range of one cell', () => {
    expect(rangeOf('B2')).toEqual({ top: 2, left: 1, bottom: 2, right: 1 })
  })
})
