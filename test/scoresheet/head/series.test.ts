import { describe, expect, it } from 'vitest'
import type { Written } from '../sheets.js'
import { hasThirty, pekppp, thirty, upTo } from './heads.js'

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
