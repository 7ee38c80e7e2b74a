import { describe, expect, it } from 'vitest'
import { convert, fold, indicatorStep, passingTerms, weightedSum } from '../../../src/engine/score/combine.js'
import { planOf } from '../../../src/engine/score/prepared.js'
import { ScoreRow } from '../../../src/engine/score/score-row.js'
import type { Step, Subject } from '../../../src/engine/score/step.js'
import type { GivenScores } from '../../../src/engine/score/unit.js'
import { scoresFormOf } from '../../../src/instrument/schema.js'
import {
  type LevelFile,
  leaf,
  level,
  place,
  read,
  rowFigures,
  scores,
  scoresForm,
  shown,
  small,
  stated,
  x,
} from '../small.js'

const subject: Subject = { id: 's', title: 'S', weight: null, of: null, rule: null }
const step = (value: string): Step => ({ op: 'given', subject, value: x(value), terms: [], place: null })

type VariantFile = Parameters<typeof scoresForm>[1]

const folded = (parts: LevelFile[], text: string, variant: VariantFile = {}): Step | null =>
  foldedScores(parts, scores(text), variant)

const foldedScores = (parts: LevelFile[], given: GivenScores, variant: VariantFile = {}): Step | null => {
  const instrument = read(small([scoresForm(parts, variant)]))
  const form = scoresFormOf(instrument)
  const [first] = form.variants
  if (!first) throw new Error('no variant')
  return fold(planOf(instrument, form, first), given)
}

describe('a weighted sum', () => {
  it('divides once, at the end', () => {
    expect(shown(weightedSum([17n, 83n], 100n, [step('5'), step('4')]))).toBe('417/100')
  })

  it('brings fractions among its terms to one denominator', () => {
    // 1/2 of 13/3 and 1/2 of 9/2: 26/12 + 27/12
    expect(shown(weightedSum([1n, 1n], 2n, [step('13/3'), step('9/2')]))).toBe('53/12')
    expect(shown(weightedSum([1n, 2n, 1n], 4n, [step('1/3'), step('1/3'), step('2')]))).toBe('3/4')
  })

  it('gives a term without a share nothing', () => {
    expect(shown(weightedSum([1n], 1n, [step('4'), step('5')]))).toBe('4')
  })
})

describe('folding a sheet', () => {
  it('multiplies indicators into aspects and aspects into the form', () => {
    // a: 17 % of 5 and 83 % of 4 = 4.17; b: 2; form: 24 % of 4.17 and 76 % of 2 = 1.0008 + 1.52
    const result = folded(
      [level('a', '24', [leaf('1', '17'), leaf('2', '83')]), level('b', '76', [leaf('3', '100')])],
      '5 4 2',
    )
    expect(shown(result?.value)).toBe('3151/1250')
    expect(result?.terms.map((term) => [term.subject.id, shown(term.value), term.op, term.place])).toEqual([
      ['F-02.a', '417/100', 'weighted', null],
      ['F-02.b', '2', 'weighted', null],
    ])
    expect([result?.op, result?.subject.id, result?.place]).toEqual(['weighted', 'F-02', null])
  })

  it('holds every cell that the figure came from', () => {
    const [aspect] = folded([level('a', '100', [leaf('1', '50'), leaf('2', '50')])], '5 4')?.terms ?? []
    expect(aspect?.terms).toEqual([
      expect.objectContaining({ op: 'score', place: place(1), terms: [], evaluator: null }),
      expect.objectContaining({ op: 'score', place: place(2), terms: [], evaluator: null }),
    ])
  })

  it('takes the plain mean of a level that says so, whatever weights its parts print', () => {
    const result = folded(
      [level('a', '100', [leaf('1', '1'), leaf('2', '98'), leaf('3', '1')], { combine: 'mean' })],
      '5 4 4',
    )
    expect(shown(result?.value)).toBe('13/3')
    expect(result?.terms[0]?.op).toBe('mean')
  })

  it('takes the plain mean of the aspects where the form says so', () => {
    const result = folded([level('a', '90', [leaf('1', '100')]), level('b', '10', [leaf('2', '100')])], '5 2', {
      combine: 'mean',
    })
    expect([result?.op, shown(result?.value)]).toEqual(['mean', '7/2'])
  })

  it('goes down as many levels as the instrument has', () => {
    // b: 30 % of (25 % of 4 + 75 % of 2 = 2.5) + 70 % of 5 = 0.75 + 3.5
    const deep = level('b', '100', [level('x', '30', [leaf('1', '25'), leaf('2', '75')]), leaf('3', '70')])
    const result = folded([deep], '4 2 5')
    expect(shown(result?.value)).toBe('17/4')
    expect(result?.terms[0]?.terms.map((term) => term.subject.id)).toEqual(['F-02.b.x', '3'])
  })

  it('makes nothing of a list that ends before the form does', () => {
    expect(folded([level('a', '100', [leaf('1', '50'), leaf('2', '50')])], '4')).toBeNull()
  })

  it('makes nothing of a sheet with one missing score: missing is not zero', () => {
    const parts = [level('a', '50', [leaf('1', '50'), leaf('2', '50')]), level('b', '50', [leaf('3', '100')])]
    expect(folded(parts, '5 - 4')).toBeNull()
    expect(folded(parts, '5 4')).toBeNull()
    expect(shown(folded(parts, '0 0 0')?.value)).toBe('0')
  })
})

