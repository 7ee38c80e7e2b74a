// SKM from CSV: 1,000,000 respondents by 9 elements, of 600 units and of 20,000 in random order, sexes and ages beside. First
// the tally alone, in one process each and turn about: our reader against DuckDB's fastest GROUP BY for number and sum per
// unit and element of the same file; at most 0.8 times that is allowed. Then whole commands: `ipp survey --tallies`
// against DuckDB running the very statement that `ipp survey --sql duckdb` prints. Then 2,000,000 respondents, which must take
// no more memory than half of them. DuckDB is installed in a folder of its own; without it its lines are left out, with a word.
//   node bench/skm.js [--rounds=5]
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duckdbUrl } from './duckdb.js'
import { measure, print } from './measure.js'
import { makeSurvey, printedStatement, tallies } from './tally.js'

const IPP = path.resolve(import.meta.dirname, '../bin/ipp.js')
const LIMIT = { ratio: 0.8 }
const rounds = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.split('=')[1] ?? 5)

const surveyIn = (folder, units, respondents) => {
  const survey = { kind: 'SKM', file: path.join(folder, `skm-${units}-${respondents}.csv`), respondents, units }
  makeSurvey(survey)
  return survey
}

const ippSurvey = ({ file }, ...args) => ({ args: [IPP, 'survey', file, '--instrument', 'skm-2017', ...args] })

const ofUnits = (folder, units, withDuckdb) => {
  const survey = surveyIn(folder, units, 1_000_000)
  const size = (statSync(survey.file).size / 1e6).toFixed(0)
  const title = `1,000,000 × 9 in ${size} MB, ${units} units`
  print(`Tally alone, ${title}`, tallies(survey, { withDuckdb, rounds, limit: withDuckdb ? LIMIT : undefined }))
  const commands = {
    ...(withDuckdb ? { 'DuckDB, the statement of --sql': printedStatement(survey, 'duckdb.csv') } : {}),
    'ipp survey --tallies': { ...ippSurvey(survey, '--tallies'), limit: withDuckdb ? LIMIT : undefined },
  }
  print(`Whole commands, to counts per answer in CSV, ${title}`, measure(commands, rounds))
  const twice = surveyIn(folder, units, 2_000_000)
  const grown = {
    'tallies, 1,000,000': ippSurvey(survey, '--tallies'),
    'tallies, 2,000,000': ippSurvey(twice, '--tallies'),
    'results, 1,000,000': ippSurvey(survey, '--format', 'csv', '--bootstrap', '0'),
    'results, 2,000,000': ippSurvey(twice, '--format', 'csv', '--bootstrap', '0'),
  }
  print(`Twice the respondents of ${units} units: memory stays`, measure(grown, 1, 0))
}

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-skm-'))
try {
  const withDuckdb = duckdbUrl() !== null
  for (const units of [600, 20_000]) ofUnits(folder, units, withDuckdb)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
