import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aspectCode,
  aspectShare,
  aspectTerms,
  decodePattern,
  flatCode,
} from '../../../src/engine/survey/pattern-code.js'
import { runs } from '../runs.js'

/** Answers from 1 to 4, so places from 0 to 3; 4 is unanswered. */
const SCALE = { min: 1, max: 4, step: 1, size: 4 }
const LEFT_OUT = { averaging: 'by-aspect', unanswered: 'left-out' } as const
const ZERO = { averaging: 'by-aspect', unanswered: 'zero' } as const

/** Four respondents, an aspect of two questions and one of one. */
const UNIT = { aspects: [2, 1], respondents: 4, n: [4, 2, 4], sum: [8, 6, 12] }

describe('what a unit’s tallies make of a respondent', () => {
  it('is the mean of each aspect, and respondents by answers', () => {
    const { means, weights } = aspectTerms(UNIT, LEFT_OUT)
    expect([...means]).toEqual([14 / 6, 3])
    expect([...weights]).toEqual([4 / 6, 1])
  })

  it('has every respondent answer every question where unanswered ones count as zero', () => {
    const { means, weights } = aspectTerms(UNIT, ZERO)
    expect([...means]).toEqual([14 / 8, 12 / 4])
    expect([...weights]).toEqual([4 / 8, 1])
  })

  it('leaves an aspect out that nobody answered', () => {
    const terms = aspectTerms({ aspects: [1, 1], respondents: 2, n: [2, 0], sum: [6, 0] }, LEFT_OUT)
    expect([[...terms.means], [...terms.weights]]).toEqual([
      [3, 0],
      [1, 0],
    ])
    // 3 + (2 - 3), and nothing, halved.
    expect(aspectShare(terms, Uint8Array.of(1, 4), { scale: SCALE, unanswered: 'left-out' })).toBe(1)
  })
})

describe('a respondent’s share in the figure', () => {
  it('goes around the mean of each aspect by the answers that were given', () => {
    const terms = aspectTerms(UNIT, LEFT_OUT)
    // 2 and nothing, then 3: 7/3 + 2/3 · (2 − 7/3) = 19/9, and 3; halved 23/9.
    const share = aspectShare(terms, Uint8Array.of(1, 4, 2), { scale: SCALE, unanswered: 'left-out' })
    expect(share).toBeCloseTo(23 / 9, 12)
  })

  it('counts answers by their value on the scale', () => {
    // Of 1, 3 and 5 the second and the third, around a mean of 4: 4 + 1/2 · (3 + 5 − 2 · 4) = 4, and with the first 4 − 1.
    const scale = { min: 1, max: 5, step: 2, size: 3 }
    const terms = { aspects: [2], means: Float64Array.of(4), weights: Float64Array.of(0.5) }
    const shareOf = (...places: readonly number[]) =>
      aspectShare(terms, Uint8Array.from(places), { scale, unanswered: 'left-out' })
    expect([shareOf(1, 2), shareOf(0, 2)]).toEqual([4, 3])
  })

  it('has the figure as its mean, whoever left out what', () => {
    const sheet = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 1, maxLength: 8 }), fc.constantFrom(LEFT_OUT, ZERO), (sheets, rules) => {
        const given = (q: number) => sheets.flatMap((answers) => (answers[q] === 4 ? [] : [1 + (answers[q] ?? 0)]))
        const all = [0, 1, 2, 3, 4].map(given)
        fc.pre(all.every(({ length }) => length > 0))
        const sum = all.map((values) => values.reduce((total, value) => total + value, 0))
        const n = all.map(({ length }) => length)
        const terms = aspectTerms({ aspects: [3, 2], respondents: sheets.length, n, sum }, rules)
        const asked = { scale: SCALE, unanswered: rules.unanswered }
        const shares = sheets.map((answers) => aspectShare(terms, Uint8Array.from(answers), asked))
        const part = (from: number, to: number) => {
          const count = rules.unanswered === 'zero' ? sheets.length * (to - from) : sumOf(n.slice(from, to))
          return sumOf(sum.slice(from, to)) / count
        }
        expect(sumOf(shares) / sheets.length).toBeCloseTo((part(0, 3) + part(3, 5)) / 2, 9)
      }),
      { numRuns: runs(200), seed: 8 },
    )
  })
})

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('the code of a pattern', () => {
  it('says how many answers there were and what they add up to', () => {
    // Three of four answered: 1, 3 and 4.
    const code = flatCode(Uint8Array.of(0, 4, 2, 3), SCALE)
    const asked = { averaging: 'flat', scale: SCALE } as const
    expect(decodePattern({ ...asked, unanswered: 'left-out' }, 4)(code)).toEqual({ n: 3, sum: 8 })
    expect(decodePattern({ ...asked, unanswered: 'zero' }, 4)(code)).toEqual({ n: 4, sum: 8 })
  })

  it('is none where nothing was answered', () => {
    expect(flatCode(Uint8Array.of(4, 4), SCALE)).toBe(0)
  })

  it('differs for every two patterns that differ in number or sum', () => {
    const codes = new Map<number, string>()
    for (let a = 0; a <= 4; a++)
      for (let b = 0; b <= 4; b++)
        for (let c = 0; c <= 4; c++) {
          const given = [a, b, c].filter((place) => place < 4)
          const code = flatCode(Uint8Array.of(a, b, c), SCALE)
          const pattern = `${given.length} ${sumOf(given)}`
          expect(codes.get(code) ?? pattern).toBe(pattern)
          codes.set(code, pattern)
        }
    // Sums 0…3, 0…6 and 0…9 of one, two and three answers, and none at all.
    expect(codes.size).toBe(4 + 7 + 10 + 1)
  })

  it('tells a share to a 256th, above and below zero', () => {
    const decode = decodePattern({ ...LEFT_OUT, scale: SCALE }, 3)
    expect([2.5, -1.25, 0].map((share) => decode(aspectCode(share)).sum)).toEqual([2.5, -1.25, 0])
    expect(decode(aspectCode(1 / 3)).sum).toBe(85 / 256)
  })

  it('holds a share that lies farther out than any figure at the ends: -128, and one 256th short of 128', () => {
    const decode = decodePattern({ ...LEFT_OUT, scale: SCALE }, 3)
    expect([-129, -128, 128, 1000].map((share) => decode(aspectCode(share)).sum)).toEqual([
      -128,
      -128,
      128 - 1 / 256,
      128 - 1 / 256,
    ])
  })
})
