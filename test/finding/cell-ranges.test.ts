import fc from 'fast-check'
import { expect, test } from 'vitest'
import { address } from '../../src/finding/address.js'
import { cellAt, rangeOf, rangesOf } from '../../src/finding/cell-ranges.js'

test('neighbours in a column are one range, in whatever order they come', () => {
  expect(rangesOf(['F2', 'F3', 'F4'])).toEqual(['F2:F4'])
  expect(rangesOf(['F4', 'F2', 'F3', 'F9'])).toEqual(['F2:F4', 'F9'])
  expect(rangesOf(['F2', 'F2'])).toEqual(['F2'])
})

test('columns side by side that have the same rows are one rectangle, and the first cell of the sheet comes first', () => {
  expect(rangesOf(['D2', 'E2', 'F2', 'D3', 'E3', 'F3'])).toEqual(['D2:F3'])
  expect(rangesOf(['AA5', 'Z5', 'B9', 'C1'])).toEqual(['C1', 'Z5:AA5', 'B9'])
  expect(rangesOf(['D2', 'D3', 'E2'])).toEqual(['D2:D3', 'E2'])
})

test('what is no cell is no range', () => {
  expect(rangesOf(['17:17', '', 'F0x'])).toEqual([])
  expect([cellAt('17:17'), cellAt(null), rangeOf('A1:B2:C3'), rangeOf(null)]).toEqual([null, null, null, null])
  expect(rangeOf('B2:AA10')).toEqual({ top: 2, left: 1, bottom: 10, right: 26 })
})

const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 12 }))

test('ranges hold the cells that were given, each once, and no other', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
      const given = cells.map(([column, row]) => address(column, row))
      const held = rangesOf(given).flatMap((text) => {
        const { top = 1, left = 0, bottom = 0, right = -1 } = rangeOf(text) ?? {}
        return Array.from({ length: bottom - top + 1 }, (_, i) =>
          Array.from({ length: right - left + 1 }, (_, j) => address(left + j, top + i)),
        ).flat()
      })
      expect(held.sort()).toEqual([...new Set(given)].sort())
    }),
  )
})
