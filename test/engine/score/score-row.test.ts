import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import { hasSeveral, ScoreRow, scoresOfSlots, soleValue, valuesOf } from '../../../src/engine/score/score-row.js'
import { leaf, level, read, rowFigures, scores, scoresForm, small, unit, x } from '../small.js'

const origin = { file: 'lembar.csv', sheet: null }
const rowOf = (...values: (string | null)[]) =>
  new ScoreRow(
    rowFigures(
      values.map((value) => (value === null ? null : x(value))),
      { origin, row: 7, columns: values.map((_, slot) => 3 + 2 * slot), note: 'baik' },
    ),
    values.map((_, slot) => slot),
    'Ani',
  )

describe('a row of scores', () => {
  it('gives each indicator its score with its cell, its evaluator and what stands beside it', () => {
    const row = rowOf('4', null, '9/2')
    const about = { evaluator: 'Ani', note: 'baik' }
    expect(row.length).toBe(3)
    expect([...row]).toEqual([
      [{ value: x('4'), place: { origin, row: 7, column: 3 }, ...about }],
      [],
      [{ value: x('9/2'), place: { origin, row: 7, column: 7 }, ...about }],
    ])
    expect([0, 1, 2, 3].map((slot) => row.at(slot))).toEqual([...row, []])
  })

  it('takes the scores from their places among the columns, wherever these stand', () => {
    const row = new ScoreRow(rowFigures([x('4'), x('1'), x('5')], { columns: [8, 2, 6] }), [2, -1, 0], null)
    expect(Array.from(row, (given) => given.map(({ value, place }) => [value, place.column]))).toEqual([
      [[x('5'), 6]],
      [],
      [[x('4'), 8]],
    ])
    expect([row.value(0), row.value(1), row.value(2)]).toEqual([x('5'), null, x('4')])
  })

  it('has none where an indicator has no column, or beyond the last, whatever the row would say', () => {
    const row = new ScoreRow(rowFigures([], { figure: () => x('4'), whole: () => 4 }), [0, -1], null)
    const sums = (own: ScoreRow) => [0, 1, 2].map((first) => own.sum({ first, multipliers: [1] }))
    expect([[0, 1, 2].map((slot) => row.value(slot)), sums(row)]).toEqual([
      [x('4'), null, null],
      [4, null, null],
    ])
    const others = row.of([5, -1, 0])
    expect([[0, 1, 2].map((slot) => others.value(slot)), sums(others)]).toEqual([
      [null, null, x('4')],
      [null, null, 4],
    ])
  })

  it('is summed by machine integers as far as its scores are some, from the slot on that the level begins with', () => {
    const row = rowOf('4', '5', '9/2', '3', null)
    expect(row.sum({ first: 0, multipliers: [17, 83] })).toBe(17 * 4 + 83 * 5)
    expect(row.sum({ first: 1, multipliers: [2] })).toBe(10)
    expect(row.sum({ first: 3, multipliers: [7] })).toBe(21)
    expect(row.sum({ first: 1, multipliers: [1, 1] })).toBeNull()
    expect(row.sum({ first: 3, multipliers: [1, 1] })).toBeNull()
    expect(row.sum({ first: 4, multipliers: [1, 1] })).toBeNull()
  })

  it('is scored as a list of the same scores is, down to the cells of its steps', () => {
    const levels = [level('a', '40', [leaf('1', '17'), leaf('2', '83')]), level('b', '60', [leaf('3', '100')])]
    const instrument = read(small([scoresForm(levels)]))
    const [listed, inRow] = [[...rowOf('4', '5', '9/2')], rowOf('4', '5', '9/2')].map((given) => {
      const { units } = score(instrument, [unit('', { scores: given })], { partial: false })
      return units[0]?.aspects.flatMap(({ value, terms }) => [value, ...terms])
    })
    expect(listed).toHaveLength(5)
    expect(inRow).toEqual(listed)
  })
})

describe('the scores of other slots', () => {
  it('are the same of a row and of a list: each with its cell, none where there is no slot', () => {
    const row = rowOf('4', null, '9/2')
    const picked = scoresOfSlots(row, [2, -1, 0, 1])
    expect([...picked]).toEqual([row.at(2), [], row.at(0), []])
    expect([...scoresOfSlots([...row], [2, -1, 0, 1])]).toEqual([...picked])
  })
})

describe('all values that were given', () => {
  it('are those of a row by its slots, and of a list those of each evaluator', () => {
    expect(valuesOf(rowOf('4', null, '9/2'))).toEqual([x('4'), null, x('9/2')])
    expect(valuesOf(scores('4|5 - 3'))).toEqual(['4', '5', '3'].map(x))
  })
})

describe('the one score of an indicator', () => {
  it('is none where several evaluators gave one, and none where nobody did', () => {
    const given = scores('4|5 3 -')
    expect([0, 1, 2, 3].map((slot) => soleValue(given, slot))).toEqual([null, x('3'), null, null])
    expect([0, 1, 2].map((slot) => soleValue(rowOf('4', null), slot))).toEqual([x('4'), null, null])
  })

  it('is one of several where more than one evaluator gave some, of so many indicators', () => {
    expect([hasSeveral(scores('4 5|3'), 1), hasSeveral(scores('4 5|3'), 2)]).toEqual([false, true])
    expect(hasSeveral(rowOf('4', '5'), 2)).toBe(false)
    expect(hasSeveral(scores('4'), 3)).toBe(false)
  })
})
