// Reads one workbook of 700,000 cells (20,000 rows by 35 columns, about 20 MB of XML) with our reader, with hucre's
// streaming reader and with exceljs' load, each in a process of its own and one after the other in turn, so that a busy
// machine slows all of them alike. Prints medians of the time from file to last cell, of the processor time spent on it
// by all threads, and of the peak memory.
//   node bench/reader.js [--rounds=5]
import { execFileSync } from 'node:child_process'
import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateRawSync } from 'node:zlib'

const ROWS = 20_000
const COLUMNS = 35
const TEXT_COLUMNS = 3

/** Each reader walks all cells and tells how many there are and what the numbers among them add up to. */
const READERS = {
  ours: async (file) => {
    const { openWorkbook } = await import('../dist/formats/open.js')
    const { CSV_LIMITS, LIMITS } = await import('../dist/formats/limits.js')
    return () => {
      const handle = openSync(file, 'r')
      const read = (offset, length) => {
        const bytes = Buffer.allocUnsafe(length)
        readSync(handle, bytes, 0, length, offset)
        return bytes
      }
      const source = { size: fstatSync(handle).size, read }
      const tally = { cells: 0, sum: 0 }
      for (const table of openWorkbook(source, file, { limits: LIMITS, csv: { limits: CSV_LIMITS } }).tables) {
        for (const row of table.rows())
          for (const cell of row.cells) count(tally, cell.kind === 'number', Number(cell.text))
      }
      closeSync(handle)
      return tally
    }
  },
  hucre: async (file) => {
    const { streamXlsxRows } = await import('hucre/xlsx')
    return async () => {
      const tally = { cells: 0, sum: 0 }
      for await (const row of streamXlsxRows(readFileSync(file))) {
        for (const value of row.values) if (value !== null) count(tally, typeof value === 'number', value)
      }
      return tally
    }
  },
  exceljs: async (file) => {
    const { default: exceljs } = await import('exceljs')
    return async () => {
      const workbook = new exceljs.Workbook()
      await workbook.xlsx.load(readFileSync(file))
      const tally = { cells: 0, sum: 0 }
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) => row.eachCell((cell) => count(tally, typeof cell.value === 'number', cell.value))),
      )
      return tally
    }
  },
}

const count = (tally, isNumber, value) => {
  tally.cells++
  if (isNumber) tally.sum += value
}

const letters = (column) =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** Three columns of names, then scores from 0 to 5, a tenth of them with a decimal. */
const sheetXml = () => {
  const rows = []
  for (let row = 1; row <= ROWS; row++) {
    const cells = []
    for (let column = 0; column < COLUMNS; column++) {
      const at = `${letters(column)}${row}`
      const score = ((row * 7 + column * 13) % 60) / 10
      const value = score > 5 ? 4 : column % 10 === 3 ? score : Math.floor(score)
      const text = column === 0 ? row % 514 : column === 1 ? 514 + row : 514 + ROWS + 1 + (row % 7)
      cells.push(
        column < TEXT_COLUMNS ? `<c r="${at}" t="s"><v>${text}</v></c>` : `<c r="${at}" s="1"><v>${value}</v></c>`,
      )
    }
    rows.push(`<row r="${row}" spans="1:${COLUMNS}">${cells.join('')}</row>`)
  }
  return `${HEADER}<worksheet xmlns="${MAIN}"><dimension ref="A1:AI${ROWS}"/><sheetData>${rows.join('')}</sheetData></worksheet>`
}

const stringsXml = () => {
  const texts = [
    ...Array.from({ length: 514 }, (_, i) => `Pemerintah Kabupaten ${i}`),
    ...Array.from({ length: ROWS + 1 }, (_, i) => `Dinas Pelayanan &amp; Perizinan ${i}`),
    ...Array.from({ length: 7 }, (_, i) => `Kelompok ${i}`),
  ]
  return `${HEADER}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
}

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const parts = () => ({
  '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEADER}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Nasional" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEADER}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', 'sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
  'xl/styles.xml': `${HEADER}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/sharedStrings.xml': stringsXml(),
  'xl/worksheets/sheet1.xml': sheetXml(),
})

/** The fields that a local header and a record of the directory have in common. */
const common = (name, bytes, packed) => {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(crc32(bytes), 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(Buffer.byteLength(name), 22)
  return head
}

const archive = (files) => {
  const [local, central] = [[], []]
  let offset = 0
  for (const [name, xml] of Object.entries(files)) {
    const bytes = Buffer.from(xml)
    const packed = deflateRawSync(bytes)
    const head = common(name, bytes, packed)
    const entry = [Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed]
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, where, Buffer.from(name))
    local.push(...entry)
    offset += entry.reduce((sum, { length }) => sum + length, 0)
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(central.length / 4, 8)
  end.writeUInt16LE(central.length / 4, 10)
  end.writeUInt32LE(
    central.reduce((sum, { length }) => sum + length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, ...central, end])
}

const child = async (reader, file) => {
  const run = await READERS[reader](file)
  const before = process.cpuUsage()
  const started = process.hrtime.bigint()
  const tally = await run()
  const ms = Number(process.hrtime.bigint() - started) / 1e6
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1000
  console.log(
    JSON.stringify({ ...tally, sum: Math.round(tally.sum * 10), ms, cpu, mb: process.resourceUsage().maxRSS / 1024 }),
  )
}

const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]

const compare = (rounds) => {
  const folder = mkdtempSync(join(tmpdir(), 'ipp-bench-'))
  try {
    const file = join(folder, 'nasional.xlsx')
    const files = parts()
    writeFileSync(file, archive(files))
    console.log(
      `${ROWS * COLUMNS} cells, ${(files['xl/worksheets/sheet1.xml'].length / 1e6).toFixed(1)} MB of XML, node ${process.version}, ${rounds} rounds`,
    )
    const runs = Object.fromEntries(Object.keys(READERS).map((reader) => [reader, []]))
    for (let round = 0; round < rounds; round++) {
      for (const reader of Object.keys(READERS)) {
        const said = execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--child', reader, file])
        runs[reader].push(JSON.parse(said.toString()))
      }
    }
    report(runs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const report = (runs) => {
  const [{ cells, sum }] = runs.ours
  const figure = (reader, key) => median(runs[reader].map((run) => run[key]))
  const times = (reader, key) => (figure(reader, key) / figure('ours', key)).toFixed(2)
  console.log('reader    median ms  × ours    cpu ms  × ours   peak MB   cells')
  for (const [reader, figures] of Object.entries(runs)) {
    const same = figures.every((run) => run.cells === cells && run.sum === sum)
    const row = [
      reader.padEnd(9),
      figure(reader, 'ms').toFixed(0).padStart(9),
      times(reader, 'ms').padStart(7),
      figure(reader, 'cpu').toFixed(0).padStart(9),
      times(reader, 'cpu').padStart(7),
      figure(reader, 'mb').toFixed(0).padStart(9),
    ]
    console.log(`${row.join(' ')}   ${same ? cells : 'other cells than ours'}`)
  }
}

const [mode, ...rest] = process.argv.slice(2)
if (mode === '--child') await child(...rest)
else compare(Number(/^--rounds=(\d+)$/.exec(mode ?? '')?.[1] ?? 5))
