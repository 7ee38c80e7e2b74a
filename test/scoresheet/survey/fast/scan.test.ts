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

  test('rows that name nobody, wherever they stand among those that are counted together', () => {
    const answers = ',5'.repeat(14)
    const nobody = [0, 1, 254, 255, 256, 257, 511, 512, 513, 700]
    const lines = Array.from({ length: 1_100 }, (_, i) => {
      const named = i % 300 === 299 ? `"A, ${i % 5}",x` : `A ${i % 5},${i % 3}`
      return `${nobody.includes(i) || i > 1_090 ? ',' : named}${answers}`
    })
    const bytes = bytesOf(`unit,instansi,${POSITIONS}\n${lines.join('\n')}`)
    const scanned = scan(bytes, RULES, 1 << 18)
    expect(scanned).not.toBeNull()
    expect(scanned).toEqual(read(bytes, RULES))
    expect(scanned?.findings.map(({ code }) => code)).toContain('E-ROW-KEY')
  })

  test('not a file that is no UTF-8, nor one with NULs, nor a record longer than a chunk', () => {
    const broken = regular(20)
    broken[broken.length - 40] = 0xff
    expect(judged(() => scan(broken, RULES, 4096))).toBe('refused')
    expect(scan(bytesOf(`unit,x,${POSITIONS}\nA,${'z'.repeat(6000)}${',5'.repeat(14)}\n`), RULES, 4096)).toBeNull()
  })
})
