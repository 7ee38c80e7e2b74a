import { describe, expect, test } from 'vitest'
import { bytesOf, POSITIONS, RULES } from '../sample.js'
import { judged, read, scan } from './both-ways.js'

describe('what the scanner takes', () => {
  const regular = (rows: number) =>
    bytesOf(
      `no,unit,${POSITIONS}\n${Array.from({ length: rows }, (_, i) => `${i},U-${i % 7},5,-,,${'4,'.repeat(10)}3\n`).join('')}`,
    )

  test('a regular file of any length, more rows of a unit than a byte counts', () => {
    const bytes = regular(5_000)
    const scanned = scan(bytes, RULES, 5_000)
    expect(scanned).not.toBeNull()
    expect(scanned).toEqual(read(bytes, RULES))
    expect(scanned?.respondents).toEqual([715, 715, 714, 714, 714, 714, 714])
  })

  test('thousands of units, by codes of any length', () => {
    const lines = Array.from({ length: 9_000 }, (_, i) => `${'x'.repeat(i % 23)}${(i * 7919) % 3000}${',5'.repeat(14)}`)
    const bytes = bytesOf(`unit,${POSITIONS}\n${lines.join('\n')}`)
    expect(scan(bytes, RULES, 10_000)).toEqual(read(bytes, RULES))
  })

  test('not a file that is no UTF-8, nor one with NULs, nor a record longer than a chunk', () => {
    const broken = regular(20)
    broken[broken.length - 40] = 0xff
    expect(judged(() => scan(broken, RULES, 4096))).toBe('refused')
    expect(scan(bytesOf(`unit,x,${POSITIONS}\nA,${'z'.repeat(6000)}${',5'.repeat(14)}\n`), RULES, 4096)).toBeNull()
  })
})
