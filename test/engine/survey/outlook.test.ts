import { describe, expect, test } from 'vitest'
import { type Drawn, type Hinge, outlookOf } from '../../../src/engine/survey/outlook.js'
import { type Exact, exact, fraction, parseExact } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'

const instrument = (() => {
  const rules = rulesById('pekppp-2023')
  if (!rules) throw new Error('no instrument')
  return rules.instrument
})()

const figure = (text: string): Exact => {
  const value = parseExact(text)
  if (!value) throw new Error(text)
  return value
}

/** 0.75 × F-02 + 0.25 × F-03. */
const hinge = (f02: string): Hinge => ({
  rest: exact(figure(f02).n * 3n, figure(f02).d * 4n),
  weight: exact(1n, 4n),
})

/** What was drawn of so many respondents. */
const draws = (respondents: number, ...values: readonly number[]): Drawn => ({
  figures: Float64Array.from(values).sort(),
  respondents,
  population: null,
})
const letters = (outlook: ReturnType<typeof outlookOf>) =>
  outlook.predicates.map(({ predicate, share }) => [predicate.letter, share])

describe('what drawn figures say of the index', () => {
  test('the index is the exact one, the interval that of the figure times its share', () => {
    const outlook = outlookOf(instrument, { ...hinge('4'), figure: figure('4.2') }, draws(50, 4, 4.1, 4.3, 4.4))
    expect(fraction(outlook.index)).toBe('81/20')
    expect(outlook.interval?.low).toBeCloseTo(4, 12)
    expect(outlook.interval?.high).toBeCloseTo(4.1, 12)
  })

  // 0.75 × 4 + 0.25 × 4.2 = 4.05, an A-.
  test('without draws there is the index with its predicate, and nothing about chance', () => {
    const outlook = outlookOf(instrument, { ...hinge('4'), figure: figure('4.2') }, draws(50))
    const { index, predicate, interval, predicates, more } = outlook
    expect([fraction(index), predicate?.letter, interval, predicates, more]).toEqual(['81/20', 'A-', null, [], null])
  })

  // 4.505 is rounded to 4.51: with F-02 of 4.5 the figure must be 4.52; 3.375 + 0.25 × 4.52 = 4.505.
  test('each draw is rounded as the instrument rounds before it meets the ladder', () => {
    const outlook = outlookOf(instrument, { ...hinge('4.5'), figure: figure('4.5') }, draws(50, 4.4, 4.51, 4.52, 4.6))
    expect(letters(outlook)).toEqual([
      ['A', 0.5],
      ['A-', 0.5],
    ])
  })

  test('a draw that misses a bound by no more than sums of machine numbers do reaches it', () => {
    const near = (value: number) => outlookOf(instrument, { ...hinge('4.5'), figure: figure('4.5') }, draws(50, value))
    expect(letters(near(4.52 - 1e-12))).toEqual([['A', 1]])
    expect(letters(near(4.52 - 3e-12))).toEqual([['A-', 1]])
  })

  test('a draw below the foot of the ladder earns no predicate, as an index there has none', () => {
    // 0.25 × -1 = -0.25; 0.25 × 5 = 1.25, an E.
    const outlook = outlookOf(instrument, { ...hinge('0'), figure: figure('5') }, draws(50, -1, 5))
    expect(letters(outlook)).toEqual([['E', 0.5]])
  })

  test('shares are told of every predicate that comes out, and add up to one', () => {
    const outlook = outlookOf(instrument, { ...hinge('4'), figure: figure('3') }, draws(50, 0, 2, 4, 5))
    // 3, 3.5, 4, 4.25: C, B-, B, A-.
    expect(letters(outlook)).toEqual([
      ['A-', 0.25],
      ['B', 0.25],
      ['B-', 0.25],
      ['C', 0.25],
    ])
  })

  test('where all were asked, the index has its predicate for sure and needs nobody more', () => {
    const { interval, predicates, more } = outlookOf(
      instrument,
      { ...hinge('4'), figure: figure('4.2') },
      draws(10, 4.2),
    )
    expect(interval?.low).toBeCloseTo(4.05, 12)
    expect(interval?.high).toBeCloseTo(4.05, 12)
    expect([predicates.map(({ predicate, share }) => [predicate.letter, share]), more]).toEqual([[['A-', 1]], 0])
  })

  test('and none even on the very edge: 3.005 + 0.25 × 4 = 4.005 is an A-', () => {
    const edge = { rest: figure('3.005'), weight: exact(1n, 4n) }
    const { predicate, predicates, more } = outlookOf(instrument, { ...edge, figure: figure('4') }, draws(10, 4))
    expect([predicate?.letter, predicates[0]?.share, more]).toEqual(['A-', 1, 0])
  })

  // Index 3 + 0.25 × 5 = 4.25, an A-: 0.245 above 4.005, 0.255 below 4.505.
  const more = (drawn: Drawn) => outlookOf(instrument, { ...hinge('4'), figure: figure('5') }, drawn).more

  test('an interval that lies within one predicate needs nobody more, be it ever so near', () => {
    expect(more(draws(100, 4.03, 6.01))).toBe(0)
  })

  // Down to 3.75, half an interval of 0.5: 100 × (0.5 / 0.245)² = 416.49…, so 417: 317 more.
  test('more respondents narrow the interval with the root of their number', () => {
    expect(more(draws(100, 3, 6))).toBe(317)
  })

  // Up to 4.75: 100 × (0.5 / 0.255)² = 384.46…, so 385: 285 more.
  test('the end that has less room for its width decides', () => {
    expect(more(draws(100, 4.5, 7))).toBe(285)
  })

  // 1/n - 1/500 must fall from 0.008 to 0.008 × (0.245 / 0.5)²: n = 255.05…, so 256: 156 more.
  test('of 500 users fewer are needed than of users without number', () => {
    expect(more({ ...draws(100, 3, 6), population: 500 })).toBe(156)
  })

  test('on the very edge of a predicate no number would hold it, but all users', () => {
    // 3.375 + 0.25 × 4.52 = 4.505, the least index of A.
    const outlook = (drawn: Drawn) => outlookOf(instrument, { ...hinge('4.5'), figure: figure('4.52') }, drawn).more
    expect(outlook(draws(50, 4.4, 4.6))).toBeNull()
    expect(outlook({ ...draws(50, 4.4, 4.6), population: 80 })).toBe(30)
    // In machine numbers one by 1/249 is a little more than 249: nobody more for that.
    expect(outlook({ ...draws(50, 4.4, 4.6), population: 249 })).toBe(199)
  })
})
