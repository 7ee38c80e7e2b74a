import { describe, expect, test } from 'vitest'
import { type Observations, observe } from '../../../src/engine/survey/respondents.js'
import {
  type Answered,
  type ResultOptions,
  resultContext,
  type Surveyed,
  surveyResult,
} from '../../../src/engine/survey/result.js'
import { exact, fraction } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import type { Instrument, SurveyForm } from '../../../src/instrument/schema.js'
import { readyFor } from './ready.js'

const rulesOf = (): { readonly instrument: Instrument; readonly form: SurveyForm } => {
  const instrument = rulesById('pekppp-2023')?.instrument
  const form = instrument?.forms.find((each) => each.kind === 'survey')
  if (!instrument || form?.kind !== 'survey') throw new Error('no survey')
  return { instrument, form }
}

const QUESTIONS = 14

const surveyed = (more: Partial<Surveyed> = {}): Surveyed => ({
  key: 'rsud',
  agencyKey: 'kab',
  agency: 'Kabupaten Contoh',
  agencyCode: null,
  unit: 'RSUD',
  unitCode: null,
  variant: 'A',
  year: 2024,
  respondents: 40,
  single: true,
  identified: true,
  offScale: 0,
  faulty: false,
  ...more,
})

/** Every second respondent answers 4 throughout, the others 5. */
const SHEETS = Array.from({ length: 40 }, (_, i) => Array<number>(QUESTIONS).fill(i % 2 === 0 ? 4 : 5))

/** 40 answers to each question, 180 in sum; 20 of them a 4 and 20 a 5. */
const TALLY: Answered = {
  respondents: 40,
  n: Array<number>(QUESTIONS).fill(40),
  sum: Array<number>(QUESTIONS).fill(180),
  counts: Array.from({ length: QUESTIONS }, () => [0, 0, 0, 0, 20, 20]).flat(),
}

/** Ready for the unit's respondents. */
const ready = (): Observations => readyFor([QUESTIONS], { known: { aspects: [4, 3, 4, 2, 1], ...TALLY } })

const seenOf = (): Observations => {
  const kept = ready()
  for (const [i, sheet] of SHEETS.entries()) observe(kept, 0, { answers: Uint8Array.from(sheet), who: i + 1 })
  return kept
}

const PLAIN: ResultOptions = {
  seed: 1,
  replicates: 200,
  hinges: new Map(),
  population: () => null,
  profileOf: () => null,
}

interface Asked {
  readonly unit?: Partial<Surveyed>
  readonly tally?: Answered
  readonly seen?: Observations | null
  readonly form?: Partial<SurveyForm>
  readonly options?: Partial<ResultOptions>
}

const resultOf = ({ unit = {}, tally = TALLY, seen = null, form = {}, options = {} }: Asked = {}) => {
  const rules = rulesOf()
  const context = resultContext(
    {
      instrument: rules.instrument,
      form: { ...rules.form, ...form },
      units: [surveyed(unit)],
      tallyOf: () => tally,
      seen,
    },
    { ...PLAIN, ...options },
  )
  const result = surveyResult(context, 0)
  if (!result) throw new Error('no result')
  return result
}

const assumed = <T>(value: T) => ({ value, confidence: 'assumption' as const, sources: [] })

