import { describe, expect, it } from 'vitest'
import { type Move, moveOf } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { fractionOf } from '../sheets.js'
import { x } from '../small.js'
import { elsewhere, member, node, sideWith, walk } from './members.js'
import { BARU, LAMA, moveIn, PAIRS, terms, unit } from './moves.js'

describe('rules and performance', () => {
  const cause = ({ cause: told }: Move) =>
    told && [
      fractionOf(told.rules),
      fractionOf(told.performance),
      told.doubtful.map(({ code, value }) => `${code} ${fractionOf(value)}`),
    ]

  it('are told apart by the weights where only aspects correspond: (0.5 - 0.6)·5 + (0.5 - 0.4)·4 = -0.1', () => {
    const before = sideWith(LAMA, { units: [unit('u', '5 4', { index: '4.6' })] })
    const after = sideWith(BARU, { units: [unit('u', '5 3', { index: '4', shares: ['1/2', '1/2'] })] })
    // -0.6 in all; the rest is performance.
    expect(cause(moveIn(before, after, { unit: 'u', walks: [walk()] }))).toEqual(['-1/10', '-1/2', []])
  })

  it('meet aspects under their new names', () => {
    const crossed = walk({
      aspects: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    })
    const before = sideWith(LAMA, { units: [unit('u', '5 4', { index: '4.6' })] })
    const after = sideWith(BARU, { units: [unit('u', '4 5', { index: '4.4' })] })
    // a is the former b: 4, from 0.4 to 0.6; b the former a: 5, from 0.6 to 0.4.
    const move = moveIn(before, after, { unit: 'u', walks: [crossed] })
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
      units: [unit('u', '5 4', { index: '4.6' })],
      ...elsewhere([carried('4.7')], [watched('5')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4 4', { index: '4' })],
      ...elsewhere([], [watched('4')]),
    })
    const walks = [walk({ indicators: PAIRS })]
    // Rules 4.7 - 4.6; performance the rest of -0.6; through 1, whose criteria changed, 9/20 × (4 - 5).
    expect(cause(moveIn(before, after, { unit: 'u', walks }))).toEqual(['1/10', '-7/10', ['1 -9/20']])
    const told = (otherRules: ReturnType<typeof elsewhere>) =>
      cause(moveIn({ ...before, ...otherRules }, after, { unit: 'u', walks }))
    expect(told(elsewhere([], [watched('5')]))).toBeNull()
    expect(told(elsewhere([carried(null)], [watched('5')]))).toBeNull()
    expect(told(elsewhere([carried('4.7')]))?.[2]).toEqual([])
    // Without a crosswalk nobody may say what the rules did, whatever was worked out.
    expect(cause(moveIn(before, after, { unit: 'u', walks: [] }))).toBeNull()
    expect(cause(moveIn(before, { ...after, ...elsewhere([], [[]]) }, { unit: 'u', walks }))?.[2]).toEqual([])
  })

  it("are told on the evaluator's form alone where sides rest on different forms", () => {
    const forms = [node('F-02', '3/4', '4.6'), node('F-03', '1/4', '2')]
    const before = sideWith(LAMA, {
      units: [unit('u', '5 4', { index: '3.95', basis: 'F-02+F-03', forms })],
      ...elsewhere([carried('1', '4.5')], [watched('5')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4 4', { index: '4' })],
      ...elsewhere([], [watched('4')]),
    })
    const asked = { unit: 'u', walks: [walk({ indicators: PAIRS })] }
    // Rules 4.5 - 4.6; performance -0.6 + 0.1; through 1 now 3/5 × (4 - 5).
    expect(cause(moveIn(before, after, asked))).toEqual(['-1/10', '-1/2', ['1 -3/5']])
    expect(cause(moveIn({ ...before, ...elsewhere([]) }, after, asked))).toBeNull()
  })

  it('between later sides are told from the figures of those sides', () => {
    const side = (rules: typeof LAMA, scores: string, index: string) =>
      sideWith(rules, { units: [unit('u', scores, { index })], ...elsewhere([carried('4.7')]) })
    const sides = [side(LAMA, '3 3', '3'), side(LAMA, '5 4', '4.6'), side(BARU, '4 4', '4')]
    const comparison = compareSides(sides, [walk({ indicators: PAIRS })])
    const [, pair] = comparison.pairs
    const [track] = comparison.units
    const move = pair && track && moveOf(comparison, pair, track)
    // Rules 4.7 - 4.6, performance 4 - 4.7.
    expect(move && cause(move)).toEqual(['1/10', '-7/10', []])
  })

  it('of an agency are the means over the units that stayed, and none where one of them tells nothing', () => {
    const before = sideWith(LAMA, {
      units: [unit('u', '5 4', { index: '4.6' }), unit('v', '4 4', { index: '4' })],
      agencies: [member('A', null, { index: '4.3' })],
      ...elsewhere([carried('4.7'), carried('4.3')], [watched('5'), watched('4')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4 4', { index: '4' }), unit('v', '4 4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
      ...elsewhere([], [watched('4'), watched('2')]),
    })
    const walks = [walk({ indicators: PAIRS })]
    // (0.1 + 0.3)/2; (-0.7 - 0.3)/2; through 1 (-0.45 - 0.9)/2.
    expect(cause(moveIn(before, after, { walks }))).toEqual(['1/5', '-1/2', ['1 -27/40']])
    const half = elsewhere([carried('4.7'), carried(null)], [watched('5'), watched('4')])
    expect(cause(moveIn({ ...before, ...half }, after, { walks }))).toBeNull()
  })

  it('of an agency are told for each indicator by itself', () => {
    const changed = [
      { variant: 'A', pairs: PAIRS[0]?.pairs.map((pair) => ({ ...pair, criteria: 'changed' as const })) ?? [] },
    ]
    const before = sideWith(LAMA, {
      units: [unit('u', '5 4', { index: '4.6' })],
      agencies: [member('A', null, { index: '4.6' })],
      ...elsewhere([carried('4.6')], [watched('5', '4')]),
    })
    const after = sideWith(BARU, {
      units: [unit('u', '4 4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
      ...elsewhere([], [watched('4', '2')]),
    })
    // 0.45 × (4 - 5) and 0.3 × (2 - 4)
    expect(cause(moveIn(before, after, { walks: [walk({ indicators: changed })] }))?.[2]).toEqual(['1 -9/20', '2 -3/5'])
  })

  it('of an agency are none where no unit stayed', () => {
    const before = sideWith(LAMA, {
      units: [unit('u', '4 4', { index: '4' })],
      agencies: [member('A', null, { index: '4' })],
    })
    const after = sideWith(BARU, {
      units: [unit('w', '5 5', { index: '5' })],
      agencies: [member('A', null, { index: '5' })],
    })
    expect(moveIn(before, after, { walks: [walk()] }).cause).toBeNull()
  })
})
