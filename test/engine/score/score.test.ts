import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import { indexOf } from '../../../src/engine/score/scored-unit.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { figureForm, given, leaf, level, read, scores, scoresForm, shown, small, stated, unit, x } from '../small.js'

const aspects = [level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '100')])]
const alone = read(small([scoresForm(aspects)]))
const withFigure = read(small([scoresForm(aspects, {}, '75'), figureForm('F-03', '25')]))
const withTwo = read(small([scoresForm(aspects, {}, '50'), figureForm('F-03', '20'), figureForm('IKM', '30')]))

const run = (inputs: readonly UnitScores[], partial = false) => score(alone, inputs, { partial })
const named = (agency: string, name: string, text: string, more: Partial<UnitScores> = {}): UnitScores =>
  unit(text, { key: `${agency}/${name}`, agencyKey: agency, agency, unit: name, ...more })
const listed = (inputs: readonly UnitScores[], partial = false) =>
  run(inputs, partial).units.map(({ input, rank, groupRank }) => [`${input.agency}/${input.unit}`, rank, groupRank])
const agencies = (inputs: readonly UnitScores[], partial = false) =>
  run(inputs, partial).agencies.map((each) => [
    each.agency,
    shown(each.index?.value),
    each.predicate?.letter ?? null,
    each.scored,
  ])

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

  it('shows them from the right cells where aspects are nested', () => {
    const nested = [level('a', '100', [level('x', '50', [leaf('1', '50'), leaf('2', '50')]), leaf('3', '50')])]
    const instrument = read(small([scoresForm(nested, { additional: [leaf('31', '0')] })]))
    const [result] = score(instrument, [unit('5 4 3 2')], { partial: false }).units
    expect(result?.additional.map((item) => shown(item.value))).toEqual(['2'])
  })

  it('is scored on its own variant', () => {
    const form = scoresForm(aspects)
    if (form.kind !== 'scores') throw new Error('no scores')
    const [first] = form.variants
    if (!first) throw new Error('no variant')
    const online = {
      ...first,
      id: 'B',
      parts: [level('a', '10', [leaf('1', '100')]), level('b', '90', [leaf('2', '100')])],
    }
    const both = read(small([{ ...form, variants: [first, online] }]))
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

  it('are at least one: an index of nothing is a mistake of the program', () => {
    expect(() => indexOf(alone, [])).toThrow('at least one form')
  })
})

