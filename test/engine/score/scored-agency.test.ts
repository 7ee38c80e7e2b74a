import { describe, expect, it } from 'vitest'
import { readyFor } from '../../../src/engine/score/ready.js'
import { score } from '../../../src/engine/score/score.js'
import { ScoredAgency } from '../../../src/engine/score/scored-agency.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { given, leaf, level, read, scoresForm, shown, small, unit } from '../small.js'
import { alone, aspects, named, run, withFigure, withVariant } from './named.js'

const agencies = (inputs: readonly UnitScores[], partial = false) =>
  run(inputs, partial).agencies.map((each) => [
    each.agency,
    shown(each.index?.value),
    each.predicate?.letter ?? null,
    each.scored,
  ])

describe('an agency', () => {
  it('has the plain mean of its units before any rounding', () => {
    // As published for Kota Madiun 2024: 4.73, 4.63 and 4.63 made 4.67, which the rounded ones (4.6633) would not.
    const units = [named('Kota/X', '4.734 4.734'), named('Kota/Y', '4.634 4.634'), named('Kota/Z', '4.634 4.634')]
    expect(run(units).agencies.map((agency) => [shown(agency.index?.value), shown(agency.rounded)])).toEqual([
      ['7001/1500', '467/100'],
    ])
    expect(agencies(units)).toEqual([['Kota', '7001/1500', 'A', 3]])
  })

  it('names the rule that made its index, and holds those of its units', () => {
    const [agency] = run([named('Kab/X', '5 4'), named('Kab/Y', '4 5')]).agencies
    expect(agency?.index?.op).toBe('mean')
    expect(agency?.index?.subject).toEqual({ id: 'ipp', title: 'Kab', weight: null, of: null, rule: alone.agency })
    expect(agency?.index?.terms.map((term) => shown(term.value))).toEqual(['23/5', '22/5'])
    expect(agency?.forms.map((form) => [form.op, form.subject.id, shown(form.value)])).toEqual([
      ['mean', 'F-02', '9/2'],
    ])
    expect(agency?.aspects.map((aspect) => [aspect.subject.id, shown(aspect.value), aspect.place])).toEqual([
      ['F-02.a', '9/2', null],
      ['F-02.b', '9/2', null],
    ])
    expect([shown(agency?.rounded), agency?.basis, agency?.key, agency?.units.length]).toEqual([
      '9/2',
      'F-02',
      'Kab',
      2,
    ])
  })

  it('has the means of those aspects that all its units have, wherever each unit has them', () => {
    const other = withVariant([level('b', '100', [leaf('1', '100')])])
    const inputs = [named('Kab/X', '5 5'), named('Kab/Y', '4', { variant: 'B' })]
    const meansOf = (...units: readonly UnitScores[]) =>
      score(other, units, { partial: false }).agencies[0]?.aspects.map(({ subject, value }) => [
        subject.id,
        shown(value),
      ])
    expect(meansOf(...inputs)).toEqual([['F-02.b', '9/2']])
    expect(meansOf(named('Kab/X', '3 3'), named('Kab/Y', '4', { variant: 'B' }))).toEqual([['F-02.b', '7/2']])
  })

  it('has none where one of its units has none', () => {
    expect(agencies([named('Kab/X', '5 4'), named('Kab/Y', '4 -')])).toEqual([['Kab', null, null, 1]])
  })

  it('has the mean of those that are scored where a partial mean was asked for', () => {
    expect(agencies([named('Kab/X', '5 4'), named('Kab/Y', '4 -')], true)).toEqual([['Kab', '23/5', 'A', 1]])
    expect(agencies([named('Kab/X', '- 4')], true)).toEqual([['Kab', null, null, 0]])
  })

  it('has no mean of units on different bases, and says which they are', () => {
    const figures = new Map([['F-03', given(withFigure, 'F-03', '4')]])
    const inputs = [named('Kab/X', '5 4', { forms: ['F-02', 'F-03'], figures }), named('Kab/Y', '5 4')]
    const [agency] = score(withFigure, inputs, { partial: true }).agencies
    expect([agency?.index, agency?.basis, agency?.scored]).toEqual([null, 'F-02 / F-02+F-03', 2])
  })

  it('leaves out of its basis what only unscored units have', () => {
    const inputs = [named('Kab/X', '5 4'), named('Kab/Y', '5 -', { forms: ['F-02', 'F-03'] })]
    const [agency] = score(withFigure, inputs, { partial: true }).agencies
    expect([agency?.basis, shown(agency?.index?.value)]).toEqual(['F-02', '23/5'])
    const [unscored] = score(withFigure, [named('Kab/Y', '5 -', { forms: ['F-02', 'F-03'] })], {
      partial: true,
    }).agencies
    expect(unscored?.basis).toBe('F-02+F-03')
  })

  it('shows only aspects that all its units have', () => {
    const both = withVariant([level('a', '50', [leaf('1', '100')]), level('z', '50', [leaf('2', '100')])])
    const inputs = [named('Kab/X', '5 4'), named('Kab/Y', '3 2', { variant: 'B' })]
    const [agency] = score(both, inputs, { partial: false }).agencies
    expect(agency?.aspects.map((aspect) => [aspect.subject.id, shown(aspect.value)])).toEqual([['F-02.a', '4']])
  })

  it('is not made of units that name none', () => {
    expect(run([unit('5 4', { agency: '', agencyKey: '' })]).agencies).toEqual([])
    expect(run([unit('5 4', { agency: '', agencyKey: '11', agencyCode: '11' })]).agencies).toHaveLength(1)
  })

  it('is told from another by its key, and takes name, code, group and province from its first unit', () => {
    const about = { agencyCode: '11', group: 'kota', province: 'Jawa' }
    const inputs = [
      named('Kab/X', '5 4', { ...about, agencyKey: '11' }),
      named('Kab./Y', '5 4', { ...about, agencyKey: '11' }),
    ]
    expect(run(inputs).agencies).toEqual([
      expect.objectContaining({
        key: '11',
        agency: 'Kab',
        agencyCode: '11',
        group: 'kota',
        province: 'Jawa',
        rank: 1,
        groupRank: 1,
      }),
    ])
  })
})

