import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CSV_LIMITS, LIMITS } from '../../../src/formats/limits.js'
import { openWorkbook } from '../../../src/formats/open.js'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import type { Book, Cell, Sheet, SheetRow } from '../../../src/formats/xlsx/write-book.js'

const v = (value: Cell['value']): Cell => ({ value })

const sheet = (name: string, rows: readonly SheetRow[], more: Partial<Sheet> = {}): Sheet => ({
  name,
  columns: [{ width: 20 }],
  rows,
  ...more,
})

const book = (...sheets: readonly Sheet[]): Book => ({ title: 'Uji', creator: 'ipp', mark: null, sheets, names: [] })

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const source = sourceOf(bytes)
  return new Map(entriesOf(source).map((entry) => [entry.name, partBytes(source, entry).toString('utf8')]))
}

const part = (bytes: Uint8Array, name: string): string => partsOf(bytes).get(name) ?? ''

const cellsOf = (bytes: Uint8Array) =>
  openWorkbook(sourceOf(bytes), 'a.xlsx', { limits: LIMITS, csv: { limits: CSV_LIMITS } }).tables.map(
    ({ name, rows }) => ({
      name,
      rows: [...rows()].map(({ number, cells }) => [number, ...cells.map(({ kind, text }) => `${kind} ${text}`)]),
    }),
  )

test('values come back as what they were written: texts, numbers, truth', async () => {
  const bytes = await writeXlsx(book(sheet('Satu', [{ cells: [v('Dinas'), v(4.5), v(0), v(true), null, v('')] }])))
  expect(cellsOf(bytes)).toEqual([
    { name: 'Satu', rows: [[1, 'text Dinas', 'number 4.5', 'number 0', 'boolean TRUE']] },
  ])
})

const SPELLED = [
  ['a formula that came as text', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
  ['markup', '<b>&amp;</b>', '<b>&amp;</b>'],
  ['half a character', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['a whole one of two places', 'a😀b', 'a😀b'],
  ['what XML forbids', 'a\u0000b\u000bc\ufffed\uffff', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
  ['line ends of all kinds', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['what reads as the code of a character', 'a_x000D_b_x_', 'a_x000D_b_x_'],
  ['blanks at the ends', '  a ', '  a '],
  ['a name out of a prototype', '__proto__', '__proto__'],
] as const

test.each(SPELLED)('%s stays a text and harms nothing', async (_, written, read) => {
  const bytes = await writeXlsx(book(sheet('S', [{ cells: [v(written)] }])))
  expect(cellsOf(bytes)[0]?.rows).toEqual([[1, `text ${read}`]])
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|hyperlink/)
})

test('a text is cut at the 32,767 characters of a cell, not within a character, and shows that it was', async () => {
  const bytes = await writeXlsx(book(sheet('S', [{ cells: [v(`${'a'.repeat(32_765)}😀b`), v('b'.repeat(32_767))] }])))
  const [row] = cellsOf(bytes)[0]?.rows ?? []
  expect(row?.[1]).toBe(`text ${'a'.repeat(32_765)}…`)
  expect(row?.[2]).toBe(`text ${'b'.repeat(32_767)}`)
})

test('a formula carries the value it comes to, be it zero, false or an empty text', async () => {
  const cells = [
    { value: 0, formula: 'A1+1' },
    { value: false, formula: 'A1=2' },
    { value: '', formula: 'IF(A1="","","x")' },
    { value: 'Dinas "A" & B', formula: 'A1&"<"' },
  ]
  const bytes = await writeXlsx(book(sheet('S', [{ cells }])))
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    '<c r="A1"><f>A1+1</f><v>0</v></c><c r="B1" t="b"><f>A1=2</f><v>0</v></c>' +
      '<c r="C1" t="str"><f>IF(A1="","","x")</f><v></v></c>' +
      '<c r="D1" t="str"><f>A1&amp;"&lt;"</f><v>Dinas "A" &amp; B</v></c>',
  )
})

test('rows stand where they say, and the next one behind them', async () => {
  const rows = [{ cells: [v(1)] }, { cells: [v(5)], number: 5 }, { cells: [null, v(6)] }]
  const bytes = await writeXlsx(book(sheet('S', rows)))
  expect(cellsOf(bytes)[0]?.rows).toEqual([
    [1, 'number 1'],
    [5, 'number 5'],
    [6, 'number 6'],
  ])
})

const FULL = sheet('Bobot', [{ cells: [{ value: 'Judul', span: 3, note: 'Sumber: S01' }] }, { cells: [v(3)] }], {
  frozen: { columns: 1, rows: 1 },
  filter: 'A1:C2',
  print: { landscape: true, titleRows: '1:1', area: 'A1:C2', foot: ['A & B', '{page}/{pages}'] },
  highlights: [{ range: 'A2:A9', formula: '$A2=3', style: { fill: 'FF0000' } }],
  choices: [
    { range: 'A2:A9', allow: { kind: 'whole', least: 0, most: 5 }, message: '0–5' },
    { range: 'B2', allow: { kind: 'list', values: ['0', '5'] }, message: '0, 5' },
    { range: 'C2', allow: { kind: 'formula', formula: 'C2>0' }, message: '> 0' },
  ],
  isProtected: true,
})

test('a sheet has its looks in the order that the file format asks for, so that nothing needs repair', async () => {
  const xml = part(await writeXlsx(book(FULL)), 'xl/worksheets/sheet1.xml')
  const order = [...xml.matchAll(/<(\w+)[ >/]/g)].flatMap((match) => match[1] ?? [])
  const outer = order.filter((tag) =>
    /^(sheetPr|sheetViews|cols|sheetData|sheetProtection|autoFilter|mergeCells|conditionalFormatting|dataValidations|printOptions|pageMargins|pageSetup|headerFooter|legacyDrawing)$/.test(
      tag,
    ),
  )
  expect(outer).toEqual([
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'sheetProtection',
    'autoFilter',
    'mergeCells',
    'conditionalFormatting',
    'dataValidations',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'legacyDrawing',
  ])
  expect(xml).toContain('<oddFooter>&amp;L&amp;8A &amp;&amp; B&amp;C&amp;15 &amp;R&amp;8&amp;P/&amp;N</oddFooter>')
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]* fitToHeight="0"/)
})

