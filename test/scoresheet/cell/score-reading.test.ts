import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Exact, equal, fraction, parseExact, whole } from '../../../src/exact/exact.js'
import type { Cell } from '../../../src/formats/cell-table.js'
import { onScale, readFigure, readScore, type ScoreReading } from '../../../src/scoresheet/cell/score-reading.js'

const cell = (kind: Cell['kind'], text: string, rest: Partial<Cell> = {}): Cell => ({
  column: 3,
  kind,
  text,
  formula: null,
  stored: true,
  format: null,
  merged: null,
  ...rest,
})

const allows = (value: Exact): boolean => compare(value, whole(0)) >= 0 && compare(value, whole(5)) <= 0

/** A reading in one line: value and warnings, or code and proposal. */
const told = (reading: ScoreReading): string =>
  'value' in reading
    ? [fraction(reading.value), ...reading.warnings].join(' ')
    : [reading.code, ...(reading.proposal === null ? [] : [`→ ${reading.proposal}`])].join(' ')

const score = (...given: Parameters<typeof cell>): string => told(onScale(readScore(cell(...given)), allows))
const csvScore = (text: string): string => told(onScale(readScore(cell('text', text), false), allows))

describe('a number that a workbook stores is read as its shortest decimal, whatever its digits', () => {
  test.each([
    ['4', '4'],
    ['4.5', '9/2'],
    ['4.500', '9/2'],
    ['4.5000000000000000', '9/2'],
    ['4.5049999999999999', '901/200'],
    ['0.125', '1/8'],
    ['4e0', '4'],
    ['4.5E+00', '9/2'],
    ['-0', '0'],
    ['5e-324', fraction(parseExact('5e-324') ?? whole(-1))],
    ['0.30000000000000004', fraction(parseExact('0.30000000000000004') ?? whole(-1))],
    ['4.25', '17/4'],
    ['.5', '1/2'],
    ['-1', 'E-CELL-RANGE'],
    ['6', 'E-CELL-RANGE'],
    ['1e309', 'E-CELL-RANGE'],
    ['NaN', 'E-CELL-TYPE'],
    ['INF', 'E-CELL-TYPE'],
    ['0x4', 'E-CELL-TYPE'],
    ['4abc', 'E-CELL-TYPE'],
    ['4,5', 'E-CELL-TYPE'],
    ['', 'E-CELL-TYPE'],
  ])('%j is %s', (text, due) => expect(score('number', text)).toBe(due))
})

describe('other kinds of cells', () => {
  test.each([
    ['boolean', 'TRUE', {}, 'E-CELL-TYPE'],
    ['boolean', 'FALSE', { formula: '1=2' }, 'E-CELL-TYPE'],
    ['error', '#DIV/0!', {}, 'E-CELL-ERROR'],
    ['error', '#SPILL!', {}, 'E-CELL-ERROR'],
    ['empty', '', {}, 'E-CELL-EMPTY'],
    ['empty', '', { formula: '2+2', stored: false }, 'E-CELL-NOCACHE'],
    ['empty', '', { formula: '', stored: false }, 'E-CELL-NOCACHE'],
    ['text', '', { formula: '""' }, 'E-CELL-EMPTY'],
    ['date', '2026-05-04T00:00:00', {}, 'E-CELL-DATE'],
    ['date', '42492', { format: 'd\\-mmm' }, 'E-CELL-DATE'],
    ['date', '46146', { format: 'd/m/yy' }, 'E-CELL-DATE'],
    ['date', '4', { format: 'd\\-mmm' }, '4 W-CELL-DATEFORMAT'],
  ] as const)('%s %j %j is %s', (kind, text, rest, due) => expect(score(kind, text, rest)).toBe(due))

  test('a text that is a number is worth a word where the file tells numbers from text', () => {
    expect(score('text', '4')).toBe('4 W-CELL-TEXTNUM')
    expect(score('text', '4,5')).toBe('9/2 W-CELL-TEXTNUM')
    expect(score('text', ' 4 ')).toBe('4 W-CELL-TEXTNUM')
    expect(score('text', '3,25')).toBe('13/4 W-CELL-TEXTNUM')
  })

  test('in CSV all is text, and only what had to be strippedText is worth a word', () => {
    for (const text of ['4', ' 4', '\t4 ', '4,0', '4.00', '+4', '04']) expect(csvScore(text)).toBe('4')
    for (const text of ['\u00a04\u00a0', "'4", '4\ufeff', '\u200f4']) expect(csvScore(text)).toBe('4 W-CELL-TEXTNUM')
  })
})

