import { describe, expect, it } from 'vitest'
import {
  type Branch,
  formSubject,
  isBranch,
  type Plan,
  planOf,
  sharesOver,
} from '../../../src/engine/score/prepared.js'
import { scoresFormOf } from '../../../src/instrument/schema.js'
import { leaf, level, read, scoresForm, shown, small, x } from '../small.js'

const planned = (...parts: Parameters<typeof scoresForm>): Branch => {
  const instrument = read(small([scoresForm(...parts)]))
  const form = scoresFormOf(instrument)
  const [variant] = form.variants
  if (!variant) throw new Error('no variant')
  return planOf(instrument, form, variant)
}

const outline = (plan: Plan): unknown =>
  isBranch(plan) ? [plan.subject.id, plan.op, ...plan.parts.map(outline)] : [plan.subject.id, plan.slot]

describe('shares over one denominator', () => {
  it.each([
    ['17 14 69', '100', '17 14 69 / 100'],
    ['50 50', '100', '1 1 / 2'],
    ['8.9 7.1', '100', '89 71 / 1000'],
    ['5/56 1/8', '1', '5 7 / 56'],
    ['1/4 1/6', '1', '3 2 / 12'],
    ['1/6 1/4 1/3', '1', '2 3 4 / 12'],
    ['0 3', '3', '0 1 / 1'],
  ])('writes %s of %s as %s', (weights, of, expected) => {
    const { numerators, denominator } = sharesOver(weights.split(' ').map(x), x(of))
    expect(`${numerators.join(' ')} / ${denominator}`).toBe(expected)
  })
})

describe('the plan of a form', () => {
  it('numbers the indicators through all levels in the order of the instrument', () => {
    const nested = level('b', '40', [level('x', '30', [leaf('2', '100')]), leaf('3', '70')])
    expect(outline(planned([level('a', '60', [leaf('1', '100')]), nested]))).toEqual([
      'F-02',
      'weighted',
      ['F-02.a', 'weighted', ['1', 0]],
      ['F-02.b', 'weighted', ['F-02.b.x', 'weighted', ['2', 1]], ['3', 2]],
    ])
  })

  it('keeps the weight as printed beside the share, and knows none under a plain mean', () => {
    const plan = planned([level('a', '100', [leaf('1', '10'), leaf('2', '20')], { combine: 'mean' })])
    const [aspect] = plan.parts
    if (!aspect || !isBranch(aspect)) throw new Error('no aspect')
    expect([shown(aspect.subject.weight?.value), shown(aspect.subject.of)]).toEqual(['100', '100'])
    expect(aspect.parts.map((part) => [part.subject.weight, part.subject.of])).toEqual([
      [null, null],
      [null, null],
    ])
    expect([aspect.op, aspect.numerators, aspect.denominator]).toEqual(['mean', [1n, 1n], 2n])
    expect([aspect.subject.title, aspect.parts[0]?.subject.title]).toEqual(['Aspek a', 'Indikator 1'])
  })

  it('divides by what the level says its weights are shares of, not by what they add up to', () => {
    const plan = planned([
      level('a', '100', [leaf('1', '49.5'), leaf('2', '50')], { shares: { of: '100', total: '99.5' } }),
    ])
    const [aspect] = plan.parts
    if (!aspect || !isBranch(aspect)) throw new Error('no aspect')
    expect([aspect.numerators, aspect.denominator]).toEqual([[99n, 100n], 200n])
  })

  it('names the form as a part of the index, with the rule that brought the variant in', () => {
    const instrument = read(small([scoresForm([level('a', '100', [leaf('1', '100')])])]))
    const form = scoresFormOf(instrument)
    const rule = form.variants[0]?.used ?? null
    expect(formSubject(instrument, form, rule)).toEqual({
      id: 'F-02',
      title: 'Lembar evaluator',
      weight: form.weight,
      of: x('100'),
      rule,
    })
    expect(planned([level('a', '100', [leaf('1', '100')])]).subject.rule).toEqual(rule)
  })
})
