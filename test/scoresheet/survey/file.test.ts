import { describe, expect, it, test } from 'vitest'
import { Refusal, type Remark } from '../../../src/finding/finding.js'
import type { Table } from '../../../src/formats/cell-table.js'
import { readCsv } from '../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { UNCHOSEN } from '../../../src/scoresheet/survey/column-choices.js'
import { readSurveyFile, scanSurveyFile } from '../../../src/scoresheet/survey/file.js'
import { tableOf, type Written } from '../sheets.js'
import { bytesOf, sourceOf } from './sample.js'
import { smallTerms } from './small.js'

const HEAD = ['unit', 'u_1', 'u_2', 'u_3']
const survey = (name: string | null, ...units: readonly Written[]) =>
  tableOf([HEAD, ...units.map((unit) => [unit, 4, 4, 4])], { name })
const hidden = (table: Table): Table => ({ ...table, hidden: true })
const notes = (name: string) => tableOf([['Catatan'], ['tanpa survei']], { name })

/** Reads a workbook of these sheets; what each of those that were read is called, and what is said. */
const read = (tables: readonly Table[], sheets: readonly string[] = [], remarks: readonly Remark[] = []) => {
  const terms = smallTerms({ choices: { ...UNCHOSEN, sheets } })
  const { sources, findings, rows } = readSurveyFile('s.xlsx', () => ({ tables, remarks: () => remarks }), terms)
  return {
    read: sources.map(({ reading }) => reading.sheet),
    told: findings.map(({ code, sheet }) => [code, sheet]),
    findings,
    rows,
  }
}

describe('the sheets of a file', () => {
  it('are all read that hold a survey; the others are told, and rows counted together', () => {
    expect(read([survey('A', 'X', 'Y'), notes('Isi'), survey('B', 'Z')])).toMatchObject({
      read: ['A', 'B'],
      told: [['N-SHEET-IGNORED', 'Isi']],
      rows: { read: 3, used: 3, refused: 0 },
    })
  })

  it('are none where no sheet holds a survey: one finding for the file', () => {
    const { read: sheets, findings } = read([notes('A'), notes('B')])
    expect([sheets, findings.map(({ code, sheet, expected }) => [code, sheet, expected])]).toEqual([
      [],
      [['E-HEAD-MISSING', null, 'unit, pertanyaan 1 … n']],
    ])
  })

  it('that are hidden are told and not read beside one that is seen', () => {
    const tables = [hidden(survey('Lama', 'X')), survey('Baru', 'X'), hidden(notes('Isi'))]
    expect(read(tables)).toMatchObject({
      read: ['Baru'],
      told: [
        ['W-SHEET-HIDDEN', 'Lama'],
        ['W-SHEET-HIDDEN', 'Isi'],
      ],
    })
  })

  it('that are hidden are read, and told, where none that is seen holds a survey', () => {
    expect(read([notes('Isi'), hidden(survey('Jawaban', 'X')), hidden(notes('Lain'))])).toMatchObject({
      read: ['Jawaban'],
      told: [
        ['W-SHEET-HIDDEN', 'Jawaban'],
        ['N-SHEET-IGNORED', 'Isi'],
        ['N-SHEET-IGNORED', 'Lain'],
      ],
    })
  })

  it('that were chosen are read alone, hidden ones, too, without a word of the others', () => {
    const tables = [survey('A', 'X'), survey('B', 'Y'), hidden(survey('C', 'Z'))]
    expect(read(tables, ['A', 'C'])).toMatchObject({ read: ['A', 'C'], told: [] })
  })

  it('are none where not one that was chosen is there, with those that are; one that is there is enough', () => {
    const tables = [survey('A', 'X'), notes('Isi')]
    const { read: sheets, findings } = read(tables, ['C', 'D'])
    expect([sheets, findings.map(({ code, found, expected, sheet }) => [code, found, expected, sheet])]).toEqual([
      [],
      [['E-SHEET-MISSING', 'C, D', 'A | Isi', null]],
    ])
    expect(read(tables, ['A', 'D'])).toMatchObject({ read: ['A'], told: [] })
    expect(read([survey(null, 'X')], ['A']).findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['E-SHEET-MISSING', null],
    ])
  })

  it('say why they are not read where there is more to say than that they hold no survey', () => {
    const words = tableOf([['unit', 'unsur', 'Tidak baik', 'Kurang baik', 'Baik', 'Sangat baik']], { name: 'Rekap' })
    expect(read([words, notes('Isi')]).told).toEqual([['E-ANSWER-WORDS', 'Rekap']])
    expect(read([words, notes('Isi'), survey('A', 'X')]).told).toEqual([
      ['E-ANSWER-WORDS', 'Rekap'],
      ['N-SHEET-IGNORED', 'Isi'],
    ])
  })

  it('have their own findings under their name', () => {
    expect(read([survey('A', 'X'), survey('B', null)]).told).toEqual([['E-ROW-KEY', 'B']])
  })
})

