import { describe, expect, it } from 'vitest'
import { reachOf } from '../../../src/engine/compare/surveyed.js'
import type { Member } from '../../../src/engine/compare/year.js'
import { exact } from '../../../src/exact/exact.js'

const asked = (index: number, interval: { low: number; high: number } | null): Member => ({
  keys: { agencyCode: null, agency: '', unitCode: null, unit: 'loket' },
  agency: '',
  agencyCode: null,
  unit: 'Loket',
  unitCode: null,
  group: null,
  basis: 'SKM',
  index: exact(BigInt(index), 1n),
  rounded: exact(BigInt(index), 1n),
  predicate: null,
  rank: null,
  groupRank: null,
  forms: [],
  aspects: [],
  survey: { respondents: 40, interval, elements: [] },
})

describe('how far a change between two surveys may reach', () => {
  it('is put together at right angles from the ends of both intervals that lead there', () => {
    // 10 - √(4² + 3²) and 10 + √(3² + 4²): new figure less its lower end is 4, old upper end less its figure 3.
    const reach = reachOf(asked(80, { low: 76, high: 83 }), asked(90, { low: 86, high: 93 }))
    expect(reach).toEqual({ low: 5, high: 15, isBeyondChance: true })
  })

  it('is no more than chance as long as it holds zero, and falls as well as it rises', () => {
    const [low, high] = [asked(80, { low: 76, high: 83 }), asked(84, { low: 80, high: 87 })]
    expect(reachOf(low, high)).toEqual({ low: -1, high: 9, isBeyondChance: false })
    // -10 ± as above, the other way round.
    const fallen = reachOf(asked(90, { low: 86, high: 93 }), asked(80, { low: 76, high: 83 }))
    expect(fallen).toEqual({ low: -15, high: -5, isBeyondChance: true })
  })

  it('is the change itself where all users were asked in both periods', () => {
    const [before, after] = [asked(80, { low: 80, high: 80 }), asked(81, { low: 81, high: 81 })]
    expect(reachOf(before, after)).toEqual({ low: 1, high: 1, isBeyondChance: true })
  })

  it('cannot be said where one of the periods has no interval', () => {
    expect(reachOf(asked(80, null), asked(90, { low: 86, high: 93 }))).toBeNull()
  })
})
