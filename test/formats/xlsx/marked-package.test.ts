import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { sealOf } from '../../../src/formats/xlsx/own-mark.js'
import { isWorkbook, MADE } from './corpus.js'
import { MAIN, OFFICE, outcome, PACKAGE, sourceOf, styles, workbook, worksheet, zip } from './make.js'
import { book, copied, formerOf, markedIn, partOf, partsIn } from './marked.js'

const SHEET = 'xl/worksheets/sheet1.xml'

const loaded = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const own = new ExcelJS.Workbook()
  await own.xlsx.load(new Uint8Array(bytes).buffer)
  return own
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

describe('the sheet of findings', () => {
  it('comes last, holds no formula, and its lines lead to cells of sheets however they are called', async () => {
    const own = new ExcelJS.Workbook()
    own.addWorksheet("Dinas 'A' & B").getCell('B2').value = 1
    own.addWorksheet('temuan')
    const bytes = new Uint8Array(await own.xlsx.writeBuffer())
    const { bytes: copy } = markedIn(bytes, { "Dinas 'A' & B": { B2: 'E-X: x' } })
    const after = await loaded(copy)
    expect(after.worksheets.map(({ name }) => name)).toEqual(["Dinas 'A' & B", 'temuan', 'Temuan (2)'])
    const xml = partOf(copy, 'xl/worksheets/sheet3.xml')
    expect(xml).not.toContain('<f>')
    expect(xml).toContain(`location="'Dinas ''A'' &amp; B'!B2"`)
    expect(after.worksheets[2]?.getCell('A2').value).toBe('=1+1')
  })

  it('takes the place of the one before, where a copy is marked again', () => {
    const first = markedIn(book('<row r="1"><c r="A1"><v>2</v></c></row>'), { 'F-02': { A1: 'E-A: x' } }).bytes
    const again = markedIn(first, { 'F-02': { A1: 'E-A: x', B1: 'E-B: x' } }, formerOf(['E-A: x'])).bytes
    const grid = outcome(again)
    expect('sheets' in grid && grid.sheets.map(({ name }) => name)).toEqual(['F-02', 'Temuan'])
    // What a note says already it says once.
    expect(partOf(again, 'xl/comments1.xml').match(/E-[AB]: x/g)).toEqual(['E-A: x', 'E-B: x'])
  })
})

