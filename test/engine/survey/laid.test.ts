import { describe, expect, it, test } from 'vitest'
import type { Step } from '../../../src/engine/score/step.js'
import { boundsOf, laidBy, meanIn } from '../../../src/engine/survey/laid.js'
import type { Drawn } from '../../../src/engine/survey/sampling.js'
import { type Exact, fraction } from '../../../src/exact/exact.js'
import type { SurveyForm } from '../../../src/instrument/schema.js'
import { shippedBoth } from '../sheets.js'
import { stated, x } from '../small.js'

const found = shippedBoth('pekppp-2023').instrument.forms.find((each) => each.kind === 'survey')
if (found?.kind !== 'survey') throw new Error('no survey')
const form: SurveyForm = found
const scale = (min: string, max: string) => stated({ min: x(min), max: x(max), step: x('1') })
const pair = ([a, b]: readonly [string, string]): [Exact, Exact] => [x(a), x(b)]
const line = (from: readonly [string, string], to: readonly [string, string]) =>
  stated({ from: pair(from), to: pair(to) })

test('a figure lies between the least and the greatest answer', () => {
  const own = { ...form, scale: scale('1', '4'), unanswered: stated('left-out' as const) }
  expect(boundsOf(own)).toEqual({ low: 1, high: 4 })
})

test('where an answer that was left out counts as 0, a figure may come down or up to 0', () => {
  const unanswered = stated('zero' as const)
  expect(boundsOf({ ...form, scale: scale('1', '4'), unanswered })).toEqual({ low: 0, high: 4 })
  expect(boundsOf({ ...form, scale: scale('-4', '-1'), unanswered })).toEqual({ low: -4, high: 0 })
})

describe('the figure on the scale of the answers', () => {
  const subject = { id: 'F-03', title: 'Survei', weight: null, of: null, rule: null }
  const mean: Step = { op: 'mean', subject, value: x('13/4'), terms: [], place: null }
  const laid: Step = { op: 'convert', subject, value: x('325/4'), terms: [mean], place: null }

  it('is the mean before a line laid it on another', () => {
    expect(fraction(meanIn({ kind: 'figure', step: laid, few: false }) ?? x('0'))).toBe('13/4')
    expect(fraction(meanIn({ kind: 'figure', step: mean, few: true }) ?? x('0'))).toBe('13/4')
  })

  it('is none where there is no figure of answers', () => {
    expect(meanIn(null)).toBeNull()
    expect(meanIn({ kind: 'left-out' })).toBeNull()
    expect(meanIn({ kind: 'zero', step: mean })).toBeNull()
  })
})

describe('what was drawn', () => {
  const drawn: Drawn = {
    sampling: { method: 'bootstrap-t', unavailable: null },
    figures: Float64Array.of(1, 2.5, 4),
  }

  it('stays as it is where answers are given on the scale of the instrument', () => {
    const { convert, ...plain } = form
    expect(convert).toBeUndefined()
    expect(laidBy(plain, drawn)).toBe(drawn)
  })

  it('is laid on the instrument by the line, 25 for each answer', () => {
    const laid = laidBy({ ...form, convert: line(['1', '4'], ['25', '100']) }, drawn)
    expect([...laid.figures]).toEqual([25, 62.5, 100])
    expect(laid.sampling).toBe(drawn.sampling)
  })

  it('ascends also where the line falls', () => {
    const laid = laidBy({ ...form, convert: line(['1', '4'], ['5', '0.5']) }, drawn)
    expect([...laid.figures]).toEqual([0.5, 2.75, 5])
    expect([...drawn.figures]).toEqual([1, 2.5, 4])
  })
})
