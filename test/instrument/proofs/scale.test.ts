import { describe, expect, it, test } from 'vitest'
import type { Scale } from '../../../src/instrument/allowed-scores.js'
import { onScale, scaleRuns, within } from '../../../src/instrument/proofs/scale.js'
import { x } from '../../engine/small.js'
import { SCALE_SLIPS } from './scale-cases.js'
import { told } from './slips.js'

const scale = (min: string, max: string, step: string | null): Scale => ({
  min: x(min),
  max: x(max),
  step: step === null ? null : x(step),
})

describe('a scale', () => {
  test.each(SCALE_SLIPS)('of an index is told alone where %s', (_, changes, problems) => {
    expect(told(changes)).toEqual(problems)
  })

  it('leads from its least figure to its greatest in whole steps, or without any', () => {
    const leading = [scale('1', '5', '2'), scale('0', '1', '1/3'), scale('-2', '2', '4'), scale('0', '5', null)]
    expect(leading.map(scaleRuns)).toEqual([true, true, true, true])
  })

  it('leads nowhere where it has no length, runs backwards, or no number of its steps reaches the end', () => {
    const nowhere = [
      ...[scale('1', '1', '1'), scale('1', '1', null), scale('5', '0', null), scale('5', '0', '-1')],
      ...[scale('0', '5', '0'), scale('0', '5', '-1'), scale('0', '1', '2'), scale('1', '5', '3')],
    ]
    expect(nowhere.filter(scaleRuns)).toEqual([])
  })

  it('has the figures that lie on its steps, counted from its least', () => {
    const odd = scale('1', '5', '2')
    const figures = ['-1', '0', '1', '2', '3', '4', '5', '7', '3.5', '6/2']
    expect(figures.filter((figure) => onScale(odd, x(figure)))).toEqual(['1', '3', '5', '6/2'])
  })

  it('has any figure between its ends where it has no steps', () => {
    const free = scale('1', '4', null)
    expect(['0.99', '1', '7/3', '4', '4.01'].filter((figure) => onScale(free, x(figure)))).toEqual(['1', '7/3', '4'])
  })

  it('reaches from end to end, both among its figures', () => {
    const ends = scale('1', '4', '1')
    expect(['0.999', '1', '7/3', '4', '4.001'].filter((figure) => within(ends, x(figure)))).toEqual(['1', '7/3', '4'])
  })
})
