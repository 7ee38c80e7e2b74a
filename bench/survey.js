// A nation's survey from CSV: 2,000,000 respondents by 14 questions, 20,000 units in random order, names and ages beside.
// First the tally alone, in one process each and turn about: our reader against DuckDB's fastest GROUP BY for number and
// sum per unit and question. Then whole commands: `ipp survey --tallies` against DuckDB running the very statement that
// `ipp survey --sql duckdb` prints, both to the same CSV of counts per score. Then statistics, and tallies read again.
// DuckDB is installed in a folder of its own; without it its lines are left out, with a word.
//   node bench/survey.js [--rounds=5] [--big]      --big: ten million rows once
import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { duckdb, duckdbUrl } from './duckdb.js'
import { measure, median, print } from './measure.js'

const QUESTIONS = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const UNITS = 20_000
const IPP = path.resolve(import.meta.dirname, '../bin/ipp.js')
const option = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1]

/** Writes a survey of so many respondents; the same every time. */
const generate = (file, respondents) => {
  let state = 20_240_601
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const handle = openSync(file, 'w')
  let text = `no,tanggal,kode_unit,jenis_kelamin,umur,${QUESTIONS.join(',')}\n`
  for (let i = 1; i <= respondents; i++) {
    const unit = String(Math.floor(next() * UNITS)).padStart(5, '0')
    const day = String(1 + Math.floor(next() * 28)).padStart(2, '0')
    text += `${i},2024-05-${day},U-${unit},${next() < 0.5 ? 'L' : 'P'},${17 + Math.floor(next() * 60)}`
    for (let q = 0; q < QUESTIONS.length; q++) {
      const chance = next()
      text += chance < 0.01 ? ',-' : chance < 0.02 ? ',' : `,${5 - Math.floor(next() * 4)}`
    }
    text += '\n'
    if (text.length < 1 << 20) continue
    writeSync(handle, text)
    text = ''
  }
  writeSync(handle, text)
  closeSync(handle)
}

/** Number and sum of answers per unit and question, the least that an index needs: one pass, one row per unit. */
const wideSql = (file) =>
  `SELECT kode_unit, ${QUESTIONS.map((q) => `count(${q}), sum(${q})`).join(', ')}
   FROM read_csv('${file}', nullstr = ['-', '']) GROUP BY kode_unit`

const TALLIERS = {
  ours: async (file) => {
    const { readSurvey } = await import('../dist/run/survey-files.js')
    const { openFile } = await import('../dist/disk/open-file.js')
    const { UNCHOSEN } = await import('../dist/scoresheet/survey/choices.js')
    const { rulesById } = await import('../dist/instrument/catalog.js')
    const { LIMITS } = await import('../dist/formats/limits.js')
    const { instrument } = rulesById('pekppp-2023')
    const options = {
      encoding: undefined,
      limits: LIMITS,
      unansweredZero: false,
      labels: new Map(),
      unheard: new Set(),
      form: null,
      unit: null,
      agency: null,
      choices: UNCHOSEN,
    }
    const { source } = openFile(file)
    return async () => (await readSurvey({ file, source }, instrument, options)).sources[0].reading.tallies.units.length
  },
  duckdb: async (file) => {
    const connection = await duckdb()
    return async () => (await connection.runAndReadAll(wideSql(file))).currentRowCount
  },
}

const tallyHere = async (name, file) => {
  const run = await TALLIERS[name](file)
  const [began, before] = [performance.now(), process.cpuUsage()]
  const units = await run()
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ wall: performance.now() - began, cpu: (user + system) / 1e3, memory, units }))
}

