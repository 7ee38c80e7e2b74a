import { describe, expect, it } from 'vitest'
import { proveLadder } from '../../../src/instrument/proofs/ladder.js'
import { GONE } from '../change.js'
import { LADDER_SLIPS } from './ladder-cases.js'
import { AT, type Change, holdSlips, instrumentWith } from './slips.js'

describe('of the ladder of predicates', () => {
  holdSlips(LADDER_SLIPS, proveLadder)

  const problemsOf = (...changes: readonly Change[]) =>
    proveLadder(instrumentWith(...changes)).map(({ rule, found, expected }) => [rule, found, expected].join(' '))

  it('one that is missing is told where it would stand', () => {
    expect(proveLadder(instrumentWith([['ladder', 'value'], []])).map(({ at }) => at)).toEqual([['ladder', 'value']])
  })

  it('none may be missing where an index is scored; a survey alone may have none', () => {
    expect(problemsOf([['ladder', 'value'], []])).toEqual(['value-range [] ≥ 1'])
    expect(problemsOf([['ladder', 'value'], []], [AT.IKM, GONE], [AT.F02, GONE])).toEqual([])
  })

  it('bounds that go up are told of each that does, beside the head and foot that they leave', () => {
    const bounds = ['0', '1', '2'].map((from) => ({ from, letter: from, label: from }))
    expect(problemsOf([['ladder', 'value'], bounds])).toEqual([
      'ladder-order 1 < 0',
      'ladder-order 2 < 1',
      'ladder-foot 2 0',
    ])
  })

  it('a bound that no decimal writes has more places than any index', () => {
    expect(problemsOf([['ladder', 'value', 0, 'from'], '4/3'])).toEqual(['ladder-places 4/3 '])
    expect(problemsOf([['ladder', 'value', 0, 'from'], '3/2'])).toEqual([])
  })

  it('one step from end to end is a ladder', () => {
    expect(problemsOf([['ladder', 'value', 0], GONE])).toEqual([])
  })
})
