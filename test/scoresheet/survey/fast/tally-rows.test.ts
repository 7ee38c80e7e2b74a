import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Row } from '../../../../src/formats/cell-table.js'
import { tallyColumns, tallyScannerOf } from '../../../../src/scoresheet/survey/fast/tally-rows.js'
import { shownUnit } from '../../../../src/scoresheet/survey/opened-sheet.js'
import { bytesOf, RULES } from '../sample.js'
import { brief, countsOf } from '../small.js'
import { judged, type Rules, read, scan } from './both-ways.js'
import { type ScanAbout, scanOf } from './small-scan.js'

const HEAD = 'kode unit,unit,question,score,n'
const file = (...lines: readonly string[]) => `${lines.join('\n')}\n`

/** What the rows of a tally come to, and which of them were taken as any other reader takes them. */
const scanned = (text: string, about: ScanAbout = {}, stretch: { end?: number; whole?: boolean } = {}) => {
  const slow: number[] = []
  const made = scanOf(text, about)
  const take = (row: Row): void => {
    slow.push(row.number)
    made.take(row)
  }
  const scan = { ...made, take }
  const columns = tallyColumns(scan.sheet)
  if (!columns) throw new Error('no tally for this scanner')
  const reached = tallyScannerOf(scan, columns)({ end: bytesOf(text).length, whole: true, ...stretch })
  const { tallies, rows, findings } = scan.sheet
  return {
    reached,
    slow,
    rows,
    units: tallies.units.map(shownUnit),
    counts: (unit: number, label: number) => countsOf(tallies, unit, label),
    told: brief(findings.remarks()),
  }
}

describe('rows that say how often a question was answered so', () => {
  it('are counted where they lie', () => {
    const text = file(HEAD, '1,A,u_1,4,10', '1,A,u_1,3,2', '1,A,u_2,4,7', '2,B,u_1,1,123456789')
    const { reached, slow, rows, units, counts, told } = scanned(text)
    expect([reached, slow, rows, units, told]).toEqual([text.length, [], { used: 4, refused: 0 }, ['A', 'B'], []])
    expect([counts(0, 0), counts(0, 1), counts(1, 0)]).toEqual([
      [0, 0, 2, 10, 0],
      [0, 0, 0, 7, 0],
      [123456789, 0, 0, 0, 0],
    ])
  })

  it('may be in any order and have quotes around their names', () => {
    const { slow, units, counts } = scanned(
      file(HEAD, '1,"A, pusat","u_1",4,1', '2,B,u_1,4,2', '1,"A, pusat",u_1,3,4', '2,B,"u_1",1,8'),
    )
    expect([slow, units, counts(0, 0), counts(1, 0)]).toEqual([[], ['A, pusat', 'B'], [0, 0, 4, 1, 0], [8, 0, 0, 2, 0]])
  })

  it('may give one answer each', () => {
    const { slow, counts } = scanned(file('unit,question,score', 'A,u_1,4', 'A,u_1,4', 'A,u_2,1'))
    expect([slow, counts(0, 0), counts(0, 1)]).toEqual([[], [0, 0, 0, 2, 0], [1, 0, 0, 0, 0]])
  })

  test.each([
    ['no unit', ',,u_1,4,1', ['E-ROW-KEY C2']],
    ['no question', '1,A,,4,1', ['E-ROW-KEY C2']],
    ['no answer', '1,A,u_1,,1', []],
    ['an answer that is none', '1,A,u_1,5,1', ['E-CELL-RANGE D2']],
    ['no number', '1,A,u_1,4,', ['E-CELL-TYPE E2']],
    ['a number with decimals', '1,A,u_1,4,"1,0"', []],
    ['a number that is none', '1,A,u_1,4,x', ['E-CELL-TYPE E2']],
    ['a number of ten digits', '1,A,u_1,4,4294967296', ['E-CELL-TYPE E2']],
    ['too few fields', '1,A,u_1,4', ['E-ROW-RAGGED A2']],
    ['too many fields', '1,A,u_1,4,1,1', ['E-ROW-RAGGED A2']],
    ['nothing', '', []],
  ])('are judged as by any other reader where one has %s', (_, line, told) => {
    const found = scanned(file(HEAD, line, '1,A,u_2,4,1'))
    expect([found.slow.includes(2) || line === '', found.told]).toEqual([true, told])
  })

  it('are told of where one says again what another said', () => {
    const { slow, told, counts } = scanned(file(HEAD, '1,A,u_1,4,1', '1,A,u_1,4,1'))
    expect([slow, told, counts(0, 0)]).toEqual([[3], ['E-ROW-DUP C3'], [0, 0, 0, 1, 0]])
  })

  it('are left where one goes on behind the stretch, and begin the next', () => {
    const regular = file(HEAD, '1,A,u_1,4,1')
    const [text, end] = [`${regular}1,"A\nB",u_1,3,1\n`, `${regular}1,"A\n`.length]
    expect(scanned(text, {}, { end, whole: false }).reached).toBe(regular.length)
    expect(scanned(text, {}, { end }).reached).toBe(-1)
  })
})

