import { describe, expect, it } from 'vitest'
import { casesSchema, type RegressionCase } from '../../src/instrument/case.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shapeBy } from '../../src/instrument/read.js'
import type { Instrument } from '../../src/instrument/schema.js'
import { layOut } from '../../src/rules/laid-case.js'
import { verdicts } from '../../src/rules/verdict.js'
import { figureForm, leaf, level, read, scoresForm, small } from '../engine/small.js'

const parts = [
  level('a', '60', [leaf('1.a.K', '25', { number: 1 }), leaf('2.a.P', '75', { number: 2 })]),
  level('b', '40', [leaf('3.b', '100', { number: 3, scores: ['0', '5'] })]),
]
const instrument = read(
  small([scoresForm(parts, { additional: [leaf('4', '0', { number: 4 })] }, '75'), figureForm('IKM', '25')]),
)

/** A case as its file spells it. */
const spelled = (raw: Raw): RegressionCase => {
  const reading = shapeBy(casesSchema, { schema: 'ipp.cases/1', cases: [raw] })
  const [first] = reading.ok ? reading.value.cases : []
  if (!first) throw new Error(JSON.stringify(reading))
  return first
}

const judged = (raw: Record<string, Raw>, under: Instrument = instrument) => {
  const [verdict] = verdicts(under, layOut(under, [spelled({ name: 'kasus', ...raw })]))
  return verdict?.mismatches.map(({ what, expected, found }) => `${what}: ${expected} / ${found}`)
}

// a = 25 % of 4 and 75 % of 2 = 2.5; F-02 = 60 % of 2.5 and 40 % of 5 = 3.5; IKM 3.2 is 11/3; 2.625 + 11/12 = 85/24
const scores = { '1': 4, '2': 2, '3': 5 }
const figures = { IKM: '3.2' }

