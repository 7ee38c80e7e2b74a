import { describe, expect, it } from 'vitest'
import { leafPairs, type Move, moveOf, wholeChange } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import type { Member, Side } from '../../../src/engine/compare/year.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import { fractionOf } from '../sheets.js'
import { x } from '../small.js'
import { elsewhere, member, node, predicate, sideWith, twoAspects, walk } from './members.js'

const [LAMA, BARU] = [twoAspects('lama'), twoAspects('baru')]
const PAIRS = [
  {
    variant: 'A',
    pairs: [
      { from: '1', to: '1', criteria: 'changed' as const },
      { from: '2', to: '2', criteria: 'clarified' as const },
    ],
  },
]

/** A unit of two aspects: index = 0.6 a + 0.4 b, or as weighted otherwise. */
const unit = (name: string, a: string, b: string, more: Parameters<typeof member>[2] = {}, shares = ['3/5', '2/5']) => {
  const aspects = [node('F-02.a', shares[0] ?? null, a), node('F-02.b', shares[1] ?? null, b)]
  return member('A', name, { forms: [node('F-02', '1', more.index ?? '0')], aspects, ...more })
}

const moveIn = (before: Side, after: Side, name: string | null, walks: readonly Crosswalk[] = []): Move => {
  const comparison = compareSides([before, after], walks)
  const tracks = name === null ? comparison.agencies : comparison.units
  const track = tracks.find(({ members }) => name === null || members.some((each) => each?.unit === name))
  const [pair] = comparison.pairs
  const move = track && pair ? moveOf(comparison, pair, track) : null
  if (!move) throw new Error('nothing moved')
  return move
}

const ofUnits = (before: Member, after: Member, name = 'u') =>
  moveIn(sideWith(LAMA, { units: [before] }), sideWith(LAMA, { units: [after] }), name)

const terms = ({ split }: Move) =>
  split.ok ? split.terms.map(({ node: id, kind, value }) => `${id} ${kind} ${fractionOf(value)}`) : split.why

describe('the move of a unit', () => {
  it('is its exact change, and its ways in ranks, groups and predicates', () => {
    const move = ofUnits(
      unit('u', '5', '4', { index: '4.6', rank: 2, group: 'kota', groupRank: 1, predicate: predicate('4.6') }),
      unit('u', '4', '4', { index: '4', rank: 5, group: 'kota', groupRank: 3, predicate: predicate('4') }),
    )
    expect(fractionOf(move.change)).toBe('-3/5')
    // A, A-, B: two steps down.
    expect([move.rank, move.groupRank, move.predicate, move.changedGroup]).toEqual([3, 2, 2, false])
    expect(terms(move)).toEqual(['F-02.a score -3/5', 'F-02.b score 0'])
    expect(move.cause).toBeNull()
  })

  it('has no way in a group that it left, and none where one side tells no rank, group or predicate', () => {
    const [before, after] = [
      unit('u', '4', '4', { index: '4', rank: 1, group: 'kota', groupRank: 1 }),
      unit('u', '4', '4', { index: '4', group: 'kabupaten', groupRank: 1 }),
    ]
    const moved = ofUnits(before, after)
    expect([moved.rank, moved.groupRank, moved.predicate, moved.changedGroup]).toEqual([null, null, null, true])
    expect(ofUnits(before, unit('u', '4', '4', { index: '4', group: null })).changedGroup).toBe(false)
    expect(ofUnits(unit('u', '4', '4', { index: '4', group: null }), after).changedGroup).toBe(false)
  })

  it('is counted from the rank and predicate before, whatever they were', () => {
    const [before, after] = [
      unit('u', '4', '4', { index: '4', predicate: predicate('4.2') }),
      unit('u', '4', '4', { index: '4', rank: 3, predicate: predicate('4.6') }),
    ]
    // A- is one step below A; from no rank there is no way.
    expect([ofUnits(before, after).rank, ofUnits(before, after).predicate]).toEqual([null, -1])
  })

  it('of each pair of years is its own', () => {
    const years = ['5', '4', '2'].map((index) => sideWith(LAMA, { units: [unit('u', index, index, { index })] }))
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
      sideWith(LAMA, { units: [unit('u', '4', '4', { index: '4' })] }),
      sideWith(LAMA, { units: [unit('u', '4', '4', { index: '4.01' })], kind: 'table' }),
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
    const comparison = compareSides([sideWith(LAMA, { units: [unit('u', '4', '4')] }), sideWith(LAMA)], [])
    const [pair, track] = [comparison.pairs[0], comparison.units[0]]
    expect(pair && track && moveOf(comparison, pair, track)).toBeNull()
  })

  it.each([
    ['no-index', {}, { index: null }, 'result'],
    ['no-index', { index: null }, {}, 'result'],
    ['published', {}, { forms: [], aspects: [] }, 'published'],
    ['rounded', {}, { index: '4.01' }, 'table'],
  ] as const)('has no split, %s, where its figures do not reach that far', (why, before, after, kind) => {
    const [old, now] = [unit('u', '4', '4', { index: '4', ...before }), unit('u', '4', '4', { index: '4', ...after })]
    const move = moveIn(sideWith(LAMA, { units: [old] }), sideWith(LAMA, { units: [now], kind }), 'u')
    expect(move.split).toEqual({ ok: false, why })
    expect(move.change === null).toBe(why === 'no-index')
    const turned = moveIn(sideWith(LAMA, { units: [now], kind }), sideWith(LAMA, { units: [old] }), 'u')
    expect(turned.split).toEqual({ ok: false, why })
  })
})

