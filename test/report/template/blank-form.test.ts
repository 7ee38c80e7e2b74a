import { expect, test } from 'vitest'
import { uprightWidth } from '../../../src/report/template/blank-form.js'

test('a column is as wide as the lines that its upright title takes, never narrower than a score needs', () => {
  expect(uprightWidth('Jumlah media publikasi')).toBe(8)
  // 140 letters take 5 lines of 28.
  expect(uprightWidth('x'.repeat(140))).toBe(14.5)
})
