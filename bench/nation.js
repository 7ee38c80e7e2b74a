// The nation in one run: 633 agencies, 20,000 units. F-02 from XLSX, in one workbook and in one per agency; F-03 from tallies of
// two million respondents (20,000 × 14 questions × counts per score); out come the ranked CSV, JSON, workbook and page. Each
// stands beside what it should take at most, and the page and the CSV also beside themselves at four times the size.
//   node bench/nation.js [--rounds=1]
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
try {
  const rows = Array.from({ length: UNITS }, (_, unit) => row(unit))
  mkdirSync(path.join(folder, 'lembar'))
  writeFileSync(path.join(folder, 'nasional.xlsx'), await workbook(rows))
  for (let agency = 0; agency < AGENCIES; agency++) {
    const own = rows.filter((_, unit) => agencyOf(unit) === agency)
    writeFileSync(path.join(folder, 'lembar', `${String(agency).padStart(3, '0')}.xlsx`), await workbook(own))
  }
  writeFileSync(path.join(folder, 'rekap.csv'), tallies())
  writeFileSync(path.join(folder, 'empat-kali.csv'), csvOf(4 * UNITS))
  writeFileSync(path.join(folder, 'nasional.csv'), csvOf(UNITS))
  const run = (limit, ...args) => ({ args: [ipp, ...args], cwd: folder, limit })
  const to = (limit, ...args) => run(limit, 'score', ...args, '--force')
  const size = (name) => `${(statSync(path.join(folder, name)).size / 1e6).toFixed(1)} MB`
  const both = ['-o', 'd.xlsx', '-o', 'd.csv']
  print(
    `The nation: ${AGENCIES} agencies, ${UNITS} units; F-02 ${size('nasional.xlsx')}, tallies ${size('rekap.csv')}`,
    measure(
      {
        'F-02 → CSV': to({ cpu: 1.5, memory: 200 }, 'nasional.xlsx', '-o', 'a.csv'),
        'F-02 → JSON': to({ cpu: 4, memory: 300 }, 'nasional.xlsx', '-o', 'a.json'),
        'F-02 → XLSX and CSV': to({ cpu: 6, memory: 300 }, 'nasional.xlsx', ...both),
        'F-02 + F-03 tallies → XLSX and CSV': to(
          { cpu: 8, memory: 350 },
          ...['nasional.xlsx', '--survey', 'rekap.csv', ...both],
        ),
        [`F-02 in ${AGENCIES} workbooks → CSV`]: to({ cpu: 3 }, 'lembar', '-o', 'b.csv'),
        check: run({ cpu: 1.5 }, 'check', 'nasional.xlsx'),
        'explain one unit': run({ cpu: 1.5 }, 'explain', 'nasional.xlsx', '--unit', codeOf(7)),
        report: run({ cpu: 3 }, 'report', 'nasional.csv', '-o', 'a.html', '--force'),
        'report of four nations': run(undefined, 'report', 'empat-kali.csv', '-o', 'a.html', '--force'),
        'four nations → CSV': to(undefined, 'empat-kali.csv', '-o', 'e.csv'),
      },
      rounds,
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
