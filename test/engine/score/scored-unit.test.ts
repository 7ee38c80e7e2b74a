import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import { indexOf, passingAspects, ScoredUnit } from '../../../src/engine/score/scored-unit.js'
import { shippedInstrument } from '../../report/sample.js'
import { figureForm, given, leaf, level, read, scoresForm, shown, small, stated, unit, x } from '../small.js'
import { alone, aspects, run, withFigure, withTwo, withVariant } from './named.js'

describe('a unit', () => {
  it('has the index of its one form, rounded once, with its predicate', () => {
    // 60 % of 5 and 40 % of 4
    const [result] = run([unit('5 4')]).units
    expect([shown(result?.index?.value), shown(result?.rounded), result?.predicate?.letter]).toEqual([
      '23/5',
      '23/5',
      'A',
    ])
    expect([result?.index?.op, result?.index?.subject.rule, result?.basis]).toEqual(['alone', alone.rounding, 'F-02'])
    expect(result?.index?.subject).toEqual(
      expect.objectContaining({ id: 'ipp', title: 'Indeks Pelayanan Publik', weight: null, of: null }),
    )
    expect(result?.aspects.map((aspect) => [aspect.subject.id, shown(aspect.value)])).toEqual([
      ['F-02.a', '5'],
      ['F-02.b', '4'],
    ])
    expect(result?.forms.map((form) => [form.subject.id, shown(form.value)])).toEqual([['F-02', '23/5']])
  })

  it.each([
    ['a score is missing', unit('5 -')],
    ['an error stands against it', unit('5 4', { faulty: true })],
    ['its variant does not exist', unit('5 4', { variant: 'Z' })],
    ['a form that should count has no figure', unit('5 4', { forms: ['F-02', 'F-03'] })],
  ])('has no index where %s', (_, input) => {
    const [result] = run([input]).units
    expect(result).toEqual(
      expect.objectContaining({
        index: null,
        rounded: null,
        predicate: null,
        forms: [],
        aspects: [],
        rank: null,
        groupRank: null,
      }),
    )
  })

  it('shows items that are never summed, and takes nothing from them', () => {
    const instrument = read(small([scoresForm(aspects, { additional: [leaf('31', '0'), leaf('32', '0')] })]))
    const result = (text: string) => score(instrument, [unit(text)], { partial: false }).units[0]
    expect(shown(result('5 4 1')?.index?.value)).toBe('23/5')
    expect(result('5 4 1')?.additional.map((item) => [item.subject.id, shown(item.value)])).toEqual([['31', '1']])
    expect(result('5 4 1 3|4')?.additional.map((item) => shown(item.value))).toEqual(['1', '7/2'])
    expect(result('5 4 1')?.additional[0]?.subject).toEqual(
      expect.objectContaining({ title: 'Indikator 31', of: x('100'), rule: null }),
    )
    expect(shown(result('5 4 1')?.additional[0]?.subject.weight?.value)).toBe('0')
  })

  it('has the same empty list of them as every other unit without any', () => {
    const [first, second] = run([unit('5 4', { key: '1' }), unit('5 4', { key: '2' })]).units
    expect([first?.additional, second?.additional === first?.additional]).toEqual([[], true])
  })

  it('shows them from the right cells where aspects are nested', () => {
    const nested = [level('a', '100', [level('x', '50', [leaf('1', '50'), leaf('2', '50')]), leaf('3', '50')])]
    const instrument = read(small([scoresForm(nested, { additional: [leaf('31', '0')] })]))
    const [result] = score(instrument, [unit('5 4 3 2')], { partial: false }).units
    expect(result?.additional.map((item) => shown(item.value))).toEqual(['2'])
  })

  it('is scored on its own variant', () => {
    const both = withVariant([level('a', '10', [leaf('1', '100')]), level('b', '90', [leaf('2', '100')])])
    const result = score(both, [unit('5 0', { key: '1' }), unit('5 0', { key: '2', variant: 'B' })], { partial: false })
    expect(result.units.map(({ input, index }) => [input.variant, shown(index?.value)])).toEqual([
      ['A', '3'],
      ['B', '1/2'],
    ])
  })
})

