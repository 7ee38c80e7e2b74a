import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type HeldFile, openWorkbook, type SurveyOptions, surveyBytes, surveyWorkbook } from '../../../src/index.js'
import { FIXTURES } from '../../commands/cli.js'

const held = (name: string): HeldFile => ({ name, bytes: readFileSync(path.join(FIXTURES, 'survei', name)) })
const ANSWERS = ['jawaban.csv', 'daring.csv', 'rekap.csv']
const WITH: SurveyOptions = { scores: ['lembar.csv'], population: 'pengguna.csv', bootstrap: 100 }
const BESIDE = [held('lembar.csv'), held('pengguna.csv')]

type Rows = readonly (readonly string[])[]

/** The texts of each sheet, row by row, as a reader of workbooks finds them. */
const sheetsOf = (bytes: Uint8Array): ReadonlyMap<string, Rows> => {
  const { tables } = openWorkbook({ name: 'survei.xlsx', bytes })
  return new Map(
    tables.map((table) => [
      table.name ?? '',
      [...table.rows()].map(({ cells }) => {
        const texts = new Map(cells.map(({ column, text }) => [column, text]))
        return Array.from({ length: Math.max(...texts.keys(), 0) + 1 }, (_, i) => texts.get(i) ?? '')
      }),
    ]),
  )
}

const made = async (files: readonly HeldFile[], options: SurveyOptions, language: 'id' | 'en' = 'id') =>
  sheetsOf(await surveyWorkbook((await surveyBytes(files, { ...options, beside: BESIDE })).run, language))

let sheets: ReadonlyMap<string, Rows> = new Map()
beforeAll(async () => {
  sheets = await made(ANSWERS.map(held), WITH)
})

/** The rows below a sheet's titles, by title. */
const listed = (name: string, lead: string): readonly Readonly<Record<string, string>>[] => {
  const rows = sheets.get(name) ?? []
  const at = rows.findIndex(([first]) => first === lead)
  const titles = rows[at] ?? []
  return rows.slice(at + 1).map((row) => Object.fromEntries(titles.map((title, i) => [title, row[i] ?? ''])))
}

describe('a survey’s workbook', () => {
  test('lists units with figure, predicate and flags; what tallies cannot give is a dash', () => {
    const units = listed('Unit', 'Unit')
    expect(units.map((row) => [row['Unit'], row['Varian'], row['Responden'], row['F-03'], row['IPP']])).toEqual([
      ['DPMPTSP', 'B', '45', '4.46', '4.67'],
      ['Dinas Sosial', 'A', '24', '4.12', '3.5'],
      ['Disdukcapil', 'A', '64', '4.31', '4.32'],
      ['RSUD Muara Jati', 'A', '380', '3.95', '3.68'],
    ])
    expect(units[1]?.['Tanda']).toBe('sedikit, serupa, tersalin')
    expect(['Alfa', 'Peluang', 'Tambah', 'Lembar kembar'].map((title) => units[3]?.[title])).toEqual(Array(4).fill('–'))
    expect(units.map((row) => [row['Pengguna'], row['Sampel']])).toEqual([
      ['900', '269'],
      ['310', '172'],
      ['4200', '352'],
      ['96000', '383'],
    ])
    expect(units[0]?.['Bertumpu pada asumsi']).toContain('pemakaian formulir varian B')
    expect(units[1]?.['Bertumpu pada asumsi'] ?? '').toBe('')
  })

  test('says of each unit how its interval came about, or why there is none', async () => {
    expect(listed('Unit', 'Unit').map((row) => row['Cara selang'])).toEqual([
      ...Array(3).fill('bootstrap-t'),
      'tidak tersedia: hanya jumlah jawaban yang dibaca, bukan tiap responden',
    ])
    // The unit has 45 respondents.
    const all = [...(await made([held('daring.csv')], { population: 45 }, 'en')).values()].flat(2)
    expect(all).toContain('all asked: no sampling error')
    expect(all).toContain('all asked: no sampling error (03).')
  })

  test('lists each question of each unit with its shares, which add up to one', () => {
    const questions = listed('Pertanyaan', 'Unit')
    expect(questions).toHaveLength(11 + 3 * 14)
    for (const row of questions) {
      const shares = ['0', '1', '2', '3', '4', '5'].map((answer) => Number(row[answer]))
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(shares.reduce((sum, share, answer) => sum + share * answer, 0)).toBeCloseTo(Number(row['Rata-rata']), 9)
    }
  })

  test('says by which rules, on which files, with which findings', () => {
    const about = (sheets.get('Keterangan') ?? []).flat()
    for (const said of [
      'F-03 = rata-rata semua jawaban (praktik).',
      'N-SURVEY-FEW',
      'jawaban.csv',
      'pengguna.csv',
      'ipp.survey/1',
    ])
      expect(about).toContain(said)
    expect(about.join('\n')).toContain('(bootstrap-t, benih 1)')
  })

  test('leaves out columns that nothing is in, and speaks English on request', async () => {
    const [units] = (await made([held('jawaban.csv')], { year: 2024, bootstrap: 0 }, 'en')).values()
    const titles = units?.find(([first]) => first === 'Unit') ?? []
    expect(titles).toContain('Respondents')
    for (const absent of ['IPP', 'Users', 'Agency']) expect(titles).not.toContain(absent)
  })

  test('is the same bytes for the same run, and holds no name of a respondent and no formula of an input', async () => {
    const evil = '=HYPERLINK("http://x")'
    const text = `unit,nama_responden,${Array.from({ length: 14 }, (_, i) => `u_${i + 1}`).join(',')}\n`
    const rows = `"${evil.replaceAll('"', '""')}",CANARYNAMA,${Array(14).fill(4).join(',')}\n`
    const file = { name: 's.csv', bytes: new TextEncoder().encode(text + rows) }
    const bytes = async () => surveyWorkbook((await surveyBytes([file], { year: 2024, bootstrap: 10 })).run)
    const [one, other] = [await bytes(), await bytes()]
    expect(Buffer.from(one).equals(other)).toBe(true)
    const texts = [...sheetsOf(one).values()].flat(2)
    expect(texts).toContain(evil)
    expect(texts.join('\n')).not.toContain('CANARY')
    const { tables } = openWorkbook({ name: 's.xlsx', bytes: one })
    const formulas = tables.flatMap((table) =>
      [...table.rows()].flatMap(({ cells }) => cells.map(({ formula }) => formula)),
    )
    expect(formulas.filter((formula) => formula !== null)).toEqual([])
  })
})
