import { describe, expect, it, test } from 'vitest'
import {
  isLevelStep,
  type Operation,
  type Step,
  type Subject,
  shareIn,
  underSubject,
} from '../../../src/engine/score/step.js'
import { fraction } from '../../../src/exact/exact.js'
import { stated, x } from '../small.js'

const subject = (weight: string | null, of: string | null): Subject => ({
  id: 'F-02.a',
  title: 'Kebijakan',
  weight: weight === null ? null : stated(x(weight)),
  of: of === null ? null : x(of),
  rule: null,
})
const step = (op: Operation, terms: readonly Step[] = [], own = subject(null, null)): Step => ({
  op,
  subject: own,
  value: x('4'),
  terms,
  place: null,
})
const shares = (op: Operation, ...terms: readonly Step[]) =>
  terms.map((term) => fraction(shareIn(step(op, terms), term)))

describe('what a step counts for in the one above', () => {
  it('is its weight by what weights are shares of', () => {
    const [a, b] = [step('score', [], subject('8.9', '100')), step('score', [], subject('5/56', '1'))]
    expect(shares('weighted', a, b)).toEqual(['89/1000', '5/56'])
  })

  it('is one by their number under a plain mean, whatever weights are printed', () => {
    const printed = step('score', [], subject('60', '100'))
    expect(shares('mean', printed, step('score'), step('score'))).toEqual(['1/3', '1/3', '1/3'])
    expect(shares('evaluators', step('score'), step('score'))).toEqual(['1/2', '1/2'])
  })

  it('is one by their number where a weight, or what it is a share of, is not stated', () => {
    expect(shares('weighted', step('score', [], subject('60', null)), step('score'))).toEqual(['1/2', '1/2'])
  })

  it('is all where one form stands alone, though it has a weight', () => {
    expect(shares('alone', step('weighted', [], subject('75', '100')))).toEqual(['1'])
  })
})

test('a level is a weighted sum or a plain mean of what stands below it, and nothing else is one', () => {
  const ops: readonly Operation[] = ['weighted', 'mean', 'score', 'evaluators', 'points', 'answers', 'given', 'alone']
  expect(ops.filter((op) => isLevelStep(step(op)))).toEqual(['weighted', 'mean'])
})

test('a figure under another subject keeps its terms, also where they are made only when asked for', () => {
  class Lazy implements Step {
    readonly op = 'mean'
    readonly subject = subject(null, null)
    readonly value = x('4')
    readonly place = null
    get terms(): readonly Step[] {
      return [step('score')]
    }
  }
  const own = { ...subject('25', '100'), id: 'F-03' }
  const renamed = underSubject(new Lazy(), own)
  expect(renamed.subject).toBe(own)
  expect(renamed.terms).toEqual([step('score')])
  expect(renamed.value).toEqual(x('4'))
})