test('the foot of a page is higher than its margins leave it, so that its height does not depend on letters', async () => {
  const xml = part(await writeXlsx(book(FULL)), 'xl/worksheets/sheet1.xml')
  const [, bottom, footer] = xml.match(/<pageMargins [^>]*bottom="([\d.]+)"[^>]* footer="([\d.]+)"/) ?? []
  const points = (Number(bottom) - Number(footer)) * 72
  expect(points).toBeGreaterThan(12)
  expect(points).toBeLessThan(15)
  expect(xml).toContain('&amp;C&amp;15 &amp;R')
})

test('names, printed rows, the printed range and the table that can be filtered are names of the workbook', async () => {
  const bytes = await writeXlsx({ ...book(FULL), names: [{ name: 'weights', range: "'Bobot'!$A$2:$A$9" }] })
  const xml = part(bytes, 'xl/workbook.xml')
  expect(xml).toContain(`<definedName name="weights">'Bobot'!$A$2:$A$9</definedName>`)
  expect(xml).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Bobot'!$A$1:$C$2</definedName>`)
  expect(xml).toContain(
    `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="0">'Bobot'!$A$1:$C$2</definedName>`,
  )
  expect(xml).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Bobot'!$1:$1</definedName>`)
})

test('a link leads to a cell of the workbook, one to nowhere is the fault of who made the book', async () => {
  const cells = [{ value: 'ke <B>', link: { sheet: 'A & B', cell: 'C7' } }]
  const bytes = await writeXlsx(book(sheet('Satu', [{ cells }]), sheet('A & B', [])))
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(
    `<hyperlinks><hyperlink ref="A1" location="'A &amp; B'!C7"/></hyperlinks>`,
  )
  await expect(writeXlsx(book(sheet('Satu', [{ cells }])))).rejects.toThrow('A & B')
})

