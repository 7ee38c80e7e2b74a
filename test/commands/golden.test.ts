import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Around, FIXTURES, folderWith, ipp } from './cli.js'

/** `IPP_GOLDEN=write npx vitest run test/commands/golden` writes all transcripts anew; then read what changed. */
const isWriting = process.env['IPP_GOLDEN'] === 'write'

const TINY = '--instrument tiny.json'
const PROVINCE = ['provinsi/lembar-provinsi.xlsx']
const LAYOUTS = ['layouts']
const input = (...names: readonly string[]): readonly string[] => [
  'corpus/tiny.json',
  ...names.map((name) => `golden/input/${name}`),
]

interface Case {
  readonly name: string
  /** What the transcript shows, as a sentence. */
  readonly shows: string
  readonly fixtures: readonly string[]
  readonly line: string
  readonly around?: Around
}

const CASES: readonly Case[] = [
  { name: 'provinsi', shows: 'a province in a pipe', fixtures: PROVINCE, line: 'score lembar-provinsi.xlsx' },
  {
    name: 'provinsi-80',
    shows: 'a province on a terminal of 80 columns',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format table',
    around: { columns: 80, env: { NO_COLOR: '1' } },
  },
  {
    name: 'provinsi-120-warna',
    shows: 'a province in colour on 120 columns, in English',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format table',
    around: { columns: 120, env: { LANG: 'en_GB.UTF-8' } },
  },
  {
    name: 'provinsi-csv',
    shows: 'the CSV of units',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format csv',
  },
  {
    name: 'provinsi-csv-instansi',
    shows: 'the CSV of agencies with decimal commas',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format csv --level agency --decimal comma',
  },
  {
    name: 'provinsi-f02',
    shows: 'the evaluator’s form alone, as asked',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format csv --basis f02',
  },
  {
    name: 'rapi-json',
    shows: 'the whole JSON of a small run',
    fixtures: input('rapi.csv'),
    line: `score rapi.csv ${TINY} --format json`,
  },
  {
    name: 'rentang-80',
    shows: 'ranks that cannot be told apart, on a terminal of 80 columns',
    fixtures: PROVINCE,
    line: 'score lembar-provinsi.xlsx --format table --rows 12 --intervals',
    around: { columns: 80, env: { NO_COLOR: '1' } },
  },
  {
    name: 'rentang-120',
    shows: 'how far ranks move, in English on 120 columns',
    fixtures: input('rapi.csv'),
    line: `score rapi.csv ${TINY} --format table --intervals --lang en`,
    around: { columns: 120, env: { NO_COLOR: '1' } },
  },
  {
    name: 'rentang-csv',
    shows: 'how far ranks move, as a table',
    fixtures: input('rapi.csv'),
    line: `score rapi.csv ${TINY} --format csv --intervals`,
  },
  { name: 'salah', shows: 'every fault at once', fixtures: input('salah.csv'), line: `score salah.csv ${TINY}` },
  {
    name: 'salah-en-80',
    shows: 'every fault at once, in English on 80 columns',
    fixtures: input('salah.csv'),
    line: `score salah.csv ${TINY} --lang en --format table`,
    around: { columns: 80, env: { NO_COLOR: '1' } },
  },
  {
    name: 'salah-sebagian',
    shows: 'agencies from their scored units alone',
    fixtures: input('salah.csv'),
    line: `score salah.csv ${TINY} --format csv --level agency --partial`,
  },
  {
    name: 'daftar',
    shows: 'a register against what came in',
    fixtures: input('rapi.csv', 'daftar.csv'),
    line: `score rapi.csv ${TINY} --register daftar.csv --format table`,
  },
  {
    name: 'telaah-survei-80',
    shows: 'a survey looked into, on a terminal of 80 columns',
    fixtures: ['lembar', 'jawaban', 'daring', 'rekap', 'pengguna'].map((name) => `survei/${name}.csv`),
    line: 'survey jawaban.csv daring.csv rekap.csv --scores lembar.csv --population pengguna.csv',
    around: { columns: 80, env: { NO_COLOR: '1' } },
  },
  {
    name: 'survei',
    shows: 'a unit with its users’ survey',
    fixtures: ['layouts/unit-rsud.xlsx', 'golden/input/survei.csv'],
    line: 'score unit-rsud.xlsx --survey survei.csv --format table',
  },
  {
    name: 'evaluator',
    shows: 'two evaluators of one unit',
    fixtures: input('evaluator.csv'),
    line: `score evaluator.csv ${TINY} --format csv`,
  },
  {
    name: 'berdampingan',
    shows: 'two columns of scores, undecided',
    fixtures: input('berdampingan.csv'),
    line: `score berdampingan.csv ${TINY} --format table`,
  },
  {
    name: 'berdampingan-pilih',
    shows: 'two columns of scores, decided',
    fixtures: input('berdampingan.csv'),
    line: `score berdampingan.csv ${TINY} --format csv --column score=E`,
  },
  { name: 'folder', shows: 'a folder of sheets', fixtures: LAYOUTS, line: 'score layouts --format table' },
  {
    name: 'dua-tahun',
    shows: 'rows of two years',
    fixtures: input('dua-tahun.csv'),
    line: `score dua-tahun.csv ${TINY} --format table`,
  },
  {
    name: 'dua-tahun-pilih',
    shows: 'rows of two years, one of them picked',
    fixtures: input('dua-tahun.csv'),
    line: `score dua-tahun.csv ${TINY} --format csv --year 2023`,
  },
  {
    name: 'periksa',
    shows: 'a check for people',
    fixtures: input('salah.csv', 'rapi.csv'),
    line: `check salah.csv rapi.csv ${TINY}`,
  },
  {
    name: 'periksa-json',
    shows: 'a check for programs',
    fixtures: input('salah.csv'),
    line: `check salah.csv ${TINY} --format json`,
  },
  {
    name: 'periksa-csv',
    shows: 'a check as a table',
    fixtures: input('salah.csv'),
    line: `check salah.csv ${TINY} --format csv --lang en`,
  },
  {
    name: 'periksa-junit',
    shows: 'a check for a build server',
    fixtures: input('salah.csv', 'rapi.csv'),
    line: `check salah.csv rapi.csv ${TINY} --format junit`,
  },
  {
    name: 'rencana',
    shows: 'plans for a unit, and one that cannot reach its target',
    fixtures: ['rencana/lembar.csv'],
    line: 'plan lembar.csv',
  },
  {
    name: 'rencana-80',
    shows: 'a plan by own costs on a terminal of 80 columns, in English',
    fixtures: ['rencana/lembar.csv', 'rencana/biaya.csv'],
    line: 'plan lembar.csv --unit Disdukcapil --costs biaya.csv --f03 +0.05 --lang en',
    around: { columns: 80, env: { NO_COLOR: '1' } },
  },
  { name: 'bantuan', shows: 'the help of a command', fixtures: [], line: 'template --help', around: { columns: 100 } },
]

const shown = (text: string): string => text.replaceAll('\u001b', '␛').replaceAll('\ufeff', '<BOM>')

/** What somebody at a terminal would see, stream by stream. */
const transcript = async ({ line, fixtures, around = {} }: Case): Promise<string> => {
  const folder = folderWith(...fixtures)
  const { exit, out, err, files } = await ipp(folder, line.split(' '), around)
  const parts = [`$ ipp ${line}`, `exit ${exit}`, ...(files.length > 0 ? [`files ${files.join(', ')}`] : [])]
  return `${parts.join('\n')}\n--- out\n${shown(out)}--- err\n${shown(err)}`
}

describe('what a command prints, as it is kept:', () => {
  it.each(CASES)('$shows ($name)', async (each) => {
    const file = path.join(FIXTURES, 'golden', `${each.name}.txt`)
    const text = await transcript(each)
    if (isWriting) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})
