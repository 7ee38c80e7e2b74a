import { expect, test } from 'vitest'
import { shownDate, shownNumber } from '../../../src/scoresheet/cell/shown-value.js'

const DATES = [
  // 1 January 2024 is day 45,292.
  ['45292', null, '01/01/2024'],
  ['45292', 'mm-dd-yy', '01/01/2024'],
  ['45355', 'd/m/yy', '4/3/24'],
  ['45416', 'd\\-mmm', '4-Mei'],
  ['45416', '[$-421]dd mmmm yyyy;@', '04 Mei 2024'],
  ['45416', 'h:mm', '04/05/2024'],
  ['2024-05-04T00:00:00', null, '04/05/2024'],
  ['4', 'd/m/yyyy', '4/1/1900'],
  ['besok', null, 'besok'],
] as const

test.each(DATES)('%s under %s is shown as %s', (text, format, shown) => {
  expect(shownDate({ text, format }, false)).toBe(shown)
})

test('days that count from 1904 are four years and a day later', () => {
  expect(shownDate({ text: '43830', format: null }, true)).toBe('01/01/2024')
})

test.each([
  ['3.5', '3,5'],
  ['3.5000000000000004', '3,5'],
  ['12', '12'],
  ['1E+2', '100'],
  ['1E+40', '1E+40'],
])('the stored number %s is shown as %s', (text, shown) => {
  expect(shownNumber(text)).toBe(shown)
})
