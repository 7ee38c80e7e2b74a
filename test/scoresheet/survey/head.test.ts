import { describe, expect, it, test } from 'vitest'
import { type SurveyChoices, UNCHOSEN } from '../../../src/scoresheet/survey/column-choices.js'
import { findSurvey, textsOf } from '../../../src/scoresheet/survey/head.js'
import { tableOf, type Written } from '../sheets.js'
import { brief, smallTerms } from './small.js'

type Rows = readonly (readonly Written[])[]
const Q = ['u_1', 'u_2', 'u_3']
const TALLY = ['unit', 'question', 'score', 'n']

const survey = (rows: Rows, choices: Partial<SurveyChoices> = {}, about: Parameters<typeof smallTerms>[0] = {}) => {
  const { variants, rules } = smallTerms({ ...about, choices: { ...UNCHOSEN, ...choices } })
  return findSurvey([...tableOf(rows, { name: null }).rows()], variants, rules)
}
const layoutOf = (...given: Parameters<typeof survey>) => {
  const layout = survey(...given)?.layout
  if (!layout) throw new Error('no header')
  return layout
}
const columnsOf = (...given: Parameters<typeof survey>) => layoutOf(...given).questions.map(({ column }) => column)

describe('what a header makes of a table', () => {
  test.each([
    ['a row per respondent, of two questions', ['unit', 'u_1', 'u_2'], 'answers'],
    ['a tally of each answer', TALLY, 'tallied'],
    ['a tally of sums', ['unit', 'question', 'sum', 'n'], 'tallied'],
    ['a tally of means', ['unit', 'question', 'mean', 'n'], 'tallied'],
    ['a row per answer', ['unit', 'question', 'score'], 'single'],
    ['a row per respondent, under figures', ['unit', '1', '2', '3', '4'], 'answers'],
    ['a tally with a column for each answer', ['unit', 'question', '1', '2', '3', '4'], 'tallied'],
  ])('%s', (_, head, kind) => expect(layoutOf([head]).kind).toBe(kind))

  test.each([
    ['one question', ['unit', '1.a', 'alamat']],
    ['questions without numbers or answers', ['unit', 'question']],
    ['numbers of questions without answers', ['unit', 'question', 'n']],
    ['scores of no question', ['unit', 'score', 'n']],
    ['one text', ['u_1']],
    ['a row of answers', ['A', '4', '3', '4']],
  ])('none is made of %s', (_, head) => expect(survey([head])).toBeNull())

  it('knows each column by what it says, the first of those that say the same of a tally', () => {
    const { columns, cells, questions, width } = layoutOf([['no', 'instansi', ...TALLY, 'jumlah']])
    expect([...columns]).toEqual([
      ['agency', [1]],
      ['unit', [2]],
    ])
    expect([...cells]).toEqual([
      ['question', 3],
      ['score', 4],
      ['n', 5],
    ])
    expect([questions, width]).toEqual([[], 7])
  })

  it('has the columns of respondents’ means beside the questions, and none that is a question', () => {
    expect(layoutOf([['unit', 'rata-rata', ...Q, 'Mean']]).means).toEqual([1, 5])
  })

  it('has no columns of answers where the form has as many questions: those are its questions', () => {
    const four = ['unit', 'indikator', '1', '2', '3', '4']
    expect(layoutOf([four]).perAnswer.size).toBe(4)
    const { variants, rules } = smallTerms()
    const more = [...(variants[0] ?? []), { code: '5.d', number: 5, title: 'Parkir' }]
    const found = findSurvey([...tableOf([four], { name: null }).rows()], [more], rules)
    expect([found?.layout?.kind, found?.layout?.questions.length]).toEqual(['answers', 4])
  })

  it('takes the units’ own column where another is of the organisations above them', () => {
    expect(layoutOf([['OPD', 'unit', ...Q]]).columns.get('unit')).toEqual([1])
  })

  it('says of two columns with one meaning which they are, at the second', () => {
    expect(survey([['unit', 'upp', ...Q]])?.remarks).toEqual([
      { code: 'E-HEAD-DUP', cell: 'B1', found: 'upp', expected: 'unit: A | B' },
    ])
  })

  it('has texts without those that are blank', () => {
    const [row] = [...tableOf([['a', ' ', null, 'b ']]).rows()]
    expect(row && [...textsOf(row)]).toEqual([
      [0, 'a'],
      [3, 'b '],
    ])
  })
})

