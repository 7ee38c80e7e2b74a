import { describe, expect, test } from 'vitest'
import { type Hinge, outlookOf } from '../../../src/engine/survey/outlook.js'
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

const draws = (...values: readonly number[]) => Float64Array.from(values).sort()
const letters = (outlook: ReturnType<typeof outlookOf>) =>
  outlook.predicates.map(({ predicate, share }) => [predicate.letter, share])

describe('what drawn figures say of the index', () => {
  test('the index is the exact one, the interval that of the figure times its share', () => {
    const outlook = outlookOf(instrument, hinge('4'), figure('4.2'), draws(4, 4.1, 4.3, 4.4), 50)
    expect(fraction(outlook.index)).toBe('81/20')
    expect(outlook.interval?.low).toBeCloseTo(4, 12)
    expect(outlook.interval?.high).toBeCloseTo(4.1, 12)
  })

  // 0.75 × 4 + 0.25 × 4.2 = 4.05, an A-.
  test('without draws there is the index with its predicate, and nothing about chance', () => {
    const { index, predicate, interval, predicates, more } = outlookOf(
      instrument,
      hinge('4'),
      figure('4.2'),
      draws(),
      50,
    )
    expect([fraction(index), predicate?.letter, interval, predicates, more]).toEqual(['81/20', 'A-', null, [], null])
  })

  // 4.505 is rounded to 4.51: with F-02 of 4.5 the figure must be 4.52; 3.375 + 0.25 × 4.52 = 4.505.
  test('each draw is rounded as the instrument rounds before it meets the ladder', () => {
    const outlook = outlookOf(instrument, hinge('4.5'), figure('4.5'), draws(4.4, 4.51, 4.52, 4.6), 50)
    expect(letters(outlook)).toEqual([
      ['A', 0.5],
      ['A-', 0.5],
    ])
  })

  test('shares are told of every predicate that comes out, and add up to one', () => {
    const outlook = outlookOf(instrument, hinge('4'), figure('3'), draws(0, 2, 4, 5), 50)
    // 3, 3.5, 4, 4.25: C, B-, B, A-.
    expect(letters(outlook)).toEqual([
      ['A-', 0.25],
      ['B', 0.25],
      ['B-', 0.25],
      ['C', 0.25],
    ])
  })

  test('a figure that never changes needs no more respondents', () => {
    expect(outlookOf(instrument, hinge('4'), figure('4'), draws(4, 4, 4), 10).more).toBe(0)
  })

  test('a figure that never changes needs none even on the very edge: 3.005 + 0.25 × 4 = 4.005 is an A-', () => {
    const edge = { rest: figure('3.005'), weight: exact(1n, 4n) }
    const { predicate, more } = outlookOf(instrument, edge, figure('4'), draws(4, 4, 4), 10)
    expect([predicate?.letter, more]).toEqual(['A-', 0])
  })

  // Index 4.25, A- from 4.005: 0.245 below, 0.255 above. Standard error of the figure 1, so 0.25 of the index:
  // 100 × (1.959964 × 0.25 / 0.245)² = 399.99…, rounded up 400: 300 more.
  test('more respondents narrow the interval with the root of their number', () => {
    const means = draws(
      ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 4 : 6) * Math.sqrt(0.999) + 5 * (1 - Math.sqrt(0.999))),
    )
    expect(outlookOf(instrument, hinge('4'), figure('5'), means, 100).more).toBe(300)
  })

  test('on the very edge of a predicate no number would hold it', () => {
    // 3.375 + 0.25 × 4.52 = 4.505, the least index of A.
    expect(outlookOf(instrument, hinge('4.5'), figure('4.52'), draws(4.4, 4.6), 50).more).toBeNull()
  })
})
