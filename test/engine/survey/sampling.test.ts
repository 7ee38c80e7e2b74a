import { describe, expect, test } from 'vitest'
import { randomOf } from '../../../src/engine/survey/random.js'
import { type Drawing, drawnOf, type Known } from '../../../src/engine/survey/sampling.js'
import { exact } from '../../../src/exact/exact.js'

const DRAWING: Drawing = { averaging: 'flat', low: 0, high: 5, replicates: 200, random: () => randomOf(1, 'unit') }

/** Half of so many respondents give 4 throughout, half 5. */
const half = (respondents: number): Known => ({
  figure: exact(9n, 2n),
  respondents,
  population: null,
  patterns: [
    { n: 14, sum: 56, count: respondents / 2 },
    { n: 14, sum: 70, count: respondents / 2 },
  ],
})

const told = (known: Known, drawing: Partial<Drawing> = {}) => {
  const { sampling, figures } = drawnOf(known, { ...DRAWING, ...drawing })
  return [sampling.method, sampling.unavailable, figures.length]
}

describe('what can be said of chance', () => {
  test('is told from ten respondents on', () => {
    expect(told(half(8))).toEqual([null, 'few', 0])
    expect(told(half(10))).toEqual(['bootstrap-t', null, 200])
  })

  test('names the approximation of the mean of aspects, and that of questions', () => {
    expect(told(half(10), { averaging: 'by-aspect' })).toEqual(['bootstrap-t-by-aspect', null, 200])
    expect(told(half(10), { averaging: 'by-question' })).toEqual(['bootstrap-t-by-question', null, 200])
  })

  test.each([
    ['there is no figure', { figure: null }, {}, 'no-figure'],
    ['no draws are asked for', {}, { replicates: 0 }, 'no-draws'],
    ['only tallies are known', { patterns: null }, {}, 'tallies'],
    ['all gave the same', { patterns: [{ n: 14, sum: 63, count: 20 }] }, {}, 'alike'],
  ] as const)('is not available where %s, and says so', (_, known, drawing, unavailable) => {
    expect(told({ ...half(20), ...known }, drawing)).toEqual([null, unavailable, 0])
  })

  test('is nothing where all users were asked: the figure itself, however few they are and whatever is known of them', () => {
    for (const known of [{}, { patterns: null }, { patterns: [{ n: 14, sum: 63, count: 2 }] }]) {
      const { sampling, figures } = drawnOf({ ...half(2), population: 2, ...known }, DRAWING)
      expect([sampling, Array.from(figures)]).toEqual([{ method: 'all-asked', unavailable: null }, [4.5]])
    }
    expect(told({ ...half(2), population: 2 }, { replicates: 0 })).toEqual([null, 'no-draws', 0])
  })

  // The same draws lie nearer by the root of the share that was not asked: √(1 - 30/40) = 1/2.
  test('shrinks with the share of the users that was asked', () => {
    const [free, bound] = [null, 40].map((population) => drawnOf({ ...half(30), population }, DRAWING).figures)
    expect(Array.from(bound ?? [], (each) => ((each - 4.5) * 2 + 4.5).toFixed(9))).toEqual(
      Array.from(free ?? [], (each) => each.toFixed(9)),
    )
  })
})
