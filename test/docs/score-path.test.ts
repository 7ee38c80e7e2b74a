import { expect, test } from 'vitest'
import { beside, broken, path } from '../../build/score-path.js'

test('the way of a score is told by files that are there, each joined to the one before', () => {
  expect(broken).toEqual([])
  expect([path[0]?.file, path.at(-1)?.file]).toEqual(['formats/csv/read.ts', 'report/result-csv.ts'])
  expect(beside.length).toBeGreaterThan(0)
})

test('the way of a score is followed in at most 15 files and 2,000 lines', () => {
  expect(path.length).toBeLessThanOrEqual(15)
  expect(path.reduce((sum, { lines }) => sum + lines, 0)).toBeLessThanOrEqual(2000)
})
