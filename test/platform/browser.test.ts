import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as there from '../../src/platform/browser/bytes.js'
import { inflate as inflateThere } from '../../src/platform/browser/inflate.js'
import { startSha256 } from '../../src/platform/browser/sha256.js'
import * as here from '../../src/platform/bytes.js'
import { inflate } from '../../src/platform/inflate.js'

const bytes = fc.uint8Array({ maxLength: 80 })
const ENCODINGS = ['utf8', 'latin1', 'utf16le', 'hex'] as const
const same = (a: Uint8Array | null, b: Uint8Array | null): void =>
  expect(a === null ? null : [...a]).toEqual(b === null ? null : [...b])

describe('bytes in a browser', () => {
  test('are the same texts as in Node, whatever the bytes', () => {
    fc.assert(
      fc.property(bytes, fc.nat(90), fc.nat(90), (given, start, end) => {
        for (const encoding of ENCODINGS) {
          const [ours, known] = [there.viewOf(given), here.viewOf(given)]
          expect(ours.toString(encoding)).toBe(known.toString(encoding))
          if (start <= end) expect(ours.toString(encoding, start, end)).toBe(known.toString(encoding, start, end))
        }
        expect(there.isUtf8(given)).toBe(here.isUtf8(given))
      }),
      { numRuns: 500 },
    )
  })

  test('are made of texts as in Node', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        for (const encoding of ['utf8', 'latin1', 'utf16le'] as const)
          same(there.bytesOf(text, encoding), here.bytesOf(text, encoding))
      }),
    )
    same(there.bytesOf('00ff7a', 'hex'), here.bytesOf('00ff7a', 'hex'))
    same(there.swapPairs(Uint8Array.of(1, 2, 3, 4)), here.swapPairs(Uint8Array.of(1, 2, 3, 4)))
    same(there.zeros(3), here.zeros(3))
  })

  test('are found and compared where Node finds them', () => {
    const few = fc.uint8Array({ maxLength: 12, min: 97, max: 98 })
    fc.assert(
      fc.property(
        few,
        fc.uint8Array({ minLength: 1, maxLength: 3, min: 97, max: 98 }),
        fc.nat(11),
        (given, part, from) => {
          const [ours, known] = [there.viewOf(given), here.viewOf(given)]
          for (const searched of [part, String.fromCharCode(...part), part[0] ?? 0]) {
            expect(ours.indexOf(searched, from)).toBe(known.indexOf(searched, from))
            expect(ours.lastIndexOf(searched)).toBe(known.lastIndexOf(searched))
            expect(ours.lastIndexOf(searched, from)).toBe(known.lastIndexOf(searched, from))
            expect(ours.includes(searched, from)).toBe(known.includes(searched, from))
          }
          expect(ours.equals(part)).toBe(known.equals(part))
          same(ours.subarray(from), known.subarray(from))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('are the same whole numbers', () => {
    const given = Uint8Array.of(9, 0xfe, 0xff, 3, 0x80, 5, 6, 7, 0xf8)
    const [ours, known] = [there.viewOf(given).subarray(1), here.viewOf(given).subarray(1)]
    expect(ours.readUInt16LE(1)).toBe(known.readUInt16LE(1))
    expect(ours.readUInt32LE(0)).toBe(known.readUInt32LE(0))
    expect(ours.readBigUInt64LE(0)).toBe(known.readBigUInt64LE(0))
  })
})

describe('unpacking in a browser', () => {
  const texts = fc.array(fc.constantFrom('<c r="A1"><v>4</v></c>', 'Dinas', '\n', 'Kabupaten Élok', 'x'), {
    maxLength: 400,
  })
  const kinds = fc.constantFrom(
    { level: 0 },
    { level: 1 },
    { level: 9 },
    { strategy: 4 },
    { strategy: 3 },
    { memLevel: 1 },
  )

  test('gives what was packed, by each of the kinds of blocks', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts.map((all) => new TextEncoder().encode(all.join(''))),
          bytes,
        ),
        kinds,
        (given, kind) => {
          same(inflateThere(deflateRawSync(given, kind), given.length), given)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('unpacks a megabyte with far repetitions', () => {
    const given = Uint8Array.from({ length: 1 << 20 }, (_, i) => ((i * i) >> 7) & 0xff)
    same(inflateThere(deflateRawSync(given), given.length), given)
  })

  test('refuses what Node refuses: damaged, too long, followed by others, or not packed at all', () => {
    const damaged = fc.tuple(texts, kinds, fc.nat(2000), fc.nat(255), fc.integer({ min: -2, max: 3 }))
    fc.assert(
      fc.property(damaged, ([all, kind, at, byte, more]) => {
        const given = new TextEncoder().encode(all.join(''))
        const packed = Uint8Array.from(deflateRawSync(given, kind))
        packed[at % packed.length] = byte
        const size = Math.max(0, given.length + more)
        same(inflateThere(packed, size), inflate(packed, size))
        const cut = packed.subarray(0, packed.length - 1)
        same(inflateThere(cut, size), inflate(cut, size))
        same(inflateThere(Uint8Array.of(...packed, 0), size), inflate(Uint8Array.of(...packed, 0), size))
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(bytes, (given) => {
        same(inflateThere(given, 300), inflate(given, 300))
      }),
      { numRuns: 2000 },
    )
  })
})

test('the digest in a browser is that of Node, in however many pieces it comes', () => {
  const pieces = fc.array(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 80 })), { maxLength: 5 })
  fc.assert(
    fc.property(pieces, (all) => {
      const [ours, known] = [startSha256(), createHash('sha256')]
      for (const piece of all) {
        ours.update(piece)
        known.update(piece)
      }
      expect(ours.digest('hex')).toBe(known.digest('hex'))
    }),
    { numRuns: 300 },
  )
})
