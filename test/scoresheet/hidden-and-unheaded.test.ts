import { describe, expect, it } from 'vitest'
import type { Range } from '../../src/formats/cell-table.js'
import { blankHeaders, tellHidden } from '../../src/scoresheet/hidden-and-unheaded.js'
import { readItem } from '../../src/scoresheet/item.js'
import type { Layout } from '../../src/scoresheet/layout.js'
import { sheetInHand } from './sheet-in-hand.js'
import { inOneLine, tableOf } from './sheets.js'

const ITEM = readItem('1.a')
if (!ITEM) throw new Error('no item')

describe('a column of data without a header', () => {
  /** Headers in B, C and F of rows 3 and 4; data that has none in the columns given, all from row 6 on. */
  const told = (columns: readonly number[], merges: readonly Range[] = []) => {
    const headers = new Map([1, 2, 5].map((column) => [column, 'x'] as const))
    const sheet = sheetInHand(tableOf([], { merges }), { top: 3, bottom: 4, headers })
    return blankHeaders(sheet, new Map(columns.map((column) => [column, 6]))).map(inOneLine)
  }

  it('is told at the header’s last row, with the first cell that holds data: between others or right beside the last', () => {
    expect(told([3, 6])).toEqual(['E-HEAD-BLANK D4 – = D6', 'E-HEAD-BLANK G4 – = G6'])
  })

  it('is told further right as long as column follows column', () => {
    expect(told([6, 7, 9])).toEqual(['E-HEAD-BLANK G4 – = G6', 'E-HEAD-BLANK H4 – = H6'])
    expect(told([7])).toEqual([])
  })

  it('is none of the table left of its first header', () => {
    expect(told([0])).toEqual([])
  })

  it('has one where a merged header spans it', () => {
    const span = (top: number, bottom = top): Range => ({ top, bottom, left: 2, right: 3 })
    for (const rows of [span(3), span(4), span(1, 3), span(4, 9)]) expect(told([3], [rows])).toEqual([])
    for (const rows of [span(2), span(5)]) expect(told([3], [rows])).toHaveLength(1)
    expect(told([3, 4], [span(3)])).toEqual(['E-HEAD-BLANK E4 – = E6'])
    expect(told([3], [{ ...span(3), left: 4, right: 5 }])).toHaveLength(1)
  })
})

describe('what is hidden in a sheet that is read', () => {
  const layout: Partial<Layout> = {
    bottom: 2,
    columns: new Map([['unit', [0]]]),
    items: new Map([[3, ITEM]]),
    figures: new Map([[2, 'F-03']]),
    headers: new Map([
      [2, 'IPP F-03'],
      [3, '1.a'],
    ]),
  }
  const told = (rows: readonly number[], columns: readonly number[]) => {
    const table = { ...tableOf([]), hiddenColumns: (column: number) => columns.includes(column) }
    const sheet = sheetInHand(table, layout)
    tellHidden(sheet, rows)
    return sheet.findings.remarks().map((remark) => [inOneLine(remark), remark.count, remark.cells ?? null])
  }

  it('is one finding for all rows, at the first', () => {
    expect(told([5], [])).toEqual([['W-ROW-HIDDEN A5 – =', 1, null]])
    expect(told([5, 6, 9], [])).toEqual([['W-ROW-HIDDEN A5 – =', 3, ['A5:A6', 'A9']]])
  })

  it('is one finding for all columns that are read, at the header of the first from the left', () => {
    expect(told([], [3])).toEqual([['W-COL-HIDDEN D2 1.a =', 1, null]])
    expect(told([], [3, 2])).toEqual([['W-COL-HIDDEN C2 IPP F-03 =', 2, ['C2:D2']]])
    expect(told([], [0])).toEqual([['W-COL-HIDDEN A2 – =', 1, null]])
  })

  it('is nothing where only columns are hidden that nobody reads', () => {
    expect(told([], [1, 4])).toEqual([])
  })
})
