import { describe, expect, test } from 'vitest'
import { flagsOf, type Habits, habitsOf } from '../../../src/engine/survey/flags.js'
import { type Observations, observe } from '../../../src/engine/survey/respondents.js'
import { readyFor } from './ready.js'

const NONE: Habits = {
  straight: 0,
  able: 0,
  duplicates: 0,
  adjacentOnly: false,
  alike: 0,
  pairs: 0,
  longestCopied: 0,
  uniform: false,
}
const flags = (habits: Partial<Habits>) => flagsOf({ ...NONE, ...habits }, false, 0)

describe('the edges of what is flagged', () => {
  test.each([
    ['half of ten able respondents', { able: 10, straight: 5 }, ['straight']],
    ['fewer than half', { able: 10, straight: 4 }, []],
    ['nine able respondents', { able: 9, straight: 9 }, []],
    ['one duplicate', { duplicates: 1 }, ['duplicates']],
    ['no duplicate', { duplicates: 0 }, []],
    ['duplicates that nobody can tell', { duplicates: null }, []],
    ['ten sheets that are all the same', { uniform: true, pairs: 9, alike: 9 }, ['uniform']],
    ['nine sheets that are all the same', { uniform: true, pairs: 8, alike: 8 }, []],
    ['ten sheets, all like their neighbour', { pairs: 9, alike: 9 }, ['alike']],
    ['nine sheets, all like their neighbour', { pairs: 8, alike: 8 }, []],
    ['six of ten pairs alike', { pairs: 10, alike: 6 }, ['alike']],
    ['five of ten pairs alike', { pairs: 10, alike: 5 }, []],
    ['five copied in a row', { longestCopied: 5 }, ['copied']],
    ['four copied in a row', { longestCopied: 4 }, []],
  ] as const)('%s', (_, habits, expected) => {
    expect(flags(habits)).toEqual(expected)
  })

  test('all at once stand in one order', () => {
    const all = { able: 10, straight: 10, duplicates: 3, uniform: true, pairs: 9, alike: 9, longestCopied: 5 }
    expect(flagsOf({ ...NONE, ...all }, true, 1)).toEqual([
      'few',
      'off-scale',
      'straight',
      'duplicates',
      'uniform',
      'copied',
    ])
  })
})

const seenOf = (sheets: number, limit?: number): Observations => {
  const seen = readyFor([6], { known: { aspects: [6], respondents: sheets, n: [], sum: [] }, limit })
  for (let i = 0; i < sheets; i++) observe(seen, 0, { answers: Uint8Array.from([4, 4, 3, 4, 4, 4]), who: i + 1 })
  return seen
}

describe('habits', () => {
  test('one sheet is not the same as another, two may be', () => {
    expect([habitsOf(seenOf(1), 0, true).uniform, habitsOf(seenOf(2), 0, true).uniform]).toEqual([false, true])
    expect([habitsOf(seenOf(0), 0, true).pairs, habitsOf(seenOf(2), 0, true).pairs]).toEqual([0, 1])
  })

  test('only neighbours are compared where there is no more room and people are told apart', () => {
    expect(habitsOf(seenOf(4, 2), 0, true).adjacentOnly).toBe(true)
    expect(habitsOf(seenOf(4, 2), 0, false).adjacentOnly).toBe(false)
    expect(habitsOf(seenOf(4), 0, true).adjacentOnly).toBe(false)
  })
})
