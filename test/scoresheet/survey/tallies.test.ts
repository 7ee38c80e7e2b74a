import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAMELESS } from '../../../src/scoresheet/filled-form.js'
import type { Label } from '../../../src/scoresheet/survey/label.js'
import {
  addAnswers,
  addFault,
  addLabel,
  addRespondent,
  addSum,
  addUnit,
  countOf,
  countRespondents,
  emptyTallies,
  MOST,
  type Tallies,
} from '../../../src/scoresheet/survey/tallies.js'
import { runs } from '../../engine/runs.js'

/** Answers from 1 to 4: places 0 to 3, and 4 for unanswered. */
const SCALE = { min: 1, max: 4, step: 1, size: 4 }
const [UNANSWERED] = [4]

const label = (number: number): Label => ({
  text: `U${number}`,
  counted: { stem: 'u', number },
  bare: null,
  item: null,
})

const tallyOf = (units: number, labels: number): Tallies => {
  const tallies = emptyTallies(
    SCALE,
    Array.from({ length: labels }, (_, i) => label(i + 1)),
  )
  for (let unit = 0; unit < units; unit++) addUnit(tallies, { ...NAMELESS, unit: `Unit ${unit}` }, unit + 2)
  return tallies
}

const countsOf = (tallies: Tallies, unit: number, of: number) =>
  [0, 1, 2, 3, UNANSWERED].map((answer) => countOf(tallies, { unit, label: of }, answer))

describe('a tally of respondents', () => {
  it('counts each answer to each question of its own unit', () => {
    const tallies = tallyOf(2, 2)
    addRespondent(tallies, 0, Uint8Array.of(3, 0))
    addRespondent(tallies, 0, Uint8Array.of(3, UNANSWERED))
    addRespondent(tallies, 1, Uint8Array.of(1, 1))
    expect([countsOf(tallies, 0, 0), countsOf(tallies, 0, 1)]).toEqual([
      [0, 0, 0, 2, 0],
      [1, 0, 0, 0, 1],
    ])
    expect([countsOf(tallies, 1, 0), countsOf(tallies, 1, 1)]).toEqual([
      [0, 1, 0, 0, 0],
      [0, 1, 0, 0, 0],
    ])
  })

  it('has as respondents those who answered something', () => {
    const tallies = tallyOf(1, 2)
    addRespondent(tallies, 0, Uint8Array.of(UNANSWERED, UNANSWERED))
    addRespondent(tallies, 0, Uint8Array.of(UNANSWERED, 2))
    expect(tallies.respondents[0]).toBe(1)
    expect(countsOf(tallies, 0, 0)).toEqual([0, 0, 0, 0, 2])
  })

  it('keeps thousands of units apart', () => {
    const tallies = tallyOf(2500, 1)
    for (let unit = 0; unit < 2500; unit++)
      for (let i = 0; i <= unit % 3; i++) addRespondent(tallies, unit, Uint8Array.of(unit % 4))
    for (const unit of [0, 1023, 1024, 2047, 2048, 2499])
      expect(countOf(tallies, { unit, label: 0 }, unit % 4)).toBe(1 + (unit % 3))
  })
})

describe('a tally of tallies', () => {
  it('adds like answers, and refuses what it could not hold without a word', () => {
    const tallies = tallyOf(1, 1)
    expect(addAnswers(tallies, { unit: 0, label: 0, n: MOST - 1 }, 2)).toBe(true)
    expect(addAnswers(tallies, { unit: 0, label: 0, n: 2 }, 2)).toBe(false)
    expect(addAnswers(tallies, { unit: 0, label: 0, n: 1 }, 2)).toBe(true)
    expect(countOf(tallies, { unit: 0, label: 0 }, 2)).toBe(MOST)
  })

  it('takes one sum for a question of a unit, not a second', () => {
    const tallies = tallyOf(2, 2)
    expect(addSum(tallies, { unit: 1, label: 0, n: 10 }, 31)).toBe(true)
    expect(addSum(tallies, { unit: 1, label: 0, n: 4 }, 12)).toBe(false)
    expect(addSum(tallies, { unit: 0, label: 0, n: 4 }, 12)).toBe(true)
  })

  it('is sure of as many respondents as were asked any one question, answered or not', () => {
    const tallies = tallyOf(2, 3)
    addAnswers(tallies, { unit: 0, label: 0, n: 7 }, 0)
    addAnswers(tallies, { unit: 0, label: 1, n: 5 }, 3)
    addAnswers(tallies, { unit: 0, label: 1, n: 4 }, UNANSWERED)
    addSum(tallies, { unit: 1, label: 2, n: 11 }, 40)
    countRespondents(tallies)
    expect([...tallies.respondents.subarray(0, 2)]).toEqual([9, 11])
  })

  it('keeps what cannot be read by its text, and how often it stands there', () => {
    const tallies = tallyOf(1, 2)
    addFault(tallies, { unit: 0, label: 1, n: 1 }, 'baik')
    addFault(tallies, { unit: 0, label: 1, n: 3 }, 'baik')
    addFault(tallies, { unit: 0, label: 1, n: 1 }, '5')
    expect(tallies.units[0]?.faults?.get(1)).toEqual(
      new Map([
        ['baik', 4],
        ['5', 1],
      ]),
    )
    expect(tallies.units[0]?.faults?.has(0)).toBe(false)
  })

  it('holds the same whether questions and units are all there at first or come by and by', () => {
    const step = fc.tuple(fc.nat(5), fc.nat(40), fc.nat(4), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const whole = tallyOf(6, 41)
        const growing = emptyTallies(SCALE, [])
        const counts = new Map<string, number>()
        for (const [unit, of, answer, n] of steps) {
          while (growing.units.length <= unit) addUnit(growing, NAMELESS, growing.units.length)
          while (growing.labels.length <= of) addLabel(growing, label(growing.labels.length + 1))
          for (const tallies of [whole, growing]) addAnswers(tallies, { unit, label: of, n }, answer)
          const key = `${unit} ${of} ${answer}`
          counts.set(key, (counts.get(key) ?? 0) + n)
        }
        for (const [key, count] of counts) {
          const [unit = 0, of = 0, answer = 0] = key.split(' ').map(Number)
          for (const tallies of [whole, growing]) expect(countOf(tallies, { unit, label: of }, answer)).toBe(count)
        }
      }),
      { numRuns: runs(100), seed: 6 },
    )
  })

  it('keeps sums in their places when questions and units come by and by', () => {
    const growing = emptyTallies(SCALE, [])
    for (let of = 0; of < 20; of++) {
      addLabel(growing, label(of + 1))
      addUnit(growing, NAMELESS, of)
      addSum(growing, { unit: of, label: of, n: of + 1 }, 3 * (of + 1))
    }
    countRespondents(growing)
    expect([...growing.respondents.subarray(0, 20)]).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  })
})
