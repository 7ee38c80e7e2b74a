import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import { type RankStudy, rankStudy } from '../../../src/engine/survey/rank-range.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { shippedBoth, unitOf } from '../sheets.js'
import { leaf, level, read, scoresForm, small, unit, weighing } from '../small.js'

const TWO = weighing('51', '49')

const studied = (sheets: Readonly<Record<string, string>>, seed = 1, rules = TWO): RankStudy => {
  const inputs = Object.entries(sheets).map(([key, scores]) => unit(scores, { key, unit: key }))
  return rankStudy(score(rules, inputs, { partial: false }), seed)
}

const told = ({ units }: RankStudy) =>
  units.map(({ unit: { input }, rank, weights, without }) => [
    input.key,
    rank,
    [weights.best, weights.worst],
    [without.best, without.worst],
  ])

describe('how steady ranks are', () => {
  it('is how far they move with weights a tenth off, and with one indicator left out', () => {
    // 4.02 and 3.98: a little less weight of the first indicator, or none of it, and they change places. C has 1 whatever the weights.
    expect(told(studied({ A: '5 3', B: '3 5', C: '1 1' }))).toEqual([
      ['A', 1, [1, 2], [1, 2]],
      ['B', 2, [1, 2], [1, 2]],
      ['C', 3, [3, 3], [3, 3]],
    ])
  })

  it('tells which ranks cannot be told apart', () => {
    expect(studied({ A: '5 3', B: '3 5', C: '1 1' }).blurred).toEqual([{ basis: 'F-02', from: 1, to: 2 }])
    expect(studied({ A: '5 5', B: '4 4', C: '1 1' }).blurred).toEqual([])
  })

  it('keeps ties as they are where units stand alike in everything', () => {
    expect(told(studied({ A: '4 4', B: '4 4', C: '5 1' })).slice(0, 2)).toEqual([
      ['A', 1, [1, 1], [1, 2]],
      ['B', 1, [1, 1], [1, 2]],
    ])
  })

  it('is the same for the same seed, and leaves units without index out', () => {
    const sheets = { A: '5 3', B: '3 5', C: '4 4', D: '4 -' }
    expect(studied(sheets, 7)).toEqual(studied(sheets, 7))
    expect(studied(sheets).units).toHaveLength(3)
  })

  it('ranks bases apart, and takes the survey whole', () => {
    const { instrument } = shippedBoth('pekppp-2023')
    const sheet = (key: string, given: string, f03: string | null) =>
      unitOf(instrument, { variant: 'A', scores: Array.from({ length: 30 }, () => given), f03 }, { key })
    const result = score(instrument, [sheet('A', '4', '4'), sheet('B', '3', '3'), sheet('C', '5', null)], {
      partial: false,
    })
    // Whatever the weights, a unit that has 4 in all parts has 4.
    expect(told(rankStudy(result, 1))).toEqual([
      ['A', 1, [1, 1], [1, 1]],
      ['B', 2, [2, 2], [2, 2]],
      ['C', 1, [1, 1], [1, 1]],
    ])
  })
})

describe('a weight that is a tenth off', () => {
  // A is before B as long as the first weight is the greater; one may gain a tenth and the other lose one: 11 to 9.
  it.each([
    ['54 to 46, less than 11 to 9: they may change places', ['54', '46'], [1, 2]],
    ['55.1 to 44.9, more than 11 to 9: they never do', ['55.1', '44.9'], [1, 1]],
  ])('%s', (_, weights, range) => {
    const [[, , moved] = []] = told(studied({ A: '5 3', B: '3 5' }, 1, weighing(...weights)))
    expect(moved).toEqual(range)
  })

  it('changes nothing where all depends on one indicator, nor does leaving it out', () => {
    expect(told(studied({ A: '5', B: '3' }, 1, weighing('100')))).toEqual([
      ['A', 1, [1, 1], [1, 1]],
      ['B', 2, [2, 2], [1, 2]],
    ])
  })
})

