import fc from 'fast-check'
import { expect } from 'vitest'
import { score } from '../../src/engine/score/score.js'
import { toFixed } from '../../src/exact/exact.js'
import { type Combined, type FlatForm, flatForm, formIndex, indexOfForms, letterOf } from '../oracle/index.js'
import { average, halfUp, printed as inLowestTerms, type Rational, rational } from '../oracle/rational.js'
import { runs } from './runs.js'
import { anySheet, type Both, fractionOf, type SHIPPED, type Sheet, shippedBoth, unitOf } from './sheets.js'

const UNITS_PER_AGENCY = 10

/** The forms that the oracle sums, one per variant. */
const flatForms = ({ printed }: Both): ReadonlyMap<string, FlatForm> => {
  const form = printed.forms.find((each) => each.kind === 'scores')
  return new Map((form?.variants ?? []).map((each) => [each.id, flatForm(each as Combined)]))
}

const agreement = (both: Both) => {
  const forms = flatForms(both)
  const expected = (sheet: Sheet): Rational => {
    const form = forms.get(sheet.variant)
    if (!form) throw new Error(`no variant ${sheet.variant}`)
    const figures = new Map([
      [
        'F-02',
        formIndex(
          form,
          sheet.scores.map((each) => [each]),
        ),
      ],
    ])
    if (sheet.f03 !== null) figures.set('F-03', rational(sheet.f03))
    return indexOfForms(both.printed, figures)
  }
  return (sheets: readonly Sheet[]): void => {
    const inputs = sheets.map((sheet, i) => unitOf(both.instrument, sheet, { key: String(i) }))
    const { units, agencies } = score(both.instrument, inputs, { partial: false })
    const indices = sheets.map(expected)
    const got = units.map(({ input, index, rounded, predicate }) => [
      input.key,
      fractionOf(index?.value),
      rounded && toFixed(rounded, 2),
      predicate?.letter,
    ])
    const wanted = indices.map((own, i) => [String(i), inLowestTerms(own), halfUp(own, 2), letterOf(both.printed, own)])
    expect(got.sort()).toEqual(wanted.sort())
    const oneBasis = new Set(inputs.map((input) => input.forms.length)).size === 1
    expect(fractionOf(agencies[0]?.index?.value)).toBe(oneBasis ? inLowestTerms(average(indices)) : '')
  }
}

/** Scores so many random sheets with a shipped instrument and holds each result against the fraction oracle. */
export const agreesOnSheets = (id: (typeof SHIPPED)[number], count: number, seed: number): void => {
  const both = shippedBoth(id)
  const sheets = fc.array(anySheet(both.instrument), { minLength: UNITS_PER_AGENCY, maxLength: UNITS_PER_AGENCY })
  fc.assert(fc.property(sheets, agreement(both)), { numRuns: runs(count / UNITS_PER_AGENCY), seed })
}
