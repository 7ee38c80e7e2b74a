import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/formats/limits.js'
import { readXlsx } from '../../../src/formats/xlsx/read.js'
import { MAIN, OFFICE, outcome, PACKAGE, refused, sourceOf, styles, workbook, worksheet, zip } from './make.js'

const ROWS = '<row r="1"><c r="A1"><v>4</v></c></row>'
const SHEET = worksheet(ROWS)

const book = (sheets: string, ahead = ''): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${ahead}<sheets>${sheets}</sheets></workbook>`
const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A workbook of these tabs, each with a part of its own. */
const tabs = (...names: readonly string[]) =>
  workbook(SHEET, {
    'xl/worksheets/sheet1.xml': null,
    'xl/workbook.xml': book(names.map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relations(...names.map((_, i) => [`r${i}`, 'worksheet', `s${i}.xml`] as const)),
    ...Object.fromEntries(names.map((_, i) => [`xl/s${i}.xml`, SHEET])),
  })

/** A workbook of one sheet whose relation leads to this target, and the part under this name. */
const target = (path: string, part: string) =>
  workbook(SHEET, {
    'xl/worksheets/sheet1.xml': null,
    'xl/_rels/workbook.xml.rels': relations(['r1', 'worksheet', path]),
    [part]: SHEET,
  })

const names = (files: ReturnType<typeof workbook>): unknown => {
  const result = outcome(zip(files))
  return 'code' in result ? result.code : result.sheets.map(({ name }) => name)
}

describe('a part is where its relation says', () => {
  it.each([
    ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/data/nilai.xml', 'data/nilai.xml'],
    ['../data/nilai.xml', 'data/nilai.xml'],
    ['./worksheets/../nilai.xml', 'xl/nilai.xml'],
    ['worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['Worksheets/Sheet1.XML', 'xl/worksheets/sheet1.xml'],
    ['lembar%201.xml', 'xl/lembar 1.xml'],
    ['100%.xml', 'xl/100%.xml'],
    ['sheet1.xml#A1', 'xl/sheet1.xml'],
  ])('%s leads to %s', (path, part) => {
    expect(names(target(path, part))).toEqual(['F-02'])
  })

  it('and nowhere else', () => {
    expect(names(target('worksheets/sheet2.xml', 'xl/worksheets/sheet1.xml'))).toBe('E-XLSX-PART')
  })

  it('in the order of the tabs, not of the relations', () => {
    const files = workbook(SHEET, {
      'xl/workbook.xml': book('<sheet name="B" r:id="r2"/><sheet name="A" r:id="r1"/>'),
      'xl/_rels/workbook.xml.rels': relations(
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'worksheet', 's2.xml'],
      ),
      'xl/s2.xml': SHEET,
    })
    expect(names(files)).toEqual(['B', 'A'])
  })
})

describe('the sheets of a workbook', () => {
  it('are worksheets; charts, dialogs and macro sheets are left out', () => {
    const files = workbook(SHEET, {
      'xl/workbook.xml': book('<sheet name="G" r:id="r2"/><sheet name="F-02" r:id="r1"/><sheet name="M" r:id="r3"/>'),
      'xl/_rels/workbook.xml.rels': relations(
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'chartsheet', 'chart.xml'],
        ['r3', 'xlMacrosheet', 'macro.xml'],
      ),
    })
    expect(names(files)).toEqual(['F-02'])
  })

  it.each(['hidden', 'veryHidden'])('say when they are %s', (state) => {
    const files = workbook(SHEET, { 'xl/workbook.xml': book(`<sheet name="F-02" state="${state}" r:id="r1"/>`) })
    expect(outcome(zip(files))).toMatchObject({ sheets: [{ hidden: true }] })
  })

  it.each([
    ['F-02', 'f-02'],
    ['F-02', 'F-02 '],
    ['F-02', '\u202eF-02'],
    ['F 02', 'F\u00a002'],
    ['F-02', 'Ｆ-02'],
  ])('whose names look alike are refused: %j and %j', (one, other) => {
    expect(names(tabs(one, other))).toBe('E-SHEET-DUP')
  })

  it('may be named as objects name their own', () => {
    expect(names(tabs('__proto__', 'constructor', 'toString'))).toEqual(['__proto__', 'constructor', 'toString'])
  })

  it('must not share a part', () => {
    const sheets = '<sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/>'
    expect(names(workbook(SHEET, { 'xl/workbook.xml': book(sheets) }))).toBe('E-SHEET-DUP')
  })

  it.each([
    ['there are none', book(''), 'E-SHEET-MISSING'],
    ['a relation is missing', book('<sheet name="A" r:id="r9"/>'), 'E-XLSX-PART'],
    ['a name is missing', book('<sheet r:id="r1"/>'), 'E-XLSX-PART'],
    ['it is another kind of part', SHEET, 'E-XLSX-PART'],
  ])('are refused where %s', (_, xml, code) => {
    expect(names(workbook(SHEET, { 'xl/workbook.xml': xml }))).toBe(code)
  })

  it('leave out a module of a long gone version, which has no part', () => {
    const sheets = '<sheet name="F-02" r:id="r1"/><sheet name="Modul" r:id=""/>'
    expect(names(workbook(SHEET, { 'xl/workbook.xml': book(sheets) }))).toEqual(['F-02'])
  })

  it('are refused where the part of one is no sheet', () => {
    expect(names(workbook(styles(0)))).toBe('E-XLSX-PART')
  })
})

describe('what else a workbook carries', () => {
  it('is told: macros and embedded documents', () => {
    const files = workbook(SHEET, { 'xl/vbaProject.bin': 'x', 'xl/embeddings/oleObject1.bin': 'y' })
    expect(outcome(zip(files))).toMatchObject({ remarks: [{ code: 'W-MACRO' }, { code: 'W-EMBEDDED' }] })
  })

  it('may be missing as long as no cell needs it', () => {
    const files = workbook(SHEET, { '[Content_Types].xml': null })
    expect(names(files)).toEqual(['F-02'])
  })

  it('is not looked at: a broken part that no cell comes from is no fault', () => {
    expect(names(workbook(SHEET, { 'xl/theme/theme1.xml': '<!DOCTYPE x>' }))).toEqual(['F-02'])
  })

  it.each([
    ['styles', 'xl/styles.xml'],
    ['strings', 'xl/sharedStrings.xml'],
    ['relations', 'xl/_rels/workbook.xml.rels'],
  ])('is refused where the part of the %s is another kind of part', (_, part) => {
    expect(refused(zip(workbook(SHEET, { [part]: SHEET })))).toBe('E-XLSX-PART')
  })
})

describe('hidden columns', () => {
  const hiddenIn = (cols: string): readonly number[] => {
    const bytes = zip(workbook(worksheet(ROWS, '', `<cols>${cols}</cols>`)))
    const [table] = readXlsx(sourceOf(bytes), { limits: LIMITS }).tables
    return Array.from({ length: 20_000 }, (_, i) => i).filter((column) => table?.hiddenColumns(column))
  }

  it.each([
    ['<col min="2" max="3" hidden="1"/>', [1, 2]],
    ['<col min="2" max="2" width="0"/>', [1]],
    ['<col min="2" max="2" width="8"/>', []],
    ['<col min="16384" max="4000000000" hidden="1"/>', [16_383]],
    ['<col min="0" max="1" hidden="true"/>', [0]],
    ['<col min="x" max="2" hidden="1"/>', []],
  ])('%s', (cols, columns) => {
    expect(hiddenIn(cols)).toEqual(columns)
  })
})

describe('dates', () => {
  it.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['', false],
  ])('count from 1904 where the workbook says so: %j', (ahead, date1904) => {
    const files = workbook(SHEET, { 'xl/workbook.xml': book('<sheet name="F-02" r:id="r1"/>', ahead) })
    const [table] = readXlsx(sourceOf(zip(files)), { limits: LIMITS }).tables
    expect(table?.date1904).toBe(date1904)
  })
})
