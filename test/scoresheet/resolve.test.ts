import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import type { Names } from '../../src/scoresheet/filled-form.js'
import { resolve } from '../../src/scoresheet/resolve.js'
import { runs } from '../engine/runs.js'
import { columnsOf, filledForm, located } from './filled-forms.js'
import { readUnder, shipped, tableOf, tiny, type Written } from './sheets.js'
import { twoVariants } from './two-variants.js'

type Forms = Parameters<typeof resolve>[1]

const HEAD: Written[] = ['Unit', 'Instansi', '1.a', '2.a', '3.a']

/** Forms as a wide table gives them: a row for each unit. */
const formsOf = (...rows: readonly (readonly Written[])[]): Forms => readUnder(tiny(), [tableOf([HEAD, ...rows])]).forms

const listed = (names: Partial<Names>, row = 2) =>
  filledForm(names, { row, listed: true, origin: { file: 'daftar.csv', sheet: null }, naming: columnsOf({ unit: 0 }) })

const told = (forms: Forms, instrument = tiny()) =>
  resolve(instrument, forms).findings.map((each) => [located(each), each.found])
const scoresOf = (forms: Forms) =>
  resolve(tiny(), forms).units.map(({ unit, scores }) => [
    unit,
    ...[...scores].flat().map(({ value }) => toDecimal(value)),
  ])

describe('forms that speak of one unit', () => {
  it('are one unit, in the order in which units are first named', () => {
    const forms = [
      ...formsOf(['B', 'Kab A', 1, 2, null]),
      ...formsOf(['A', 'Kab A', 4, 4, 4], ['b', 'KAB A', null, null, 3]),
    ]
    expect(resolve(tiny(), forms).units.map(({ unit }) => unit)).toEqual(['B', 'A'])
  })

  it('are told by code where one of them has it, whatever the others are called', () => {
    const names = (own: Partial<Names>): Partial<Names> => ({ agency: 'Kab A', ...own })
    const forms = [names({ unit: 'RSUD', unitCode: 'U1' }), names({ unit: 'rsud' }), names({ unitCode: 'u1' })]
    expect(
      resolve(
        tiny(),
        forms.map((own) => filledForm(own)),
      ).units.map(({ unit, unitCode }) => [unit, unitCode]),
    ).toEqual([['RSUD', 'U1']])
  })

  it('are two units under two agencies', () => {
    const forms = formsOf(['RSUD', 'Kab A', 1, 1, 1], ['RSUD', 'Kab B', 2, 2, 2])
    expect(scoresOf(forms)).toEqual([
      ['RSUD', '1', '1', '1'],
      ['RSUD', '2', '2', '2'],
    ])
  })

  it('give it no index where one of them is broken or lacks a score, though another evaluator’s is whole', () => {
    const head: Written[] = ['Unit', 'Evaluator', '1.a', '2.a', '3.a']
    const by = (last: Written) => {
      const rows: Written[][] = [
        ['RSUD', 'Ani', 4, 4, 4],
        ['RSUD', 'Budi', 3, 3, last],
      ]
      return readUnder(tiny(), [tableOf([head, ...rows])]).forms
    }
    const faulty = (forms: Forms) => resolve(tiny(), forms).units.map((unit) => unit.faulty)
    const [whole, broken] = [by(3), by(3).map((form, i) => ({ ...form, broken: i === 1 }))]
    expect([whole, broken, by(null)].map(faulty)).toEqual([[false], [true], [true]])
    expect(
      resolve(tiny(), whole)
        .units[0]?.scores.at(0)
        ?.map(({ evaluator }) => evaluator),
    ).toEqual(['Ani', 'Budi'])
  })

  it('are nobody’s where they name no unit', () => {
    expect(resolve(tiny(), [filledForm({ agency: 'Kab A' })])).toEqual({ units: [], findings: [] })
  })

  test('every unit has its own scores and no other’s, in whatever order the rows come', () => {
    const rows = fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, (names) => {
        const forms = formsOf(...names.map((n): Written[] => [`Unit ${n}`, 'Kab A', n % 6, (n + 1) % 6, 5]))
        expect(scoresOf(forms)).toEqual(names.map((n) => [`Unit ${n}`, `${n % 6}`, `${(n + 1) % 6}`, '5']))
      }),
      { numRuns: runs(50), seed: 11 },
    )
  })
})

