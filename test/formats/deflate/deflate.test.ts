import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflate, deflater, PIECE } from '../../../src/formats/deflate/deflate.js'
import { codeFor } from '../../../src/formats/deflate/huffman.js'

const back = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateRawSync(deflate(bytes)))

test('what zlib unpacks from a packed stream is what was packed, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(back(bytes)).toEqual(bytes)
    }),
    { numRuns: 300 },
  )
})

test('repetitions near and far, long and short, come back as they were', () => {
  const piece = fc.tuple(fc.stringMatching(/^[ab<>="1]{1,12}$/), fc.integer({ min: 1, max: 400 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const bytes = new TextEncoder().encode(pieces.map(([text, times]) => text.repeat(times)).join(''))
      expect(back(bytes)).toEqual(bytes)
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['nothing', new Uint8Array(0)],
  ['one byte', Uint8Array.of(7)],
  ['a match of the greatest length, 258, and one more byte', new Uint8Array(260)],
  ['a megabyte of zeros', new Uint8Array(1 << 20)],
  ['a repetition at the far end of the window', repeatedAfter(32_767)],
  ['a repetition beyond the window', repeatedAfter(32_768)],
  ['more than one piece, of which nothing comes twice', noise(2 * PIECE + 1)],
  ['more than one piece, of which all comes twice', repeated(2 * PIECE + 1)],
])('%s comes back as it was', (_, bytes) => {
  expect(Buffer.from(back(bytes)).equals(Buffer.from(bytes))).toBe(true)
})

test('the XML of a sheet takes less than a tenth of its size', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `<row r="${i}"><c r="A${i}" s="1"><v>${i % 6}</v></c></row>`)
  const bytes = new TextEncoder().encode(rows.join(''))
  expect(deflate(bytes).length * 8).toBeLessThan(bytes.length)
})

test('streams that one packer makes one after another are each what a packer of their own would make of them', () => {
  const packer = deflater()
  const streams = [noise(5000), noise(5000), new Uint8Array(0), repeated(9000)]
  for (const bytes of streams) {
    packer.add(bytes)
    expect(packer.end()).toEqual(deflate(bytes))
  }
})

test('a code of few symbols that occur very unevenly is cut to the 15 bits that the format allows', () => {
  // Counts like Fibonacci's numbers make the deepest tree: the rarest of 24 symbols would take 23 bits.
  const counts = [1, 1]
  while (counts.length < 24) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
  const bytes = Uint8Array.from(counts.flatMap((count, symbol) => Array.from({ length: count }, () => symbol)))
  expect(back(bytes)).toEqual(bytes)
  const { lengths } = codeFor(Uint32Array.from(counts), 15)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
  // A code is complete where the shares of all symbols make one whole.
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
})

function repeated(length: number): Uint8Array {
  return noise(length).map((_, i, all) => all[i % 1000] ?? 0)
}

function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    bytes[i] = state >>> 24
  }
  return bytes
}

function repeatedAfter(distance: number): Uint8Array {
  const bytes = noise(distance + 200)
  bytes.copyWithin(distance, 0, 200)
  return bytes
}
