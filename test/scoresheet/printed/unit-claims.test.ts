import { describe, expect, it } from 'vitest'
import { parseExact, ZERO } from '../../../src/exact/exact.js'
import { scoresFormOf, type Variant } from '../../../src/instrument/schema.js'
import { type FilledForm, NAMELESS } from '../../../src/scoresheet/filled-form.js'
import type { Claim, Printed } from '../../../src/scoresheet/printed/figure-label.js'
import { lostAspects, unitClaims } from '../../../src/scoresheet/printed/unit-claims.js'
import { shipped } from '../sheets.js'

const FORM = scoresFormOf(shipped('pekppp-2023'))
const ORIGIN = { file: 'lembar.xlsx', sheet: 'F-02' }

const variantA = (): Variant => {
  const [variant] = FORM.variants
  if (!variant) throw new Error('no variant')
  return variant
}

/** A figure that stands in the cell of this column, printed with two decimals. */
const printed = (of: Claim['of'], aspect: string | null, { text = '4.02', column = 5 } = {}): Printed => ({
  claim: { of, aspect },
  label: `Label ${column}`,
  reading: { value: parseExact(text) ?? ZERO, text, warnings: [], mark: null },
  places: 2,
  place: { origin: ORIGIN, row: 9, column },
})

const filled = (...figures: readonly Printed[]): FilledForm => ({
  origin: ORIGIN,
  names: NAMELESS,
  row: 2,
  preamble: '',
  entries: [],
  figures: [],
  printed: figures,
  broken: false,
  listed: false,
})

const claims = (...forms: readonly FilledForm[]) => unitClaims(FORM, variantA(), { forms, evaluator: 'Ani' })
const subjectOf = (of: Claim['of'], aspect: string | null = null) =>
  claims(filled(printed(of, aspect))).map(({ subject }) => subject)

describe('what a sheet prints of its unit is of a figure of the form', () => {
  it.each<[Claim['of'], string]>([
    ['index', 'ipp'],
    ['form', 'F-02'],
    ['total', 'total'],
    ['mean', 'mean'],
    ['agency-index', 'agency-index'],
    ['agency-mean', 'agency-mean'],
  ])('%s', (of, subject) => {
    expect(subjectOf(of)).toEqual([subject])
  })

  it('and of no form where it is not that of the evaluator', () => {
    const other = { ...FORM, id: 'F-01' }
    expect(unitClaims(other, variantA(), { forms: [filled(printed('form', null))], evaluator: null })).toEqual([])
  })

  it.each([
    ['its title', 'profesionalisme sdm', 'F-02.b'],
    ['its title behind a letter', 'b profesionalisme sdm', 'F-02.b'],
    ['its title behind a numeral', 'ii profesionalisme sdm', 'F-02.b'],
    ['its letter', 'f', 'F-02.f'],
    ['its numeral', 'iv', 'F-02.d'],
    ['the first numeral', 'i', 'F-02.a'],
  ])('an aspect by %s: %s', (_what, named, subject) => {
    expect(subjectOf('aspect', named)).toEqual([subject])
  })

  it.each(['g', 'vii', 'x', 'sdm', 'z profesionalisme', ''])('and of no aspect by what none has: %s', (named) => {
    expect(subjectOf('aspect', named)).toEqual([])
  })

  it('with the label, the figure, its decimals, whose sheet it is and where it stands', () => {
    const [first, second, ...others] = claims(
      filled(printed('index', null)),
      filled(),
      filled(printed('mean', null, { column: 7 })),
    )
    expect(first).toEqual({
      ...{ subject: 'ipp', label: 'Label 5', text: '4.02', value: parseExact('4.02'), places: 2, evaluator: 'Ani' },
      place: { origin: ORIGIN, row: 9, column: 5 },
    })
    expect([second?.subject, second?.place.column, others]).toEqual(['mean', 7, []])
  })

  it('with the decimals that it is printed with where a binary number has all its digits', () => {
    const text = (written: string) => claims(filled(printed('index', null, { text: written })))[0]?.text
    expect([text('4.03333333'), text('4.033333333'), text('4.066666666666666')]).toEqual(['4.03333333', '4.03', '4.07'])
  })

  it('and of nothing where it prints nothing', () => {
    const { printed: _none, ...silent } = filled()
    expect([claims(), claims(silent), claims(filled())]).toEqual([[], [], []])
  })
})

describe('a figure of an aspect that there is not', () => {
  const lost = (variant: Variant, ...named: readonly string[]) =>
    lostAspects(variant, [filled(...named.map((name, column) => printed('aspect', name, { column })))])

  it('is told by its letter with those that there are', () => {
    expect(lost(variantA(), 'a', 'g', 'b', 'z')).toEqual([
      { label: 'Label 1', place: { origin: ORIGIN, row: 9, column: 1 }, letters: 'A, B, C, D, E, F' },
      { label: 'Label 3', place: { origin: ORIGIN, row: 9, column: 3 }, letters: 'A, B, C, D, E, F' },
    ])
  })

  it('is not told of a numeral, which counts them, nor of a title', () => {
    expect(lost(variantA(), 'i', 'v', 'x', 'vii', 'aspek lain')).toEqual([])
    expect(lostAspects(variantA(), [filled(printed('index', 'g'))])).toEqual([])
    expect(lostAspects(variantA(), [])).toEqual([])
  })

  it('is not told where the aspects have no letters', () => {
    const numbered = variantA().parts.map((part, i) => ('id' in part ? { ...part, id: `${i + 1}` } : part))
    expect(lost({ ...variantA(), parts: numbered }, 'g')).toEqual([])
  })
})
