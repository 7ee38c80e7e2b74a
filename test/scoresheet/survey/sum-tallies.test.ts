import { describe, expect, it } from 'vitest'
import { NAMELESS } from '../../../src/scoresheet/filled-form.js'
import { faultsIn, sumTallies } from '../../../src/scoresheet/survey/sum-tallies.js'
import { addFault, addSum, type Tallies } from '../../../src/scoresheet/survey/tallies.js'
import { readRows, talliesOf } from './small.js'

/** Sources that hold nothing but tallies. */
const sourcesOf = (...all: readonly Tallies[]) => {
  const reading = readRows([
    ['u_1', 'u_2', 'u_3'],
    [1, 1, 1],
  ])
  return all.map((tallies, i) => ({ file: `${i}.csv`, reading: { ...reading, tallies } }))
}

/** The answers of a unit that stands first in each of the sources, its labels being those questions. */
const summed = (tallies: readonly Tallies[], slots: readonly (readonly number[])[], questions = 2) => {
  const members = slots.map((own, source) => ({ source, unit: 0, slots: own }))
  const { respondents, n, sum, counts } = sumTallies(sourcesOf(...tallies), { respondents: 7, members }, questions)
  return { respondents, n: [...n], sum: [...sum], counts: counts && [...counts] }
}

const ONE = () => talliesOf(['U1', 'U2'], [[1, 4, 4], [2]])

describe("a unit's answers from wherever they stand", () => {
  it('are counted by question and answer, with their number and their sum', () => {
    expect(summed([ONE()], [[0, 1]])).toEqual({
      respondents: 7,
      n: [3, 1],
      sum: [9, 2],
      counts: [1, 0, 0, 2, 0, 1, 0, 0],
    })
  })

  it('go to the question that each label is in its own file', () => {
    expect(
      summed(
        [ONE(), ONE()],
        [
          [0, 1],
          [1, 0],
        ],
      ),
    ).toMatchObject({ n: [4, 4], sum: [11, 11] })
  })

  it('are left out where a label is no question, and added where two labels are one', () => {
    expect(summed([ONE()], [[-1, 0]])).toMatchObject({ n: [1, 0], sum: [2, 0] })
    expect(summed([ONE()], [[1, 1]])).toMatchObject({ n: [0, 4], sum: [0, 11] })
  })

  it('lie on the scale of their file: from 0 in steps of 5, say', () => {
    const tallies = { ...talliesOf(['U1'], [[1, 3]]), scale: { min: 0, max: 15, step: 5, size: 4 } }
    // The first and the third place of 0, 5, 10, 15.
    expect(summed([tallies], [[0]], 1)).toMatchObject({ n: [2], sum: [10] })
  })

  it('have no counts where any of them is known by number and sum alone; these are added all the same', () => {
    const known = ONE()
    addSum(known, { unit: 0, label: 1, n: 10 }, 35)
    expect(
      summed(
        [ONE(), known],
        [
          [0, 1],
          [0, 1],
        ],
      ),
    ).toEqual({ respondents: 7, n: [6, 12], sum: [18, 39], counts: null })
    expect(
      summed(
        [known, ONE()],
        [
          [0, 1],
          [0, 1],
        ],
      ).counts,
    ).toBeNull()
  })

  it('keep their counts where what is known by its sum is no question of theirs', () => {
    const known = ONE()
    addSum(known, { unit: 0, label: 1, n: 10 }, 35)
    expect(summed([known], [[0, -1]], 1)).toMatchObject({ n: [3], sum: [9], counts: [1, 0, 0, 2] })
  })

  it('are those of the unit itself, not of another in the same file', () => {
    const tallies = ONE()
    tallies.units.push({ names: NAMELESS, row: 9, broken: false, offScale: 0, faults: null })
    addSum(tallies, { unit: 0, label: 1, n: 10 }, 35)
    const members = [{ source: 0, unit: 1, slots: [0, 1] }]
    expect([...sumTallies(sourcesOf(tallies), { respondents: 0, members }, 2).n]).toEqual([0, 0])
  })

  it('are none without a source', () => {
    expect(summed([], [])).toEqual({ respondents: 7, n: [0, 0], sum: [0, 0], counts: [] })
  })
})

describe('answers of a unit that cannot be read', () => {
  it('are told by question, by what stands for them and how often, one by one', () => {
    const tallies = ONE()
    addFault(tallies, { unit: 0, label: 0, n: 2 }, '9')
    addFault(tallies, { unit: 0, label: 0, n: 1 }, '?')
    addFault(tallies, { unit: 0, label: 1, n: 1 }, '9')
    const members = [{ source: 0, unit: 0, slots: [1, -1] }]
    expect(faultsIn(sourcesOf(tallies), { respondents: 4, members })).toEqual([
      { slot: 1, text: '9', n: 2 },
      { slot: 1, text: '?', n: 1 },
      { slot: -1, text: '9', n: 1 },
    ])
    expect(faultsIn(sourcesOf(ONE()), { respondents: 4, members })).toEqual([])
  })
})
