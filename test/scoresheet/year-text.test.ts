import { describe, expect, test } from 'vitest'
import { yearIn, yearsIn } from '../../src/scoresheet/year-text.js'

describe('a year in a text', () => {
  test.each<[string, number | null]>([
    ['2024', 2024],
    ['Tahun 1999', 1999],
    ['Tahun Anggaran 2024 (Penilaian 2024)', 2024],
    ['31/12/2024', 2024],
    ['PEKPPP2023', 2023],
    ['1899', null],
    ['2100', null],
    ['12024', null],
    ['20245', null],
    ['2023 dan 2024', null],
    ['2024/25', null],
    ['2024/2025', null],
    ['2024-12-31', 2024],
    ['2024-12', 2024],
    ['', null],
  ])('%j is %s', (text, year) => expect(yearIn(text)).toBe(year))
})

describe('two years that follow each other', () => {
  test.each(['2025/26', '2025-26', '2025 – 26', '2025/2026'])('are both named: %s', (text) =>
    expect([...yearsIn(text)]).toEqual(['2025', '2026']),
  )

  test.each(['2025/27', '2025-12', '2025/26/3', '2025-26-01', '2025/261'])(
    'are not where the end is no next year: %s',
    (text) => expect([...yearsIn(text)]).toEqual(['2025']),
  )

  test('may lie in two centuries', () => expect([...yearsIn('1999/00')]).toEqual(['1999', '2000']))
})
