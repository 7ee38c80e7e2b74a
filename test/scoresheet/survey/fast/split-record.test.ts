import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { bytesOf } from '../../../../src/platform/bytes.js'
import { rowOf, splitRecord } from '../../../../src/scoresheet/survey/fast/split-record.js'
import { runs } from '../../../engine/runs.js'

const COMMA = 44
/** The record at an offset of a text, by default of all of the file. */
const split = (
  text: string,
  { from = 0, end, whole = true }: { from?: number; end?: number; whole?: boolean } = {},
) => {
  const bytes = bytesOf(text)
  return splitRecord({ bytes, end: end ?? bytes.length, delimiter: COMMA, whole }, from)
}

describe('a record', () => {
  test.each([
    ['plain fields', 'a,b c,4\nz', { fields: ['a', 'b c', '4'], next: 8 }],
    ['empty fields', ',,\n', { fields: ['', '', ''], next: 3 }],
    ['a blank line', '\nz', { fields: [''], next: 1 }],
    ['a line end of two bytes', 'a,4\r\nz', { fields: ['a', '4'], next: 5 }],
    ['letters of several bytes', 'Kañtor,4\n', { fields: ['Kañtor', '4'], next: 10 }],
    ['a quoted field with a delimiter', '"a,b",4\n', { fields: ['a,b', '4'], next: 8 }],
    ['a quoted field with a line end', '"a\nb",4\n', { fields: ['a\nb', '4'], next: 8 }],
    ['quotes within quotes', '"a ""b""",""\n', { fields: ['a "b"', ''], next: 13 }],
    ['quoted fields and a line end of two bytes', '4,"a"\r\nz', { fields: ['4', 'a'], next: 7 }],
  ])('has %s', (_, text, record) => expect(split(text)).toEqual(record))

  it('begins where it is said to, and the last may lack its line end', () => {
    expect(split('a,b\nc,"d"\ne,f', { from: 4 })).toEqual({ fields: ['c', 'd'], next: 10 })
    expect(split('a,b\nc,"d"\ne,f', { from: 10 })).toEqual({ fields: ['e', 'f'], next: 13 })
    expect(split('a,"b"')).toEqual({ fields: ['a', 'b'], next: 5 })
    expect(split('"a""', { end: 3 })).toEqual({ fields: ['a'], next: 3 })
  })

  test.each([
    ['a quote within plain text', 'a,b"c"\n'],
    ['text behind a closing quote', '"a"b,4\n'],
    ['a quote that nothing closes', '4,"a\nb\n'],
    ['a lone CR between fields', 'a\rb,4\n'],
    ['a lone CR behind quotes', '"a"\rb\n'],
    ['a CR within quotes', '"a\r\nb",4\n'],
    ['a CR at the end of all', '"a",4\r'],
  ])('that has %s takes judgement', (_, text) => expect(split(text)).toBeNull())

  it('that goes on behind the stretch waits for what follows', () => {
    expect(split('a,b', { whole: false })).toBeNull()
    expect(split('"a",b', { whole: false })).toBeNull()
    expect(split('a,b\n', { end: 3, whole: false })).toBeNull()
    expect(split('"a""', { end: 3, whole: false })).toBeNull()
    expect(split('"a"\r\n', { end: 4, whole: false })).toBeNull()
  })

  it('has the fields that were written into it, quoted or not', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '4', ' ', ',', '"', '\n', 'ñ'), maxLength: 6 })
    const written = (text: string, isQuoted: boolean) =>
      isQuoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.boolean()), { minLength: 1, maxLength: 5 }), (given) => {
        const text = `${given.map(([each, isQuoted]) => written(each, isQuoted)).join(',')}\nrest`
        expect(split(text)).toEqual({ fields: given.map(([each]) => each), next: bytesOf(text).length - 4 })
      }),
      { numRuns: runs(300) },
    )
  })
})

describe('a record as a row', () => {
  it('has a cell for each field that is not empty, and is as wide as all of them', () => {
    const row = rowOf(['a', '', ' ', '4'], 7)
    expect([row?.number, row?.width, row?.hidden]).toEqual([7, 4, false])
    expect(row?.cells.map(({ column, kind, text }) => [column, kind, text])).toEqual([
      [0, 'text', 'a'],
      [2, 'text', ' '],
      [3, 'text', '4'],
    ])
  })

  it('is none where the line is blank', () => {
    expect([rowOf([''], 1), rowOf(['  '], 1)]).toEqual([null, null])
    expect([rowOf(['', ''], 1)?.cells, rowOf(['a'], 1)?.cells.length]).toEqual([[], 1])
  })
})
