import { describe, expect, it } from 'vitest'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { readUnder, shipped, short, tableOf, type Written } from '../sheets.js'

const INSTRUMENT = shipped('pekppp-2023')
const THIRTY = Array.from({ length: 30 }, (_, i) => i)

const read = (rows: readonly (readonly Written[])[], columns: readonly (readonly [Role, string])[] = []) =>
  readUnder(INSTRUMENT, [tableOf(rows)], { columns: new Map(columns.map(([role, choice]) => [role, [choice]])) })

const told = (...about: Parameters<typeof read>) =>
  read(...about)
    .findings.filter(({ code }) => code === 'E-SCORE-COLUMN')
    .map((finding) => `${short(finding)} ${finding.found} → ${finding.expected}`)

/** A long table of one unit, each row an indicator, its score 2, 3 or 4, and what stands in the columns behind. */
const long = (headings: readonly string[], ...behind: readonly ((i: number) => Written)[]) => [
  ['unit', 'kode', ...headings],
  ...THIRTY.map((i): Written[] => ['Dinas A', String(i + 1), (i % 3) + 2, ...behind.map((each) => each(i))]),
]

const higher = (i: number): Written => (i % 3) + 3

describe('a column of final scores beside others, where each row is an indicator', () => {
  it.each(['skor_akhir', 'Nilai Akhir', 'Final Score', 'Skor Akhir (0-5)'])('is asked about: %s', (final) => {
    expect(told(long(['skor_awal', final], higher))).toEqual([
      `E-SCORE-COLUMN F-02!D1 skor_awal | ${final} → --column score=C (skor_awal) / --column score=D (${final})`,
    ])
  })

  it('is one of three that are asked about', () => {
    const three = long(['skor_awal', 'skor_verifikasi', 'skor_akhir'], higher, higher)
    expect(told(three)[0]).toContain('--column score=E (skor_akhir)')
    const { units } = read(three, [['score', 'E']])
    expect([...(units[0]?.scores ?? [])][0]?.[0]?.value.n).toBe(3n)
  })

  it('is asked about in the sheet of one unit too', () => {
    const single = [['Unit: Dinas A'], ['No', 'Kode', 'Skor Awal', 'Skor Akhir'], ...long([''], higher).slice(1)]
    expect(told(single.map((row, i) => (i < 2 ? row : [i - 1, ...row.slice(1)])))).toHaveLength(1)
  })
})

describe('a column headed so is no rival', () => {
  it('where it says the same in every row of a unit: it is the index', () => {
    expect(told(long(['skor', 'nilai akhir'], () => '3,02'))).toEqual([])
  })

  it('where it has a figure for few of the scores: sums of aspects stand there', () => {
    expect(told(long(['skor', 'nilai akhir'], (i) => (i % 5 === 0 ? `3,${i + 10}` : null)))).toEqual([])
  })

  it('where it is the score times the weight beside it', () => {
    const rows = long(['skor', 'bobot', 'nilai akhir'], () => 20, higher)
    const weighted = rows.map((row, i) => (i === 0 ? row : [...row.slice(0, 4), Number(row[2]) * 20]))
    expect(told(weighted)).toEqual([])
    // 8,9 % of 2, 3 and 4, as two decimals show them.
    const rounded = long(
      ['skor', 'bobot', 'nilai akhir'],
      () => '8,9%',
      (i) => ['0,18', '0,27', '0,36'][i % 3] ?? null,
    )
    expect(told(rounded)).toEqual([])
    // Beside weights too, figures that no weight could have made of the scores are scores.
    expect(told(rows)).toHaveLength(1)
  })

  it('where the operator says which column holds the score', () => {
    expect(told(long(['skor', 'skor akhir'], higher), [['score', 'skor']])).toEqual([])
  })

  it('where it holds words', () => {
    expect(told(long(['skor', 'nilai akhir'], (i) => (i % 2 === 0 ? 'Baik' : 'Cukup')))).toEqual([])
  })
})
