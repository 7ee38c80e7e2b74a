// Compares three years of 20,000 units and sets the time against that of scoring the same three years, each in a process
// of its own; prints the peak memory of both, of the comparison at half the size, and what each should take at most.
//   node bench/compare.js [--units 20000]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const YEARS = [2023, 2024, 2025]
const MOST_TIMES = 3
/** What a comparison of three nations should take at most: seconds of the processor, and MB. */
const LIMITS = { csv: { cpu: 8, mb: 500 }, xlsx: { cpu: 12, mb: 500 } }
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

/** Seconds and peak megabytes of one run. */
const run = (args, folder) => {
  const code = `import { main } from ${JSON.stringify(new URL('../dist/commands/main.js', import.meta.url).href)}
process.argv = ['node', 'ipp', ...${JSON.stringify(args)}]
const begin = performance.now()
await main(process)
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stderr.write('\\n@' + JSON.stringify({ seconds: (performance.now() - begin) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 }))`
  const out = execFileSync('sh', ['-c', 'node --input-type=module -e "$1" 2>&1 >/dev/null', 'sh', code], {
    cwd: folder,
    maxBuffer: 1 << 30,
  })
  return JSON.parse(String(out).split('@').at(-1))
}

const folder = mkdtempSync(join(tmpdir(), 'ipp-compare-'))
try {
  for (const year of YEARS) {
    writeFileSync(join(folder, `${year}.csv`), sheet(year, UNITS))
    writeFileSync(join(folder, `half-${year}.csv`), sheet(year, UNITS / 2))
  }
  const scored = YEARS.map((year) => run(['score', `${year}.csv`, '--format', 'csv'], folder))
  const sum = scored.reduce((all, { seconds }) => all + seconds, 0)
  const whole = run(['compare', ...YEARS.map((year) => `${year}.csv`), '--format', 'csv'], folder)
  const half = run(['compare', ...YEARS.map((year) => `half-${year}.csv`), '--format', 'csv'], folder)
  const times = whole.seconds / sum
  console.log(
    `score, ${YEARS.length} years × ${UNITS} units: ${sum.toFixed(1)} s, ${Math.max(...scored.map(({ mb }) => mb)).toFixed(0)} MB`,
  )
  console.log(
    `compare: ${whole.seconds.toFixed(1)} s, ${whole.mb.toFixed(0)} MB: ${times.toFixed(2)} times scoring (at most ${MOST_TIMES})`,
  )
  console.log(`compare, half the units: ${half.seconds.toFixed(1)} s, ${half.mb.toFixed(0)} MB`)
  const book = run(['compare', ...YEARS.map((year) => `${year}.csv`), '-o', 'a.xlsx', '--force'], folder)
  for (const [format, { cpu, mb }] of Object.entries({ csv: whole, xlsx: book }))
    console.log(
      `compare → ${format}: cpu ${cpu.toFixed(1)} s (at most ${LIMITS[format].cpu}), ${mb.toFixed(0)} MB (at most ${LIMITS[format].mb})`,
    )
  if (times > MOST_TIMES) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
