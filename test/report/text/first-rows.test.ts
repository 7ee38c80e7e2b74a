import { describe, expect, test } from 'vitest'
import { rankings } from '../../../src/report/table.js'
import { province } from '../province.js'

const at = { columns: 80, colour: false }

describe('a ranking whose rows a file holds', () => {
  test('shows the first of each table and says how many more there are', () => {
    const text = rankings(province(), 'id', { ...at, rows: 1 })
    expect(text.split('\n').filter((line) => /^[\d–] {2}|^…/.test(line))).toEqual([
      '1  Kabupaten Nusa Jaya  RSUD Nusa Jaya  Kabupaten #1  4,93  A  Pelayanan Prima',
      '… dan 3 lagi, di berkas hasil.',
      '1  Kabupaten Nusa Jaya     2  Kabupaten #1  4,46  A- Sangat Baik',
      '… dan 1 lagi, di berkas hasil.',
    ])
    expect(text).toContain('4 unit: 3 berindeks, 1 tanpa indeks')
  })

  test('is shown whole where it is not longer than that', () => {
    expect(rankings(province(), 'en', { ...at, rows: 4 })).toBe(rankings(province(), 'en', at))
  })
})
