import { describe, expect, it, test } from 'vitest'
import {
  chosenHead,
  hasHeadings,
  isOfTallies,
  lostChoices,
  questionByName,
  type SurveyChoices,
  UNCHOSEN,
} from '../../../src/scoresheet/survey/column-choices.js'

const headersOf = (texts: readonly string[]) => new Map(texts.map((text, column) => [column, text] as const))
const headOf = (texts: readonly string[], choices: Partial<SurveyChoices>) =>
  chosenHead(headersOf(texts), { ...UNCHOSEN, ...choices }, texts.length)
const ROW = { number: 3, hidden: false, cells: [], width: null }

describe('the question that a choice names', () => {
  test.each(['u_1', 'Q1', 'Pertanyaan 3', '1.a.K1', 'p.1'])('is one where it is “%s”', (name) =>
    expect(questionByName(name)).not.toBeNull(),
  )

  test.each(['1', 'Petugas ramah', 'unit', ' '])('is none where it is “%s”', (name) =>
    expect(questionByName(name)).toBeNull(),
  )
})

describe('choices laid on a row', () => {
  it('take their columns from those that words tell, and no word has their roles', () => {
    const { free, decided, chosen } = headOf(['tempat', 'unit', 'u_1'], { columns: new Map([['unit', ['tempat']]]) })
    expect([[...free.values()], [...decided], [...chosen.roles]]).toEqual([['unit', 'u_1'], ['unit'], [[0, 'unit']]])
  })

  it('of a question have its label under the heading that stands there, or its own name', () => {
    const questions = new Map([
      ['u_2', ['saran']],
      ['u_3', ['C']],
    ])
    const { questions: found } = headOf(['unit', 'saran', ''], { questions })
    expect([...found].map(([column, { counted, text }]) => [column, counted?.number, text])).toEqual([
      [1, 2, 'saran'],
      [2, 3, ''],
    ])
  })

  it('are of tallies where one of the columns of a tally is chosen', () => {
    expect([isOfTallies(['unit', 'year']), isOfTallies(['unit', 'mean'])]).toEqual([false, true])
    expect(headOf(['a', 'b'], { columns: new Map([['n', ['B']]]) }).isTallied).toBe(true)
  })

  it('by letter ask of a row that it has a heading there, but for who the unit is', () => {
    const of = (texts: readonly string[], choices: Partial<SurveyChoices>) =>
      hasHeadings(headOf(texts, choices), headersOf(texts))
    const tally = { columns: new Map([['n', ['B']] as const]) }
    expect([of(['a', 'orang'], tally), of(['a', '7'], tally)]).toEqual([true, false])
    expect(of(['a', '7'], { columns: new Map([['unit', ['B']]]) })).toBe(true)
    expect(of(['a', '7'], { questions: new Map([['u_1', ['B']]]) })).toBe(false)
  })

  it('are told together, at the row, where they are no columns', () => {
    const head = headOf(['unit', 'u_1'], {
      columns: new Map([
        ['agency', ['Kantor']],
        ['year', ['Z']],
      ]),
    })
    const [remark, another] = lostChoices(head, headersOf(['unit', 'u_1']), ROW)
    expect([remark?.code, remark?.cell, remark?.found, another]).toEqual([
      'E-COLUMN-MISSING',
      'A3',
      '--column agency=Kantor, --column year=Z',
      undefined,
    ])
    expect(lostChoices(headOf(['unit'], {}), headersOf(['unit']), ROW)).toEqual([])
  })
})
