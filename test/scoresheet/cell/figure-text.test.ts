import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import { figureIn } from '../../../src/scoresheet/cell/figure-text.js'

/** "plain 9/2 comma 1": how a text is written, how much it is, its decimal sign and how many digits stand behind it. */
const told = (text: string): string | null => {
  const figure = figureIn(text)
  return figure && [figure.form, fraction(figure.value), figure.mark ?? 'none', figure.places].join(' ')
}

describe('a figure as people write it', () => {
  test.each([
    ['4', 'plain 4 none 0'],
    ['04', 'plain 4 none 0'],
    ['+4', 'plain 4 none 0'],
    ['-4', 'plain -4 none 0'],
    ['4,5', 'plain 9/2 comma 1'],
    ['4.50', 'plain 9/2 point 2'],
    ['+0,125', 'plain 1/8 comma 3'],
    ['1234', 'plain 1234 none 0'],
    // Three digits behind one mark may be thousands: whoever takes the figure asks, and it is decimals here.
    ['1.234', 'plain 617/500 point 3'],
    ['1.234,56', 'grouped 30864/25 comma 2'],
    ['1,234.5', 'grouped 2469/2 point 1'],
    ['-12.345.678,9', 'grouped -123456789/10 comma 1'],
    ['1.234.567', 'grouped 1234567 none 0'],
    ['1,234,567', 'grouped 1234567 none 0'],
    ['4e1', 'exponent 40 none 0'],
    ['4,5E-1', 'exponent 9/20 comma 1'],
    ['-4.25e+2', 'exponent -425 point 2'],
  ])('%s', (text, due) => {
    expect(told(text)).toBe(due)
  })

  test.each([
    ...[
      '',
      '-',
      '.',
      ',5',
      '5,',
      '4 5',
      ' 4',
      '4 ',
      '4,5,6',
      '1.23.4',
      '1.234,',
      '1,234,56',
      '1234.567,8',
      '1.2345.678',
    ],
    ...[
      '1.234.567.89',
      '1,234,567,8',
      '1.234,567.8',
      '4e',
      'e4',
      '4e1234',
      '4e1.5',
      '--4',
      '4%',
      '１',
      'NaN',
      '1.234e1,5',
    ],
  ])('%j is none', (text) => {
    expect(told(text)).toBeNull()
  })

  it('has no more signs than anybody means', () => {
    expect(told('1'.repeat(100))).toBe(`plain ${'1'.repeat(100)} none 0`)
    expect(told('1'.repeat(101))).toBeNull()
  })
})
