import { describe, expect, it } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { questionsOf } from '../../src/instrument/answers.js'
import type { RegressionCase } from '../../src/instrument/case.js'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { entryFor } from '../../src/rules/key.js'
import { layOut } from '../../src/rules/laid-case.js'
import { verdicts } from '../../src/rules/verdict.js'
import { type Combined, flatForm, formIndex, type InstrumentText, indexOfForms, letterOf } from '../oracle/index.js'
import { halfUp, printed, type Rational, rational } from '../oracle/rational.js'
import { SHIPPED, shippedCases } from './shipped.js'

describe.each(SHIPPED)('the cases that ship with %s', (id) => {
  const { raw, instrument, file } = shippedCases(id)
  const { cases } = file
  const printedFile = raw as unknown as InstrumentText

  it('all pass, and each has a name of its own', () => {
    const failed = verdicts(instrument, layOut(instrument, cases)).filter(({ mismatches }) => mismatches.length > 0)
    expect(failed).toEqual([])
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
    expect(file.instrument).toBe(id)
  })

  /** A survey's figure by the oracle: all answers together. */
  const surveyed = (figure: NonNullable<RegressionCase['figures']>[string], variant: string): Rational => {
    if (!('respondents' in figure)) return rational(fraction(figure))
    const form = instrument.forms.find((each) => each.kind === 'survey')
    const questions = form?.kind === 'survey' ? form.variants.find((each) => each.id === variant) : undefined
    const answers = questions ? questionsOf(questions).flatMap((each) => entryFor(figure.answers, each) ?? []) : []
    const total = (key: 'n' | 'sum') => answers.reduce((sum, each) => sum + BigInt(each[key]), 0n)
    return [total('sum'), total('n')]
  }

  const oracleIndex = ({ variant = '', scores, figures }: RegressionCase): Rational => {
    const own = scoresFormOf(instrument).variants.find((each) => each.id === variant)
    const text = printedFile.forms.find((each) => each.kind === 'scores')?.variants?.find((each) => each.id === variant)
    const given = indicatorsOf(own?.parts ?? []).map((each) => {
      const score = entryFor(scores, each) ?? []
      return (Array.isArray(score) ? score : [score]).map(fraction)
    })
    const forms = new Map([['F-02', formIndex(flatForm(text as Combined), given)]])
    for (const [form, figure] of Object.entries(figures ?? {})) forms.set(form, surveyed(figure, variant))
    return indexOfForms(printedFile, forms)
  }

  it('expect what the fraction oracle works out from the printed weights', () => {
    const scored = cases.filter(({ expect: { index } }) => index)
    for (const each of scored) {
      const own = oracleIndex(each)
      const { index, ipp, letter } = each.expect
      expect([each.name, index && fraction(index), ipp && fraction(ipp), letter]).toEqual([
        each.name,
        printed(own),
        printed(rational(halfUp(own, 2))),
        letterOf(printedFile, own),
      ])
    }
    expect(scored.length).toBeGreaterThanOrEqual(20)
  })
})
