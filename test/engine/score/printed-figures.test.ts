import { describe, expect, it } from 'vitest'
import { printedFindings } from '../../../src/engine/score/printed-figures.js'
import { score } from '../../../src/engine/score/score.js'
import type { PrintedFigure, Score, UnitScores } from '../../../src/engine/score/unit.js'
import type { Origin } from '../../../src/finding/place.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { shippedInstrument } from '../../report/sample.js'
import { given, leaf, level, place, read, scoresForm, small, unit, x } from '../small.js'
import { alone, aspects, named, withFigure } from './named.js'

const figure = (subject: string, text: string, more: Partial<PrintedFigure> = {}): PrintedFigure => {
  const places = text.split('.')[1]?.length ?? 0
  return { subject, label: 'IPP', text, value: x(text), places, evaluator: null, place: place(7), ...more }
}

const findingsOf = (instrument: Instrument, ...inputs: readonly UnitScores[]) =>
  printedFindings(score(instrument, inputs, { partial: false }))

const expectedOf = (...run: Parameters<typeof findingsOf>) => findingsOf(...run).map(({ expected }) => expected)

/** What is expected in place of each of some figures of a unit; "" where one is right, or where nobody can say. */
const told = (instrument: Instrument, input: UnitScores, subject: string) => (texts: readonly string[]) =>
  texts.map((text) => {
    const [finding] = findingsOf(instrument, { ...input, printed: [figure(subject, text)] })
    return finding?.expected ?? ''
  })

const survey = shippedInstrument('skm-2017')

describe('the index that a sheet prints of a unit', () => {
  // 0.6 × 5 + 0.4 × 4 = 4.6, or 92 % of 5.
  const index = told(alone, unit('5 4'), 'ipp')

  it('is right where ours, rounded to its places, is that, as it is or in percents of the scale', () => {
    expect(index(['4.6', '4.60', '5', '92', '92.0'])).toEqual(['', '', '', '', ''])
  })

  it('is told of with ours to as many places as it has, and at least two', () => {
    expect(index(['4.5', '4.61', '4.599', '91', '2'])).toEqual(['4.60', '4.60', '4.600', '92.00', '4.60'])
  })

  it('is taken as it is printed, half away from zero', () => {
    // 4.65 shown to one place is 4.7, a tenth from ours; 4.64 is 4.6.
    const shownAs = (value: string) =>
      expectedOf(alone, unit('5 4', { printed: [figure('ipp', '4.6', { value: x(value) })] }))
    expect([shownAs('4.64'), shownAs('4.65')]).toEqual([[], ['4.60']])
  })

  it('may go either way where ours lies in the middle, and no further', () => {
    // 0.6 × 4.675 + 0.4 × 4.5 = 4.605
    const middle = told(alone, unit('4.675 4.5'), 'ipp')
    expect(middle(['4.60', '4.61'])).toEqual(['', ''])
    expect(middle(['4.59', '4.62']).every((expected) => expected !== '')).toBe(true)
  })

  it('may be that of the evaluator’s form alone where others count as well', () => {
    // 0.75 × 4.6 + 0.25 × 4 = 4.45
    const figures = new Map([['F-03', given(withFigure, 'F-03', '4')]])
    const both = told(withFigure, unit('5 4', { forms: ['F-02', 'F-03'], figures }), 'ipp')
    // 4.525 is as far from the one as from the other: the index comes first.
    expect(both(['4.45', '4.60', '4.52', '4.53', '4.525'])).toEqual(['', '', '4.45', '4.60', '4.450'])
  })

  it('is left alone where the unit has none, and where the figure is of something that it does not have', () => {
    expect(told(alone, unit('5 -'), 'ipp')(['1'])).toEqual([''])
    expect(told(alone, unit('5 4'), 'F-09')(['1'])).toEqual([''])
    const figures = new Map([['SKM', given(survey, 'SKM', '4')]])
    expect(told(survey, unit('', { forms: ['SKM'], figures }), 'ipp')(['1'])).toEqual([''])
  })

  it('is told with its cell, its label, its text and the name of the unit, or its code', () => {
    const printed = [figure('ipp', '3.9', { label: 'Nilai', place: { ...place(12), column: 27 } })]
    expect(findingsOf(alone, unit('5 4', { printed }))).toEqual([
      expect.objectContaining({
        ...{ code: 'W-FIGURE-PRINTED', file: 'lembar.csv', sheet: null, cell: 'AB12' },
        ...{ unit: 'Unit Contoh', found: 'Nilai 3.9', expected: '4.60' },
      }),
    ])
    const [coded] = findingsOf(alone, unit('5 4', { printed, unit: '', unitCode: '07' }))
    expect(coded?.unit).toBe('07')
  })
})

