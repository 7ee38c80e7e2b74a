import { describe, expect, it } from 'vitest'
import { missingHeadings, seriesIn } from '../../../src/scoresheet/head/series.js'
import type { Written } from '../sheets.js'
import { hasThirty, headersOf, pekppp, termsOf, thirty, upTo } from './heads.js'

describe('a wide table is headed by a word and the numbers of all indicators', () => {
  it.each(['P', 'p', 'U', 'P.', 'P-', 'Ind ', 'Skor ', 'Nilai ', 'Butir '])('headed by %s1 to 30', (before) => {
    hasThirty(
      pekppp([
        ['Unit', ...upTo(30).map((n) => `${before}${n}`)],
        ['Dukcapil', ...thirty],
      ]),
      'Dukcapil',
      [2, 1],
    )
  })

  it('headed by U01 to U30, and by "Indikator 1" to 30', () => {
    for (const heading of [(n: number) => `U${String(n).padStart(2, '0')}`, (n: number) => `Indikator ${n}`])
      hasThirty(
        pekppp([
          ['Unit', ...upTo(30).map(heading)],
          ['Dukcapil', ...thirty],
        ]),
        'Dukcapil',
        [2, 1],
      )
  })

  it('not where one of P1 to P30 is missing: nobody knows what they count', () => {
    const headings = upTo(30).map((n) => `P${n}`)
    const read = pekppp([
      ['Unit', ...headings.filter((heading) => heading !== 'P15')],
      ['Dukcapil', ...thirty.slice(1)],
    ])
    expect(read.units).toEqual([])
    expect(read.findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-HEAD-MISSING', 'A1', 'P15'],
    ])
  })

  it('also by P1 to P29, which are all that form B asks for: form A then lacks the last', () => {
    const rows = (form: string): Written[][] => [
      ['Unit', 'Formulir', ...upTo(29).map((n) => `P${n}`)],
      ['Dukcapil', form, ...thirty.slice(0, 29)],
    ]
    expect(pekppp(rows('A')).findings.map(({ code, found }) => [code, found])).toEqual([['E-IND-MISSING', '30.f.B']])
    expect(pekppp(rows('B')).findings).toEqual([])
  })
})

describe('headings that count', () => {
  const { vocabulary } = termsOf({ id: 'pekppp-2023' })
  const small = termsOf().vocabulary
  const counted = (word: string, last: number) => upTo(last).map((n) => `${word}${n}`)
  const items = (texts: readonly (string | null)[], known = small) =>
    [...seriesIn(headersOf(...texts), known)].map(([column, { number, code, text }]) => [column, number, code, text])

  it('are indicators where all are there, in whatever order and wherever they stand', () => {
    expect(items([null, 'P3', 'Unit', 'P1', 'P02'])).toEqual([
      [1, 3, '3', 'P3'],
      [3, 1, '1', 'P1'],
      [4, 2, '2', 'P02'],
    ])
    expect(items(counted('P', 30), vocabulary)).toHaveLength(30)
  })

  it('are none where one is missing or belongs to no variant', () => {
    expect(items(['P1', 'P3'])).toEqual([])
    expect(items(['P1', 'P2', 'P3', 'P4'])).toEqual([])
    expect(items(counted('P', 28), vocabulary)).toEqual([])
  })

  it('are one series for each word: the whole of one is not made up by another', () => {
    expect(items(['P1', 'P2', 'U3'])).toEqual([])
    expect(items(['P1', 'U1', 'P2', 'U2', 'P3']).map(([column]) => column)).toEqual([0, 2, 4])
  })

  it.each(['Kolom 1', 'Bab1', '1', 'P', 'P1a', 'P 1 2', 'P1000', 'Aspek 1'])(
    'do not begin with just any word: %s',
    (text) => {
      expect(items([text, 'P2', 'P3'])).toEqual([])
    },
  )

  it('lack what is told by the word that they begin with, as far as most of them are there', () => {
    const missing = (texts: readonly string[], known = small) => missingHeadings(headersOf(...texts), known)
    expect(missing(['P1', 'P3'])).toEqual(['P2'])
    expect(missing(['Butir 1', 'Unit', 'Butir 2'])).toEqual(['Butir3'])
    expect(missing(['P1'])).toEqual([])
    expect(missing(['P1', 'P2', 'P3'])).toEqual([])
    expect(missing(['Kolom 1', 'Kolom 2'])).toEqual([])
    // The shortest way to a variant: form B ends with 29.
    expect(missing(counted('P', 28), vocabulary)).toEqual(['P29'])
  })
})
