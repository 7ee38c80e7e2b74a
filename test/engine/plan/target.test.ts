import { describe, expect, it } from 'vitest'
import { partsNeeded, reaches, targetOf } from '../../../src/engine/plan/target.js'
import { add, type Exact, exact, type RoundingMode } from '../../../src/exact/exact.js'
import { SHIPPED, shippedBoth } from '../sheets.js'
import { leaf, level, read, scoresForm, shown, small, stated, x } from '../small.js'

const instrument = (mode: RoundingMode = 'half-up') =>
  read(small([scoresForm([level('a', '100', [leaf('1', '100')])])], { rounding: stated({ mode, places: 2 }) }))

const target = (goal: Parameters<typeof targetOf>[2], index = '3.92') => {
  const { from, predicate } = targetOf(instrument(), x(index), goal)
  return [shown(from), predicate?.letter ?? null]
}

describe('the target', () => {
  it.each([
    ['0', 'B'],
    ['3.504', 'B'],
    // Rounded the index is 3.51 and a B already.
    ['3.505', 'A-'],
    ['4.50', 'A'],
  ])('next to %s is the predicate above that of the rounded index: %s', (index, letter) => {
    expect(target({ kind: 'next' }, index)[1]).toBe(letter)
  })

  it('next to the highest predicate is that one', () => {
    expect(target({ kind: 'next' }, '4.9')).toEqual(['451/100', 'A'])
  })

  it('next to an index below the ladder is its lowest predicate', () => {
    const ladder = stated([
      { from: '2', letter: 'A', label: 'Baik' },
      { from: '1', letter: 'B', label: 'Kurang' },
    ])
    const short = read(small([scoresForm([level('a', '100', [leaf('1', '100')])])], { ladder }))
    expect(targetOf(short, x('0.5'), { kind: 'next' }).predicate?.letter).toBe('B')
  })

  it('is the bound of a predicate that is named', () => {
    expect(target({ kind: 'predicate', letter: 'B' })).toEqual(['351/100', 'B'])
    expect(() => target({ kind: 'predicate', letter: 'Z' })).toThrow(
      new RangeError('instrument small has no predicate Z'),
    )
  })

  it('is an index that is named, with the predicate that begins there, if one does', () => {
    expect(target({ kind: 'index', value: x('4.01') })).toEqual(['401/100', 'A-'])
    expect(target({ kind: 'index', value: x('4.2') })).toEqual(['21/5', null])
  })

  it('with more decimals than an index has is the next figure that one can have', () => {
    expect(target({ kind: 'index', value: x('4.005') })).toEqual(['401/100', 'A-'])
  })
})

/** The part of a point that is tried on either side of an edge. */
const FINE = 1_000_000n

const indexAfter = (now: Exact, parts: bigint, denominator: bigint): Exact => add(now, exact(parts, denominator))

describe('what an index lacks', () => {
  const MODES = ['half-up', 'half-even', 'down'] as const

  it.each(MODES.flatMap((mode) => ['4.51', '4.50', '4'].map((bound) => [mode, bound] as const)))(
    'rounded %s, for %s: so many parts reach it and one fewer does not',
    (mode, bound) => {
      const rules = instrument(mode)
      const goal = targetOf(rules, x('3'), { kind: 'index', value: x(bound) })
      for (const [now, denominator] of [
        ['3.2', 200n],
        ['3.2', 1000n],
        ['10/3', 1000n],
        ['2', FINE],
      ] as const) {
        const parts = partsNeeded(rules, x(now), { target: goal, denominator })
        expect(reaches(rules, indexAfter(x(now), parts, denominator), goal)).toBe(true)
        expect(reaches(rules, indexAfter(x(now), parts - 1n, denominator), goal)).toBe(false)
      }
    },
  )

  it.each([
    // 4.505 - 4.5 = 0.005, which half-up reaches; to the even neighbour it is 4.50, so that more is needed.
    ['half-up', '4.51', 5n],
    ['half-even', '4.51', 6n],
    // 4.515 is 4.52 either way, for 2 is even.
    ['half-up', '4.52', 15n],
    ['half-even', '4.52', 15n],
    ['down', '4.51', 10n],
  ] as const)('from 4.5 is, rounded %s, for %s so many thousandths: %s', (mode, bound, parts) => {
    const rules = instrument(mode)
    const goal = targetOf(rules, x('3'), { kind: 'index', value: x(bound) })
    expect(partsNeeded(rules, x('4.5'), { target: goal, denominator: 1000n })).toBe(parts)
  })

  it.each(SHIPPED)('%s: is known to the last part at every bound of its ladder', (id) => {
    const { instrument: rules } = shippedBoth(id)
    for (const { letter, from } of rules.ladder.value.filter(({ from }) => from.n > 0n)) {
      const goal = targetOf(rules, x('0'), { kind: 'predicate', letter })
      const parts = partsNeeded(rules, x('0'), { target: goal, denominator: FINE })
      // All of them round half up at two places: five thousandths below the bound.
      expect(exact(parts, FINE)).toEqual(add(from, x('-0.005')))
    }
  })
})
