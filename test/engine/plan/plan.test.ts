import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withAssumed } from '../../../src/engine/plan/changed.js'
import { type Plan, planUnit, type UnitPlan, type Wish } from '../../../src/engine/plan/plan.js'
import { reaches } from '../../../src/engine/plan/target.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { compare } from '../../../src/exact/exact.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { anySheet, indicators, SHIPPED, shippedBoth, unitOf } from '../sheets.js'
import { leaf, level, read, scoresForm, shown, small, stated, unit, x } from '../small.js'
import { KNOWN, type Known } from './known.js'

const WISH: Wish = { goal: { kind: 'next' }, by: 'levels', plans: 3 }

const scored = (rules: Instrument, input: UnitScores) => {
  const [result] = score(rules, [input], { partial: false }).units
  if (!result) throw new Error('a unit has a result')
  return result
}

const planned = (rules: Instrument, input: UnitScores, wish: Partial<Wish> = {}): UnitPlan =>
  planUnit(rules, scored(rules, input), { ...WISH, ...wish })

/** A unit as it is after its rises: every evaluator gives the new score. */
const withRises = (sheet: UnitScores, rises: Plan['rises']): UnitScores => ({
  ...sheet,
  scores: [...sheet.scores].map((given, slot) => {
    const rise = rises.find((each) => each.slot === slot)
    return rise ? given.map((score) => ({ ...score, value: rise.to })) : given
  }),
})

/** The index of a unit after a plan, as the engine itself scores the changed sheet. */
const rescored = (rules: Instrument, { start }: UnitPlan, rises: Plan['rises']) =>
  scored(rules, withRises(start.input, rises)).index?.value

const { instrument: current } = shippedBoth('pekppp-2023')

const ofKnown = ({ scores, f03, to, locked = [] }: Known, by: Wish['by']): UnitPlan => {
  const codes = indicators(current, 'A').map(({ code }) => code)
  const input = unitOf(current, { variant: 'A', scores: scores.split(' '), f03 })
  return planned(current, input, {
    goal: { kind: 'predicate', letter: to },
    by,
    locked: new Set(locked.map((number) => codes[number - 1] ?? '')),
  })
}

const figures = ({ state, plans, equalPlans }: UnitPlan): Known['byLevels'] => {
  const [first] = plans
  if (state === 'there') return state
  return first ? [first.levels, first.indicators, equalPlans] : null
}

describe('units whose cheapest plans are known', () => {
  it.each(KNOWN.map((known) => [known.name, known] as const))('%s', (_, known) => {
    const plans = { byLevels: ofKnown(known, 'levels'), byIndicators: ofKnown(known, 'indicators') }
    for (const [order, plan] of Object.entries(plans)) {
      expect(shown(plan.unit.index?.value)).toBe(known.now)
      expect(figures(plan)).toEqual(known[order === 'byLevels' ? 'byLevels' : 'byIndicators'])
      if (known.best) expect(shown(plan.best?.index)).toBe(known.best)
      const [first] = plan.plans
      const told = first?.rises.map(({ indicator, to }) => `${indicator.number}:${shown(to)}`).join(' ')
      if (known.only) expect([told, shown(first?.after.index)]).toEqual([known.only, known.after])
    }
  })

  it('lists both ends where the two orders differ', () => {
    const differing = KNOWN.find(({ name }) => name.startsWith('one where'))
    expect(differing && ofKnown(differing, 'levels').tradeOff).toEqual([
      { levels: 25, indicators: 10 },
      { levels: 26, indicators: 9 },
    ])
  })
})

/** Everything that can be done with the scores of a small sheet, as the engine scores it. */
const allSheets = (scores: readonly string[]): readonly (readonly string[])[] =>
  scores.reduce<readonly (readonly string[])[]>(
    (sheets, now) =>
      sheets.flatMap((sheet) =>
        ['0', '1', '2', '3', '4', '5'].filter((each) => each >= now).map((each) => [...sheet, each]),
      ),
    [[]],
  )

interface Tried {
  readonly levels: number
  readonly indicators: number
}

