// Compares three years of 20,000 units and sets the time against that of scoring the same three years, each in a process
// of its own; prints the peak memory of both, of the comparison at half the size, and what each should take at most.
//   node bench/compare.js [--units 20000] [--job=score,csv,half,xlsx]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, print } from './measure.js'

const YEARS = [2023, 2024, 2025]
const MOST_TIMES = 3
const PER_AGENCY = 40
const at = process.argv.indexOf('--units')
const UNITS = at < 0 ? 20_000 : Number(process.argv[at + 1])

/** Numbers that look like chance and are the same every time. */
const chance = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const sheet = (year, units) => {
  const next = chance(year)
  const rows = [
    ['Kode Instansi', 'Instansi', 'Kode Unit', 'Unit Lokus', 'Tahun', ...Array.from({ length: 30 }, (_, i) => i + 1)],
  ]
  for (let i = 0; i < units; i++) {
    const agency = Math.floor(i / PER_AGENCY)
    rows.push([
      `K${agency}`,
      `Kabupaten ${agency}`,
      `U${i % PER_AGENCY}`,
      `Unit ${i % PER_AGENCY}`,
      year,
      ...Array.from({ length: 30 }, () => Math.floor(next() * 6)),
    ])
  }
  return rows.map((row) => `${row.join(',')}\n`).join('')
}

const ipp = fileURLToPath(new URL('../bin/ipp.js', import.meta.url))
const asked = process.argv
  .find((arg) => arg.startsWith('--job='))
  ?.slice('--job='.length)
  .split(',')

const folder = mkdtempSync(join(tmpdir(), 'ipp-compare-'))
try {
  for (const year of YEARS) {
    writeFileSync(join(folder, `${year}.csv`), sheet(year, UNITS))
    writeFileSync(join(folder, `half-${year}.csv`), sheet(year, UNITS / 2))
  }
  const files = (before = '') => YEARS.map((year) => `${before}${year}.csv`)
  const job = (limit, ...args) => ({ args: [ipp, ...args, '--force'], cwd: folder, limit })
  const jobs = {
    score: job(undefined, 'score', `${YEARS[0]}.csv`, '-o', 's.csv'),
    csv: job({ cpu: 8, memory: 500 }, 'compare', ...files(), '-o', 'c.csv'),
    half: job(undefined, 'compare', ...files('half-'), '-o', 'h.csv'),
    xlsx: job({ cpu: 12, memory: 500 }, 'compare', ...files(), '-o', 'c.xlsx'),
  }
  const unknown = (asked ?? []).filter((name) => !(name in jobs))
  if (unknown.length > 0) throw new Error(`no job ${unknown.join(', ')}; there are: ${Object.keys(jobs).join(', ')}`)
  console.log(`${YEARS.length} years of ${UNITS} units: one of them scored, all compared, and half of them`)
  const cpu = {}
  // Each is printed as soon as it is done: on a busy machine all of them take a while.
  for (const name of asked ?? Object.keys(jobs)) {
    const rows = measure({ [name]: jobs[name] }, 1, 0)
    print('', rows)
    cpu[name] = rows[0].cpu
  }
  const times = cpu.csv / (YEARS.length * cpu.score)
  if (Number.isFinite(times)) {
    console.log(`compare → CSV: ${times.toFixed(2)} times scoring the same years (at most ${MOST_TIMES})`)
    if (times > MOST_TIMES) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
