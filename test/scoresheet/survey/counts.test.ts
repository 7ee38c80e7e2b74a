import { describe, expect, it, test } from 'vitest'
import { MOST } from '../../../src/scoresheet/survey/tallies.js'
import type { Written } from '../sheets.js'
import { brief, countsOf, readRows } from './small.js'

const HEAD = ['unit', 'question', 'score', 'n']
const SUMS = ['unit', 'question', 'sum', 'n']
const EACH = ['unit', 'question', '1', '2', '3', '4']
const BLOCKS = ['unit', ...['1', '2', '3'].flatMap((u) => ['1', '2', '3', '4'].map((answer) => `U${u}_${answer}`))]

const counted = (head: readonly string[], ...rows: readonly (readonly Written[])[]) => {
  const { tallies, remarks, rows: fate } = readRows([head, ...rows])
  return {
    told: brief(remarks),
    remarks,
    fate,
    units: tallies.units,
    respondents: Array.from(tallies.respondents.subarray(0, tallies.units.length)),
    of: (unit: number, label: number) => countsOf(tallies, unit, label),
    sumOf: (label: number) => Array.from((tallies.sums ?? new Float64Array()).subarray(label * 2, label * 2 + 2)),
  }
}

describe('a row that says how often one answer was given', () => {
  it('is counted with its question and its unit, each named as often as one likes', () => {
    const { told, of, respondents } = counted(
      HEAD,
      ['A', 'u_1', 4, 7],
      ['A', 'u_1', 2, 3],
      ['B', 'U_1', 4, 5],
      ['A', 'u_2', '1', '2'],
    )
    expect([told, respondents]).toEqual([[], [10, 5]])
    expect([of(0, 0), of(0, 2), of(1, 1)]).toEqual([
      [0, 3, 0, 7, 0],
      [2, 0, 0, 0, 0],
      [0, 0, 0, 5, 0],
    ])
  })

  it('without an answer says how many left the question out', () => {
    expect(counted(HEAD, ['A', 'u_1', null, 2], ['A', 'u_1', '-', 1], ['A', 'u_1', 3, 8]).of(0, 0)).toEqual([
      0, 0, 8, 0, 3,
    ])
  })

  it('is refused at its question where it says again what a row said', () => {
    const { told, of, units } = counted(HEAD, ['A', 'u_1', 4, 7], ['A', 'u_1', 4, 7], ['A', 'u_1', 3, 1])
    expect([told, of(0, 0), units[0]?.broken]).toEqual([['E-ROW-DUP B3'], [0, 0, 1, 7, 0], true])
  })

  it('is refused at its answer where that is off the scale, and is no answer left out in what is handed on', () => {
    const { told, remarks, units, of } = counted(HEAD, ['A', 'u_1', 5, 6])
    expect([told, remarks[0]?.found, remarks[0]?.expected]).toEqual([['E-CELL-RANGE C2'], '5', '1–4'])
    expect(remarks[0]?.title).toBe('1.a Petugas ramah')
    expect(units[0]).toMatchObject({ broken: true, offScale: 6, faults: new Map([[0, new Map([['5', 6]])]]) })
    expect(of(0, 0)).toEqual([0, 0, 0, 0, 6])
  })

  test.each([
    ['nothing', null],
    ['a word', 'tujuh'],
    ['a fraction', '1,5'],
    ['less than nothing', -1],
    ['a date', { kind: 'date', text: '45000' } as const],
    ['more than a tally can hold', MOST + 1],
  ])('is refused at its number where that is %s', (_, n) => {
    const { told, remarks, fate } = counted(HEAD, ['A', 'u_1', 4, n])
    expect([told, remarks[0]?.expected, fate]).toEqual([
      ['E-CELL-TYPE D2'],
      '0, 1, 2, …',
      { read: 1, used: 0, refused: 1 },
    ])
  })

  it('has a number written in any way that leaves it whole', () => {
    const written = ['7', '7.0', '7,00', ' 7 ', '+7', '007', { kind: 'number', text: '7.0' } as const]
    for (const n of written) expect(counted(HEAD, ['A', 'u_1', 4, n]).of(0, 0)).toEqual([0, 0, 0, 7, 0])
  })

  it('is counted up to what a tally can hold, and refused beyond it', () => {
    expect(counted(HEAD, ['A', 'u_1', 4, MOST]).told).toEqual([])
    const beyond = counted(HEAD, ['A', 'u_1', null, MOST], ['A', 'u_1', null, 1])
    expect([beyond.told, beyond.remarks[0]?.expected]).toEqual([['E-CELL-RANGE D3'], `≤ ${MOST}`])
  })

  it('is refused where it names no question, or no unit', () => {
    expect(counted(HEAD, ['A', null, 4, 7], ['A', 'u_1', 4, 7]).told).toEqual(['E-ROW-KEY B2'])
    expect(counted(HEAD, [null, 'u_1', 4, 7], ['A', 'u_1', 4, 7]).told).toEqual(['E-ROW-KEY B2'])
  })

  it('is none where it adds up others, is blank or heads the table again; all such sums are told once', () => {
    const { told, fate } = counted(
      ['no', ...HEAD],
      [1, 'A', 'u_1', 4, 7],
      ['', ' ', '', '', ''],
      ['no', ...HEAD],
      ['Jumlah', null, null, null, 7],
      ['Total', null, null, null, 7],
    )
    expect([told, fate]).toEqual([['W-ROW-TOTAL A5'], { read: 1, used: 1, refused: 0 }])
  })

  it('of an answer each, without numbers, counts one, and as often as it comes', () => {
    const { told, of } = counted(['unit', 'question', 'score'], ['A', 'u_1', 4], ['A', 'u_1', 4], ['A', 'u_1', null])
    expect([told, of(0, 0)]).toEqual([[], [0, 0, 0, 2, 1]])
  })
})

