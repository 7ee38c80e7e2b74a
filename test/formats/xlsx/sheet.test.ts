import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/formats/cell-table.js'
import { cells, cellsOf, outcome, refusedRows, strings, styles, workbook, worksheet, zip } from './make.js'

const row = (...inner: readonly string[]): string => `<row>${inner.join('')}</row>`
const first = (cell: string, parts = {}): Cell | undefined => cells(row(cell), parts).get('A1')
const seen = (cell: string, parts = {}): unknown => {
  const found = first(cell, parts)
  return found === undefined ? null : [found.kind, found.text]
}
const STYLED = { 'xl/styles.xml': styles(0, 14, '0.00', 'd\\-mmm', '"dua"0', 9, '[h]:mm') }
const SHARED = {
  'xl/sharedStrings.xml': strings(
    '<t>satu</t>',
    '<r><rPr><b/></rPr><t>4</t></r><r><t>,5</t></r>',
    '<t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>',
    '<t>awal</t><r><t>akhir</t></r>',
    '',
    '<t>a_x000D_b_x005F_x000D_ _xD83D__xDE00_ _xD83D_</t>',
    '<t xml:space="preserve">  </t>',
  ),
}

describe('a cell is read as its type says', () => {
  it.each([
    ['<c><v>4</v></c>', ['number', '4']],
    ['<c t="n"><v>4.5000000000000002</v></c>', ['number', '4.5000000000000002']],
    ['<c><v>-1E+3</v></c>', ['number', '-1E+3']],
    ['<c><v>.5</v></c>', ['number', '.5']],
    ['<c><v> 5 </v></c>', ['number', '5']],
    ['<c><v>1e309</v></c>', ['number', '1e309']],
    ['<c t="b"><v>1</v></c>', ['boolean', 'TRUE']],
    ['<c t="b"><v>false</v></c>', ['boolean', 'FALSE']],
    ['<c t="e"><v>#SPILL!</v></c>', ['error', '#SPILL!']],
    ['<c t="d"><v>2024-05-04T00:00:00</v></c>', ['date', '2024-05-04T00:00:00']],
    ['<c t="str"><v>4_x000D_</v></c>', ['text', '4\r']],
    ['<c t="str"><v></v></c>', ['text', '']],
    ['<c t="inlineStr"><is><t>&lt;satu&gt;</t></is></c>', ['text', '<satu>']],
    [
      '<c t="inlineStr"><is><r><t>sa</t></r><r><t>tu</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      ['text', 'satu'],
    ],
    ['<c t="inlineStr"><is><t/></is></c>', ['text', '']],
    ['<c t="inlineStr"><v>satu</v></c>', ['text', 'satu']],
    ['<c t="inlineStr"><is><t><![CDATA[a & b]]></t></is></c>', ['text', 'a & b']],
    ['<c><v>4<!-- empat --></v></c>', ['number', '4']],
    ['<c><extLst><ext uri="x"><v>9</v></ext></extLst><v>4</v></c>', ['number', '4']],
    ['<c>\n  <v>4</v>\n</c>', ['number', '4']],
  ])('%s', (cell, expected) => {
    expect(seen(cell)).toEqual(expected)
  })

  it.each([
    [0, 'satu'],
    [1, '4,5'],
    [2, '課'],
    [3, 'awalakhir'],
    [4, ''],
    [5, 'a\rb_x000D_ 😀 \ufffd'],
    [6, '  '],
  ])('shared string %i is %j', (index, text) => {
    expect(seen(`<c t="s"><v>${index}</v></c>`, SHARED)).toEqual(['text', text])
  })

  it.each(['<c/>', '<c s="1"/>', '<c><v/></c>', '<c t="s"/>', '<c t="inlineStr"/>', '<c><v></v></c>'])(
    'a cell that holds nothing is left out: %s',
    (cell) => {
      expect(seen(cell, STYLED)).toBe(null)
    },
  )

  it.each([
    '<c><v>4,5</v></c>',
    '<c><v>NaN</v></c>',
    '<c><v>INF</v></c>',
    '<c><v>0x4</v></c>',
    '<c><v>4 empat</v></c>',
    '<c><v>1 2</v></c>',
    '<c><v>１</v></c>',
    '<c><v>1e9999</v></c>',
    '<c><v>.</v></c>',
    '<c t="b"><v>2</v></c>',
    '<c t="b"><v>TRUE</v></c>',
    '<c t="e"><v>salah</v></c>',
    '<c t="d"><v>kemarin</v></c>',
    '<c t="x"><v>4</v></c>',
    '<c t="x"/>',
    '<c><v>4</v><v>5</v></c>',
    '<c><f>1</f><f>2</f><v>4</v></c>',
    '<c t="inlineStr"><is><t>a</t></is><is><t>b</t></is></c>',
    '<c><is><t>4</t></is></c>',
    '<c t="str"><t>4</t></c>',
    '<c><v>4<x/></v></c>',
    '<c>4</c>',
    '<c t="inlineStr"><is><t>a<b/></t></is></c>',
  ])('what breaks the format is refused: %s', (cell) => {
    expect(refusedRows(row(cell))).toBe('E-XLSX-CELL')
  })

  it.each(['7', '-1', '1.5', 'x', '99999999999'])('a shared string that is not there is refused: %s', (index) => {
    expect(refusedRows(row(`<c t="s"><v>${index}</v></c>`), SHARED)).toBe('E-XLSX-PART')
  })

  it('a refusal names sheet and cell', () => {
    const result = outcome(zip(workbook(worksheet('<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>x</v></c></row>'))))
    expect(result).toMatchObject({ code: 'E-XLSX-CELL', sheet: 'F-02', cell: 'D3', found: 'x' })
  })
})

