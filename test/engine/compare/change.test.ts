import { describe, expect, it } from 'vitest'
import { leafPairs, moveOf, splitOf, unsplitOf, wholeChange } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import type { Member } from '../../../src/engine/compare/year.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import { fractionOf } from '../sheets.js'
import { member, node, predicate, sideWith, walk } from './members.js'
import { BARU, LAMA, moveIn, terms, unit } from './moves.js'

const ofUnits = (before: Member, after: Member) =>
  moveIn(sideWith(LAMA, { units: [before] }), sideWith(LAMA, { units: [after] }), { unit: 'u' })

describe('the move of a unit', () => {
  it('is its exact change, and its ways in ranks, groups and predicates', () => {
    const move = ofUnits(
      unit('u', '5 4', { index: '4.6', rank: 2, group: 'kota', groupRank: 1, predicate: predicate('4.6') }),
      unit('u', '4 4', { index: '4', rank: 5, group: 'kota', groupRank: 3, predicate: predicate('4') }),
    )
    expect(fractionOf(move.change)).toBe('-3/5')
    // A, A-, B: two steps down.
    expect([move.rank, move.groupRank, move.predicate, move.changedGroup]).toEqual([3, 2, 2, false])
    expect(terms(move)).toEqual(['F-02.a score -3/5', 'F-02.b score 0'])
    expect(move.cause).toBeNull()
  })

  it('has no way in a group that it left, and none where one side tells no rank, group or predicate', () => {
    const [before, after] = [
      unit('u', '4 4', { index: '4', rank: 1, group: 'kota', groupRank: 1 }),
      unit('u', '4 4', { index: '4', group: 'kabupaten', groupRank: 1 }),
    ]
    const moved = ofUnits(before, after)
    expect([moved.rank, moved.groupRank, moved.predicate, moved.changedGroup]).toEqual([null, null, null, true])
    expect(ofUnits(before, unit('u', '4 4', { index: '4', group: null })).changedGroup).toBe(false)
    expect(ofUnits(unit('u', '4 4', { index: '4', group: null }), after).changedGroup).toBe(false)
  })

  it('is counted from the rank and predicate before, whatever they were', () => {
    const [before, after] = [
      unit('u', '4 4', { index: '4', predicate: predicate('4.2') }),
      unit('u', '4 4', { index: '4', rank: 3, predicate: predicate('4.6') }),
    ]
    // A- is one step below A; from no rank there is no way.
    expect([ofUnits(before, after).rank, ofUnits(before, after).predicate]).toEqual([null, -1])
  })

  it('of each pair of years is its own', () => {
    const years = ['5', '4', '2'].map((index) => sideWith(LAMA, { units: [unit('u', `${index} ${index}`, { index })] }))
    const comparison = compareSides(years, [])
    const [track] = comparison.units
    const moves = comparison.pairs.flatMap((pair) => (track ? (moveOf(comparison, pair, track) ?? []) : []))
    expect(moves.map(({ change }) => fractionOf(change))).toEqual(['-1', '-2'])
    expect(moves.map(terms)).toEqual([
      ['F-02.a score -3/5', 'F-02.b score -2/5'],
      ['F-02.a score -6/5', 'F-02.b score -4/5'],
    ])
    const [, last] = comparison.pairs
    const pairs = last && track ? leafPairs(last, track) : []
    expect(pairs.map(({ before, after }) => [before, after].map((each) => fractionOf(each?.score)))).toEqual([
      ['4', '2'],
      ['4', '2'],
    ])
  })

  it('is told by the two years of its pair alone: an earlier list of indices is no reason', () => {
    const years = [
      sideWith(LAMA, { units: [member('A', 'u', { index: '5' })], kind: 'published' }),
      sideWith(LAMA, { units: [unit('u', '4 4', { index: '4' })] }),
      sideWith(LAMA, { units: [unit('u', '4 4', { index: '4.01' })], kind: 'table' }),
    ]
    const comparison = compareSides(years, [])
    const [track] = comparison.units
    const splits = comparison.pairs.flatMap((pair) => (track ? (moveOf(comparison, pair, track)?.split ?? []) : []))
    expect(splits).toEqual([
      { ok: false, why: 'published' },
      { ok: false, why: 'rounded' },
    ])
  })

  it('is none where it is missing on a side', () => {
    const comparison = compareSides([sideWith(LAMA, { units: [unit('u', '4 4')] }), sideWith(LAMA)], [])
    const [pair, track] = [comparison.pairs[0], comparison.units[0]]
    expect(pair && track && moveOf(comparison, pair, track)).toBeNull()
  })

  it.each([
    ['no-index', {}, { index: null }, 'result'],
    ['no-index', { index: null }, {}, 'result'],
    ['published', {}, { forms: [], aspects: [] }, 'published'],
    ['rounded', {}, { index: '4.01' }, 'table'],
  ] as const)('has no split, %s, where its figures do not reach that far', (why, before, after, kind) => {
    const [old, now] = [unit('u', '4 4', { index: '4', ...before }), unit('u', '4 4', { index: '4', ...after })]
    const move = moveIn(sideWith(LAMA, { units: [old] }), sideWith(LAMA, { units: [now], kind }), { unit: 'u' })
    expect(move.split).toEqual({ ok: false, why })
    expect(move.change === null).toBe(why === 'no-index')
    const turned = moveIn(sideWith(LAMA, { units: [now], kind }), sideWith(LAMA, { units: [old] }), { unit: 'u' })
    expect(turned.split).toEqual({ ok: false, why })
  })
})

