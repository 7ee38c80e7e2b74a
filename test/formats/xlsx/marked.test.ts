import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../src/finding/finding.js'
import { MAIN, OFFICE, outcome, PACKAGE, type Parts, styles, workbook, worksheet, zip } from './make.js'
import { book, copied, markedIn, partOf, RED, YELLOW } from './marked.js'

const SHEET = 'xl/worksheets/sheet1.xml'
const NO_REFUSAL = 'nothing was refused'

const refusalOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return `${error.remark.code} ${error.remark.found}`
    throw error
  }
  return NO_REFUSAL
}

const loaded = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const own = new ExcelJS.Workbook()
  await own.xlsx.load(new Uint8Array(bytes).buffer)
  return own
}

/** The cells of a sheet's part with their looks, in the order in which they stand. */
const looks = (xml: string) =>
  [...xml.matchAll(/<(?:\w+:)?c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(([, at, look]) => `${at} ${look ?? '-'}`)

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

/** The sheet's relations as a part. */
const related = (...tags: readonly string[]): Parts => ({
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${PACKAGE}">${tags.join('')}</Relationships>`,
})

const note = (cell: string, text: string): string =>
  `<comment ref="${cell}" authorId="0"><text>${text}</text></comment>`

const comments = (...notes: readonly string[]): string =>
  `<comments xmlns="${MAIN}"><authors><author>Bu Rini</author></authors><commentList>${notes.join('')}</commentList></comments>`

describe('a cell that is marked', () => {
  it('keeps its number format and all else of its look but the ground', async () => {
    const own = new ExcelJS.Workbook()
    const sheet = own.addWorksheet('F-02')
    sheet.getCell('B2').value = 4.5
    sheet.getCell('B2').style = {
      numFmt: '0.00',
      font: { bold: true, name: 'Arial', size: 14 },
      alignment: { horizontal: 'center', wrapText: true },
      border: { top: { style: 'thick' } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF00FF00' } },
      protection: { locked: false },
    }
    sheet.getCell('B3').style = sheet.getCell('B2').style
    const bytes = new Uint8Array(await own.xlsx.writeBuffer())
    const after = (await loaded(copied(bytes, { B2: null }))).getWorksheet('F-02')
    const { fill, ...rest } = after?.getCell('B2').style ?? {}
    const { fill: before, ...same } = after?.getCell('B3').style ?? {}
    expect(rest).toEqual(same)
    expect(fill).toMatchObject({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${RED}` } })
    expect(before).toMatchObject({ fgColor: { argb: 'FF00FF00' } })
  })

  it('is made where it is not there, in order, and looks as its row or column does', () => {
    const rows =
      '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2" s="1"><v>2</v></c></row><row r="4" s="1" customFormat="1" ht="30"/>'
    const ahead = '<cols><col min="6" max="6" width="12" style="1"/></cols>'
    const cells = { A1: null, A2: null, C2: null, F2: null, D2: null, C3: null, B4: null, F9: null }
    const xml = partOf(copied(book(rows, { ahead }), cells), SHEET)
    // Looks 0 and 1 stand; painted ones follow in the order in which they are met.
    expect(looks(xml)).toEqual(['A1 2', 'A2 2', 'B2 -', 'C2 2', 'D2 3', 'F2 3', 'C3 2', 'B4 3', 'F9 3'])
    expect(xml).toContain('<row r="2" spans="1:6">')
    expect(xml).toContain('<row r="4" s="1" customFormat="1" ht="30"><c r="B4" s="3"/></row>')
    expect(xml.match(/<row r="\d+"/g)).toEqual(['1', '2', '3', '4', '9'].map((row) => `<row r="${row}"`))
  })

  it('is found where cells and rows have no addresses, and in a sheet without rows', () => {
    const xml = partOf(
      copied(book('<row><c><v>1</v></c><c><v>2</v></c></row><row><c t="str"><v>x</v></c></row>'), {
        B1: null,
        A2: null,
      }),
      SHEET,
    )
    expect(xml).toContain('<c><v>1</v></c><c s="2"><v>2</v></c></row><row><c s="2" t="str">')
    const empty = zip(workbook(`<worksheet xmlns="${MAIN}"><sheetData /></worksheet>`, { 'xl/styles.xml': styles(0) }))
    expect(partOf(copied(empty, { B2: null }), SHEET)).toContain(
      '<sheetData ><row r="2"><c r="B2" s="1"/></row></sheetData>',
    )
  })

  it('is painted in a workbook that has no looks at all, or too few', () => {
    for (const part of [
      null,
      `<styleSheet xmlns="${MAIN}"/>`,
      `<styleSheet xmlns="${MAIN}"><fills count="1"><fill><patternFill patternType="none"/></fill></fills></styleSheet>`,
    ]) {
      const copy = copied(book('<row r="1"><c r="A1" s="7"><v>1</v></c></row>', { parts: { 'xl/styles.xml': part } }), {
        A1: null,
      })
      const xml = partOf(copy, 'xl/styles.xml')
      // The first two grounds are everybody's; ours is the third.
      expect(xml.match(/<fill>/g)?.length).toBeGreaterThanOrEqual(3)
      expect(xml).toContain('fillId="2" applyFill="1"')
      expect(xml).toMatch(/<fonts.*<fills.*<borders.*<cellStyleXfs.*<cellXfs/s)
      expect(outcome(copy)).not.toHaveProperty('code')
    }
  })

  it('shows where a rule of the sender’s own would paint it otherwise', () => {
    const rule =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>'
    const hidden =
      '<extLst><ext uri="{1}"><x14:cfRule xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" type="dataBar" priority="4"/></ext></extLst>'
    const behind = `<mergeCells><mergeCell ref="C1:D1"/></mergeCells>${rule}${hidden}`
    const copy = copied(book('<row r="1"><c r="A1"><v>2</v></c></row>', { behind }), {
      A1: 'E-X: x',
      A2: 'W-X: x',
      A3: 'E-X: x',
    })
    const xml = partOf(copy, SHEET)
    const own = (sqref: string, dxf: number, priority: number) =>
      `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}" stopIfTrue="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`
    expect(xml).toContain(
      `</mergeCells>${own('A1 A3', 0, 1)}${own('A2', 1, 2)}<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="3">`,
    )
    expect(xml).toContain('type="dataBar" priority="6"')
    expect(partOf(copy, 'xl/styles.xml')).toMatch(new RegExp(`<dxfs count="2">.*${RED}.*${YELLOW}.*</dxfs>`))
    // Without rules there is none of ours.
    expect(partOf(copied(book('<row r="1"/>'), { A1: null }), SHEET)).not.toContain('conditionalFormatting')
  })
})

describe('the note on a cell', () => {
  it('is added to what somebody wrote there, and beside the notes of others', () => {
    const parts = {
      ...related(relation('r1', 'comments', '/xl/comments7.xml'), relation('r2', 'vmlDrawing', '../drawings/alt.vml')),
      'xl/comments7.xml': comments(
        note('A1', '<r><t>periksa</t></r>'),
        note('B1', '<t>bukti?</t>'),
        note('C1', '<t>lain</t>'),
      ),
      // As Excel wrote them: no XML at all by its unclosed break.
      'xl/drawings/alt.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shape id="_x0000_s3073"><br></v:shape></xml>',
    }
    const copy = copied(
      book('<row r="1"><c r="A1"><v>2</v></c></row>', {
        behind: `<legacyDrawing r:id="r2" xmlns:r="${OFFICE}"/>`,
        parts,
      }),
      {
        A1: 'E-A: <satu>',
        B1: 'E-B: dua',
        D1: 'E-D: tiga',
      },
    )
    const xml = partOf(copy, 'xl/comments7.xml')
    expect(xml).toContain('<r><t>periksa</t></r><r><t xml:space="preserve">\n\nE-A: &lt;satu&gt;</t></r>')
    expect(xml).toContain('<t>bukti?\n\nE-B: dua</t>')
    expect(xml).toContain('<comment ref="C1" authorId="0"><text><t>lain</t></text></comment>')
    expect(xml).toContain('<author>Bu Rini</author><author>ipp 0.1.0</author>')
    expect(xml).toContain('<comment ref="D1" authorId="1">')
    const drawing = partOf(copy, 'xl/drawings/alt.vml')
    // One shape more, under a number of a block that nobody has.
    expect(drawing).toContain('data="3,4"')
    expect(drawing.match(/<v:shape /g)).toHaveLength(2)
    expect(drawing).toContain('<br></v:shape><v:shapetype id="_x0000_t202"')
    expect(drawing).toMatch(/_x0000_s4097".*<x:Row>0<\/x:Row><x:Column>3<\/x:Column>.*<\/xml>$/)
    expect(partOf(copy, SHEET).match(/legacyDrawing/g)).toHaveLength(1)
  })

  it('gets a part and a drawing where the sheet has none, in the place that the format has for them', async () => {
    const behind = '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/>'
    const copy = copied(book('<row r="1"><c r="A1"><v>2</v></c></row>', { behind }), { A1: 'E-A: satu' })
    expect(partOf(copy, SHEET)).toMatch(/footer="0"\/><legacyDrawing xmlns:r="[^"]+" r:id="ipp2"\/><tableParts/)
    const sheet = (await loaded(copy)).getWorksheet('F-02')
    expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('E-A: satu')
    expect(partOf(copy, '[Content_Types].xml')).toContain('Extension="vml"')
  })

  it('is refused where two sheets share one part of notes, or a relation leads to what is none', () => {
    const rels = related(relation('r1', 'comments', '../workbook.xml'))
    expect(refusalOf(() => copied(book('<row r="1"/>', { parts: rels }), { A1: 'E-A: x' }))).toBe(
      'E-XLSX-PART xl/workbook.xml',
    )
    const two = {
      ...related(relation('r1', 'comments', '../comments1.xml')),
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'comments', '../comments1.xml')}</Relationships>`,
      'xl/worksheets/sheet2.xml': worksheet('<row r="1"/>'),
      'xl/comments1.xml': comments(),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="r1"/><sheet name="B" sheetId="2" r:id="r9"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r9', 'worksheet', 'worksheets/sheet2.xml')}</Relationships>`,
    }
    const work = () => markedIn(book('<row r="1"/>', { parts: two }), { A: { A1: 'E-A: x' }, B: { A1: 'E-A: x' } })
    expect(refusalOf(work)).toBe('E-XLSX-PART xl/comments1.xml')
  })
})