describe('folding a row', () => {
  const LEVELS = [level('a', '40', [leaf('1', '17'), leaf('2', '83')]), level('b', '60', [leaf('3', '100')])]
  const rowOf = (values: readonly string[], more: Parameters<typeof rowFigures>[1] = {}) =>
    new ScoreRow(rowFigures(values.map(x), more), [...values.keys()], null)

  it('looks at no figure of it before somebody asks for the steps', () => {
    let looks = 0
    const figure = () => {
      looks++
      return x('4')
    }
    const result = foldedScores(LEVELS, rowOf(['4', '5', '3'], { figure }))
    // 0.4 × (0.17 × 4 + 0.83 × 5) + 0.6 × 3 = 0.4 × 4.83 + 1.8
    expect([shown(result?.value), looks]).toEqual(['933/250', 0])
    expect([result?.terms.length, looks]).toEqual([2, 0])
    expect(result?.terms.flatMap(({ terms }) => terms.map(({ value }) => value))).toEqual(Array(3).fill(x('4')))
  })

  it('makes the steps of levels once, and those of indicators each time anew', () => {
    for (const given of [rowOf(['4', '5', '3']), scores('4 5 3')]) {
      const result = foldedScores(LEVELS, given)
      const [aspect] = result?.terms ?? []
      expect(result?.terms).toBe(result?.terms)
      expect(aspect?.terms).not.toBe(aspect?.terms)
      expect(aspect && passingTerms(aspect)).toEqual(aspect?.terms)
    }
  })

  it('takes fractions where machine numbers do not carry its shares, or where a score counts by its points', () => {
    const fine = [level('a', '100', [leaf('1', '1/10000000019'), leaf('2', '1/10000000033')])]
    // (4 × 10000000033 + 5 × 10000000019) over 100 × 10000000019 × 10000000033
    expect(shown(foldedScores(fine, rowOf(['4', '5']))?.value)).toBe('90000000227/10000000052000000062700')
    const points = { '4': '3', '5': '5' }
    const earning = [level('a', '100', [leaf('1', '50', { points }), leaf('2', '50')])]
    expect(shown(foldedScores(earning, rowOf(['4', '4']))?.value)).toBe('7/2')
  })
})

