import { describe, expect, it, test } from 'vitest'
import { scannerOf } from '../../../../src/scoresheet/survey/fast/count-rows.js'
import { flush } from '../../../../src/scoresheet/survey/fast/waiting-rows.js'
import { shownUnit } from '../../../../src/scoresheet/survey/opened-sheet.js'
import { bytesOf } from '../sample.js'
import { brief, countsOf } from '../small.js'
import { type ScanAbout, scanOf } from './small-scan.js'

const HEAD = 'no,unit,u_1,u_2,u_3,hp'

/** What a stretch of a text comes to, by default all of it; where the scanner came to. */
const scanned = (text: string, about: ScanAbout = {}, stretch: { end?: number; whole?: boolean } = {}) => {
  const scan = scanOf(text, about)
  const reached = scannerOf(scan)({ end: bytesOf(text).length, whole: true, ...stretch })
  const { tallies, rows, findings } = scan.sheet
  for (const unit of tallies.units.keys()) if ((scan.pending[unit] ?? 0) > 0) flush(scan, unit)
  return {
    reached,
    used: rows.used,
    refused: rows.refused,
    units: tallies.units.map(shownUnit),
    respondents: Array.from(tallies.respondents.subarray(0, tallies.units.length)),
    of: (unit: number) => [0, 1, 2].map((label) => countsOf(tallies, unit, label)),
    told: brief(findings.remarks()),
  }
}
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`

describe('rows of plain fields and single digits', () => {
  it('are counted by unit and question, the header is none of them', () => {
    const text = file(HEAD, '1,A,4,3,4,08', '2,B,1,,-,', '3,A,4,4,4,09')
    const { reached, used, units, respondents, of, told } = scanned(text)
    expect([reached, used, units, respondents, told]).toEqual([text.length, 3, ['A', 'B'], [2, 1], []])
    expect(of(0)).toEqual([
      [0, 0, 0, 2, 0],
      [0, 0, 1, 1, 0],
      [0, 0, 0, 2, 0],
    ])
    expect(of(1)).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
    ])
  })

  test.each([
    ['a question', 'unit,u_1,u_2,u_3', ['A,4,4,4', 'A,4,4,', 'A,4,4,-']],
    ['the unit', 'u_1,u_2,u_3,unit', ['4,4,4,A', '4,4,,"A"', '4,4,-,A']],
    ['something else', 'unit,u_1,u_2,u_3,hp', ['A,4,4,4,08', 'A,4,4,,"0,8"', 'A,4,4,-,']],
  ])('may end with %s, and with line ends of one byte or two', (_, head, lines) => {
    for (const end of ['\n', '\r\n']) {
      const { used, units, of } = scanned(`${[head, ...lines].join(end)}${end}`)
      expect([used, units, of(0)[2]]).toEqual([3, ['A'], [0, 0, 0, 1, 2]])
    }
  })

  it('are of one unit by all the fields that name it, wherever they stand', () => {
    const rows = ['Kab. X,4,4,4,A', 'Kab. XA,4,4,4,', 'Kab. Y,4,4,4,A', 'Kab. X,4,4,4,A']
    const { respondents } = scanned(file('instansi,u_1,u_2,u_3,unit', ...rows.filter((row) => !row.endsWith(','))))
    expect(respondents).toEqual([2, 1])
    expect(scanned(file('instansi,x,unit,u_1,u_2,u_3', 'AB,1,C,4,4,4', 'A,1,BC,4,4,4')).respondents).toEqual([1, 1])
  })

  it('are counted of more units than find room near by', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i},U-${i % 3},4,4,4,`)
    expect(scanned(file(HEAD, ...lines), { room: 1 })).toMatchObject({ used: 30, respondents: [10, 10, 10] })
  })

  it('without any answer are used and no respondents', () => {
    expect(scanned(file(HEAD, '1,A,,,,', '2,A,-,-,-,', '3,A,4,,,'))).toMatchObject({ used: 3, respondents: [1] })
  })
})

describe('every other row', () => {
  test.each([
    ['an answer with decimals', '9,A,4.0,4,4,', 3, []],
    ['an answer in quotes', '9,A,"4",4,4,', 3, []],
    ['an answer off the scale', '9,A,7,4,4,', 3, ['E-CELL-RANGE C3']],
    ['a digit more', '9,A,44,4,4,', 3, ['E-CELL-RANGE C3']],
    ['a field too few', '9,A,4,4,4', 2, ['E-ROW-RAGGED A3']],
    ['a field too many', '9,A,4,4,4,,', 2, ['E-ROW-RAGGED A3']],
    ['a line end within quotes', '9,A,4,4,4,"0\n8"', 3, []],
    ['nobody’s name', '9,,4,4,4,', 2, ['E-ROW-KEY C3']],
    ['nothing in it', '', 2, []],
    ['the header again', HEAD, 2, []],
    ['a sum of others', 'Jumlah,,4,4,4,', 2, ['W-ROW-TOTAL A3']],
  ] as const)('is taken field by field where it has %s, and those around it as they are', (...given) => {
    const [, line, used, told] = given
    const text = file(HEAD, '1,A,4,4,4,', line, '2,A,4,4,4,')
    expect(scanned(text)).toMatchObject({ reached: bytesOf(text).length, used, told })
  })

  it('may be a sum where no column names units, by its only text before the answers', () => {
    const text = file('no,u_1,u_2,u_3', '1,4,4,4', 'Jumlah,4,4,4', ',4,4,4', '2,4,4,4')
    expect(scanned(text, { unit: 'Dukcapil' })).toMatchObject({
      used: 3,
      units: ['Dukcapil'],
      told: ['W-ROW-TOTAL A3'],
    })
  })
})

describe('where the scanner stops', () => {
  const rows = file(HEAD, '1,A,4,4,4,', '2,A,4,4,4,')

  it('is the row that goes on behind the stretch, with those before it counted', () => {
    const text = `${rows}3,A,4,4,4,"0\n8"\n`
    const end = text.lastIndexOf('0\n') + 2
    expect(scanned(text, {}, { end, whole: false })).toMatchObject({ reached: rows.length, used: 2 })
  })

  test.each([
    ['a stray quote', '3,A,4,4,4,a"b\n', {}],
    ['more columns than allowed', '3,A,4,4,4,1,2,3\n', { columns: 7 }],
    ['a field longer than allowed', '3,A,4,4,4,123456789\n', { characters: 8 }],
    ['a unit’s name longer than allowed', '3,"ABCDEFGHI",4,4,4,\n', { characters: 8 }],
  ])('is nowhere in a file that has %s: it is for the other reader', (_, line, limits) => {
    expect(scanned(`${rows}${line}`, { limits }).reached).toBe(-1)
  })
})
