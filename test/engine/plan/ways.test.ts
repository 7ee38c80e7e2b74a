import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../src/engine/plan/knapsack.js'
import { waysWithin } from '../../../src/engine/plan/ways.js'

const choice = (cost: number, gain: number): Choice => ({ cost, gain })
const ENOUGH = { corners: 1000, states: 1000, listed: 2 }

describe('ways to a gain', () => {
  // Six of ten are needed: both items, for 6; where parts may be taken 3 + 3 · 1/5 is 3.6, so that whole costs are 4 at least.
  const two = [[choice(3, 5)], [choice(3, 5)]]

  it('are the cheapest, with what they cost', () => {
    expect(waysWithin(two, 6, ENOUGH)).toEqual({ ways: [[0, 0]], count: 1n, cost: 6, isProved: true })
  })

  it('are one good way, with what none costs less than, where a proof is more work than there may be', () => {
    expect(waysWithin(two, 6, { ...ENOUGH, corners: 1 })).toEqual({
      ...{ ways: [[0, 0]], count: null, cost: 4, isProved: false },
    })
  })

  const three = [[choice(1, 1)], [choice(1, 1)], [choice(1, 1)]]

  it('are as many of the first as are asked for, and all are counted', () => {
    const ways = [
      [0, null, null],
      [null, 0, null],
    ]
    expect(waysWithin(three, 1, ENOUGH)).toEqual({ ways, count: 3n, cost: 1, isProved: true })
  })

  it('are one that is proved, where to tell them apart is more work than there may be', () => {
    expect(waysWithin(three, 1, { ...ENOUGH, states: 1 })).toEqual({
      ...{ ways: [[0, null, null]], count: null, cost: 1, isProved: true },
    })
  })
})
