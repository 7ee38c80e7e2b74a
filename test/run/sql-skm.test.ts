import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, duckdb } from '../../bench/duckdb.js'
import { folderWith, ipp, put, textOf } from '../commands/cli.js'
import { type Postgres, startPostgres } from '../commands/postgres.js'

/** Elements by their words, the last two the other way round, some answers left out. */
const FILE = 'loket.csv'
const SKM = ['--instrument', 'skm-2017'] as const

const folder = folderWith(`skm/${FILE}`)
/** The same with a column of units, as a table of several has one. */
const [head, ...sheets] = textOf(folder, FILE).trimEnd().split('\n')
const withUnits = [`Unit,${head}`, ...sheets.map((line, i) => `${i % 3 === 0 ? 'Loket A' : 'Loket B'},${line}`)]
put(folder, { [FILE]: `${withUnits.join('\n')}\n` })
const statement = async (engine: string): Promise<string> =>
  (await ipp(folder, ['survey', FILE, '--sql', engine, '--instrument', 'skm-2017'])).out
const talliesOf = async (file: string): Promise<string> =>
  (await ipp(folder, ['survey', file, '--tallies', ...SKM])).out
const figureOf = async (file: string): Promise<unknown> =>
  JSON.parse((await ipp(folder, ['survey', file, '--format', 'json', '--bootstrap', '0', ...SKM])).out).units[0].figure

describe('the statement that makes tallies of SKM elsewhere', () => {
  let db: DuckDb | null = null
  let server: Postgres | null = null
  beforeAll(async () => {
    db = await duckdb()
    server = startPostgres()
  }, 240_000)
  afterAll(() => server?.stop())

  test('gives the same tallies and the same IKM from DuckDB', async ({ skip }) => {
    if (!db) return skip('DuckDB cannot be installed here')
    const file = path.join(folder, FILE).replaceAll("'", "''")
    const sql = (await statement('duckdb')).replace(`'${FILE}'`, `'${file}'`)
    await db.run(`COPY (${sql.trim().replace(/;$/, '')}) TO '${path.join(folder, 'duck.csv')}' (HEADER)`)
    expect(await talliesOf('duck.csv')).toBe(await talliesOf(FILE))
    expect(await figureOf('duck.csv')).toEqual(await figureOf(FILE))
  })

  test('gives the same tallies and the same IKM from PostgreSQL', async ({ skip }) => {
    if (!server) return skip('PostgreSQL cannot be started here')
    const text = textOf(folder, FILE)
    const columns = (text.split('\n')[0] ?? '').split(',').map((column) => `"${column}" text`)
    const query = (await statement('postgres')).trim().replace(/;$/, '')
    const out = server.psql(
      `DROP TABLE IF EXISTS survei;\nCREATE TABLE survei (${columns.join(', ')});\nCOPY survei FROM STDIN (FORMAT csv, HEADER, NULL '');\n${text}\\.\nCOPY (${query}) TO STDOUT (FORMAT csv, HEADER);\n`,
    )
    put(folder, { 'pg.csv': out })
    expect(await talliesOf('pg.csv')).toBe(await talliesOf(FILE))
    expect(await figureOf('pg.csv')).toEqual(await figureOf(FILE))
  })
})
