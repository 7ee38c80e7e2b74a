import { describe, expect, it } from 'vitest'
import { score, type UnitResult } from '../../../src/engine/score/score.js'
import { contributionsOf } from '../../../src/engine/survey/contributions.js'
import { randomOf } from '../../../src/engine/survey/random.js'
import { type DrawnIndex, drawnIndex, hingeOf, rankChances } from '../../../src/engine/survey/rank-chance.js'
import { rankStudy } from '../../../src/engine/survey/rank-range.js'
import { add, type Exact, exact, fraction, ZERO } from '../../../src/exact/exact.js'
import { shippedBoth, unitOf } from '../sheets.js'

const { instrument } = shippedBoth('pekppp-2023')
const evenly = (given: string) => Array.from({ length: 30 }, () => given)
const sheet = (key: string, given: string, f03: string | null) =>
  unitOf(instrument, { variant: 'A', scores: evenly(given), f03 }, { key })
const scored = (...sheets: readonly (readonly [string, string, string | null])[]) =>
  score(
    instrument,
    sheets.map((each) => sheet(...each)),
    { partial: false },
  )

const drawn = (...indices: readonly number[]): DrawnIndex => ({
  sampling: { method: 'bootstrap-t', unavailable: null },
  interval: { low: Math.min(...indices), high: Math.max(...indices) },
  indices: Float32Array.from(indices),
})
const unknown: DrawnIndex = {
  sampling: { method: null, unavailable: 'tallies' },
  interval: null,
  indices: new Float32Array(0),
}

describe('what the sample of a survey leaves open of an index', () => {
  it('hangs on the figure by its share: index = rest + share × figure', () => {
    const [unit] = scored(['A', '4', '4.4']).units
    const hinge = unit ? hingeOf(unit, 'F-03') : null
    // 75 % of 4 and 25 % of the survey's figure.
    expect([hinge && fraction(hinge.rest), hinge && fraction(hinge.weight)]).toEqual(['3', '1/4'])
    const alone = scored(['A', '4', null]).units[0]
    expect(alone && hingeOf(alone, 'F-03')).toBeNull()
    const [without] = scored(['A', '-', '4.4']).units
    expect(without?.index).toBeNull()
    expect(without && hingeOf(without, 'F-03')).toBeNull()
  })

  // 600 streams, so a hundred of each order; 45 off is five deviations.
  it('comes in each order as often as in any other', () => {
    const orders = new Map<string, number>()
    const hinge = { rest: exact(0n, 1n), weight: exact(1n, 1n) }
    const sampling = { method: 'bootstrap-t', unavailable: null } as const
    for (let seed = 0; seed < 600; seed++) {
      const { indices } = drawnIndex(hinge, { sampling, figures: Float64Array.of(1, 2, 3) }, randomOf(seed, 'A'))
      const order = [...indices].join('')
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    expect([...orders.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321'])
    for (const often of orders.values()) expect(Math.abs(often - 100)).toBeLessThan(45)
  })

  it('is drawn by the figures of the survey, which come in an order of chance and lose none of it', () => {
    const figures = Float64Array.from({ length: 100 }, (_, i) => 3 + i / 100)
    const sampling = { method: 'bootstrap-t', unavailable: null } as const
    const hinge = { rest: exact(3n, 1n), weight: exact(1n, 4n) }
    const index = drawnIndex(hinge, { sampling, figures }, randomOf(1, 'A'))
    expect([...index.indices].sort()).toEqual([...Float32Array.from(figures, (each) => 3 + each / 4)])
    expect([...index.indices]).not.toEqual([...index.indices].sort())
    // The third and the 98th of a hundred: 2.5 % lie below and above.
    expect(index.interval?.low).toBeCloseTo(3 + 3.02 / 4, 12)
    expect(index.interval?.high).toBeCloseTo(3 + 3.97 / 4, 12)
  })
})

describe('how far ranks move by who happened to answer', () => {
  const byKey = (all: Readonly<Record<string, DrawnIndex>>) => (unit: UnitResult) => all[unit.input.key] ?? unknown

  it('is how units stand draw by draw, each drawn by itself', () => {
    const { units } = scored(['A', '4', '4'], ['B', '4', '3.9'], ['C', '2', '2'])
    const chances = rankChances(units, byKey({ A: drawn(4, 3.9), B: drawn(3.95, 3.95), C: drawn(2, 2.1) }))
    expect(chances.map(({ ranks }) => ranks)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ])
  })

  it('moves the rank of a unit of which nothing is drawn too, by the others', () => {
    const { units } = scored(['A', '4', '4'], ['B', '4', '3.9'])
    const [, b] = rankChances(units, byKey({ A: drawn(4, 3.5) }))
    expect(b).toEqual({ sampling: unknown.sampling, interval: null, ranks: { best: 1, worst: 2 } })
  })

  it('leaves the twentieth of the draws out that lies farthest, and never the rank that there is', () => {
    const { units } = scored(['A', '4', '4'], ['B', '4', '3.9'])
    const [, b] = units
    const rare = drawn(...Array.from({ length: 100 }, (_, i) => (i < 2 ? 1 : 4.5)))
    const [first] = rankChances(units, byKey({ A: rare, ...(b ? { B: drawn(4) } : {}) }))
    expect(first?.ranks).toEqual({ best: 1, worst: 1 })
    const always = rankChances(units, byKey({ A: drawn(1, 1), B: drawn(4) }))
    expect(always.map(({ ranks }) => ranks)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ])
  })

  it('has a unit whose users were all asked stand where it stands in every draw', () => {
    const { units } = scored(['A', '4', '4'], ['B', '4', '3.9'])
    const often = drawn(...Array<number>(100).fill(3.9))
    // A is drawn once, at 1: behind B in all of a hundred draws, not in one.
    const [a, b] = rankChances(units, byKey({ A: drawn(1), B: often }))
    expect([a?.ranks, b?.ranks]).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ])
  })

  it('says nothing of ranks where nothing is drawn of anybody', () => {
    const { units } = scored(['A', '4', '4'])
    expect(rankChances(units, () => unknown)).toEqual([{ sampling: unknown.sampling, interval: null, ranks: null }])
  })

  it('counts where it is told which ranks cannot be told apart', () => {
    const result = scored(['A', '5', '4'], ['B', '4', '4'])
    expect(rankStudy(result, 1).blurred).toEqual([])
    const study = rankStudy(result, 1, byKey({ A: drawn(4, 4.8), B: drawn(4.5, 4.5) }))
    expect(study.blurred).toEqual([{ basis: 'F-02+F-03', from: 1, to: 2 }])
    expect(study.units.map(({ all }) => all)).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ])
  })
})

it('what the parts add to an index is exactly that index, with a survey and without', () => {
  const { units } = scored(['A', '4', '4.4'], ['B', '3', null])
  const sums = units.map((unit) => contributionsOf(unit, 'F-02').reduce<Exact>((all, { adds }) => add(all, adds), ZERO))
  expect(sums.map(fraction)).toEqual(units.map(({ index }) => index && fraction(index.value)))
  const [first] = units
  const parts = first ? contributionsOf(first, 'F-02') : []
  expect(parts.map(({ subject }) => subject.id)).toEqual([
    'F-02.a',
    'F-02.b',
    'F-02.c',
    'F-02.d',
    'F-02.e',
    'F-02.f',
    'F-03',
  ])
  // A quarter of 4.4.
  expect(parts.map(({ adds }) => fraction(adds)).at(-1)).toBe('11/10')
})
