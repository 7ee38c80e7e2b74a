import { describe, expect, test } from 'vitest'
import { binomial, type Random, randomOf, uniform } from '../../../src/engine/survey/random.js'

const firstOf = (seed: number, purpose: string): readonly number[] => {
  const random = randomOf(seed, purpose)
  return Array.from({ length: 5 }, () => random.next())
}

describe('a stream of random numbers', () => {
  test('is the same for the same seed and purpose', () => expect(firstOf(1, 'a')).toEqual(firstOf(1, 'a')))
  test('is another for another seed', () => expect(firstOf(2, 'a')).not.toEqual(firstOf(1, 'a')))
  test('is another for another purpose', () => expect(firstOf(1, 'b')).not.toEqual(firstOf(1, 'a')))

  // Worked out by the published algorithm over whole numbers of any length; a block of 64 ends between the two stretches.
  test('is that of sfc32 from a hashed seed, to the last bit', () => {
    const random = randomOf(1, 'a')
    const stream = Array.from({ length: 67 }, () => random.next())
    expect(stream.slice(0, 5)).toEqual([268634303, 3319350041, 1095074356, 4102379713, 1181001271])
    expect(stream.slice(62)).toEqual([2732116835, 2640833366, 1527311985, 3694900478, 2424441669])
    const filled = new Uint32Array(3)
    randomOf(2024, 'Kota Contoh/Dukcapil').fill(filled)
    expect([...filled]).toEqual([916397533, 1217931455, 186974558])
  })

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

  // Drawn from the same stream by inversion over exact probabilities, and by rejection over log-factorials.
  for (const [n, p, first, sum, squares] of [
    [10, 0.3, [0, 4, 1, 0, 4, 4, 1, 3, 2, 3, 4, 6], 1190, 4352],
    [12, 0.5, [2, 7, 4, 3, 7, 7, 3, 6, 5, 6, 7, 9], 2400, 15546],
    [19, 0.95, [19, 17, 19, 19, 17, 18, 19, 18, 19, 18, 18, 16], 7228, 130968],
    [40, 0.25, [6, 7, 14, 6, 11, 12, 7, 7, 8, 12, 12, 11], 3963, 42163],
    [60, 0.5, [25, 26, 35, 24, 32, 33, 26, 26, 28, 33, 33, 31], 11966, 363874],
    [200, 0.05, [6, 7, 14, 5, 11, 12, 7, 7, 8, 12, 11, 12], 3971, 43005],
    [200, 0.9, [186, 184, 175, 186, 178, 177, 184, 184, 183, 176, 177, 179], 72045, 12983067],
    [500, 0.4, [186, 210, 189, 214, 183, 205, 208, 190, 190, 194, 209, 208], 80078, 16077002],
    [3000, 0.01, [23, 35, 25, 37, 22, 32, 34, 25, 25, 27, 35, 34], 12016, 371854],
  ] as const)
    test(`${n} trials of ${p} come out as an independent program draws them`, () => {
      const random = randomOf(3, 'vector')
      const draws = Array.from({ length: 400 }, () => binomial(random, n, p))
      expect(draws.slice(0, 12)).toEqual(first)
      expect(draws.reduce((total, k) => total + k, 0)).toBe(sum)
      expect(draws.reduce((total, k) => total + k * k, 0)).toBe(squares)
    })

  test('certain and impossible trials need no draw', () => {
    const random = randomOf(1, '')
    expect([binomial(random, 5, 0), binomial(random, 5, 1), binomial(random, 0, 0.5)]).toEqual([0, 5, 0])
    expect(random.next()).toBe(randomOf(1, '').next())
  })
})

/** A stream of these numbers of the interval 0 … 1, then of zeros. */
const streamOf = (...numbers: readonly number[]): Random => {
  const rest = numbers.map((each) => Math.floor(each * 2 ** 32))
  return { next: () => rest.shift() ?? 0, fill: () => undefined }
}

describe('a single binomial draw', () => {
  // Of one trial of a half none succeeds up to one half, of two up to a quarter, one up to three quarters.
  test.each([
    [1, 0.5, 0],
    [1, 0.51, 1],
    [2, 0.25, 0],
    [2, 0.74, 1],
    [2, 0.76, 2],
  ])('of %i trials of a half at %f has %i successes', (n, at, successes) => {
    expect(binomial(streamOf(at), n, 0.5)).toBe(successes)
  })

  // The hat of Hörmann (1993); a place under it is kept by the exact ratio of two probabilities.
  const n = 20
  const deviation = Math.sqrt(n / 4)
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.005
  const alpha = (2.83 + 5.1 / b) * deviation
  const ways = probabilities(n, 0.5).map((chance) => Math.round(chance * 2 ** n))

  test.each([0, 1, 3, 5, 15, 17, 19, 20])('of 20 trials of a half is %i just as often as that may be', (k) => {
    // The middle of the places under the hat that stand for k.
    const places = Array.from({ length: 40_000 }, (_, i) => i / 40_000 - 0.5).filter(
      (u) => Math.floor(((2 * a) / (0.5 - Math.abs(u)) + b) * u + n / 2 + 0.5) === k,
    )
    const u = places[places.length >> 1] ?? 0
    const us = 0.5 - Math.abs(u)
    const kept = ((ways[k] ?? 0) / (ways[10] ?? 0)) * ((a / (us * us) + b) / alpha)
    expect(binomial(streamOf(u + 0.5, kept * 0.999), n, 0.5)).toBe(k)
    // Refused, the next place decides: the middle.
    expect(binomial(streamOf(u + 0.5, kept * 1.001, 0.5, 0), n, 0.5)).toBe(10)
  })

  test('is never below none nor above all, however far out a place lies', () => {
    expect(binomial(streamOf(0, 0, 0.5, 0), n, 0.5)).toBe(10)
    expect(binomial(streamOf(1 - 2 ** -32, 0, 0.5, 0), n, 0.5)).toBe(10)
  })
})
