import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  behindQuotes,
  fieldEnd,
  mayBeTotal,
  meet,
  noteMeanIn,
  noteProfileIn,
  whoIn,
} from '../../../../src/scoresheet/survey/fast/regular-row.js'
import { whoAt } from '../../../../src/scoresheet/survey/fast/respondent-hash.js'
import { rowOf, splitRecord } from '../../../../src/scoresheet/survey/fast/split-record.js'
import { NOBODY } from '../../../../src/scoresheet/survey/opened-sheet.js'
import { runs } from '../../../engine/runs.js'
import { linesOf, type ScanAbout, scanOf } from './small-scan.js'

const HEAD = 'no,nama,unit,u_1,u_2,u_3,hp'

/** A scan of a header and these lines, and where the lines begin. */
const scanning = (lines: readonly string[], head = HEAD, about: ScanAbout = {}) => {
  const text = `${[head, ...lines].join('\n')}\n`
  return { scan: scanOf(text, about), begins: linesOf(text).slice(1, -1) }
}

describe('a field of a regular row', () => {
  it('ends at a delimiter or a line end, quotes and all', () => {
    const { scan } = scanning(['1,"a, ""b""",,4'])
    const [begin = 0] = linesOf(`${HEAD}\n`).slice(1)
    const ends = [begin, begin + 2, begin + 13, begin + 14].map((from) => fieldEnd(scan, from) - begin)
    expect(ends).toEqual([1, 12, 13, 15])
  })

  test.each([
    ['"a",', 3],
    ['"a ""b""",', 9],
    ['""\n', 2],
    ['"a"\r\n', 3],
    ['"a"b,', -1],
    ['"a\n",', -1],
    ['"a\r",', -1],
    ['"a', -1],
  ])('in quotes ends behind them: %j', (text, end) => {
    const { scan } = scanning(['1,Siti,A,4,4,4,08'])
    expect(behindQuotes(Buffer.from(text), 0, scan.plan.stops)).toBe(end)
  })
})

describe('what tells the respondent of a regular row from others', () => {
  const field = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('', 'Siti', 'Ágnes', '0812', ' ') },
    fc.constantFrom('"Jl. A, 5"', '"a ""b"""', '""'),
  )

  it('is the number that its texts have, for any fields', () => {
    fc.assert(
      fc.property(field, field, field, (name, unit, phone) => {
        const { scan, begins } = scanning([`1,${name},${unit},4,4,4,${phone}`])
        const from = begins[0] ?? 0
        const record = splitRecord({ bytes: scan.bytes, end: scan.spare - 16, delimiter: 44, whole: true }, from)
        const row = record && rowOf(record.fields, 2)
        expect(row && whoAt(scan.sheet.identity, row)).toBe(whoIn(scan, from))
      }),
      { numRuns: runs(100) },
    )
  })

  it('does not hang on answers, numbers and units', () => {
    const { scan, begins } = scanning(['1,Siti,A,4,4,4,08', '2,Siti,B,1,,-,08', '3,Siti,A,4,4,4,09'])
    const [first, same, other] = begins.map((from) => whoIn(scan, from))
    expect([first === same, first === other]).toEqual([true, false])
  })
})

describe('what a regular row says beside its answers', () => {
  it('is noted of its respondent, quoted or not', () => {
    const lines = ['L,4,4,4', '"P",4,4,4', ',4,4,4', 'l,4,4,4']
    const { scan, begins } = scanning(lines, 'JK,u_1,u_2,u_3', { isAlone: true })
    const places = begins.map((from) => {
      noteProfileIn(scan, from)
      return scan.sheet.profile?.row[0]
    })
    expect([places, scan.sheet.profile?.texts]).toEqual([[0, 1, 254, 0], [['L', 'P']]])
  })

  it('is the mean that it prints, which is held against its answers', () => {
    const { scan, begins } = scanning(['4,4,4,"4,00"', '4,4,4,3.9'], 'u_1,u_2,u_3,rata-rata')
    for (const [i, from] of begins.entries()) {
      scan.answers.fill(3)
      noteMeanIn(scan, from, i + 2)
    }
    expect([...(scan.sheet.means?.differing.values() ?? [])].map(({ first }) => first.cell)).toEqual(['D3'])
  })
})

describe('a row that may add up others, where no column names units', () => {
  test.each([
    [',,4,4,4', true],
    ['Jumlah,,4,4,4', true],
    [',Total,4,4,4', true],
    ['"Jumlah",,4,4,4', true],
    ['1,,4,4,4', false],
    [',9,4,4,4', false],
    ['1,Siti,4,4,4', false],
    ['Jumlah,Siti,4,4,4', false],
  ])('%s: %s', (line, may) => {
    const { scan, begins } = scanning([line], 'no,nama,u_1,u_2,u_3')
    expect(mayBeTotal(scan, begins[0] ?? 0)).toBe(may)
  })
})

describe('the unit of a regular row that was not met before', () => {
  const met = (lines: readonly string[], head: string, about: ScanAbout = {}) => {
    const { scan, begins } = scanning(lines, head, about)
    const units = begins.map((from, i) => {
      scan.row = i + 2
      return meet(scan, from)
    })
    return { units, names: scan.sheet.tallies.units.map(({ names, row }) => [names.agency, names.unit, row]) }
  }

  it('is made of the fields that name it, wherever they stand and however they are quoted', () => {
    const lines = ['A,4,4,4,x,Kab. X', '"A",4,4,4,y,"Kab. X"', '"B ""1""",4,4,4,z,Kab. X']
    expect(met(lines, 'unit,u_1,u_2,u_3,hp,instansi')).toEqual({
      units: [0, 0, 1],
      names: [
        ['Kab. X', 'A', 2],
        ['Kab. X', 'B "1"', 4],
      ],
    })
  })

  it('is nobody where no field names one, or they are those of the header', () => {
    const head = 'unit,instansi,u_1,u_2,u_3'
    expect(met([',,4,4,4', head, ',Kab. X,4,4,4', 'unit,Kab. X,4,4,4'], head).units).toEqual([
      NOBODY,
      NOBODY,
      NOBODY,
      0,
    ])
  })

  it('is the one of all rows where no column names units', () => {
    expect(met(['1,4,4,4', '2,4,4,4'], 'no,u_1,u_2,u_3', { unit: 'Dukcapil' })).toEqual({
      units: [0, 0],
      names: [[null, 'Dukcapil', 2]],
    })
  })
})
