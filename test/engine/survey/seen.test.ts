import { describe, expect, test } from 'vitest'
import { isFull, meets, seenUpTo } from '../../../src/engine/survey/seen.js'

/** Whole numbers far apart and close together, all different. */
const numbers = Array.from({ length: 5000 }, (_, i) => (i % 2 === 0 ? i + 1 : i * 2 ** 33 + 7))

describe('numbers met before', () => {
  test('are known from the second time on, however many there are', () => {
    const seen = seenUpTo(10_000)
    expect(numbers.filter((each) => meets(seen, each))).toEqual([])
    expect(numbers.filter((each) => !meets(seen, each))).toEqual([])
    expect([seen.size, isFull(seen)]).toEqual([5000, false])
  })

  test('stay known while their table grows', () => {
    const seen = seenUpTo(10_000)
    for (const [i, each] of numbers.entries()) {
      meets(seen, each)
      if (i % 97 === 0) expect(meets(seen, numbers[i >> 1] ?? 0)).toBe(true)
    }
    expect(seen.slots.length).toBeGreaterThanOrEqual(2 * seen.size)
  })

  test('fill half of their table, and one more doubles it', () => {
    const seen = seenUpTo(10_000)
    for (let i = 1; i <= 512; i++) meets(seen, i)
    expect(seen.slots.length).toBe(1024)
    meets(seen, 513)
    expect(seen.slots.length).toBe(2048)
  })

  test('are kept up to the limit, and no new ones beyond', () => {
    const seen = seenUpTo(2)
    expect([meets(seen, 5), isFull(seen), meets(seen, 6), isFull(seen)]).toEqual([false, false, false, true])
    expect([meets(seen, 7), meets(seen, 7), meets(seen, 5), seen.size]).toEqual([false, false, true, 2])
  })
})
