import { describe, expect, test } from 'vitest'
import {
  agencyAssumptions,
  assumptionKey,
  assumptionsUnder,
  distinct,
  unitAssumptions,
} from '../../../src/engine/score/assumptions.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { surveyOutcome, surveyPlanOf } from '../../../src/engine/survey/survey-outcome.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { evenly, instrument, withSurvey } from '../../report/province.js'
import { runOf, shippedInstrument } from '../../report/sample.js'
import { figureForm, given, leaf, level, read, scoresForm, small, stated, unit } from '../small.js'

const keys = (...units: Parameters<typeof runOf>[1]): readonly (readonly string[])[] =>
  runOf(instrument, units).result.units.map((each) => unitAssumptions(instrument, each).map(assumptionKey))

describe('what a unit rests on', () => {
  test('is no assumption on the form for services in person together with the survey', () =>
    expect(keys(evenly('A', '4', 2, withSurvey('4', 2)))).toEqual([[]]))

  test('is the absence of the survey where it has none', () =>
    expect(keys(evenly('A', '4', 2))).toEqual([['absent:F-03']]))

  test('is that the form for services online is in use, and its weights', () =>
    expect(keys(evenly('A', '4', 2, { ...withSurvey('4', 2), variant: 'B' }))).toEqual([['variant:B', 'weights:B']]))

  test('is nothing where it has no index', () => expect(keys(evenly('A', '4', 2, { faulty: true }))).toEqual([[]]))

  test('is only the weights of the form for services online in 2022, when it was in use', () => {
    const rules = shippedInstrument('pekppp-2022')
    const { units } = runOf(rules, [evenly('A', '4', 2, { variant: 'B' })]).result
    expect(units.map((each) => unitAssumptions(rules, each).map(assumptionKey))).toEqual([['absent:F-03', 'weights:B']])
  })

  test('is everything that an instrument states as an assumption', () => {
    const rules = read(small([scoresForm([level('x', '100', [leaf('1', '100')])])]))
    const { units, agencies } = runOf(rules, [unit('4|5')]).result
    expect(units.flatMap((each) => unitAssumptions(rules, each).map(assumptionKey))).toEqual([
      'variant:A',
      'weights:A',
      'evaluators',
      'rounding',
      'ladder',
    ])
    expect(agencies.flatMap((each) => agencyAssumptions(rules, each).map(assumptionKey))).toContain('agency')
  })
})

/** What two persons answered, of whom the second left out so many questions. */
const answered = (rules: Instrument, left: number): Partial<UnitScores> => {
  const [form] = rules.forms.flatMap((each) => (each.kind === 'survey' ? [each] : []))
  const [variant] = form?.variants ?? []
  if (!form || !variant) throw new Error('no survey')
  const n = Array.from({ length: 14 }, (_, i) => (i < left ? 1 : 2))
  const outcome = surveyOutcome(surveyPlanOf(rules, form, variant), {
    respondents: 2,
    n,
    sum: n.map((each) => 4 * each),
  })
  if (outcome.kind !== 'figure') throw new Error(outcome.kind)
  return { forms: ['F-02', 'F-03'], figures: new Map([['F-03', outcome.step]]) }
}

/** The instrument with something of its survey stated as surely as said. */
const surely = (what: 'averaging' | 'unanswered' | 'absent', confidence: 'practice' | 'assumption'): Instrument => ({
  ...instrument,
  forms: instrument.forms.map((form) =>
    form.kind === 'survey' ? { ...form, [what]: { ...form[what], confidence } } : form,
  ),
})

const keysUnder = (rules: Instrument, ...units: readonly UnitScores[]): readonly (readonly string[])[] => {
  const { ofUnit } = assumptionsUnder(rules)
  return runOf(rules, units).result.units.map((each) => ofUnit(each).map(assumptionKey))
}

describe('what a survey rests on', () => {
  const some = (left: number, rules = instrument) => evenly('A', '4', 2, answered(rules, left))

  test('is what becomes of questions that were left out, where any was', () => {
    expect(keysUnder(instrument, some(0))).toEqual([[]])
    expect(keysUnder(instrument, some(1))).toEqual([['unanswered:F-03']])
    expect(keysUnder(surely('unanswered', 'practice'), some(1))).toEqual([[]])
  })

  test('is how its figure is made, where that is an assumption', () => {
    const rules = surely('averaging', 'assumption')
    expect(keysUnder(rules, some(0, rules))).toEqual([['survey:F-03']])
    expect(keysUnder(rules, some(3, rules))).toEqual([['survey:F-03', 'unanswered:F-03']])
  })

  test('is told of each unit, in whatever order they come', () => {
    const units = [some(0), some(2), evenly('B', '4', 3), some(0), evenly('B', '4', 3), some(2)]
    const { ofUnit } = assumptionsUnder(instrument)
    const told = units.map((each) =>
      runOf(instrument, [each]).result.units.map((one) => ofUnit(one).map(assumptionKey)),
    )
    const [complete, lacking, absent] = [[[]], [['unanswered:F-03']], [['absent:F-03']]]
    expect(told).toEqual([complete, lacking, absent, complete, absent, lacking])
  })
})

