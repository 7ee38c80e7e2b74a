import { describe, expect, it } from 'vitest'
import { LIMITS, type Limits, RATIO_FLOOR } from '../../../src/formats/limits.js'
import { readXlsx } from '../../../src/formats/xlsx/read.js'
import { MAIN, OFFICE, outcome, PACKAGE, refused, sourceOf, strings, workbook, worksheet, zip } from './make.js'

const rows = (count: number): string => '<row><c><v>4</v></c></row>'.repeat(count)
const book = (sheet: string, parts = {}): Buffer => zip(workbook(sheet, parts))

/** A workbook of so many sheets. */
const sheets = (count: number, inner = ''): Buffer => {
  const each = Array.from({ length: count }, (_, i) => i)
  const tabs = each.map((i) => `<sheet name="S${i}" r:id="r${i}"/>`).join('')
  const related = each.map((i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="s${i}.xml"/>`).join('')
  return book('', {
    'xl/worksheets/sheet1.xml': null,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${tabs}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${related}</Relationships>`,
    ...Object.fromEntries(each.map((i) => [`xl/s${i}.xml`, worksheet(inner)])),
  })
}

/** A workbook with an entry of so many bytes that no cell comes from. */
const padded = (size: number, content = Buffer.alloc(size)): Buffer =>
  zip([...workbook(worksheet('')), { name: 'xl/media/a.bin', content }])

/** Bytes that hardly shrink, the same each time. */
const noise = (size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  let state = 1
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 16
  }
  return bytes
}

const merges = (count: number): Buffer => {
  const refs = Array.from({ length: count }, (_, i) => `<mergeCell ref="A${i * 2 + 1}:A${i * 2 + 2}"/>`)
  return book(worksheet('', `<mergeCells>${refs.join('')}</mergeCells>`))
}

const text = (length: number): string => `<row><c t="inlineStr"><is><t>${'a'.repeat(length)}</t></is></c></row>`
const shared = (length: number): Buffer =>
  book(worksheet('<row><c t="s"><v>0</v></c></row>'), {
    'xl/sharedStrings.xml': strings(`<t>${'a'.repeat(length)}</t>`),
  })
const formula = (length: number): Buffer => book(worksheet(`<row><c><f>${'1'.repeat(length)}</f><v>1</v></c></row>`))

/** One limit, the most that it lets through, what is one more, and the code that says so. */
const BORDERS: readonly (readonly [string, Partial<Limits>, Buffer, Buffer, string])[] = [
  [
    'entries',
    { entries: 6 },
    padded(1),
    zip([...workbook(worksheet(''), { a: '' }), { name: 'b', content: '' }, { name: 'c', content: '' }]),
    'E-ZIP-LIMIT',
  ],
  ['part', { part: 5000 }, padded(5000), padded(5001), 'E-ZIP-LIMIT'],
  ['sheets', { sheets: 3 }, sheets(3), sheets(4), 'E-SHEET-LIMIT'],
  ['sheets (as delivered)', {}, sheets(256), sheets(257), 'E-SHEET-LIMIT'],
  ['cells', { cells: 5 }, book(worksheet(rows(5))), book(worksheet(rows(6))), 'E-SHEET-LIMIT'],
  [
    'cells, empty ones too',
    { cells: 2 },
    book(worksheet('<row><c/><c/></row>')),
    book(worksheet('<row><c/><c/><c/></row>')),
    'E-SHEET-LIMIT',
  ],
  ['rows', { rows: 5 }, book(worksheet(rows(5))), book(worksheet(rows(6))), 'E-SHEET-LIMIT'],
  [
    'columns',
    { columns: 3 },
    book(worksheet('<row><c r="C1"/></row>')),
    book(worksheet('<row><c r="D1"/></row>')),
    'E-SHEET-LIMIT',
  ],
  ['characters', {}, book(worksheet(text(32_767))), book(worksheet(text(32_768))), 'E-SHEET-LIMIT'],
  ['characters of a shared string', {}, shared(32_767), shared(32_768), 'E-SHEET-LIMIT'],
  ['characters of a formula', {}, formula(32_767), formula(32_768), 'E-SHEET-LIMIT'],
  ['merges', { merges: 5 }, merges(5), merges(6), 'E-SHEET-LIMIT'],
  ['merges (as delivered)', {}, merges(65_536), merges(65_537), 'E-SHEET-LIMIT'],
]

