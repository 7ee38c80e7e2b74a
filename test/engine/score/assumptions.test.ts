import { describe, expect, test } from 'vitest'
import {
  agencyAssumptions,
  assumptionKey,
  assumptionsUnder,
  distinct,
  unitAssumptions,
} from '../../../src/engine/score/assumptions.js'
import { evenly, instrument, withSurvey } from '../../report/province.js'
import { runOf, shippedInstrument } from '../../report/sample.js'
import { leaf, level, read, scoresForm, small, unit } from '../small.js'

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
