import { describe, expect, it } from 'vitest'
import { score } from '../../src/engine/score/score.js'
import { effectsOf } from '../../src/rules/effect.js'
import { leaf, level, read, scoresForm, shown, small, unit } from '../engine/small.js'

const rules = (a: string, b: string) =>
  read(small([scoresForm([level('a', a, [leaf('1', '100')]), level('b', b, [leaf('2', '100')])])]))

const named = (agency: string, name: string, text: string) =>
  unit(text, { key: `${agency}/${name}`, agencyKey: agency, agency, unit: name })

const inputs = [
  named('Kab', 'Sama', '4 4'),
  named('Kab', 'Naik', '5 3'),
  named('Kab', 'Lompat', '5 4'),
  named('Kota', 'Turun', '3 5'),
  named('Kota', 'Kosong', '3 -'),
]

const under = (a: string, b: string) => score(rules(a, b), inputs, { partial: true })

describe('the effect of other rules', () => {
  const { effects, units, agencies } = effectsOf(under('50', '50'), under('60', '40'))

  it('is told of units whose index changes, those with another predicate first, then by how much', () => {
    // Lompat 4.5 → 4.6 changes from A- to A; Naik 4 → 4.2 from B to A-; Turun 4 → 3.8 stays a B
    expect(
      effects
        .filter(({ level }) => level === 'unit')
        .map(({ unit: name, from, to, change }) => [
          name,
          from.letter,
          to.letter,
          shown(from.index),
          shown(to.index),
          shown(change),
        ]),
    ).toEqual([
      ['Naik', 'B', 'A-', '4', '21/5', '1/5'],
      ['Lompat', 'A-', 'A', '9/2', '23/5', '1/10'],
      ['Turun', 'B', 'B', '4', '19/5', '-1/5'],
    ])
  })

  it('is told of agencies as well, and how many were looked at', () => {
    expect(
      effects
        .filter(({ level }) => level === 'agency')
        .map(({ agency, unit: name, change }) => [agency, name, shown(change)]),
    ).toEqual([
      ['Kota', null, '-1/5'],
      ['Kab', null, '1/10'],
    ])
    expect([units, agencies]).toEqual([5, 2])
  })

  it('is nothing where the rules are the same', () => {
    expect(effectsOf(under('50', '50'), under('50', '50')).effects).toEqual([])
  })

  it('is told without a change where a unit has an index under one of the rules only', () => {
    const without = score(
      rules('50', '50'),
      inputs.slice(0, 1).map((each) => ({ ...each, faulty: true })),
      { partial: true },
    )
    const [effect] = effectsOf(without, under('50', '50')).effects
    expect([effect?.from.index, shown(effect?.to.index), effect?.change]).toEqual([null, '4', null])
  })
})
