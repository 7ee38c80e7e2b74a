import { describe, expect, test } from 'vitest'
import type { Groups, GroupTally } from '../../../src/engine/survey/profile.js'
import {
  type Answered,
  drawnAt,
  NO_ANSWERS,
  type ResultOptions,
  resultContext,
  type Surveyed,
  surveyResult,
} from '../../../src/engine/survey/result.js'
import { fraction } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'

const instrument = rulesById('skm-2017')?.instrument
const form = instrument?.forms[0]
if (!instrument || form?.kind !== 'survey') throw new Error('no survey')
const [variant] = form.variants
const QUESTIONS = 9

const unit: Surveyed = {
  key: 'dukcapil',
  agencyKey: 'kab',
  agency: 'Kabupaten Contoh',
  agencyCode: null,
  unit: 'Dukcapil',
  unitCode: null,
  variant: variant?.id ?? '',
  year: 2024,
  respondents: 40,
  single: false,
  identified: false,
  offScale: 0,
  faulty: false,
}

/** So many respondents who all gave one answer to every question. */
const group = (respondents: number, answer: number): GroupTally => ({
  respondents,
  n: new Float64Array(QUESTIONS).fill(respondents),
  sum: new Float64Array(QUESTIONS).fill(respondents * answer),
})
const tallyOf = (respondents: number, answer: number): Answered => ({ ...group(respondents, answer), counts: null })

interface Asked {
  readonly more?: Partial<Surveyed>
  readonly tally?: Answered
  readonly options?: Partial<ResultOptions>
}

const contextOf = ({ more = {}, tally = tallyOf(40, 3), options = {} }: Asked = {}) =>
  resultContext(
    { instrument, form, units: [{ ...unit, ...more }], tallyOf: () => tally, seen: null },
    { seed: 1, replicates: 20, hinges: new Map(), population: () => null, profileOf: () => null, ...options },
  )
const resultOf = (asked: Asked = {}) => {
  const result = surveyResult(contextOf(asked), 0)
  if (!result) throw new Error('no result')
  return result
}

describe('a survey that is alone', () => {
  test('has its figure as index: nine answers of 3 on 1 to 4 are 75', () => {
    const { figure, outlook } = resultOf()
    expect([figure && fraction(figure), outlook && fraction(outlook.index)]).toEqual(['75', '75'])
    expect(outlook?.predicate?.letter).toBe('C')
  })

  test('is told what wrong weights would make of it: 27 × 0.11 × 25 and 27 × 0.111 × 25', () => {
    expect(resultOf().misweighted.map(({ figure }) => fraction(figure))).toEqual(['297/4', '2997/40'])
    expect(resultOf({ more: { faulty: true } }).misweighted).toEqual([])
    expect(resultOf({ tally: NO_ANSWERS }).misweighted).toEqual([])
  })

  test('says how many answers were not given, where there is a figure to doubt', () => {
    const n = [38, 39, ...Array<number>(7).fill(40)]
    const tally = { respondents: 40, n, sum: n.map((each) => each * 3), counts: null }
    expect([resultOf({ tally }).unanswered, resultOf().unanswered]).toEqual([3, 0])
    expect(resultOf({ tally, more: { faulty: true } }).unanswered).toBeNull()
    expect(resultOf({ tally, more: { variant: 'lain' } }).unanswered).toBeNull()
  })

  test('of nobody has questions without answers, and no figure', () => {
    const { questions, figure, outcome } = resultOf({ tally: NO_ANSWERS, more: { respondents: 0 } })
    expect(questions.map(({ n, sum, mean, counts }) => [n, sum, mean, counts])).toEqual(
      Array(QUESTIONS).fill([0, 0, null, null]),
    )
    expect([figure, outcome?.kind]).toEqual([null, 'incomplete'])
  })
})

describe('what a file says of respondents', () => {
  const profile = new Map<string, Groups>([
    [
      'service',
      new Map([
        ['KTP', group(10, 4)],
        ['KK', group(30, 2)],
      ]),
    ],
    ['sex', new Map([['laki-laki', group(25, 3)]])],
  ])
  const profileOf = () => profile

  test('is told kind by kind, and of services by their figures', () => {
    const result = resultOf({ options: { profileOf } })
    expect(result.profile).toEqual([{ kind: 'sex', groups: [{ text: 'laki-laki', respondents: 25 }], others: 0 }])
    // 4 of 4 is 100, 2 of 4 is 50.
    expect(result.services.map(({ service, figure }) => [service, figure && fraction(figure)])).toEqual([
      ['KK', '50'],
      ['KTP', '100'],
    ])
  })

  test('is not told where an error stands against the answers, nor where it says nothing', () => {
    for (const asked of [{ options: { profileOf }, more: { faulty: true } }, {}])
      expect(resultOf(asked)).toMatchObject({ profile: [], services: [] })
  })
})

describe('what was drawn of the unit at a place', () => {
  test('is its figure where all its users were asked, and nothing where no unit stands there', () => {
    const context = contextOf({ options: { population: () => 40 } })
    const drawn = drawnAt(context, 0)
    expect([drawn?.sampling.method, Array.from(drawn?.figures ?? [])]).toEqual(['all-asked', [75]])
    expect(drawnAt(context, 1)).toBeNull()
  })
})