describe('the move of an agency', () => {
  const agency = (index: string | null) => member('A', null, { index })

  it('gathers its units: 4 and 2 become 5 and 2', () => {
    const before = { units: [unit('u', '4', '4', { index: '4' }), unit('v', '2', '2', { index: '2' })] }
    const after = { units: [unit('u', '5', '5', { index: '5' }), unit('v', '2', '2', { index: '2' })] }
    const move = moveIn(
      sideWith(LAMA, { ...before, agencies: [agency('3')] }),
      sideWith(LAMA, { ...after, agencies: [agency('3.5')] }),
      null,
    )
    expect([fractionOf(move.change), terms(move)]).toEqual(['1/2', ['F-02.a score 3/10', 'F-02.b score 1/5']])
  })

  it('counts who came and who went by their distance from those that stayed', () => {
    // 4 and 1 (mean 2.5) become 4 and 2 and 3 (mean 3): v went, (4 - 1)/2; w and z came, (2 - 4)/3 and (3 - 4)/3.
    const before = [unit('u', '4', '4', { index: '4' }), unit('v', '1', '1', { index: '1' })]
    const after = [
      unit('u', '4', '4', { index: '4' }),
      unit('w', '2', '2', { index: '2' }),
      unit('z', '3', '3', { index: '3' }),
    ]
    const move = moveIn(
      sideWith(LAMA, { units: before, agencies: [agency('2.5')] }),
      sideWith(LAMA, { units: after, agencies: [agency('3')] }),
      null,
    )
    const joined = move.split.ok ? move.split.terms.filter(({ unit: who }) => who) : []
    expect(joined.map(({ kind, node: id, title, value }) => [kind, id, title, fractionOf(value)])).toEqual([
      ['entering', 'ipp', 'w', '-2/3'],
      ['entering', 'ipp', 'z', '-1/3'],
      ['leaving', 'ipp', 'v', '3/2'],
    ])
  })

  it.each([
    ['units', 'result', 'result'],
    ['rounded', 'table', 'result'],
    ['rounded', 'result', 'table'],
    ['published', 'published', 'result'],
    ['published', 'table', 'published'],
  ] as const)('has no split, %s, where it is not the mean of the units that are named', (why, before, after) => {
    const units = [unit('u', '4', '4', { index: '4' })]
    const move = moveIn(
      sideWith(LAMA, { units, agencies: [agency('3.9')], kind: before }),
      sideWith(LAMA, { units, agencies: [agency('4')], kind: after }),
      null,
    )
    expect(move.split).toEqual({ ok: false, why })
    const later = moveIn(
      sideWith(LAMA, { units, agencies: [agency('4')], kind: before }),
      sideWith(LAMA, { units, agencies: [agency('3.9')], kind: after }),
      null,
    )
    expect(later.split).toEqual({ ok: false, why })
  })

  it('loses a unit to the agency that it went to', () => {
    const other = (name: string, index: string) => ({ ...unit(name, index, index, { index }), agency: 'B' })
    const inB = (name: string, index: string) => {
      const made = other(name, index)
      return { ...made, keys: { ...made.keys, agency: 'b' } }
    }
    const both = (a: string, b: string) => [agency(a), member('B', null, { index: b })]
    const before = sideWith(LAMA, {
      units: [unit('u', '4', '4', { index: '4' }), unit('v', '2', '2', { index: '2' }), inB('w', '3')],
      agencies: both('3', '3'),
    })
    const after = sideWith(LAMA, {
      units: [unit('v', '2', '2', { index: '2' }), inB('w', '3'), inB('u', '5')],
      agencies: both('2', '4'),
    })
    const comparison = compareSides([before, after], [], ({ agency: name, unit: own }) =>
      name === 'A' && own === 'u' ? { agency: 'b', unit: 'u' } : null,
    )
    const [pair] = comparison.pairs
    const joined = comparison.agencies.map((track) => {
      const split = pair && moveOf(comparison, pair, track)?.split
      return split?.ok
        ? split.terms.flatMap(({ kind, unit: who, value }) => (who ? `${kind} ${who.unit} ${fractionOf(value)}` : []))
        : []
    })
    // A: (4 - 2)/2 went; B: (5 - 3)/2 came.
    expect(joined).toEqual([['leaving u -1'], ['entering u 1']])
  })

  it("is split on the evaluator's form where its own sides alone rest on different forms", () => {
    const forms = [node('F-02', '3/4', '4'), node('F-03', '1/4', '2')]
    const own = { index: '3.5', basis: 'F-02+F-03', forms }
    const more = { ...member('B', null, { index: '3.5', basis: 'F-02+F-03' }) }
    const before = sideWith(LAMA, { units: [unit('u', '4', '4', own)], agencies: [member('A', null, own), more] })
    const after = sideWith(LAMA, { units: [unit('u', '5', '5', { index: '5' })], agencies: [agency('5'), more] })
    const comparison = compareSides([before, after], [])
    const track = comparison.agencies.find(({ members }) => members[0]?.agency === 'A')
    const [pair] = comparison.pairs
    const move = pair && track ? moveOf(comparison, pair, track) : null
    expect([comparison.form, track?.isOnForm, move && terms(move)]).toEqual([
      null,
      true,
      ['F-02.a score 3/5', 'F-02.b score 2/5'],
    ])
  })

  it('has no split where it has no index, or where one of its units has none', () => {
    const units = [unit('u', '4', '4', { index: '4' })]
    const full = sideWith(LAMA, { units, agencies: [agency('4')] })
    const without = sideWith(LAMA, { units, agencies: [agency(null)] })
    expect(moveIn(full, without, null).split).toEqual({ ok: false, why: 'no-index' })
    expect(moveIn(without, full, null).split).toEqual({ ok: false, why: 'no-index' })
    const coarse = sideWith(LAMA, { units: [member('A', 'u', { index: '4' })], agencies: [agency('4')] })
    expect(moveIn(full, coarse, null).split).toEqual({ ok: false, why: 'rounded' })
  })
})