describe('an indicator that is left out', () => {
  const sheets = (rules: Instrument, ...units: readonly (readonly [string, string, string])[]) =>
    told(
      rankStudy(
        score(
          rules,
          units.map(([key, variant, scores]) => unit(scores, { key, unit: key, variant })),
          { partial: false },
        ),
        1,
      ),
    ).map(([key, rank, , without]) => [key, rank, without])

  it('leaves its weight to the others of its variant: who lacks it is as good as before', () => {
    const [form, other] = [
      scoresForm([level('a', '100', [leaf('1', '20'), leaf('2', '80')])]),
      scoresForm([level('b', '100', [leaf('9', '100')])], { id: 'B', title: 'Varian B' }),
    ]
    if (form.kind !== 'scores' || other.kind !== 'scores') throw new Error('no form with scores')
    const rules = read(small([{ ...form, variants: [...form.variants, ...other.variants] }]))
    // A has 4 without either of its two; nothing is left of B, which is last either way.
    expect(sheets(rules, ['A', 'A', '4 4'], ['B', 'B', '3'])).toEqual([
      ['A', 1, [1, 1]],
      ['B', 2, [2, 2]],
    ])
    // Without its only indicator B has nothing and stands behind A.
    expect(sheets(rules, ['B', 'B', '5'], ['A', 'A', '4 4'])).toEqual([
      ['B', 1, [1, 2]],
      ['A', 2, [1, 2]],
    ])
  })

  it('is one of the evaluators’ form: a survey is never left out', () => {
    const { instrument } = shippedBoth('pekppp-2023')
    const sheet = (key: string, given: string, f03: string) =>
      unitOf(instrument, { variant: 'A', scores: Array.from({ length: 30 }, () => given), f03 }, { key })
    // 0.75 × 4 + 0.25 × 5 = 4.25 before 0.75 × 5 + 0.25 × 1 = 4; without the survey it were 4 behind 5.
    const result = score(instrument, [sheet('A', '4', '5'), sheet('B', '5', '1')], { partial: false })
    expect(told(rankStudy(result, 1))).toEqual([
      ['A', 1, [1, 1], [1, 1]],
      ['B', 2, [2, 2], [2, 2]],
    ])
  })
})

describe('ranks that cannot be told apart', () => {
  /** All stretches whose first unit may stand last and whose last one first; of these those that lie within no other. */
  const stretchesOf = ({ units }: RankStudy): readonly string[] => {
    const all = units.flatMap((first) =>
      units
        .filter(({ rank, all: range }) => rank > first.rank && first.all.worst >= rank && range.best <= first.rank)
        .map(({ rank }) => ({ from: first.rank, to: rank })),
    )
    const isLongest = (one: (typeof all)[number]) =>
      !all.some(({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from)
    return [...new Set(all.filter(isLongest).map(({ from, to }) => `${from}–${to}`))]
  }

  it('reach as far as any of the units does that share the rank where they begin', () => {
    // A and B 3.66, C 3.35, D 3.32. Without the second A is third (C 4.01, B 3.99, A 3), without the third B is fourth
    // (A 3.99, C 3.52, D 3.48, B 3); C is first without the second, D without the first: with A and B, of 4 each.
    const { blurred } = studied({ A: '3 5 3', B: '3 3 5', C: '5 2 3', D: '2 5 3' }, 1, weighing('34', '33', '33'))
    expect(blurred.map(({ from, to }) => `${from}–${to}`)).toEqual(['1–4'])
  })

  it('are all stretches that lie within no other, each once', () => {
    const sheet = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(sheet, { minLength: 2, maxLength: 9 }), (sheets) => {
        const given = Object.fromEntries(sheets.map((scores, i) => [`u${i}`, scores.join(' ')]))
        const study = studied(given, 1, weighing('34', '33', '33'))
        expect(study.blurred.map(({ from, to }) => `${from}–${to}`)).toEqual(stretchesOf(study))
      }),
      { numRuns: runs(300), seed: 4 },
    )
  })
})
