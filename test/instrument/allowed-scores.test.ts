import { describe, expect, it } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { allowedScores, type Scale } from '../../src/instrument/allowed-scores.js'
import type { Indicator } from '../../src/instrument/schema.js'
import { leaf, level, read, scoresForm, small, x } from '../engine/small.js'

/** An indicator of the small instrument, with scores of its own where they are given. */
const indicator = (...scores: readonly string[]): Indicator => {
  const own = scores.length > 0 ? { scores: [...scores] } : {}
  const { forms } = read(small([scoresForm([level('a', '100', [leaf('1', '100', own)])])]))
  const [form] = forms
  const part = form?.kind === 'scores' ? form.variants[0]?.parts[0] : undefined
  const found = part && 'parts' in part ? part.parts[0] : undefined
  if (!found || 'parts' in found) throw new Error('no indicator')
  return found
}

const scale = (min: string, max: string, step: string | null): Scale => ({
  min: x(min),
  max: x(max),
  step: step === null ? null : x(step),
})

const listed = (of: Scale, own = indicator()) => allowedScores(of, own)?.map(fraction) ?? null

describe('the scores that may be given', () => {
  it('are the steps of the scale, from its least to its greatest', () => {
    expect(listed(scale('0', '5', '1'))).toEqual(['0', '1', '2', '3', '4', '5'])
    expect(listed(scale('1', '2', '0.5'))).toEqual(['1', '3/2', '2'])
  })

  it('end with the last step within the scale, where the steps do not meet its end', () => {
    expect(listed(scale('0', '1', '0.4'))).toEqual(['0', '2/5', '4/5'])
  })

  it('are the indicator’s own where it has some, the least first', () => {
    expect(listed(scale('0', '5', '1'), indicator('5', '0', '3'))).toEqual(['0', '3', '5'])
  })

  it('cannot be listed without steps, or with more than a thousand', () => {
    expect(listed(scale('0', '5', null))).toBeNull()
    expect(listed(scale('0', '1000', '1'))).toHaveLength(1001)
    expect(listed(scale('0', '1001', '1'))).toBeNull()
  })

  it('are counted by steps, however crooked these are', () => {
    // 5 by 0.0501 is 50000/501: 99 whole steps.
    expect(listed(scale('0', '5', '0.0501'))).toHaveLength(100)
  })
})