describe('what the reader of a file has to say', () => {
  it('is said without what stood in a cell, and not where it is of a garbled text', () => {
    const remarks = [
      { code: 'W-MOJIBAKE', found: 'Ã©' },
      { code: 'W-CSV-QUOTE', found: 'Siti' },
    ] as const
    const { findings } = read([survey('A', 'X')], [], remarks)
    expect(findings.map(({ code, found }) => [code, found])).toEqual([['W-CSV-QUOTE', null]])
  })

  it('is all that is left of a file that breaks off while it is walked', () => {
    const rows = function* () {
      yield* survey('B', 'X').rows()
      throw new Refusal({ code: 'E-XLSX-PART', found: 'Siti' })
    }
    const { read: sheets, findings, rows: counted } = read([survey('A', 'X'), { ...survey('B', 'X'), rows }])
    expect([sheets, findings.map(({ code, found }) => [code, found]), counted]).toEqual([
      [],
      [['E-XLSX-PART', null]],
      { read: 0, used: 0, refused: 0 },
    ])
  })

  it('is said of a file that cannot be opened; what is no refusal goes on', () => {
    const opening = (error: Error) => () =>
      readSurveyFile(
        's.xlsx',
        () => {
          throw error
        },
        smallTerms(),
      ).findings.map(({ code, file }) => [code, file])
    expect(opening(new Refusal({ code: 'E-XLSX-PART' }))()).toEqual([['E-XLSX-PART', 's.xlsx']])
    expect(opening(new TypeError('a bug'))).toThrow(TypeError)
  })
})

describe('a CSV file of which the beginning was read', () => {
  const begun = (text: string, more: { readonly table?: Table; readonly whole?: boolean } = {}) => {
    const source = sourceOf(bytesOf(text))
    const { tables, dialect } = readCsv(source, { limits: CSV_LIMITS })
    const table = more.table ?? tables[0]
    if (!table) throw new Error('no table')
    return { source, table, whole: true, dialect, limits: CSV_LIMITS, ...more }
  }
  const scan = (text: string, choices = UNCHOSEN, more: Parameters<typeof begun>[1] = {}) =>
    scanSurveyFile('s.csv', begun(text, more), smallTerms({ choices }))
  const TEXT = `${HEAD}\nX,4,4,4\nY,4,7,4\n`

  it('is scanned to what the reader for all files gives', () => {
    const scanned = scan(TEXT)
    const walked = readSurveyFile('s.csv', () => readCsv(sourceOf(bytesOf(TEXT)), { limits: CSV_LIMITS }), smallTerms())
    expect([scanned?.findings, scanned?.rows]).toEqual([walked.findings, walked.rows])
    expect(scanned?.findings.map(({ code, cell, file }) => [code, cell, file])).toEqual([
      ['E-CELL-RANGE', 'C3', 's.csv'],
    ])
  })

  it('tells who listens of each respondent', () => {
    const heard: number[] = []
    const onRespondent = () => (unit: number) => void heard.push(unit)
    expect(scanSurveyFile('s.csv', begun(TEXT), { ...smallTerms(), onRespondent })?.rows.used).toBe(2)
    expect(heard).toEqual([0, 1])
  })

  test.each([
    ['holds no survey', 'a,b\nx,y\n', UNCHOSEN],
    ['is to have a sheet', TEXT, { ...UNCHOSEN, sheets: ['A'] }],
    ['is a tally of sums', 'unit,question,n,sum\nX,u_1,4,7\n', UNCHOSEN],
    ['lacks a column that was chosen', TEXT, { ...UNCHOSEN, columns: new Map([['agency', ['Kantor']] as const]) }],
    [
      'has a chosen column behind its last heading',
      `${HEAD}\nX,4,4,4,Z\n`,
      { ...UNCHOSEN, columns: new Map([['unit', ['E']] as const]) },
    ],
  ])('is left to the reader of all files where it %s', (_, text, choices) => expect(scan(text, choices)).toBeNull())

  it('is left to it where the beginning has too few rows to look for a header in, and is not all', () => {
    expect(scan(TEXT, UNCHOSEN, { whole: false })).toBeNull()
    const long = `${HEAD}\n${'X,4,4,4\n'.repeat(60)}`
    expect(scan(long, UNCHOSEN, { whole: false })?.rows.used).toBe(60)
  })

  it('is left to it where the beginning is broken; what is no refusal goes on', () => {
    const broken = (error: Error): Table => ({
      ...survey(null),
      rows: () => {
        throw error
      },
    })
    expect(scan(TEXT, UNCHOSEN, { table: broken(new Refusal({ code: 'E-XLSX-PART' })) })).toBeNull()
    expect(() => scan(TEXT, UNCHOSEN, { table: broken(new TypeError('a bug')) })).toThrow(TypeError)
  })
})
