import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/instrument/problem.js'
import { proveScores } from '../../../src/instrument/proofs/scores.js'
import { SCORE_SLIPS } from './scores-cases.js'
import { AT, assumed, type Change, holdSlips, instrumentWith, ruleOf, told } from './slips.js'

describe('of scores, criteria, gaps and points', () => {
  holdSlips(SCORE_SLIPS, proveScores)

  const problemsOf = (...changes: readonly Change[]) =>
    proveScores(instrumentWith(...changes)).map(({ rule, at, found, expected }) =>
      [rule, pathText(at), found ?? expected].join(' '),
    )

  it('scores are listed up to a thousand steps of the scale', () => {
    const rulesAt = (step: string) => new Set(told([[['scale', 'value', 'step'], step]]).map(ruleOf))
    expect(rulesAt('2/1000')).toContain('points-missing')
    expect(rulesAt('2/1001')).toContain('points-endless')
  })

  it('a criterion may be missing where none is written, and every one that is missing is told where some are', () => {
    expect(problemsOf([[...AT.second, 'criteria'], assumed({})])).toEqual([
      `criterion-missing ${pathText([...AT.second, 'criteria', 'value'])} 0`,
      `criterion-missing ${pathText([...AT.second, 'criteria', 'value'])} 2`,
    ])
  })

  it('a gap is the score that it means, however it is written', () => {
    expect(problemsOf([[...AT.parking, 'gaps'], ['1.0']])).toEqual([])
    expect(
      problemsOf([
        [...AT.parking, 'gaps'],
        ['2/2', '2.0'],
      ]),
    ).toEqual([`criterion-gap ${pathText([...AT.parking, 'gaps', 1])} 2`])
  })

  it('points may not be more or less than the scale, though it has steps they may lie between', () => {
    const earned = (figure: string) => problemsOf([[...AT.points, 'points', '1.0'], figure])
    const shown = pathText([...AT.points, 'points', '1'])
    expect([earned('0.25'), earned('2'), earned('0')]).toEqual([[], [], []])
    expect([earned('2.01'), earned('-0.01')]).toEqual([
      [`points-outside ${shown} 2.01`],
      [`points-outside ${shown} -0.01`],
    ])
  })

  it('those of an additional item are held to the scale as well', () => {
    expect(
      problemsOf([
        [...AT.A, 'additional', 0, 'scores'],
        ['0', '3'],
      ]),
    ).toEqual([`score-outside ${pathText([...AT.A, 'additional', 0, 'scores', 1])} 3`])
  })
})