describe('the forms of an index', () => {
  const figures = (instrument: typeof alone, entries: Record<string, string>) =>
    new Map(Object.entries(entries).map(([id, value]) => [id, given(instrument, id, value)]))

  it('count by their shares: 75 % of 4.6 and 25 % of 4', () => {
    const input = unit('5 4', { forms: ['F-02', 'F-03'], figures: figures(withFigure, { 'F-03': '4' }) })
    const [result] = score(withFigure, [input], { partial: false }).units
    expect([shown(result?.index?.value), result?.basis, result?.index?.op]).toEqual(['89/20', 'F-02+F-03', 'weighted'])
    expect(result?.forms.map((form) => [form.subject.id, shown(form.value), shown(form.subject.of)])).toEqual([
      ['F-02', '23/5', '100'],
      ['F-03', '4', '100'],
    ])
    expect(result?.index?.terms).toEqual(result?.forms)
  })

  it('are the index alone where a unit is scored on one of them', () => {
    const input = unit('5 4', { forms: ['F-02'], figures: figures(withFigure, { 'F-03': '4' }) })
    const [result] = score(withFigure, [input], { partial: false }).units
    expect([shown(result?.index?.value), result?.basis]).toEqual(['23/5', 'F-02'])
  })

  it('count against each other where one of three was left out by rule: full marks stay full marks', () => {
    const full = unit('5 5', { forms: ['F-02', 'IKM'], figures: figures(withTwo, { IKM: '5' }) })
    const [best] = score(withTwo, [full], { partial: false }).units
    expect(shown(best?.index?.value)).toBe('5')
    // 50/80 of 4.6 and 30/80 of 3
    const input = { ...unit('5 4'), forms: ['F-02', 'IKM'], figures: figures(withTwo, { IKM: '3' }) }
    const [result] = score(withTwo, [input], { partial: false }).units
    expect(shown(result?.index?.value)).toBe('4')
    expect(result?.forms.map((form) => [shown(form.subject.weight?.value), shown(form.subject.of)])).toEqual([
      ['50', '80'],
      ['30', '80'],
    ])
  })

  it('count by the printed shares where all three are there', () => {
    const all = unit('5 4', { forms: ['F-02', 'F-03', 'IKM'], figures: figures(withTwo, { 'F-03': '4', IKM: '3' }) })
    // 2.3 + 0.8 + 0.9
    expect(shown(score(withTwo, [all], { partial: false }).units[0]?.index?.value)).toBe('4')
  })

  it('count by the printed shares where these do not add up to the whole, and never by a form that is not scored', () => {
    const unscored = { kind: 'unscored' as const, id: 'F-01', title: 'Isian', used: stated(true as const) }
    const printed = read(small([unscored, scoresForm(aspects, {}, '75'), figureForm('F-03', '24')]))
    const input = unit('5 4', { forms: ['F-02', 'F-03'], figures: figures(printed, { 'F-03': '5' }) })
    // 75 % of 4.6 and 24 % of 5, as printed
    expect(shown(score(printed, [input], { partial: false }).units[0]?.index?.value)).toBe('93/20')
  })

  it('are no index without the evaluator’s where the instrument has one', () => {
    const input = unit('- -', { forms: ['F-03'], figures: figures(withFigure, { 'F-03': '4' }) })
    expect(score(withFigure, [input], { partial: false }).units[0]?.index).toBeNull()
  })

  it('may be a survey alone: then there are no aspects, and an error still leaves it without index', () => {
    const survey = shippedInstrument('skm-2017')
    const [form = ''] = survey.forms.flatMap((each) => (each.kind === 'survey' ? [each.id] : []))
    const input = unit('', { forms: [form], figures: new Map([[form, given(survey, form, '4')]]) })
    const [result, faulty] = [input, { ...input, faulty: true }].map(
      (each) => score(survey, [each], { partial: false }).units[0],
    )
    expect([shown(result?.index?.value), result?.aspects, faulty?.index]).toEqual(['4', [], null])
  })

  it('are at least one: an index of nothing is a mistake of the program', () => {
    expect(() => indexOf(alone, [])).toThrow('at least one form')
  })
})

describe('the aspects of a unit', () => {
  const [result] = run([unit('5 4')]).units
  if (!(result instanceof ScoredUnit)) throw new Error('no unit')

  it('are those of the form that its scores were worked out to', () => {
    expect(result.evaluated?.subject.id).toBe('F-02')
    expect(result.evaluated?.terms).toBe(result.aspects)
  })

  it('are the same for who looks at them once', () => {
    expect(passingAspects(result)).toEqual(result.aspects)
    const { aspects: own } = result
    expect(passingAspects({ aspects: own })).toBe(own)
  })

  it('are none without an index, though its scores could be worked out to a form', () => {
    const [lacking] = score(withFigure, [unit('5 4', { forms: ['F-02', 'F-03'] })], { partial: false }).units
    if (!(lacking instanceof ScoredUnit)) throw new Error('no unit')
    expect([lacking.evaluated, passingAspects(lacking), lacking.aspects]).toEqual([null, [], []])
  })
})
