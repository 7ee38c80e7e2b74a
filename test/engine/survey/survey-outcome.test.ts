import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { underSubject } from '../../../src/engine/score/step.js'
import { type SurveyPlan, surveyOutcome, surveyPlanOf, type Tally } from '../../../src/engine/survey/survey-outcome.js'
import { fraction } from '../../../src/exact/exact.js'
import { answerScaleOf, questionsOf } from '../../../src/instrument/answers.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import type { SurveyForm } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'

const rules = rulesById('pekppp-2023')
if (!rules) throw new Error('no instrument')
const { instrument } = rules
const found = instrument.forms.find((each) => each.kind === 'survey')
if (!found) throw new Error('no survey')
const form: SurveyForm = found

type Rules = { [K in 'averaging' | 'below' | 'unanswered']?: SurveyForm[K]['value'] } & { least?: number | null }

/** The shipped form under other rules, as an instrument file may state them. */
const under = (change: Rules, variant = 0): SurveyPlan => {
  const changed = Object.entries(change).map(([key, value]) => [
    key,
    { value, confidence: 'assumption' as const, sources: [] },
  ])
  const own: SurveyForm = { ...form, ...Object.fromEntries(changed) }
  const chosen = form.variants[variant]
  if (!chosen) throw new Error('no variant')
  return surveyPlanOf(instrument, own, chosen)
}

const tallied = (rows: readonly (readonly (number | null)[])[], questions: number): Tally => {
  const [n, sum] = [Array<number>(questions).fill(0), Array<number>(questions).fill(0)]
  for (const row of rows)
    for (const [i, answer] of row.entries()) {
      if (answer === null) continue
      n[i] = (n[i] ?? 0) + 1
      sum[i] = (sum[i] ?? 0) + answer
    }
  return { respondents: rows.filter((row) => row.some((answer) => answer !== null)).length, n, sum }
}

const shownOf = (plan: SurveyPlan, tally: Tally): string => {
  const outcome = surveyOutcome(plan, tally)
  return 'step' in outcome ? fraction(outcome.step.value) : outcome.kind
}

const FLAT = under({ averaging: 'flat', least: null })
const BY_ASPECT = under({ averaging: 'by-aspect', least: null })

describe('the published case of Kota Pasuruan 2024 tells the two averages apart', () => {
  // 4·4 + 3·4 + 4·5 + 2·5 + 1·5 = 63 of 14 answers; (4 + 4 + 5 + 5 + 5)/5.
  const complete = [4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]
  test('the mean of all answers of the complete row is 4.5', () =>
    expect(shownOf(FLAT, tallied([complete], 14))).toBe('9/2'))
  test('the mean of its aspects is 4.6', () => expect(shownOf(BY_ASPECT, tallied([complete], 14))).toBe('23/5'))

  test('with 0 read as unanswered, the partial rows weigh by their answers', () => {
    const rows = [
      ...Array(4).fill([5, 5, 5, 5]),
      ...Array(6).fill([4, 4, 4, 4]),
      [1, 4, 5, 4, null, 1, 2, 2, 2, 1, null, null, 4, 2],
      [3],
      complete,
    ].map((row) => Array.from({ length: 14 }, (_, i) => row[i] ?? null))
    // 80 + 96 + 28 + 3 + 63 = 270 over 16 + 24 + 11 + 1 + 14 = 66 answers.
    expect(shownOf(FLAT, tallied(rows, 14))).toBe('45/11')
  })
})

describe('least respondents', () => {
  const tally = (respondents: number): Tally => ({
    respondents,
    n: Array(14).fill(respondents),
    sum: Array(14).fill(4 * respondents),
  })
  test('a unit with fewer than the least has no index by default', () =>
    expect(surveyOutcome(under({ least: 10 }), tally(9))).toEqual({ kind: 'incomplete', why: 'few', part: null }))
  test('the least itself is enough', () => expect(shownOf(under({ least: 10 }), tally(10))).toBe('4'))
  test('below it the form may be left out', () =>
    expect(surveyOutcome(under({ least: 10, below: 'f02-only' }), tally(9)).kind).toBe('left-out'))
  test('below it the form may count as zero', () =>
    expect(shownOf(under({ least: 10, below: 'zero' }), tally(9))).toBe('0'))
  test('without a least number one respondent is enough, and few are told', () =>
    expect(surveyOutcome(FLAT, tally(1))).toMatchObject({ kind: 'figure', few: true }))
  test('thirty are no longer few', () =>
    expect(surveyOutcome(FLAT, tally(30))).toMatchObject({ kind: 'figure', few: false }))
})

