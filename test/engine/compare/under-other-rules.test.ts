import { describe, expect, it } from 'vitest'
import {
  carriedBy,
  doubtfulCodes,
  otherRulesOf,
  watchedOf,
  watchedUnder,
  waysFrom,
} from '../../../src/engine/compare/under-other-rules.js'
import { score } from '../../../src/engine/score/score.js'
import { ScoreRow } from '../../../src/engine/score/score-row.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Correspondence } from '../../../src/instrument/crosswalk.js'
import { fractionOf } from '../sheets.js'
import { figureForm, given, leaf, level, read, rowFigures, scoresForm, small, unit, x } from '../small.js'
import { walk } from './members.js'

const pair = (from: string, to: string, criteria: Correspondence['criteria'] = 'same'): Correspondence => ({
  from,
  to,
  criteria,
})
const indicators = (...pairs: readonly Correspondence[]) => [{ variant: 'A', pairs: [...pairs] }]

/** 0.75 × (0.6 × 1 + 0.4 × 2) + 0.25 × F-03, and an item that is never summed. */
const LAMA = read(
  small(
    [
      scoresForm(
        [level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '100')])],
        { additional: [leaf('9', '0')] },
        '75',
      ),
      figureForm('F-03', '25'),
      { kind: 'unscored', id: 'F-01', title: 'Isian', used: { value: true, confidence: 'assumption', sources: [] } },
    ],
    { id: 'lama' },
  ),
)
/** Half for each form; 0.5 × x2 + 0.5 × x1, in that order. */
const BARU = read(
  small(
    [
      scoresForm([level('a', '50', [leaf('x2', '100')]), level('b', '50', [leaf('x1', '100')])], {}, '50'),
      figureForm('F-03', '50'),
    ],
    { id: 'baru' },
  ),
)
const WALK = walk({ indicators: indicators(pair('1', 'x1', 'changed'), pair('2', 'x2', 'clarified')) })

const sheet = (scores: string, more: Partial<UnitScores> = {}, f03: string | null = null): UnitScores =>
  unit(scores, {
    forms: f03 === null ? ['F-02'] : ['F-02', 'F-03'],
    figures: new Map(f03 === null ? [] : [['F-03', given(LAMA, 'F-03', f03)]]),
    ...more,
  })
const run = (...inputs: readonly UnitScores[]) => score(LAMA, inputs, { partial: true })
const carried = (inputs: readonly UnitScores[], way = waysFrom('lama', [WALK])[0], to = BARU) =>
  way
    ? carriedBy({ instrument: LAMA, units: inputs }, to, way).map(({ index, form }) => [
        fractionOf(index),
        fractionOf(form),
      ])
    : []

describe('the ways that lead away from an instrument', () => {
  it('go to each neighbour whose indicators correspond, with their variants and codes', () => {
    const [way, ...others] = waysFrom('lama', [
      WALK,
      walk({ to: 'lain' }),
      walk({ from: 'x', to: 'y', indicators: indicators(pair('1', '2')) }),
    ])
    expect(others).toEqual([])
    expect(way).toEqual({ to: 'baru', variants: new Map(), indicators: new Map([['A', WALK.indicators[0]?.pairs]]) })
  })

  it('go back in time as well, turned about, under the names of the older variants', () => {
    const back = walk({ variants: [{ from: 'umum', to: 'A' }], indicators: indicators(pair('1', 'x1', 'changed')) })
    expect(waysFrom('baru', [back])).toEqual([
      {
        to: 'lama',
        variants: new Map([['A', 'umum']]),
        indicators: new Map([['umum', [{ from: 'x1', to: '1', criteria: 'changed' }]]]),
      },
    ])
    expect(waysFrom('lama', [back])[0]?.variants).toEqual(new Map([['umum', 'A']]))
  })

  it('go back under the same name where a crosswalk renames no variant', () => {
    expect([...(waysFrom('baru', [WALK])[0]?.indicators.keys() ?? [])]).toEqual(['A'])
  })
})

