import { describe, expect, it } from 'vitest'
import { type Limits, risesOf, risesUnder } from '../../../src/engine/plan/rise.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument, InstrumentFile } from '../../../src/instrument/schema.js'
import { withFigure, withVariant } from '../score/named.js'
import {
  figureForm,
  given,
  type LevelFile,
  leaf,
  level,
  read,
  scoresForm,
  shown,
  small,
  stated,
  unit,
  x,
} from '../small.js'

interface Case {
  readonly parts: LevelFile[]
  readonly more?: Partial<InstrumentFile>
  readonly about?: Partial<UnitScores>
  readonly limits?: Limits
}

const rises = (text: string, { parts, more = {}, about = {}, limits = {} }: Case) => {
  const rules = read(small([scoresForm(parts)], more))
  const [scored] = score(rules, [unit(text, about)], { partial: false }).units
  return scored && risesOf(rules, scored, limits)
}

const told = (...args: Parameters<typeof rises>) =>
  rises(...args)?.map((each) =>
    each.map(({ from, to, levels, gain }) => [from, to, gain].map(shown).concat(`${levels}`).join(' ')),
  )

const ONE = level('a', '100', [leaf('1', '40'), leaf('2', '60')])

describe('the rises of an indicator', () => {
  it('lead to each higher score, with its levels and what the index gains', () => {
    expect(told('3 5', { parts: [ONE] })).toEqual([['3 4 2/5 1', '3 5 4/5 2'], []])
  })

  it('gain by all weights on the way up, through levels in levels, weighted or alike', () => {
    const inner = level('x', '50', [leaf('1', '0'), leaf('2', '0'), leaf('3', '0')], { combine: 'mean' })
    const parts = [level('a', '80', [inner, leaf('4', '50')]), level('b', '20', [leaf('5', '100')])]
    // 0.8 × 0.5 × 1/3, 0.8 × 0.5, 0.2
    expect(told('4 4 4 4 4', { parts })?.map(([first]) => first)).toEqual([
      '4 5 2/15 1',
      '4 5 2/15 1',
      '4 5 2/15 1',
      '4 5 2/5 1',
      '4 5 1/5 1',
    ])
  })

  it('gain by the share of their form in the index', () => {
    const forms = [scoresForm([ONE], {}, '75'), figureForm('F-03', '25')]
    const rules = read(small(forms))
    const about = { forms: ['F-02', 'F-03'], figures: new Map([['F-03', given(rules, 'F-03', '3')]]) }
    const [scored] = score(rules, [unit('4 5', about)], { partial: false }).units
    expect(scored && risesOf(rules, scored, {})?.[0]?.map(({ gain }) => shown(gain))).toEqual(['3/10'])
  })

  it('count the scores that may be given, not the points between them', () => {
    const parts = [level('a', '100', [leaf('1', '100', { scores: ['5', '0', '3', '1'] })])]
    expect(told('1', { parts })).toEqual([['1 3 2 1', '1 5 4 2']])
  })

  it('gain what a score earns where that is not the score, and are none where it earns no more', () => {
    const points = { 0: '0', 1: '2', 2: '2', 3: '1', 4: '4', 5: '5' }
    const parts = [level('a', '100', [leaf('1', '100', { points })])]
    expect(told('1', { parts })).toEqual([['1 4 2 3', '1 5 3 4']])
  })

  it('start from the mean of several evaluators, with the points that each one earned', () => {
    expect(told('3|4 5', { parts: [ONE] })?.[0]).toEqual(['7/2 4 1/5 1', '7/2 5 3/5 2'])
    const points = { 0: '0', 1: '1', 2: '2', 3: '2', 4: '4', 5: '5' }
    const parts = [level('a', '100', [leaf('1', '100', { points })])]
    // (2 + 4) / 2 = 3 are earned
    expect(told('3|4', { parts })).toEqual([['7/2 4 1 1', '7/2 5 2 2']])
  })

  it('are none where it is locked, weighs nothing or has no higher score', () => {
    const parts = [level('a', '100', [leaf('1', '40'), leaf('2', '0'), leaf('3', '60')])]
    expect(told('3 3 5', { parts, limits: { locked: new Set(['1']) } })).toEqual([[], [], []])
  })

  it('climb no more levels than allowed', () => {
    expect(told('1 5', { parts: [ONE], limits: { maxStep: 2 } })).toEqual([['1 2 2/5 1', '1 3 4/5 2'], []])
  })

  it('cost what the list says, from the whole score below a mean on, and are none where it says nothing', () => {
    const line = (from: string, to: string, cost: string) => ({ from: x(from), to: x(to), cost: x(cost), months: null })
    const prices = new Map([['1', [line('3', '4', '7'), line('4', '5', '2')]]])
    const found = rises('3|4 4', { parts: [ONE], limits: { prices } })
    expect(found?.map((each) => each.map(({ price }) => shown(price?.cost)))).toEqual([['7', '9'], []])
  })

  it('cannot be listed where any figure may be given', () => {
    const more = { scale: stated({ min: '0', max: '5', step: null }) }
    expect(rises('3 4', { parts: [ONE], more })).toBeNull()
    expect(told('3 5', { parts: [ONE], more, limits: { locked: new Set(['1', '2']) } })).toEqual([[], []])
  })

  it('of an indicator that weighs nothing are none also where any figure may be given, and so without an index', () => {
    const more = { scale: stated({ min: '0', max: '5', step: null }) }
    const parts = [level('a', '100', [leaf('1', '0'), leaf('2', '100')])]
    expect(told('3 4', { parts, more, limits: { locked: new Set(['2']) } })).toEqual([[], []])
    expect(told('3 -', { parts: [ONE] })).toEqual([[], []])
  })
})

