import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  div,
  equal,
  exact,
  fraction,
  fromStored,
  mean,
  mul,
  ONE,
  parseExact,
  printedRange,
  printedText,
  type RoundingMode,
  round,
  sub,
  sum,
  toDecimal,
  toFixed,
  toNumber,
  toText,
  whole,
  withoutZeros,
  ZERO,
} from '../../src/exact/exact.js'

const read = (text: string): string | null => {
  const value = parseExact(text)
  return value && fraction(value)
}

describe('a figure from its text', () => {
  it('is exact in every spelling of a decimal', () => {
    expect(['4.5', '+4.50', '-0.125', '007', '45e-1', '0.45E1', '4.5e0'].map(read)).toEqual([
      '9/2',
      '9/2',
      '-1/8',
      '7',
      '9/2',
      '9/2',
      '9/2',
    ])
    expect(read('1e3')).toBe('1000')
    expect(read('1.25e-3')).toBe('1/800')
    expect(read('-12.5e2')).toBe('-1250')
    expect(read('1e-400')).toBe(`1/1${'0'.repeat(400)}`)
  })

  it('is exact as a fraction too, of whole numbers or decimals', () => {
    expect(['5/56', '10/4', '-1.5/0.5', '1/-3'].map(read)).toEqual(['5/56', '5/2', '-3', '-1/3'])
  })

  it('is none where the text is neither decimal nor fraction', () => {
    const texts = [
      '',
      '.5',
      '5.',
      '1e',
      '1e1234',
      '0x10',
      '1_000',
      'Infinity',
      '1/0',
      '1/2/3',
      ' 4',
      'x/2',
      '2/x',
      '/2',
    ]
    for (const text of texts) expect(read(text)).toBeNull()
  })
})

describe('a figure that was stored in binary', () => {
  it('is the decimal that was typed', () => {
    // 4.505 is stored as 4.50499999999999989341858963598497211933135986328125.
    expect(fromStored('4.5049999999999999')).toEqual({ n: 901n, d: 200n })
    expect(fromStored('1E2')).toEqual({ n: 100n, d: 1n })
    expect(fromStored(' 2.5 ')).toEqual({ n: 5n, d: 2n })
  })

  it('is none where nothing or no finite number stands there', () => {
    for (const text of ['', '  ', 'empat', '1e999', 'NaN', '4,5']) expect(fromStored(text)).toBeNull()
  })
})

describe('a fraction', () => {
  it('stands in lowest terms, its sign above the line', () => {
    expect(exact(6n, 4n)).toEqual({ n: 3n, d: 2n })
    expect(exact(6n, -4n)).toEqual({ n: -3n, d: 2n })
    expect(exact(-6n, -4n)).toEqual({ n: 3n, d: 2n })
    expect(exact(0n, -7n)).toEqual({ n: 0n, d: 1n })
    expect(exact(7n)).toEqual({ n: 7n, d: 1n })
    expect(whole(-3)).toEqual({ n: -3n, d: 1n })
  })

  it('needs a denominator', () => {
    expect(() => exact(1n, 0n)).toThrow(RangeError)
    expect(() => div(ONE, ZERO)).toThrow('a fraction needs a denominator other than zero')
    expect(() => mean([])).toThrow(RangeError)
  })
})

describe('arithmetic', () => {
  const [half, third] = [exact(1n, 2n), exact(1n, 3n)]

  it('is that of fractions', () => {
    expect(fraction(add(half, third))).toBe('5/6')
    expect(fraction(add(half, half))).toBe('1')
    expect(fraction(sub(third, half))).toBe('-1/6')
    expect(fraction(mul(exact(2n, 3n), exact(3n, 4n)))).toBe('1/2')
    expect(fraction(div(half, exact(-3n, 4n)))).toBe('-2/3')
  })

  it('sums without rounding in any order, thirds and tenths alike', () => {
    // 1/3 + 1/10 + 1/2 + 1/15 = 10/30 + 3/30 + 15/30 + 2/30
    const terms = [third, exact(1n, 10n), half, exact(1n, 15n)]
    expect(sum(terms)).toEqual(ONE)
    expect(sum(terms.toReversed())).toEqual(ONE)
    // 1/4 + 1/6 + 1/10 = 15/60 + 10/60 + 6/60: denominators that share a factor.
    expect(sum([exact(1n, 4n), exact(1n, 6n), exact(1n, 10n)])).toEqual({ n: 31n, d: 60n })
    expect(sum([])).toEqual(ZERO)
    expect(fraction(mean([whole(4), whole(4), whole(5)]))).toBe('13/3')
  })

  it('compares by value, below zero too', () => {
    expect(compare(third, half)).toBe(-1)
    expect(compare(exact(-1n, 3n), exact(-1n, 2n))).toBe(1)
    expect(compare(exact(2n, 4n), half)).toBe(0)
    expect([equal(half, exact(2n, 4n)), equal(half, third), equal(half, exact(-1n, 2n))]).toEqual([true, false, false])
  })
})

