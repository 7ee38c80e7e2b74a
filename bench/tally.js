// A made survey, and its tally in a process of its own: our reader, or DuckDB's fastest GROUP BY for number and sum per unit
// and question. Started with a task as JSON it does that one task: what it takes must not count as another process' memory.
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, writeSync } from 'node:fs'
import path from 'node:path'
import { duckdb } from './duckdb.js'
import { median } from './measure.js'

/** Surveys that can be made: their instrument, their columns, and the `steps` answers from `least` on that they hold. */
export const SURVEYS = {
  'F-03': {
    instrument: 'pekppp-2023',
    columns: Array.from({ length: 14 }, (_, i) => `u_${i + 1}`),
    least: 2,
    steps: 4,
  },
  SKM: { instrument: 'skm-2017', columns: Array.from({ length: 9 }, (_, i) => `U${i + 1}`), least: 1, steps: 4 },
}

/** An answer as it stands in the file; a few are left out, in both ways that are in use. */
const answer = (next, { least, steps }) => {
  const chance = next()
  if (chance < 0.01) return '-'
  return chance < 0.02 ? '' : least + steps - 1 - Math.floor(next() * steps)
}

/** Writes a survey of so many respondents of so many units in random order; the same every time. */
const generate = ({ kind, file, respondents, units }) => {
  const { columns, ...answers } = SURVEYS[kind]
  let state = 20_240_601
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const handle = openSync(file, 'w')
  let text = `no,tanggal,kode_unit,jenis_kelamin,umur,${columns.join(',')}\n`
  for (let i = 1; i <= respondents; i++) {
    const unit = String(Math.floor(next() * units)).padStart(5, '0')
    const day = String(1 + Math.floor(next() * 28)).padStart(2, '0')
    text += `${i},2024-05-${day},U-${unit},${next() < 0.5 ? 'L' : 'P'},${17 + Math.floor(next() * 60)}`
    for (let q = 0; q < columns.length; q++) text += `,${answer(next, answers)}`
    text += '\n'
    if (text.length < 1 << 20) continue
    writeSync(handle, text)
    text = ''
  }
  writeSync(handle, text)
  closeSync(handle)
}

/** Number and sum of answers per unit and question, the least that a figure needs: one pass, one row per unit. */
const wideSql = ({ kind, file }) =>
  `SELECT kode_unit, ${SURVEYS[kind].columns.map((q) => `count(${q}), sum(${q})`).join(', ')}
   FROM read_csv('${file}', nullstr = ['-', '']) GROUP BY kode_unit`

const TALLIERS = {
  ipp: async ({ kind, file }) => {
    const { readSurvey } = await import('../dist/run/survey-files.js')
    const { openFile } = await import('../dist/disk/open-file.js')
    const { UNCHOSEN } = await import('../dist/scoresheet/survey/column-choices.js')
    const { rulesById } = await import('../dist/instrument/catalog.js')
    const { LIMITS } = await import('../dist/formats/limits.js')
    const { instrument } = rulesById(SURVEYS[kind].instrument)
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
  'DuckDB, number and sum': async (task) => {
    const connection = await duckdb()
    return async () => (await connection.runAndReadAll(wideSql(task))).currentRowCount
  },
}

const tally = async (task) => {
  const run = await TALLIERS[task.by](task)
  const [began, before] = [performance.now(), process.cpuUsage()]
  const units = await run()
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ wall: performance.now() - began, cpu: (user + system) / 1e3, memory, units }))
}

const apart = (task) =>
  execFileSync(process.execPath, [import.meta.filename, JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Writes a made survey: `{kind, file, respondents, units}`. */
export const makeSurvey = (survey) => apart({ ...survey, do: 'generate' })

/** A command of node that runs in DuckDB the very statement which `ipp survey --sql duckdb` prints, to a CSV file. */
export const printedStatement = ({ kind, file }, to) => {
  const [ipp, cwd] = [path.resolve(import.meta.dirname, '../bin/ipp.js'), path.dirname(file)]
  const args = [ipp, 'survey', path.basename(file), '--sql', 'duckdb', '--instrument', SURVEYS[kind].instrument]
  const sql = execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }).trim().replace(/;$/, '')
  const script = `import { duckdb } from ${JSON.stringify(path.resolve(import.meta.dirname, 'duckdb.js'))}
    const connection = await duckdb()
    await connection.run(${JSON.stringify(`COPY (${sql}) TO '${to}' (HEADER)`)})`
  return { args: ['--input-type=module', '-e', script], cwd }
}

/** Tallies of a made survey turn about, after a round that does not count; ratios are those to the first. */
export const tallies = (survey, { withDuckdb, rounds, limit }) => {
  const names = withDuckdb ? ['DuckDB, number and sum', 'ipp'] : ['ipp']
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const by of names) {
      const run = JSON.parse(
        apart({ ...survey, do: 'tally', by })
          .trim()
          .split('\n')
          .at(-1),
      )
      if (run.units !== survey.units) throw new Error(`${by} found ${run.units} units, not ${survey.units}`)
      if (round > 0) runs[by].push(run)
    }
  return names.map((name) => ({
    name,
    wall: median(runs[name].map(({ wall }) => wall)),
    cpu: median(runs[name].map(({ cpu }) => cpu)),
    memory: median(runs[name].map(({ memory }) => memory)),
    ratio: median(runs[name].map(({ wall }, i) => wall / runs[names[0]][i].wall)),
    cpuRatio: median(runs[name].map(({ cpu }, i) => cpu / runs[names[0]][i].cpu)),
    limit: name === 'ipp' ? limit : undefined,
  }))
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const task = JSON.parse(process.argv[2])
  await { generate, tally }[task.do](task)
}