describe('unanswered questions', () => {
  const some = tallied([[5, ...Array(13).fill(null)]], 14)
  test('are left out of the mean of all answers', () => expect(shownOf(FLAT, some)).toBe('5'))
  test('leave the mean of aspects incomplete where nobody answered an aspect', () =>
    expect(surveyOutcome(BY_ASPECT, some)).toEqual({ kind: 'incomplete', why: 'unanswered', part: 'F-03.b' }))
  test('count as zero where the instrument says so', () =>
    expect(shownOf(under({ averaging: 'flat', unanswered: 'zero', least: null }), some)).toBe('5/14'))
  test('are counted with the figure, and not told where there are none', () => {
    const left = (tally: Tally) => {
      const outcome = surveyOutcome(FLAT, tally)
      return outcome.kind === 'figure' ? outcome.step.unanswered : null
    }
    // 13 of one respondent; 13 and 14 less 2 of two.
    expect(left(some)).toBe(13n)
    expect(
      left(
        tallied(
          [
            [5, ...Array(13).fill(null)],
            [4, 4, ...Array(12).fill(null)],
          ],
          14,
        ),
      ),
    ).toBe(25n)
    expect(left(tallied([Array(14).fill(4)], 14))).toBeUndefined()
  })
  test('a question that nobody answered is no term', () => {
    const outcome = surveyOutcome(FLAT, some)
    expect('step' in outcome && outcome.step.terms.map(({ subject }) => subject.id)).toEqual(['1.a.K1'])
  })
  test('nobody at all gives no figure', () =>
    expect(surveyOutcome(FLAT, tallied([], 14))).toMatchObject({ kind: 'incomplete', why: 'unanswered' }))
})

test('every question is a step with the number of its answers and their sum', () => {
  const outcome = surveyOutcome(FLAT, tallied([Array(14).fill(4), Array(14).fill(5)], 14))
  if (outcome.kind !== 'figure') throw new Error(outcome.kind)
  expect(outcome.step).toMatchObject({ op: 'answers', answers: { n: 28n, sum: 126n } })
  expect(outcome.step.terms.map(({ subject }) => subject.id).slice(10)).toEqual([
    '11.c.As',
    '12.d.T',
    '14.d.T',
    '15.e.K',
  ])
  expect(outcome.step.terms[0]).toMatchObject({ op: 'answers', answers: { n: 2n, sum: 9n } })
})

test('a step keeps what was answered, whatever is counted in the same place afterwards', () => {
  const tally = { respondents: 2, n: Float64Array.from([2, 1]), sum: Float64Array.from([9, 3]) }
  const outcome = surveyOutcome(FLAT, tally)
  tally.n.fill(7)
  tally.sum.fill(7)
  if (outcome.kind !== 'figure') throw new Error(outcome.kind)
  expect(outcome.step.answers).toEqual({ n: 3n, sum: 12n })
  expect(outcome.step.terms.map(({ answers }) => answers)).toEqual([
    { n: 2n, sum: 9n },
    { n: 1n, sum: 3n },
  ])
})

test('the figure as another subject’s has the same questions below it', () => {
  const outcome = surveyOutcome(FLAT, tallied([Array(14).fill(4)], 14))
  if (outcome.kind !== 'figure') throw new Error(outcome.kind)
  const other = { ...outcome.step.subject, title: 'lain' }
  expect(underSubject(outcome.step, other)).toEqual({ ...outcome.step, subject: other, terms: outcome.step.terms })
})

// A second way to the same figures: every answer is a term of its own, fractions are added by cross multiplication.
type Fraction = readonly [bigint, bigint]
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const lowest = ([n, d]: Fraction): string => {
  let [x, y] = [n, d]
  while (y !== 0n) [x, y] = [y, x % y]
  const common = x === 0n ? 1n : x
  return d / common === 1n ? String(n / common) : `${n / common}/${d / common}`
}
const average = (terms: readonly Fraction[]): Fraction => {
  const [n, d] = terms.reduce(plus, [0n, 1n])
  return [n, d * BigInt(terms.length)]
}

const survey = (questions: number) =>
  fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 8 }), { minLength: questions, maxLength: questions }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )

describe('an independent computation by single answers comes to the same fraction', () => {
  for (const [at, variant] of form.variants.entries()) {
    const count = questionsOf(variant).length
    const [flat, byAspect] = [
      under({ averaging: 'flat', least: null }, at),
      under({ averaging: 'by-aspect', least: null }, at),
    ]
    const bounds: number[] = []
    for (const part of variant.parts) bounds.push((bounds.at(-1) ?? 0) + part.questions.length)
    const answersIn = (rows: readonly (readonly (number | null)[])[], from: number, to: number): Fraction[] =>
      rows.flatMap((row) => row.slice(from, to).flatMap((x): Fraction[] => (x === null ? [] : [[BigInt(x), 1n]])))

    test(`form ${variant.id}, mean of all answers`, () => {
      fc.assert(
        fc.property(survey(count), (rows) => {
          const all = answersIn(rows, 0, count)
          expect(shownOf(flat, tallied(rows, count))).toBe(all.length === 0 ? 'incomplete' : lowest(average(all)))
        }),
        { numRuns: runs(20_000) },
      )
    })

    test(`form ${variant.id}, mean of the aspects' means`, () => {
      fc.assert(
        fc.property(survey(count), (rows) => {
          const parts = bounds.map((to, i) => answersIn(rows, bounds[i - 1] ?? 0, to))
          const expected = parts.some((part) => part.length === 0) ? 'incomplete' : lowest(average(parts.map(average)))
          expect(shownOf(byAspect, tallied(rows, count))).toBe(expected)
        }),
        { numRuns: runs(20_000) },
      )
    })
  }
})