describe('the variant of a unit', () => {
  const variantOf = (names: Partial<Names>, preamble = '') => {
    const { units, findings } = resolve(twoVariants(), [filledForm({ unit: 'RSUD', ...names }, { preamble })])
    return [
      units[0]?.variant,
      findings.filter(({ code }) => code !== 'E-IND-MISSING').map(({ code, expected }) => [code, expected]),
    ]
  }

  it('is the one that a cell names, else the one that the text above says, else the first', () => {
    expect(variantOf({ variant: 'b' }, 'Formulir F-02 A')).toEqual(['B', []])
    expect(variantOf({}, 'Formulir F-02 B')).toEqual(['B', []])
    expect(variantOf({}, 'Formulir')).toEqual(['A', []])
    expect(variantOf({}, 'F-02 A dan F-02 B')).toEqual(['A', []])
  })

  it('that a cell names and the form does not have is an error; the unit has no scores of any', () => {
    expect(variantOf({ variant: 'C' })).toEqual(['', [['E-VARIANT-UNKNOWN', 'A, B']]])
    const [unit] = resolve(twoVariants(), [filledForm({ unit: 'RSUD', variant: 'C' })]).units
    expect([unit?.faulty, unit?.scores, unit?.figures.size, [...(unit?.faults ?? [])].length]).toEqual([true, [], 0, 1])
  })

  it('is the first that any of its forms says', () => {
    const forms = [
      filledForm({ unit: 'RSUD' }),
      filledForm({ unit: 'RSUD', variant: 'B' }),
      filledForm({ unit: 'RSUD', variant: 'A' }),
    ]
    expect(resolve(twoVariants(), forms).units[0]?.variant).toBe('B')
  })
})

describe('a list of units', () => {
  const rsud = { unit: 'RSUD', agency: 'Kab A' }
  const filled = formsOf(['RSUD', 'Kab A', 4, 4, 4])

  it('misses the units that no sheet has, at their lines', () => {
    const forms = [...filled, listed(rsud), listed({ unit: 'Dinsos', agency: 'Kab A' }, 3)]
    expect(told(forms)).toEqual([['E-UNIT-MISSING daftar.csv A3', 'Dinsos']])
    const { units } = resolve(tiny(), forms)
    expect(units.map(({ unit, faulty, scores }) => [unit, faulty, scores.length])).toEqual([
      ['RSUD', false, 3],
      ['Dinsos', true, 0],
    ])
  })

  it('does not expect those that it does not have, which are told and scored', () => {
    const forms = [...formsOf(['RSUD', 'Kab A', 4, 4, 4], ['Dinsos', 'Kab A', 3, 3, 3]), listed(rsud)]
    expect(told(forms)).toEqual([['W-UNIT-UNEXPECTED lembar.xlsx F-02!C3', 'Dinsos']])
    expect(resolve(tiny(), forms).units.map(({ faulty }) => faulty)).toEqual([false, false])
  })

  it('is missed by nobody where there is none', () => expect(told(filled)).toEqual([]))

  it('gives a unit what its sheets do not say', () => {
    const [unit] = resolve(tiny(), [
      ...filled,
      listed({ ...rsud, unitCode: 'U1', province: 'Riau', group: 'Kota' }),
    ]).units
    expect([unit?.unitCode, unit?.province, unit?.group]).toEqual(['U1', 'Riau', 'Kota'])
  })
})

