// From a nation's scoresheet (20,000 units by 30 indicators, XLSX and CSV, wide and long) to ranked CSV and to the ranked
// workbook: time and peak memory, and how they grow with size.
//   node bench/score.js [--rounds 3]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { writeXlsx } from '../dist/formats/xlsx/write.js'
import { measure, print } from './measure.js'

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 3
const ipp = path.resolve(import.meta.dirname, '../bin/ipp.js')
const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-'))
const INDICATORS = 30
const PER_AGENCY = 32

const header = ['instansi', 'kelompok', 'unit', 'tahun', ...Array.from({ length: INDICATORS }, (_, i) => `${i + 1}`)]
const GROUPS = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota']
const score = (unit, indicator) => (unit * 7 + indicator * 13 + ((unit * indicator) % 5)) % 6
const names = (unit) => {
  const agency = Math.floor(unit / PER_AGENCY)
  return [`Instansi ${agency}`, GROUPS[agency % GROUPS.length], `Unit ${unit}`]
}
const row = (unit) => [...names(unit), 2024, ...Array.from({ length: INDICATORS }, (_, i) => score(unit, i + 1))]

const wideCsv = (units) => {
  const lines = [header.join(',')]
  for (let unit = 0; unit < units; unit++) lines.push(row(unit).join(','))
  return `${lines.join('\n')}\n`
}

const longCsv = (units) => {
  const lines = ['instansi,kelompok,unit,tahun,indikator,skor']
  for (let unit = 0; unit < units; unit++)
    for (let i = 1; i <= INDICATORS; i++) lines.push([...names(unit), 2024, i, score(unit, i)].join(','))
  return `${lines.join('\n')}\n`
}

const workbook = (units) => {
  const rows = [header, ...Array.from({ length: units }, (_, unit) => row(unit))]
  const sheet = { name: 'F-02', columns: [], rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })) }
  return writeXlsx({ title: 'F-02', creator: 'bench', mark: null, sheets: [sheet], names: [] })
}

try {
  for (const units of [2_000, 20_000]) {
    writeFileSync(path.join(folder, `wide-${units}.csv`), wideCsv(units))
    writeFileSync(path.join(folder, `wide-${units}.xlsx`), await workbook(units))
  }
  writeFileSync(path.join(folder, 'long-20000.csv'), longCsv(20_000))
  const to = (input, output) => ({ args: [ipp, 'score', input, '-o', output, '--force'], cwd: folder })
  print(
    'Scoring, to ranked results',
    measure(
      {
        'XLSX 2,000 units → CSV': to('wide-2000.xlsx', 'a.csv'),
        'XLSX 20,000 units → CSV': to('wide-20000.xlsx', 'b.csv'),
        'CSV wide 2,000 units → CSV': to('wide-2000.csv', 'c.csv'),
        'CSV wide 20,000 units → CSV': to('wide-20000.csv', 'd.csv'),
        'CSV long 20,000 units → CSV': to('long-20000.csv', 'e.csv'),
        'XLSX 20,000 units → XLSX': to('wide-20000.xlsx', 'f.xlsx'),
      },
      rounds,
    ),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
