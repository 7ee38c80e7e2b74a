import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { MAIN, OFFICE, outcome, PACKAGE } from './make.js'
import { book, formerOf, markedIn, partOf } from './marked.js'

const BOOK = 'xl/workbook.xml'
const ROWS = '<row r="1"><c r="A1"><v>2</v></c></row>'

/** A workbook whose own part has this behind its sheets; of these tags of sheets, the first is "F-02". */
const withNames = (behind: string, sheets = '', prefix = '') => {
  const [tag, space] = prefix === '' ? ['', 'xmlns'] : [`${prefix}:`, `xmlns:${prefix}`]
  const xml = `<${tag}workbook ${space}="${MAIN}" xmlns:r="${OFFICE}"><${tag}sheets><${tag}sheet name="F-02" sheetId="1" r:id="r1"/>${sheets}</${tag}sheets>${behind}</${tag}workbook>`
  const relations = [
    ['r1', 'worksheet', 'worksheets/sheet1.xml'],
    ['r2', 'styles', 'styles.xml'],
    ['r5', 'chartsheet', 'chartsheets/sheet1.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
  return book(ROWS, {
    parts: {
      [BOOK]: xml,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
      'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
    },
  })
}

const titles = (place: number, sheet = 'Temuan', tag = '') =>
  `<${tag}definedName name="_xlnm.Print_Titles" localSheetId="${place}">'${sheet}'!$1:$1</${tag}definedName>`

/** The workbook's own part of a copy, behind its sheets. */
const behindSheets = (bytes: Uint8Array): string => partOf(bytes, BOOK).replace(/^.*<\/(?:\w+:)?sheets>/s, '')

const copyOf = (bytes: Uint8Array): Uint8Array => markedIn(bytes, { 'F-02': { A1: 'E-A: x' } }).bytes

describe('the sheet of findings in a copy', () => {
  it('has its head on each page that is printed, as another program reads it', async () => {
    const own = new ExcelJS.Workbook()
    await own.xlsx.load(new Uint8Array(copyOf(book(ROWS))).buffer)
    expect(own.getWorksheet('Temuan')?.pageSetup.printTitlesRow).toBe('1:1')
    expect(own.getWorksheet('F-02')?.pageSetup.printTitlesRow).toBeUndefined()
  })

  it('says so where the format wants names to stand: behind sheets and links, before how formulas are worked out', () => {
    const calc = '<calcPr calcId="1"/></workbook>'
    expect(behindSheets(copyOf(withNames('<calcPr calcId="1"/>')))).toBe(
      `<definedNames>${titles(1)}</definedNames>${calc}`,
    )
    const links = '<functionGroups/><externalReferences/>'
    expect(behindSheets(copyOf(withNames(`${links}<calcPr calcId="1"/>`)))).toBe(
      `${links}<definedNames>${titles(1)}</definedNames>${calc}`,
    )
  })

  it('leaves the sender’s names and their sheets as they are, and counts sheets that are no tables', () => {
    const chart = '<sheet name="Grafik" sheetId="7" r:id="r5"/>'
    const names = `<definedName name="bobot">'F-02'!$A$1</definedName>${titles(0, 'F-02')}`
    const copy = copyOf(withNames(`<definedNames>${names}</definedNames>`, chart))
    expect(behindSheets(copy)).toBe(`<definedNames>${names}${titles(2)}</definedNames></workbook>`)
    expect(behindSheets(copyOf(withNames('<definedNames/>')))).toBe(
      `<definedNames>${titles(1)}</definedNames></workbook>`,
    )
  })

  it('speaks as the workbook does, under its prefix', () => {
    const copy = copyOf(withNames('', '', 'x'))
    expect(behindSheets(copy)).toBe(`<x:definedNames>${titles(1, 'Temuan', 'x:')}</x:definedNames></x:workbook>`)
    expect(outcome(copy)).not.toHaveProperty('code')
  })

  it('says it once in a copy that is marked again, and where a former copy did not say it', () => {
    const copy = copyOf(book(ROWS))
    const again = (bytes: Uint8Array) => markedIn(bytes, { 'F-02': { A1: 'E-A: x' } }, formerOf(['E-A: x'])).bytes
    expect(behindSheets(again(copy))).toBe(behindSheets(copy))
    const without = partOf(copy, BOOK).replace(/<definedNames>.*<\/definedNames>/, '')
    const parts = { [BOOK]: without, 'xl/_rels/workbook.xml.rels': partOf(copy, 'xl/_rels/workbook.xml.rels') }
    const older = book(ROWS, {
      parts: { ...parts, 'xl/worksheets/sheet2.xml': partOf(copy, 'xl/worksheets/sheet2.xml') },
    })
    expect(behindSheets(again(older))).toBe(behindSheets(copy))
  })
})
