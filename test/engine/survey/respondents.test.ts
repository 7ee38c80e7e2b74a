import { describe, expect, test } from 'vitest'
import { flagsOf, habitsOf } from '../../../src/engine/survey/flags.js'
import { type Averaging, decodePattern } from '../../../src/engine/survey/pattern-code.js'
import { patternsOf, sortedPatterns } from '../../../src/engine/survey/patterns.js'
import { momentsOf, type Observations, observe } from '../../../src/engine/survey/respondents.js'
import { isFull } from '../../../src/engine/survey/seen.js'
import { readyFor } from './ready.js'

const ASPECTS = [4, 3, 4, 2, 1]
const [, UNANSWERED] = [0, 6]

type Sheet = readonly number[]

const tally = (sheets: readonly Sheet[]) => {
  const [n, sum] = [Array<number>(14).fill(0), Array<number>(14).fill(0)]
  for (const sheet of sheets)
    for (const [i, answer] of sheet.entries())
      if (answer !== UNANSWERED) {
        n[i] = (n[i] ?? 0) + 1
        sum[i] = (sum[i] ?? 0) + answer
      }
  return { aspects: ASPECTS, respondents: sheets.length, n, sum }
}

const FLAT = { averaging: 'flat', unanswered: 'left-out' } as const

const seenOf = (
  sheets: readonly Sheet[],
  rules: Averaging = FLAT,
  who: (i: number) => number | null = (i) => i * 977 + 13,
  limit?: number,
): Observations => {
  const seen = readyFor([14], { known: tally(sheets), rules, limit })
  for (const [i, sheet] of sheets.entries()) observe(seen, 0, { answers: Uint8Array.from(sheet), who: who(i) })
  return seen
}

const all = (answer: number): Sheet => Array<number>(14).fill(answer)
/** Sheets that differ from each other in many answers. */
const varied = (count: number): readonly Sheet[] =>
  Array.from({ length: count }, (_, i) =>
    Array.from({ length: 14 }, (_, q) => (Math.imul(i * 14 + q + 1, 0x9e3779b1) >>> 20) % 6),
  )