describe('a case', () => {
  it('passes where everything comes out as expected, to the last digit', () => {
    const expect_ = {
      index: '85/24',
      ipp: '3.54',
      letter: 'B',
      forms: { 'F-02': '3.5', IKM: '11/3' },
      aspects: { a: 2.5, b: 5 },
      trace: ['ipp -> 3.54 B', 'F-02.a  =  2.50 * 60/100', '1.a.K = 4 * 1/4', 'IKM = 11/3 * 25/100', 'IKM = 3.2'],
    }
    expect(judged({ scores, figures, expect: expect_ })).toEqual([])
  })

  it('fails without any tolerance, each expectation for itself', () => {
    const wrong = {
      index: '3.5416666666',
      ipp: '3.55',
      letter: 'A-',
      forms: { 'F-02': '3.51', 'F-99': '1' },
      aspects: { a: '2.49', z: '1' },
      trace: ['1.a.K = 4 * 26/100', '9.z = 1'],
    }
    expect(judged({ scores, figures, expect: wrong })).toEqual([
      'index: 3.5416666666 / 85/24',
      'ipp: 3.55 / 3.54',
      'letter: A- / B',
      'forms.F-02: 3.51 / 3.5',
      'forms.F-99: 1 / null',
      'aspects.a: 2.49 / 2.5',
      'aspects.z: 1 / null',
      'trace: 1.a.K = 4 * 26/100 / null',
      'trace: 9.z = 1 / null',
    ])
  })

  it('names indicators by code or number, case and blanks aside, and "*" is all the others', () => {
    const e = { index: '85/24' }
    expect(judged({ scores: { ' 1.A.k': 4, '2': 2, '3.b': 5 }, figures, expect: e })).toEqual([])
    expect(judged({ scores: { '*': 5, '1': 4, '2': 2 }, figures, expect: e })).toEqual([])
  })

  it('takes several evaluators as their mean', () => {
    expect(judged({ scores: { ...scores, '1': [3, 5] }, figures, expect: { index: '85/24' } })).toEqual([])
  })

  it('has no index where a score or a form that must be there is missing', () => {
    const none = { index: null, ipp: null, letter: null }
    expect(judged({ scores: { ...scores, '2': null }, figures, expect: none })).toEqual([])
    expect(judged({ scores: { '1': 4 }, figures, expect: none })).toEqual([])
    expect(judged({ scores, expect: none })).toEqual([])
    expect(judged({ scores, figures, expect: none })).toEqual([
      'index: null / 85/24',
      'ipp: null / 3.54',
      'letter: null / B',
    ])
    expect(judged({ scores, expect: { index: '1', ipp: '1.00', letter: 'A' } })).toEqual([
      'index: 1 / null',
      'ipp: 1 / null',
      'letter: A / null',
    ])
  })

  it.each([
    ['a score above the scale', { ...scores, '1': 6 }, ['1.a.K']],
    ['a score below the scale', { ...scores, '1': -1 }, ['1.a.K']],
    ['a score between two steps', { ...scores, '1': 4.5 }, ['1.a.K']],
    ['a score that this indicator does not have', { ...scores, '3': 4 }, ['3.b']],
    ['a wrong score of an item that is only shown', { ...scores, '4': 9 }, ['4']],
    ['two of them', { ...scores, '1': 6, '3': 4 }, ['3.b', '1.a.K']],
  ])('is refused for %s, and must expect it', (_, given, refused) => {
    expect(judged({ scores: given, figures, expect: { refused, index: null } })).toEqual([])
    expect(judged({ scores: given, figures, expect: { index: null } })).toEqual([
      `refused: null / ${[...refused].sort().join(', ')}`,
    ])
  })

  it('fails where it expects a refusal that does not come', () => {
    expect(judged({ scores, figures, expect: { refused: ['1.a.K'] } })).toEqual(['refused: 1.a.K / null'])
  })

  it('is refused for a figure off its own scale', () => {
    expect(judged({ scores, figures: { IKM: '4.01' }, expect: { refused: ['IKM'], index: null } })).toEqual([])
    expect(judged({ scores, figures: { IKM: '0.99' }, expect: { refused: ['IKM'], index: null } })).toEqual([])
    expect(judged({ scores, figures: { IKM: 1 }, expect: { forms: { IKM: 0 } } })).toEqual([])
    expect(judged({ scores, figures: { IKM: 4 }, expect: { forms: { IKM: 5 } } })).toEqual([])
  })

  it('fails by itself where it names what the instrument does not have', () => {
    expect(judged({ scores: { ...scores, '77': 1 }, figures, expect: {} })).toEqual(['unknown: null / 77'])
    expect(judged({ scores, figures: { ...figures, 'F-09': 1 }, expect: {} })).toEqual(['unknown: null / F-09'])
    expect(judged({ scores, figures, variant: 'Z', expect: {} })).toEqual(['unknown: null / Z'])
    expect(judged({ scores, figures: { IKM: { respondents: 1, answers: {} } }, expect: {} })).toEqual([
      'unknown: null / IKM respondents',
    ])
  })

  it('shows the whole calculation, the result first', () => {
    const [verdict] = verdicts(
      instrument,
      layOut(instrument, [spelled({ name: 'kasus', scores, figures, expect: {} })]),
    )
    expect(verdict?.trace()).toEqual([
      'ipp -> 3.54 B',
      'ipp = 85/24',
      'F-02 = 3.5 * 75/100',
      'F-02.a = 2.5 * 60/100',
      '1.a.K = 4 * 25/100',
      '2.a.P = 2 * 75/100',
      'F-02.b = 5 * 40/100',
      '3.b = 5 * 100/100',
      'IKM = 11/3 * 25/100',
      'IKM = 3.2',
    ])
  })

  it('shows nothing where there is no index, and no letter where there is no predicate', () => {
    const bare = read(
      small([scoresForm(parts)], {
        ladder: { value: [{ from: '5', letter: 'A', label: 'Penuh' }], confidence: 'assumption', sources: [] },
      }),
    )
    const [none, low] = verdicts(
      bare,
      layOut(bare, [
        spelled({ name: 'a', scores: {}, expect: {} }),
        spelled({ name: 'b', scores, expect: { ipp: '3.5', letter: null } }),
      ]),
    )
    expect(none?.trace()).toEqual([])
    expect(low?.mismatches).toEqual([])
    expect(low?.trace()[0]).toBe('ipp -> 3.50')
  })
})