describe('the one rounding', () => {
  const at = (text: string, places: number, mode: RoundingMode) =>
    fraction(round(parseExact(text) ?? ZERO, places, mode))

  it('half-up lifts a half away from zero, half-even to the even neighbour, down cuts', () => {
    expect(at('4.505', 2, 'half-up')).toBe('451/100')
    expect(at('4.504999', 2, 'half-up')).toBe('9/2')
    expect(at('4.505', 2, 'half-even')).toBe('9/2')
    expect(at('4.515', 2, 'half-even')).toBe('113/25')
    expect(at('4.5051', 2, 'half-even')).toBe('451/100')
    expect(at('4.509', 2, 'down')).toBe('9/2')
  })

  it('does to a figure below zero what it does to the one above', () => {
    expect(at('-4.505', 2, 'half-up')).toBe('-451/100')
    expect(at('-4.505', 2, 'half-even')).toBe('-9/2')
    expect(at('-4.509', 2, 'down')).toBe('-9/2')
    expect(at('-0.5', 0, 'half-up')).toBe('-1')
  })
})

describe('a figure as text', () => {
  it('has as many decimals as it is asked for', () => {
    expect(toFixed(exact(451n, 100n), 2)).toBe('4.51')
    expect(toFixed(exact(1n, 2000n), 2)).toBe('0.00')
    expect(toFixed(exact(-1n, 200n), 2)).toBe('-0.01')
    expect(toFixed(exact(9n, 2n), 0)).toBe('5')
    expect(toFixed(exact(9n, 2n), 0, 'down')).toBe('4')
    expect(toFixed(whole(12), 3)).toBe('12.000')
  })

  it('is a decimal where it ends, and marked where it was cut', () => {
    expect(toDecimal(exact(9n, 2n))).toBe('4.5')
    expect(toDecimal(exact(13n, 3n))).toBe('4.333333…')
    expect(toDecimal(exact(13n, 3n), 2)).toBe('4.33…')
    expect(toDecimal(exact(2n, 3n))).toBe('0.666666…')
    expect(toDecimal(whole(100))).toBe('100')
    expect(toDecimal(whole(100), 0)).toBe('100')
    expect(toDecimal(exact(1n, 10_000_000n))).toBe('0.000000…')
  })

  it('loses nothing: all its decimals, or the fraction', () => {
    expect(toText(exact(1n, 80n))).toBe('0.0125')
    expect(toText(exact(-7n, 5n))).toBe('-1.4')
    expect(toText(exact(5n, 6n))).toBe('5/6')
    expect(toText(whole(40))).toBe('40')
  })

  it('is printed as a decimal of up to twelve places, beyond them as a fraction', () => {
    const texts = [exact(9n, 2n), exact(1n, 3n), exact(1n, 10n ** 12n), exact(1n, 10n ** 13n)].map(printedText)
    expect(texts).toEqual(['4.5', '1/3', '0.000000000001', '1/10000000000000'])
    expect(printedRange([whole(1), exact(9n, 2n)])).toBe('1–4.5')
  })

  it('has no zeros behind its last digit, and keeps those of a whole number of decimals alone', () => {
    expect(['4.500', '4.000', '0.05', '10.0', '4,50'].map(withoutZeros)).toEqual(['4.5', '4', '0.05', '10', '4,5'])
  })
})

describe('the nearest binary number of a figure', () => {
  const digits = (size: number) => fc.bigInt({ min: -(10n ** BigInt(size)), max: 10n ** BigInt(size) })

  // A decimal that ends is a text that the language itself reads to the nearest binary number.
  it('is what the language reads from the whole decimal', () => {
    fc.assert(
      fc.property(digits(40), fc.integer({ min: 0, max: 60 }), (n, places) => {
        expect(toNumber(exact(n, 10n ** BigInt(places)))).toBe(Number(`${n}e-${places}`) + 0)
      }),
    )
  })

  it('lies on the right side of a half, however small what is left over', () => {
    const half = 2n ** 53n + 1n
    const tiny = 10n ** 50n
    expect(toNumber(exact(half))).toBe(2 ** 53)
    expect(toNumber(exact(half * tiny + 1n, tiny))).toBe(2 ** 53 + 2)
    expect(toNumber(exact(half * tiny - 1n, tiny))).toBe(2 ** 53)
    expect(toNumber(exact(-(half * tiny + 1n), tiny))).toBe(-(2 ** 53) - 2)
    expect(toNumber(exact(half * 2n ** 20n + 1n))).toBe((2 ** 53 + 2) * 2 ** 20)
  })

  it('keeps what is very large or very small', () => {
    for (const text of ['1e300', '1.7976931348623157e308', '3e-300', '2.5e-310', '-1e-323'])
      expect(toNumber(parseExact(text) ?? exact(0n))).toBe(Number(text))
    expect(toNumber(exact(10n ** 400n))).toBe(Number.POSITIVE_INFINITY)
    expect(toNumber(exact(1n, 10n ** 400n))).toBe(0)
  })
})
