// What a start costs beside a process of Node that does nothing: processor time of the whole process (user and system, as the
// shell counts it, so that nothing is loaded into it), round by round in turn, medians. Goals are times of bare Node.
//   node bench/startup.js [--rounds 21]
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { median } from './measure.js'

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 21
const root = path.resolve(import.meta.dirname, '..')
const ipp = path.join(root, 'bin/ipp.js')
const folder = mkdtempSync(path.join(tmpdir(), 'ipp-startup-'))

const columns = Array.from({ length: 30 }, (_, i) => i + 1)
const rows = [
  ['instansi', 'kelompok', 'unit', 'tahun', ...columns],
  ['Kota A', 'kota', 'Dinas X', 2024, ...columns.map(() => 4)],
]
writeFileSync(path.join(folder, 'satu.csv'), rows.map((row) => `${row.join(',')}\n`).join(''))
cpSync(path.join(root, 'fixtures/provinsi/lembar-provinsi.xlsx'), path.join(folder, 'provinsi.xlsx'))

const JOBS = [
  { name: 'node -e 0', args: ['-e', '0'], goal: null },
  { name: 'ipp --help', args: [ipp, '--help'], goal: 1.3 },
  { name: 'ipp score --help', args: [ipp, 'score', '--help'], goal: 2 },
  { name: 'score 1 unit, CSV → table', args: [ipp, 'score', 'satu.csv', '--format', 'table'], goal: 3 },
  { name: 'score 12 units, XLSX → default outputs', args: [ipp, 'score', 'provinsi.xlsx'], goal: 6 },
]

/** Processor time of one process in milliseconds. */
const once = (args) => {
  const timed = ['-c', 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2>&1', 'bash', process.execPath, ...args]
  const { status, stderr } = spawnSync('bash', timed, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`)
  const [user, system] = stderr.trim().split(' ').map(Number)
  return (user + system) * 1000
}

const runs = JOBS.map(() => [])
for (let round = 0; round <= rounds; round++)
  for (const [i, { args }] of JOBS.entries()) {
    const time = once(args)
    if (round > 0) runs[i].push(time)
  }
rmSync(folder, { recursive: true, force: true })

console.log(`\nStart-up (processor time beside bare Node; ${rounds} rounds, load ${loadavg()[0].toFixed(1)})`)
for (const [i, { name, goal }] of JOBS.entries()) {
  const ratio = median(runs[i].map((time, round) => time / runs[0][round]))
  const said = goal === null ? '' : `goal ×${goal.toFixed(1)}`
  console.log(`  ${name.padEnd(40)} ${median(runs[i]).toFixed(0).padStart(5)} ms  ×${ratio.toFixed(2)}  ${said}`)
}
