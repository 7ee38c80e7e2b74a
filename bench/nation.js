// The nation in one run: 633 agencies, 20,000 units. F-02 from XLSX, in one workbook and in one per agency; F-03 from tallies of
// two million respondents (20,000 × 14 questions × counts per score); out come the ranked CSV, JSON, workbook and page. Each
// stands beside what it should take at most, and the page and the CSV also beside themselves at four times the size.
//   node bench/nation.js [--rounds=1] [--job=csv,json,xlsx,tallies,workbooks,check,explain,report,report-four,csv-four]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeXlsx } from '../dist/formats/xlsx/write.js'
import { measure, print } from './measure.js'

const rounds = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.split('=')[1] ?? 1)
const ipp = path.resolve(import.meta.dirname, '../bin/ipp.js')
const [AGENCIES, UNITS, INDICATORS, QUESTIONS, RESPONDENTS] = [633, 20_000, 30, 14, 100]
const GROUPS = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota']
const numbers = (count) => Array.from({ length: count }, (_, i) => i + 1)

let state = 20_240_601
const below = (limit) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * limit)
}

const agencyOf = (unit) => Math.floor((unit * AGENCIES) / UNITS)
const codeOf = (unit) => `U-${String(unit).padStart(5, '0')}`
const HEADER = [
  'kode_instansi',
  'instansi',
  'kelompok',
  'kode_unit',
  'unit',
  'tahun',
  ...numbers(INDICATORS).map(String),
]

const row = (unit) => {
  const agency = agencyOf(unit)
  const scores = numbers(INDICATORS).map(() => 2 + below(4))
  return [
    `A-${agency}`,
    `Instansi ${agency}`,
    GROUPS[agency % GROUPS.length],
    codeOf(unit),
    `Unit ${unit}`,
    2024,
    ...scores,
  ]
}

const csvOf = (units) => `${[HEADER, ...Array.from({ length: units }, (_, unit) => row(unit))].join('\n')}\n`

const workbook = (rows) => {
  const cells = [HEADER, ...rows].map((values) => ({ cells: values.map((value) => ({ value })) }))
  const sheets = [{ name: 'F-02', columns: [], rows: cells }]
  return writeXlsx({ title: 'F-02', creator: 'bench', mark: null, sheets, names: [] })
}

/** Counts per score of each unit and question: a unit's respondents, each with an answer to each question. */
const tallies = () => {
  const lines = ['agency_code,agency,unit_code,unit,question,score,n']
  for (let unit = 0; unit < UNITS; unit++)
    for (const question of numbers(QUESTIONS)) {
      const cuts = [below(RESPONDENTS + 1), below(RESPONDENTS + 1), below(RESPONDENTS + 1)].sort((a, b) => a - b)
      const counts = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], RESPONDENTS - cuts[2]]
      for (const [i, n] of counts.entries())
        lines.push(
          `A-${agencyOf(unit)},Instansi ${agencyOf(unit)},${codeOf(unit)},Unit ${unit},u_${question},${i + 2},${n}`,
        )
    }
  return `${lines.join('\n')}\n`
}

const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-nation-'))
const put = (name, bytes) => writeFileSync(path.join(folder, name), bytes)
const rows = () => {
  state = 20_240_601
  return Array.from({ length: UNITS }, (_, unit) => row(unit))
}

/** What stands in each input, made only for the jobs that read it. */
const INPUTS = {
  'nasional.xlsx': async () => put('nasional.xlsx', await workbook(rows())),
  'nasional.csv': () => put('nasional.csv', csvOf(UNITS)),
  'empat-kali.csv': () => put('empat-kali.csv', csvOf(4 * UNITS)),
  'rekap.csv': () => put('rekap.csv', tallies()),
  lembar: async () => {
    const all = rows()
    mkdirSync(path.join(folder, 'lembar'))
    for (let agency = 0; agency < AGENCIES; agency++) {
      const own = all.filter((_, unit) => agencyOf(unit) === agency)
      put(path.join('lembar', `${String(agency).padStart(3, '0')}.xlsx`), await workbook(own))
    }
  },
}

const run = (limit, ...args) => ({ args: [ipp, ...args], cwd: folder, limit })
const to = (limit, ...args) => run(limit, 'score', ...args, '--force')
const both = ['-o', 'd.xlsx', '-o', 'd.csv']
/** By the name that `--job` takes. */
const JOBS = {
  csv: to({ cpu: 1.5, memory: 200 }, 'nasional.xlsx', '-o', 'a.csv'),
  json: to({ cpu: 4, memory: 300 }, 'nasional.xlsx', '-o', 'a.json'),
  xlsx: to({ cpu: 6, memory: 300 }, 'nasional.xlsx', ...both),
  tallies: to({ cpu: 8, memory: 350 }, 'nasional.xlsx', '--survey', 'rekap.csv', ...both),
  workbooks: to({ cpu: 3 }, 'lembar', '-o', 'b.csv'),
  check: run({ cpu: 1.5 }, 'check', 'nasional.xlsx'),
  explain: run({ cpu: 1.5 }, 'explain', 'nasional.xlsx', '--unit', codeOf(7)),
  report: run({ cpu: 3 }, 'report', 'nasional.csv', '-o', 'a.html', '--force'),
  'report-four': run(undefined, 'report', 'empat-kali.csv', '-o', 'a.html', '--force'),
  'csv-four': to(undefined, 'empat-kali.csv', '-o', 'e.csv'),
}

const asked = process.argv
  .find((arg) => arg.startsWith('--job='))
  ?.slice('--job='.length)
  .split(',')
const jobs = asked ?? Object.keys(JOBS)
const unknown = jobs.filter((name) => !(name in JOBS))
if (unknown.length > 0) {
  console.error(`there is no job ${unknown.join(', ')}; there are: ${Object.keys(JOBS).join(', ')}`)
  process.exit(2)
}
try {
  const made = new Set()
  console.log(`The nation: ${AGENCIES} agencies, ${UNITS} units`)
  // One job after another, each printed as soon as it is done: on a busy machine all of them take a while.
  for (const name of jobs) {
    const inputs = Object.keys(INPUTS).filter((input) => JOBS[name].args.includes(input) && !made.has(input))
    for (const input of inputs) {
      made.add(input)
      await INPUTS[input]()
    }
    print('', measure({ [name]: JOBS[name] }, rounds, 0))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
