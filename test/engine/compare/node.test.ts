import { describe, expect, it } from 'vitest'
import { SharedNode } from '../../../src/engine/compare/node.js'
import { equal, exact } from '../../../src/exact/exact.js'
import { fractionOf, indicators, shippedBoth } from '../sheets.js'
import { x } from '../small.js'
import { node } from './members.js'
import { type Named, side } from './sides.js'

const Y2023 = shippedBoth('pekppp-2023').instrument

/** A unit with one score everywhere. */
const unit = (name: string, score: string): Named => ({
  agency: 'Kab. A',
  unit: name,
  sheet: { variant: 'A', scores: indicators(Y2023, 'A').map(() => score), f03: null },
})

const shared = (score: string) => new SharedNode(node('F-02.a', '1/2', score))
const HALF = x('1/2')
const QUARTER = x('1/4')

describe('figures that units share', () => {
  it('are one node for all units of a side that got the same, and another one for whoever got something else', () => {
    const units = [unit('u', '4'), unit('v', '4'), unit('w', '3')]
    const [u, v, w] = side(Y2023, units, '2023').units.map(({ aspects: [first] }) => first)
    expect(u).toBeInstanceOf(SharedNode)
    expect(v).toBe(u)
    expect(w).not.toBe(u)
    expect([u, w].map((each) => fractionOf(each?.score))).toEqual(['4', '3'])
  })

  it('weigh below each form what they weigh there, whichever was asked for before', () => {
    const aspect = shared('3')
    const weighed = () => [
      aspect.leafBelow(HALF, () => x('1/4')),
      aspect.leafBelow(QUARTER, () => x('1/8')),
      aspect.leafBelow(HALF, () => x('1/4')),
    ]
    expect(weighed().map(({ weight }) => fractionOf(weight))).toEqual(['1/4', '1/8', '1/4'])
    const again = aspect.leafBelow(HALF, () => x('1'))
    expect(fractionOf(again.weight)).toBe('1/4')
  })

  it('give the index their weight times their score: 1/2 of 8/3 is 4/3', () => {
    const { product } = shared('8/3').leafBelow(HALF, () => HALF)
    expect(equal(exact(product.n, product.d), x('4/3'))).toBe(true)
  })
})