describe('an agency of which a part was not read', () => {
  const units = [named('Kab/X', '5 4'), named('Kab/Y', '4 5')]
  const told = (unread: number, partial: boolean) =>
    score(alone, units, { partial, unread: new Map([['Kab', unread]]) }).agencies.map((each) => [
      shown(each.index?.value),
      each.scored,
      each.unread,
    ])

  it('has no index, though all units that are there have one, unless a partial mean was asked for', () => {
    expect(told(1, false)).toEqual([[null, 2, 1]])
    expect(told(1, true)).toEqual([['9/2', 2, 1]])
  })

  it('is none where nothing of it is missing, or only of another', () => {
    expect(told(0, false)).toEqual([['9/2', 2, 0]])
    const other = score(alone, units, { partial: false, unread: new Map([['Kota', 1]]) }).agencies
    expect(other.map((each) => [shown(each.index?.value), each.unread])).toEqual([['9/2', 0]])
  })
})

describe('the forms and aspects of an agency', () => {
  it('are those of its scored units alone, and none without an index', () => {
    const inputs = [named('Kab/X', '5 4'), named('Kab/Y', '1 -')]
    const [partly] = run(inputs, true).agencies
    expect(partly?.aspects.map(({ value }) => shown(value))).toEqual(['5', '4'])
    expect(partly?.forms.map(({ value }) => shown(value))).toEqual(['23/5'])
    const [none] = run(inputs).agencies
    expect([none?.forms, none?.aspects, none?.rounded, none?.predicate]).toEqual([[], [], null, null])
  })

  it('meet by what they are of, not by their place', () => {
    const form = scoresForm(aspects)
    if (form.kind !== 'scores') throw new Error('no scores')
    const [first] = form.variants
    if (!first) throw new Error('no variant')
    const parts = [level('b', '50', [leaf('2', '100')]), level('a', '50', [leaf('1', '100')])]
    const both = read(small([{ ...form, variants: [first, { ...first, id: 'B', parts }] }]))
    const inputs = [named('Kab/X', '5 4'), named('Kab/Y', '2 1', { variant: 'B' })]
    const [agency] = score(both, inputs, { partial: false }).agencies
    // a: 5 and 1; b: 4 and 2.
    expect(agency?.aspects.map(({ subject, value }) => `${subject.id} ${shown(value)}`)).toEqual([
      'F-02.a 3',
      'F-02.b 3',
    ])
  })

  it('are worked out once', () => {
    const [agency] = run([named('Kab/X', '5 4')]).agencies
    expect(agency?.forms).toBe(agency?.forms)
    expect(agency?.aspects).toBe(agency?.aspects)
  })
})

describe('an agency without units', () => {
  it('is a mistake of the program', () => {
    expect(() => new ScoredAgency(readyFor(alone), [], { partial: true })).toThrow('at least one unit')
  })
})
