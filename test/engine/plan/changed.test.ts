import { describe, expect, it } from 'vitest'
import { withAssumed } from '../../../src/engine/plan/changed.js'
import { figureForm, given, leaf, level, read, scoresForm, shown, small, unit, x } from '../small.js'

const rules = read(small([scoresForm([level('a', '100', [leaf('1', '100')])], {}, '75'), figureForm('IKM', '25')]))
const own = unit('4', { forms: ['F-02', 'IKM'], figures: new Map([['IKM', given(rules, 'IKM', '3.2')]]) })
const figureOf = (kind: 'figure' | 'gain', value: string) =>
  shown(withAssumed(rules, own, { form: 'IKM', kind, value: x(value) }).figures.get('IKM')?.value)

describe('a unit with another figure of a form', () => {
  it('has the figure that is assumed, or its own and what it gains', () => {
    expect(figureOf('figure', '4.25')).toBe('17/4')
    expect(figureOf('gain', '0.3')).toBe('7/2')
    expect(figureOf('gain', '-0.2')).toBe('3')
  })

  it('stays on the scale whatever it gains or loses', () => {
    expect(figureOf('gain', '1.8')).toBe('5')
    expect(figureOf('gain', '2')).toBe('5')
    expect(figureOf('gain', '-3.2')).toBe('0')
    expect(figureOf('gain', '-4')).toBe('0')
  })

  it('says that the figure came from nowhere, and keeps everything else', () => {
    const changed = withAssumed(rules, own, { form: 'IKM', kind: 'figure', value: x('4') })
    const figure = changed.figures.get('IKM')
    expect([figure?.op, figure?.place, figure?.terms]).toEqual(['given', null, []])
    expect(figure?.subject).toBe(own.figures.get('IKM')?.subject)
    expect({ ...changed, figures: own.figures }).toEqual(own)
    expect(shown(own.figures.get('IKM')?.value)).toBe('16/5')
  })

  it('is as it is where it has no figure of that form', () => {
    expect(withAssumed(rules, own, { form: 'F-03', kind: 'figure', value: x('4') })).toBe(own)
    const without = unit('4')
    expect(withAssumed(rules, without, { form: 'IKM', kind: 'gain', value: x('1') })).toBe(without)
  })
})
