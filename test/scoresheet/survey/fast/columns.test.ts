import { describe, expect, it } from 'vitest'
import { columnPlan, IRREGULAR, KEY, QUESTION } from '../../../../src/scoresheet/survey/fast/columns.js'
import { opened } from '../small.js'

/** What a column is that is neither. */
const SKIPPED = 0
const Q = ['u_1', 'u_2', 'u_3']
const planOf = (head: readonly string[], about: Parameters<typeof opened>[1] = {}, delimiter = ',') =>
  columnPlan(opened([head, head.map(() => '4')], about).sheet, delimiter.charCodeAt(0))

/** The bytes that stand for an answer, as characters. */
const answers = (about: Parameters<typeof opened>[1] = {}) => {
  const { answerOf } = planOf(['unit', ...Q], about)
  return Object.fromEntries(
    [...answerOf].flatMap((answer, byte) => (answer === IRREGULAR ? [] : [[String.fromCharCode(byte), answer]])),
  )
}

describe('how the fields of a file are walked', () => {
  it('is in runs of one kind, of which the last column is kept apart', () => {
    const { runs, last, width, leading } = planOf(['no', 'hp', 'instansi', 'unit', ...Q, 'usia', 'saran'])
    expect([...runs]).toEqual([SKIPPED, 2, KEY, 2, QUESTION, 3, SKIPPED, 1])
    expect([last, width, leading]).toEqual([SKIPPED, 9, 4])
  })

  it('knows how many runs name the unit, the last column among them', () => {
    expect(planOf(['no', ...Q]).keys).toBe(0)
    expect(planOf(['unit', ...Q]).keys).toBe(1)
    expect(planOf(['instansi', 'unit', ...Q]).keys).toBe(1)
    expect(planOf(['unit', ...Q, 'instansi', 'x']).keys).toBe(2)
    expect(planOf(['x', ...Q, 'unit'])).toMatchObject({ keys: 1, last: KEY })
    expect(planOf(['unit', ...Q])).toMatchObject({ last: QUESTION, leading: 1 })
  })

  it('marks the columns that tell respondents apart', () => {
    expect([...planOf(['no', 'nama', 'unit', ...Q, 'hp']).identity]).toEqual([0, 1, 0, 0, 0, 0, 1])
  })

  it('stops at delimiters, line ends and quotes', () => {
    const { stops, delimiter } = planOf(['unit', ...Q], {}, ';')
    const found = [...stops].flatMap((stop, byte) => (stop === 1 ? [String.fromCharCode(byte)] : []))
    expect([found, delimiter]).toEqual([['\n', '\r', '"', ';'], 59])
  })
})

describe('the answer that a byte stands for', () => {
  it('is a digit’s place on the scale, or that of unanswered', () => {
    expect(answers()).toEqual({ '-': 4, '1': 0, '2': 1, '3': 2, '4': 3 })
    expect(answers({ scale: { min: 0, max: 4, step: 2, size: 3 } })).toEqual({ '-': 3, '0': 0, '2': 1, '4': 2 })
  })

  it('is unanswered for a 0 that stores it, also where the scale has one', () => {
    expect(answers({ unansweredZero: true })).toEqual({ '-': 4, '0': 4, '1': 0, '2': 1, '3': 2, '4': 3 })
    const own = { min: 0, max: 1, step: 1, size: 2 }
    expect(answers({ unansweredZero: true, scale: own })).toEqual({ '-': 2, '0': 2, '1': 1 })
  })

  it('is what the operator said of a letter, small or large, before anything else; words are not read here', () => {
    const labels = new Map([
      ['a', 3],
      ['1', 2],
      ['baik', 2],
      ['é', 1],
    ])
    expect(answers({ labels })).toEqual({ '-': 4, '1': 2, '2': 1, '3': 2, '4': 3, a: 3, A: 3 })
  })
})