describe('a formula', () => {
  it.each([
    ['<c><f>SUM(A1:A2)</f><v>0</v></c>', 'number', '0', 'SUM(A1:A2)', true],
    ['<c t="b"><f>TRUE()</f><v>0</v></c>', 'boolean', 'FALSE', 'TRUE()', true],
    ['<c t="str"><f>"4"</f><v>4</v></c>', 'text', '4', '"4"', true],
    ['<c t="str"><f>""</f><v></v></c>', 'text', '', '""', true],
    ['<c><f t="shared" si="0"/><v>4</v></c>', 'number', '4', '', true],
    ['<c><f t="array" ref="A1:A2">A2*2</f><v>4</v></c>', 'number', '4', 'A2*2', true],
    ['<c><f>[1]Sheet1!A1</f><v>4</v></c>', 'number', '4', '[1]Sheet1!A1', true],
    ['<c><f>1+1</f></c>', 'empty', '', '1+1', false],
    ['<c><f>1+1</f><v></v></c>', 'empty', '', '1+1', false],
  ])('%s', (cell, kind, text, formula, stored) => {
    expect(first(cell)).toMatchObject({ kind, text, formula, stored })
  })

  it('is null for a plain value', () => {
    expect(first('<c><v>4</v></c>')?.formula).toBe(null)
  })
})

describe('a number format', () => {
  it.each([
    ['0', 'number', null],
    ['1', 'date', 'mm-dd-yy'],
    ['2', 'number', '0.00'],
    ['3', 'date', 'd\\-mmm'],
    ['4', 'number', '"dua"0'],
    ['5', 'number', '0%'],
    ['6', 'date', '[h]:mm'],
    ['7', 'number', null],
    ['', 'number', null],
  ])('of style "%s" makes a %s', (style, kind, format) => {
    expect(first(`<c s="${style}"><v>4</v></c>`, STYLED)).toMatchObject({ kind, format, text: '4' })
  })

  it('makes no date of a text', () => {
    expect(first('<c s="1" t="str"><v>4</v></c>', STYLED)?.kind).toBe('text')
  })

  it('is not looked for where the workbook has no styles', () => {
    expect(first('<c s="9"><v>4</v></c>')).toMatchObject({ kind: 'number', format: null })
  })
})

describe('addresses', () => {
  it('follow on one another where they are left out', () => {
    const found = cells(
      '<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>',
    )
    expect([...found.keys()]).toEqual(['A1', 'C1', 'D1', 'A6'])
  })

  it('may be written with references', () => {
    expect([...cells('<row r="1"><c r="&#66;1"><v>1</v></c></row>').keys()]).toEqual(['B1'])
  })

  it('reach to the last cell that the format has', () => {
    expect([...cells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>').keys()]).toEqual(['XFD1048576'])
  })

  it('are put in order within a row', () => {
    expect([...cells('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>').keys()]).toEqual(['A1', 'B1'])
  })

  it.each([
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>',
    '<row r="1"/><row r="1"/>',
    '<row r="2"/><row r="1"/>',
    '<row r="0"/>',
    '<row r="-2"/>',
    '<row r="1.0"/>',
    '<row r=""/>',
    '<row r="1048577"/>',
    '<row r="2147483647"/>',
    '<row r="1048576"/><row/>',
    '<row r="1"><c r="A2"/></row>',
    '<row r="1"><c r="A01"/></row>',
    '<row r="1"><c r="a1"/></row>',
    '<row r="1"><c r="$A$1"/></row>',
    '<row r="1"><c r="A"/></row>',
    '<row r="1"><c r="1"/></row>',
    '<row r="1"><c r=""/></row>',
    '<row r="1"><c r="A1 "/></row>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="AAAA1"/></row>',
    '<row r="1"><c r="XFD1"/><c/></row>',
    'nilai',
    '<row>nilai</row>',
  ])('that are wrong, given twice or out of order are refused: %s', (rows) => {
    expect(refusedRows(rows)).toBe('E-XLSX-CELL')
  })
})

describe('hidden rows and columns', () => {
  const tableOf = (xml: string) => {
    const result = outcome(zip(workbook(xml)))
    return 'code' in result ? null : result.sheets[0]
  }

  it.each([
    ['<row hidden="1"><c><v>1</v></c></row>', true],
    ['<row hidden="true"><c><v>1</v></c></row>', true],
    ['<row ht="0"><c><v>1</v></c></row>', true],
    ['<row hidden="0"><c><v>1</v></c></row>', false],
    ['<row><c><v>1</v></c></row>', false],
  ])('%s', (rows, hidden) => {
    expect(tableOf(worksheet(rows))?.rows[0]?.hidden).toBe(hidden)
  })
})

describe('the rows of a sheet', () => {
  it('are those of its sheetData alone', () => {
    const behind = `<extLst><ext uri="x"><row r="9"><c r="A9"><v>9</v></c></row></ext></extLst>`
    const found = cellsOf(workbook(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', behind)))
    expect([...found.keys()]).toEqual(['A1'])
  })

  it('must stand in one sheetData', () => {
    expect(outcome(zip(workbook(worksheet('', '<sheetData/>'))))).toMatchObject({ code: 'E-XLSX-PART' })
  })

  it('are refused at the end where the part is cut off behind them', () => {
    const sheet = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace('</worksheet>', '')
    expect(outcome(zip(workbook(sheet)))).toMatchObject({ code: 'E-XML-BAD' })
  })

  it('are none where there is no sheetData', () => {
    expect(
      cellsOf(workbook('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>')).size,
    ).toBe(0)
  })
})