describe('a limit lets through as much as it says and not one more', () => {
  it.each(BORDERS)('%s', (_, change, most, more, code) => {
    const limits = { ...LIMITS, ...change }
    expect(refused(most, limits)).toBe(null)
    expect(refused(more, limits)).toBe(code)
  })

  it.each(BORDERS)('%s: the option that is named lets it through', (_, change, _most, more) => {
    const limits = { ...LIMITS, ...change }
    const told = outcome(more, limits)
    const option = 'code' in told ? (told.option ?? '') : ''
    const [, name = '', needs] = /^--max-([a-z]+) (\d+)$/.exec(option) ?? []
    expect(refused(more, { ...limits, [name]: Number(needs) })).toBe(null)
  })

  it('a thousand entries are read, one more is not', () => {
    const entries = (count: number) => {
      const files = workbook(worksheet(''))
      const more = Array.from({ length: count - files.length }, (_, i) => ({ name: `xl/media/${i}`, content: '' }))
      return zip([...files, ...more])
    }
    expect(refused(entries(1000))).toBe(null)
    expect(refused(entries(1001))).toBe('E-ZIP-LIMIT')
  })

  it('all parts together', () => {
    const bytes = padded(5000)
    const result = workbook(worksheet('')).reduce((sum, { content }) => sum + Buffer.from(content).length, 5000)
    expect(refused(bytes, { ...LIMITS, total: result })).toBe(null)
    expect(refused(bytes, { ...LIMITS, total: result - 1 })).toBe('E-ZIP-LIMIT')
  })

  it('how tightly a part is packed counts only above 5 MiB', () => {
    expect(refused(padded(RATIO_FLOOR))).toBe(null)
    expect(refused(padded(RATIO_FLOOR + 1))).toBe('E-ZIP-LIMIT')
    expect(refused(padded(RATIO_FLOOR + 1), { ...LIMITS, ratio: 2000 })).toBe(null)
  })

  it('a part of 64 MiB is read, one byte more is not', () => {
    const size = LIMITS.part
    const full = (length: number) =>
      zip([...workbook(worksheet('')), { name: 'a', content: noise(length), stored: true }])
    expect(refused(full(size))).toBe(null)
    expect(refused(full(size + 1))).toBe('E-ZIP-LIMIT')
  })

  it('more strings than cells are refused', () => {
    const many = (count: number) =>
      book(worksheet(''), { 'xl/sharedStrings.xml': strings(...Array.from({ length: count }, () => '<t/>')) })
    expect(refused(many(5), { ...LIMITS, cells: 5 })).toBe(null)
    expect(refused(many(6), { ...LIMITS, cells: 5 })).toBe('E-SHEET-LIMIT')
  })

  it('a string that is too long is no fault as long as no cell shows it', () => {
    const long = { 'xl/sharedStrings.xml': strings(`<t>${'a'.repeat(40_000)}</t>`) }
    expect(refused(book(worksheet(rows(1)), long))).toBe(null)
  })

  it('cells are counted over all sheets, and not again where a sheet is walked again', () => {
    const book = readXlsx(sourceOf(sheets(3, rows(2))), { limits: { ...LIMITS, cells: 6 } })
    const walk = () => book.tables.map((table) => [...table.rows()].length)
    expect(walk()).toEqual([2, 2, 2])
    expect(walk()).toEqual([2, 2, 2])
    expect(refused(sheets(3, rows(2)), { ...LIMITS, cells: 5 })).toBe('E-SHEET-LIMIT')
  })

  it.each([
    ['in one text', (count: number) => `<t>${'_x0041_'.repeat(count)}</t>`],
    ['in runs', (count: number) => `<r><t>${'_x0041_'.repeat(count - 1)}</t></r><r><t>_x0041_</t></r>`],
    ['by references', (count: number) => `<t>${'&#x000041;'.repeat(count)}</t>`],
  ])('characters are counted as they are meant, not as they are written: %s', (_, item) => {
    const inline = (count: number) => book(worksheet(`<row><c t="inlineStr"><is>${item(count)}</is></c></row>`))
    const sharedItem = (count: number) =>
      book(worksheet('<row><c t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': strings(item(count)) })
    for (const make of [inline, sharedItem]) {
      const result = outcome(make(32_767))
      expect('code' in result ? result : result.sheets[0]?.rows[0]?.cells[0]?.text).toBe('A'.repeat(32_767))
      expect(refused(make(32_768))).toBe('E-SHEET-LIMIT')
    }
  })

  it.each([
    [
      'names',
      'E-XML-BAD',
      (count: number) => worksheet('', Array.from({ length: count }, (_, i) => `<a${i}/>`).join('')),
      10_001,
    ],
    [
      'cells in a row',
      'E-XLSX-CELL',
      (count: number) => worksheet(`<row>${'<c r="A1"><v>1</v></c>'.repeat(count)}</row>`),
      16_385,
    ],
  ])('what only fills the memory is refused: %s', (_, code, sheet, count) => {
    expect(refused(book(sheet(count)))).toBe(code)
  })

  it('more styles than any program writes are refused', () => {
    const styles = (count: number) => ({
      'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf/>'.repeat(count)}</cellXfs></styleSheet>`,
    })
    expect(refused(book(worksheet(''), styles(65_490)))).toBe(null)
    expect(refused(book(worksheet(''), styles(131_072)))).toBe('E-XLSX-PART')
  })

  it('relations that outnumber the entries an archive may have are refused', () => {
    const relations = (count: number) => ({
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${Array.from(
        { length: count },
        (_, i) => `<Relationship Id="r${i}" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`,
      ).join('')}</Relationships>`,
    })
    expect(refused(book(worksheet(''), relations(1000)))).toBe(null)
    expect(refused(book(worksheet(''), relations(1001)))).toBe('E-XLSX-PART')
  })

  it('says how much there was and how much may be', () => {
    expect(outcome(book(worksheet(rows(6))), { ...LIMITS, rows: 5 })).toMatchObject({
      code: 'E-SHEET-LIMIT',
      sheet: 'F-02',
      found: '6 rows',
      expected: '≤ 5',
    })
  })
})
