import { expect, test } from 'vitest'
import { finding } from '../../../src/finding/finding.js'
import { findingsSheet } from '../../../src/report/check/findings-sheet.js'

test('a line of a copy’s list of findings is as high as its message and its fix need it', () => {
  const empty = finding('l.csv', { code: 'E-CELL-EMPTY', unit: 'U', cell: 'D2' })
  const sheet = findingsSheet([empty], { says: 'Salinan', nameOf: () => 'l', language: 'id' })
  const [, , line] = [...sheet.rows]
  // The fix is longer than its column of 50 letters; 15 points a line.
  expect(String(line?.cells[4]?.value).length).toBeGreaterThan(50)
  expect(line?.height).toBeGreaterThanOrEqual(30)
})
