import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import type { Instrument } from '../../src/instrument/schema.js'
import { readFigure } from '../../src/scoresheet/cell/score-reading.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { figuresOf } from '../../src/scoresheet/given-figures.js'
import { figureForm, leaf, level, place, read, scoresForm, small } from '../engine/small.js'
import { listForm } from './scored-forms.js'
import { cellOf, inOneLine, readUnder, shipped, tableOf, type Written } from './sheets.js'

/** "F-03" is a figure of 1 to 4 that is laid on 0 to 5. */
const instrument = read(small([scoresForm([level('a', '100', [leaf('1', '100')])]), figureForm('F-03', '50')]))

const formWith = (...figures: readonly (readonly [form: string, written: Written, row?: number])[]) =>
  listForm([], {
    form: {
      figures: figures.map(([form, written, row = 2]) => {
        const cell = cellOf(written, 0)
        if (!cell) throw new Error('an empty cell gives no figure')
        return { form, reading: readFigure(cell), place: place(row) }
      }),
    },
  })

const figures = (forms: Parameters<typeof figuresOf>[1], under: Instrument = instrument) => {
  const findings = findingCollector()
  const { figures: known, faulty } = figuresOf({ findings, instrument: under }, forms, 'Dinas')
  const shown = [...known].map(([id, { op, value, terms, place: at }]) =>
    [id, op, fraction(value), ...terms.map((term) => `of ${fraction(term.value)}`), at ? 'placed' : '']
      .join(' ')
      .trim(),
  )
  return { shown, faulty, told: findings.remarks().map(inOneLine) }
}

describe('a ready figure of another form', () => {
  it('is laid on the scale where it has one of its own, and remembers what stood in the cell', () => {
    // 0 + (3 − 1) × 5/3
    expect(figures([formWith(['F-03', 3])])).toEqual({ shown: ['F-03 convert 10/3 of 3'], faulty: false, told: [] })
    expect(figures([formWith(['F-03', '1,6'])]).shown).toEqual(['F-03 convert 1 of 8/5'])
  })

  it('of the users’ survey is taken as it stands, with its cell', () => {
    expect(figures([formWith(['F-03', '4,25'])], shipped('pekppp-2023'))).toMatchObject({
      shown: ['F-03 given 17/4 placed'],
      faulty: false,
    })
  })

  it('may be either end of its scale and nothing beyond', () => {
    expect([1, 4].flatMap((end) => figures([formWith(['F-03', end])]).shown)).toEqual([
      'F-03 convert 0 of 1',
      'F-03 convert 5 of 4',
    ])
    for (const beyond of [0.99, 4.01])
      expect(figures([formWith(['F-03', beyond])])).toMatchObject({ shown: [], faulty: true })
  })

  test.each<[string, Written, string]>([
    ['off its scale', 4.5, 'E-CELL-RANGE A2 4,5 = 1–4'],
    ['in words', 'baik', 'E-CELL-TYPE A2 baik = 1–4'],
    ['to be read in two ways', '3.125', 'E-CELL-AMBIGUOUS A2 3.125 = 3.125 / 3125'],
  ])('that is %s is told by its cell, and the unit is in error', (_what, written, said) => {
    expect(figures([formWith(['F-03', written])])).toEqual({ shown: [], faulty: true, told: [said] })
  })

  it('of a form that the instrument has not, or that takes no ready figure, is told and never used', () => {
    for (const form of ['F-09', 'F-02'])
      expect(figures([formWith([form, 3])])).toEqual({
        shown: [],
        faulty: true,
        told: [`E-FORM-UNKNOWN A2 ${form} = small`],
      })
  })

  it('is none where no sheet has one', () => {
    expect(figures([listForm([]), listForm([])])).toEqual({ shown: [], faulty: false, told: [] })
  })
})

describe('a form with two figures', () => {
  it('is an error at the second, which names the first; one that says the same again is none', () => {
    expect(figures([formWith(['F-03', 3, 2]), formWith(['F-03', '3,00', 5])])).toMatchObject({
      faulty: false,
      told: [],
    })
    expect(figures([formWith(['F-03', 3, 2]), formWith(['F-03', 2, 5])])).toEqual({
      shown: ['F-03 convert 10/3 of 3'],
      faulty: true,
      told: ['E-ROW-DUP A5 F-03 = A2'],
    })
  })

  it('of the users’ survey names the cell of the first, too', () => {
    const two = [formWith(['F-03', 3, 2]), formWith(['F-03', 2, 5])]
    expect(figures(two, shipped('pekppp-2023')).told).toEqual(['E-ROW-DUP A5 F-03 = A2'])
  })

  it('of which the first cannot be read is in error, though the second can', () => {
    expect(figures([formWith(['F-03', 'x', 2]), formWith(['F-03', 2, 5])])).toMatchObject({
      shown: ['F-03 convert 5/3 of 2'],
      faulty: true,
    })
  })
})

describe('a sheet that gives a unit two figures of one form', () => {
  const numbers = Array.from({ length: 30 }, (_, i) => i + 1)
  const told = (rows: readonly (readonly Written[])[]) => {
    const { units, findings } = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
    return [units.map(({ faulty }) => faulty), findings.map(inOneLine)]
  }
  const beside = (first: Written, second: Written) =>
    told([['Unit', 'No', 'Skor', 'F-03'], ...numbers.map((n): Written[] => ['A', n, 4, [first, second][n - 1] ?? '-'])])
  const below = (second: Written) =>
    told([['Unit: A'], ['No', 'Skor'], ...numbers.map((n) => [n, 4]), ['F-03', 3.5], ['F-03', second]])
  const across = (second: Written) =>
    told([
      ['Unit', ...numbers.map(String), 'F-03', 'Indeks F-03'],
      ['A', ...numbers.map(() => 4), 3.5, second],
    ])

  it('is in error wherever they stand: in the rows of a list, below each other or in two columns', () => {
    expect(beside(3.5, 3.6)).toEqual([[true], ['E-ROW-DUP D3 F-03 = D2']])
    expect(below(3.6)).toEqual([[true], ['E-ROW-DUP B34 F-03 = B33']])
    expect(across(3.6)).toEqual([[true], ['E-ROW-DUP AG2 F-03 = AF2']])
  })

  it('is in none where they are the same', () => {
    for (const same of [beside(3.5, '3,50'), below(3.5), across(3.5)])
      expect(same).toMatchObject([[false], expect.not.arrayContaining([expect.stringContaining('E-')])])
  })
})