describe('where a header is found', () => {
  it('is the first row that is one, below whatever stands above', () => {
    const { row, top } = layoutOf([['Survei 2024'], [], ['No', 'Nama'], ['unit', ...Q], ['A', 4, 4, 4], ['unit', ...Q]])
    expect([row, top]).toEqual([4, 4])
  })

  it('is the second of two that name the same questions, where that does so by their codes', () => {
    const codes = ['unit', '1.a', '3.b', '4.c']
    expect(layoutOf([['unit', ...Q], codes]).row).toBe(2)
    expect(layoutOf([['unit', ...Q], codes.slice(0, 3)]).row).toBe(1)
    expect(layoutOf([['unit', ...Q], [], codes]).row).toBe(1)
    expect(
      layoutOf([
        ['unit', ...Q],
        ['unit', ...Q],
      ]).row,
    ).toBe(1)
    expect(
      layoutOf([
        ['unit', ...Q],
        ['A', 1, 2, 3],
      ]).row,
    ).toBe(1)
  })

  it('reaches down to a row that says what stands under the questions', () => {
    expect(
      layoutOf([
        ['unit', ...Q],
        [null, '(1-4)', '(1-4)', '(1-4)'],
        ['A', 4, 4, 4],
      ]),
    ).toMatchObject({ row: 2, top: 1 })
    expect(
      layoutOf([
        ['unit', ...Q],
        ['A', 4, 4, 4],
      ]),
    ).toMatchObject({ row: 1, top: 1 })
  })

  it('reaches up to a title that says who the unit is, at most three rows above', () => {
    const below = [
      [null, ...Q],
      ['Loket A', 4, 4, 4],
    ]
    const found = layoutOf([['Unit', 'Unsur'], [null, 'jawaban'], ...below])
    expect([found.row, found.top, found.columns.get('unit')]).toEqual([3, 1, [0]])
    const far = [['Unit', 'Unsur'], [null, 'a'], [null, 'b'], [null, 'c'], ...below]
    expect(layoutOf(far)).toMatchObject({ row: 5, top: 5 })
  })

  it('reaches both up and down', () => {
    const found = layoutOf([['Unit'], [null, ...Q], [null, 'nilai', 'nilai', 'nilai'], ['Loket A', 4, 4, 4]])
    expect([found.row, found.top, found.columns.get('unit')]).toEqual([3, 1, [0]])
  })

  it('is that of elements over their answers, with a block for each', () => {
    const four = (text: string): Written[] => [text, null, null, null]
    const answers = ['1', '2', '3', '4']
    const { row, top, kind, perAnswer } = layoutOf([
      ['Unit', ...four('U1'), ...four('U2')],
      [null, ...answers, ...answers],
      ['A', ...Array(8).fill(1)],
    ])
    expect([row, top, kind, perAnswer.size]).toEqual([2, 1, 'tallied', 8])
    expect(perAnswer.get(8)).toEqual({ answer: 4, question: 1 })
  })
})

