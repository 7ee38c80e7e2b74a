import { describe, expect, it, test } from 'vitest'
import { Refusal } from '../../src/finding/finding.js'
import { readFigure } from '../../src/scoresheet/cell/score-reading.js'
import { hasEntries, looksScored } from '../../src/scoresheet/has-scores.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { place } from '../engine/small.js'
import { listForm, rowForm } from './scored-forms.js'
import { tableOf, tiny, type Written } from './sheets.js'

const VOCABULARY = vocabularyOf([tiny()])
const CELL = { column: 0, kind: 'text', formula: null, stored: true, format: null, merged: null } as const
const looks = (...rows: readonly (readonly Written[])[]) => looksScored(tableOf(rows), VOCABULARY)

/** "1.a" to "3.a" over and over, each with what stands in the columns right of it. */
const below = (...scores: readonly Written[]) => scores.map((score, i): Written[] => [`${(i % 3) + 1}.a`, score])

describe('forms hold scores', () => {
  it('as soon as one cell of them is not empty, whether a score or not', () => {
    const [empty, wrong] = [
      ['1.p', null],
      ['1.p', 'baik'],
    ] as const
    expect([hasEntries([listForm([empty])]), hasEntries([rowForm([empty, ['2.q', '-']])]), hasEntries([])]).toEqual([
      false,
      false,
      false,
    ])
    expect([hasEntries([listForm([empty]), listForm([wrong])]), hasEntries([rowForm([empty, ['2.q', 0]])])]).toEqual([
      true,
      true,
    ])
  })

  it('where a ready figure of another form stands beside empty cells, and not where a dash does', () => {
    const beside = (text: string) =>
      hasEntries([
        listForm([['1.p', null]], {
          form: { figures: [{ form: 'F-03', reading: readFigure({ ...CELL, text }), place: place(2) }] },
        }),
      ])
    expect([beside('3.5'), beside('x'), beside('-')]).toEqual([true, true, false])
  })
})

describe('a sheet without a header looks scored where indicators have scores right of them', () => {
  it('three at least, under any heading or none', () => {
    expect([looks(...below(4, 3, 5)), looks(['Kode', 'Hasil'], ...below(4, 3, 5))]).toEqual([true, true])
    expect(looks(...below(4, 3))).toBe(false)
  })

  it('and hardly any has none: four of five, not three of four', () => {
    expect([looks(...below(4, 3, 'x', 5, 2)), looks(...below(4, null, 3, 5))]).toEqual([true, false])
  })

  test.each<[string, Written, boolean]>([
    ['0', 0, true],
    ['5', 5, true],
    ['a whole number with noughts', ' 4,00 ', true],
    ['6', 6, false],
    ['a half', 4.5, false],
    ['a percent', '4%', false],
    ['a longer number', 45, false],
  ])('of which each is a whole number of the scale: %s', (_what, written, expected) => {
    expect(looks(...below(written, written, written))).toBe(expected)
  })

  it('by their titles as by their codes, but not by running numbers alone', () => {
    const named = (...names: readonly string[]) => looks(...names.map((name): Written[] => [name, 4]))
    expect(named('Indikator pertama', 'indikator kedua', 'INDIKATOR KETIGA')).toBe(true)
    expect([named('1', '2', '3'), named('9.z', '8.z', '7.z')]).toEqual([false, false])
  })

  it('and not left of them, or between a code and its title', () => {
    expect(looks([4, '1.a'], [3, '2.a'], [5, '3.a'])).toBe(false)
    const title = 'Indikator pertama'
    expect(looks(['1.a', 4, title], ['2.a', 3, title], ['3.a', 5, title])).toBe(false)
  })

  test.each(['Bobot', 'No'])('and not under "%s", which heads no scores', (head) => {
    expect(looks(['Kode', head], ...below(5, 3, 2))).toBe(false)
    // The heading nearest to them counts.
    expect(looks(['Kode', head], ['', 'Hasil'], ...below(5, 3, 2))).toBe(true)
  })
})

describe('a sheet without a header looks scored where a row has scores under indicators', () => {
  const five = ['1.a', '2.a', '3.a', 'Indikator pertama', 'Indikator kedua']

  it('under three at least, hardly any of them missing', () => {
    expect(looks(five, [4, 3, 5, null, 1])).toBe(true)
    expect(looks(five, [4, 3, 5, null, null])).toBe(false)
    expect([
      looks(five.slice(0, 3), [4, 3, 5]),
      looks(five.slice(0, 3), [4, 3]),
      looks(five.slice(0, 2), [4, 3]),
    ]).toEqual([true, false, false])
  })

  it('and not above them, or beside', () => {
    expect(looks([4, 3, 5, 2, 1], five)).toBe(false)
    expect(looks(['', '', '', ...five.slice(0, 3)], [4, 3, 5])).toBe(false)
  })

  it('under running numbers from 1 to 20 or more', () => {
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
    const under = (head: readonly number[]) => looks(['Unit', ...head], ['A', ...head.map(() => 4)])
    expect([under(numbers(1, 20)), under(numbers(1, 30))]).toEqual([true, true])
    expect([under(numbers(1, 19)), under(numbers(2, 30)), under([...numbers(1, 19), 21])]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('how far a sheet is looked at', () => {
  const deep = (blank: number) => looks(['1.a', '2.a', '3.a'], ...Array<Written[]>(blank).fill(['x']), [4, 3, 5])

  it('is five hundred rows', () => {
    expect([deep(498), deep(499)]).toEqual([true, false])
  })

  it('is as far as it can be read', () => {
    const broken = (rows: readonly (readonly Written[])[]) => ({
      ...tableOf([]),
      rows: function* () {
        yield* tableOf(rows).rows()
        throw new Refusal({ code: 'E-XML-BAD' })
      },
    })
    expect(looksScored(broken(below(4, 3, 5)), VOCABULARY)).toBe(true)
    expect(looksScored(broken(below(4, 3)), VOCABULARY)).toBe(false)
  })
})
