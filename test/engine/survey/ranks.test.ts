import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranksBy } from '../../../src/engine/survey/ranks.js'
import { runs } from '../runs.js'

const ranks = (...figures: readonly number[]) => [...ranksBy(Float64Array.from(figures))]

test('the greatest figure is first', () => expect(ranks(3.5, 4.2, 2, 4)).toEqual([3, 1, 4, 2]))

test('who ties shares a rank, and the next one counts all who are before', () => {
  expect(ranks(4, 3, 4, 3, 2)).toEqual([1, 3, 1, 3, 5])
  expect(ranks(4, 4, 4)).toEqual([1, 1, 1])
})

test('figures that differ by less than machine sums keep are the same', () => {
  expect(ranks(0.1 + 0.2, 0.3, 0.2)).toEqual([1, 1, 3])
  expect(ranks(4 + 1e-10, 4)).toEqual([1, 2])
  expect(ranks(1e-11, 0)).toEqual([1, 1])
})

test('one alone is first, and of nobody there are no ranks', () => {
  expect(ranks(0)).toEqual([1])
  expect(ranks()).toEqual([])
})

test('a rank is one more than the number of those who are better', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }), (figures) => {
      expect(ranks(...figures)).toEqual(figures.map((own) => 1 + figures.filter((each) => each > own).length))
    }),
    { numRuns: runs(200), seed: 8 },
  )
})
