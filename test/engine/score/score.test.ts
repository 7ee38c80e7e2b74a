import { describe, expect, it } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { figureForm, given, read, scores, scoresForm, shown, small, unit } from '../small.js'
import { alone, aspects, named, run, withFigure } from './named.js'

const listed = (inputs: readonly UnitScores[], partial = false) =>
  run(inputs, partial).units.map(({ input, rank, groupRank }) => [`${input.agency}/${input.unit}`, rank, groupRank])

describe('the ranking of a run', () => {
  it('shares ranks at ties, skips the next, and lists equals by agency and unit in code-point order', () => {
    expect(
      listed([named('b/x', '4 4'), named('a/y', '4 4'), named('a/x', '4 4'), named('B/x', '3 3'), named('c/x', '5 5')]),
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
        named('a/x', '5 5', { group: 'kota' }),
        named('b/x', '4 4', { group: 'kabupaten' }),
        named('c/x', '3 3', { group: 'kota' }),
        named('d/x', '2 2'),
      ]),
    ).toEqual([
      ['a/x', 1, 1],
      ['b/x', 2, 1],
      ['c/x', 3, 2],
      ['d/x', 4, null],
    ])
  })

  it('lists what has no index last, by agency and unit', () => {
    expect(listed([named('b/x', '- 4'), named('c/x', '1 1'), named('a/x', '4 -')])).toEqual([
      ['c/x', 1, null],
      ['a/x', null, null],
      ['b/x', null, null],
    ])
  })

  it('never mixes bases: the fuller one comes first, each with ranks of its own', () => {
    const figures = new Map([['F-03', given(withFigure, 'F-03', '1')]])
    const full = { forms: ['F-02', 'F-03'], figures, group: 'kota' }
    const inputs = [
      named('a/x', '5 5', { group: 'kota' }),
      named('b/x', '4 4', full),
      named('c/x', '3 3', full),
      named('d/x', '2 2', { group: 'kota' }),
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
    const inputs = [named('a/x', '5 5', on('F-08')), named('b/x', '4 4', on('F-03'))]
    expect(score(instrument, inputs, { partial: false }).units.map((each) => each.basis)).toEqual([
      'F-02+F-03',
      'F-02+F-08',
    ])
  })

  it('ranks agencies without a group overall only, and tells groups from each other', () => {
    const inputs = [
      named('a/x', '5 5', { group: 'kota' }),
      named('b/x', '4 4', { group: 'kabupaten' }),
      named('c/x', '3 3', { group: 'kota' }),
      named('d/x', '2 2'),
    ]
    expect(run(inputs).agencies.map((each) => [each.agency, each.rank, each.groupRank])).toEqual([
      ['a', 1, 1],
      ['b', 2, 1],
      ['c', 3, 2],
      ['d', 4, null],
    ])
  })

  it('leaves what is alike in everything in the order in which it came', () => {
    const twins = [named('a/x', '4 4', { year: 1 }), named('a/x', '4 4', { year: 2 })]
    expect(run(twins).units.map((each) => each.input.year)).toEqual([1, 2])
    expect(run([...twins].reverse()).units.map((each) => each.input.year)).toEqual([2, 1])
  })

  it('goes by names before keys, and tells units of one name apart by their key', () => {
    const twins = [named('a/x', '4 4', { key: '2' }), named('a/x', '4 4', { key: '1' })]
    expect(run(twins).units.map((each) => each.input.key)).toEqual(['1', '2'])
    const crossed = [named('a/y', '4 4', { key: '1' }), named('a/x', '4 4', { key: '2' })]
    expect(run(crossed).units.map((each) => each.input.unit)).toEqual(['x', 'y'])
    const agencies = [named('b/x', '4 4', { agencyKey: '1' }), named('a/x', '4 4', { agencyKey: '2' })]
    expect(run(agencies).agencies.map((each) => each.agency)).toEqual(['a', 'b'])
    const agencyTwins = [named('a/x', '4 4', { agencyKey: '2' }), named('a/x', '4 4', { agencyKey: '1' })]
    expect(run(agencyTwins).agencies.map((each) => each.key)).toEqual(['1', '2'])
  })

  it('ranks agencies by their unrounded means', () => {
    // 13/3 against 4.3: one third decides
    const third = [named('a/x', '5 5'), named('a/y', '4 4'), named('a/z', '4 4')]
    const result = run([...third, named('b/x', '4.3 4.3')])
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
