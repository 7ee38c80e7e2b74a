import { describe, expect, it } from 'vitest'
import { rooms } from '../build/test-ratio.js'

/** What each room where rules live has at least: lines of tests by line of source; files without a test of their name at most. */
const HELD = {
  exact: { ratio: 0.8, alone: 0 },
  engine: { ratio: 0.8, alone: 0 },
  instrument: { ratio: 0.8, alone: 0 },
  scoresheet: { ratio: 1, alone: 0 },
} as const

describe('where rules live', () => {
  it.each(Object.entries(HELD))(
    'tests of %s are as many, by lines and by files, as they were at least',
    (room, held) => {
      const own = rooms.find((each) => each.room === room)
      if (!own) throw new Error(`no room ${room}`)
      expect(own.test / own.source).toBeGreaterThanOrEqual(held.ratio)
      expect(own.alone.length).toBeLessThanOrEqual(held.alone)
    },
  )
})