describe('rules and performance', () => {
  const cause = ({ cause: told }: Move) =>
    told && [
      fractionOf(told.rules),
      fractionOf(told.performance),
      told.doubtful.map(({ code, value }) => `${code} ${fractionOf(value)}`),
    ]

  it('are told apart by the weights where only aspects correspond: (0.5 - 0.6)·5 + (0.5 - 0.4)·4 = -0.1', () => {
    const before = sideWith(LAMA, { units: [unit('u', '5', '4', { index: '4.6' })] })
    const after = sideWith(BARU, { units: [unit('u', '5', '3', { index: '4' }, ['1/2', '1/2'])] })
    // -0.6 in all; the rest is performance.
    expect(cause(moveIn(before, after, 'u', [walk()]))).toEqual(['-1/10', '-1/2', []])
  })

  it('meet aspects under their new names', () => {
    const crossed = walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    })
    const before = sideWith(LAMA, { units: [unit('u', '5', '4', { index: '4.6' })] })
    const after = sideWith(BARU, { units: [unit('u', '4', '5', { index: '4.4' })] })
    // a is the former b: 4, from 0.4 to 0.6; b the former a: 5, from 0.6 to 0.4.
    const move = moveIn(before, after, 'u', [crossed])
    expect(terms(move)).toEqual([
      'F-02.a score 0',
      'F-02.a weight 4/5',
      'F-02.a interaction 0',
      'F-02.b score 0',
      'F-02.b weight -1',
      'F-02.b interaction 0',
    ])
    expect(cause(move)).toEqual(['-1/5', '0', []])
  })

  const carried = (index: string | null, form: string | null = null) => ({
    index: index === null ? null : x(index),
    form: form === null ? null : x(form),
  })
  const watched = (score: string, score2 = '4') => [
    { code: '1', share: x('9/20'), formShare: x('3/5'), score: x(score) },
    { code: '2', share: x('3/10'), formShare: x('2/5'), score: x(score2) },
  ]

  it('are told apart by the old sheets under the new rules where indicators correspond', () => {
    const before = sideWith(LAMA, {
      units: [unit('u', '5', '4', { index: '4.6' })],
      ...elsewhere([carried('4.7')], [watched('5')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4', '4', { index: '4' })],
      ...elsewhere([], [watched('4')]),
    })
    const walks = [walk({ indicators: PAIRS })]
    // Rules 4.7 - 4.6; performance the rest of -0.6; through 1, whose criteria changed, 9/20 × (4 - 5).
    expect(cause(moveIn(before, after, 'u', walks))).toEqual(['1/10', '-7/10', ['1 -9/20']])
    const told = (otherRules: ReturnType<typeof elsewhere>) =>
      cause(moveIn({ ...before, ...otherRules }, after, 'u', walks))
    expect(told(elsewhere([], [watched('5')]))).toBeNull()
    expect(told(elsewhere([carried(null)], [watched('5')]))).toBeNull()
    expect(told(elsewhere([carried('4.7')]))?.[2]).toEqual([])
    // Without a crosswalk nobody may say what the rules did, whatever was worked out.
    expect(cause(moveIn(before, after, 'u', []))).toBeNull()
    expect(cause(moveIn(before, { ...after, ...elsewhere([], [[]]) }, 'u', walks))?.[2]).toEqual([])
  })

  it("are told on the evaluator's form alone where sides rest on different forms", () => {
    const forms = [node('F-02', '3/4', '4.6'), node('F-03', '1/4', '2')]
    const before = sideWith(LAMA, {
      units: [unit('u', '5', '4', { index: '3.95', basis: 'F-02+F-03', forms })],
      ...elsewhere([carried('1', '4.5')], [watched('5')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4', '4', { index: '4' })],
      ...elsewhere([], [watched('4')]),
    })
    // Rules 4.5 - 4.6; performance -0.6 + 0.1; through 1 now 3/5 × (4 - 5).
    expect(cause(moveIn(before, after, 'u', [walk({ indicators: PAIRS })]))).toEqual(['-1/10', '-1/2', ['1 -3/5']])
  })

  it('of an agency are the means over the units that stayed, and none where one of them tells nothing', () => {
    const before = sideWith(LAMA, {
      units: [unit('u', '5', '4', { index: '4.6' }), unit('v', '4', '4', { index: '4' })],
      agencies: [member('A', null, { index: '4.3' })],
      ...elsewhere([carried('4.7'), carried('4.3')], [watched('5'), watched('4')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4', '4', { index: '4' }), unit('v', '4', '4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
      ...elsewhere([], [watched('4'), watched('2')]),
    })
    const walks = [walk({ indicators: PAIRS })]
    // (0.1 + 0.3)/2; (-0.7 - 0.3)/2; through 1 (-0.45 - 0.9)/2.
    expect(cause(moveIn(before, after, null, walks))).toEqual(['1/5', '-1/2', ['1 -27/40']])
    const half = elsewhere([carried('4.7'), carried(null)], [watched('5'), watched('4')])
    expect(cause(moveIn({ ...before, ...half }, after, null, walks))).toBeNull()
  })

  it('of an agency are told for each indicator by itself', () => {
    const changed = [
      { variant: 'A', pairs: PAIRS[0]?.pairs.map((pair) => ({ ...pair, criteria: 'changed' as const })) ?? [] },
    ]
    const before = sideWith(LAMA, {
      units: [unit('u', '5', '4', { index: '4.6' })],
      agencies: [member('A', null, { index: '4.6' })],
      ...elsewhere([carried('4.6')], [watched('5', '4')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4', '4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
      ...elsewhere([], [watched('4', '2')]),
    })
    // 0.45 × (4 - 5) and 0.3 × (2 - 4)
    expect(cause(moveIn(before, after, null, [walk({ indicators: changed })]))?.[2]).toEqual(['1 -9/20', '2 -3/5'])
  })

  it('of an agency are none where no unit stayed', () => {
    const before = sideWith(LAMA, {
      units: [unit('u', '4', '4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
    })
    const after = sideWith(BARU, {
      units: [unit('w', '5', '5', { index: '5' })],
      agencies: [member('A', null, { index: '5' })],
    })
    expect(moveIn(before, after, null, [walk()]).cause).toBeNull()
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
    expect(pairsOf(unit('u', '5', '4', { index: '4.6' }), unit('u', '4', '3', { index: '3.6' }))).toEqual([
      'F-02.a 5 F-02.a 4',
      'F-02.b 4 F-02.b 3',
    ])
    const crossed = walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    })
    expect(pairsOf(unit('u', '5', '4', { index: '4.6' }), unit('u', '4', '3', { index: '3.6' }), [crossed])).toEqual([
      'F-02.a 4 F-02.a 4',
      'F-02.b 5 F-02.b 3',
    ])
    const other = member('A', 'u', { index: '3', forms: [node('F-02', '1', '3')], aspects: [node('F-02.c', '1', '3')] })
    expect(pairsOf(unit('u', '5', '4', { index: '4.6' }), other, [])).toEqual([
      '–  F-02.c 3',
      'F-02.a 5 – ',
      'F-02.b 4 – ',
    ])
  })

  it('are none where a side is missing or does not tell', () => {
    expect(pairsOf(unit('u', '5', '4', { index: '4.6' }), null)).toEqual([])
    expect(pairsOf(unit('u', '5', '4', { index: '4.6' }), member('A', 'u', { index: '4' }))).toEqual([])
    expect(pairsOf(member('A', 'u', { index: '4' }), unit('u', '5', '4', { index: '4.6' }))).toEqual([])
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