describe('what the operator chose of a header', () => {
  const columns = (chosen: Readonly<Record<string, string>>) =>
    ({ columns: new Map(Object.entries(chosen).map(([role, at]) => [role, [at]])) }) as Partial<SurveyChoices>

  it('is its row, whatever stands above, or nothing at all', () => {
    const rows = [
      ['unit', ...Q],
      ['A', 4, 4, 4],
      ['unit', 'u_1', 'u_2', 'u_3'],
    ]
    expect(layoutOf(rows, { headerRow: 3 }).row).toBe(3)
    expect(survey(rows, { headerRow: 2 })).toBeNull()
  })

  it('takes the place of words: no other column has the role', () => {
    const { columns: found } = layoutOf([['tempat', 'unit', ...Q]], columns({ unit: 'tempat' }))
    expect(found.get('unit')).toEqual([0])
    expect(layoutOf([['a', 'b', 'upp', ...Q]], columns({ unit: 'B' })).columns.get('unit')).toEqual([1])
  })

  it('of a tally leaves no column a question of its own', () => {
    const rows = [['unit', 'butir ke', 'pilihan', 'orang', 'u_1', 'u_2']]
    const chosen = columns({ question: 'B', score: 'pilihan', n: 'D' })
    expect(layoutOf(rows, chosen)).toMatchObject({ kind: 'tallied', questions: [] })
    expect([...layoutOf(rows, chosen).cells]).toEqual([
      ['question', 1],
      ['score', 2],
      ['n', 3],
    ])
  })

  it('of a tally by letter says nothing of a row that has figures there', () => {
    const rows = [
      ['A', 'u_1', '4', '7'],
      ['unit', 'butir', 'pilihan', 'orang'],
    ]
    expect(layoutOf(rows, columns({ question: 'B', score: 'C', n: 'D' })).row).toBe(2)
  })

  it('of a tally says nothing of a row with figures there that names questions elsewhere', () => {
    const rows = [
      ['A', '7', '4', '7', '1.a', '3.b'],
      ['unit', 'butir', 'pilihan', 'orang'],
    ]
    const chosen = columns({ question: 'B', score: 'C', n: 'D' })
    expect(layoutOf(rows, chosen).row).toBe(2)
    expect(layoutOf(rows, { ...chosen, headerRow: 1 }).row).toBe(1)
  })

  it('wins over blocks of answers', () => {
    const blocks = ['1', '2'].flatMap((u) => ['1', '2', '3', '4'].map((answer) => `U${u}_${answer}`))
    const chosen = columns({ question: 'butir', score: 'pilihan', n: 'orang' })
    expect(layoutOf([['butir', 'pilihan', 'orang', ...blocks]], chosen).perAnswer.size).toBe(0)
    const questions = new Map([
      ['u_1', ['pertama']],
      ['u_2', ['kedua']],
    ])
    expect(layoutOf([['pertama', 'kedua', ...blocks]], { questions }).kind).toBe('answers')
  })

  it('of a question stands beside those that words name', () => {
    const questions = new Map([['u_3', ['saran']]])
    expect(columnsOf([['unit', 'u_1', 'saran', 'u_2']], { questions })).toEqual([1, 2, 3])
  })

  it('is an error at the header where it is no column, and then there is no table', () => {
    const found = survey([['Survei'], ['unit', ...Q]], columns({ agency: 'Kantor' }))
    expect([found?.layout, brief(found?.remarks ?? [])]).toEqual([null, ['E-COLUMN-MISSING A2']])
  })
})

describe('a tally with answers in words', () => {
  const words = ['Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik']

  it('is no table, but an error of which words are to be said what they are worth', () => {
    const found = survey([['Rekap'], ['unit', 'unsur', ...words]])
    expect([found?.layout, brief(found?.remarks ?? [])]).toEqual([null, ['E-ANSWER-WORDS C2']])
  })

  it('is a table where that was said', () => {
    const labels = new Map(words.map((word, place) => [word.toLowerCase(), place]))
    expect(layoutOf([['unit', 'unsur', ...words]], {}, { labels }).perAnswer.get(5)).toEqual({
      answer: 4,
      question: null,
    })
  })

  it('is not looked for where nothing heads a column of questions', () => {
    expect(survey([['unit', 'catatan', ...words]])).toBeNull()
  })
})