describe('the rises of many units', () => {
  const gainsOf = (rules: Instrument, ...units: readonly UnitScores[]) => {
    const risesFor = risesUnder(rules, {})
    return units.map((each) => {
      const [scored] = score(rules, [each], { partial: false }).units
      return scored && risesFor(scored)?.map(([first]) => shown(first?.gain))
    })
  }

  it('gain by the weights of each one’s own variant', () => {
    const both = withVariant([level('a', '10', [leaf('1', '100')]), level('b', '90', [leaf('2', '100')])])
    expect(gainsOf(both, unit('4 4'), unit('4 4', { variant: 'B' }))).toEqual([
      ['3/5', '2/5'],
      ['1/10', '9/10'],
    ])
  })

  it('gain by the forms that each one’s index is made of, whichever stands first', () => {
    const full = (rules: Instrument, id: string, forms: readonly string[]) =>
      unit('4 4', { forms, figures: new Map([[id, given(rules, id, '4')]]) })
    // 0.6 and 0.4 alone, 75 % of these beside the other form.
    expect(gainsOf(withFigure, unit('4 4'), full(withFigure, 'F-03', ['F-02', 'F-03']))).toEqual([
      ['3/5', '2/5'],
      ['9/20', '3/10'],
    ])
    const last = read(small([figureForm('F-03', '25'), scoresForm([ONE], {}, '75')]))
    expect(gainsOf(last, full(last, 'F-03', ['F-03', 'F-02']))).toEqual([['3/10', '9/20']])
  })

  it('are one list for units that stand alike, and gain by what each one’s evaluators earned', () => {
    const points = { 0: '0', 1: '1', 2: '2', 3: '2', 4: '4', 5: '5' }
    const rules = read(small([scoresForm([level('a', '100', [leaf('1', '100', { points })])])]))
    // Means of 3.5 both: (2 + 4)/2 are earned, and (2 + 5)/2.
    expect(gainsOf(rules, unit('3|4'), unit('2|5'), unit('3|4'))).toEqual([['1'], ['1/2'], ['1']])
    const risesFor = risesUnder(rules, {})
    const [first, second] = ['4', '4'].map((text) => {
      const [scored] = score(rules, [unit(text)], { partial: false }).units
      return scored && risesFor(scored)?.[0]
    })
    expect([first?.length, second === first]).toEqual([1, true])
  })
})
