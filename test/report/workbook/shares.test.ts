import { expect, test } from 'vitest'
import { type Instrument, scoresFormOf } from '../../../src/instrument/schema.js'
import { common, wholeShares } from '../../../src/report/workbook/shares.js'
import { leaf, level, read, scoresForm, small } from '../../engine/small.js'
import { shippedInstrument } from '../sample.js'

const sharesOf = (instrument: Instrument, id: string) => {
  const variant = scoresFormOf(instrument).variants.find((each) => each.id === id)
  if (!variant) throw new Error(`no variant ${id}`)
  return wholeShares(variant)
}

const leaves = (shares: ReturnType<typeof sharesOf>, aspect: number) =>
  shares.aspects[aspect]?.leaves.map(({ n, factor }) => [n, factor])

test('printed percents are whole numbers already and stay as they are printed', () => {
  const shares = sharesOf(shippedInstrument('pekppp-2023'), 'A')
  expect([shares.perAspect, shares.perForm]).toEqual([100n, 100n])
  expect(shares.aspects.map(({ n, factor }) => [n, factor])).toEqual([24n, 25n, 18n, 11n, 10n, 12n].map((n) => [n, 1n]))
  expect(leaves(shares, 1)).toEqual([10n, 20n, 20n, 20n, 30n].map((n) => [n, 1n]))
  expect(shares.aspects.flatMap((aspect) => aspect.leaves.map(({ slot }) => slot))).toEqual(
    Array.from({ length: 30 }, (_, slot) => slot),
  )
})

test('percents with one decimal are ten times as large, over a divisor of 1000', () => {
  const shares = sharesOf(shippedInstrument('evaluasi-2017'), 'umum')
  expect([shares.perAspect, shares.perForm]).toEqual([1000n, 100n])
  expect(leaves(shares, 1)).toEqual([136n, 136n, 91n, 136n, 182n, 136n, 182n].map((n) => [n, 10n]))
})

test('equal fractions of 8, 5, 6, 4, 4 and 2 indicators have 120 as their divisor', () => {
  const shares = sharesOf(shippedInstrument('pekppp-2023'), 'B')
  expect([shares.perAspect, shares.perForm]).toEqual([120n, 100n])
  expect(shares.aspects.map((aspect) => aspect.leaves[0]?.n)).toEqual([15n, 24n, 20n, 30n, 30n, 60n])
  // The printed 1/8 is no decimal that a cell could hold and be multiplied.
  expect(shares.aspects[2]?.leaves[0]?.factor).toBeNull()
})

test('a level within an aspect multiplies into its indicators, and a plain mean counts all alike', () => {
  const nested = level('x', '40', [leaf('x1', '1/3'), leaf('x2', '2/3')], { shares: { of: '1', total: '1' } })
  const instrument = read(
    small([
      scoresForm([
        level('a', '70', [leaf('a1', '60'), nested]),
        level('b', '30', [leaf('b1', '9'), leaf('b2', '1'), leaf('b3', '1')], { combine: 'mean' }),
      ]),
    ]),
  )
  const shares = sharesOf(instrument, 'A')
  // 60/100; 40/100 × 1/3 = 2/15; 40/100 × 2/3 = 4/15; 1/3: over 300.
  expect(shares.perAspect).toBe(300n)
  expect(leaves(shares, 0)).toEqual([
    [180n, 3n],
    [40n, null],
    [80n, null],
  ])
  expect(leaves(shares, 1)).toEqual([
    [100n, null],
    [100n, null],
    [100n, null],
  ])
})

test('the least number that 4, 6 and 10 divide is 60, and of none it is 1', () => {
  expect([common([4n, 6n, 10n]), common([])]).toEqual([60n, 1n])
})