describe('what a survey says of a unit', () => {
  test('its figure is exact, and its questions stand with their aspects, numbers, means and counts', () => {
    const { figure, questions, outcome } = resultOf()
    expect([outcome?.kind, figure && fraction(figure)]).toEqual(['figure', '9/2'])
    expect(questions.map(({ aspect }) => aspect).join('')).toBe('aaaabbbccccdde')
    expect(questions[0]).toMatchObject({ code: '1.a.K1', n: 40, sum: 180, counts: [0, 0, 0, 0, 20, 20] })
    expect(questions.map(({ mean }) => mean && fraction(mean))).toEqual(Array(QUESTIONS).fill('9/2'))
  })

  test('each question has the answers of its own', () => {
    const n = TALLY.n
    const sum = Array.from({ length: QUESTIONS }, (_, i) => 40 * (i % 6))
    const counts = Array.from({ length: QUESTIONS }, (_, i) =>
      Array.from({ length: 6 }, (_, a) => (a === i % 6 ? 40 : 0)),
    )
    const { questions } = resultOf({ tally: { respondents: 40, n, sum, counts: counts.flat() } })
    expect(questions.map((each) => each.counts)).toEqual(counts)
    expect(questions.map(({ mean }) => mean && fraction(mean))).toEqual(
      Array.from({ length: QUESTIONS }, (_, i) => String(i % 6)),
    )
  })

  test('a question that nobody answered has no mean, and of tallies nobody knows the single answers', () => {
    const [n, sum] = [TALLY.n, TALLY.sum].map((each) => [0, ...Array.from(each).slice(1)])
    const { questions } = resultOf({ tally: { respondents: 40, n: n ?? [], sum: sum ?? [], counts: null } })
    expect(questions[0]).toMatchObject({ n: 0, sum: 0, mean: null, counts: null })
    expect(questions[1]?.counts).toBeNull()
  })

  test('a variant that the form does not have has no questions and no figure', () => {
    expect(resultOf({ unit: { variant: 'Z' } })).toMatchObject({ questions: [], outcome: null, figure: null })
  })

  test('an error against the answers takes the figure, not the questions', () => {
    const { outcome, figure, questions } = resultOf({ unit: { faulty: true } })
    expect([outcome, figure, questions.length]).toEqual([null, null, QUESTIONS])
  })

  test('there is none of a unit that is not there', () => {
    const { instrument, form } = rulesOf()
    const context = resultContext({ instrument, form, units: [], tallyOf: () => TALLY, seen: null }, PLAIN)
    expect(surveyResult(context, 0)).toBeNull()
  })
})

describe('how far the figure of a unit can be trusted', () => {
  test('alpha is one where everybody answers all questions alike, and of tallies nobody knows it', () => {
    // 14/13 × (1 − 14 v / 196 v) = 1
    const { alpha } = resultOf({ seen: seenOf() })
    expect([alpha?.value.toFixed(9), alpha?.respondents]).toEqual(['1.000000000', 40])
    expect(resultOf().alpha).toBeNull()
    expect(resultOf({ seen: seenOf(), unit: { single: false } }).alpha).toBeNull()
  })

  test('alpha is none where all answered the same', () => {
    const seen = ready()
    const answers = Uint8Array.from(Array<number>(QUESTIONS).fill(4))
    for (let i = 0; i < 40; i++) observe(seen, 0, { answers, who: i + 1 })
    expect(resultOf({ seen }).alpha).toBeNull()
  })

  test('the figure of all users lies between 4 and 5, around the one there is', () => {
    const { interval, sampling } = resultOf({ seen: seenOf() })
    if (!interval) throw new Error('no interval')
    expect(sampling).toEqual({ method: 'bootstrap-t', unavailable: null })
    expect(4 < interval.low && interval.low < 4.5 && 4.5 < interval.high && interval.high < 5).toBe(true)
    expect(resultOf({ seen: seenOf() }).interval).toEqual(interval)
  })

  test.each([
    ['no draws are asked for', { options: { replicates: 0 } }, 'no-draws'],
    ['respondents were not read one by one', { unit: { single: false } }, 'tallies'],
    ['an error stands against the answers', { unit: { faulty: true } }, 'no-figure'],
    ['fewer than ten answered', { unit: { respondents: 9 } }, 'few'],
    [
      'too few answered, so that the form counts as zero',
      { form: { least: assumed(50), below: assumed('zero' as const) } },
      'no-figure',
    ],
  ])('nothing is drawn where %s, and the result says why', (_, asked, unavailable) => {
    const { interval, sampling } = resultOf({ seen: seenOf(), ...asked })
    expect([interval, sampling]).toEqual([null, { method: null, unavailable }])
  })

  test('where all users were asked, the interval is the figure', () => {
    const all = { options: { population: () => 40 } }
    expect(resultOf({ seen: seenOf(), ...all })).toMatchObject({
      interval: { low: 4.5, high: 4.5 },
      sampling: { method: 'all-asked', unavailable: null },
    })
    expect(resultOf(all).interval).toEqual({ low: 4.5, high: 4.5 })
  })

  test('of fewer users than answered nobody makes a smaller error', () => {
    const free = resultOf({ seen: seenOf() }).interval
    expect(resultOf({ seen: seenOf(), options: { population: () => 39 } }).interval).toEqual(free)
    const bound = resultOf({ seen: seenOf(), options: { population: () => 50 } }).interval
    expect((bound?.high ?? 0) - (bound?.low ?? 0)).toBeLessThan(0.6 * ((free?.high ?? 0) - (free?.low ?? 0)))
  })

  // Half of 40 give 4, half 5: the interval begins near 4.34.
  test('the interval ends where the answers do, and at 0 where a question that was left out counts so', () => {
    const scale = assumed({ min: exact(89n, 20n), max: exact(5n), step: exact(1n) })
    const lowOf = (form: Partial<SurveyForm>) => resultOf({ seen: seenOf(), form }).interval?.low
    expect(lowOf({ scale })).toBe(4.45)
    expect(lowOf({ scale, unanswered: assumed('zero' as const) })).toBeLessThan(4.4)
  })

  test('too few respondents count as zero where the rules say so', () => {
    const { outcome, figure } = resultOf({ form: { least: assumed(50), below: assumed('zero' as const) } })
    expect([outcome?.kind, figure && fraction(figure)]).toEqual(['zero', '0'])
  })
})

