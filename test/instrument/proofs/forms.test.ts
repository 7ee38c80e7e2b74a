import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/instrument/problem.js'
import { proveForms } from '../../../src/instrument/proofs/forms.js'
import type { Raw } from '../../../src/instrument/raw.js'
import { GONE } from '../change.js'
import { sample } from '../sample.js'
import { FORM_SLIPS } from './forms-cases.js'
import { AT, assumed, type Change, holdSlips, instrumentWith } from './slips.js'

describe('of the forms of an instrument', () => {
  // Without a form with scores the weights of the others do not add up either.
  holdSlips(FORM_SLIPS, proveForms, ['shares-total'])

  const problemsOf = (...changes: readonly Change[]) =>
    proveForms(instrumentWith(...changes)).map(({ rule, at, found }) => [rule, pathText(at), found].join(' '))

  it('a survey may be the only one, whomever it asks', () => {
    expect(problemsOf([AT.IKM, GONE], [AT.F02, GONE])).toEqual([])
  })

  it('a figure may not, nor may a survey with another beside it', () => {
    const noScores = ['scores-form forms 0']
    expect(problemsOf([AT.F03, GONE], [AT.F02, GONE])).toEqual(noScores)
    expect(problemsOf([AT.F02, GONE])).toEqual(noScores)
  })

  it('nor may there be only forms that count for nothing', () => {
    const unscored: Raw = JSON.parse(JSON.stringify([sample.forms[0]]))
    expect(problemsOf([['forms'], unscored])).toEqual(['scores-form forms 0'])
  })

  it('a second one with scores leaves open whose scores count', () => {
    const second: Raw = JSON.parse(JSON.stringify(sample.forms[1]))
    expect(problemsOf([['forms', 4], second])).toEqual(['scores-form forms 2'])
  })

  it('a converted figure reaches both ends of the scale and not beyond, by the line through its points', () => {
    // From 25–100 to 0–2; a figure of 24 would come to -2/75, one of 101 to 152/75.
    const scaled = (end: 'min' | 'max', figure: string) => problemsOf([[...AT.IKM, 'scale', 'value', end], figure])
    expect([scaled('min', '26'), scaled('max', '99')]).toEqual([[], []])
    expect([scaled('min', '24'), scaled('max', '101')]).toEqual([
      [`scale-outside ${pathText([...AT.IKM, 'scale', 'value', 'min'])} -2/75`],
      [`scale-outside ${pathText([...AT.IKM, 'scale', 'value', 'max'])} 152/75`],
    ])
  })

  it('a survey on a scale of its own needs a line, too', () => {
    const wide = [[...AT.F03, 'scale', 'value', 'max'], '4'] as const
    const line = (to: string) => [[...AT.F03, 'convert'], assumed({ from: ['0', '4'], to: ['0', to] })] as const
    expect([problemsOf(wide, line('2')), problemsOf(wide, line('2.5'))]).toEqual([
      [],
      [`scale-outside ${pathText([...AT.F03, 'scale', 'value', 'max'])} 2.5`],
    ])
  })

  it('a weight in use is held against the questions of every variant', () => {
    // One question in each: one by it is 1; then two in the first, where it is 1/2.
    const one = [[...AT.F03, 'variants', 0, 'parts', 0, 'questions', 1], GONE] as const
    const used = (weight: string) =>
      [
        [[...AT.F03, 'averaging', 'value'], 'by-question'],
        [[...AT.F03, 'misweights'], assumed([weight])],
      ] as const
    const at = pathText([...AT.F03, 'misweights', 'value', 0])
    expect(problemsOf(one, ...used('1'))).toEqual([])
    expect(problemsOf(...used('1'))).toEqual([])
    expect(problemsOf(...used('0.5'))).toEqual([`misweight ${at} 0.5`])
  })

  it('a weight in use that is a whole last place off is no rounding', () => {
    // One question in each variant: one by it is 1.
    const one = [[...AT.F03, 'variants', 0, 'parts', 0, 'questions', 1], GONE] as const
    const averaging = [[...AT.F03, 'averaging', 'value'], 'by-question'] as const
    const at = [...AT.F03, 'misweights']
    expect(problemsOf(one, averaging, [at, assumed(['0.9', '1.0', '1.1'])])).toEqual([
      `misweight ${pathText([...at, 'value', 0])} 0.9`,
      `misweight ${pathText([...at, 'value', 2])} 1.1`,
    ])
  })
})
