import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, fraction, parseExact, toNumber } from '../../src/exact/exact.js'

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

  it('is none where the text is neither decimal nor fraction', () => {
    for (const text of ['', '.5', '5.', '1e', '1e1234', '0x10', '1_000', 'Infinity', '1/0', '1/2/3', ' 4'])
      expect(read(text)).toBeNull()
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
  })

  it('keeps what is very large or very small', () => {
    for (const text of ['1e300', '1.7976931348623157e308', '3e-300', '2.5e-310', '-1e-323'])
      expect(toNumber(parseExact(text) ?? exact(0n))).toBe(Number(text))
    expect(toNumber(exact(10n ** 400n))).toBe(Number.POSITIVE_INFINITY)
    expect(toNumber(exact(1n, 10n ** 400n))).toBe(0)
  })
})