describe('a tally is left to the reader of all files', () => {
  test.each([
    ['it names no unit', 'question,score,n', {}],
    ['its units are named by columns that stand apart', 'unit,question,score,n,instansi', {}],
    ['it says sums', 'unit,question,n,sum', {}],
    ['it says means', 'unit,question,n,mean', {}],
    ['the operator has words for answers', HEAD, { labels: new Map([['baik', 3]]) }],
    ['its rows are respondents', 'unit,u_1,u_2,u_3', {}],
  ])('where %s', (_, head, about) => {
    expect(tallyColumns(scanOf(file(head, ''), about).sheet)).toBeNull()
  })

  it('where a row above the header might be one of its rows', () => {
    expect(tallyColumns(scanOf(file('1,2,3,4,5', HEAD)).sheet)).toBeNull()
    expect(tallyColumns(scanOf(file('Rekap,,,,', HEAD)).sheet)).not.toBeNull()
  })
})

const usual = (weight: number, ...texts: readonly string[]) => ({ weight, arbitrary: fc.constantFrom(...texts) })
const FIELDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  unit: fc.oneof(usual(20, 'A', 'B', 'RSUD'), usual(1, '', '"X, Y"', ' A', 'a', 'Jumlah', 'unit', 'Kañtor')),
  instansi: fc.oneof(usual(20, 'P', 'Q'), usual(1, '', '"P"', 'instansi')),
  question: fc.oneof(usual(20, 'u_1', 'u_2', 'u_14'), usual(1, '', '-', '"u_3"', 'IKM', 'u_99', 'question', 'Ramah')),
  score: fc.oneof(usual(20, '0', '1', '2', '3', '4', '5'), usual(1, '', '-', '6', '4.0', '"4"', 'x', '05')),
  n: fc.oneof(usual(20, '0', '1', '12', '300'), usual(1, '', '-1', '1.0', '"7"', '4000000000', '1e3', 'x')),
  hp: fc.oneof(usual(20, '', '08'), usual(1, '"a\nb"', '"0,8"', 'a"b')),
}

const tally = fc
  .record({
    columns: fc.constantFrom('unit,question,score,n', 'hp,instansi,unit,question,n,score', 'unit,score,question'),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .chain(({ columns, end, mark }) => {
    const row = fc
      .tuple(...columns.split(',').map((name) => FIELDS[name] ?? fc.constant('')))
      .map((row) => row.join(','))
    const line = fc.oneof({ weight: 30, arbitrary: row }, usual(1, '', columns, 'A', ',,,,,,,'))
    return fc.array(line, { maxLength: 60 }).map((lines) => mark + [columns, ...lines].join(end))
  })

test('whatever a tally says, the scanner gives what the reader of all files gives', () => {
  let taken = 0
  fc.assert(
    fc.property(tally, fc.boolean(), fc.integer({ min: 60, max: 2_000 }), (text, unansweredZero, chunk) => {
      const [bytes, rules]: [Uint8Array, Rules] = [bytesOf(text), { ...RULES, unansweredZero }]
      const scanned = judged(() => scan(bytes, rules, chunk))
      if (scanned === null || scanned === 'refused') return
      taken++
      expect(scanned).toEqual(judged(() => read(bytes, rules)))
    }),
    { numRuns: 200 },
  )
  expect(taken).toBeGreaterThan(75)
})