describe('laws', () => {
  test('all the same answer gives that answer, whatever the averaging', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 1_000_000 }), (answer, respondents) => {
        const tally = { respondents, n: Array(14).fill(respondents), sum: Array(14).fill(answer * respondents) }
        for (const plan of [FLAT, BY_ASPECT]) expect(shownOf(plan, tally)).toBe(String(answer))
      }),
    )
  })
  test('the two averages of a complete survey differ by at most 0.93', () => {
    // Aspects of 4, 3, 4, 2 and 1 of 14 questions, each a fifth: at worst 5 on a, b, c and 0 on d, e: 13/14.
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 14, maxLength: 14 }), (row) => {
        const both = [FLAT, BY_ASPECT].map((plan) => {
          const [n = 0, d = 1] = shownOf(plan, tallied([row], 14))
            .split('/')
            .map(Number)
          return n / d
        })
        expect(Math.abs((both[0] ?? 0) - (both[1] ?? 0))).toBeLessThan(0.93)
      }),
      { numRuns: runs(5_000) },
    )
  })
})

test('a scale of half steps cannot be counted in whole numbers', () => {
  const half = { ...form.scale, value: { ...form.scale.value, step: { n: 1n, d: 2n } } }
  expect(answerScaleOf({ ...form, scale: half })).toBeNull()
})

describe('the steps of a survey', () => {
  const rows = [Array<number>(14).fill(4), Array<number>(14).fill(5)]
  const codes = form.variants[0] ? questionsOf(form.variants[0]).map(({ code }) => code) : []
  const stepOf = (plan: SurveyPlan, tally: Tally = tallied(rows, 14)) => {
    const outcome = surveyOutcome(plan, tally)
    if (!('step' in outcome)) throw new Error(outcome.kind)
    return outcome.step
  }

  test('are all questions with their answers, under a mean of all', () => {
    const { op, subject, terms, answers, place } = stepOf(FLAT)
    expect([op, subject.id, subject.rule, place, answers]).toEqual([
      'answers',
      'F-03',
      expect.objectContaining({ value: 'flat' }),
      null,
      { n: 28n, sum: 126n },
    ])
    expect(terms.map((term) => [term.op, term.subject.id, term.terms, term.answers])).toEqual(
      codes.map((code) => ['answers', code, [], { n: 2n, sum: 9n }]),
    )
  })

  test('are aspects over their questions, under a mean of means', () => {
    const { op, terms } = stepOf(BY_ASPECT)
    expect(op).toBe('mean')
    expect(terms.map((term) => [term.op, term.subject.id, term.terms.length])).toEqual([
      ['answers', 'F-03.a', 4],
      ['answers', 'F-03.b', 3],
      ['answers', 'F-03.c', 4],
      ['answers', 'F-03.d', 2],
      ['answers', 'F-03.e', 1],
    ])
  })

  test('are one step of nothing, by its rule, where too few count as zero', () => {
    const plan = under({ least: 3, below: 'zero' })
    const outcome = surveyOutcome(plan, tallied(rows, 14))
    expect(outcome).toEqual({
      kind: 'zero',
      step: {
        op: 'nothing',
        subject: { ...plan.subject, rule: plan.form.below },
        value: { n: 0n, d: 1n },
        terms: [],
        place: null,
      },
    })
  })

  test('are made whatever the number of respondents, where none is asked for', () => {
    const none = { respondents: 0, n: Array<number>(14).fill(1), sum: Array<number>(14).fill(4) }
    expect(surveyOutcome(FLAT, none)).toEqual(expect.objectContaining({ kind: 'figure', few: true }))
    expect(surveyOutcome(under({ least: 1, below: 'f02-only' }), none)).toEqual({ kind: 'left-out' })
  })

  test('are the means of questions, all alike, where each question counts once', () => {
    // 4 and 5 of two, 3 of one: (9/2 + 12 × 9/2 + 3)/14 with the last question answered by the first alone.
    const plan = under({ averaging: 'by-question', least: null })
    const { op, value, terms } = stepOf(
      plan,
      tallied(
        [
          [...Array(13).fill(4), 3],
          [...Array(13).fill(5), null],
        ],
        14,
      ),
    )
    expect([op, fraction(value), terms.length]).toEqual(['mean', '123/28', 14])
    expect(terms.map((term) => [term.op, term.subject.id, term.terms, term.answers?.n])).toEqual(
      codes.map((code, i) => ['answers', code, [], i < 13 ? 2n : 1n]),
    )
    const nobody = tallied([[...Array(13).fill(4), null]], 14)
    expect(surveyOutcome(plan, nobody)).toEqual({ kind: 'incomplete', why: 'unanswered', part: 'F-03.15.e.K' })
  })
})
