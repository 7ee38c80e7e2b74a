import { crc32 as known } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '../../src/platform/browser/crc32.js'

test('the checksum of the digits 1 to 9 is the one that the algorithm is published with', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf4_3926)
  expect(crc32(new Uint8Array(0))).toBe(0)
})

test('the checksum is zlib’s whatever the bytes, and the same where they come in pieces', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.uint8Array({ maxLength: 70 }), (first, second) => {
      const whole = Uint8Array.from([...first, ...second])
      expect(crc32(second, crc32(first))).toBe(known(whole))
      expect(crc32(whole)).toBe(known(whole))
    }),
    { numRuns: 300 },
  )
})
