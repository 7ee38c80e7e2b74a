// The cells of a nation's result workbook (20,000 units; three sheets; 1.2 million cells, a third of them formulas with what
// they come to, texts, looks) written by our writer and by exceljs' streaming writer, each in a process of its own and in
// turn. The rows are made while they are written, by the same function for all: `rows` is what that alone costs.
//   node bench/writer.js [--rounds=3] [--units=20000]
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { measure, print } from './measure.js'

const option = (name, standard) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? standard
const units = Number(option('units', 20_000))
const [PER_AGENCY, SCORES, SUMS] = [32, 30, 10]

const TEXT = { lined: true, vertical: 'middle', wrap: true }
const SCORE = { lined: true, vertical: 'middle', align: 'center', open: true }
const FIGURE = { lined: true, vertical: 'middle', align: 'center', format: '0.00' }

const letters = (column) =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
const numbers = (count) => Array.from({ length: count }, (_, i) => i)
const score = (unit, slot) => (unit * 7 + slot * 13 + ((unit * slot) % 5)) % 6
const named = (unit) => [
  { value: `Instansi ${Math.floor(unit / PER_AGENCY)}`, style: TEXT },
  { value: `Unit Pelayanan ${unit}`, style: TEXT },
]

/** What stands in a unit's row on each sheet. */
const SHEETS = {
  Indikator: (unit) => [...named(unit), ...numbers(SCORES).map((i) => ({ value: score(unit, i), style: SCORE }))],
  Aspek: (unit, row) => [
    ...named(unit),
    ...numbers(SUMS).map((i) => {
      const range = `Indikator!${letters(2 + 3 * i)}${row}:${letters(4 + 3 * i)}${row}`
      const value = score(unit, 3 * i) + score(unit, 3 * i + 1) + score(unit, 3 * i + 2)
      return { value, formula: `IF(COUNT(${range})<3,"",SUM(${range}))`, style: FIGURE }
    }),
  ],
  Peringkat: (unit, row) => [
    ...named(unit),
    ...numbers(SUMS).map((i) => {
      const cell = `Aspek!${letters(2 + i)}${row}`
      return { value: 'Baik', formula: `IF(${cell}="","",IF(${cell}>9,"Prima","Baik"))`, style: FIGURE }
    }),
    ...numbers(6).map((i) => ({ value: unit + i / 4, style: FIGURE })),
  ],
}

function* rowsOf(cells) {
  for (let unit = 0; unit < units; unit++) yield cells(unit, unit + 1)
}

/** exceljs' word for a style; the same object for the same style, by which it knows it again. */
const theirs = new Map()
const theirStyle = (style) => {
  const hair = { style: 'thin', color: { argb: 'FFBFBFBF' } }
  const found = theirs.get(style) ?? {
    border: { left: hair, right: hair, top: hair, bottom: hair },
    alignment: { vertical: 'middle', horizontal: style.align, wrapText: style.wrap },
    ...(style.format ? { numFmt: style.format } : {}),
    ...(style.open ? { protection: { locked: false } } : {}),
  }
  theirs.set(style, found)
  return found
}

const WRITERS = {
  rows: async () => {
    let count = 0
    for (const cells of Object.values(SHEETS)) for (const row of rowsOf(cells)) count += row.length
    if (count < units) throw new Error('no rows')
  },
  ours: async (file) => {
    const { writeXlsx } = await import('../dist/formats/xlsx/write.js')
    const sheets = Object.entries(SHEETS).map(([name, cells]) => ({
      name,
      columns: [],
      rows: (function* () {
        for (const row of rowsOf(cells)) yield { cells: row }
      })(),
    }))
    writeFileSync(file, await writeXlsx({ title: 'Uji', creator: 'bench', mark: null, sheets, names: [] }))
  },
  exceljs: async (file) => {
    const { default: ExcelJS } = await import('exceljs')
    const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true })
    for (const [name, cells] of Object.entries(SHEETS)) {
      const sheet = writer.addWorksheet(name)
      let number = 0
      for (const row of rowsOf(cells)) {
        const line = sheet.getRow(++number)
        for (const [i, { value, formula, style }] of row.entries()) {
          const cell = line.getCell(i + 1)
          cell.value = formula === undefined ? value : { formula, result: value }
          cell.style = theirStyle(style)
        }
        line.commit()
        // Without a pause its packer falls behind, and everything waits in memory.
        if (number % 64 === 0) await new Promise(setImmediate)
      }
      sheet.commit()
    }
    await writer.commit()
  },
}

const engine = option('engine', null)
if (engine) await WRITERS[engine](option('file', ''))
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'ipp-bench-writer-'))
  try {
    const fileOf = (name) => path.join(folder, `${name}.xlsx`)
    const args = (name) => [import.meta.filename, `--engine=${name}`, `--units=${units}`, `--file=${fileOf(name)}`]
    const names = Object.keys(WRITERS)
    const measured = measure(
      Object.fromEntries(names.map((name) => [name, { args: args(name), cwd: folder }])),
      Number(option('rounds', 3)),
    )
    print(`Writing the cells of ${units} units' results`, measured)
    const [sizes, cpu] = [new Map(), new Map(measured.map((row) => [row.name, row.cpu]))]
    for (const name of names.slice(1)) sizes.set(name, `${(statSync(fileOf(name)).size / 1e6).toFixed(1)} MB`)
    console.log(`  file: ${[...sizes].map(([name, size]) => `${name} ${size}`).join(', ')}`)
    console.log(`  ours / exceljs, processor time: ${(cpu.get('ours') / cpu.get('exceljs')).toFixed(2)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