describe('the decimal sign that was written is kept for whoever compares them', () => {
  test.each([
    ['4', null],
    ['4,5', 'comma'],
    ['4.5', 'point'],
    ['3,25', 'comma'],
    ['3.25', 'point'],
  ])('%j: %s', (text, mark) => expect(readScore(cell('text', text), false)).toMatchObject({ mark }))

  test('a stored number has none', () => {
    for (const text of ['4.5', '3.25']) expect(readScore(cell('number', text))).toMatchObject({ mark: null })
  })
})

describe('what a format shows', () => {
  test.each([
    ['4', '0.00', '4'],
    ['4', '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '4'],
    ['4.5', '0', '9/2 W-CELL-FORMAT'],
    ['1', '"5"', '1 W-CELL-FORMAT'],
    ['0', '0;-0;', '0 W-CELL-FORMAT'],
    ['0.9', '0%', 'E-CELL-UNIT'],
    ['4', '0.00%', 'E-CELL-UNIT'],
  ])('%s as %s is %s', (text, format, due) => expect(score('number', text, { format })).toBe(due))

  test('in a column of means, rounding what is shown is no reason for a word', () => {
    expect(told(readFigure(cell('number', '4.505', { format: '0.00' })))).toBe('901/200')
    expect(told(readFigure(cell('number', '4.505', { format: '"5"' })))).toBe('901/200 W-CELL-FORMAT')
  })
})

describe('a formula counts by its stored result, and is told where that is not plainly its own', () => {
  test.each([
    ['2+2', null],
    ['1+1', 'W-CELL-FORMULA'],
    ['[1]Skor!$A$1', 'W-CELL-EXTERNAL'],
    ['', null],
  ])('=%s with 4: %s', (formula, warning) => {
    expect(told(readScore(cell('number', '4', { formula })))).toBe(['4', ...(warning ? [warning] : [])].join(' '))
  })

  test('a formula that gives text gives both words', () => {
    expect(score('text', '4', { formula: '"4"' })).toBe('4 W-CELL-TEXTNUM')
    expect(score('text', '4', { formula: 'WEBSERVICE("x")' })).toBe('4 W-CELL-TEXTNUM W-CELL-FORMULA')
  })

  test('a formula of any length is judged at once', () => {
    const { user } = process.cpuUsage()
    for (const part of ['1+', '(', '[', "'", '"', 'A', '|', "'[1]", "'[1]''", '[1]a', '| '])
      readScore(cell('number', '4', { formula: part.repeat(60_000) }))
    expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
  })
})

describe('a text that is no score proposes what was perhaps meant, on the scale only', () => {
  test.each([
    ['４', 'E-CELL-TYPE → 4'],
    ['3-4', 'E-CELL-TYPE → 3 / 4'],
    ['3-9', 'E-CELL-TYPE'],
    ['4.500', 'E-CELL-AMBIGUOUS → 4.5 / 4500'],
    ['4,500', 'E-CELL-AMBIGUOUS → 4,5 / 4500'],
    ['0,125', 'E-CELL-AMBIGUOUS → 0,125 / 125'],
    ['empat', 'E-CELL-TYPE → 4'],
    ['4O', 'E-CELL-TYPE'],
    ['80%', 'E-CELL-TYPE'],
    ['1,234.56', 'E-CELL-RANGE'],
    ['1.234,56', 'E-CELL-RANGE'],
    ['1.000.000', 'E-CELL-RANGE'],
    ['4e1', 'E-CELL-RANGE'],
    ['1e309', 'E-CELL-RANGE'],
    ['4e0', 'E-CELL-TYPE'],
    ['-', 'E-CELL-EMPTY'],
    ['#DIV/0!', 'E-CELL-ERROR'],
    ['#4', 'E-CELL-TYPE'],
  ])('%j: %s', (text, due) => expect(csvScore(text)).toBe(due))

  test('a text of any length is judged at once', () => {
    const { user } = process.cpuUsage()
    const middles = [' ', '\u00a0', '4', '4,', '(', '.', '1,234', "'", '\u200b', '-', 'x ']
    for (const middle of middles) {
      const text = `4${middle.repeat(32_000)}`
      for (const given of [text, `${text}x`, `${text})`]) csvScore(given)
    }
    expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
    expect(csvScore(`4${' '.repeat(30_000)}`)).toBe('4')
  })

  test('what is shown of a cell is short and holds no control', () => {
    const reading = readScore(cell('text', `\x1b[31m${'x'.repeat(30_000)}`), false)
    expect(reading).toMatchObject({ code: 'E-CELL-TYPE', found: `[31m${'x'.repeat(76)}…` })
  })
})

describe('a figure in a column of means takes any number of decimals with the sign of the file', () => {
  const figure = (text: string, sign: 'comma' | 'point' | null): string =>
    told(readFigure(cell('text', text), false, sign))
  test.each([
    ['3,667', 'comma', '3667/1000'],
    ['3.667', 'point', '3667/1000'],
    ['3.667', 'comma', 'E-CELL-AMBIGUOUS → 3.667 / 3667'],
    ['3,667', 'point', 'E-CELL-AMBIGUOUS → 3,667 / 3667'],
    ['3.667', null, 'E-CELL-AMBIGUOUS → 3.667 / 3667'],
    ['3.66', 'comma', '183/50'],
    ['4,333333', 'comma', '4333333/1000000'],
    ['1.234,5', 'comma', '2469/2'],
    ['1,234.5', 'comma', 'E-CELL-TYPE'],
    ['1.234.567', null, '1234567'],
    ['4e0', 'point', 'E-CELL-TYPE'],
    ['-', 'point', 'E-CELL-EMPTY'],
  ] as const)('%j in a file with %s: %s', (text, sign, due) => expect(figure(text, sign)).toBe(due))
})

describe('for any text', () => {
  test('what is read is what the decimal says, and nothing else is read', () => {
    const decimal = fc.tuple(
      fc.constantFrom('', '+', '-'),
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom('', '.', ','),
      fc.stringMatching(/^\d{1,6}$/),
    )
    fc.assert(
      fc.property(decimal, ([sign, n, mark, decimals]) => {
        const text = `${sign}${n}${mark}${mark === '' ? '' : decimals}`
        const reading = readScore(cell('text', text), false)
        if (mark !== '' && decimals.length === 3) return !('value' in reading) && reading.code === 'E-CELL-AMBIGUOUS'
        const due = parseExact(text.replace(',', '.').replace('+', ''))
        return 'value' in reading && due !== null && equal(reading.value, due)
      }),
      { numRuns: 10_000 },
    )
  })

  test('any text, in any kind of cell and format, is a reading and never a crash', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .array(fc.constantFrom(...'0123456789.,-+eE%\'" ()[]/=#４٤④½\u00a0\u200b;:'), { maxLength: 10 })
        .map((c) => c.join('')),
    )
    const kind = fc.constantFrom<Cell['kind'][]>('number', 'text', 'boolean', 'error', 'date', 'empty')
    const rest = fc.record({ format: fc.option(text), formula: fc.option(text), stored: fc.boolean() })
    fc.assert(
      fc.property(kind, text, rest, fc.boolean(), (of, what, more, typed) => {
        const given = cell(of, what, more)
        return [readScore(given, typed), readFigure(given, typed, 'comma')].every(
          (reading) => told(onScale(reading, allows)) !== '',
        )
      }),
      { numRuns: 20_000 },
    )
  })

  test('text taken as a score is a plain decimal once blanks and marks without width are gone', () => {
    const text = fc
      .array(fc.constantFrom(...'0123456789.,-+eE%\'" ()[]/=#４٤④½\u00a0\u200b;:xO'), { maxLength: 6 })
      .map((characters) => characters.join(''))
    fc.assert(
      fc.property(text, (given) => {
        if (!('value' in readScore(cell('text', given), false))) return true
        return /^[+-]?\d+([.,]\d+)?$/.test(given.replace(/[\s\u200b\u00a0]/g, '').replace(/^'/, ''))
      }),
      { numRuns: 20_000 },
    )
  })
})
