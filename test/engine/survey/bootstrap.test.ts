import { describe, expect, test } from 'vitest'
import { bootstrapMeans, deviationOf, middle, type Pattern } from '../../../src/engine/survey/bootstrap.js'
import { randomOf } from '../../../src/engine/survey/random.js'

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Respondents of one complete sheet each, with so many of each total. */
const complete = (counts: readonly number[], n = 14): readonly Pattern[] =>
  counts.map((count, i) => ({ n, sum: i * n, count }))

describe('drawing respondents anew', () => {
  test('gives the same means for the same seed, others for another', () => {
    const patterns = complete([1, 2, 3, 4])
    const draw = (seed: number) => Array.from(bootstrapMeans(patterns, 50, randomOf(seed, 'x')))
    expect(draw(5)).toEqual(draw(5))
    expect(draw(6)).not.toEqual(draw(5))
  })

  test('respondents who all say the same leave nothing to chance', () => {
    const means = bootstrapMeans([{ n: 14, sum: 56, count: 30 }], 100, randomOf(1, ''))
    expect(middle(means)).toEqual({ low: 4, high: 4 })
    expect(deviationOf(means)).toBe(0)
  })

  // One of 20 respondents gives 5, the others 0: a mean is 5k/20 with k binomial of 20 trials of 1/20.
  test('two kinds of respondents come as a binomial says', () => {
    const means = bootstrapMeans(
      [
        { n: 1, sum: 0, count: 19 },
        { n: 1, sum: 5, count: 1 },
      ],
      40_000,
      randomOf(2, ''),
    )
    const none = means.filter((value) => value === 0).length / means.length
    expect(none).toBeCloseTo(0.95 ** 20, 2)
  })

  for (const [way, scale] of [
    ['one by one', 1],
    ['by counts', 400],
  ] as const)
    test(`the standard error drawn ${way} is that of the mean`, () => {
      const counts = [2, 5, 9, 14, 20, 10].map((count) => count * scale)
      const n = counts.reduce((sum, count) => sum + count, 0)
      const average = counts.reduce((sum, count, i) => sum + count * i, 0) / n
      const variance = counts.reduce((sum, count, i) => sum + count * (i - average) ** 2, 0) / n
      const means = bootstrapMeans(complete(counts), 6_000, randomOf(4, way))
      expect(mean(means)).toBeCloseTo(average, 2)
      expect(deviationOf(means) / Math.sqrt(variance / n)).toBeGreaterThan(0.96)
      expect(deviationOf(means) / Math.sqrt(variance / n)).toBeLessThan(1.04)
    })

  test('respondents with few answers weigh by their answers', () => {
    // 10 answers of 5 from one respondent beside 2 answers of 0 from another, drawn twice: 0, 50/12 or 5.
    const patterns = [
      { n: 10, sum: 50, count: 1 },
      { n: 2, sum: 0, count: 1 },
    ]
    const means = new Set(bootstrapMeans(patterns, 500, randomOf(1, '')))
    expect([...means].sort((a, b) => a - b)).toEqual([0, 50 / 12, 5])
  })

  // A respondent drawn is word × respondents / 2³² of the stream, rounded down; above 20 to a pattern, counts are drawn instead.
  for (const [purpose, patterns, means] of [
    ['alike', ['2 8 1', '2 10 2', '2 3 1'], [29 / 8, 29 / 8, 31 / 8, 33 / 8, 19 / 4]],
    ['unlike', ['2 8 1', '3 10 2', '1 3 1'], [33 / 10, 29 / 8, 34 / 9, 34 / 9, 4]],
    ['sixty', ['2 8 30', '3 10 20', '1 3 10'], [479 / 133, 451 / 125, 47 / 13, 245 / 67, 467 / 127]],
    ['counts', ['2 8 31', '3 10 20', '1 3 10'], [513 / 145, 481 / 135, 504 / 139, 459 / 124, 443 / 119]],
  ] as const)
    test(`the means of five replicates are those an independent program draws: ${purpose}`, () => {
      const given = patterns.map((each): Pattern => {
        const [n = 0, sum = 0, count = 0] = each.split(' ').map(Number)
        return { n, sum, count }
      })
      expect(Array.from(bootstrapMeans(given, 5, randomOf(9, purpose)))).toEqual(means)
    })

  // Number and sum of answers share one figure only where they fit: drawn twice, both once, or each twice.
  for (const [what, patterns, means] of [
    [
      'very great sums',
      [
        { n: 1, sum: 2 ** 27, count: 1 },
        { n: 2, sum: 0, count: 1 },
      ],
      [0, 2 ** 27 / 3, 2 ** 27],
    ],
    [
      'sums below 0',
      [
        { n: 1, sum: -1, count: 1 },
        { n: 2, sum: 2, count: 1 },
      ],
      [-1, 1 / 3, 1],
    ],
  ] as const)
    test(`${what} are drawn exactly`, () => {
      const drawn = new Set(bootstrapMeans(patterns, 500, randomOf(1, what)))
      expect([...drawn].sort((a, b) => a - b)).toEqual(means)
    })

  test('patterns of nobody and sheets without answers change nothing', () => {
    const asked = [
      { n: 2, sum: 8, count: 1 },
      { n: 0, sum: 0, count: 40 },
      { n: 2, sum: 1, count: 0 },
      { n: 2, sum: 10, count: 2 },
      { n: 2, sum: 3, count: 1 },
    ]
    const means = Array.from(bootstrapMeans(asked, 5, randomOf(9, 'alike')))
    expect(means).toEqual([29 / 8, 29 / 8, 31 / 8, 33 / 8, 19 / 4])
  })

  test('nobody gives no means', () => {
    expect(bootstrapMeans([], 100, randomOf(1, ''))).toHaveLength(0)
    expect(middle(new Float64Array(0))).toBeNull()
  })
})

test('the deviation of 2, 4, 4, 6 is the root of 8/3; of one value it is 0', () => {
  expect(deviationOf(Float64Array.of(2, 4, 4, 6))).toBeCloseTo(Math.sqrt(8 / 3), 12)
  expect(deviationOf(Float64Array.of(3))).toBe(0)
})

test('the middle of a single value is that value', () => {
  expect(middle(Float64Array.of(3))).toEqual({ low: 3, high: 3 })
})

test('the middle 95 % of 1 to 1000 are 25 to 975', () => {
  expect(middle(Float64Array.from({ length: 1000 }, (_, i) => i + 1))).toEqual({ low: 25, high: 975 })
})
