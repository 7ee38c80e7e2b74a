import { describe, expect, it } from 'vitest'
import { type PriceLine, priceOf } from '../../../src/engine/plan/price.js'
import { shown, x } from '../small.js'

const line = (from: string, to: string, cost: string, months: string | null = null): PriceLine => ({
  from: x(from),
  to: x(to),
  cost: x(cost),
  months: months === null ? null : x(months),
})

const told = (lines: readonly PriceLine[], from: string, to: string) => {
  const price = priceOf(lines, x(from), x(to))
  return price && [shown(price.cost), shown(price.months)]
}

describe('what a rise costs by a list', () => {
  const LINES = [line('4', '5', '30', '6'), line('3', '4', '10', '2'), line('3', '5', '50', '3'), line('2', '3', '1')]

  it('is the cheapest way along its lines, over scores in between where that is cheaper', () => {
    expect(told(LINES, '3', '5')).toEqual(['40', '8'])
    expect(told([...LINES, line('3', '5', '39', '9')], '3', '5')).toEqual(['39', '9'])
  })

  it('is the first of two lines that cost the same', () => {
    expect(told([line('3', '4', '5', '1'), line('3', '4', '5', '2')], '3', '4')).toEqual(['5', '1'])
  })

  it('has no known months where a line on the way has none', () => {
    expect(told(LINES, '2', '4')).toEqual(['11', null])
  })

  it('is not known where no line leads there, and a line that leads down leads nowhere', () => {
    expect(told(LINES, '1', '4')).toBeNull()
    expect(told([line('3', '5', '2'), line('5', '4', '1'), line('3', '3', '1')], '3', '4')).toBeNull()
  })
})
