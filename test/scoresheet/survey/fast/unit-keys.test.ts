import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyBook, remember, unitOf } from '../../../../src/scoresheet/survey/fast/unit-keys.js'
import { runs } from '../../../engine/runs.js'

/** Bytes of a key with the eight behind it that a look at it may reach. */
const laid = (key: readonly number[], behind = 0x41) => {
  const bytes = new Uint8Array(key.length + 16).fill(behind)
  bytes.set(key, 3)
  return { bytes, view: new DataView(bytes.buffer), from: 3, length: key.length }
}

const books = (hashOf: (key: readonly number[]) => number) => {
  const book = keyBook()
  const find = (key: readonly number[], behind?: number) => {
    const { bytes, view, from, length } = laid(key, behind)
    return unitOf(book, bytes, view, from, length, hashOf(key))
  }
  const put = (key: readonly number[], unit: number) => {
    const { bytes, view, from, length } = laid(key)
    remember(book, bytes, view, from, length, hashOf(key), unit)
  }
  return { book, find, put }
}

const bytesOf = (text: string) => [...new TextEncoder().encode(text)]
const NONE = -1

describe('units by the bytes that name them', () => {
  it('are those that were remembered, whatever stands behind a key', () => {
    const { find, put } = books(() => 7)
    put(bytesOf('Dukcapil'), 4)
    put(bytesOf('RS'), 0)
    expect([find(bytesOf('Dukcapil'), 0x2c), find(bytesOf('RS'), 0xff), find(bytesOf('RSUD'))]).toEqual([4, 0, NONE])
  })

  it('are told apart though their hashes are the same', () => {
    const { find, put } = books(() => 7)
    // They differ in the first four bytes, the second four, behind them, and in nothing but their length.
    const keys = [
      'aaaaaaaaaa',
      'baaaaaaaaa',
      'aaaabaaaaa',
      'aaaaaaaaab',
      'aaaaaaaaa',
      'aaaaaaaab',
      'aaaaaaaa',
      'aaaaaaa',
      'aaaa',
      'a',
      '',
    ]
    for (const [unit, key] of keys.entries()) put(bytesOf(key), unit)
    expect(keys.map((key) => find(bytesOf(key)))).toEqual(keys.map((_, unit) => unit))
    expect([[...bytesOf('a'), 0], bytesOf('aaa'), bytesOf('aaaaaaaaba')].map((key) => find(key))).toEqual([
      NONE,
      NONE,
      NONE,
    ])
  })

  it('are not found under another hash', () => {
    const book = keyBook()
    const { bytes, view, from, length } = laid(bytesOf('A'))
    remember(book, bytes, view, from, length, 7, 3)
    expect([7, 7 + 1024, 8].map((hash) => unitOf(book, bytes, view, from, length, hash))).toEqual([3, NONE, NONE])
  })

  it('are found where hashes are negative, and where they would stand behind the last place', () => {
    const { find, put } = books((key) => (key.length === 1 ? -1 : 1023))
    for (const [unit, key] of ['A', 'BB', 'CC', 'D'].entries()) put(bytesOf(key), unit)
    expect(['A', 'BB', 'CC', 'D', 'EE'].map((key) => find(bytesOf(key)))).toEqual([0, 1, 2, 3, NONE])
  })

  it('are kept however many they are and however long their keys', () => {
    const { book, find, put } = books((key) => key.reduce((sum, byte) => (sum * 31 + byte) | 0, 0))
    const keyOf = (unit: number) => bytesOf(`${'x'.repeat(unit % 40)}${unit}`)
    for (let unit = 0; unit < 3000; unit++) put(keyOf(unit), unit)
    for (let unit = 0; unit < 3000; unit++) expect(find(keyOf(unit))).toBe(unit)
    expect(find(keyOf(3000))).toBe(NONE)
    // No more than half of the places are taken, so that a look ends soon.
    expect(book.slots.filter((entry) => entry > 0)).toHaveLength(3000)
    expect(book.slots.length).toBeGreaterThanOrEqual(6000)
  })

  it('are kept where one key is longer than all room there is', () => {
    const { find, put } = books(() => 0)
    const long = bytesOf('y'.repeat(30_000))
    put(bytesOf('A'), 0)
    put(long, 1)
    put(bytesOf('B'), 2)
    expect([find(bytesOf('A')), find(long), find(bytesOf('B'))]).toEqual([0, 1, 2])
  })

  it('are those of a map, for any keys and hashes', () => {
    const key = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (keys, hashes) => {
        const { find, put } = books((each) => each.length % hashes)
        const map = new Map<string, number>()
        for (const [unit, each] of keys.entries()) {
          expect(find(each)).toBe(map.get(each.join()) ?? NONE)
          if (map.has(each.join())) continue
          map.set(each.join(), unit)
          put(each, unit)
        }
      }),
      { numRuns: runs(200) },
    )
  })
})