describe('what an index of several forms rests on', () => {
  const rules = read(small([scoresForm([level('x', '100', [leaf('1', '100')])], {}, '75'), figureForm('F-03', '25')]))
  const both = { forms: ['F-02', 'F-03'], figures: new Map([['F-03', given(rules, 'F-03', '4')]]) }
  const rest = ['rounding', 'ladder']

  test('is the share of each, and of one alone none, but the absence of the other', () => {
    const own = ['variant:A', 'weights:A']
    expect(keysUnder(rules, unit('4', both))).toEqual([['share:F-02', ...own, 'share:F-03', ...rest]])
    expect(keysUnder(rules, unit('4'))).toEqual([['absent:F-03', ...own, ...rest]])
  })

  test('is no absence where the instrument is sure of it', () => {
    expect(keysUnder(surely('absent', 'practice'), evenly('A', '4', 2))).toEqual([[]])
  })

  test('is the mean of evaluators only where a score that counts has several', () => {
    const more = { additional: [leaf('2', '0')] }
    const extra = read(small([scoresForm([level('x', '100', [leaf('1', '100')])], more)]))
    expect(keysUnder(extra, unit('4 3|5'))).toEqual([['variant:A', 'weights:A', ...rest]])
    expect(keysUnder(extra, unit('4|5 3'))).toEqual([['variant:A', 'weights:A', 'evaluators', ...rest]])
    const sure: Instrument = { ...extra, evaluators: { ...extra.evaluators, confidence: 'practice' } }
    expect(keysUnder(sure, unit('4|5 3'))).toEqual([['variant:A', 'weights:A', ...rest]])
  })

  test('is told of each unit, whether evaluators were averaged or not', () => {
    const own = ['share:F-02', 'variant:A', 'weights:A']
    expect(keysUnder(rules, unit('5', { ...both, key: '1' }), unit('4|5', { ...both, key: '2' }))).toEqual([
      [...own, 'share:F-03', ...rest],
      [...own, 'evaluators', 'share:F-03', ...rest],
    ])
  })

  test('is the weights, though but one of an indicator is an assumption', () => {
    const sure = (weight: string) => ({ weight: { ...stated(weight), confidence: 'practice' as const } })
    const under = (second: object) => {
      const first = level('a', '50', [leaf('1', '50', sure('50')), leaf('2', '50', second)], sure('50'))
      return read(small([scoresForm([first, level('b', '50', [leaf('3', '100', sure('100'))], sure('50'))])]))
    }
    expect(keysUnder(under(sure('50')), unit('4 4 4'))).toEqual([['variant:A', ...rest]])
    expect(keysUnder(under({}), unit('4 4 4'))).toEqual([['variant:A', 'weights:A', ...rest]])
  })

  test('is one list for all whose list says the same', () => {
    const { ofUnit } = assumptionsUnder(rules)
    const [first, second] = ['4', '5'].map((text) => runOf(rules, [unit(text)]).result.units.map(ofUnit)[0])
    expect(second).toBe(first)
  })
})

test('units that rest on the same share one list, so that a nation has a few of them', () => {
  const [a, b] = [evenly('A', '4', 2), evenly('B', '3', 2)]
  const { units } = runOf(instrument, [a, b, evenly('C', '4', 3, { variant: 'B' })]).result
  const lists = units.map(assumptionsUnder(instrument).ofUnit)
  expect(lists.map((list) => list.map(assumptionKey)).sort()).toEqual([
    ['absent:F-03'],
    ['absent:F-03'],
    ['absent:F-03', 'variant:B', 'weights:B'],
  ])
  expect(new Set(lists).size).toBe(2)
})

describe('what an agency rests on', () => {
  const { ofAgency } = assumptionsUnder(instrument)

  test('is what all units of a run do, where that was worked out before', () => {
    const { agencies } = runOf(instrument, [evenly('A', '4', 2)]).result
    const alike = [{ kind: 'rounding', about: null }] as const
    expect(agencies.map((each) => ofAgency(each, alike))).toEqual([alike])
  })

  test('is nothing where it has no index', () => {
    const { agencies } = runOf(instrument, [evenly('A', '4', 2, { faulty: true })]).result
    expect(agencies.map((each) => ofAgency(each))).toEqual([[]])
    const rules = read(small([scoresForm([level('x', '100', [leaf('1', '100')])])]))
    const [lacking] = runOf(rules, [unit('-')]).result.agencies
    expect(lacking && agencyAssumptions(rules, lacking)).toEqual([])
  })

  test('is what any of its units rests on, once', () => {
    const { agencies } = runOf(instrument, [
      evenly('A', '4', 2),
      evenly('B', '4', 3, { variant: 'B' }),
      evenly('C', '4', 4, { variant: 'B' }),
    ]).result
    expect(agencies.map((each) => agencyAssumptions(instrument, each).map(assumptionKey))).toEqual([
      ['absent:F-03', 'variant:B', 'weights:B'],
    ])
  })
})

test('equal assumptions are one', () => {
  const [a, b] = [{ kind: 'weights', about: 'A' } as const, { kind: 'weights', about: 'B' } as const]
  expect(distinct([a, b, { ...a }])).toEqual([a, b])
})
