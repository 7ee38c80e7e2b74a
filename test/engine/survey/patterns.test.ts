import { describe, expect, it } from 'vitest'
import {
  countPattern,
  type PatternCounts,
  patternCounts,
  patternsOf,
  sortedPatterns,
} from '../../../src/engine/survey/patterns.js'

/** A code stands for so many answers (its tens) with such a sum (its ones). */
const decode = (code: number) => ({ n: Math.floor(code / 10), sum: code % 10 })

const counted = (given: readonly (readonly [unit: number, code: number])[]): PatternCounts => {
  const counts = patternCounts()
  for (const [unit, code] of given) countPattern(counts, unit, code)
  return counts
}

describe('respondents who gave the same', () => {
  const given = [
    [0, 25],
    [1, 25],
    [0, 13],
    [0, 25],
    [2, 0],
    [1, 47],
    [0, 25],
  ] as const

  it('are counted unit by unit, ascending by what they gave', () => {
    const sorted = sortedPatterns(counted(given), 3)
    expect([0, 1, 2].map((unit) => patternsOf(sorted, unit, decode))).toEqual([
      [
        { n: 1, sum: 3, count: 1 },
        { n: 2, sum: 5, count: 3 },
      ],
      [
        { n: 2, sum: 5, count: 1 },
        { n: 4, sum: 7, count: 1 },
      ],
      [{ n: 0, sum: 0, count: 1 }],
    ])
  })

  it('come out the same in whatever order the rows stand', () => {
    const [one, other] = [counted(given), counted(given.toReversed())].map((counts) => sortedPatterns(counts, 3))
    for (const unit of [0, 1, 2])
      expect(one && patternsOf(one, unit, decode)).toEqual(other && patternsOf(other, unit, decode))
  })

  it('are none of a unit of which nobody answered', () => {
    const sorted = sortedPatterns(counted([[1, 25]]), 3)
    expect([0, 1, 2].map((unit) => patternsOf(sorted, unit, decode).length)).toEqual([0, 1, 0])
    expect(patternsOf(sortedPatterns(patternCounts(), 0), 0, decode)).toEqual([])
  })

  it('are all kept when the table grows past its first thousand slots', () => {
    // Of 100 units each gives the codes 0 … 29, code c just c + 1 times: 3,000 patterns.
    const counts = patternCounts()
    for (let unit = 0; unit < 100; unit++)
      for (let code = 0; code < 30; code++) for (let i = 0; i <= code; i++) countPattern(counts, unit, code)
    expect(counts.size).toBe(3000)
    const sorted = sortedPatterns(counts, 100)
    const wanted = Array.from({ length: 30 }, (_, code) => ({
      n: Math.floor(code / 10),
      sum: code % 10,
      count: code + 1,
    }))
    for (const unit of [0, 1, 57, 99]) expect(patternsOf(sorted, unit, decode)).toEqual(wanted)
    expect(sorted.counts.reduce((all, each) => all + each, 0)).toBe(100 * 465)
  })

  it('leave a quarter of the table free, so that looking one up stays short', () => {
    const counts = patternCounts()
    for (let code = 0; code < 768; code++) countPattern(counts, 0, code)
    expect(counts.slots.length).toBe(3 * 1024)
    countPattern(counts, 0, 768)
    expect(counts.slots.length).toBe(3 * 2048)
  })
})