describe('respondents are remembered by counts only', () => {
  test('complete sheets make up alpha, others do not', () => {
    const seen = seenOf([all(4), all(2), [UNANSWERED, ...all(5).slice(1)]])
    expect(momentsOf(seen, 0)).toMatchObject({ respondents: 2, totalSquares: 56 ** 2 + 28 ** 2 })
    expect(Array.from(momentsOf(seen, 0).squares)).toEqual(Array(14).fill(20))
  })

  test('answers count by their value on the scale, each unit for itself', () => {
    const odd = { min: 1, max: 5, step: 2, size: 3 }
    const seen = readyFor([2, 2], { known: { aspects: [2], respondents: 1, n: [1, 1], sum: [1, 5] }, scale: odd })
    observe(seen, 0, { answers: Uint8Array.from([0, 2]), who: 1 })
    observe(seen, 1, { answers: Uint8Array.from([1, 1]), who: 2 })
    // 1 and 5; 3 and 3.
    const [first, second] = [momentsOf(seen, 0), momentsOf(seen, 1)]
    expect([first, second].map(({ sums, squares }) => [Array.from(sums), Array.from(squares)])).toEqual([
      [
        [1, 5],
        [1, 25],
      ],
      [
        [3, 3],
        [9, 9],
      ],
    ])
    expect([first, second].map(({ respondents, totalSquares }) => [respondents, totalSquares])).toEqual([
      [1, 36],
      [1, 36],
    ])
    const sorted = sortedPatterns(seen.patterns, 2)
    expect([0, 1].map((unit) => patternsOf(sorted, unit, decodePattern(seen, 2)))).toEqual([
      [{ n: 2, sum: 6, count: 1 }],
      [{ n: 2, sum: 6, count: 1 }],
    ])
  })

  test('patterns hold how many answers a respondent gave and their sum', () => {
    const sheets = [all(4), all(4), [UNANSWERED, ...all(5).slice(1)], all(UNANSWERED)]
    const seen = seenOf(sheets)
    expect(patternsOf(sortedPatterns(seen.patterns, 1), 0, decodePattern(seen, 14))).toEqual([
      { n: 13, sum: 65, count: 1 },
      { n: 14, sum: 56, count: 2 },
    ])
  })

  test('where the unanswered count as zero, everybody gave all answers', () => {
    const seen = seenOf([[UNANSWERED, ...all(5).slice(1)]], { averaging: 'flat', unanswered: 'zero' })
    expect(patternsOf(sortedPatterns(seen.patterns, 1), 0, decodePattern(seen, 14))).toEqual([
      { n: 14, sum: 65, count: 1 },
    ])
  })

  test('by aspect, a complete sheet stands for the mean of its aspects, and the mean of all is the figure', () => {
    const sheet = [4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]
    const partial = [...sheet.slice(0, 13), UNANSWERED]
    const by = { averaging: 'by-aspect', unanswered: 'left-out' } as const
    const one = seenOf([sheet], by)
    const [pattern] = patternsOf(sortedPatterns(one.patterns, 1), 0, decodePattern(one, 14))
    expect(pattern?.sum).toBeCloseTo(4.6, 2)
    const two = seenOf([sheet, partial, all(3)], by)
    const shares = patternsOf(sortedPatterns(two.patterns, 1), 0, decodePattern(two, 14))
    const mean = shares.reduce((sum, each) => sum + each.sum * each.count, 0) / 3
    // Aspects: (4·8 + 3·4)/12, the same of 9, (5·8 + 3·4)/12, of 6, (5 + 3)/2.
    expect(mean).toBeCloseTo((11 / 3 + 11 / 3 + 13 / 3 + 13 / 3 + 4) / 5, 2)
  })

  test('many units and patterns are kept apart', () => {
    const units = 200
    const seen = readyFor(Array<number>(units).fill(14), { known: tally([]) })
    for (let round = 0; round < 3; round++)
      for (let unit = 0; unit < units; unit++)
        for (let answer = 0; answer < 6; answer++)
          observe(seen, unit, { answers: Uint8Array.from(all(answer)), who: null })
    const sorted = sortedPatterns(seen.patterns, units)
    for (let unit = 0; unit < units; unit++)
      expect(patternsOf(sorted, unit, decodePattern(seen, 14))).toEqual(
        [0, 1, 2, 3, 4, 5].map((answer) => ({ n: 14, sum: 14 * answer, count: 3 })),
      )
  })
})

const flagged = (sheets: readonly Sheet[], who?: (i: number) => number | null) => {
  const seen = seenOf(sheets, FLAT, who)
  return flagsOf(habitsOf(seen, 0, true), false, 0)
}

