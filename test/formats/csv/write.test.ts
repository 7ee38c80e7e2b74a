import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neutral, originalText } from '../../../src/formats/csv/neutral.js'
import { readCsv } from '../../../src/formats/csv/read.js'
import { type CsvField, csvLine, INDONESIAN_STYLE, PLAIN_STYLE, writeCsv } from '../../../src/formats/csv/write.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { fieldsOf, sourceOf } from './source.js'

/** What a spreadsheet sees first in a cell: not blanks, not marks without a shape. */
const firstSeen = (cell: string): string =>
  cell.replace(/^[\s\p{Z}\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164\uffa0\u034f\ufe00-\ufe0f]+/u, '').charAt(0)

const isFormula = (cell: string): boolean => '=+-@＝＋－＠﹦﹢﹣﹫'.includes(firstSeen(cell) || ' ')

describe('a text is never a formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+62 812', "'+62 812"],
    ['-4.5', "'-4.5"],
    ['@SUM(1)', "'@SUM(1)"],
    ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
    ['＝cmd', "'＝cmd"],
    ['－1', "'－1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['\ufeff=1+1', "'\ufeff=1+1"],
    ['\t=1+1', "' =1+1"],
    ['\n=1+1', "' =1+1"],
    ['\r\n=1+1', "' =1+1"],
    ['\0=1+1', "'=1+1"],
    ['\u3164=1', "'\u3164=1"],
    [';=1', ";'=1"],
    ['Dinas A;=1', "Dinas A;'=1"],
    ['x|@y', "x|'@y"],
  ])('%j is written as %j', (text, written) => {
    expect(neutral(text)).toBe(written)
  })

  test.each(['Dinas Kependudukan', 'RSUD Tipe A - Kota', '4,5', "Jum'at", '', 'a=b', '10-11', 'x; y', 'é', '😀'])(
    '%j is no formula and stays as it is',
    (text) => expect(neutral(text)).toBe(text),
  )

  test('whatever delimiter the spreadsheet assumes, no piece of a text begins a formula', () => {
    const nasty = fc.constantFrom(...'=+-@＝＋－＠ \t\n\r\u00a0\u200b\ufeff\u202e\u2800\u3164\'";,|a4')
    const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
    fc.assert(
      fc.property(text, (parts) => {
        const written = neutral(parts.join(''))
        return ![written, ...written.split(/[;,|\t\n]/)].some(isFormula)
      }),
      { numRuns: 20_000 },
    )
  })

  test('what was made safe can be read back as it was', () => {
    const text = fc.array(fc.constantFrom(...'=+-@＝ \u00a0\u200b\'";,|a4'), { maxLength: 10 })
    fc.assert(
      fc.property(text, (parts) => originalText(neutral(parts.join(''))) === parts.join('')),
      { numRuns: 20_000 },
    )
  })

  test('controls, halves of characters and non-characters do not get into a file', () => {
    expect(neutral('\x1b[31mmerah\x07')).toBe('[31mmerah')
    expect(neutral('a\ud800b\ufffec')).toBe('a\ufffdbc')
    expect(neutral('baris 1\r\nbaris 2\u2028baris 3')).toBe('baris 1 baris 2 baris 3')
  })

  test('every name of the list of hostile names comes out neutral', () => {
    const bytes = readFileSync(new URL('../../../fixtures/corpus/made/t92-blns-names.csv', import.meta.url))
    const names = fieldsOf(readCsv(sourceOf(bytes), { limits: CSV_LIMITS })).map((fields) => fields[1] ?? '')
    expect(names).toHaveLength(82)
    for (const name of names) expect(isFormula(neutral(name))).toBe(false)
  })
})

describe('figures stay figures', () => {
  const rows: CsvField[][] = [['Kota A', { figure: '4.51' }, 1, null, { figure: '-0.25' }]]

  test('for programs with a point', () => expect(writeCsv(rows, PLAIN_STYLE)).toBe('Kota A,4.51,1,,-0.25\n'))

  test('for Indonesian Excel with a comma, a semicolon and a byte order mark', () =>
    expect(writeCsv(rows, INDONESIAN_STYLE)).toBe('\ufeffKota A;4,51;1;;-0,25\n'))

  test('a decimal comma in a comma file is quoted', () =>
    expect(writeCsv(rows, { ...PLAIN_STYLE, decimal: 'comma' })).toBe('Kota A,"4,51",1,,"-0,25"\n'))
})

test('quotes, delimiters and outer blanks are quoted, and a lone empty field is no blank line', () => {
  const rows = [['a"b', 'a;b', 'a,b', ' a'], ['']]
  expect(writeCsv(rows, PLAIN_STYLE)).toBe('"a""b","a;b","a,b"," a"\n""\n')
})

test('a record is the same below whatever stands above it, however alike the two begin', () => {
  const field = fc.constantFrom<CsvField>('', 'a', 'b;', null, 1, { figure: '-0.25' })
  fc.assert(
    fc.property(fc.array(fc.array(field, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
      expect(writeCsv(rows, PLAIN_STYLE)).toBe(rows.map((row) => csvLine(row, PLAIN_STYLE)).join(''))
    }),
    { numRuns: 2000 },
  )
})

test('what is written is read back equal, in every style', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 }).map(neutral)
  const style = fc.record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
    decimal: fc.constant('point' as const),
    bom: fc.boolean(),
    newline: fc.constantFrom('\n' as const, '\r\n' as const),
  })
  const rows = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
    // A file of nothing but blanks and tabs is refused as empty, as it should be.
    .filter((all) => all.flat().some((field) => field.trim() !== ''))
  fc.assert(
    fc.property(rows, style, (written, how) => {
      const bytes = Buffer.from(writeCsv(written, how))
      const book = readCsv(sourceOf(bytes), { delimiter: how.delimiter, limits: CSV_LIMITS })
      expect(fieldsOf(book).map((fields) => fields.map((field) => originalText(field)))).toEqual(
        written.map((fields) => fields.map((field) => originalText(neutral(field)))),
      )
    }),
    { numRuns: 2000 },
  )
})
