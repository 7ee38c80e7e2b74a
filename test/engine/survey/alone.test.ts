import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { predicateOf } from '../../../src/engine/score/ladder.js'
import { misweightedIn } from '../../../src/engine/survey/misweight.js'
import { krejcieMorgan } from '../../../src/engine/survey/sample.js'
import { surveyOutcome, surveyPlanOf } from '../../../src/engine/survey/survey-outcome.js'
import { fraction, parseExact, toFixed } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import { runs } from '../runs.js'

const instrument = rulesById('skm-2017')?.instrument
const form = instrument?.forms[0]
if (!instrument || form?.kind !== 'survey' || !form.variants[0]) throw new Error('skm-2017')
const plan = surveyPlanOf(instrument, form, form.variants[0])

interface Element {
  readonly n: number
  readonly sum: number
}

const element = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), sum: fc.integer({ min: n, max: 4 * n }) }))
const elements = fc.array(element, { minLength: 9, maxLength: 9 })

const stepOf = (answers: readonly Element[]) => {
  const outcome = surveyOutcome(plan, {
    respondents: Math.max(...answers.map(({ n }) => n)),
    n: answers.map(({ n }) => n),
    sum: answers.map(({ sum }) => sum),
  })
  if (outcome.kind !== 'figure') throw new Error(outcome.kind)
  return outcome.step
}

/** 25/9 of the sum of the means, over one great denominator and by nothing of the program. */
const oracle = (answers: readonly Element[]): { readonly n: bigint; readonly d: bigint } => {
  const d = answers.reduce((product, { n }) => product * BigInt(n), 1n)
  const n = answers.reduce((total, each) => total + (BigInt(each.sum) * d) / BigInt(each.n), 0n)
  return { n: 25n * n, d: 9n * d }
}

/** Hundredths, half up. */
const hundredths = ({ n, d }: { readonly n: bigint; readonly d: bigint }): bigint => (200n * n + d) / (2n * d)

describe('the IKM', () => {
  it('is what a fraction oracle makes of the same answers, to the last digit, with its two decimals and letter', () => {
    fc.assert(
      fc.property(elements, (answers) => {
        const [{ value }, wanted] = [stepOf(answers), oracle(answers)]
        expect(value.n * wanted.d).toBe(wanted.n * value.d)
        const rounded = hundredths(wanted)
        expect(toFixed(value, 2)).toBe(`${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}`)
        const place = [8831n, 7661n, 6500n].filter((bound) => rounded < bound).length
        const letter = 'ABCD'[place]
        expect(predicateOf(instrument, value)?.letter).toBe(letter)
      }),
      { numRuns: runs(2000), seed: 14_2017 },
    )
  })

  it('does not hang on the order of its elements, and lies between 25 and 100', () => {
    fc.assert(
      fc.property(elements, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 }), (answers, order) => {
        const moved = order.map((place) => answers[place] ?? { n: 1, sum: 1 })
        expect(fraction(stepOf(moved).value)).toBe(fraction(stepOf(answers).value))
        const { n, d } = stepOf(answers).value
        expect(n >= 25n * d && n <= 100n * d).toBe(true)
      }),
      { numRuns: runs(500), seed: 9 },
    )
  })

  it('never falls where an answer rises, nor hangs on answers in proportion', () => {
    fc.assert(
      fc.property(elements, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 2, max: 5 }), (answers, place, times) => {
        const raised = answers.map((each, i) =>
          i === place && each.sum < 4 * each.n ? { ...each, sum: each.sum + 1 } : each,
        )
        const [before, after] = [stepOf(answers).value, stepOf(raised).value]
        expect(after.n * before.d >= before.n * after.d).toBe(true)
        const multiplied = answers.map(({ n, sum }) => ({ n: n * times, sum: sum * times }))
        expect(fraction(stepOf(multiplied).value)).toBe(fraction(before))
      }),
      { numRuns: runs(500), seed: 10 },
    )
  })

  test('with rounded weights is told beside it: 0.11 and 0.111 of Bantul', () => {
    const step = stepOf([331, 335, 349, 393, 345, 339, 339, 376, 335].map((sum) => ({ n: 100, sum })))
    expect(
      misweightedIn(instrument, form, step).map(({ weight, figure, predicate }) => [
        fraction(weight),
        fraction(figure),
        predicate?.letter,
      ]),
    ).toEqual([
      ['11/100', '17281/200', 'B'],
      ['111/1000', '174381/2000', 'B'],
    ])
  })
})

describe('the least sample', () => {
  // Rows of the table of Krejcie and Morgan as surveys print it.
  test.each([
    [10, 10],
    [15, 14],
    [100, 80],
    [280, 162],
    [420, 201],
    [1000, 278],
    [5000, 357],
    [75000, 382],
    [1000000, 384],
  ])('of %i users is %i', (users, needed) => {
    expect(krejcieMorgan(users)).toBe(needed)
  })
})

describe('each bound of the ladder', () => {
  test.each([
    ['88.305', 'A'],
    ['88.3049', 'B'],
    ['76.605', 'B'],
    ['76.6049', 'C'],
    ['64.995', 'C'],
    ['64.9949', 'D'],
    ['25', 'D'],
    ['100', 'A'],
  ])('%s is %s', (figure, letter) => {
    const value = parseExact(figure)
    expect(value && predicateOf(instrument, value)?.letter).toBe(letter)
  })
})
