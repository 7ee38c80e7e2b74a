import { describe, expect, test } from 'vitest'
import { drawnFigures, middle, type Pattern, type Sampled } from '../../../src/engine/survey/bootstrap.js'
import { type Random, randomOf, uniform } from '../../../src/engine/survey/random.js'

const figureOf = (patterns: readonly Pattern[]) =>
  patterns.reduce((sum, each) => sum + each.count * each.sum, 0) /
  patterns.reduce((sum, each) => sum + each.count * each.n, 0)

const sampled = (patterns: readonly Pattern[], more: Partial<Sampled> = {}): Sampled => ({
  patterns,
  figure: figureOf(patterns),
  low: 0,
  high: 5,
  unasked: 1,
  ...more,
})

/** "2 8 31": thirty-one respondents with two answers that add up to eight. */
const patternsOf = (...given: readonly string[]): readonly Pattern[] =>
  given.map((each) => {
    const [n = 0, sum = 0, count = 0] = each.split(' ').map(Number)
    return { n, sum, count }
  })

/** Respondents of one complete sheet each, with so many of each total. */
const complete = (counts: readonly number[], n = 14): readonly Pattern[] =>
  counts.map((count, i) => ({ n, sum: i * n, count }))

const widthOf = (figures: Float64Array): number => {
  const range = middle(figures)
  return range ? range.high - range.low : Number.NaN
}

describe('drawing where the figure of all users may lie', () => {
  test('gives the same figures for the same seed, others for another', () => {
    const sample = sampled(complete([1, 2, 3, 4]))
    const draw = (seed: number) => Array.from(drawnFigures(sample, 50, randomOf(seed, 'x')))
    expect(draw(5)).toEqual(draw(5))
    expect(draw(6)).not.toEqual(draw(5))
  })

  test('respondents who all say the same tell nothing of others: nothing is drawn', () => {
    expect(drawnFigures(sampled(patternsOf('14 56 30')), 100, randomOf(1, ''))).toHaveLength(0)
    // The same mean of fewer answers pulls nowhere either.
    expect(drawnFigures(sampled(patternsOf('14 56 30', '7 28 3')), 100, randomOf(1, ''))).toHaveLength(0)
  })

  // Five of 0 and five of δ pull by δ/2 each: their squares add up to 2.5 δ², the bound of ten respondents is 10⁻¹⁷.
  test('respondents who differ by no more than machine numbers do all say the same', () => {
    const apart = (delta: number) =>
      drawnFigures(sampled(patternsOf('1 0 5', `1 ${delta} 5`)), 20, randomOf(1, '')).length
    expect([apart(1e-9), apart(1e-8)]).toEqual([0, 20])
  })

  test('more than 2²⁰ respondents are never put into a list, however many patterns they come in', () => {
    const unlisted: Random = {
      ...randomOf(1, ''),
      fill: () => {
        throw new Error('a list')
      },
    }
    // 2¹⁶ patterns of 16 respondents each, and one respondent more.
    const patterns = Array.from({ length: 2 ** 16 }, (_, i) => ({ n: 14, sum: i % 71, count: 16 }))
    expect(() => drawnFigures(sampled(patterns), 1, unlisted)).toThrow('a list')
    expect(drawnFigures(sampled([...patterns, { n: 14, sum: 7, count: 1 }]), 1, unlisted)).toHaveLength(1)
  })

  test('nobody gives no figures', () => {
    expect(drawnFigures(sampled([], { figure: 0 }), 100, randomOf(1, ''))).toHaveLength(0)
    expect(middle(new Float64Array(0))).toBeNull()
  })

  // The definition, step by step over every respondent: mean and standard error of those drawn, distance in such errors,
  // none of them below a quarter of the sample's. 60 of 3 patterns are drawn one by one, 61 by counts.
  for (const [purpose, patterns, figures] of [
    ['alike', ['2 8 1', '2 10 2', '2 3 1'], [0.9839668081, 3.638997290457, 3.875, 4.151620121446, 4.151620121446]],
    [
      'unlike',
      ['2 8 1', '3 10 2', '1 3 1'],
      [1.469135802469, 3.101710467423, 3.101710467423, 3.307014288342, 4.086419753086],
    ],
    [
      'sixty',
      ['2 8 30', '3 10 20', '1 3 10'],
      [3.553895900304, 3.572982105378, 3.615384615385, 3.622576211888, 3.629506325662],
    ],
    [
      'counts',
      ['2 8 31', '3 10 20', '1 3 10'],
      [3.52325475428, 3.542356574006, 3.616359358535, 3.681208225893, 3.712829319071],
    ],
  ] as const)
    test(`the figures of five replicates are those an independent program draws: ${purpose}`, () => {
      const drawn = Array.from(drawnFigures(sampled(patternsOf(...patterns)), 5, randomOf(9, purpose)))
      expect(drawn.map((each) => each.toFixed(10))).toEqual(figures.map((each) => each.toFixed(10)))
    })

  test('where three of four users were asked, every distance is half of what it was: the root of a quarter', () => {
    const patterns = patternsOf('2 8 30', '3 10 20', '1 3 10')
    const drawn = Array.from(drawnFigures(sampled(patterns, { unasked: 1 / 4 }), 5, randomOf(9, 'sixty')))
    const figures = [3.584640257844, 3.594183360381, 3.615384615385, 3.618980413636, 3.622445470524]
    expect(drawn.map((each) => each.toFixed(10))).toEqual(figures.map((each) => each.toFixed(10)))
  })

  // 29 sheets of 5 and one of 3: 4.9333, standard error 1/15. Without the odd one the distance is four of them, no more.
  test('one odd sheet does not stretch the interval over the whole scale, and the scale bounds it', () => {
    const figures = drawnFigures(sampled(patternsOf('14 70 29', '14 42 1')), 400, randomOf(9, 'odd'))
    expect(figures[0]).toBeCloseTo(74 / 15 - 4 / 15, 10)
    expect(figures[399]).toBe(5)
    expect(figures.filter((each) => Math.abs(each - 14 / 3) < 1e-9).length / 400).toBeCloseTo((29 / 30) ** 30, 1)
  })

  for (const [way, scale] of [
    ['one by one', 1],
    ['by counts', 400],
  ] as const)
    test(`of many respondents drawn ${way} the interval is that of the normal distribution`, () => {
      const counts = [2, 5, 9, 14, 20, 10].map((count) => count * scale)
      const n = counts.reduce((sum, count) => sum + count, 0)
      const average = counts.reduce((sum, count, i) => sum + count * i, 0) / n
      const variance = counts.reduce((sum, count, i) => sum + count * (i - average) ** 2, 0) / (n - 1)
      const figures = drawnFigures(sampled(complete(counts)), 8_000, randomOf(4, way))
      const ratio = widthOf(figures) / (2 * 1.96 * Math.sqrt(variance / n))
      expect(ratio).toBeGreaterThan(0.95)
      expect(ratio).toBeLessThan(1.1)
    })

  test('the bounds of the scale are those that are given', () => {
    const figures = drawnFigures(sampled(complete([5, 0, 0, 0, 0, 5]), { low: 1, high: 4 }), 500, randomOf(1, ''))
    expect([figures[0], figures[499]]).toEqual([1, 4])
  })

  test('patterns of nobody and sheets without answers change nothing', () => {
    const draw = (...given: readonly string[]) =>
      Array.from(drawnFigures(sampled(patternsOf(...given)), 5, randomOf(9, 'alike')))
    expect(draw('2 8 1', '0 0 40', '2 1 0', '2 10 2', '2 3 1')).toEqual(draw('2 8 1', '2 10 2', '2 3 1'))
  })
})

