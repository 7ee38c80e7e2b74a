import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIXTURES, folderWith, ipp, put } from './cli.js'

const HEAD = ['unit', ...Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)].join(',')
const answers = (unit: string, answer: string) => `${unit},${Array(14).fill(answer).join(',')}\n`

interface Told {
  readonly code: string
  readonly message: string
  readonly file: string | null
  readonly cell: string | null
  readonly count: number
  readonly cells: readonly string[] | null
}

const found = async (files: Readonly<Record<string, string>>, args: readonly string[], code: string) => {
  const folder = folderWith('dua-tahun/2023', 'dua-tahun/2024')
  put(folder, files)
  const { exit, out, err } = await ipp(folder, [...args, '--format', 'json'])
  const told: readonly Told[] = JSON.parse(out).findings
  return { exit, err, told: told.filter((each) => each.code === code) }
}

const NAMES = (...lines: readonly string[]) => ({
  'nama.csv': `from_agency,from_unit,agency,unit\n${lines.map((line) => `${line}\n`).join('')}`,
})
const SCORE = ['score', '2024', '--aliases', 'nama.csv']

describe('a list of other names', () => {
  it('has lines that name nobody told, gathered, with their names and cells', async () => {
    const { exit, told } = await found(
      NAMES('Kabupaten Nusa Jaya,RSUD Nusa Jaya,,RSUD NJ', 'Kab. Nusa Jya,Dinas X,,Dinas Y', ',Puskesmas Z,,Puskesmas'),
      SCORE,
      'N-ALIAS-UNUSED',
    )
    expect(exit).toBe(0)
    expect(told.map(({ file, cell, count, cells }) => [file, cell, count, cells])).toEqual([
      ['nama.csv', 'A3', 2, ['A3:A4']],
    ])
    expect(told[0]?.message).toMatch(/Kab\. Nusa Jya \/ Dinas X; Puskesmas Z/)
  })

  it('of which every line names somebody says nothing', async () => {
    const { told } = await found(
      NAMES('Kabupaten Nusa Jaya,,Kab. NJ,', ',Samsat Nusa Jaya,,Samsat'),
      SCORE,
      'N-ALIAS-UNUSED',
    )
    expect(told).toEqual([])
  })

  it('is held against all sides of a comparison', async () => {
    const { told } = await found(
      NAMES('Kabupaten Nusa Jaya,Disdukcapil,Kabupaten Nusa Jaya,Dinas Dukcapil', 'Kota Anu,,Kota Serai,'),
      ['compare', '2023', '2024', '--aliases', 'nama.csv'],
      'N-ALIAS-UNUSED',
    )
    expect(told.map(({ cell }) => cell)).toEqual(['A3'])
  })

  it('is used by the survey, by its scoresheets and by its list of users: a line that serves one of them is used', async () => {
    const files = {
      ...NAMES(
        'Kota Serai,RSUD Serai,Kota Serai,RSUD Kota Serai',
        ',Rumah Sakit Serai,Kota Serai,RSUD Kota Serai',
        ',Siapa,,Apa',
      ),
      's.csv': `agency,${HEAD}\nKota Serai,${answers('RSUD Serai', '4')}`,
      'p.csv': 'unit,population\nRumah Sakit Serai,75\n',
    }
    const args = [
      'survey',
      's.csv',
      '--scores',
      '2024',
      '--aliases',
      'nama.csv',
      '--bootstrap',
      '0',
      '--population',
      'p.csv',
    ]
    const { told } = await found(files, args, 'N-ALIAS-UNUSED')
    expect(told.map(({ cell }) => cell)).toEqual(['A4'])
    expect((await found(files, args, 'W-POPULATION-MISSING')).told).toEqual([])
    expect((await found(files, args, 'W-POPULATION-UNKNOWN')).told).toEqual([])
  })
})

describe('words that answers may be', () => {
  const S = { 's.csv': `${HEAD}\n${answers('RSUD', 'Baik')}${answers('RSUD', 'Sangat Baik')}` }

  it('are told where no answer says them', async () => {
    const { exit, told } = await found(
      S,
      ['survey', 's.csv', '--year', '2024', '--bootstrap', '0', '--labels', 'Sangat Baik=5,Baik=4,Cukp=3,Buruk=1'],
      'N-LABEL-UNUSED',
    )
    expect([exit, told.map(({ count }) => count), told[0]?.message]).toEqual([
      0,
      [2],
      expect.stringMatching(/cukp.*buruk/i),
    ])
  })

  it('are told with scoresheets, too, and not where all are said', async () => {
    const files = {
      's.csv': `agency,${HEAD}\nKota Serai,${answers('RSUD Kota Serai', 'Baik')}`,
      'x.csv': readFileSync(path.join(FIXTURES, 'dua-tahun/2024/lembar.csv'), 'utf8'),
    }
    const told = async (labels: string) =>
      (await found(files, ['score', 'x.csv', '--survey', 's.csv', '--labels', labels], 'N-LABEL-UNUSED')).told.length
    expect(await told('Baik=4,Bagus=5')).toBe(1)
    expect(await told('Baik=4')).toBe(0)
  })
})
