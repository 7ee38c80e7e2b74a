import { describe, expect, it, test } from 'vitest'
import { NAMELESS } from '../../../../src/scoresheet/filled-form.js'
import { scannerOf } from '../../../../src/scoresheet/survey/fast/count-rows.js'
import { flush, takeSlowly, WAITING, waitingRows } from '../../../../src/scoresheet/survey/fast/waiting-rows.js'
import { addUnit } from '../../../../src/scoresheet/survey/tallies.js'
import { bytesOf } from '../sample.js'
import { brief, countsOf } from '../small.js'
import { linesOf, type ScanAbout, scanOf } from './small-scan.js'

const HEAD = 'no,unit,u_1,u_2,u_3'
const stretchOf = (text: string) => ({ end: bytesOf(text).length, whole: true })

describe('a row that is taken field by field', () => {
  const take = (line: string, about: ScanAbout = {}, head = HEAD) => {
    const text = `${head}\n${line}`
    const scan = scanOf(text, about)
    scan.row = 2
    const [, from = 0] = linesOf(text)
    const next = takeSlowly(scan, from, stretchOf(text))
    return {
      isTaken: next >= 0,
      next: next < 0 ? ~next - from : next - from,
      scan,
      told: brief(scan.sheet.findings.remarks()),
    }
  }

  it('is counted and told of as by any other reader; the next begins behind it', () => {
    const heard: number[][] = []
    const { isTaken, next, scan, told } = take('1,A,"4",3.0,7\nrest', {
      onRespondent: (unit, answers) => void heard.push([unit, ...answers]),
    })
    expect([isTaken, next, scan.row, scan.sheet.rows.used, told]).toEqual([true, 14, 3, 1, ['E-CELL-RANGE E2']])
    expect([heard, countsOf(scan.sheet.tallies, 0, 0)]).toEqual([[[0, 3, 2, 4]], [0, 0, 0, 1, 0]])
  })

  it('is a row of the file though it be blank, and counts for nothing', () => {
    const { isTaken, scan } = take('\n1,A,4,4,4')
    expect([isTaken, scan.row, scan.sheet.rows]).toEqual([true, 3, { used: 0, refused: 0 }])
  })

  it('counts for nothing down to the header', () => {
    const text = `${HEAD}\n`
    const scan = scanOf(`${text}1,A,4,4,4\n`)
    expect([takeSlowly(scan, 0, stretchOf(text)), scan.sheet.rows.used + scan.sheet.rows.refused]).toEqual([
      text.length,
      0,
    ])
  })

  test.each([
    ['it cannot be split', '1,A,4,4,4"', {}],
    ['it has too many fields', '1,A,4,4,4,5,6\n', { limits: { columns: 6 } }],
    ['a field is too long', '1,ABCDEFG,4,4,4\n', { limits: { characters: 6 } }],
  ])('takes judgement where %s, and nothing of it counts', (_, line, about) => {
    const { isTaken, next, scan } = take(line, about)
    expect([isTaken, next, scan.row, scan.sheet.tallies.units]).toEqual([false, 0, 2, []])
  })

  it('takes judgement where it begins a foot: what stands below is for the other reader', () => {
    expect(take('Jumlah,4,4,4\n', { isAlone: true }, 'no,u_1,u_2,u_3').isTaken).toBe(false)
  })
})

describe('what stands near of a unit', () => {
  it('is moved to its counts and respondents, once', () => {
    const scan = scanOf(`${HEAD}\n1,A,4,4,4\n`)
    const { tallies } = scan.sheet
    for (const unit of ['A', 'B']) addUnit(tallies, { ...NAMELESS, unit }, 2)
    // The second unit's: 15 cells behind those of the first. Its second question's third answer, seven times.
    scan.near[15 + 5 + 2] = 7
    scan.pending[1] = 9
    for (const _ of [1, 2]) flush(scan, 1)
    expect([countsOf(tallies, 1, 1), countsOf(tallies, 0, 1)]).toEqual([
      [0, 0, 7, 0, 0],
      [0, 0, 0, 0, 0],
    ])
    expect([...tallies.respondents.subarray(0, 2)]).toEqual([0, 9])
    expect([scan.near.every((n) => n === 0), scan.pending[1]]).toEqual([true, 0])
  })
})

describe('rows that wait', () => {
  const scanned = (lines: readonly string[], head = HEAD) => {
    const text = `${[head, ...lines].join('\n')}\n`
    const heard: [unit: number, first: number][] = []
    const scan = scanOf(text, { onRespondent: (unit, answers) => void heard.push([unit, answers[0] ?? -1]) })
    const reached = scannerOf(scan)(stretchOf(text))
    return { heard, scan, isWhole: reached === bytesOf(text).length }
  }

  it('have room for so many, with the answers to all questions', () => {
    const { answers, places, size } = waitingRows(3)
    expect([answers.length, places.length, size]).toEqual([3 * WAITING, 4 * WAITING, 0])
  })

  it.each([WAITING - 1, WAITING, WAITING + 1, 3 * WAITING])(
    'are all told of in their order, where there are %i',
    (rows) => {
      const answerOf = (i: number) => 1 + ((i * i) % 4)
      const { heard, isWhole } = scanned(Array.from({ length: rows }, (_, i) => `${i},U-${i % 5},${answerOf(i)},4,4`))
      expect(isWhole).toBe(true)
      expect(heard).toEqual(Array.from({ length: rows }, (_, i) => [i % 5, answerOf(i) - 1]))
    },
  )

  it('have their place kept by one that names nobody among them', () => {
    const { heard, scan } = scanned(['1,A,1,4,4', '2,,2,4,4', '3,B,3,4,4', '4,,,,', '5,A,4,4,4'])
    expect(heard).toEqual([
      [0, 0],
      [1, 2],
      [0, 3],
    ])
    expect([scan.row, scan.sheet.rows, brief(scan.sheet.findings.remarks())]).toEqual([
      7,
      { used: 3, refused: 1 },
      ['E-ROW-KEY C3'],
    ])
  })

  it('are counted further than a byte counts, of one unit and of one answer', () => {
    const { scan } = scanned(Array.from({ length: 600 }, (_, i) => `${i},A,4,4,4`))
    for (const unit of [0]) flush(scan, unit)
    expect([countsOf(scan.sheet.tallies, 0, 0), scan.sheet.tallies.respondents[0]]).toEqual([[0, 0, 0, 600, 0], 600])
  })

  it('are of one unit where no column names units', () => {
    const { heard, scan } = scanned(['1,4,4,4', '2,3,4,4'], 'no,u_1,u_2,u_3')
    expect([heard.map(([unit]) => unit), scan.sheet.tallies.units.length, scan.sole]).toEqual([[0, 0], 1, 0])
  })
})
