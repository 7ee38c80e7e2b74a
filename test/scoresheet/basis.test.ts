import { describe, expect, it } from 'vitest'
import { aloneIn, chooseBasis } from '../../src/scoresheet/basis.js'
import { figureForm, given, leaf, level, place, read, scoresForm, small, stated, unit } from '../engine/small.js'
import { inOneLine } from './sheets.js'

const optional = (id: string) => ({ ...figureForm(id, '25'), absent: stated('leave-out' as const) })
const SCORES = scoresForm([level('a', '100', [leaf('1', '100')])], {}, '50')
/** The evaluator's form stands second, so that the order is the instrument's and not ours. */
const instrument = read(small([optional('F-00'), SCORES, optional('F-03')]))
const demanding = read(small([SCORES, figureForm('F-03', '50')]))

const having = (key: string, ...forms: readonly string[]) =>
  unit('4', { key, unit: key, figures: new Map(forms.map((id) => [id, given(instrument, id, '3')])) })

const settle = (
  units: Parameters<typeof chooseBasis>[1],
  terms: Partial<Parameters<typeof chooseBasis>[2]> = {},
  under = instrument,
) => {
  const { units: settled, findings } = chooseBasis(under, units, { choice: 'all', ...terms })
  return {
    forms: settled.map(({ key, forms, faulty }) => `${key} ${forms.join('+')}${faulty ? ' faulty' : ''}`),
    told: findings.map(inOneLine),
  }
}

describe('an index rests', () => {
  it('on the evaluator’s form alone where no unit has another figure, which is said once', () => {
    expect(settle([having('A'), having('B')])).toEqual({
      forms: ['A F-02', 'B F-02'],
      told: ['N-BASIS-F02 F-00, F-03 = F-02'],
    })
  })

  it('on all forms that the units have figures of, in the instrument’s order, and says which are left out', () => {
    expect(settle([having('A', 'F-03'), having('B', 'F-03')])).toEqual({
      forms: ['A F-02+F-03', 'B F-02+F-03'],
      told: ['N-BASIS-F02 F-00 = F-02+F-03'],
    })
    expect(settle([having('A', 'F-03', 'F-00')])).toEqual({ forms: ['A F-00+F-02+F-03'], told: [] })
  })

  it('on the evaluator’s form alone where that was chosen, whatever units have or an instrument demands', () => {
    expect(settle([having('A', 'F-03')], { choice: 'f02' }).forms).toEqual(['A F-02'])
    expect(settle([having('A')], { choice: 'f02' }, demanding)).toEqual({
      forms: ['A F-02'],
      told: ['N-BASIS-F02 F-03 = F-02'],
    })
  })

  it('on nothing that is said where there are no units', () => {
    expect(settle([])).toEqual({ forms: [], told: [] })
  })
})

describe('bases never mix in one ranking', () => {
  it('so a unit that lacks what others have is in error, at its first score', () => {
    expect(settle([having('A', 'F-03'), having('B')])).toEqual({
      forms: ['A F-02+F-03', 'B F-02+F-03 faulty'],
      told: ['N-BASIS-F02 F-00 = F-02+F-03', 'E-BASIS-MIXED A1 other units = F-03'],
    })
  })

  it('at the cell that was left empty for the figure, where there is one', () => {
    const gaps = new Map([['F-03', { ...place(7), column: 4 }]])
    const { findings } = chooseBasis(instrument, [having('A', 'F-03'), { ...having('B'), gaps }], { choice: 'all' })
    expect(findings.at(-1)).toMatchObject({ code: 'E-BASIS-MIXED', cell: 'E7', unit: 'B', file: 'lembar.csv' })
  })

  it('and a unit without any score is told without a cell', () => {
    const { findings } = chooseBasis(instrument, [having('A', 'F-03'), { ...having('B'), scores: [[]] }], {
      choice: 'all',
    })
    expect(findings.at(-1)).toMatchObject({ code: 'E-BASIS-MIXED', cell: null, unit: 'B' })
  })

  it('and all that it lacks is one finding', () => {
    expect(settle([having('A', 'F-03', 'F-00'), having('B')]).told).toEqual([
      'E-BASIS-MIXED A1 other units = F-00, F-03',
    ])
  })

  it('but a unit that has an error already gets no second one', () => {
    const faulty = { ...having('B'), faulty: true }
    expect(settle([having('A', 'F-03', 'F-00'), faulty])).toEqual({
      forms: ['A F-00+F-02+F-03', 'B F-00+F-02+F-03 faulty'],
      told: [],
    })
  })

  it('and what an instrument demands, or answers are there of, is lacking though no unit has it', () => {
    expect(settle([having('A')], {}, demanding)).toEqual({
      forms: ['A F-02+F-03 faulty'],
      told: ['E-BASIS-MIXED A1 – = F-03'],
    })
    expect(settle([having('A')], { awaited: new Set(['F-00']) })).toEqual({
      forms: ['A F-00+F-02 faulty'],
      told: ['N-BASIS-F02 F-03 = F-00+F-02', 'E-BASIS-MIXED A1 – = F-00'],
    })
  })

  it('and it is said whether any of what a unit lacks is had by others', () => {
    const both = read(small([SCORES, figureForm('F-03', '25'), optional('F-00')]))
    expect(settle([having('A', 'F-00'), having('B')], {}, both).told).toEqual([
      'E-BASIS-MIXED A1 – = F-03',
      'E-BASIS-MIXED A1 other units = F-03, F-00',
    ])
  })

  it('but for units that the instrument sets apart: they rest on the evaluator’s form and are in no error', () => {
    const units = [having('A', 'F-03', 'F-00'), having('B'), having('C', 'F-03', 'F-00')]
    expect(settle(units, { apart: new Set(['B', 'C']) })).toEqual({
      forms: ['A F-00+F-02+F-03', 'B F-02', 'C F-02'],
      told: [],
    })
  })
})

it('a unit that rests on its basis already is handed on as it is', () => {
  const resting = { ...having('A'), forms: aloneIn(instrument) }
  expect(chooseBasis(instrument, [resting], { choice: 'all' }).units[0]).toBe(resting)
})
