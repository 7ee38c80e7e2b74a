import { describe, expect, test } from 'vitest'
import { scan, read as walk } from './fast/both-ways.js'
import { bytesOf, POSITIONS, RULES, readText, settled } from './sample.js'

/** Fourteen answers of which the first so many are 5 and all others 4: their mean is 4 + fives / 14. */
const answers = (fives: number) => Array.from({ length: 14 }, (_, i) => (i < fives ? 5 : 4)).join(',')
const HEAD = `unit,${POSITIONS},Skor Rata-Rata`
const file = (...means: readonly (readonly [number, string])[]) =>
  `${HEAD}\n${means.map(([fives, mean]) => `A,${answers(fives)},${mean}\n`).join('')}`
const toldOf = (text: string) =>
  readText(text).findings.map(({ code, cell, found, expected, count, cells }) => ({
    code,
    cell,
    found,
    expected,
    count,
    cells,
  }))

describe('the mean that a respondent has printed beside the answers', () => {
  test('is no answer, and nothing is said where it is theirs to the decimals that it prints', () => {
    // 4 + 1/14 = 4.0714…, 4 + 7/14 = 4.5, 4 + 13/14 = 4.92857…
    const text = file([1, '4.07'], [7, '4.5'], [1, '"4,07"'], [13, '4.928571428571429'], [0, ''], [0, '-'], [0, '4'])
    expect(toldOf(text)).toEqual([])
    const [unit] = settled([readText(text)]).units
    expect([unit?.respondents, unit?.n.length]).toEqual([7, 14])
  })

  test('is told once for its column with both figures, where rows differ', () => {
    expect(toldOf(file([1, '4.07'], [1, '4.17'], [7, '4.55'], [0, '4'], [13, '4.92']))).toEqual([
      {
        code: 'W-FIGURE-PRINTED',
        cell: 'P3',
        found: 'Skor Rata-Rata 4.17',
        expected: '4.07',
        count: 3,
        cells: ['P3:P4', 'P6'],
      },
    ])
  })

  test('is meant to as many decimals as its column prints, whichever row comes first', () => {
    // 4 of 4.07 is no rounding to two decimals; 5 of 4.93 is none either.
    expect(toldOf(file([1, '4'], [13, '5'], [7, '4.5'])).map(({ cell, count }) => [cell, count])).toEqual([['P2', 2]])
    expect(toldOf(file([1, '4'], [13, '5']))).toEqual([])
    expect(toldOf(file([1, '4.071428571'], [1, '4.071428671'])).map(({ cell, count }) => [cell, count])).toEqual([
      ['P3', 1],
    ])
  })

  test('is of the answers that were given: one that counts empty cells as 0 is told', () => {
    const row = (mean: string) => `${HEAD}\nA,${answers(0).slice(0, -1)},${mean}\n`
    expect(toldOf(row('4'))).toEqual([])
    // 13 × 4 / 14
    expect(toldOf(row('3.71')).map(({ found, expected }) => [found, expected])).toEqual([
      ['Skor Rata-Rata 3.71', '4.00'],
    ])
  })

  test('may stand in hundred of the highest answer', () => {
    expect(toldOf(file([7, '90'], [0, '80.0']))).toEqual([])
    expect(toldOf(file([7, '91'])).map(({ cell }) => cell)).toEqual(['P2'])
  })

  test('is left alone where an answer cannot be read, between the questions, and where there are two', () => {
    expect(toldOf(`${HEAD}\nA,7${answers(0).slice(1)},1.00\n`).map(({ code }) => code)).toEqual(['E-CELL-RANGE'])
    const [first, ...rest] = POSITIONS.split(',')
    expect(toldOf(`unit,${first},Rerata,${rest.join(',')}\nA,4,1.00${',4'.repeat(13)}\n`)).toEqual([])
    expect(toldOf(`unit,${POSITIONS},Mean,Rerata\nA,${answers(0)},1.00,2.00\n`)).toEqual([])
    expect(toldOf(`unit,Rerata,${POSITIONS}\nA,1.00,${answers(0)}\n`).map(({ cell }) => cell)).toEqual(['B2'])
  })

  test('is checked by the fast reader, too', () => {
    const bytes = bytesOf(file([1, '4.17'], [7, '"4,55"'], [3, 'x'], [0, '4'], [2, '4.15'], [13, '4.928571428571429']))
    const scanned = scan(bytes, RULES, 4096)
    expect(scanned?.findings.map(({ cell, count }) => [cell, count])).toEqual([['P2', 3]])
    expect(scanned).toEqual(walk(bytes, RULES))
  })
})
