import { describe, expect, it, test } from 'vitest'
import { fraction, whole } from '../../../src/exact/exact.js'
import type { Cell } from '../../../src/formats/cell-table.js'
import { onceByCell, ScoreReadings } from '../../../src/scoresheet/cell/score-cache.js'
import { cellOf, type Written } from '../sheets.js'

const cell = (written: Exclude<Written, null>): Cell => {
  const made = cellOf(written, 2)
  if (!made) throw new Error('no cell')
  return made
}

/** What was made of each cell, and how many were looked at for it. */
const made = (cells: readonly Cell[]): readonly [texts: readonly string[], times: number] => {
  let times = 0
  const textOf = onceByCell(({ kind, format, text }) => {
    times++
    return `${kind} ${format ?? 'plain'} ${text}`
  })
  return [cells.map(textOf), times]
}

describe('what comes of a cell is worked out once for all that hold the same', () => {
  it('whatever stands between them', () => {
    const cells = [cell(4), cell('4'), cell(5), cell(4), cell('4'), cell(5)]
    const texts = ['number plain 4', 'text plain 4', 'number plain 5']
    expect(made(cells)).toEqual([[...texts, ...texts], 3])
  })

  it('and anew where kind, format or text differ', () => {
    const cells = [cell(4), cell('4'), cell({ kind: 'number', text: '4', format: '0%' }), cell(4.5)]
    expect(made(cells)[1]).toBe(4)
    expect(made([cell({ text: 'x', format: '0' }), cell({ text: 'x', format: '0 ' })])[1]).toBe(2)
  })

  it('and each time for a formula and for an empty cell, which say more than their text', () => {
    expect(made([cell({ text: '4', formula: 'A1' }), cell({ text: '4', formula: 'RAND()' })])[1]).toBe(2)
    expect(made([cell({ kind: 'empty', stored: false }), cell({ kind: 'empty' })])[1]).toBe(2)
  })

  it('and is still right after more different texts than are remembered', () => {
    const many = Array.from({ length: (1 << 16) + 10 }, (_, n) => cell(n))
    const [texts, times] = made([...many, ...many.slice(-5), cell(0)])
    // The last ones are still known; the first was forgotten, and is made again.
    expect(times).toBe(many.length + 1)
    expect(texts.slice(-2)).toEqual([`number plain ${many.length - 1}`, 'number plain 0'])
  })
})

describe('the readings of a sheet’s scores have numbers', () => {
  const of = (readings: ScoreReadings, number: number) => {
    const reading = readings.reading(number)
    return 'value' in reading ? [fraction(reading.value), ...reading.warnings] : [reading.code]
  }

  it('the same for cells that hold the same, another for each that reads otherwise', () => {
    const readings = new ScoreReadings(true)
    const numbers = [4, '4', 4, 5, '4'].map((each) => readings.numberOf(cell(each)))
    expect(numbers).toEqual([numbers[0], numbers[1], numbers[0], numbers[3], numbers[1]])
    expect(new Set(numbers).size).toBe(3)
    expect(numbers.map((number) => of(readings, number))).toEqual([
      ...[['4'], ['4', 'W-CELL-TEXTNUM'], ['4'], ['5'], ['4', 'W-CELL-TEXTNUM']],
    ])
  })

  it('one for all cells that are not there, and for numbers that none has', () => {
    const readings = new ScoreReadings(true)
    const none = readings.numberOf(undefined)
    expect(readings.numberOf(undefined)).toBe(none)
    expect([of(readings, none), of(readings, 99)]).toEqual([['E-CELL-EMPTY'], ['E-CELL-EMPTY']])
    expect([readings.figure(none), readings.figure(99)]).toEqual([null, null])
  })

  it('as the file tells numbers from text, and its days', () => {
    const [csv, book] = [new ScoreReadings(false), new ScoreReadings(true, true)]
    expect(of(csv, csv.numberOf(cell('4')))).toEqual(['4'])
    // Day 43,830 is 1 January 2024 where days count from 1904.
    const date = book.reading(book.numberOf(cell({ kind: 'date', text: '43830' })))
    expect('value' in date && date.text).toBe('01/01/2024')
  })

  test.each([
    [4, '4', 4],
    [0, '0', 0],
    ['4,5', '9/2', Number.NaN],
    [-4, '-4', -4],
    [1 << 20, `${1 << 20}`, 1 << 20],
    [(1 << 20) + 1, `${(1 << 20) + 1}`, Number.NaN],
  ])('%s is %s, and as a machine integer %s', (written, due, integer) => {
    const readings = new ScoreReadings(false)
    const number = readings.numberOf(cell(written))
    const figure = readings.figure(number)
    expect([figure && fraction(figure), readings.whole(number)]).toEqual([due, integer])
  })

  it('and none that is a figure has one where there is none', () => {
    const readings = new ScoreReadings(false)
    for (const number of [readings.numberOf(cell('baik')), readings.numberOf(undefined), 99])
      expect([readings.figure(number), readings.whole(number)]).toEqual([null, Number.NaN])
  })

  it('and one is kept beside those of cells', () => {
    const readings = new ScoreReadings(false)
    const four = readings.numberOf(cell('4'))
    const kept = readings.keep({ value: whole(3), text: '3', warnings: [], mark: null })
    expect([of(readings, kept), readings.whole(kept), of(readings, four)]).toEqual([['3'], 3, ['4']])
    expect(readings.numberOf(cell('4'))).toBe(four)
  })
})
