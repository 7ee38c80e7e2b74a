import { describe, expect, it } from 'vitest'
import { stirlingTail } from '../../../src/engine/survey/stirling.js'

/** ln k!, added up. */
const lnFactorial = (k: number): number =>
  Array.from({ length: k }, (_, i) => Math.log(i + 1)).reduce((a, b) => a + b, 0)
const tailOf = (k: number): number =>
  lnFactorial(k) - ((k + 0.5) * Math.log(k + 1) - (k + 1) + Math.log(2 * Math.PI) / 2)

describe('what Stirling’s terms lack to the logarithm of a factorial', () => {
  it('is 1 - ln 2π / 2 of none', () => {
    expect(stirlingTail(0)).toBeCloseTo(1 - Math.log(2 * Math.PI) / 2, 14)
  })

  it('is held to the last digits of the first ten, which no series gives', () => {
    for (let k = 0; k < 10; k++) expect(stirlingTail(k)).toBeCloseTo(tailOf(k), 13)
  })

  it('is held by the series to ten digits behind them, where its next term is below 1/1680/11⁷', () => {
    for (let k = 10; k < 60; k++) expect(stirlingTail(k)).toBeCloseTo(tailOf(k), 10)
  })
})
