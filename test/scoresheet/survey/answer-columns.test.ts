import { describe, expect, it, test } from 'vitest'
import { answerColumns, wordsUnsaid } from '../../../src/scoresheet/survey/answer-columns.js'
import { tableOf } from '../sheets.js'
import { smallTerms } from './small.js'

const { rules } = smallTerms()
const labelled = () => ({
  ...rules,
  labels: new Map([
    ['baik sekali', 3],
    ['lumayan', 0],
  ]),
  unheard: new Set(['baik sekali', 'lumayan', 'tak terpakai']),
})

/** The answers of columns headed by these texts. */
const answersOf = (texts: readonly string[], own = rules) =>
  [...answerColumns(new Map(texts.map((text, column) => [column, text])), own)].map(([column, { answer }]) => [
    column,
    answer,
  ])

describe('columns headed by answers', () => {
  test.each([
    ['bare figures', ['Unsur', '1', '2', '3', '4']],
    ['figures behind a word', ['Unsur', 'Skor 1', 'nilai 2', 'JAWABAN 3', ' 4 ']],
    [
      'words of a scale with their figures',
      ['Unsur', '1 - Tidak baik', 'Kurang baik (2)', 'Baik 3', 'Sangat baik (4)'],
    ],
  ])('are found by %s', (_, texts) => {
    expect(answersOf(texts)).toEqual([1, 2, 3, 4].map((answer) => [answer, answer]))
  })

  it('stand in any order', () => expect(answersOf(['4', '2', '1', '3', 'x'])[0]).toEqual([0, 4]))

  test.each([
    ['one is missing', ['1', '2', '3']],
    ['one stands twice', ['1', '2', '3', '4', '4']],
    ['one stands in place of another', ['1', '2', '3', '3']],
    ['one is off the scale', ['1', '2', '3', '5']],
    ['one more is off the scale', ['0', '1', '2', '3', '4']],
    ['a figure stands beside words that are none of a scale', ['1', '2', '3', 'Loket 4']],
    ['words have no figures', ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik']],
  ])('are none where %s', (_, texts) => expect(answersOf(texts)).toEqual([]))

  it('are found by words of which somebody said what they are worth, and these are heard', () => {
    const own = labelled()
    expect(answersOf(['Lumayan', '2', '3', ' BAIK SEKALI '], own)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ])
    expect([...own.unheard]).toEqual(['tak terpakai'])
  })

  it('leave such words unheard where they are none', () => {
    const own = labelled()
    expect(answersOf(['Lumayan', '2', '3'], own)).toEqual([])
    expect(own.unheard.size).toBe(3)
  })
})

describe('words of which nobody said what they are worth', () => {
  const toldOf = (texts: readonly string[]) => {
    const [row] = [...tableOf([[], texts]).rows()]
    return row ? wordsUnsaid(row, rules) : null
  }

  it('are told where as many as the scale has head columns, at the first of them and with what they hold themselves', () => {
    expect(toldOf(['Unsur', 'Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik 4'])).toEqual({
      code: 'E-ANSWER-WORDS',
      cell: 'B2',
      found: 'Sangat baik 4=4,Baik=?,Kurang baik=?,Tidak baik=?',
      expected: '1–4',
    })
  })

  test.each([
    ['one fewer', ['Unsur', 'Kurang baik', 'Baik', 'Sangat baik']],
    ['one more', ['Unsur', 'Tidak baik', 'Kurang baik', 'Cukup', 'Baik', 'Sangat baik']],
    ['words of no scale', ['Unsur', 'Loket', 'Biaya', 'Waktu', 'Petugas']],
  ])('are not told of %s', (_, texts) => expect(toldOf(texts)).toBeNull())
})