describe('a workbook of another kind', () => {
  const FORM = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="F-02" sheetId="4" rel:id="r1"/></x:sheets></x:workbook>`
  const ROWS = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`

  it('keeps the prefixes that it writes its names with', () => {
    const look = `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf numFmtId="2"/></x:cellXfs></x:styleSheet>`
    const copy = copied(zip(workbook(ROWS, { 'xl/workbook.xml': FORM, 'xl/styles.xml': look })), {
      A1: 'E-A: x',
      B2: null,
    })
    expect(partOf(copy, SHEET)).toContain('<x:c s="1" r="A1"><x:v>3</x:v></x:c>')
    expect(partOf(copy, SHEET)).toContain('<x:row r="2"><x:c r="B2" s="1"/></x:row></x:sheetData><x:legacyDrawing ')
    expect(partOf(copy, 'xl/workbook.xml')).toMatch(
      /<x:sheet xmlns:r="[^"]+" name="Temuan" sheetId="5" r:id="ipp\d"\/><\/x:sheets>/,
    )
    expect(partOf(copy, 'xl/styles.xml')).toContain('<x:xf fillId="2" applyFill="1" numFmtId="2"/>')
    expect(outcome(copy)).not.toHaveProperty('code')
  })

  it('gets parts of its own edition of the standard', () => {
    const strict = (text: string) =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    const files = workbook(worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'), { 'xl/styles.xml': styles(0) })
    const copy = copied(zip(files.map(({ name, content }) => ({ name, content: strict(String(content)) }))), {
      A1: 'E-A: x',
    })
    const added = [
      'xl/worksheets/sheet2.xml',
      'xl/comments1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/_rels/sheet1.xml.rels',
    ]
    for (const name of added) {
      expect(partOf(copy, name)).toContain('http://purl.oclc.org/ooxml')
      expect(partOf(copy, name).replaceAll(PACKAGE, '')).not.toContain('schemas.openxmlformats.org')
    }
    expect(outcome(copy)).not.toHaveProperty('code')
  })

  it('in UTF-16 becomes UTF-8 in the parts that change, and says so', () => {
    const wide = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="str"><v>é</v></c></row>')}`,
      'utf16le',
    )
    const copy = copied(zip(workbook('', { [SHEET]: wide, 'xl/styles.xml': styles(0) })), { A1: null })
    expect(partOf(copy, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8".*<v>é<\/v>/)
    expect(outcome(copy)).not.toHaveProperty('code')
  })

  it('from a form that begins new workbooks is a workbook, and one with macros is called so', () => {
    const types = (type: string) =>
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`
    const of = (type: string) => markedIn(book('<row r="1"/>', { parts: { '[Content_Types].xml': types(type) } }), {})
    const form = of('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml')
    expect([form.ending, partOf(form.bytes, '[Content_Types].xml').includes('spreadsheetml.sheet.main+xml')]).toEqual([
      '.xlsx',
      true,
    ])
    const macros = of('application/vnd.ms-excel.template.macroEnabled.main+xml')
    expect([
      macros.ending,
      partOf(macros.bytes, '[Content_Types].xml').includes('ms-excel.sheet.macroEnabled.main+xml'),
    ]).toEqual(['.xlsm', true])
  })

  it('loses its signature, which would be none of the copy', () => {
    const root = `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`
    const signed = book('<row r="1"/>', {
      parts: { '_rels/.rels': root, '_xmlsignatures/origin.sigs': '', '_xmlsignatures/sig1.xml': '<x/>' },
    })
    const { bytes, carried } = markedIn(signed, {})
    expect(carried.unsigned).toBe(true)
    expect(partOf(bytes, '_rels/.rels')).not.toContain('digital-signature')
    expect([...partsIn(bytes).keys()].filter((name) => name.startsWith('_xmlsignatures'))).toEqual([])
  })
})

describe('the archive of a copy', () => {
  it('holds every other part byte for byte, whichever way it was packed', () => {
    const odd = { name: 'xl/media/gambar.png', content: new Uint8Array([1, 2, 3, 250]) }
    const shapes = [{ stored: true }, { descriptor: true }, { zip64: true }]
    const files = workbook(worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'), { 'xl/styles.xml': styles(0) })
    for (const shape of shapes) {
      const bytes = zip(
        [...files.map((file) => ({ ...file, ...shape })), { ...odd, ...shape }, { name: 'xl/kosong/', content: '' }],
        { before: 'PEMBUKA', comment: 'x' },
      )
      const copy = copied(bytes, { A1: 'E-A: x' })
      const [before, after] = [partsIn(bytes), partsIn(copy)]
      expect(after.get(odd.name)).toBe(before.get(odd.name))
      expect(outcome(copy)).toMatchObject({ remarks: [] })
    }
    // Packed in a way that nobody here can unpack, it is carried all the same.
    const strange = zip([...files, { ...odd, method: 12 }])
    expect(partsIn(copied(strange, {})).get(odd.name)).toBe(partsIn(strange).get(odd.name))
  })

  it('bears a seal that an edit breaks, before the keywords that were there', () => {
    const core = (keywords: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">${keywords}</cp:coreProperties>`,
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    })
    const keywords = [
      '',
      '<cp:keywords/>',
      '<cp:keywords>pekppp &amp; 2024</cp:keywords>',
      `<cp:keywords>ipp.template/1 ${'0'.repeat(64)}</cp:keywords>`,
    ]
    for (const parts of [{}, ...keywords.map(core)]) {
      const copy = copied(book('<row r="1"><c r="A1"><v>2</v></c></row>', { parts }), { A1: 'E-A: x' })
      expect(sealOf(sourceOf(copy))).toEqual({ mark: 'ipp.copy/1', intact: true })
    }
    const copy = copied(book('<row r="1"/>', { parts: core(keywords[2] ?? '') }), {})
    expect(partOf(copy, 'docProps/core.xml')).toMatch(/ipp\.copy\/1 [0-9a-f]{64}; pekppp &amp; 2024</)
    const edited = markedIn(copy, { 'F-02': { A1: null } }).bytes
    expect(sealOf(sourceOf(edited))?.intact).toBe(true)
    const broken = zip(
      [...partsIn(copy).keys()].map((name) => ({ name, content: name === SHEET ? '<x/>' : partOf(copy, name) })),
    )
    expect(sealOf(sourceOf(broken))?.intact).toBe(false)
  })

  it('bears a seal, too, where LibreOffice wrote how the properties are related', () => {
    const named = (type: string) =>
      copied(
        book('<row r="1"/>', {
          parts: {
            'docProps/core.xml':
              '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
            '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'officeDocument', 'xl/workbook.xml')}<Relationship Id="r2" Type="${type}" Target="docProps/core.xml"/></Relationships>`,
          },
        }),
        {},
      )
    const libre = 'http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties'
    expect(sealOf(sourceOf(named(libre)))).toEqual({ mark: 'ipp.copy/1', intact: true })
  })

  it('of every workbook of the corpus that is read has the same values and loses no part', () => {
    let copies = 0
    for (const { path: file } of MADE.filter(isWorkbook)) {
      const bytes = readFileSync(file)
      const before = outcome(bytes)
      if ('code' in before || bytes[0] !== 0x50) continue
      const sheets = before.sheets.map(
        ({ name, rows }) => [name ?? '', { [`C${(rows.at(-1)?.number ?? 0) + 1}`]: 'E-A: x', A1: 'W-B: y' }] as const,
      )
      const tall = before.sheets.some(({ rows }) => (rows.at(-1)?.number ?? 0) >= 1_048_576)
      const copy = markedIn(bytes, tall ? {} : Object.fromEntries(sheets)).bytes
      const after = outcome(copy)
      if ('code' in after) throw new Error(`${file}: ${after.code} ${after.found}`)
      const isSame = JSON.stringify(after.sheets.slice(0, -1)) === JSON.stringify(before.sheets)
      expect([file, isSame]).toEqual([file, true])
      const lost = [...partsIn(bytes).keys()].filter((name) => !partsIn(copy).has(name))
      expect([file, lost]).toEqual([file, []])
      copies++
    }
    expect(copies).toBeGreaterThan(60)
  })
})