describe('a row that says number and sum', () => {
  it('is kept as they are', () => expect(counted(SUMS, ['A', 'u_1', 22, 7]).sumOf(0)).toEqual([7, 22]))

  it('is refused where the sum is a date, whatever number stands behind it', () => {
    expect(counted(SUMS, ['A', 'u_1', { kind: 'date', text: '22' }, 7]).told).toEqual(['E-CELL-RANGE C2'])
  })

  test.each([
    ['the least of so many answers', 7, true],
    ['less than that', 6, false],
    ['the most of so many answers', 28, true],
    ['more than that', 29, false],
    ['no whole number', '21,5', false],
  ])('may say %s: %s', (_, sum, isRead) => {
    const { told, remarks } = counted(SUMS, ['A', 'u_1', sum, 7])
    expect(told).toEqual(isRead ? [] : ['E-CELL-RANGE C2'])
    if (!isRead) expect(remarks[0]?.found).toBe(String(sum))
  })

  it('is on a scale of steps where so many steps make it up', () => {
    const odd = (sum: number) =>
      readRows([SUMS, ['A', 'u_1', sum, 7]], { scale: { min: 1, max: 5, step: 2, size: 3 } }).remarks
    expect([odd(21), brief(odd(22))]).toEqual([[], ['E-CELL-RANGE C2']])
  })

  it('is refused where the question had one, but for one of no answers', () => {
    expect(counted(SUMS, ['A', 'u_1', 22, 7], ['A', 'u_1', 0, 0], ['A', 'u_1', 20, 7]).told).toEqual(['E-ROW-DUP B4'])
  })

  it('is refused without quoting what stands there where that is no figure', () => {
    const { told, remarks } = counted(SUMS, ['A', 'u_1', '081234567890', 7], ['A', 'u_1', 'Siti', 7])
    expect([told, remarks.map(({ found }) => found)]).toEqual([
      ['E-CELL-RANGE C2', 'E-CELL-RANGE C3'],
      [null, null],
    ])
  })
})