describe('the nodes of a unit on two sides', () => {
  const pairsOf = (before: Member, after: Member | null, walks: readonly Crosswalk[] = [walk()]) => {
    const comparison = compareSides(
      [sideWith(LAMA, { units: [before] }), sideWith(BARU, { units: after ? [after] : [] })],
      walks,
    )
    const [pair, track] = [comparison.pairs[0], comparison.units[0]]
    return (pair && track ? leafPairs(pair, track) : []).map(({ before: old, after: now }) =>
      [old?.id ?? '–', old ? fractionOf(old.score) : '', now?.id ?? '–', now ? fractionOf(now.score) : ''].join(' '),
    )
  }

  it('stand side by side, under their new names, then those that are there no more', () => {
    expect(pairsOf(unit('u', '5 4', { index: '4.6' }), unit('u', '4 3', { index: '3.6' }))).toEqual([
      'F-02.a 5 F-02.a 4',
      'F-02.b 4 F-02.b 3',
    ])
    const crossed = walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    })
    expect(pairsOf(unit('u', '5 4', { index: '4.6' }), unit('u', '4 3', { index: '3.6' }), [crossed])).toEqual([
      'F-02.a 4 F-02.a 4',
      'F-02.b 5 F-02.b 3',
    ])
    const other = member('A', 'u', { index: '3', forms: [node('F-02', '1', '3')], aspects: [node('F-02.c', '1', '3')] })
    expect(pairsOf(unit('u', '5 4', { index: '4.6' }), other, [])).toEqual([
      '–  F-02.c 3',
      'F-02.a 5 – ',
      'F-02.b 4 – ',
    ])
  })

  it('are none where a side is missing or does not tell', () => {
    expect(pairsOf(unit('u', '5 4', { index: '4.6' }), null)).toEqual([])
    expect(pairsOf(unit('u', '5 4', { index: '4.6' }), member('A', 'u', { index: '4' }))).toEqual([])
    expect(pairsOf(member('A', 'u', { index: '4' }), unit('u', '5 4', { index: '4.6' }))).toEqual([])
  })
})

describe('the whole way', () => {
  const whole = (...indices: readonly (string | null | undefined)[]) => {
    const comparison = compareSides(
      indices.map((index) => sideWith(LAMA, { units: index === undefined ? [] : [member('A', 'u', { index })] })),
      [],
    )
    const [track] = comparison.units
    return track ? fractionOf(wholeChange(track)) : 'no track'
  }

  it('leads from the first index to the last, over years without one', () => {
    expect(whole('4', '3', '4.5')).toBe('1/2')
    expect(whole(undefined, '4', null, '3')).toBe('-1')
  })

  it('is none where there is one index at most', () => {
    expect([whole('4', null), whole(null), whole(undefined, '4')]).toEqual(['', '', ''])
  })
})

describe('why a change has no split', () => {
  /** Told of the first unit and of the first agency, and what a split itself says. */
  const whyOf = (before: Parameters<typeof sideWith>[1], after: Parameters<typeof sideWith>[1]) => {
    const comparison = compareSides([sideWith(LAMA, before), sideWith(LAMA, after)], [])
    const [pair] = comparison.pairs
    if (!pair) throw new Error('no pair')
    return [comparison.units[0], comparison.agencies[0]].flatMap((track) => {
      if (!track) return []
      const split = splitOf(comparison, pair, track)
      const why = unsplitOf(comparison, pair, track)
      expect(why).toBe(split && !split.ok ? split.why : null)
      return [why]
    })
  }
  const four = unit('u', '4 4', { index: '4' })

  it('is told of a unit without making its terms: no index, or figures that do not add up', () => {
    expect(whyOf({ units: [four] }, { units: [unit('u', '4 4', { index: null })] })).toEqual(['no-index'])
    expect(whyOf({ units: [four] }, { units: [unit('u', '4 4', { index: '4.1' })] })).toEqual(['rounded'])
    expect(whyOf({ units: [four] }, { units: [unit('u', '5 5', { index: '5' })] })).toEqual([null])
  })

  it('is told of an agency by its units', () => {
    const side = (index: string) => ({ units: [four], agencies: [member(four.agency, null, { index })] })
    expect(whyOf(side('4'), side('4'))).toEqual([null, null])
    expect(whyOf(side('4'), side('4.5'))).toEqual([null, 'units'])
  })

  it('is nothing of who is missing on a side', () => {
    expect(whyOf({ units: [four] }, { units: [] })).toEqual([null])
  })
})