describe('several evaluators of one indicator', () => {
  it('count as their plain mean, each shown with its own cell and name', () => {
    const result = indicatorStep(subject, scores('5|4|4')[0] ?? [])
    expect([result?.op, shown(result?.value), result?.place]).toEqual(['evaluators', '13/3', null])
    expect(result?.terms.map((term) => [shown(term.value), term.evaluator, term.op])).toEqual([
      ['5', 'Evaluator 1', 'score'],
      ['4', 'Evaluator 2', 'score'],
      ['4', 'Evaluator 3', 'score'],
    ])
  })

  it('are one score where there is one, and none where there is none', () => {
    expect(indicatorStep(subject, scores('3')[0] ?? [])).toEqual(
      expect.objectContaining({ op: 'score', value: x('3'), place: place(1) }),
    )
    expect(indicatorStep(subject, [])).toBeNull()
  })
})

describe('points that a score earns', () => {
  const curve = { points: { '0': '0', '1': '0.5', '2': '1.5', '3': '3', '4': '4.5', '5': '5' } }

  it('stand in for the score, which stays visible below', () => {
    const result = folded([level('a', '100', [leaf('1', '50', curve), leaf('2', '50')])], '4 2')
    expect(shown(result?.value)).toBe('13/4')
    const [first, second] = result?.terms[0]?.terms ?? []
    expect([first?.op, shown(first?.value), first?.place, first?.terms[0]?.op, shown(first?.terms[0]?.value)]).toEqual([
      'points',
      '9/2',
      null,
      'score',
      '4',
    ])
    expect(second?.op).toBe('score')
  })

  it('are looked up for each evaluator before the mean is taken', () => {
    // 3 earns 3 and 4 earns 4.5: 3.75, while the mean 3.5 stands in no line of the table
    const result = folded([level('a', '100', [leaf('1', '100', curve)])], '3|4')
    expect(shown(result?.value)).toBe('15/4')
    expect(result?.terms[0]?.terms[0]?.terms.map((term) => term.op)).toEqual(['points', 'points'])
  })

  it('are looked up by value: a table printed with "4.50" has the line for a score of 4.5', () => {
    const parts = [level('a', '100', [leaf('1', '100', { points: { '4.50': '3', '5': '5' } })])]
    expect(shown(folded(parts, '4.5')?.value)).toBe('3')
  })

  it('leave a sheet without a figure where the table has no line for a score', () => {
    const parts = [level('a', '100', [leaf('1', '100', { points: { '0': '0', '5': '5' } })])]
    expect(folded(parts, '4')).toBeNull()
    expect(folded(parts, '5|4')).toBeNull()
    expect(shown(folded(parts, '0|5')?.value)).toBe('5/2')
  })
})

describe('a figure on a scale of its own', () => {
  const line = (from: [string, string], to: [string, string]) =>
    stated({ from: [x(from[0]), x(from[1])] as const, to: [x(to[0]), x(to[1])] as const })

  it.each([
    [['1', '4'], ['0', '5'], '1', '0'],
    [['1', '4'], ['0', '5'], '4', '5'],
    [['1', '4'], ['0', '5'], '2.5', '5/2'],
    [['1', '4'], ['0', '5'], '3.2', '11/3'],
    [['0', '100'], ['0', '5'], '88.31', '8831/2000'],
    [['25', '100'], ['1', '5'], '50', '7/3'],
    [['5', '0'], ['0', '100'], '4', '20'],
    [['1/3', '2/3'], ['1/7', '3/7'], '0.5', '2/7'],
  ] as const)('is laid from %j on %j by a straight line: %s is %s', (from, to, value, expected) => {
    const result = convert(step(value), line([...from], [...to]), subject)
    expect(shown(result.value)).toBe(expected)
  })

  it('keeps the figure as it was given, and the rule that moved it', () => {
    const rule = line(['1', '4'], ['0', '5'])
    const given = step('3.2')
    expect(convert(given, rule, subject)).toEqual({
      op: 'convert',
      subject: { ...subject, rule },
      value: x('11/3'),
      terms: [given],
      place: null,
    })
  })
})
