import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityColumns, whoAt, whoOf } from '../../../../src/scoresheet/survey/fast/respondent-hash.js'
import { runs } from '../../../engine/runs.js'
import { tableOf, type Written } from '../../sheets.js'
import { opened } from '../small.js'

const QUESTIONS = ['u_1', 'u_2', 'u_3']
const columnsOf = (head: readonly string[]) => identityColumns(opened([head, ...[head.map(() => '4')]]).sheet.layout)

const who = (identity: readonly number[], ...cells: readonly Written[]) => {
  const [row] = [...tableOf([cells]).rows()]
  if (!row) throw new Error('no row')
  return whoAt(identity, row)
}

describe('the columns that tell respondents apart', () => {
  it('are all that say neither who the unit is nor an answer, ascending', () => {
    expect(columnsOf(['nama', 'unit', ...QUESTIONS, 'usia', 'instansi'])).toEqual([0, 5])
  })

  it('are none that count rows or stamp the time, however they are written', () => {
    const counters = ['No', 'NOMOR URUT', 'id_responden', 'Timestamp', 'Cap Waktu', 'created_at', 'UUID']
    expect(columnsOf([...counters, ...QUESTIONS, 'HP'])).toEqual([10])
  })

  it('are none of several columns that name the unit, though only one is read', () => {
    expect(columnsOf(['unit', 'upp', ...QUESTIONS])).toEqual([])
  })
})

describe('what tells a respondent from others', () => {
  it('is the same for the same texts in those columns, whatever stands in others', () => {
    expect(who([0, 2], 'Siti', 'A', '34', 4)).toBe(who([0, 2], 'Siti', 'B', '34', 5))
    expect(who([0, 2], 'Siti', 'A', '34')).not.toBe(who([0, 2], 'Siti', 'A', '35'))
  })

  it('has no texts run together, nor moved from column to column', () => {
    const all = [who([0, 1], 'ab', 'c'), who([0, 1], 'a', 'bc'), who([0, 1], 'abc', null), who([0, 1], null, 'abc')]
    for (const half of [(n: number) => Math.floor(n / 2 ** 21), (n: number) => n % 2 ** 21])
      expect(new Set(all.map(half)).size).toBe(4)
    expect(who([0, 1], 'Siti', null)).not.toBe(who([0], 'Siti', null))
  })

  it('does not hang on quotes, which a scanner meets in the bytes', () => {
    expect(who([0], 'Jl. "Mawar"')).toBe(who([0], 'Jl. Mawar'))
  })

  it('is the hash of FNV-1a in its upper bits: of no bytes at all its beginning', () => {
    // 0x811c9dc5 × 2^21, and nothing of a second hash of 0.
    expect(whoOf(0x811c9dc5 | 0, 0)).toBe(0x811c9dc5 * 2 ** 21)
  })

  it('is a whole number that a double holds, and rarely that of another', () => {
    const met = new Map<number, string>()
    fc.assert(
      fc.property(fc.string({ maxLength: 12, unit: 'binary' }), (text) => {
        const number = who([0], text === '' ? null : text, 'x')
        expect(Number.isSafeInteger(number) && number >= 0).toBe(true)
        const same = met.get(number) ?? text
        expect(same.replaceAll('"', '')).toBe(text.replaceAll('"', ''))
        met.set(number, text)
      }),
      { numRuns: runs(500) },
    )
  })

  it('differs in both halves where one letter does', () => {
    const numbers = Array.from({ length: 5000 }, (_, i) => who([0], `0812${i}`))
    const halves = (take: (number: number) => number) => new Set(numbers.map(take)).size
    // Of 5,000 numbers of 21 bits some six meet another by chance.
    expect([halves((n) => Math.floor(n / 2 ** 21)), halves((n) => n % 2 ** 21) > 4950]).toEqual([5000, true])
  })
})