describe('what a survey means for the index of a unit', () => {
  const hinges = new Map([['rsud', { rest: exact(3n), weight: exact(1n, 4n) }]])

  test('is known where the other forms are: 3 + 0.25 × 4.5 = 4.125', () => {
    const { outlook } = resultOf({ seen: seenOf(), options: { hinges } })
    expect([outlook && fraction(outlook.index), outlook?.predicate?.letter]).toEqual(['33/8', 'A-'])
    expect(outlook?.interval).not.toBeNull()
    expect(resultOf({ seen: seenOf() }).outlook).toBeNull()
    expect(resultOf({ options: { hinges }, unit: { key: 'lain' } }).outlook).toBeNull()
  })

  test('is told without chance where nobody was drawn, and not at all without a figure', () => {
    expect(resultOf({ options: { hinges } }).outlook).toMatchObject({ interval: null, more: null })
    expect(resultOf({ options: { hinges }, unit: { faulty: true } }).outlook).toBeNull()
  })
})

describe('what is worth a second look', () => {
  test('is how respondents filled in their sheets, where they were read one by one', () => {
    const { habits, flags } = resultOf({ seen: seenOf() })
    expect(habits).toMatchObject({ straight: 40, able: 40, duplicates: 0, pairs: 39 })
    expect(flags).toEqual(['straight'])
    expect(resultOf({ seen: seenOf(), unit: { identified: false } }).habits?.duplicates).toBeNull()
    for (const asked of [{}, { seen: seenOf(), unit: { single: false } }])
      expect(resultOf(asked)).toMatchObject({ habits: null, flags: [] })
  })

  test('is fewer respondents than are usual, thirty being enough, and answers off the scale', () => {
    expect(resultOf({ unit: { respondents: 29 } }).flags).toEqual(['few'])
    expect(resultOf({ unit: { respondents: 30, offScale: 1 } }).flags).toEqual(['off-scale'])
  })

  test('is how many of its users should have been asked: 80 of 100', () => {
    // The row N = 100 of the table of Krejcie and Morgan.
    expect(resultOf({ options: { population: ({ unit }) => (unit === 'RSUD' ? 100 : null) } }).sample).toEqual({
      population: 100,
      needed: 80,
    })
    expect(resultOf().sample).toBeNull()
  })
})