describe('an agency', () => {
  it('has the plain mean of its units before any rounding', () => {
    // As published for Kota Madiun 2024: 4.73, 4.63 and 4.63 made 4.67, which the rounded ones (4.6633) would not.
    const units = [
      named('Kota', 'X', '4.734 4.734'),
      named('Kota', 'Y', '4.634 4.634'),
      named('Kota', 'Z', '4.634 4.634'),
    ]
    expect(run(units).agencies.map((agency) => [shown(agency.index?.value), shown(agency.rounded)])).toEqual([
      ['7001/1500', '467/100'],
    ])
    expect(agencies(units)).toEqual([['Kota', '7001/1500', 'A', 3]])
  })

  it('names the rule that made its index, and holds those of its units', () => {
    const [agency] = run([named('Kab', 'X', '5 4'), named('Kab', 'Y', '4 5')]).agencies
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

  it('has none where one of its units has none', () => {
    expect(agencies([named('Kab', 'X', '5 4'), named('Kab', 'Y', '4 -')])).toEqual([['Kab', null, null, 1]])
  })

  it('has the mean of those that are scored where a partial mean was asked for', () => {
    expect(agencies([named('Kab', 'X', '5 4'), named('Kab', 'Y', '4 -')], true)).toEqual([['Kab', '23/5', 'A', 1]])
    expect(agencies([named('Kab', 'X', '- 4')], true)).toEqual([['Kab', null, null, 0]])
  })

  it('has no mean of units on different bases, and says which they are', () => {
    const figures = new Map([['F-03', given(withFigure, 'F-03', '4')]])
    const inputs = [named('Kab', 'X', '5 4', { forms: ['F-02', 'F-03'], figures }), named('Kab', 'Y', '5 4')]
    const [agency] = score(withFigure, inputs, { partial: true }).agencies
    expect([agency?.index, agency?.basis, agency?.scored]).toEqual([null, 'F-02 / F-02+F-03', 2])
  })

  it('leaves out of its basis what only unscored units have', () => {
    const inputs = [named('Kab', 'X', '5 4'), named('Kab', 'Y', '5 -', { forms: ['F-02', 'F-03'] })]
    const [agency] = score(withFigure, inputs, { partial: true }).agencies
    expect([agency?.basis, shown(agency?.index?.value)]).toEqual(['F-02', '23/5'])
    const [unscored] = score(withFigure, [named('Kab', 'Y', '5 -', { forms: ['F-02', 'F-03'] })], {
      partial: true,
    }).agencies
    expect(unscored?.basis).toBe('F-02+F-03')
  })

  it('shows only aspects that all its units have', () => {
    const form = scoresForm(aspects)
    if (form.kind !== 'scores') throw new Error('no scores')
    const [first] = form.variants
    if (!first) throw new Error('no variant')
    const online = {
      ...first,
      id: 'B',
      parts: [level('a', '50', [leaf('1', '100')]), level('z', '50', [leaf('2', '100')])],
    }
    const both = read(small([{ ...form, variants: [first, online] }]))
    const inputs = [named('Kab', 'X', '5 4'), named('Kab', 'Y', '3 2', { variant: 'B' })]
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
      named('Kab', 'X', '5 4', { ...about, agencyKey: '11' }),
      named('Kab.', 'Y', '5 4', { ...about, agencyKey: '11' }),
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

describe('the ranking of a run', () => {
  it('shares ranks at ties, skips the next, and lists equals by agency and unit in code-point order', () => {
    expect(
      listed([
        named('b', 'x', '4 4'),
        named('a', 'y', '4 4'),
        named('a', 'x', '4 4'),
        named('B', 'x', '3 3'),
        named('c', 'x', '5 5'),
      ]),
    ).toEqual([
      ['c/x', 1, null],
      ['a/x', 2, null],
      ['a/y', 2, null],
      ['b/x', 2, null],
      ['B/x', 5, null],
    ])
  })

  it('ranks within each group as well, and gives no group rank where no group is known', () => {
    expect(
      listed([
        named('a', 'x', '5 5', { group: 'kota' }),
        named('b', 'x', '4 4', { group: 'kabupaten' }),
        named('c', 'x', '3 3', { group: 'kota' }),
        named('d', 'x', '2 2'),
      ]),
    ).toEqual([
      ['a/x', 1, 1],
      ['b/x', 2, 1],
      ['c/x', 3, 2],
      ['d/x', 4, null],
    ])
  })

  it('lists what has no index last, by agency and unit', () => {
    expect(listed([named('b', 'x', '- 4'), named('c', 'x', '1 1'), named('a', 'x', '4 -')])).toEqual([
      ['c/x', 1, null],
      ['a/x', null, null],
      ['b/x', null, null],
    ])
  })

  it('never mixes bases: the fuller one comes first, each with ranks of its own', () => {
    const figures = new Map([['F-03', given(withFigure, 'F-03', '1')]])
    const full = { forms: ['F-02', 'F-03'], figures, group: 'kota' }
    const inputs = [
      named('a', 'x', '5 5', { group: 'kota' }),
      named('b', 'x', '4 4', full),
      named('c', 'x', '3 3', full),
      named('d', 'x', '2 2', { group: 'kota' }),
    ]
    const { units, agencies: means } = score(withFigure, inputs, { partial: false })
    const expected = [
      ['b', 1, 1],
      ['c', 2, 2],
      ['a', 1, 1],
      ['d', 2, 2],
    ]
    expect(units.map((each) => [each.input.agency, each.rank, each.groupRank])).toEqual(expected)
    expect(means.map((each) => [each.agency, each.rank, each.groupRank])).toEqual(expected)
  })

  it('lists bases of one length by their names', () => {
    const instrument = read(small([scoresForm(aspects, {}, '50'), figureForm('F-08', '25'), figureForm('F-03', '25')]))
    const on = (id: string) => ({ forms: ['F-02', id], figures: new Map([[id, given(instrument, id, '4')]]) })
    const inputs = [named('a', 'x', '5 5', on('F-08')), named('b', 'x', '4 4', on('F-03'))]
    expect(score(instrument, inputs, { partial: false }).units.map((each) => each.basis)).toEqual([
      'F-02+F-03',
      'F-02+F-08',
    ])
  })

  it('ranks agencies without a group overall only, and tells groups from each other', () => {
    const inputs = [
      named('a', 'x', '5 5', { group: 'kota' }),
      named('b', 'x', '4 4', { group: 'kabupaten' }),
      named('c', 'x', '3 3', { group: 'kota' }),
      named('d', 'x', '2 2'),
    ]
    expect(run(inputs).agencies.map((each) => [each.agency, each.rank, each.groupRank])).toEqual([
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 3, 2],
      ['d', 4, null],
    ])
  })

  it('leaves what is alike in everything in the order in which it came', () => {
    const twins = [named('a', 'x', '4 4', { year: 1 }), named('a', 'x', '4 4', { year: 2 })]
    expect(run(twins).units.map((each) => each.input.year)).toEqual([1, 2])
    expect(run([...twins].reverse()).units.map((each) => each.input.year)).toEqual([2, 1])
  })

  it('tells units of one name apart by their key', () => {
    const twins = [named('a', 'x', '4 4', { key: '2' }), named('a', 'x', '4 4', { key: '1' })]
    expect(run(twins).units.map((each) => each.input.key)).toEqual(['1', '2'])
    const agencyTwins = [named('a', 'x', '4 4', { agencyKey: '2' }), named('a', 'x', '4 4', { agencyKey: '1' })]
    expect(run(agencyTwins).agencies.map((each) => each.key)).toEqual(['1', '2'])
  })

  it('ranks agencies by their unrounded means', () => {
    // 13/3 against 4.3: one third decides
    const third = [named('a', 'x', '5 5'), named('a', 'y', '4 4'), named('a', 'z', '4 4')]
    const result = run([...third, named('b', 'x', '4.3 4.3')])
    expect(result.agencies.map((each) => [each.agency, shown(each.index?.value), each.rank])).toEqual([
      ['a', '13/3', 1],
      ['b', '43/10', 2],
    ])
  })

  it('keeps the instrument that it was scored under, and an empty run empty', () => {
    expect(run([])).toEqual({ instrument: alone, units: [], agencies: [] })
  })

  it('reads a given mean of evaluators like any score', () => {
    expect(shown(run([unit('5|4 4')]).units[0]?.index?.value)).toBe('43/10')
    expect(scores('5|4')[0]?.length).toBe(2)
  })
})
