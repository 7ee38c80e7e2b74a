import { expect, test } from 'vitest'
import { anchorOf } from '../../../src/formats/xlsx/writer/cell-notes.js'

test('a note reaches over as many columns as make 46 characters, and over eight rows', () => {
  const narrow = Array.from({ length: 30 }, () => ({ width: 5 }))
  // From column 2: ten columns of five characters are the first to make 46.
  expect(anchorOf({ column: 1, row: 5 }, narrow)).toEqual([2, 6, 3, 14, 12, 2, 11, 16])
  expect(anchorOf({ column: 0, row: 5 }, [{ width: 9 }, { width: 60 }])).toEqual([1, 6, 3, 14, 2, 2, 11, 16])
})

test('hidden columns make no room, and behind the last one columns have the standard width', () => {
  // Column B is hidden, C has 28; two of the nine that columns have by themselves make 46.
  const columns = [{ width: 9 }, { width: 40, hidden: true }, { width: 28 }]
  expect(anchorOf({ column: 0, row: 1 }, columns)).toEqual([1, 6, 0, 14, 5, 2, 8, 16])
})
