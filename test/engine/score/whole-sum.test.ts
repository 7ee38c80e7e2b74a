import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  figureOf,
  GREATEST_SCORE,
  SCORE_PART,
  slotSumOf,
  totalOf,
  wholeScore,
  wholeSumOf,
} from '../../../src/engine/score/whole-sum.js'
import { shown, x } from '../small.js'

const scores = (count: number) => Array.from({ length: count }, () => SCORE_PART)

describe('a sum of machine integers', () => {
  it('is Σ share × whole number over one denominator, in lowest terms only at the end', () => {
    const sum = wholeSumOf({ numerators: [17n, 83n], denominator: 100n }, scores(2))
    expect(sum && totalOf(sum, [5, 4])).toBe(417)
    expect(sum && shown(figureOf(sum, 417))).toBe('417/100')
    expect(sum && shown(figureOf(sum, 400))).toBe('4')
  })

  it('is made a figure once, and forgotten where there are more than 65,536 of them', () => {
    const sum = wholeSumOf({ numerators: [1n], denominator: 7n }, scores(1))
    if (!sum) throw new Error('a small share is carried')
    expect(figureOf(sum, 5)).toBe(figureOf(sum, 5))
    for (let i = 0; i < 2 ** 16; i++) figureOf(sum, i)
    expect(sum.known.size).toBe(2 ** 16)
    expect(shown(figureOf(sum, 2 ** 16))).toBe('65536/7')
    expect([...sum.known.keys()]).toEqual([2 ** 16])
  })

  it('brings levels with other denominators to a common one', () => {
    // 1/2 of 13/6 and 1/2 of 9/4 are 26/24 + 27/24
    const levels = [
      { denominator: 6n, most: 30 },
      { denominator: 4n, most: 20 },
    ]
    const sum = wholeSumOf({ numerators: [1n, 1n], denominator: 2n }, levels)
    expect(sum && totalOf(sum, [13, 9])).toBe(2 * 13 + 3 * 9)
    expect(sum && shown(figureOf(sum, 53))).toBe('53/24')
  })

  it('is none where a part is none, and none where a part has no share', () => {
    const shares = { numerators: [1n, 1n], denominator: 2n }
    const sum = wholeSumOf(shares, scores(2))
    expect(sum && totalOf(sum, [5, null])).toBeNull()
    expect(wholeSumOf(shares, [SCORE_PART, null])).toBeNull()
    expect(wholeSumOf(shares, scores(3))).toBeNull()
  })

  it('is none as soon as the greatest scores would leave what a double holds exactly', () => {
    // Σ |share| × 2^20 must stay below 2^53: shares of 2^33 − 1 do, of 2^33 do not.
    const of = (share: bigint) => wholeSumOf({ numerators: [share], denominator: 1n }, scores(1))
    expect(of(2n ** 33n - 1n)?.most).toBe((2 ** 33 - 1) * GREATEST_SCORE)
    expect(of(2n ** 33n)).toBeNull()
    expect(of(-(2n ** 33n))).toBeNull()
  })

  it('takes whole scores up to the greatest, and nothing else', () => {
    expect(['5', '0', '-3', `${GREATEST_SCORE}`, `-${GREATEST_SCORE}`].map((text) => wholeScore(x(text)))).toEqual([
      5,
      0,
      -3,
      GREATEST_SCORE,
      -GREATEST_SCORE,
    ])
    expect(['9/2', `${GREATEST_SCORE + 1}`, `-${GREATEST_SCORE + 1}`].map((text) => wholeScore(x(text)))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('is written out over the slots of its scores, level by level', () => {
    // 1/2 of (1/3 a + 2/3 b) and 1/2 of c: (a + 2 b) / 6 + 3 c / 6
    const level = wholeSumOf({ numerators: [1n, 2n], denominator: 3n }, scores(2))
    const form = wholeSumOf({ numerators: [1n, 1n], denominator: 2n }, [level, SCORE_PART])
    const slots = level && slotSumOf(level, [4, 5])
    expect(slots).toEqual({ first: 4, multipliers: [1, 2] })
    expect(form && slots && slotSumOf(form, [slots, 6])).toEqual({ first: 4, multipliers: [1, 2, 3] })
    expect(form?.denominator).toBe(6n)
    expect(form && slotSumOf(form, [null, 6])).toBeNull()
    expect(form && slotSumOf(form, [])).toBeNull()
  })

  it('comes to what fractions of big integers come to, up to its bound', () => {
    const part = fc.record({
      share: fc.bigInt({ min: -(2n ** 16n), max: 2n ** 16n }),
      denominator: fc.bigInt({ min: 1n, max: 60n }),
      value: fc.integer({ min: -GREATEST_SCORE, max: GREATEST_SCORE }),
    })
    const whole = fc.bigInt({ min: 1n, max: 1000n })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), whole, (parts, denominator) => {
        const numerators = parts.map(({ share }) => share)
        const levels = parts.map(({ denominator: d }) => ({ denominator: d, most: GREATEST_SCORE }))
        const sum = wholeSumOf({ numerators, denominator }, levels)
        fc.pre(sum !== null)
        const values = parts.map(({ value }) => value)
        const all = parts.reduce((product, { denominator: d }) => product * d, 1n)
        const expected = parts.reduce(
          (n, { share, denominator: d, value }) => n + (share * BigInt(value) * all) / d,
          0n,
        )
        const { n, d } = figureOf(sum, totalOf(sum, values) ?? 0)
        expect(n * all * denominator).toBe(expected * d)
      }),
    )
  })
})
