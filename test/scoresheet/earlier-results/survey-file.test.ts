import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import { linesOfSurvey, surveyIn } from '../../../src/scoresheet/earlier-results/survey-file.js'

const file = (units: readonly object[], more: object = {}) => ({
  schema: 'ipp.survey/1',
  instrument: { id: 'skm-2017', hash: 'h' },
  inputs: [{ file: 'loket.csv' }, { file: 'a/b.xlsx' }],
  units,
  ...more,
})

const lines = (unit: object) => {
  const survey = surveyIn(file([unit]))
  if (!survey) throw new Error('no survey')
  return linesOfSurvey(survey).map(({ figure, survey: { elements, ...asked }, ...names }) => ({
    ...names,
    ...asked,
    figure: figure && fraction(figure),
    elements: elements.map(({ code, title, n, mean }) => [code, title, n, mean && fraction(mean)]),
  }))
}

const LOKET = {
  agency: 'Kab. A',
  agencyCode: '01',
  unit: 'Loket',
  unitCode: '01.2',
  figure: { fraction: '13/4', value: '3.25' },
  respondents: 40,
  interval: { low: '3.10', high: '3.40' },
  questions: [{ code: 'U1', title: 'Persyaratan', n: 40, sum: 130 }],
}

describe('a survey that stands as JSON', () => {
  it('is known by its schema and its instrument, and names the files that it was made from', () => {
    expect(surveyIn(file([]))).toEqual({
      instrument: { id: 'skm-2017', hash: 'h' },
      units: [],
      sources: ['loket.csv', 'a/b.xlsx'],
    })
    expect(surveyIn(file([], { schema: 'ipp.result/1' }))).toBeNull()
    expect(surveyIn(file([], { instrument: { id: 'skm-2017' } }))).toBeNull()
    expect(surveyIn(undefined)).toBeNull()
  })

  it('leaves out an input without a name, and has none where the list is no list', () => {
    expect(surveyIn(file([], { inputs: [{ hash: 'h' }, { file: 'x.csv' }] }))?.sources).toEqual(['x.csv'])
    expect(surveyIn(file([], { inputs: 'x.csv' }))?.sources).toEqual([])
  })

  it('gives each unit with its exact figure, not the rounded one, and each element with sum by number', () => {
    expect(lines(LOKET)).toEqual([
      {
        agency: 'Kab. A',
        agencyCode: '01',
        unit: 'Loket',
        unitCode: '01.2',
        figure: '13/4',
        respondents: 40,
        interval: { low: 3.1, high: 3.4 },
        elements: [['U1', 'Persyaratan', 40, '13/4']],
      },
    ])
  })

  it('leaves open what is not said: names, figure, respondents', () => {
    expect(lines({})).toEqual([
      {
        agency: '',
        agencyCode: null,
        unit: '',
        unitCode: null,
        figure: null,
        respondents: null,
        interval: null,
        elements: [],
      },
    ])
    expect(lines({ figure: { value: '3.25' } })[0]?.figure).toBeNull()
  })

  it('has no interval where one of its ends is missing or no number', () => {
    const interval = (low: unknown, high: unknown) => lines({ ...LOKET, interval: { low, high } })[0]?.interval
    expect([interval('3.1', undefined), interval(undefined, '3.4'), interval('a', '3.4'), interval(3.1, 3.4)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('has no mean of an element that nobody answered, and calls one without a title by its code', () => {
    expect(lines({ questions: [{ code: 'U2', n: 0, sum: 0 }] })[0]?.elements).toEqual([['U2', 'U2', 0, null]])
  })

  it('leaves out an element that does not say all of code, number and sum', () => {
    const questions = [
      { n: 1, sum: 3 },
      { code: 'U1', sum: 3 },
      { code: 'U1', n: 1 },
      { code: 'U1', n: 1, sum: 2.5 },
    ]
    expect(lines({ questions })[0]?.elements).toEqual([])
  })
})
