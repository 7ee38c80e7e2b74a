import { describe, expect, it } from 'vitest'
import { proveWeights } from '../../../src/instrument/proofs/weights.js'
import { AT, assumed, type Change, holdSlips, instrumentWith } from './slips.js'
import { WEIGHT_SLIPS } from './weights-cases.js'

describe('of the weights of an instrument', () => {
  holdSlips(WEIGHT_SLIPS, proveWeights)

  const rulesOf = (...changes: readonly Change[]) => proveWeights(instrumentWith(...changes)).map(({ rule }) => rule)

  it('the declared total may be less than the whole, and never more by the least bit', () => {
    const declared = (total: string) =>
      rulesOf([[...AT.B, 'shares', 'total'], total], [[...AT.B, 'parts', 0, 'weight', 'value'], total])
    expect([declared('0.5'), declared('1'), declared('1.000000000001')]).toEqual([[], [], ['shares-over']])
  })

  it('a part below zero is told beside a total that it spoils', () => {
    expect(rulesOf([[...AT.first, 'weight', 'value'], '-1/3'])).toEqual(['weight-negative', 'shares-total'])
  })

  it('shares below zero are no shares, and are not told a second time as too small for their total', () => {
    expect(rulesOf([[...AT.a, 'shares', 'of'], '-1'])).toEqual(['shares-of'])
  })

  it('an additional item counts for nothing, above zero as below, and not in the total of its variant', () => {
    const weighed = (weight: string) => rulesOf([[...AT.A, 'additional', 0, 'weight', 'value'], weight])
    expect([weighed('0.0'), weighed('-1'), weighed('0.01')]).toEqual([[], ['additional-weight'], ['additional-weight']])
  })

  it('a form that is never scored has no share of the index', () => {
    const unscored = { kind: 'unscored', id: 'F-04', title: 'Lembar', used: assumed(true) }
    expect(rulesOf([['forms', 4], unscored])).toEqual([])
  })
})