const climbOf = (before: readonly string[], after: readonly string[]): Tried => {
  const levels = after.map((each, i) => Number(each) - Number(before[i]))
  return { levels: levels.reduce((a, b) => a + b, 0), indicators: levels.filter((each) => each > 0).length }
}

const least = (tried: readonly Tried[], order: readonly (keyof Tried)[]): readonly Tried[] =>
  order.reduce((left, key) => left.filter((each) => each[key] === Math.min(...left.map((other) => other[key]))), tried)

const MODES = ['half-up', 'half-even', 'down'] as const

/** Instruments of four indicators: weights of any fineness, a level in a level, levels as plain means, all roundings. */
const anySmall = fc
  .record({
    outer: fc.integer({ min: 1, max: 99 }),
    inner: fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 2, maxLength: 2 }),
    combine: fc.constantFrom('weighted' as const, 'mean' as const),
    mode: fc.constantFrom(...MODES),
    places: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ outer, inner: [first = 1, second = 1], combine, mode, places }) => {
    const of = { of: String(first + second), total: String(first + second) }
    const deep = level('x', `${first}`, [leaf('3', '50'), leaf('4', '50')], { combine })
    const parts = [
      level('a', String(outer), [leaf('1', '30'), leaf('2', '70')]),
      level('b', String(100 - outer), [deep, leaf('5', `${second}`)], { shares: of }),
    ]
    return read(small([scoresForm(parts)], { rounding: stated({ mode, places }) }))
  })

const anyTask = fc.record({
  rules: anySmall,
  scores: fc.array(fc.constantFrom('1', '2', '3', '4', '5'), { minLength: 5, maxLength: 5 }),
  goal: fc.integer({ min: 2000, max: 5000 }).map((n) => ({ kind: 'index' as const, value: x(`${n}/1000`) })),
})

describe('the plans of any small instrument', () => {
  it('are the cheapest of all that can be done with the sheet, in number and cost, in either order', () => {
    fc.assert(
      fc.property(anyTask, ({ rules, scores, goal }) => {
        const plans = planned(rules, unit(scores.join(' ')), { goal })
        const { target } = plans
        const sheets = allSheets(scores)
        const results = score(
          rules,
          sheets.map((sheet, i) => unit(sheet.join(' '), { key: `${i}` })),
          { partial: true },
        )
        const reached = results.units.flatMap(({ index, input }) =>
          index && target && reaches(rules, index.value, target)
            ? [climbOf(scores, sheets[Number(input.key)] ?? [])]
            : [],
        )
        const [cheapest] = least(reached, ['levels', 'indicators'])
        const other = planned(rules, unit(scores.join(' ')), { goal, by: 'indicators' })
        if (!cheapest || cheapest.levels === 0) {
          expect(plans.state).toBe(cheapest ? 'there' : 'unreachable')
          expect([plans.plans, plans.equalPlans]).toEqual([[], 0n])
          return
        }
        expect(plans.plans[0]).toMatchObject(cheapest)
        expect(plans.equalPlans).toBe(BigInt(least(reached, ['levels', 'indicators']).length))
        expect(other.plans[0]).toMatchObject(least(reached, ['indicators', 'levels'])[0] ?? {})
        expect(other.equalPlans).toBe(BigInt(least(reached, ['indicators', 'levels']).length))
      }),
      { numRuns: runs(40), seed: 14 },
    )
  })
})