test('rows out of their order and cells below another are the fault of who made the book', async () => {
  const backwards = [
    { cells: [v(1)], number: 3 },
    { cells: [v(2)], number: 3 },
  ]
  await expect(writeXlsx(book(sheet('S', backwards)))).rejects.toThrow('row 3')
  await expect(writeXlsx(book(sheet('S', [{ cells: [{ value: 1, span: 2 }, v(2)] }])))).rejects.toThrow('B1')
})

test('cells that one covers look like it, past column Z too', async () => {
  const cells = [...Array.from({ length: 25 }, () => null), { value: 'x', span: 3, style: { fill: 'DDDDDD' } }]
  const xml = part(await writeXlsx(book(sheet('S', [{ cells }]))), 'xl/worksheets/sheet1.xml')
  expect(xml).toContain('<c r="Z1" s="1" t="s"><v>0</v></c><c r="AA1" s="1"/><c r="AB1" s="1"/></row>')
  expect(xml).toContain('<mergeCells count="1"><mergeCell ref="Z1:AB1"/></mergeCells>')
})

test('rows are walked once, and each is text before the next one is asked for', async () => {
  let held = 0
  const rows = {
    *[Symbol.iterator]() {
      for (let i = 0; i < 3; i += 1) {
        held += 1
        yield { cells: [v(i)] }
      }
    },
  }
  const bytes = await writeXlsx(book(sheet('S', [], { rows })))
  expect(held).toBe(3)
  expect(cellsOf(bytes)[0]?.rows).toHaveLength(3)
})

test('two sheets under one name are the fault of who made the book', async () => {
  await expect(writeXlsx(book(sheet('A', []), sheet('a', [])))).rejects.toThrow('sheetNames')
})

test('each part matches its checksum, and no time of day is anywhere in the archive', async () => {
  const bytes = Buffer.from(await writeXlsx(book(FULL)))
  for (const entry of entriesOf(sourceOf(bytes))) {
    const raw = inflateRawSync(bytes.subarray(entry.data, entry.data + entry.packed))
    expect([entry.name, crc32(raw), raw.length]).toEqual([entry.name, entry.crc, entry.size])
    expect(bytes.readUInt32LE(entry.data - Buffer.byteLength(entry.name) - 20)).toBe(0x0021_0000)
  }
  const core = part(bytes, 'docProps/core.xml')
  expect([...core.matchAll(/>([^<]*T[^<]*Z)</g)].map((match) => match[1])).toEqual([
    '1980-01-01T00:00:00Z',
    '1980-01-01T00:00:00Z',
  ])
})

test('the same book gives the same bytes, now and later, here and in another zone', async () => {
  const first = await writeXlsx(book(FULL))
  const zone = process.env['TZ']
  await new Promise((resolve) => setTimeout(resolve, 2100))
  process.env['TZ'] = 'Asia/Jayapura'
  const later = Buffer.from(await writeXlsx(book(FULL)))
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  expect(later.equals(first)).toBe(true)
})

const looksIn = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const styles = part(bytes, 'xl/styles.xml')
  const looks = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf ([^>]*)>/g)]
  const cells = part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"(?: s="(\d+)")?/g)
  return new Map([...cells].map(([, at = '', look = '0']) => [at, looks[Number(look)]?.[1] ?? '']))
}

test('a text that begins like a formula is marked, so that it stays a text when somebody edits it', async () => {
  const bold = { bold: true, fill: 'FF0000' }
  const texts = ['=1+1', '+62', '-3', '@nama', ' =1', '＝1', 'Dinas', '1-2']
  const cells = [
    ...texts.map((value) => ({ value, style: bold })),
    v('=A1'),
    v(-3),
    { value: '=x', formula: '"="&"x"', style: bold },
  ]
  const bytes = await writeXlsx(book(sheet('S', [{ cells }])))
  const marked = [...looksIn(bytes)].flatMap(([at, look]) => (look.includes('quotePrefix="1"') ? [at] : []))
  expect(marked).toEqual(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'I1'])
  const bare = (look: string | undefined) => look?.replace(' quotePrefix="1"', '').trim()
  expect(bare(looksIn(bytes).get('A1'))).toBe(bare(looksIn(bytes).get('G1')))
  expect(part(bytes, 'xl/styles.xml')).not.toContain('readingOrder')
})
