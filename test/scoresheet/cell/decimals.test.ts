import { expect, test } from 'vitest'
import { decimalsIn } from '../../../src/scoresheet/cell/decimals.js'

test.each([
  ['4', 0],
  ['4,', 0],
  ['4,5', 1],
  ['4.50', 2],
  ['79,6%', 1],
  ['80%', 0],
  ['1.234,56', 2],
  ['4,123456789', 9],
  // What a binary number adds is not written by anybody.
  ['4,0333333333333332', 9],
  ['4,5 poin', 0],
])('%s is written with %i decimals', (text, places) => {
  expect(decimalsIn(text)).toBe(places)
})
