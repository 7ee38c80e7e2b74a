import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import { surveyRowsIn } from '../../../src/scoresheet/earlier-results/survey-rows.js'
import { tableOf, type Written } from '../sheets.js'

const rowsOf = (...rows: readonly (readonly Written[])[]) => surveyRowsIn(tableOf(rows, { name: null }))

const HEAD = ['survey', 'year', 'agency', 'agency_code', 'unit', 'unit_code', 'respondents', 'figure', 'low', 'high']
const LOKET = ['SKM', '2023', 'Kab. A', '01', 'Loket', '01.2', '40', '3.25', '3.1', '3.4']

describe('a survey that stands as a CSV of units', () => {
  it('names each unit with its figure, its respondents and the interval around it', () => {
    const [line] = rowsOf(HEAD, LOKET).lines
    expect(line && { ...line, figure: line.figure && fraction(line.figure) }).toEqual({
      agency: 'Kab. A',
      agencyCode: '01',
      unit: 'Loket',
      unitCode: '01.2',
      figure: '13/4',
      survey: { respondents: 40, interval: { low: 3.1, high: 3.4 }, elements: [] },
    })
  })

  it('says the same with commas, as written for Excel under Indonesian settings', () => {
    const comma = [...LOKET.slice(0, 7), '3,25', '3,1', '3,4']
    expect(rowsOf(HEAD, comma)).toEqual(rowsOf(HEAD, LOKET))
  })

  it('knows its columns by their headings, not by their order', () => {
    expect(rowsOf([...HEAD].reverse(), [...LOKET].reverse())).toEqual(rowsOf(HEAD, LOKET))
  })

  it('leaves open what a row does not say', () => {
    const [line] = rowsOf(HEAD, ['SKM', null, 'Kab. A', '', 'Loket', null, null, null, '3.1', null]).lines
    expect(line).toMatchObject({ agencyCode: null, unitCode: null, figure: null })
    expect(line?.survey).toEqual({ respondents: null, interval: null, elements: [] })
  })

  it('has no figure where what stands there is none', () => {
    expect(rowsOf(['unit', 'figure'], ['Loket', 'belum']).lines.map(({ figure }) => figure)).toEqual([null])
  })

  it('is of the form that its first row names, and of the year that all rows do', () => {
    const rows = (...years: readonly string[]) => rowsOf(['survey', 'year'], ...years.map((year) => ['SKM', year]))
    expect([rows('2023', '2023').form, rows('2023', '2023').year]).toEqual(['SKM', 2023])
    expect([rows('2023', '2024').year, rows('2023', '').year, rows('').year]).toEqual([null, null, null])
  })

  it('is of questions and not of units where it has no column of figures', () => {
    expect(rowsOf(HEAD, LOKET).isOfUnits).toBe(true)
    expect(rowsOf(['survey', 'unit', 'question', 'mean'], ['SKM', 'Loket', 'U1', '3']).isOfUnits).toBe(false)
  })

  it('is empty where the file is', () => {
    expect(rowsOf()).toEqual({ form: null, lines: [], year: null, isOfUnits: false })
    expect(rowsOf(HEAD)).toEqual({ form: null, lines: [], year: null, isOfUnits: true })
  })
})
