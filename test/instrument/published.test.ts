import { describe, expect, it } from 'vitest'
import { exact } from '../../src/exact/exact.js'
import { publishedText } from '../../src/instrument/published.js'

const under = (mode: 'half-up' | 'half-even' | 'down', places: number) => (n: bigint, d: bigint) =>
  publishedText(exact(n, d), { rounding: { value: { mode, places }, confidence: 'regulation', sources: [] } })

describe('a figure as it is published', () => {
  it('has as many decimals as the instrument names, zeros at the end too', () => {
    expect(under('half-up', 2)(4n, 1n)).toBe('4.00')
    expect(under('half-up', 3)(13n, 3n)).toBe('4.333')
    expect(under('half-up', 0)(7n, 2n)).toBe('4')
  })

  it('is rounded in the way that it names', () => {
    // 4.125 and 4.135 lie in the middle.
    expect([under('half-up', 2)(33n, 8n), under('half-up', 2)(827n, 200n)]).toEqual(['4.13', '4.14'])
    expect([under('half-even', 2)(33n, 8n), under('half-even', 2)(827n, 200n)]).toEqual(['4.12', '4.14'])
    expect([under('down', 2)(33n, 8n), under('down', 2)(4139n, 1000n)]).toEqual(['4.12', '4.13'])
  })
})
