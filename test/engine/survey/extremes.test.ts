import { expect, test } from 'vitest'
import { extremesOf } from '../../../src/engine/survey/extremes.js'
import type { QuestionResult } from '../../../src/engine/survey/result.js'
import { x } from '../small.js'

const question = (code: string, mean: string | null): QuestionResult => ({
  code,
  title: `Unsur ${code}`,
  aspect: 'a',
  n: mean === null ? 0 : 3,
  sum: 12,
  mean: mean === null ? null : x(mean),
  counts: null,
})
const codes = (...questions: readonly QuestionResult[]) => {
  const { lowest, highest } = extremesOf(questions)
  return [lowest.map(({ code }) => code), highest.map(({ code }) => code)]
}

test('the weakest and the strongest are told by their exact means', () => {
  // 13/3 is less than 4.3334, though both are printed 4.33.
  expect(codes(question('U1', '4.3334'), question('U2', '13/3'), question('U3', '4.3335'))).toEqual([['U2'], ['U3']])
})

test('all that share the least or the greatest mean are named, in the order of the form', () => {
  expect(codes(question('U1', '5'), question('U2', '3'), question('U3', '6/2'), question('U4', '5'))).toEqual([
    ['U2', 'U3'],
    ['U1', 'U4'],
  ])
})

test('a question that nobody answered is neither', () => {
  expect(codes(question('U1', null), question('U2', '3'), question('U3', '4'))).toEqual([['U2'], ['U3']])
})

test('where all means are the same, or there is but one, none stands out', () => {
  expect(codes(question('U1', '4'), question('U2', '8/2'))).toEqual([[], []])
  expect(codes(question('U1', '4'))).toEqual([[], []])
  expect(codes(question('U1', null))).toEqual([[], []])
  expect(codes()).toEqual([[], []])
})
