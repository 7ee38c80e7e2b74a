import { describe, expect, it } from 'vitest'
import { costsInOrder, wholesOf } from '../../../src/engine/plan/whole.js'
import { x } from '../small.js'

describe('figures as whole numbers', () => {
  it('stand over one denominator, however they are written', () => {
    expect(wholesOf([[x('1/4'), x('0.5')], [], [x('5/56')]])).toEqual({
      numbers: [[14, 28], [], [5]],
      denominator: 56n,
    })
  })

  it('are none where their sum is finer than a machine holds exactly', () => {
    const [finest, half] = ['9007199254740991', '4503599627370496']
    expect(wholesOf([[x(`1/${finest}`)], [x(`9007199254740990/${finest}`)]])?.numbers).toEqual([
      [1],
      [9007199254740990],
    ])
    expect(wholesOf([[x(half)], [x(half)]])).toBeNull()
  })
})

describe('several measures as one cost', () => {
  it('count one after the other: all that later ones add up to never outweighs one of an earlier', () => {
    // Second measures add up to 3 + 1 at most, so that one of the first is worth 5.
    expect(
      costsInOrder([
        [],
        [
          [1, 3],
          [2, 1],
        ],
        [[1, 1]],
      ]),
    ).toMatchObject({ numbers: [[], [8, 11], [6]], limit: 20 })
  })

  it('are told again from a sum of such costs', () => {
    const costs = costsInOrder([[[1, 3, 0]], [[2, 1, 4]], [[1, 1, 1]]])
    const sum = costs?.numbers.flat().reduce((all, each) => all + each, 0) ?? 0
    expect(costs?.measuresIn(sum)).toEqual([4, 5, 5])
    expect(costs?.measuresIn(costs.numbers[1]?.[0] ?? 0)).toEqual([2, 1, 4])
  })

  it('are none where the numbers grow too large', () => {
    expect(costsInOrder([[[94906264, 94906264]]])?.limit).toBe(94906265 ** 2)
    expect(costsInOrder([[[94906265, 94906265]]])).toBeNull()
  })

  it('are nothing where nothing can be chosen', () => {
    expect(costsInOrder([[], []])).toMatchObject({ numbers: [[], []], limit: 1 })
  })
})