describe('what a file gives away', () => {
  test('varied sheets raise no flag', () => expect(flagged(varied(40))).toEqual([]))

  test('half of the respondents with one answer throughout is straight-lining', () => {
    const sheets = varied(20)
    expect(flagged([...sheets.slice(0, 11), ...sheets.slice(0, 10).map((_, i) => all(i % 6))])).toEqual([])
    expect(flagged(sheets.flatMap((sheet, i) => [sheet, all(i % 6)]))).toEqual(['straight'])
  })

  test('four answers are no straight line yet', () => {
    const seen = seenOf([
      [5, 5, 5, 5, ...Array<number>(10).fill(UNANSWERED)],
      [5, 5, 5, 5, 5, ...Array<number>(9).fill(UNANSWERED)],
    ])
    expect(habitsOf(seen, 0, true)).toMatchObject({ straight: 1, able: 1 })
  })

  test('the same person’s same answers are duplicates, wherever they stand; counters and times do not count', () => {
    const sheets = varied(12)
    const twice = seenOf([...sheets, ...sheets.slice(0, 3)], FLAT, (i) => (i % 12) * 977 + 13)
    expect(habitsOf(twice, 0, true).duplicates).toBe(3)
  })

  test('the same answers of other people are none', () => {
    expect(habitsOf(seenOf(Array(30).fill(all(5))), 0, true).duplicates).toBe(0)
  })

  test('other answers of the same person are none, nor the same ones in another unit', () => {
    const one = seenOf([...varied(40), all(4), all(5)], FLAT, () => 1)
    expect(habitsOf(one, 0, true).duplicates).toBe(0)
    const two = readyFor([14, 14], { known: tally([]) })
    for (const unit of [0, 1, 0]) observe(two, unit, { answers: Uint8Array.from(all(4)), who: 1 })
    expect([0, 1].map((unit) => habitsOf(two, unit, true).duplicates)).toEqual([1, 0])
  })

  // What tells people apart is a number of 53 bits, all of which count.
  test('people differ in the high part of their number as in the low one', () => {
    const people = [1, 2, 2 ** 32, 2 ** 32 + 1, 2 ** 33 + 1, 2 ** 52 + 1, 2 ** 53 - 1]
    const seen = seenOf(
      people.map(() => all(4)),
      FLAT,
      (i) => people[i] ?? 0,
    )
    expect(habitsOf(seen, 0, true).duplicates).toBe(0)
  })

  test('who cannot be told from others repeats nobody', () => {
    expect(
      habitsOf(
        seenOf([all(4), all(4)], FLAT, () => null),
        0,
        true,
      ).duplicates,
    ).toBe(0)
  })

  test('where nothing tells people apart, duplicates are not available', () => {
    expect(
      habitsOf(
        seenOf(varied(12), FLAT, () => null),
        0,
        false,
      ).duplicates,
    ).toBeNull()
  })

  test('beyond the limit only neighbours are compared, and that is told', () => {
    const sheets = varied(12)
    const doubled = [...sheets, sheets[11] ?? [], sheets[0] ?? [], sheets[9] ?? []]
    const seen = seenOf(doubled, FLAT, (i) => ([...Array(12).keys(), 11, 0, 9][i] ?? 0) * 977 + 13, 4)
    expect(isFull(seen.seen)).toBe(true)
    // The twelfth again right behind itself, the first again (among the four that are known); the tenth goes unseen.
    expect(habitsOf(seen, 0, true)).toMatchObject({ duplicates: 2, adjacentOnly: true })
  })

  test('sheets that are all the same look filled in by one hand', () => {
    const sheet = [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5]
    expect(flagged(Array(12).fill(sheet))).toEqual(['uniform', 'copied'])
    expect(flagged(Array(9).fill(sheet))).toEqual(['copied'])
  })

  test('so do sheets that differ from their neighbour by one answer', () => {
    const sheets = Array.from({ length: 20 }, (_, i) => [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, i % 2 === 0 ? 5 : 4])
    expect(flagged(sheets)).toEqual(['alike', 'copied'])
  })

  test('the first sheet is like none before, and each unit’s are compared among themselves', () => {
    const seen = readyFor([14, 14], { known: tally([]) })
    const [one, other] = varied(2)
    const pass = (unit: number, sheet: Sheet = []) =>
      observe(seen, unit, { answers: Uint8Array.from(sheet), who: null })
    for (const unit of [0, 1]) pass(unit, unit === 0 ? one : other)
    expect([0, 1].map((unit) => habitsOf(seen, unit, false).alike)).toEqual([0, 0])
    for (const unit of [0, 1]) pass(unit, unit === 0 ? one : other)
    expect([0, 1].map((unit) => habitsOf(seen, unit, false))).toMatchObject([
      { alike: 1, pairs: 1, uniform: true },
      { alike: 1, pairs: 1, uniform: true },
    ])
  })

  test('the longest row of copies stands, whatever comes behind it', () => {
    const sheet = [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5]
    expect(flagged([...Array(5).fill(sheet), ...varied(30)])).toEqual(['copied'])
  })

  test('five alike sheets in a row that are no straight lines are copied, four are not', () => {
    const sheet = [4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5, 3, 4, 5]
    const sheets = varied(30)
    expect(flagged([...sheets, ...Array(4).fill(sheet)])).toEqual([])
    expect(flagged([...sheets, ...Array(5).fill(sheet)])).toEqual(['copied'])
    expect(flagged([...sheets, ...Array(5).fill(all(5))])).toEqual([])
  })

  test('tallies alone tell of few respondents and answers off the scale only', () => {
    expect(flagsOf(null, true, 2)).toEqual(['few', 'off-scale'])
  })
})