// Users' sheets near the top of the scale: one opinion for all questions, a little of chance in each.
const sheetSum = (random: ReturnType<typeof randomOf>): number => {
  const opinion = uniform(random)
  const base = opinion < 0.55 ? 5 : opinion < 0.85 ? 4 : opinion < 0.95 ? 3 : 2
  let sum = 0
  for (let i = 0; i < 14; i++) sum += Math.max(0, base - (uniform(random) < 0.2 ? 1 : 0))
  return sum
}

test.each([10, 20])(
  'at %i respondents near the top of the scale the interval holds the figure of all 93 times of 100',
  (asked) => {
    const random = randomOf(2024, `users ${asked}`)
    const users = Array.from({ length: 20_000 }, () => sheetSum(random))
    const truth = users.reduce((sum, each) => sum + each, 0) / users.length / 14
    let held = 0
    const repeats = 1500
    for (let repeat = 0; repeat < repeats; repeat++) {
      const patterns = Array.from({ length: asked }, () => {
        const sum = users[Math.floor(uniform(random) * users.length)] ?? 0
        return { n: 14, sum, count: 1 }
      })
      const range = middle(drawnFigures(sampled(patterns), 400, random))
      if (range && range.low <= truth && truth <= range.high) held++
    }
    expect(held / repeats).toBeGreaterThanOrEqual(0.93)
  },
)

test('the middle of a single value is that value', () => {
  expect(middle(Float64Array.of(3))).toEqual({ low: 3, high: 3 })
})

test('the middle 95 % of 1 to 1000 are 25 to 975', () => {
  expect(middle(Float64Array.from({ length: 1000 }, (_, i) => i + 1))).toEqual({ low: 25, high: 975 })
})