describe('the figure that a sheet prints of a form or an aspect', () => {
  it('may be its own or its share of the one above, as it is or in percents', () => {
    const figures = new Map([['F-03', given(withFigure, 'F-03', '4')]])
    const of = (subject: string) => told(withFigure, unit('5 4', { forms: ['F-02', 'F-03'], figures }), subject)
    // F-02: 4.6, its 75 % 3.45; in percents 92 and 69.
    expect(of('F-02')(['4.6', '3.45', '92', '69', '3.40', '70'])).toEqual(['', '', '', '', '3.45', '69.00'])
    // b: 4, its 40 % 1.6; in percents 80 and 32.
    expect(of('F-02.b')(['4', '1.6', '80', '32', '1.7'])).toEqual(['', '', '', '', '1.60'])
  })

  it('has no share in the one above where that is a plain mean', () => {
    const plain = told(read(small([scoresForm(aspects, { combine: 'mean' })])), unit('5 4'), 'F-02.b')
    expect(plain(['4', '80', '1.6'])).toEqual(['', '', '4.00'])
  })

  it('may be the sum of the scores of an aspect as they were given, not of what they earn', () => {
    const points = { '0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '2' }
    const parts = [level('a', '100', [level('x', '50', [leaf('1', '100')]), leaf('2', '50', { points })])]
    const summed = told(read(small([scoresForm(parts)])), unit('3 5'), 'F-02.a')
    // (3 + 2)/2; the scores are 3 and 5.
    expect(summed(['2.5', '8', '5', '7'])).toEqual(['', '', '2.50', '8.00'])
  })
})

describe('a sum or mean of which nobody says what it is', () => {
  const instrument = read(small([scoresForm(aspects, { additional: [leaf('31', '0')] })]))
  // 5 and 4 and an additional 1: sums 9 and 10; means 4.5 and 10/3; the index 4.6.
  const of = (subject: string) => told(instrument, unit('5 4 1'), subject)

  it('may be with additional items or without, a total also any of the means', () => {
    expect(of('total')(['9', '10', '4.5', '3.33', '4.6', '90'])).toEqual(['', '', '', '', '', ''])
    expect(of('mean')(['4.5', '3.33', '4.6', '90', '66.7'])).toEqual(['', '', '', '', ''])
  })

  it('is doubted where it is nearly one of these, within a fifth, and left alone beyond', () => {
    expect(of('total')(['8', '11', '12', '12.1', '20'])).toEqual(['9.00', '10.00', '10.00', '', ''])
    expect(of('mean')(['4.7', '9', '1'])).toEqual(['4.60', '', ''])
  })
})

describe('the figure on a sheet of one of several evaluators', () => {
  // By the first 4.6, by the second 0.6 × 4 + 0.4 × 2 = 3.2, by both 3.9.
  const by = (evaluator: string | null, text: string, subject = 'ipp') =>
    expectedOf(alone, unit('5|4 4|2', { printed: [figure(subject, text, { evaluator })] }))

  it('is that of their own scores or of all', () => {
    expect([by('Evaluator 1', '4.6'), by('Evaluator 1', '3.9'), by('Evaluator 2', '3.2')]).toEqual([[], [], []])
  })

  it('may be of their own sum, or of the sum of all means', () => {
    // By the first 9, by the second 6, by both 7.5.
    const summed = (evaluator: string, text: string) => by(evaluator, text, 'total')
    expect([summed('Evaluator 1', '9'), summed('Evaluator 2', '6'), summed('Evaluator 2', '7.5')]).toEqual([[], [], []])
    expect([summed('Evaluator 1', '8.0'), summed('Evaluator 2', '9')]).toEqual([['7.50'], ['7.50']])
  })

  it('is not that of another', () => {
    expect([by('Evaluator 1', '3.2'), by('Evaluator 2', '4.6'), by(null, '4.6')]).toEqual([
      ['3.90'],
      ['3.90'],
      ['3.90'],
    ])
  })
})

const SHEETS = new Map<string, Origin>(['A', 'B'].map((sheet) => [sheet, { file: 'kab.xlsx', sheet }]))

/** A unit of one agency whose scores and figures stand on one sheet: "A/X" is X on A. */
const onSheet = (path: string, values: string, printed: readonly PrintedFigure[] = []): UnitScores => {
  const [sheet = '', name = ''] = path.split('/')
  const origin = SHEETS.get(sheet)
  if (!origin) throw new Error(`no sheet ${sheet}`)
  const scores = values
    .split(' ')
    .map((text, column): readonly Score[] => [{ value: x(text), place: { origin, row: 1, column }, evaluator: null }])
  const own = printed.map((each) => ({ ...each, place: { ...each.place, origin } }))
  return named(`Kab/${name}`, '', { scores, printed: own })
}

describe('the figure that a sheet prints of an agency', () => {
  const index = (text: string, subject = 'agency-index') =>
    findingsOf(alone, onSheet('A/X', '5 4', [figure(subject, text)]), onSheet('A/Y', '4 5')).map(
      ({ unit: who, expected }) => [who, expected],
    )

  it('is the mean of the indices of its units, 4.6 and 4.4, and names no unit', () => {
    expect([index('4.5'), index('90'), index('4.6')]).toEqual([[], [], [[null, '4.50']]])
  })

  it('may be the mean of all, or of those on its own sheet, not of those on another', () => {
    const printedOn = (sheet: string, text: string) => {
      const own = (each: string) => (each === sheet ? [figure('agency-index', text)] : [])
      const units = [onSheet('A/X', '5 4', own('A')), onSheet('A/Y', '4 5'), onSheet('B/Z', '3 3', own('B'))]
      return findingsOf(alone, ...units).map(({ sheet: at, expected }) => [at, expected])
    }
    // 4.6 and 4.4 on A, 3 on B: 4.5 and 3 by sheets, 4 in all.
    const right = [printedOn('A', '4.00'), printedOn('A', '4.50'), printedOn('B', '4.00'), printedOn('B', '3.00')]
    expect(right.flat()).toEqual([])
    expect([printedOn('A', '3.00'), printedOn('B', '4.50')]).toEqual([[['A', '4.00']], [['B', '4.00']]])
  })

  it('is that of its sheet where anything of each unit stands there', () => {
    const printed = (text: string) => {
      const [x, more] = [onSheet('A/X', '5 4', [figure('agency-index', text)]), onSheet('B/X', '5 4')]
      const [[a] = [], [[b] = [], c = []]] = [[...x.scores].flat(), [...more.scores]]
      const scores = a && b ? [[a, { ...b, evaluator: 'B' }], c] : []
      return expectedOf(alone, { ...x, scores }, onSheet('B/Y', '3 3'))
    }
    // 4.6 on A, with 3 it is 3.8 in all.
    expect([printed('4.60'), printed('3.80'), printed('3.00')]).toEqual([[], [], ['3.80']])
  })

  it('is of those that have an index, though its own sheet has none of these', () => {
    const partly = (text: string) => [onSheet('A/X', '5 4'), onSheet('B/Y', '5', [figure('agency-index', text)])]
    const findings = ['4.6', '4.5'].map((text) => printedFindings(score(alone, partly(text), { partial: true })).length)
    expect(findings).toEqual([0, 1])
  })

  it('that is a mean may be that of the plain means, which an index is not', () => {
    const by = (subject: string, text: string) =>
      expectedOf(alone, onSheet('A/X', '5 4', [figure(subject, text)]), onSheet('A/Y', '5 4'))
    // 4.6 each; plainly 4.5.
    expect([by('agency-mean', '4.5'), by('agency-mean', '4.6'), by('agency-index', '4.5')]).toEqual([[], [], ['4.60']])
  })

  it('may be made of indices that were rounded before, as sheets do', () => {
    // 4.734, 4.634 and 4.634: 4.6673; rounded to 4.73, 4.63 and 4.63: 4.6633.
    const mean = (text: string) =>
      expectedOf(
        alone,
        onSheet('A/X', '4.734 4.734', [figure('agency-index', text)]),
        ...['Y', 'Z'].map((name) => onSheet(`A/${name}`, '4.634 4.634')),
      )
    expect([mean('4.667'), mean('4.663'), mean('4.665'), mean('4.669')]).toEqual([[], [], ['4.663'], ['4.667']])
  })

  it('is left alone where there is none or it has no index, and where no index or percentage is so great', () => {
    const lacking = named('Kab/Y', '5 -')
    expect(findingsOf(alone, onSheet('A/X', '5 4', [figure('agency-index', '1')]), lacking)).toEqual([])
    expect([index('101'), index('100')]).toEqual([[], [[null, '90.00']]])
    const lone = { ...onSheet('A/X', '5 4', [figure('agency-index', '1')]), agency: '', agencyCode: null }
    expect(findingsOf(alone, lone)).toEqual([])
  })

  it('that is a mean of nobody knows what is doubted only near one that it may be', () => {
    expect([index('4.5', 'agency-mean'), index('4.7', 'agency-mean'), index('1', 'agency-mean')]).toEqual([
      [],
      [[null, '4.50']],
      [],
    ])
    expect(index('1')).toEqual([[null, '4.50']])
  })
})

describe('the figures that sheets print', () => {
  it('are told in the order of their rows, whatever the ranks of the units', () => {
    const wrong = (row: number) => [figure('ipp', '1.11', { place: place(row) })]
    const units = [
      named('Kab/X', '3 3', { printed: wrong(2) }),
      named('Kab/Y', '5 5', { printed: wrong(9) }),
      named('Kab/Z', '4 4', { printed: wrong(4) }),
    ]
    expect(findingsOf(alone, ...units).map(({ cell }) => cell)).toEqual(['A2', 'A4', 'A9'])
  })
})
