import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { contributionsOf } from '../../../src/engine/survey/contributions.js'
import { fraction, sum } from '../../../src/exact/exact.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { figureForm, given, leaf, level, read, scoresForm, small, unit } from '../small.js'

const TWO = [level('a', '60', [leaf('1', '50'), leaf('2', '50')]), level('b', '40', [leaf('3', '100')])]
const resultOf = (instrument: Instrument, input: UnitScores) => {
  const [own] = score(instrument, [input], { partial: true }).units
  if (!own) throw new Error('a unit')
  return own
}
const shownOf = (instrument: Instrument, input: UnitScores) =>
  contributionsOf(resultOf(instrument, input), 'F-02').map(
    ({ subject, share, adds }) => `${subject.id} ${fraction(share)} ${fraction(adds)}`,
  )

describe('what each part adds to the index', () => {
  const both = read(small([scoresForm(TWO, {}, '75'), figureForm('IKM', '25')]))

  it('is told by aspects of the evaluators’ form and by other forms whole, and adds up to it', () => {
    // a: (4 + 5)/2 = 4.5 of 60 % of 75 %; b: 2 of 40 % of 75 %; IKM: 3.5 of 25 %.
    const input = unit('4 5 2', { forms: ['F-02', 'IKM'], figures: new Map([['IKM', given(both, 'IKM', '3.5')]]) })
    expect(shownOf(both, input)).toEqual(['F-02.a 9/20 81/40', 'F-02.b 3/10 3/5', 'IKM 1/4 7/8'])
    const own = resultOf(both, input)
    expect(fraction(sum(contributionsOf(own, 'F-02').map(({ adds }) => adds)))).toBe('7/2')
    expect(own.index && fraction(own.index.value)).toBe('7/2')
  })

  it('is by the aspects alone where that form stands for the index', () => {
    const alone = read(small([scoresForm(TWO)]))
    expect(shownOf(alone, unit('4 5 2'))).toEqual(['F-02.a 3/5 27/10', 'F-02.b 2/5 4/5'])
  })

  it('shares alike below a plain mean, whatever weights are printed', () => {
    const mean = read(small([scoresForm(TWO, { combine: 'mean' })]))
    expect(shownOf(mean, unit('4 5 2'))).toEqual(['F-02.a 1/2 9/4', 'F-02.b 1/2 1'])
  })

  it('is the whole form where another one is asked for', () => {
    const alone = read(small([scoresForm(TWO)]))
    expect(contributionsOf(resultOf(alone, unit('4 5 2')), 'F-03').map(({ subject }) => subject.id)).toEqual(['F-02'])
  })

  it('is nothing of a unit without an index', () => {
    expect(shownOf(both, unit('4 - 2'))).toEqual([])
  })
})
