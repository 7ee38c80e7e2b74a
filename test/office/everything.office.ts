import ExcelJS from 'exceljs'
import { beforeAll, expect, test } from 'vitest'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { CHARTS, DATA, fullBook } from '../formats/xlsx/full-book.js'
import { differences } from '../formats/xlsx/second-reader.js'
import { hasOffice, recalculated, said, sheetsOf } from './soffice.js'

let [before, after]: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)]
const saved = new ExcelJS.Workbook()
beforeAll(async () => {
  if (!hasOffice) return
  before = await writeXlsx(fullBook())
  after = recalculated(before)
  await saved.xlsx.load(Buffer.from(after).buffer as ArrayBuffer)
})

const partXml = (name: string): string => {
  const source = sourceOf(after)
  const entry = entriesOf(source).find((each) => each.name === name)
  return entry ? partBytes(source, entry).toString('utf8') : ''
}

test.runIf(hasOffice)(
  'in a workbook with everything that one can hold, opened and saved by LibreOffice, every cell says what it said, formulas too after they were recalculated',
  () => {
    const found = sheetsOf(after)
    const cells = [...sheetsOf(before)].flatMap(([sheet, all]) => [...all].map(([at, seen]) => [sheet, at, said(seen)]))
    expect(cells.length).toBeGreaterThan(30)
    for (const [sheet = '', at = '', value] of cells)
      expect([sheet, at, said(found.get(String(sheet))?.get(String(at)))]).toEqual([sheet, at, value])
  },
)

test.runIf(hasOffice)(
  'in a workbook with everything that one can hold, opened and saved by LibreOffice, looks, notes, merges, rules, highlights, names and paper are what was meant',
  async () => {
    const isKept = (line: string) =>
      /^(?:sheets|name) | (?:note|filter|titles|area|foot|protected): | merge /.test(line)
    expect((await differences(fullBook(), after)).filter(isKept)).toEqual([])
    const xml = partXml('xl/worksheets/sheet1.xml')
    for (const written of [
      '<formula>$E3&lt;5</formula>',
      '<formula>A7=&quot;a&amp;b&quot;</formula>',
      '<formula1>0.5</formula1><formula2>1.5</formula2>',
      '<formula1>D20&lt;&quot;x&quot;</formula1>',
      'error="baris&#10;dua"',
      'fitToPage="true"',
      'horizontalCentered="true"',
      'orientation="landscape"',
    ])
      expect(xml).toContain(written)
    const sheet = saved.getWorksheet('Bobot')
    expect(sheet?.getCell('A3').font).toMatchObject({ bold: true, italic: true, size: 14, color: { argb: 'FF112233' } })
    expect(sheet?.getCell('A3').fill).toMatchObject({ fgColor: { argb: 'FFFFEE00' } })
    expect(sheet?.getCell('C3').alignment.textRotation).toBe(90)
    expect(partXml('xl/styles.xml')).toContain('<protection locked="false"')
    expect(sheet?.getCell('E3').numFmt).toBe('0.00')
    expect(sheet?.getColumn(3).hidden).toBe(true)
  },
)

test.runIf(hasOffice)(
  'in a workbook with everything that one can hold, opened and saved by LibreOffice, a link leads to its cell',
  () => {
    const xml = partXml('xl/worksheets/sheet1.xml')
    const link = /<hyperlink ref="A8" location="([^"]*)"/.exec(xml)?.[1]
    expect(link?.replace(/&(?:amp|lt|gt|quot|apos);/g, '?')).toBe(`'${DATA}'!B2`.replace(/[&<>"']/g, '?'))
  },
)

test.runIf(hasOffice)(
  'in a workbook with everything that one can hold, opened and saved by LibreOffice, each chart is there with its kind, its title and its figures',
  () => {
    const source = sourceOf(after)
    const charts = entriesOf(source)
      .filter(({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name))
      .map((entry) => partBytes(source, entry).toString('utf8'))
    expect(charts).toHaveLength(6)
    for (const { kind, title, series } of CHARTS) {
      const own = charts.find((xml) =>
        xml.includes(title.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')),
      )
      expect([kind, own?.includes(`<c:${kind === 'column' ? 'bar' : kind}Chart>`)]).toEqual([kind, true])
      for (const { name, values } of series) {
        expect(own).toContain(name)
        const points = [...(own ?? '').matchAll(/<c:(?:val|yVal)>.*?<\/c:(?:val|yVal)>/gs)].map(([tag]) =>
          [...tag.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => Number(match[1])),
        )
        expect(points).toContainEqual(values.stored)
      }
    }
  },
)

if (!hasOffice) test.skip('LibreOffice is not installed: nobody here opens the workbook')