describe('the answers of a survey in a case', () => {
  const form = {
    kind: 'survey' as const,
    id: 'F-03',
    title: 'Survei',
    weight: { value: '25', confidence: 'assumption' as const, sources: [] },
    absent: { value: 'leave-out' as const, confidence: 'assumption' as const, sources: [] },
    scale: { value: { min: '0', max: '5', step: '1' }, confidence: 'assumption' as const, sources: [] },
    averaging: { value: 'flat' as const, confidence: 'assumption' as const, sources: [] },
    least: { value: 3, confidence: 'assumption' as const, sources: [] },
    below: { value: 'incomplete' as const, confidence: 'assumption' as const, sources: [] },
    notice: { value: 30, confidence: 'assumption' as const, sources: [] },
    unanswered: { value: 'left-out' as const, confidence: 'assumption' as const, sources: [] },
    duplicates: { value: 'kept' as const, confidence: 'assumption' as const, sources: [] },
    variants: [
      {
        id: 'A',
        title: 'A',
        parts: [
          {
            id: 'a',
            title: 'a',
            questions: [
              { number: 1, code: '1.a', title: 'Mudah' },
              { number: 2, code: '2.a', title: 'Cepat' },
            ],
          },
          { id: 'b', title: 'b', questions: [{ number: 3, code: '3.b', title: 'Ramah' }] },
        ],
      },
    ],
  }
  const surveyed = (below: 'incomplete' | 'f02-only' | 'zero' = 'incomplete') =>
    read(small([scoresForm(parts, {}, '75'), { ...form, below: { ...form.below, value: below } }]))
  const tally = (respondents: number) => ({
    'F-03': { respondents, answers: { '*': { n: 4, sum: 12 }, '3': { n: 2, sum: 10 } } },
  })

  it('make the figure of the form: all answers together', () => {
    // 12 + 12 + 10 by 4 + 4 + 2
    expect(judged({ scores, figures: tally(4), expect: { forms: { 'F-03': '3.4' } } }, surveyed())).toEqual([])
  })

  it('leave a unit with too few respondents as the instrument says', () => {
    expect(judged({ scores, figures: tally(2), expect: { index: null } }, surveyed())).toEqual([])
    expect(judged({ scores, figures: tally(2), expect: { index: '3.5' } }, surveyed('f02-only'))).toEqual([])
    // 75 % of 3.5
    expect(judged({ scores, figures: tally(2), expect: { index: '2.625' } }, surveyed('zero'))).toEqual([])
  })

  it('may be missing where the form may be left out', () => {
    expect(judged({ scores, expect: { index: '3.5' } }, surveyed())).toEqual([])
  })

  it('fail the case where they name a question that there is not', () => {
    const wrong = { 'F-03': { respondents: 3, answers: { '9.z': { n: 1, sum: 1 } } } }
    expect(judged({ scores, figures: wrong, expect: {} }, surveyed())).toEqual(['unknown: null / 9.z'])
    const other = { ...form, variants: form.variants.map((each) => ({ ...each, id: 'Q' })) }
    const without = read(small([scoresForm(parts, {}, '75'), other]))
    expect(judged({ scores, figures: tally(3), expect: {} }, without)).toEqual(['unknown: null / F-03 A'])
  })

  it('leave questions that are not named unanswered', () => {
    const some = { 'F-03': { respondents: 3, answers: { '1.a': { n: 3, sum: 12 } } } }
    expect(judged({ scores, figures: some, expect: { forms: { 'F-03': '4' } } }, surveyed())).toEqual([])
  })
})
