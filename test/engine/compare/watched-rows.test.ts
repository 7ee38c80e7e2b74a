import { describe, expect, it } from 'vitest'
import { watchedOf, watchedUnder } from '../../../src/engine/compare/under-other-rules.js'
import { score } from '../../../src/engine/score/score.js'
import { ScoreRow } from '../../../src/engine/score/score-row.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { fractionOf } from '../sheets.js'
import { leaf, level, read, rowFigures, scoresForm, small, unit, x } from '../small.js'

const form = scoresForm([level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '100')])])
const turned = scoresForm([level('a', '60', [leaf('2', '100')]), level('b', '40', [leaf('1', '100')])], { id: 'B' })
if (form.kind !== 'scores' || turned.kind !== 'scores') throw new Error('no scores')

/** Variant A asks 1 and then 2, variant B the other way round. */
const BOTH = read(small([{ ...form, variants: [...form.variants, ...turned.variants] }]))

/** The one row of an evaluator in a sheet. */
const row = (text: string, more: Partial<UnitScores> = {}): UnitScores => {
  const values = text.split(' ').map(x)
  const places = values.map((_, i) => i)
  return unit('', { ...more, scores: new ScoreRow(rowFigures(values), places, null) })
}

/** Indicator 1 of each unit, as it is read for many units and for each by itself. */
const watched = (rules: Instrument, ...inputs: readonly UnitScores[]) => {
  const codes = new Map(['A', 'B'].map((variant) => [variant, new Set(['1'])]))
  const all = watchedUnder(rules, codes)
  return inputs.flatMap((input) =>
    score(rules, [input], { partial: true }).units.map((scored) =>
      [all(scored), watchedOf(scored, 'F-02', codes)].map((found) =>
        found.map((one) => `${one.code} ${fractionOf(one.share)} × ${fractionOf(one.score)}`).join(),
      ),
    ),
  )
}
const twice = (text: string): readonly string[] => [text, text]

describe('the watched indicators of many units', () => {
  it('stand where the variant of the unit has them: 1 is the second of B', () => {
    expect(watched(BOTH, row('5 3', { variant: 'B' }), row('2 4', { variant: 'B' }), row('2 4'), row('1 0'))).toEqual(
      ['1 2/5 × 3', '1 2/5 × 4', '1 3/5 × 2', '1 3/5 × 1'].map(twice),
    )
  })

  it('stand with their points where the instrument gives scores points, also beside others that have none', () => {
    const points = { '0': '0', '3': '1', '5': '4' }
    const rules = read(
      small([scoresForm([level('a', '60', [leaf('1', '100', { points })]), level('b', '40', [leaf('2', '100')])])]),
    )
    expect(watched(rules, row('5 3'), row('3 4'), row('0 4'))).toEqual(
      ['1 3/5 × 4', '1 3/5 × 1', '1 3/5 × 0'].map(twice),
    )
  })

  it('are the means of several evaluators also after units with a row each', () => {
    expect(watched(BOTH, row('5 3'), unit('5|4 3'), unit('1|2 3'), row('2 3'))).toEqual(
      ['1 3/5 × 5', '1 3/5 × 9/2', '1 3/5 × 3/2', '1 3/5 × 2'].map(twice),
    )
  })

  it('are none of a unit without an index, also between units that have one', () => {
    const faulty = row('4 3', { faulty: true })
    expect(watched(BOTH, faulty, row('5 3'), faulty)).toEqual(
      ['1 3/5 × 5'].flatMap((one) => [twice(''), twice(one), twice('')]),
    )
  })
})