const NAMED = walk({ ...WALK, variants: [{ from: 'A', to: 'A' }] })
const way = () => waysFrom('lama', [NAMED])[0]
/** To somebody else, by codes that "baru" does not know. */
const ELSEWHERE = walk({ ...NAMED, to: 'lain', indicators: indicators(pair('1', 'y1')) })

describe('a sheet under the rules of another instrument', () => {
  it('keeps its scores and counts them by the weights there: 0.5 × 3 + 0.5 × 5 = 4', () => {
    expect(carried([sheet('5 3 1')], way())).toEqual([['4', '4']])
  })

  it('keeps the figures of its other forms, with their share there: 0.5 × 4 + 0.5 × 2 = 3', () => {
    expect(carried([sheet('5 3 1', {}, '2')], way())).toEqual([['3', '4']])
  })

  it("tells the evaluator's form apart, wherever it stands among the forms", () => {
    expect(carried([sheet('5 3 1', { forms: ['F-03', 'F-02'] }, '2')], way())).toEqual([['3', '4']])
    expect(carried([sheet('5 3 1', { forms: ['F-03'] }, '2')], way())).toEqual([['2', '']])
  })

  it('keeps the order of the units, though they are ranked otherwise', () => {
    const inputs = [sheet('1 1 1', { key: '1', unit: 'u' }), sheet('5 5 1', { key: '2', unit: 'v' })]
    expect(carried(inputs, way())).toEqual([
      ['1', '1'],
      ['5', '5'],
    ])
  })

  it('has no index where a score is missing, an indicator has no counterpart, or the variant has none', () => {
    expect(carried([sheet('5 - 1')], way())).toEqual([['', '']])
    const [less] = waysFrom('lama', [walk({ ...NAMED, indicators: indicators(pair('1', 'x1')) })])
    expect(carried([sheet('5 3 1')], less)).toEqual([['', '']])
    const [online] = waysFrom('lama', [walk({ ...NAMED, variants: [{ from: 'A', to: 'B' }] })])
    expect(carried([sheet('5 3 1')], online)).toEqual([['', '']])
    const [unpaired] = waysFrom('lama', [walk({ ...NAMED, indicators: [{ variant: 'B', pairs: [pair('1', 'x1')] }] })])
    expect(carried([sheet('5 3 1')], unpaired)).toEqual([['', '']])
    const [other] = waysFrom('lama', [walk({ ...NAMED, variants: [{ from: 'B', to: 'A' }] })])
    expect(carried([sheet('5 3 1')], other)).toEqual([['', '']])
  })

  it('loses a figure of a form that is not scored there, and with it its index', () => {
    const without = read(
      small(
        [
          scoresForm([level('a', '50', [leaf('x2', '100')]), level('b', '50', [leaf('x1', '100')])]),
          {
            kind: 'unscored',
            id: 'F-03',
            title: 'Survei',
            used: { value: true, confidence: 'assumption', sources: [] },
          },
        ],
        { id: 'baru' },
      ),
    )
    expect(carried([sheet('5 3 1', {}, '2')], way(), without)).toEqual([['', '']])
    expect(carried([sheet('5 3 1')], way(), without)).toEqual([['4', '4']])
  })

  it('is worked out for more units than are scored at a time', () => {
    const inputs = Array.from({ length: 1001 }, (_, i) =>
      sheet(`${i % 6} ${i % 6} 0`, { key: String(i), unit: `u${i}` }),
    )
    const all = carried(inputs, way())
    expect(all).toHaveLength(1001)
    expect([0, 499, 500, 999, 1000].map((i) => all[i]?.[0])).toEqual(['0', '1', '2', '3', '4'])
  })
})