describe('a row that says number and mean', () => {
  const MEANS = ['unit', 'question', 'mean', 'n']

  it('is kept as the sum that is written so', () => {
    // 11/4 = 2.75; 226/57 = 3.965 and 228/57 = 4 are not written 3.98.
    const { told, sumOf } = counted(MEANS, ['A', 'u_1', '2,75', 4], ['A', 'u_2', 3.98, 57])
    expect([told, sumOf(0), sumOf(1)]).toEqual([[], [4, 11], [57, 227]])
  })

  it('is refused where several sums are, though the mean times the number be one of them', () => {
    // 1298/400 = 3.245 to 1302/400 = 3.255; 110/40 = 2.75 to 114/40 = 2.85.
    const { told, remarks, fate } = counted(MEANS, ['A', 'u_1', '3.25', 400], ['B', 'u_1', '2.8', 40])
    expect([told, remarks.map(({ expected }) => expected)]).toEqual([
      ['E-SURVEY-MEAN C2', 'E-SURVEY-MEAN C3'],
      ['400', '40'],
    ])
    expect(fate).toEqual({ read: 2, used: 0, refused: 2 })
  })

  it('is refused at its mean where no sum is written so, and where the sum is off the scale', () => {
    expect(counted(MEANS, ['A', 'u_1', 3.33, 2], ['A', 'u_2', 4.5, 2]).told).toEqual([
      'E-SURVEY-MEAN C2',
      'E-CELL-RANGE C3',
    ])
  })

  it('has lost the zeros at its end where other rows of the unit print more decimals, before it or behind', () => {
    const { told, sumOf, fate } = counted(MEANS, ['A', 'u_1', 2.8, 40], ['A', 'u_2', 2.83, 40], ['A', 'u_3', 3, 40])
    expect([told, sumOf(0), sumOf(1), sumOf(2)]).toEqual([[], [40, 112], [40, 113], [40, 120]])
    expect(fate).toEqual({ read: 3, used: 3, refused: 0 })
  })

  it('has not lost them for what another unit prints', () => {
    expect(counted(MEANS, ['A', 'u_1', 2.8, 40], ['B', 'u_1', 2.83, 40]).told).toEqual(['E-SURVEY-MEAN C2'])
  })

  it('is refused where the question had a sum already', () => {
    expect(counted(MEANS, ['A', 'u_1', 2.8, 40], ['A', 'u_1', 2.83, 40]).told).toEqual(['E-ROW-DUP B2'])
  })

  it('gives way to a sum beside it', () => {
    expect(counted([...MEANS, 'sum'], ['A', 'u_1', 2.8, 40, 113]).sumOf(0)).toEqual([40, 113])
  })
})

describe('a row with a column for each answer', () => {
  it('counts each, and a blank as none', () => {
    const { told, of, respondents } = counted(EACH, ['A', 'u_1', 1, null, '-', 6], ['A', 'u_2', 0, 2, 3, 4])
    expect([told, of(0, 0), of(0, 1), respondents]).toEqual([[], [1, 0, 0, 6, 0], [0, 2, 3, 4, 0], [9]])
  })

  it('is refused at the cell that is no number of answers, with nothing of it counted', () => {
    const { told, of } = counted(EACH, ['A', 'u_1', 1, 'x', 0, 6])
    expect([told, of(0, 0)]).toEqual([['E-CELL-TYPE D2'], [0, 0, 0, 0, 0]])
  })

  it('is refused where its question had answers', () => {
    expect(counted(EACH, ['A', 'u_1', 1, 0, 0, 6], ['A', 'u_1', 0, 0, 0, 1]).told).toEqual(['E-ROW-DUP B3'])
  })
})

describe('a row with a block of answers for each question', () => {
  it('counts the answers to all of them for its unit', () => {
    const { told, of, respondents } = counted(BLOCKS, ['A', 0, 0, 0, 9, 1, 2, 3, 3, null, null, 9, null])
    expect([told, of(0, 0), of(0, 1), of(0, 2)]).toEqual([[], [0, 0, 0, 9, 0], [1, 2, 3, 3, 0], [0, 0, 9, 0, 0]])
    expect(respondents).toEqual([9])
  })

  it('is none where its first text calls it a sum, in the column of units, too', () => {
    const ones = Array(12).fill(1)
    expect(counted(BLOCKS, ['A', ...ones], ['Jumlah', ...ones]).told).toEqual(['W-ROW-TOTAL A3'])
    expect(counted([...BLOCKS, 'ket'], [null, ...ones, 'Jumlah']).told).toEqual(['E-ROW-KEY A2'])
    expect(counted(['no', ...BLOCKS], ['Total', null, ...ones], [2, 'A', ...ones]).respondents).toEqual([4])
  })

  it('is refused where it names no unit, or one that had a row', () => {
    const ones = Array(12).fill(1)
    expect(counted(BLOCKS, [null, ...ones], ['A', ...ones], ['A', ...ones]).told).toHaveLength(2)
    expect(counted(BLOCKS, [null, ...ones]).told).toEqual(['E-ROW-KEY A2'])
  })
})
