import { describe, expect, it } from 'vitest'
import {
  misfitIn,
  orderRemarks,
  otherScaleIn,
  unknownRemarks,
  wordRemarks,
} from '../../../src/scoresheet/survey/misfit.js'
import type { SurveySheet } from '../../../src/scoresheet/survey/opened-sheet.js'
import { addFault } from '../../../src/scoresheet/survey/tallies.js'
import { brief, layoutOf, opened, talliesOf } from './small.js'

const ROWS = [
  ['u_1', 'u_2', 'u_3'],
  [1, 2, 3],
]

/** A sheet of a survey alone with three questions, under such headings; its titles by the place of each label. */
const sheetOf = (headings: readonly string[], more: Partial<SurveySheet> = {}): SurveySheet => ({
  ...opened(ROWS, { isAlone: true }).sheet,
  layout: layoutOf(headings),
  tallies: talliesOf(headings, []),
  ...more,
})

const asForm = (sheet: SurveySheet): SurveySheet => ({ ...sheet, rules: { ...sheet.rules, isForm: true } })

const titled =
  (...titles: readonly (string | null)[]) =>
  (label: number) =>
    titles[label] ?? null

describe('a table of a survey alone', () => {
  it('is the form of the index with four columns under its codes', () => {
    const codes = ['1.a.K', '2.b.P', '3.c.T', '4.d.B']
    expect(misfitIn(sheetOf(codes))).toEqual({ code: 'E-SURVEY-OTHER', cell: 'A1', expected: 'F-03' })
    expect(misfitIn(sheetOf(codes.slice(1)))).toBeNull()
  })

  it('has more questions than the survey where more columns are numbered', () => {
    expect(misfitIn(sheetOf(['U1', 'U2', 'U3', 'U4']))).toMatchObject({
      code: 'E-SURVEY-ELEMENTS',
      cell: 'A1',
      found: '4',
      expected: '3',
    })
    expect(misfitIn(sheetOf(['1', '2', '3', '4']))).toMatchObject({ found: '4' })
    expect(misfitIn(sheetOf(['U1', 'U2', 'U3']))).toBeNull()
    expect(misfitIn(sheetOf(['U1', 'U2', 'U3', 'U4'], { more: [5] }))).toMatchObject({ cell: 'A1', found: '4' })
  })

  it('has more under words, told with each of their cells and how to say that it is this form all the same', () => {
    const headings = ['Petugas ramah', 'Biaya sesuai', 'Keamanan', 'Parkir']
    const sheet = sheetOf(headings, { layout: layoutOf(headings.slice(0, 2)), more: [2, 3] })
    expect(misfitIn(sheet)).toEqual({
      code: 'E-SURVEY-ELEMENTS',
      cell: 'C1',
      found: '4',
      expected: '3',
      option: '--form F-03',
      count: 2,
      cells: ['C1', 'D1'],
    })
    expect(misfitIn(asForm(sheet))).toBeNull()
    expect(misfitIn({ ...sheet, more: [2] })).toBeNull()
  })

  it('has more in the rows of a tally: those that it knows, each once, and those that it does not', () => {
    const rows = ['Petugas', 'Biaya', 'Toilet', 'Parkir']
    const tally = (...titles: readonly (string | null)[]) => {
      const layout = layoutOf([], { kind: 'tallied' })
      return misfitIn(sheetOf(rows, { layout, titleOf: titled(...titles) }))
    }
    expect(tally('U1 a', 'U2 b', 'U3 c', null)).toMatchObject({ code: 'E-SURVEY-ELEMENTS', found: '4' })
    expect(tally('U1 a', 'U1 a', 'U2 b', null)).toBeNull()
    expect(tally('U1 a', 'U2 b', 'U3 c', 'U4 d')).toBeNull()
  })
})

describe('answers on a longer scale', () => {
  /** So many answers on the scale of 1 to 4, and what stands for others. */
  const scaled = (good: number, ...faults: readonly (readonly [text: string, n: number])[]) => {
    const tallies = talliesOf(['U1'], [Array.from({ length: good }, () => 4)])
    for (const [text, n] of faults) addFault(tallies, { unit: 0, label: 0, n }, text)
    return otherScaleIn(sheetOf(['U1'], { tallies }))
  }

  it('are another scale from one in twenty on, with the longest that was met', () => {
    expect(scaled(19, ['5', 1])).toEqual({
      code: 'E-SURVEY-SCALE',
      cell: 'A1',
      found: '1–5',
      expected: '1–4',
      count: 1,
    })
    expect(scaled(20, ['5', 1])).toBeNull()
    expect(scaled(10, ['5', 2], ['10', 1])).toMatchObject({ found: '1–10', count: 3 })
  })

  it('are slips where they are no figures, no answers of any scale, or below it', () => {
    expect(scaled(1, ['baik', 9], ['100', 9], ['0', 9], ['4.5', 9])).toBeNull()
    expect(scaled(1)).toBeNull()
  })
})

describe('headings that only count', () => {
  it('are told to be read by their order, from the first to the last', () => {
    expect(orderRemarks(sheetOf(['U1', 'U2', 'U3']))).toEqual([
      { code: 'N-SURVEY-ORDER', cell: 'A1', found: 'U1–U3', expected: 'F-03' },
    ])
  })

  it('are not, where one of them has words, where there are none, or where the form is part of an index', () => {
    const sheet = sheetOf(['U1', 'U2', 'U3'])
    expect(orderRemarks(sheetOf(['U1', 'U2 Biaya', 'U3']))).toEqual([])
    expect(orderRemarks(sheetOf([]))).toEqual([])
    expect(orderRemarks({ ...sheet, rules: { ...sheet.rules, isAlone: false } })).toEqual([])
  })
})

describe('headings that say one question by words and another by number', () => {
  const headings = ['U1 Biaya', '2. Petugas', 'U3 Toilet', 'U4']
  const told = (...titles: readonly (string | null)[]) => wordRemarks(sheetOf(headings, { titleOf: titled(...titles) }))

  it('are read by their words, and told with the question that was taken', () => {
    expect(told('U1 Biaya', 'U2 Petugas', 'U8 Toilet bersih')).toEqual([
      { code: 'N-SURVEY-WORDS', cell: 'C1', found: 'U3 Toilet', expected: 'U8 Toilet bersih' },
    ])
  })

  it('are told once for all of them, with each cell', () => {
    expect(told('U2 Biaya', 'U1 Petugas', 'U3 Toilet')).toEqual([
      { code: 'N-SURVEY-WORDS', cell: 'A1', found: 'U1 Biaya', expected: 'U2 Biaya', count: 2, cells: ['A1', 'B1'] },
    ])
  })

  it('are not told of where nobody knows the question, where its code has no number, or where only a number stands', () => {
    expect(told(null, 'Petugas', 'U3 Toilet', 'U9 Sarana')).toEqual([])
  })
})

describe('columns that look like questions and are none', () => {
  it('are each unknown where the survey lacks some of its own, unless the operator says that it is this form', () => {
    const headings = ['U1', 'U2', 'Keamanan']
    const sheet = sheetOf(headings, { more: [2] })
    const lacking = { ...sheet, layout: { ...sheet.layout, questions: sheet.layout.questions.slice(0, 2) } }
    expect(unknownRemarks(lacking)).toEqual([{ code: 'E-IND-UNKNOWN', why: 'survey', cell: 'C1', found: 'Keamanan' }])
    expect([brief(unknownRemarks(asForm(lacking))), brief(unknownRemarks(sheet))]).toEqual([[], []])
  })
})
