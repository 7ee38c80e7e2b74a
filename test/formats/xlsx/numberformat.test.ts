import { describe, expect, it } from 'vitest'
import { BUILT_IN, isDateFormat } from '../../../src/formats/xlsx/numberformat.js'

describe('a number format shows a date', () => {
  it.each([
    'd',
    'dd/mm/yyyy',
    'd\\-mmm',
    'h:mm',
    '[h]:mm:ss',
    '[hh]',
    '[mm]',
    '[ss]',
    '[$-421]dd mmmm yyyy;@',
    'AM/PM',
    'yyyy"年"m"月"',
    '[Red]d;[Blue]d',
  ])('%s', (code) => {
    expect(isDateFormat(code)).toBe(true)
  })

  it.each([
    'General',
    '0',
    '0.00',
    '#,##0.00',
    '0.00E+00',
    '@',
    ';;;',
    '"5"',
    '"hari"0',
    '0"hari',
    '0\\d',
    '0_d',
    '*d0',
    '[Red]0',
    '[$Rp-421]#,##0',
    '[$USD] #,##0.00',
    '[>=100]0',
    'General;[Red]-General',
    '# ?/?',
  ])('not %s', (code) => {
    expect(isDateFormat(code)).toBe(false)
  })

  it.each([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 36, 45, 46, 47, 50, 58])('by the number %i', (id) => {
    expect(isDateFormat(BUILT_IN.get(id) ?? '')).toBe(true)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 37, 38, 39, 40, 41, 42, 43, 44, 48, 49])(
    'not by the number %i',
    (id) => {
      expect(isDateFormat(BUILT_IN.get(id) ?? '')).toBe(false)
    },
  )
})
