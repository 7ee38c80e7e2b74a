import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf, bandsOf, toneOf } from '../../../src/report/html/axis.js'
import { binCounts } from '../../../src/report/html/chart/distribution.js'
import { stackDots } from '../../../src/report/html/chart/strip.js'
import { x } from '../../engine/small.js'
import { shippedInstrument } from '../sample.js'

const instrument = shippedInstrument('pekppp-2023')
const axis = axisOf(instrument)

describe('the axis', () => {
  test.each([
    ['0', 0],
    ['5', 100],
    ['2.5', 50],
    ['13/3', 86.67],
    ['-1', 0],
    ['6', 100],
  ])('places %s at %d percent', (value, percent) => {
    expect(axis.at(x(value))).toBe(percent)
  })
})

describe('the bands', () => {
  test('cover the whole axis once, lowest predicate first', () => {
    const bands = bandsOf(instrument, axis)
    expect(bands.map(({ predicate }) => predicate.letter)).toEqual(['F', 'E', 'D', 'C-', 'C', 'B-', 'B', 'A-', 'A'])
    expect(bands[0]?.from).toBe(0)
    expect(bands.at(-1)?.to).toBe(100)
    for (const [i, band] of bands.entries()) if (i > 0) expect(band.from).toBe(bands[i - 1]?.to)
  })
  test('begin where the printed table says: A at 4.51 of 5', () => {
    expect(bandsOf(instrument, axis).at(-1)?.from).toBe(90.2)
  })
})

describe('the tones', () => {
  test('lead from the best to the worst, whatever the number of predicates', () => {
    expect(Array.from({ length: 9 }, (_, i) => toneOf(i, 9))).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
    ])
    expect([0, 1, 2].map((place) => toneOf(place, 3))).toEqual(['p0', 'p4', 'p8'])
    expect(toneOf(0, 1)).toBe('p0')
    expect([toneOf(0, 20), toneOf(19, 20)]).toEqual(['p0', 'p8'])
  })
})

describe('the histogram', () => {
  test('counts a figure on a border into the lower bar', () => {
    expect(binCounts([0, 20, 20.01, 40, 100], 5)).toEqual([2, 2, 0, 0, 1])
  })
  test('loses no figure', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true })),
        fc.integer({ min: 1, max: 60 }),
        (all, bins) => {
          expect(binCounts(all, bins).reduce((sum, count) => sum + count, 0)).toBe(all.length)
        },
      ),
    )
  })
})

describe('the dots of a strip', () => {
  const setting = { near: 2, highest: 50 }
  test('lie on the ground where there is room and above each other where there is not', () => {
    const dots = [10, 11, 11.5, 12.1, 50].map((at) => ({ x: at, title: String(at) }))
    expect(stackDots(dots, setting).map(({ level }) => level)).toEqual([0, 1, 2, 0, 0])
  })
  test('never cover each other below the highest place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 40 }), (places) => {
        const placed = stackDots(
          places.map((at) => ({ x: at / 10, title: '' })),
          setting,
        )
        for (const [i, a] of placed.entries())
          for (const b of placed.slice(i + 1)) if (a.level === b.level) expect(b.x - a.x).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})
