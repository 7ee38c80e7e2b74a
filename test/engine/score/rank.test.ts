import { describe, expect, it } from 'vitest'
import { ranks } from '../../../src/engine/score/rank.js'
import { byCodePoint } from '../../../src/finding/order.js'
import { x } from '../small.js'

const ranked = (...values: (string | null)[]) => {
  const items = values.map((value, i) => ({ i, value: value === null ? null : x(value) }))
  const result = ranks(items, (item) => item.value)
  return items.map((item) => result.get(item) ?? null)
}

describe('ranks', () => {
  it('share a place at a tie and skip the next: 1, 2, 2, 4', () => {
    expect(ranked('4.76', '4.63', '4.63', '4.60')).toEqual([1, 2, 2, 4])
  })

  it('go by value, not by the order of the list', () => {
    expect(ranked('1', '3', '2', '3', '5')).toEqual([5, 2, 4, 2, 1])
  })

  it('tell apart what is printed alike: 13/3 is above 4.33', () => {
    expect(ranked('4.33', '13/3')).toEqual([2, 1])
  })

  it('see one value in two spellings', () => {
    expect(ranked('4.50', '9/2')).toEqual([1, 1])
  })

  it('tell apart what no binary number tells apart, in every order, whatever its size', () => {
    const tiny = 10n ** 40n
    for (const size of [1n, 10n ** 30n]) {
      const values = [3n, 1n, 2n].map((n) => ({ n: size * tiny + n, d: tiny }))
      const result = ranks(values, (value) => value)
      expect(values.map((value) => result.get(value))).toEqual([1, 3, 2])
    }
    expect(ranked('-1', '-2', '0')).toEqual([2, 3, 1])
  })

  it('leave out what has no value', () => {
    expect(ranked(null, '2', null, '1')).toEqual([null, 1, null, 2])
  })

  it('give everyone the first place where all are equal, and nobody one where there is nobody', () => {
    expect(ranked('0', '0', '0')).toEqual([1, 1, 1])
    expect(ranked()).toEqual([])
  })
})

describe('the order of names', () => {
  it('goes by code points: capitals before small letters, digits before both', () => {
    expect(['b', 'a', 'B', 'A', '1', 'ab', ''].sort(byCodePoint)).toEqual(['', '1', 'A', 'B', 'a', 'ab', 'b'])
  })

  it('puts a character beyond the basic plane after all within it, as code units would not', () => {
    expect(['\u{1F600}', '\uFF21'].sort(byCodePoint)).toEqual(['\uFF21', '\u{1F600}'])
  })

  it('knows the first and the last of those characters, and leaves all others in their order', () => {
    expect(['\u{10000}', '\uE000', '\uFF21', 'A'].sort(byCodePoint)).toEqual(['A', '\uE000', '\uFF21', '\u{10000}'])
    expect(byCodePoint('\uFF21', 'A')).toBeGreaterThan(0)
    expect(byCodePoint('\uD800\uDFFF', '\uD800\uE000')).toBeGreaterThan(0)
    expect(byCodePoint('\u{10000}', '\u{103FF}')).toBeLessThan(0)
  })

  it('puts a name before a longer one that begins with it, and equals a name with itself', () => {
    expect(Math.sign(byCodePoint('Dinas', 'Dinas Sosial'))).toBe(-1)
    expect(Math.sign(byCodePoint('Dinas Sosial', 'Dinas'))).toBe(1)
    expect(byCodePoint('Dinas', 'Dinas')).toBe(0)
  })
})
