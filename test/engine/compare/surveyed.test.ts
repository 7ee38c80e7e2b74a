import { describe, expect, it } from 'vitest'
import { type Estimate, reachBetween, reachOf, surveyNodes } from '../../../src/engine/compare/surveyed.js'
import type { Member } from '../../../src/engine/compare/year.js'
import { drawnFigures, middle } from '../../../src/engine/survey/bootstrap.js'
import { type Random, randomOf } from '../../../src/engine/survey/random.js'
import { exact } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'

const asked = (index: number, interval: { low: number; high: number } | null): Member => ({
  keys: { agencyCode: null, agency: '', unitCode: null, unit: 'loket' },
  agency: '',
  agencyCode: null,
  unit: 'Loket',
  unitCode: null,
  group: null,
  basis: 'SKM',
  index: exact(BigInt(index), 1n),
  rounded: exact(BigInt(index), 1n),
  predicate: null,
  rank: null,
  groupRank: null,
  forms: [],
  aspects: [],
  survey: { respondents: 40, interval, elements: [] },
})

describe('how far a change between two surveys may reach', () => {
  it('is put together at right angles from the ends of both intervals that lead there', () => {
    // 10 - √(4² + 3²) and 10 + √(3² + 4²): new figure less its lower end is 4, old upper end less its figure 3.
    const reach = reachOf(asked(80, { low: 76, high: 83 }), asked(90, { low: 86, high: 93 }))
    expect(reach).toEqual({ low: 5, high: 15, isBeyondChance: true })
  })

  it('is no more than chance as long as it holds zero, and falls as well as it rises', () => {
    const [low, high] = [asked(80, { low: 76, high: 83 }), asked(84, { low: 80, high: 87 })]
    expect(reachOf(low, high)).toEqual({ low: -1, high: 9, isBeyondChance: false })
    // -10 ± as above, the other way round.
    const fallen = reachOf(asked(90, { low: 86, high: 93 }), asked(80, { low: 76, high: 83 }))
    expect(fallen).toEqual({ low: -15, high: -5, isBeyondChance: true })
    // Five more, or five less, by √(4² + 3²): zero is just held.
    const five = asked(85, { low: 81, high: 88 })
    expect([reachOf(low, five), reachOf(five, low)]).toEqual([
      { low: 0, high: 10, isBeyondChance: false },
      { low: -10, high: 0, isBeyondChance: false },
    ])
  })

  it('is the change itself where all users were asked in both periods', () => {
    const [before, after] = [asked(80, { low: 80, high: 80 }), asked(81, { low: 81, high: 81 })]
    expect(reachOf(before, after)).toEqual({ low: 1, high: 1, isBeyondChance: true })
  })

  it('cannot be said where one of the periods has no interval', () => {
    expect(reachOf(asked(80, null), asked(90, { low: 86, high: 93 }))).toBeNull()
    const { survey: _, ...without } = asked(80, null)
    expect(reachOf(without, asked(90, { low: 86, high: 93 }))).toBeNull()
  })

  it('holds the change of all users in about 95 of 100 pairs of samples, as lopsided as their answers are', () => {
    // Of all users 10, 30, 35 and 25 in 100 answer 1 to 4 before (mean 2.75), 1, 6, 45 and 48 after (mean 3.40).
    const [before, after] = [
      [10, 40, 75],
      [1, 7, 52],
    ]
    const truth = 3.4 - 2.75
    const random = randomOf(3, 'pairs')
    const held = Array.from({ length: 500 }, (_, i) => {
      const [from, to] = [sampled(before, 40, { random, i }), sampled(after, 60, { random, i })]
      const { low, high } = reachBetween(from, to)
      return low <= truth && truth <= high
    }).filter((each) => each)
    // 475 are promised; 3 in 1000 of such counts are further off than 15.
    expect(held.length).toBeGreaterThanOrEqual(460)
    expect(held.length).toBeLessThanOrEqual(490)
  })
})

it('has no part below its figure for an element that nobody answered', () => {
  const form = rulesById('skm-2017')?.instrument.forms[0]
  if (form?.kind !== 'survey') throw new Error('no survey')
  const element = (code: string, mean: ReturnType<typeof exact> | null) => ({ code, title: code, n: 0, mean })
  const { aspects } = surveyNodes(form, exact(75n), [element('U1', null), element('U2', exact(3n))])
  expect(aspects.map(({ id, score }) => [id, score])).toEqual([[`${form.id}.U2`, exact(75n)]])
})

/** Asks so many users at random; a user answers the first number whose bound, of 100, is above what was drawn. */
const sampled = (bounds: readonly number[], asked: number, { random, i }: { random: Random; i: number }): Estimate => {
  const drawn = new Uint32Array(asked)
  random.fill(drawn)
  const answers = [...drawn].map((each) => 1 + bounds.filter((bound) => (each / 2 ** 32) * 100 >= bound).length)
  const patterns = [1, 2, 3, 4].map((sum) => ({ n: 1, sum, count: answers.filter((each) => each === sum).length }))
  const figure = answers.reduce((sum, each) => sum + each, 0) / asked
  const interval = middle(
    drawnFigures({ patterns, figure, low: 1, high: 4, unasked: 1 }, 500, randomOf(i, `n${asked}`)),
  )
  return { figure, ...(interval ?? { low: figure, high: figure }) }
}