describe('what stands beside the scores', () => {
  it('is the ready figure of another form, and the empty cell for one', () => {
    const head: Written[] = ['Unit', ...Array.from({ length: 30 }, (_, i) => `${i + 1}`), 'F-03']
    const row = (unit: string, figure: Written): Written[] => [unit, ...Array.from({ length: 30 }, () => 4), figure]
    const { units } = readUnder(shipped('pekppp-2023'), [tableOf([head, row('A', 4.5), row('B', null)])])
    expect(units.map(({ figures, gaps }) => [figures.get('F-03')?.value.n, gaps?.get('F-03')?.row ?? null])).toEqual([
      [9n, null],
      [undefined, 3],
    ])
  })

  it('is a figure that is off its scale: an error of the unit, whose scores stay', () => {
    const head: Written[] = ['Unit', ...Array.from({ length: 30 }, (_, i) => `${i + 1}`), 'F-03']
    const row: Written[] = ['A', ...Array.from({ length: 30 }, () => 4), 5.5]
    const { units, findings } = readUnder(shipped('pekppp-2023'), [tableOf([head, row])])
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['E-CELL-RANGE', 'AF2']])
    expect(units.map(({ faulty, scores, figures }) => [faulty, scores.length, figures.size])).toEqual([[true, 31, 0]])
  })

  it('is an empty cell for a figure on any of the unit’s sheets', () => {
    const half = (from: number) => Array.from({ length: 15 }, (_, i) => `${from + i}`)
    const sheet = (name: string, from: number, more: readonly Written[]) =>
      tableOf(
        [
          ['Unit', ...half(from), ...more],
          ['A', ...half(from).map(() => 4)],
        ],
        { name },
      )
    const { units } = readUnder(shipped('pekppp-2023'), [sheet('Satu', 1, []), sheet('Dua', 16, ['F-03'])])
    expect(units.map(({ gaps, faulty }) => [gaps?.get('F-03')?.origin.sheet, faulty])).toEqual([['Dua', false]])
  })

  it('is what the sheet prints of the unit, where it prints anything', () => {
    const head: Written[] = ['Unit', '1.a', '2.a', '3.a', 'Nilai F-02']
    const { units } = readUnder(tiny(), [tableOf([head, ['A', 4, 4, 4, 4], ['B', 3, 3, 3, null]])])
    expect(units.map(({ printed }) => printed?.map(({ subject, text }) => [subject, text]))).toEqual([
      [['F-02', '4']],
      undefined,
    ])
  })

  it('is told of an aspect that the form does not have once for its column, not for each unit', () => {
    const head: Written[] = ['Unit', ...Array.from({ length: 30 }, (_, i) => `${i + 1}`), 'Aspek Z']
    const row = (unit: string, ...scores: readonly Written[]): Written[] => [unit, ...scores, 4.2]
    const clean = Array.from({ length: 30 }, () => 4)
    const rows = [row('A', ...clean), row('B', ...clean), row('C', null, ...clean.slice(1))]
    const { findings } = readUnder(shipped('pekppp-2023'), [tableOf([head, ...rows])])
    expect(findings.map(({ code, cell, count }) => [code, cell, count])).toEqual([
      ['W-FIGURE-PRINTED', 'AF2', 3],
      ['E-CELL-EMPTY', 'B4', 1],
    ])
  })
})

describe('names in a run', () => {
  it('that may be one, that one code bears or that lack an agency are told once all units are known', () => {
    const code = (...rows: readonly (readonly Written[])[]) => told(formsOf(...rows)).map(([where]) => where)
    expect(code(['Disdukcapil', 'Kab A', 1, 1, 1], ['Dinas Dukcapil', 'Kab A', 1, 1, 1])).toEqual([
      'W-NAME-NEAR lembar.xlsx F-02!A3',
    ])
    expect(code(['RSUD', 'Kab A', 1, 1, 1], ['Dinsos', null, 1, 1, 1])).toEqual([
      'W-AGENCY-MISSING lembar.xlsx F-02!C3',
    ])
    const coded = (agency: string, unit: string, row: number) =>
      filledForm({ agency, unit, agencyCode: '14' }, { row, naming: columnsOf({ agency: 1 }) })
    const forms = [coded('Kab A', 'RSUD', 2), coded('Kota B', 'Dinsos', 3)]
    expect(told(forms).filter(([where]) => !String(where).startsWith('E-'))).toEqual([
      ['W-NAME-MISMATCH a.xlsx F-02!B3', 'Kota B'],
    ])
  })
})
