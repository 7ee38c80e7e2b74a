import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, duckdb } from '../../bench/duckdb.js'
import { folderWith, ipp, put, textOf } from '../commands/cli.js'
import { type Postgres, startPostgres } from '../commands/postgres.js'

const QUESTIONS = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const ANSWERS = ['0', '1', '2', '3', '4', '5', '', '-', ' 4', '5', '4.0', '3,0', '05', '+2', '0.00']
const HEAD = ['no', 'kode_instansi', 'instansi', 'kode_unit', 'nama_unit', 'umur', ...QUESTIONS]
/** A sample with every kind of answer, names with commas, quotes and apostrophes, and sheets without any answer. */
const sample = Array.from({ length: 300 }, (_, i) => {
  const unit = ['Dukcapil', 'RSUD, Kelas "A"', "Dinas Jum'at", ''][i % 4]
  const answers = QUESTIONS.map((_, q) =>
    i % 37 === 0 ? '-' : (ANSWERS[(i * 31 + q * 7 + (i >> 3)) % ANSWERS.length] ?? ''),
  )
  return [String(i + 1), 'K-01', 'Kota Contoh', `U-${i % 4}`, unit ?? '', String(17 + (i % 60)), ...answers]
})
const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const SAMPLE = `${[HEAD, ...sample].map((fields) => fields.map(quoted).join(',')).join('\n')}\n`

const folder = folderWith()
/** The same sheets under the numbers of the codes, which skip 13. */
const NUMBERS = [...Array.from({ length: 12 }, (_, i) => `${i + 1}`), '14', '15']
const NUMBERED = SAMPLE.replace(QUESTIONS.join(','), NUMBERS.join(','))
put(folder, { 'survei.csv': SAMPLE, 'angka.csv': NUMBERED })

const statement = async (engine: string, ...more: readonly string[]): Promise<string> =>
  (await ipp(folder, ['survey', '--sql', engine, '--year', '2024', ...more])).out

/** Tallies as the program makes them of a file, which two files of the same tallies have in common. */
const talliesOf = async (file: string, ...more: readonly string[]): Promise<string> =>
  (await ipp(folder, ['survey', file, '--tallies', '--year', '2024', ...more])).out

describe('the statement that makes tallies elsewhere', () => {
  test('is one statement that groups once, for each engine', async () => {
    for (const engine of ['duckdb', 'postgres', 'spark', 'bigquery']) {
      const sql = await statement(engine)
      expect(sql.match(/GROUP BY/g)).toHaveLength(1)
      expect(sql.match(/;/g)).toHaveLength(1)
      expect(sql).toContain('agency_code, agency, unit_code, unit, question, score, COUNT(*) AS n')
      for (const question of QUESTIONS) expect(sql).toContain(question)
    }
  })

  test('takes columns from a file’s header, and questions from the variant where no file is given', async () => {
    expect(await statement('duckdb', 'survei.csv')).toContain(
      `read_csv('survei.csv', header = true, all_varchar = true)`,
    )
    expect(await statement('bigquery', 'survei.csv', '--table', 'proyek.survei.jawaban')).toContain(
      '`proyek.survei.jawaban`',
    )
    expect(await statement('spark', '--variant', 'B')).not.toContain('u_12')
  })

  test('reads the file itself on DuckDB alone, elsewhere the table survei that the file was loaded into', async () => {
    for (const engine of ['postgres', 'spark', 'bigquery'])
      expect(await statement(engine, 'survei.csv')).toMatch(/\n {2}FROM `?survei`?\n/)
  })

  test('reads 0 as unanswered where files store it so', async () => {
    expect(await statement('postgres', '--unanswered', '0')).toContain(`, '0') AS "u_1"`)
  })

  // Positions mean other questions in another variant, and answers of two years are not to be added.
  test('groups by variant and year too where the file has them', async () => {
    put(folder, { 'varian.csv': `tahun,kode_unit,varian,${QUESTIONS.join(',')}\n2024,U-1,B,${'4,'.repeat(10)}4,,,\n` })
    expect(await statement('postgres', 'varian.csv')).toContain(
      'GROUP BY agency_code, agency, unit_code, unit, variant, year, question, score\n',
    )
    put(folder, {
      'rekap-varian.csv': `agency_code,agency,unit_code,unit,variant,year,question,score,n\n,,U-1,,B,2024,u_11,4,1\n,,U-1,,B,2024,u_12,,1\n`,
    })
    const { out } = await ipp(folder, ['survey', 'rekap-varian.csv', '--format', 'csv', '--level', 'question'])
    expect(out).toContain('F-03,,,U-1,U-1,B,11.e.T,e,1,4.0000')
  })

  test('does not let a header end the quotes', async () => {
    put(folder, { 'jahat.csv': `unit,"1.a.K1""; DROP",2.a.K1,3.a.K1\nA,1,2,3\n` })
    const sql = await statement('duckdb', 'jahat.csv')
    expect(sql.replaceAll('""', '')).not.toContain('"; DROP')
  })
})

describe('DuckDB', () => {
  let db: DuckDb | null = null
  beforeAll(async () => {
    db = await duckdb()
  }, 240_000)

  for (const [file, ...more] of [['survei.csv'], ['angka.csv'], ['survei.csv', '--unanswered', '0']] as const)
    test(`makes the same tallies of ${[file, ...more].join(' ')}`, async ({ skip }) => {
      if (!db) return skip('DuckDB cannot be installed here')
      const sql = (await statement('duckdb', file, ...more)).replace(
        `'${file}'`,
        `'${path.join(folder, file).replaceAll("'", "''")}'`,
      )
      await db.run(`COPY (${sql.trim().replace(/;$/, '')}) TO '${path.join(folder, 'duck.csv')}' (HEADER)`)
      expect(textOf(folder, 'duck.csv')).toMatch(/^agency_code,agency,unit_code,unit,question,score,n\n/)
      expect(await talliesOf('duck.csv')).toBe(await talliesOf(file, ...more))
    })
})

describe('PostgreSQL', () => {
  let server: Postgres | null = null
  beforeAll(() => {
    server = startPostgres()
  }, 120_000)
  afterAll(() => server?.stop())

  for (const [file, text] of [
    ['survei.csv', SAMPLE],
    ['angka.csv', NUMBERED],
  ] as const)
    test(`makes the same tallies of ${file}`, async ({ skip }) => {
      if (!server) return skip('PostgreSQL cannot be started here')
      const sql = await statement('postgres', file)
      const columns = (text.split('\n')[0] ?? '')
        .split(',')
        .map((column) => `"${column}" text`)
        .join(', ')
      const out = server.psql(
        `DROP TABLE IF EXISTS survei;\nCREATE TABLE survei (${columns});\nCOPY survei FROM STDIN (FORMAT csv, HEADER, NULL '');\n${text}\\.\nCOPY (${sql.trim().replace(/;$/, '')}) TO STDOUT (FORMAT csv, HEADER);\n`,
      )
      put(folder, { 'pg.csv': out })
      expect(await talliesOf('pg.csv')).toBe(await talliesOf(file))
    })
})
