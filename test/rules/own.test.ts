import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fraction, parseExact } from '../../src/exact/exact.js'
import { casesSchema, type RegressionCase } from '../../src/instrument/case.js'
import { prove } from '../../src/instrument/prove.js'
import { parseRaw, type Raw } from '../../src/instrument/raw.js'
import { shape, shapeBy } from '../../src/instrument/read.js'
import { entryFor } from '../../src/rules/key.js'
import { trials } from '../../src/rules/mutation/trial.js'
import { flatForm, formIndex, type InstrumentText, indexOfForms, laidOn } from '../oracle/index.js'
import { halfUp, printed, rational } from '../oracle/rational.js'

const rawOf = (file: string): Raw => {
  const parsed = parseRaw(readFileSync(new URL(`../../fixtures/instrumen/${file}`, import.meta.url), 'utf8'))
  if (!parsed) throw new Error(`${file} is no JSON`)
  return parsed.raw
}

const raw = rawOf('tatakelola-ikm.json')
const reading = shape(raw)
const file = shapeBy(casesSchema, rawOf('kasus.json'))
if (!reading.ok || !file.ok) throw new Error(JSON.stringify([reading, file]))
const instrument = reading.value
const { cases } = file.value
const text = raw as unknown as InstrumentText

const ITEMS = ['1.a', '2.a', '3.a', '4.a', '5.a', '6.b', '7.b']

/** Governance and satisfaction by the oracle, which flattens the tree from the top instead of folding it. */
const byOracle = ({ scores, figures }: RegressionCase) => {
  const [form, ikm] = text.forms
  const variant = form?.variants?.[0]
  const given = figures?.['IKM']
  if (!variant?.shares || !variant.parts || !ikm?.convert || !given || 'respondents' in given) throw new Error('no IKM')
  const sheet = ITEMS.map((code, i) => {
    const score = entryFor(scores, { code, number: i + 1 })
    return score && !Array.isArray(score) ? [fraction(score)] : []
  })
  const line = ikm.convert.value
  const f02 = formIndex(flatForm({ shares: variant.shares, parts: variant.parts, combine: variant.combine }), sheet)
  return indexOfForms(
    text,
    new Map([
      ['F-02', f02],
      ['IKM', laidOn(fraction(given), line.from, line.to)],
    ]),
  )
}

describe('an instrument of another shape: nested levels, plain means, points, a figure on a scale of its own', () => {
  it('can be proved like those that ship', () => {
    expect(prove(instrument)).toEqual([])
  })

  it('has cases that expect what the fraction oracle works out', () => {
    const scored = cases.filter(({ expect: { index } }) => index)
    for (const each of scored) {
      const own = byOracle(each)
      const ipp = parseExact(halfUp(own, 2))
      expect([each.name, each.expect.index && fraction(each.expect.index), each.expect.ipp]).toEqual([
        each.name,
        printed(own),
        ipp,
      ])
    }
    expect(scored).toHaveLength(15)
    expect(printed(rational('0.50'))).toBe('1/2')
  })

  it('has cases that notice every step away from it', () => {
    const { tried } = trials({ raw, instrument }, cases)
    expect(tried.filter(({ noticedBy }) => noticedBy.length === 0)).toEqual([])
    expect(tried).toHaveLength(130)
  })
})
