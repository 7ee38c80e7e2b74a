// A nation's survey from CSV: 2,000,000 respondents by 14 questions, 20,000 units in random order, names and ages beside.
// First the tally alone, in one process each and turn about: our reader against DuckDB's fastest GROUP BY for number and
// sum per unit and question. Then whole commands: `ipp survey --tallies` against DuckDB running the very statement that
// `ipp survey --sql duckdb` prints, both to the same CSV of counts per score. Then statistics, and tallies read again.
// DuckDB is installed in a folder of its own; without it its lines are left out, with a word.
//   node bench/survey.js [--rounds=5] [--big]      --big: ten million rows once
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duckdbUrl } from './duckdb.js'
import { measure, print } from './measure.js'
import { makeSurvey, printedStatement, tallies } from './tally.js'

const UNITS = 20_000
const IPP = path.resolve(import.meta.dirname, '../bin/ipp.js')
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1]

/** Both hand-overs, read again, must come to the same tallies. */
const checkSame = (folder) => {
  const again = (file, to) =>
    execFileSync(process.execPath, [IPP, 'survey', file, '--tallies', '-o', to, '--year', '2024'], {
      cwd: folder,
      stdio: 'ignore',
    })
  again('ipp.csv', 'ipp-again.csv')
  again('duckdb.csv', 'duckdb-again.csv')
  const [one, other] = ['ipp-again.csv', 'duckdb-again.csv'].map((name) => readFileSync(path.join(folder, name)))
  if (!one.equals(other)) throw new Error('ipp and DuckDB tally differently')
  console.log('  both hand-overs say the same of every unit, question and score')
}

const size = (file) => `${(statSync(file).size / 1e6).toFixed(0)} MB`

const small = (folder, rounds) => {
  const survey = { kind: 'F-03', file: path.join(folder, 'survei.csv'), respondents: 2_000_000, units: UNITS }
  makeSurvey(survey)
  const withDuckdb = duckdbUrl() !== null
  const title = `Tally alone, 2,000,000 × 14 in ${size(survey.file)}, ${UNITS} units`
  print(title, tallies(survey, { withDuckdb, rounds }))
  const ipp = (...args) => ({ args: [IPP, 'survey', ...args, '--year', '2024'], cwd: folder })
  const commands = {
    ...(withDuckdb ? { 'DuckDB, the statement of --sql': printedStatement(survey, 'duckdb.csv') } : {}),
    'ipp survey --tallies': ipp('survei.csv', '--tallies'),
  }
  print('Whole commands, to counts per score in CSV', measure(commands, rounds))
  const more = {
    'ipp survey --tallies, from tallies': ipp('ipp.csv', '--tallies'),
    'statistics without bootstrap': ipp('survei.csv', '--bootstrap', '0', '--format', 'csv'),
    'statistics, 1,000 replicates': ipp('survei.csv', '--format', 'csv'),
  }
  execFileSync(process.execPath, ipp('survei.csv', '--tallies', '-o', 'ipp.csv').args, { cwd: folder, stdio: 'ignore' })
  print('Further work on the same survey', measure(more, 1))
  // Last, because what this process then holds would count as the memory of those that it measures.
  if (withDuckdb) checkSame(folder)
}

const big = (folder) => {
  const survey = { kind: 'F-03', file: path.join(folder, 'survei.csv'), respondents: 10_000_000, units: UNITS }
  makeSurvey(survey)
  const title = `Tally alone, 10,000,000 × 14 in ${size(survey.file)}, ${UNITS} units`
  print(title, tallies(survey, { withDuckdb: duckdbUrl() !== null, rounds: 1 }))
  const ipp = {
    args: [IPP, 'survey', 'survei.csv', '--tallies', '-o', 'ipp.csv', '--year', '2024', '--force'],
    cwd: folder,
  }
  print('Whole command, ten million rows', measure({ 'ipp survey --tallies': ipp }, 1))
}

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-survey-'))
try {
  if (process.argv.includes('--big')) big(folder)
  else small(folder, Number(option('rounds') ?? 5))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