describe('the indicators of a unit whose criteria are others elsewhere', () => {
  const codes = () => doubtfulCodes(waysFrom('lama', [NAMED]), LAMA)
  const watched = (input: UnitScores, of = codes()) =>
    run(input).units.flatMap((each) =>
      watchedOf(each, 'F-02', of).map((one) => [
        one.code,
        fractionOf(one.share),
        fractionOf(one.formShare),
        fractionOf(one.score),
      ]),
    )

  it('are those that a crosswalk says have changed, by variant; a clarified one has not', () => {
    expect(codes()).toEqual(new Map([['A', new Set(['1'])]]))
    expect(doubtfulCodes(waysFrom('lama', [walk({ ...NAMED, variants: [{ from: 'B', to: 'A' }] })]), LAMA)).toEqual(
      new Map([['A', new Set()]]),
    )
  })

  it('have a share of the index and of the form: 0.75 × 0.6 and 0.6', () => {
    expect(watched(sheet('5 3 1', {}, '2'))).toEqual([['1', '9/20', '3/5', '5']])
    expect(watched(sheet('5 3 1'))).toEqual([['1', '3/5', '3/5', '5']])
  })

  it('stand with the mean of several evaluators, never with one of them', () => {
    expect(watched(sheet('5|4 3 1'))).toEqual([['1', '3/5', '3/5', '9/2']])
  })

  it('are none without an index, without that form, or where nothing changed', () => {
    expect(watched(sheet('5 - 1'))).toEqual([])
    expect(watched(sheet('5 3 1'), new Map())).toEqual([])
    expect(watched(sheet('5 3 1'), new Map([['A', new Set<string>()]]))).toEqual([])
    expect(run(sheet('5 3 1')).units.flatMap((each) => watchedOf(each, 'F-99', codes()))).toEqual([])
  })

  it('are for rows of scores what they are for the same scores one by one', () => {
    const rowOf = (...texts: string[]) => new ScoreRow(rowFigures(texts.map(x)), [0, 1, 2], null)
    const inputs = [
      sheet('', { key: 'a', scores: rowOf('5', '3', '1') }),
      sheet('', { key: 'b', scores: rowOf('2', '4', '0') }),
      sheet('', { key: 'c', scores: rowOf('9/2', '4', '0') }, '2'),
      sheet('', { key: 'd', scores: rowOf('1', '4', '0') }, '3'),
    ]
    const { units } = run(...inputs)
    const found = units.map(watchedUnder(LAMA, codes()))
    expect(found).toEqual(units.map((each) => watchedOf(each, 'F-02', codes())))
    const shown = found.map(([one], i) => [units[i]?.input.key, fractionOf(one?.score), fractionOf(one?.share)])
    expect(shown.sort()).toEqual([
      ['a', '5', '3/5'],
      ['b', '2', '3/5'],
      ['c', '9/2', '9/20'],
      ['d', '1', '9/20'],
    ])
  })

  it('share a plain mean alike', () => {
    const mean = read(
      small([scoresForm([level('a', '100', [leaf('1', '100'), leaf('2', '0')], { combine: 'mean' })])], { id: 'lama' }),
    )
    const [found] = score(mean, [unit('5 3')], { partial: true }).units
    const shares = found ? watchedOf(found, 'F-02', new Map([['A', new Set(['2'])]])) : []
    expect(shares.map(({ code, share }) => [code, fractionOf(share)])).toEqual([['2', '1/2']])
  })
})

describe('what sheets say under other rules', () => {
  it('is worked out when it is asked for, once for all units', () => {
    const asked: string[] = []
    const instrumentOf = (id: string) => {
      asked.push(id)
      return id === 'baru' ? BARU : null
    }
    const units = [sheet('5 3 1'), sheet('1 2 3', {}, '2')]
    const told = otherRulesOf({ instrument: LAMA, units }, { crosswalks: [ELSEWHERE, NAMED], instrumentOf })
    expect(asked).toEqual([])
    expect(told.carried('baru').map(({ index }) => fractionOf(index))).toEqual(['4', '7/4'])
    expect(told.carried('baru')).toBe(told.carried('baru'))
    expect(asked).toEqual(['baru'])
    expect(told.watched().map(([one]) => fractionOf(one?.score))).toEqual(['5', '1'])
    expect(told.watched()).toBe(told.watched())
  })

  it('is nothing where no crosswalk leads to the other instrument, or it is not at hand', () => {
    const atlas = { crosswalks: [NAMED], instrumentOf: () => null }
    const told = otherRulesOf({ instrument: LAMA, units: [sheet('5 3 1')] }, atlas)
    expect([told.carried('baru'), told.carried('lain')]).toEqual([[], []])
  })
})