describe.each(SHIPPED)('%s, for any sheet', (id) => {
  const { instrument } = shippedBoth(id)
  const laws = (check: (input: UnitScores, plans: UnitPlan) => void, wish: Partial<Wish> = {}) =>
    fc.assert(
      fc.property(anySheet(instrument), (sheet) => {
        const input = unitOf(instrument, sheet)
        check(input, planned(instrument, input, wish))
      }),
      { numRuns: runs(100), seed: 14 },
    )

  it('the changed sheet gives exactly the index that a plan promises, and it reaches the target', () => {
    laws((_, plans) => {
      for (const { rises, after } of plans.plans) {
        expect(rescored(instrument, plans, rises)).toEqual(after.index)
        expect(plans.target && reaches(instrument, after.index, plans.target)).toBe(true)
      }
    })
  })

  it('no plan has a step that can be left out or made smaller', () => {
    laws((_, plans) => {
      for (const { rises } of plans.plans)
        for (const rise of rises) {
          const without = rescored(
            instrument,
            plans,
            rises.filter((each) => each !== rise),
          )
          expect(without && plans.target && reaches(instrument, without, plans.target)).toBe(false)
        }
    })
  })

  it('plans that are listed are distinct and cost the same', () => {
    laws(
      (_, { plans, equalPlans }) => {
        expect(BigInt(plans.length)).toBe(equalPlans < 5n ? equalPlans : 5n)
        expect(new Set(plans.map(({ levels, indicators }) => `${levels} ${indicators}`)).size).toBeLessThan(2)
        const told = plans.map(({ rises }) => rises.map(({ slot, to }) => `${slot}:${shown(to)}`).join())
        expect(new Set(told).size).toBe(told.length)
      },
      { plans: 5 },
    )
  })

  it('a lock never makes a plan cheaper, and all locks leave none', () => {
    fc.assert(
      fc.property(anySheet(instrument), fc.nat(), (sheet, drawn) => {
        const input = unitOf(instrument, sheet)
        const codes = indicators(instrument, sheet.variant).map(({ code }) => code)
        const free = planned(instrument, input)
        const locked = planned(instrument, input, { locked: new Set([codes[drawn % codes.length] ?? '']) })
        const [before, after] = [free.plans[0], locked.plans[0]]
        if (after) expect(before && before.levels <= after.levels).toBe(true)
        expect(free.best && locked.best && compare(free.best.index, locked.best.index)).not.toBe(-1)
        expect(planned(instrument, input, { locked: new Set(codes) }).plans).toEqual([])
      }),
      { numRuns: runs(100), seed: 14 },
    )
  })

  it('the best that can be reached is full marks wherever nothing holds an indicator back', () => {
    laws((input, { best }) => {
      const full = [...input.scores].map((given) =>
        given.map((each) => ({ ...each, value: instrument.scale.value.max })),
      )
      expect(best?.index).toEqual(scored(instrument, { ...input, scores: full }).index?.value)
    })
  })
})

