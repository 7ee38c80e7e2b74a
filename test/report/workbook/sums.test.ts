import fc from 'fast-check'
import { expect, test } from 'vitest'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { equal, exact, fraction, parseExact, round } from '../../../src/exact/exact.js'
import { type Instrument, scoresFormOf } from '../../../src/instrument/schema.js'
import { basisShares, isSafe, sumsOf } from '../../../src/report/workbook/sums.js'
import { scaleOf } from '../../../src/report/workbook/whole-scale.js'
import { rowOf, shippedInstrument, unitOf } from '../sample.js'
import { dice, oddInstrument, oddRun, randomScores, surveyed } from './runs.js'

const instrument = shippedInstrument('pekppp-2023')

const sumsFor = (input: UnitScores, rules: Instrument = instrument) => {
  const { units } = score(rules, [input], { partial: false })
  const form = scoresFormOf(rules)
  const variant = form.variants.find(({ id }) => id === input.variant)
  const [unit] = units
  if (!variant || !unit) throw new Error('no such variant')
  return { unit, sums: sumsOf(unit, scaleOf(rules, variant, units), { formId: form.id, shares: basisShares(unit) }) }
}

const all = (value: string) => Array.from({ length: 31 }, () => value)

test('all fives are 500 in each aspect, 50000 over 10000 in the form and in the index', () => {
  const { sums } = sumsFor(unitOf('U', rowOf(all('5'), 2)))
  expect(sums).toMatchObject({ aspects: [500n, 500n, 500n, 500n, 500n, 500n], n: 50_000n, d: 10_000n })
})

test('the users’ form comes in as its answers’ sum and number: (3·n·q + p·d) / (4·d·q)', () => {
  const more = { figures: surveyed(instrument, 1700n, 420n), forms: ['F-02', 'F-03'] }
  const { sums } = sumsFor(unitOf('U', rowOf(all('4'), 2), more))
  expect(sums?.others).toEqual([{ id: 'F-03', n: 1700n, d: 420n }])
  // 3·40000·420 + 1700·10000 over 4·10000·420.
  expect([sums?.n, sums?.d]).toEqual([67_400_000n, 16_800_000n])
})

test('three evaluators are added up, and the divisor is three times as large', () => {
  const scores = [['4', '5', '3'], ...all('4').slice(1)]
  const { sums, unit } = sumsFor(unitOf('U', rowOf(scores, 2)))
  expect(sums?.aspects[0]).toBe(17n * 12n + 83n * 12n)
  expect(sums?.d).toBe(30_000n)
  expect(fraction(unit.index?.value ?? exact(0n))).toBe('4')
})

test('whatever the scores, variant, evaluators and answers: the whole numbers give the engine’s exact index', () => {
  const input = fc.record({
    seed: fc.nat(),
    variant: fc.constantFrom('A', 'B'),
    several: fc.boolean(),
    n: fc.integer({ min: 1, max: 4000 }),
  })
  fc.assert(
    fc.property(input, ({ seed, variant, several, n }) => {
      const random = dice(seed)
      const scores = randomScores(instrument, random, variant).map((one, i) =>
        several && i % 3 > 0 ? [one, String(Math.floor(random() * 6)), '2'].slice(0, 1 + (i % 3)) : one,
      )
      const figures = surveyed(instrument, BigInt(Math.floor(random() * 5 * n)), BigInt(n))
      const { sums, unit } = sumsFor(unitOf('U', rowOf(scores, 2), { variant, figures, forms: ['F-02', 'F-03'] }))
      if (!sums || !unit.index) throw new Error('no whole numbers')
      expect(equal(exact(sums.n, sums.d), unit.index.value)).toBe(true)
      expect(isSafe(sums, instrument)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('nested levels, points and half scores have whole numbers too', () => {
  const rules = oddInstrument('half-even')
  const { units } = oddRun('half-even').result
  const [variant] = scoresFormOf(rules).variants
  if (!variant) throw new Error('no variant')
  const scored = units.filter(({ index }) => index)
  expect(scored.length).toBeGreaterThan(60)
  const scale = scaleOf(rules, variant, units)
  for (const unit of scored) {
    const sums = sumsOf(unit, scale, { formId: 'F-02', shares: basisShares(unit) })
    expect(sums && isSafe(sums, rules)).toBe(true)
  }
})

/** How a spreadsheet rounds: to 15 digits first, which is what it shows at most, then half-up in decimals. */
const asSpreadsheet = (n: bigint, d: bigint): string => {
  const shown = parseExact((Number(n) / Number(d)).toPrecision(15))
  return shown ? fraction(round(shown, 2, 'half-up')) : ''
}

test('each of the 500 totals that end in half a hundredth is rounded up by the one division in binary', () => {
  const ties = Array.from({ length: 500 }, (_, i) => BigInt(i * 100 + 50))
  for (const n of ties) expect(asSpreadsheet(n, 10_000n)).toBe(fraction(exact(n + 50n, 10_000n)))
})

test('next to half a hundredth, with the largest denominator that is taken for safe, binary still tells the sides apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 499 }), fc.bigInt({ min: 1n, max: 5_000_000n }), (hundredths, odd) => {
      // Denominators of 200 × odd can lie exactly on a tie and one step beside it.
      const d = 200n * odd
      const tie = (2n * BigInt(hundredths) + 1n) * odd
      const sums = { aspects: [], form: { n: tie, d }, others: [], n: tie, d }
      expect(isSafe(sums, instrument)).toBe(true)
      const [below, at] = [asSpreadsheet(tie - 1n, d), asSpreadsheet(tie, d)]
      expect([below, at]).toEqual([
        fraction(exact(BigInt(hundredths), 100n)),
        fraction(exact(BigInt(hundredths + 1), 100n)),
      ])
    }),
    { numRuns: 2000 },
  )
})

test('a denominator beyond what binary is sure of is not taken for safe', () => {
  const sums = { aspects: [], form: { n: 1n, d: 1n }, others: [], n: 1n, d: 10n ** 10n }
  expect(isSafe(sums, instrument)).toBe(false)
})

test('a unit without index has no whole numbers', () => {
  expect(sumsFor(unitOf('U', rowOf(['-', ...all('4').slice(1)], 2))).sums).toBeNull()
})
