import { describe, expect, it } from 'vitest'
import { rowCell, rowText } from '../../src/scoresheet/row-cell.js'
import { textCell } from '../../src/scoresheet/survey/fast/split-record.js'

describe('the cell of a row in a column', () => {
  it('is found whether cells before it are there or left out', () => {
    expect(rowCell({ cells: [textCell(0, 'a'), textCell(1, 'b')] }, 1)?.text).toBe('b')
    expect(rowCell({ cells: [textCell(2, 'c'), textCell(5, 'f')] }, 5)?.text).toBe('f')
  })

  it('is none where another stands in its place, or where there is no column', () => {
    const row = { cells: [textCell(1, 'b'), textCell(2, 'c')] }
    expect([0, 3, null, undefined].map((column) => rowCell(row, column))).toEqual(Array(4).fill(undefined))
  })

  it('has its text as it stands there, and none where there is no cell', () => {
    const row = { cells: [textCell(1, ' b ')] }
    expect([rowText(row, 1), rowText(row, 0), rowText(row, null)]).toEqual([' b ', '', ''])
  })
})
