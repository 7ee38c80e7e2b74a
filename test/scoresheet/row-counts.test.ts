import { expect, test } from 'vitest'
import { NO_ROWS, sumOfRows } from '../../src/scoresheet/row-counts.js'

test('the rows of several sheets are added up, each kind by itself', () => {
  const sheets = [
    { rows: { read: 5, used: 3, refused: 2 } },
    { rows: { read: 40, used: 40, refused: 0 } },
    { rows: { read: 100, used: 0, refused: 100 } },
  ]
  expect(sumOfRows(sheets)).toEqual({ read: 145, used: 43, refused: 102 })
  expect(sumOfRows([])).toEqual(NO_ROWS)
})
