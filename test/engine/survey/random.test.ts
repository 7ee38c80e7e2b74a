import { describe, expect, test } from 'vitest'
import { binomial, randomOf, uniform } from '../../../src/engine/survey/random.js'

const firstOf = (seed: number, purpose: string): readonly number[] => {
  const random = randomOf(seed, purpose)
  return Array.from({ length: 5 }, () => random.next())
}

describe('a stream of random numbers', () => {
  test('is the same for the same seed and purpose', () => expect(firstOf(1, 'a')).toEqual(firstOf(1, 'a')))
  test('is another for another seed', () => expect(firstOf(2, 'a')).not.toEqual(firstOf(1, 'a')))
  test('is another for another purpose', () => expect(firstOf(1, 'b')).not.toEqual(firstOf(1, 'a')))

  test('fills sixteen equal bins evenly, by chi-square', () => {
    const random = randomOf(7, 'bins')
    const bins = Array<number>(16).fill(0)
    const draws = 160_000
    for (let i = 0; i < draws; i++) {
      const bin = Math.floor(uniform(random) * 16)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    const expected = draws / 16
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 15 degrees of freedom: 37.7 is passed by one stream in a thousand.
    expect(chiSquare).toBeLessThan(37.7)
  })
})

/** Probabilities of a binomial, each from the one before. */
const probabilities = (n: number, p: number): readonly number[] => {
  let chance = (1 - p) ** n
  return Array.from({ length: n + 1 }, (_, k) => {
    const own = chance
    chance *= ((n - k) / (k + 1)) * (p / (1 - p))
    return own
  })
}

describe('binomial draws follow their distribution', () => {
  for (const [n, p] of [
    [10, 0.3],
    [60, 0.5],
    [200, 0.05],
    [200, 0.9],
    [500, 0.4],
  ] as const)
    test(`${n} trials of ${p}, by chi-square over bins with at least 10 expected`, () => {
      const random = randomOf(3, `${n} ${p}`)
      const draws = 60_000
      const counts = Array<number>(n + 1).fill(0)
      for (let i = 0; i < draws; i++) {
        const k = binomial(random, n, p)
        counts[k] = (counts[k] ?? 0) + 1
      }
      let [chiSquare, bins, rest, restExpected] = [0, 0, 0, 0]
      for (const [k, chance] of probabilities(n, p).entries()) {
        const expected = chance * draws
        if (expected >= 10) {
          chiSquare += ((counts[k] ?? 0) - expected) ** 2 / expected
          bins++
        } else {
          rest += counts[k] ?? 0
          restExpected += expected
        }
      }
      if (restExpected > 1) chiSquare += (rest - restExpected) ** 2 / restExpected
      // Mean bins, deviation √(2 bins): four deviations above are passed by less than one in ten thousand.
      expect(chiSquare).toBeLessThan(bins + 4 * Math.sqrt(2 * bins))
    })

  test('certain and impossible trials need no draw', () => {
    const random = randomOf(1, '')
    expect([binomial(random, 5, 0), binomial(random, 5, 1), binomial(random, 0, 0.5)]).toEqual([0, 5, 0])
  })
})
