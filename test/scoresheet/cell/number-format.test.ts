import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exact, parseExact, ZERO } from '../../../src/exact/exact.js'
import { display } from '../../../src/scoresheet/cell/number-format.js'

const shown = (text: string, format: string): string => display(format, parseExact(text) ?? ZERO)

describe('a format that shows the value as it is changes nothing', () => {
  test.each([
    ...['0', '0.00', '#,##0', '00', 'General', '[Red]General', '@', '0" poin"', '0"%"', '0\\%', '0_)', '* 0', '?0'],
    ...['#,##0.00_);[Red]\\(#,##0.00\\)', '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '0"', '[Blue]0'],
    ...['# ?/?', '0.00E+00', '[$Rp-421]#,##0.00', '[$-421]0', '0,0', 'general" dari "'],
  ])('4 as %s', (format) => {
    expect(shown('4', format)).toBe('same')
  })

  test.each(['0.0', '0.000', '0.##', '0.?', '#.0'])('4.5 as %s', (format) => {
    expect(shown('4.5', format)).toBe('same')
  })
})

describe('a format with fewer decimals than the value shows it rounded', () => {
  test.each([
    ['4.5', '0'],
    ['4.5', '#,##0'],
    ['4.505', '0.00'],
    ['-0.5', '0'],
    ['4.55', '0.#" poin"'],
    ['4.5', '0"."0'],
    ['4.5', '0E+0'],
  ])('%s as %s', (text, format) => {
    expect(shown(text, format)).toBe('rounded')
  })

  it('whatever they are', () => {
    fc.assert(
      fc.property(fc.bigInt(-999_999n, 999_999n), fc.nat(5), fc.nat(5), (n, places, format) => {
        const value = exact(n, 10n ** BigInt(places))
        const due = value.d <= 10n ** BigInt(format) && 10n ** BigInt(format) % value.d === 0n ? 'same' : 'rounded'
        return display(format === 0 ? '0' : `0.${'0'.repeat(format)}`, value) === due
      }),
    )
  })
})

describe('a format of percents shows a hundredfold', () => {
  test.each(['0%', '0.00%', '%0', '#,##0 %', '0.0%" dari semua"'])('%s', (format) => {
    expect(shown('0.9', format)).toBe('percent')
  })
})

describe('a format that shows something else is told', () => {
  test.each([
    ['a digit of its own', ['"5"', '\\5', '"1"0', '0"0"', '0\\0', '[$1-421]0', '[$5]0']],
    ['nothing', [';;;', '""', '', '"-"', '_0', '*0', '"x"_#']],
    ['words for the value', ['"baik"', '"baik";0', '[>3]"baik";"kurang"']],
    ['thousands', ['0,', '0.0,', '#,##0,', '0,;0', '0," ribu"']],
    ['zeros that a mark of thousands cuts into', ['0,000', '0,000.00', '000,000', '00,00']],
  ])('%s', (_what, formats) => {
    for (const format of formats) expect([format, shown('4', format)]).toEqual([format, 'other'])
  })
})

describe('of several sections the one for the value is taken', () => {
  test.each([
    ['4', '0;"x";"x"', 'same'],
    ['-4', '"x";0;"x"', 'same'],
    ['0', '"x";"x";0', 'same'],
    // Without one of its own, zero is shown as what is above it, and so is what is below it.
    ['0', '"x";0', 'other'],
    ['0', '0;"x"', 'same'],
    ['-4', '"x"', 'other'],
    ['-4', '0', 'same'],
    ['0', '0;-0;"nol"', 'other'],
    // Empty sections hide, the last too.
    ['0', '0;-0;;@', 'other'],
    ['0', '0;-0;', 'other'],
    ['0', '0;;', 'other'],
    ['4', '0;;', 'same'],
    ['-4', '0;;', 'other'],
    ['-4', '0;', 'other'],
    // The section of texts is none of a number's.
    ['0', '0%;-0%;@', 'percent'],
    ['-4', '"x";@', 'other'],
    ['4', '@', 'same'],
    // A semicolon within quotes, brackets or behind a stroke ends none.
    ['-4', '0";";"x"', 'other'],
    ['4', '"a;b"0', 'same'],
    ['4', '\\;0;"x"', 'same'],
  ])('%s as %s is %s', (text, format, due) => {
    expect(shown(text, format)).toBe(due)
  })

  test.each([
    ['4', '[<3]"kurang";0', 'same'],
    ['2', '[<3]"kurang";0', 'other'],
    ['3', '[<3]"x";0', 'same'],
    ['3', '[<=3]"x";0', 'other'],
    ['3', '[>3]"x";0', 'same'],
    ['4', '[>3]"x";0', 'other'],
    ['3', '[>=3]"x";0', 'other'],
    ['3', '[=3]"x";0', 'other'],
    ['4', '[=3]"x";0', 'same'],
    ['3', '[<>3]"x";0', 'same'],
    ['4', '[<>3]"x";0', 'other'],
    ['-2', '[< -1.5]"x";0', 'other'],
    ['-1', '[<-1.5]"x";0', 'same'],
    ['4', '[Red][>3]"x";[Blue]0', 'other'],
    // The first that holds is taken; where none does, the one without a condition, or none at all.
    ['5', '[>4]0;[>3]"x"', 'same'],
    ['4', '[>4]"x";[>3]0', 'same'],
    ['2', '[>4]"x";[>3]"x";0', 'same'],
    ['2', '[>4]0;[>3]0', 'other'],
  ])('by its condition: %s as %s is %s', (text, format, due) => {
    expect(shown(text, format)).toBe(due)
  })
})

it('a format of any length is taken apart at once', () => {
  const { user } = process.cpuUsage()
  for (const part of ['"', '[', '\\', ';', '[<', '_', '0,', '[$', '"a";', '.']) shown('4', part.repeat(60_000))
  expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
})