const tallyThere = (name, file) => {
  const out = execFileSync(process.execPath, [import.meta.filename, `--tally=${name}`, `--file=${file}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(out.trim().split('\n').at(-1))
}

/** Turn about, after a round that does not count. */
const tallies = (file, names, rounds) => {
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const run = tallyThere(name, file)
      if (run.units !== UNITS) throw new Error(`${name} found ${run.units} units, not ${UNITS}`)
      if (round > 0) runs[name].push(run)
    }
  return names.map((name) => ({
    name: name === 'ours' ? 'ipp' : 'DuckDB, number and sum',
    wall: median(runs[name].map(({ wall }) => wall)),
    cpu: median(runs[name].map(({ cpu }) => cpu)),
    memory: median(runs[name].map(({ memory }) => memory)),
    ratio: median(runs[name].map(({ wall }, i) => wall / runs[names[0]][i].wall)),
  }))
}

const sqlOf = (folder) =>
  execFileSync(process.execPath, [IPP, 'survey', 'survei.csv', '--sql', 'duckdb', '--year', '2024'], {
    cwd: folder,
    encoding: 'utf8',
  })
    .trim()
    .replace(/;$/, '')

/** Work of this file's own in a process of its own: what it takes must not count as the measured processes' memory. */
const apart = (...args) => execFileSync(process.execPath, [import.meta.filename, ...args], { stdio: 'inherit' })

/** Both hand-overs, read again, must come to the same tallies. */
const compare = (folder) => {
  const again = (file, to) =>
    execFileSync(process.execPath, [IPP, 'survey', file, '--tallies', '-o', to, '--year', '2024'], {
      cwd: folder,
      stdio: 'ignore',
    })
  again('ipp.csv', 'ipp-again.csv')
  again('duckdb.csv', 'duckdb-again.csv')
  apart(`--same=${path.join(folder, 'ipp-again.csv')}`, `--file=${path.join(folder, 'duckdb-again.csv')}`)
}

const checkSame = (one, other) => {
  if (!readFileSync(one).equals(readFileSync(other))) throw new Error('ipp and DuckDB tally differently')
  console.log('  both hand-overs say the same of every unit, question and score')
}

const size = (file) => `${(statSync(file).size / 1e6).toFixed(0)} MB`

const small = async (folder, rounds) => {
  const file = path.join(folder, 'survei.csv')
  apart('--generate=2000000', `--file=${file}`)
  const withDuckdb = duckdbUrl() !== null
  const names = withDuckdb ? ['duckdb', 'ours'] : ['ours']
  print(`Tally alone, 2,000,000 × 14 in ${size(file)}, ${UNITS} units`, tallies(file, names, rounds))
  const ipp = (...args) => ({ args: [IPP, 'survey', ...args, '--year', '2024'], cwd: folder })
  const script = `import { duckdb } from ${JSON.stringify(path.resolve(import.meta.dirname, 'duckdb.js'))}
    const connection = await duckdb()
    await connection.run(${JSON.stringify(`COPY (${sqlOf(folder)}) TO 'duckdb.csv' (HEADER)`)})`
  const sql = { args: ['--input-type=module', '-e', script], cwd: folder }
  const commands = {
    ...(withDuckdb ? { 'DuckDB, the statement of --sql': sql } : {}),
    'ipp survey --tallies': ipp('survei.csv', '--tallies'),
  }
  print('Whole commands, to counts per score in CSV', measure(commands, rounds))
  execFileSync(process.execPath, ipp('survei.csv', '--tallies', '-o', 'ipp.csv').args, { cwd: folder, stdio: 'ignore' })
  if (withDuckdb) compare(folder)
  const more = {
    'ipp survey --tallies, from tallies': ipp('ipp.csv', '--tallies'),
    'statistics without bootstrap': ipp('survei.csv', '--bootstrap', '0', '--format', 'csv'),
    'statistics, 1,000 replicates': ipp('survei.csv', '--format', 'csv'),
  }
  print('Further work on the same survey', measure(more, 1))
}

const big = (folder) => {
  const file = path.join(folder, 'survei.csv')
  apart('--generate=10000000', `--file=${file}`)
  const names = duckdbUrl() === null ? ['ours'] : ['duckdb', 'ours']
  print(`Tally alone, 10,000,000 × 14 in ${size(file)}, ${UNITS} units`, tallies(file, names, 1))
  const ipp = {
    args: [IPP, 'survey', 'survei.csv', '--tallies', '-o', 'ipp.csv', '--year', '2024', '--force'],
    cwd: folder,
  }
  print('Whole command, ten million rows', measure({ 'ipp survey --tallies': ipp }, 1))
}

const own = {
  tally: (name) => tallyHere(name, option('file')),
  generate: (respondents) => generate(option('file'), Number(respondents)),
  same: (one) => checkSame(one, option('file')),
}
const [task] = Object.keys(own).filter((name) => option(name) !== undefined)

if (task) await own[task](option(task))
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-survey-'))
  try {
    if (process.argv.includes('--big')) big(folder)
    else await small(folder, Number(option('rounds') ?? 5))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
