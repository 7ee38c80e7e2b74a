import { describe, expect, it } from 'vitest'
import {
  BARE_CLAIM,
  claimOf,
  headingOf,
  isNamed,
  isVaguePredicate,
} from '../../../src/scoresheet/earlier-results/list-heading.js'

describe('how surely a heading is that of the index', () => {
  it.each([
    ['IPP', 0],
    ['Nilai IPP 2024', 0],
    ['Indeks Pelayanan Publik', 0],
    ['Indeks', 1],
    ['Nilai Indeks Akhir 2023', 1],
    ['Indeks (Skala 5)', 1],
    ['Nilai Akhir', 2],
    ['Hasil Evaluasi', 2],
    ['Total Skor', 2],
    ['Skor PEKPPP', 2],
  ])('%s: %i, where 0 is the surest', (heading, claim) => {
    expect(claimOf(heading)).toBe(claim)
  })

  it('is least where it says no more than that it is a figure', () => {
    expect(['Nilai', 'SKOR', 'Score'].map(claimOf)).toEqual([BARE_CLAIM, BARE_CLAIM, BARE_CLAIM])
  })

  it.each([
    'IPP (%)',
    'IPP persen',
    'IPP skala 100',
    'Target IPP',
    'Predikat IPP',
    'Peringkat IPP',
    'IPP tahun lalu',
    'Selisih IPP',
    'Nilai IPP F-02',
    'Bobot Nilai Akhir',
  ])('is nothing in figures of another scale, of a part, of another year or in words: %s', (heading) => {
    expect(claimOf(heading)).toBeNull()
  })

  it('is nothing in words that only hold those of the index', () => {
    expect(['Indeks SPBE', 'Nilai SAKIP', 'Penilaian', 'IPPK', 'Nilai Akhirnya'].map(claimOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('what else a heading of a list says', () => {
  it.each([
    ['Peringkat', 'rank'],
    ['RANKING', 'rank'],
    ['Peringkat Kelompok', 'group_rank'],
    ['Dasar', 'basis'],
    ['Predikat', 'predicate'],
    ['Kategori', 'predicate'],
    ['Nama Institusi', 'agency'],
    ['Unit Lokus', 'unit'],
    ['Tahun', 'year'],
    ['No.', 'number'],
  ])('%s: %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading)
  })

  it.each([
    ['F-02', 'figure f02'],
    ['Nilai F03', 'figure f03'],
    ['f 2 skor', 'figure f02'],
    ['a', 'figure a'],
    ['f', 'figure f'],
  ])('the figure of a form or an aspect: %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading)
  })

  it('is nothing of shares, of other forms and letters, or of what a list has no use for', () => {
    expect(['F-02 (%)', 'F-01 nilai', 'g', 'Nilai F-02 dan F-03', 'Alamat'].map(headingOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect(['evaluator', 'indicator', null].map((role) => isNamed(role as 'evaluator' | null))).toEqual([
      false,
      false,
      false,
    ])
  })

  it('is never what every object has by birth', () => {
    expect(['constructor', 'toString', '__proto__'].map(headingOf)).toEqual([null, null, null])
  })

  it('may be of kinds of agencies as well as of predicates where it says "Kategori" alone', () => {
    expect(['Kategori', ' KATEGORI: ', 'Kategori IPP', 'Predikat'].map(isVaguePredicate)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
