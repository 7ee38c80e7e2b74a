import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashedSource } from '../../src/formats/hashed-source.js'
import { type StreamSource, sourceOf } from '../../src/formats/sources.js'
import { sha256 } from '../../src/platform/hash.js'

const BYTES = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 251)

/** Counts how many bytes were read. */
const counted = () => {
  let count = 0
  const source: StreamSource = {
    ...sourceOf(BYTES),
    readInto: (target, offset) => {
      const part = BYTES.subarray(offset, offset + target.length)
      target.set(part)
      count += part.length
      return part.length
    },
    read: (offset, length) => {
      count += length
      return BYTES.subarray(offset, offset + length)
    },
  }
  return { source, count: () => count }
}

describe('a file that is hashed while it is read', () => {
  it('has the hash of the whole file, in whatever order and how often its parts were read', () => {
    const part = fc.tuple(fc.nat(299), fc.nat(60), fc.boolean())
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const { source, sha256: hash } = hashedSource(counted().source)
        for (const [offset, length, isInto] of parts) {
          const most = Math.min(length, BYTES.length - offset)
          if (isInto) source.readInto?.(new Uint8Array(most), offset)
          else source.read(offset, most)
        }
        expect(hash()).toBe(sha256(BYTES))
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  it('is read once where it is read from front to back', () => {
    const { source, count } = counted()
    const hashed = hashedSource(source)
    for (let offset = 0; offset < 300; offset += 100) hashed.source.read(offset, 100)
    expect(hashed.sha256()).toBe(sha256(BYTES))
    expect(count()).toBe(300)
  })

  it('has the hash of what was read, not of what stands there later', () => {
    const bytes = Uint8Array.from(BYTES)
    const hashed = hashedSource(sourceOf(bytes))
    hashed.source.read(0, 300)
    bytes.fill(0)
    expect(hashed.sha256()).toBe(sha256(BYTES))
  })
})