describe('a wish', () => {
  const rules = read(small([scoresForm([level('a', '100', [leaf('1', '40'), leaf('2', '60')])])]))
  const line = (from: string, to: string, cost: string) => ({ from: x(from), to: x(to), cost: x(cost), months: null })

  it('of a unit without index comes to nothing', () => {
    expect(planned(rules, unit('3 -'))).toMatchObject({ state: 'no-index', target: null, best: null, equalPlans: 0n })
  })

  it('that is fulfilled already needs no plan', () => {
    expect(planned(rules, unit('4 4'), { goal: { kind: 'predicate', letter: 'B' } })).toMatchObject({
      ...{ state: 'there', plans: [], equalPlans: 0n, tradeOff: [] },
    })
  })

  it('is fulfilled at the edge by the rounding alone', () => {
    const fine = read(small([scoresForm([level('a', '100', [leaf('1', '0.5'), leaf('2', '99.5')])])]))
    // 4 + 0.005 × 1 = 4.005, which is published as 4.01.
    const { plans } = planned(fine, unit('4 4'), { locked: new Set(['2']) })
    expect(plans.map(({ levels, after }) => [levels, shown(after.index), after.predicate?.letter])).toEqual([
      [1, '801/200', 'A-'],
    ])
  })

  it('by own costs is fulfilled by what costs least, then by fewest levels', () => {
    const prices = new Map([
      ['1', [line('3', '4', '1.5'), line('4', '5', '0.25')]],
      ['2', [line('3', '4', '1.75'), line('4', '5', '100')]],
    ])
    // From 3.00 to 3.51: the second indicator's one level gives 0.6 and costs 1.75, the first one's two give 0.8 and cost as much.
    const { plans, equalPlans } = planned(rules, unit('3 3'), { prices, plans: 9 })
    expect(equalPlans).toBe(1n)
    expect(plans.map(({ cost, levels, rises }) => [shown(cost), levels, rises[0]?.indicator.code])).toEqual([
      ['7/4', 1, '2'],
    ])
  })

  it('that nobody can pay is out of reach, with the best that can be had', () => {
    const prices = new Map([['1', [line('3', '4', '1')]]])
    expect(planned(rules, unit('3 3'), { prices })).toMatchObject({ state: 'unreachable', best: { index: x('3.4') } })
  })

  it('is not worked out where any figure may be given', () => {
    const open = read(
      small([scoresForm([level('a', '100', [leaf('1', '100')])])], {
        scale: stated({ min: '0', max: '5', step: null }),
      }),
    )
    expect(planned(open, unit('3'))).toMatchObject({ state: 'no-steps', best: null, plans: [] })
    expect(planned(open, unit('4.9')).state).toBe('there')
  })

  it('is not worked out where its figures are finer than can be counted exactly', () => {
    const odd = (n: string) => leaf(n, `1/${10_000_000 + Number(n)}`)
    const shares = { of: '1', total: '1' }
    const parts = [level('a', '1', [odd('1'), odd('3'), odd('7'), leaf('9', '0.9')], { shares })]
    const fine = read(small([scoresForm(parts, { shares }, '1')], { shares }))
    expect(planned(fine, unit('3 3 3 3'))).toMatchObject({ state: 'too-large', plans: [], equalPlans: 0n })
    // Costs of more than 4 · 10¹⁵ on top of levels and indicators leave what a machine holds exactly.
    const prices = new Map([
      ['1', [line('3', '4', '1')]],
      ['2', [line('3', '4', '4000000000000000')]],
    ])
    expect(planned(rules, unit('3 3'), { prices }).state).toBe('too-large')
  })

  it('is not worked out where that is too much work', () => {
    const shares = { of: '30', total: '30' }
    const parts = Array.from({ length: 30 }, (_, i) => leaf(String(i + 1), '1'))
    const scale = stated({ min: '0', max: '5', step: '0.005' })
    const many = read(small([scoresForm([level('a', '100', parts, { shares })])], { scale }))
    expect(planned(many, unit(Array(30).fill('0').join(' '))).state).toBe('too-large')
  })
})

describe('a figure that is taken for granted', () => {
  const input = unitOf(current, { variant: 'A', scores: indicators(current, 'A').map(() => '4'), f03: '4' })
  const assumed = (kind: 'figure' | 'gain', value: string) => ({ form: 'F-03', kind, value: x(value) })

  it('stands in place of the one that the unit has', () => {
    // 0.75 × 4 + 0.25 × 4.2
    const { start, assumed: taken } = planned(current, input, { assumed: assumed('figure', '4.2') })
    expect([shown(start.index?.value), taken?.subject.id, shown(taken?.value)]).toEqual(['81/20', 'F-03', '21/5'])
    expect(planned(current, input).assumed).toBeNull()
  })

  it('or gains on it, but never beyond the scale', () => {
    const figure = (value: string) =>
      shown(withAssumed(current, input, assumed('gain', value)).figures.get('F-03')?.value)
    expect([figure('0.1'), figure('3'), figure('-9')]).toEqual(['41/10', '5', '0'])
  })

  it('may be enough: then there is no plan', () => {
    const plans = planned(current, input, { assumed: assumed('gain', '0.04') })
    // 4 + 0.25 × 0.04 = 4.01, from which the predicate next to today's begins.
    expect([plans.state, plans.target?.predicate?.letter, shown(plans.unit.index?.value)]).toEqual(['there', 'A-', '4'])
  })

  it('changes nothing where the form is not there', () => {
    const bare = unitOf(current, { variant: 'A', scores: indicators(current, 'A').map(() => '4'), f03: null })
    expect(withAssumed(current, bare, assumed('figure', '5'))).toBe(bare)
  })
})
