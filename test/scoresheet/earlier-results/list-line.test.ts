import { describe, expect, it } from 'vitest'
import { fraction } from '../../../src/exact/exact.js'
import type { Heading } from '../../../src/scoresheet/earlier-results/list-heading.js'
import { basisOf, figureIn, partsOf } from '../../../src/scoresheet/earlier-results/list-line.js'
import { twoAspects } from '../../engine/compare/members.js'
import { shippedBoth } from '../../engine/sheets.js'
import { x } from '../../engine/small.js'

/** Forms F-02 and F-03, at 75 and 25 of 100. */
const { instrument } = shippedBoth('pekppp-2023')

const line = (texts: Partial<Record<Heading, string>>) => ({ row: 2, text: (each: Heading) => texts[each] ?? null })

describe('a figure as lists write it', () => {
  it.each([
    ['4,53', '453/100'],
    ['4.53', '453/100'],
    ['4', '4'],
    ['100,0', '100'],
    ['0', '0'],
  ])('%s is %s', (text, figure) => {
    const read = figureIn(text)
    expect(read && fraction(read)).toBe(figure)
  })

  it.each(['', '4,', ',5', '4.1.2', '1000', '-4', '4,5 ', '1e1', 'baik', '4/5'])('"%s" is none', (text) => {
    expect(figureIn(text)).toBeNull()
  })
})

describe('what the index of a line is made of', () => {
  const basis = (texts: Partial<Record<Heading, string>>, index: string | null = '4') =>
    basisOf(line(texts), index === null ? null : x(index), instrument)

  it('is what the line says, whatever stands beside it and without an index too', () => {
    expect(basis({ basis: 'F-02', 'figure f02': '3', 'figure f03': '4' })).toBe('F-02')
    expect(basis({ basis: 'F-02+F-03' }, null)).toBe('F-02+F-03')
  })

  it('is both forms where both have figures', () => {
    expect(basis({ 'figure f02': '3,9', 'figure f03': '4,3' })).toBe('F-02+F-03')
  })

  it("is the evaluator's form alone only where its figure is the index", () => {
    expect(basis({ 'figure f02': '4,00' })).toBe('F-02')
    expect(basis({ 'figure f02': '4,01' })).toBeNull()
    expect(basis({ 'figure f02': '4', 'figure f03': 'Belum Diisi' })).toBe('F-02')
  })

  it('is not known without a figure, without an index, or of the users alone', () => {
    expect([basis({}), basis({ 'figure f02': '4' }, null), basis({ 'figure f03': '4' })]).toEqual([null, null, null])
  })

  it('is never two forms under an instrument that has but one', () => {
    expect(basisOf(line({ 'figure f02': '3', 'figure f03': '4' }), x('4'), twoAspects('satu'))).toBeNull()
  })
})

describe('the parts of a line', () => {
  const parts = (texts: Partial<Record<Heading, string>>, about: { basis: string | null; isResult: boolean }) => {
    const { forms, aspects } = partsOf(line(texts), about, instrument)
    return [...forms, ...aspects].map(({ id, share, score }) => [id, share && fraction(share), fraction(score)])
  }

  it('are the forms with their share of the index: 75 and 25 of 100', () => {
    expect(parts({ 'figure f02': '4', 'figure f03': '3,5' }, { basis: 'F-02+F-03', isResult: false })).toEqual([
      ['F-02', '3/4', '4'],
      ['F-03', '1/4', '7/2'],
    ])
  })

  it('is one form as the whole index where it stands alone', () => {
    expect(parts({ 'figure f02': '4' }, { basis: 'F-02', isResult: false })).toEqual([['F-02', '1', '4']])
  })

  it('are aspects too in a result of the tool, and there without a share, since weights differ by variant', () => {
    const texts = { 'figure f02': '4', 'figure a': '3', 'figure f': '5' } as const
    expect(parts(texts, { basis: 'F-02', isResult: true }).slice(1)).toEqual([
      ['F-02.a', null, '3'],
      ['F-02.f', null, '5'],
    ])
    expect(parts(texts, { basis: 'F-02', isResult: false })).toHaveLength(1)
  })

  it('are none where nobody knows what the index is made of', () => {
    expect(parts({ 'figure f02': '4', 'figure a': '3' }, { basis: null, isResult: true })).toEqual([])
  })
})
