import { describe, expect, it } from 'vitest'
import { OperatorFault } from '../../src/finding/operator-fault.js'
import { LIMITS } from '../../src/formats/limits.js'
import { READING, type ReadOptions, runOptions, runOptionsOf, runOptionTexts } from '../../src/run/options.js'
import { SURVEYING, surveyReading, surveyReadingOf } from '../../src/run/survey-options.js'
import { wordedFault } from '../../src/wording/operator-fault.js'

const VALUES = {
  instrument: 'pekppp-2023',
  year: 2023,
  agency: 'Kota Ombak',
  basis: 'f02',
  partial: true,
  columns: { score: ['F', 'G'], unit: 'A' },
  sheets: ['Rekap'],
  hidden: 'exclude',
  headerRow: 4,
  unitFrom: 'title',
  encoding: 'windows-1252',
  surveys: ['survei.csv'],
  unansweredZero: true,
  labels: { 'Sangat Baik': 5 },
  form: 'F-03',
  aliases: 'nama.csv',
  map: 'peta.json',
  register: 'daftar.csv',
  units: { 'b.csv': 'Dinas B', 'a.csv': 'Dinas A' },
} as const satisfies ReadOptions

const TEXTS = {
  instrument: 'pekppp-2023',
  year: '2023',
  agency: 'Kota Ombak',
  basis: 'f02',
  partial: true,
  column: ['score=F', 'score=G', 'unit=A'],
  sheet: ['Rekap'],
  hidden: 'exclude',
  'header-row': '4',
  'unit-from': 'title',
  encoding: 'windows-1252',
  survey: ['survei.csv'],
  unanswered: '0',
  labels: ['Sangat Baik=5'],
  form: 'F-03',
  aliases: 'nama.csv',
  map: 'peta.json',
  register: 'daftar.csv',
  'file-unit': ['a.csv=Dinas A', 'b.csv=Dinas B'],
} as const

const refusal = (attempt: () => unknown): string => {
  try {
    attempt()
  } catch (error) {
    if (error instanceof OperatorFault) return wordedFault(error).text.en
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an option', () => {
  it('comes to the same run as the value of a program and as the text of a command line, each of the table', () => {
    expect(Object.keys(VALUES)).toEqual(Object.keys(READING))
    const limits = { columns: 7, sheets: 3 }
    const texts = { ...TEXTS, 'max-columns': '7', 'max-sheets': '3' }
    const asked = runOptionsOf(['a.csv'], { ...VALUES, limits })
    expect(asked).toEqual(runOptions(['a.csv'], texts))
    expect(asked.given).toEqual(texts)
    expect(asked.limits).toEqual({ ...LIMITS, ...limits })
    expect([asked.year, asked.columns.get('score'), asked.labels.get('sangat baik')]).toEqual([2023, ['F', 'G'], 5])
  })

  it('that is not given leaves what counts anyhow, and nothing in the record', () => {
    const asked = runOptionsOf([], { partial: false, sheets: [], instrument: null, year: undefined })
    expect(asked).toEqual(runOptions([], {}))
    expect(asked).toMatchObject({ given: {}, basis: 'all', year: null, partial: false, limits: LIMITS, units: [] })
  })

  it('is taken from an earlier record only in a form that a command line could have given', () => {
    const record = {
      year: 2023,
      sheet: 'Rekap',
      column: [],
      hidden: 'perhaps',
      partial: 'yes',
      stamp: 'x',
      agency: 'A',
    }
    expect(runOptionTexts(record)).toEqual({ agency: 'A' })
    expect(runOptionTexts({ ...TEXTS, stamp: 'x' })).toEqual(TEXTS)
  })

  it('that cannot be is refused in the same words for a program and a command line', () => {
    const columns: ReadOptions['columns'] = JSON.parse('{"skor":"F"}')
    expect(refusal(() => runOptionsOf([], { columns }))).toBe(refusal(() => runOptions([], { column: ['skor=F'] })))
    expect(refusal(() => runOptionsOf([], { headerRow: 0 }))).toBe(refusal(() => runOptions([], { 'header-row': '0' })))
    const labels = { Baik: 4, 'baik ': 5 }
    expect(refusal(() => runOptionsOf([], { labels }))).toBe(
      refusal(() => runOptions([], { labels: ['Baik=4,baik=5'] })),
    )
  })
})

describe('an option of surveys', () => {
  it('comes to the same reading as value and as text, and what counts anyhow is not recorded', () => {
    const values = {
      population: 40,
      seed: 1,
      bootstrap: 0,
      columns: { u_1: 'G', unit: 'A' },
      scores: ['x.csv'],
    } as const
    const texts = { population: '40', bootstrap: '0', column: ['u_1=G', 'unit=A'], scores: ['x.csv'] }
    const asked = surveyReadingOf(values)
    expect(asked).toEqual(surveyReading({ ...texts, seed: '1', 'max-rows': String(LIMITS.rows) }))
    expect(asked.given).toEqual(texts)
    expect(asked.choices.questions).toEqual(new Map([['u_1', ['G']]]))
    expect(Object.keys(SURVEYING)).toContain('seed')
  })
})
