import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fall, scaleOver } from '../../../src/report/html/chart/waterfall.js'

const fall = (from: number, to: number): Fall => ({ name: '', text: '', from, to, isTotal: false })

describe('the scale of all waterfalls', () => {
  test.each([
    [[[0, 0.05]], { least: 0, most: 0.05, every: 0.005 }],
    [
      [
        [0, 1.8],
        [0, -1.7],
      ],
      { least: -2, most: 2, every: 0.5 },
    ],
    [[[0, 0.3]], { least: 0, most: 0.3, every: 0.05 }],
    [[[0, 0]], { least: 0, most: 1, every: 1 }],
    [[], { least: 0, most: 1, every: 1 }],
    [[[0, -5e-324]], { least: -1, most: 0, every: 1 }],
  ])('of %j is %j', (spans, scale) => {
    expect(scaleOver(spans.map(([from = 0, to = 0]) => [fall(from, to)]))).toEqual(scale)
  })

  test('holds no change and every step of every drawing, and has at most a dozen lines', () => {
    const span = fc.double({ min: -5, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(span, span)), (spans) => {
        const { least, most, every } = scaleOver(spans.map(([from, to]) => [fall(from, to)]))
        expect(most).toBeGreaterThan(least)
        for (const value of [0, ...spans.flat()]) {
          expect(value).toBeGreaterThanOrEqual(least - every / 1e6)
          expect(value).toBeLessThanOrEqual(most + every / 1e6)
        }
        expect((most - least) / every).toBeLessThanOrEqual(12.1)
      }),
    )
  })
})
