import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, equal, sub, sum, ZERO } from '../../../src/exact/exact.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { fractionOf, SHIPPED, shippedBoth } from '../sheets.js'
import { anyUnits, compared, movesOf, type Named, side, totalOf } from './sides.js'

const anyYear = fc
  .constantFrom(...SHIPPED)
  .chain((id) => fc.tuple(fc.constant(shippedBoth(id).instrument), anyUnits(shippedBoth(id).instrument)))

type Year = readonly [Instrument, readonly Named[]]
const ALL_RUNS = 60
const RUNS = { numRuns: runs(ALL_RUNS) }
/** So many cases come up at least; how many do in a few runs is left to chance. */
const atLeast = (cases: number): number => (RUNS.numRuns < ALL_RUNS ? 0 : cases)
const two = (a: Year, b: Year) => compared(side(...a, 'lama'), side(...b, 'baru'))

describe('the laws of a comparison', () => {
  it('splits every change of a unit or agency into terms that add up to it, with residual 0', () => {
    let split = 0
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        for (const move of movesOf(two(a, b)).values()) {
          if (!move.split.ok || !move.change) continue
          split += 1
          expect(fractionOf(sub(move.change, totalOf(move.split.terms)))).toBe('0')
        }
      }),
      RUNS,
    )
    expect(split).toBeGreaterThanOrEqual(atLeast(100))
  })

  it('has a split for every change between two scored sides', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        const moves = [...movesOf(two(a, b)).values()]
        expect(moves.filter(({ change, split }) => change && !split.ok)).toEqual([])
      }),
      RUNS,
    )
  })

  it('holds a side against itself: all zero, nobody comes or goes, no rank moves', () => {
    fc.assert(
      fc.property(anyYear, (a) => {
        const comparison = two(a, a)
        expect([...comparison.units, ...comparison.agencies].every(({ members }) => members.every(Boolean))).toBe(true)
        for (const { change, split, rank, predicate } of movesOf(comparison).values()) {
          if (change) expect(fractionOf(change)).toBe('0')
          if (split.ok) expect(split.terms.filter(({ value }) => value.n !== 0n)).toEqual([])
          expect([rank ?? 0, predicate ?? 0]).toEqual([0, 0])
        }
      }),
      RUNS,
    )
  })

  it('says of a against b the opposite of what it says of b against a: change, rank, entering against leaving', () => {
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        const back = movesOf(two(b, a))
        for (const [key, move] of movesOf(two(a, b))) {
          const other = back.get(key)
          if (!move.change || !other?.change) continue
          expect(fractionOf(add(move.change, other.change))).toBe('0')
          expect((move.rank ?? 0) + (other.rank ?? 0)).toBe(0)
          const total = (from: typeof move, kind: string) =>
            from.split.ok ? sum(from.split.terms.filter((term) => term.kind === kind).map(({ value }) => value)) : ZERO
          expect(fractionOf(add(total(move, 'entering'), total(other, 'leaving')))).toBe('0')
        }
      }),
      RUNS,
    )
  })

  it('adds up over a series: the changes from year to year are the change from the first to the last', () => {
    fc.assert(
      fc.property(anyYear, anyYear, anyYear, (a, b, c) => {
        const series = compared(side(...a, '1'), side(...b, '2'), side(...c, '3'))
        for (const track of [...series.units, ...series.agencies]) {
          const [first, middle, last] = track.members.map((member) => member?.index ?? null)
          if (!first || !middle || !last) continue
          const steps = [sub(middle, first), sub(last, middle)]
          expect(equal(sum(steps), sub(last, first))).toBe(true)
        }
        for (const move of movesOf(series).values())
          if (move.split.ok && move.change) expect(equal(totalOf(move.split.terms), move.change)).toBe(true)
      }),
      RUNS,
    )
  })

  it('tells rules and performance apart without a rest: with entering and leaving they are the whole change', () => {
    let told = 0
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        for (const { change, cause, split } of movesOf(two(a, b)).values()) {
          if (!cause || !change || !split.ok) continue
          told += 1
          const moved = split.terms.filter(({ kind }) => kind === 'entering' || kind === 'leaving')
          expect(fractionOf(sub(change, sum([cause.rules, cause.performance, totalOf(moved)])))).toBe('0')
        }
      }),
      RUNS,
    )
    expect(told).toBeGreaterThanOrEqual(atLeast(25))
  })
})
