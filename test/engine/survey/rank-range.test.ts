import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import { type RankStudy, rankStudy } from '../../../src/engine/survey/rank-range.js'
import { shippedBoth, unitOf } from '../sheets.js'
import { leaf, level, read, scoresForm, small, unit } from '../small.js'

const rules = read(small([scoresForm([level('a', '100', [leaf('1', '51'), leaf('2', '49')])])]))

const studied = (sheets: Readonly<Record<string, string>>, seed = 1): RankStudy => {
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
