import { describe, expect, it, test } from 'vitest'
import { pathText, RULES } from '../../src/instrument/problem.js'
import { overlaps, prove } from '../../src/instrument/prove.js'
import type { Instrument } from '../../src/instrument/schema.js'
import { FORM_SLIPS } from './proofs/forms-cases.js'
import { LADDER_SLIPS } from './proofs/ladder-cases.js'
import { NAME_SLIPS } from './proofs/names-cases.js'
import { SCALE_SLIPS } from './proofs/scale-cases.js'
import { SCORE_SLIPS } from './proofs/scores-cases.js'
import { AT, assumed, instrumentWith, ruleOf, type Slip, told } from './proofs/slips.js'
import { STATEMENT_SLIPS } from './proofs/statements-cases.js'
import { WEIGHT_SLIPS } from './proofs/weights-cases.js'

/** What no single proof tells: the years, and that of the sample as it is nothing is to be said. */
const OWN_SLIPS: readonly Slip[] = [
  ['nothing is changed', [], []],

  ['years end before they begin', [[['years', 'value', 'to'], 2029]], ['years-order · years.value · 2030–2029 · ']],
  [
    'years of practice are years in force as well',
    [[['practised'], assumed({ from: 2031, to: 2033 })]],
    ['years-overlap · practised.value · 2031 · contoh-2030'],
  ],
  ['years of practice stand beside those in force', [[['practised'], assumed({ from: 2032, to: 2033 })]], []],
  [
    'years of practice end before they begin',
    [[['practised'], assumed({ from: 2034, to: 2033 })]],
    ['years-order · practised.value · 2034–2033 · '],
  ],
  ['years are one single year', [[['years', 'value', 'to'], 2030]], []],
]

/** Of all proofs, each held by tests of its own under ./proofs. */
const SLIPS = [
  ...[...OWN_SLIPS, ...STATEMENT_SLIPS, ...WEIGHT_SLIPS, ...NAME_SLIPS],
  ...[...SCALE_SLIPS, ...SCORE_SLIPS, ...FORM_SLIPS, ...LADDER_SLIPS],
]

describe('of an instrument it is proved without a single score', () => {
  test.each(OWN_SLIPS)('what is to be said where %s', (_, changes, problems) => {
    expect(told(changes)).toEqual(problems)
  })

  it('so that every rule of proof is shown by a slip', () => {
    const ofShape = /^(file|json|key-.*|value-.*|score-twice)$/
    const shown = new Set(SLIPS.flatMap(([, , problems]) => problems.map(ruleOf)))
    expect([...shown].sort()).toEqual(
      Object.keys(RULES)
        .filter((rule) => !ofShape.test(rule))
        .sort(),
    )
  })

  it('and a shape that cannot be proved is still a shape, for who wants to see what a broken rule does', () => {
    const broken = instrumentWith([[...AT.first, 'weight', 'value'], '9'])
    expect(prove(broken).map((each) => each.rule)).toEqual(['shares-total'])
  })
})

describe('of instruments that are chosen by year', () => {
  const inForce = (id: string, from: number, to: number): Instrument =>
    instrumentWith([['id'], id], [['years', 'value', 'from'], from], [['years', 'value', 'to'], to])
  const clash = (...instruments: Instrument[]) =>
    overlaps(instruments).map(({ ids, problem: { rule, at, found } }) => [...ids, rule, pathText(at), found].join(' '))

  it('no two claim one year', () => {
    expect(clash(inForce('lama', 2017, 2021), inForce('baru', 2022, 2022), inForce('terbaru', 2023, 2025))).toEqual([])
  })

  it('a shared year is told with both, in whatever order they come', () => {
    expect(clash(inForce('lama', 2017, 2022), inForce('baru', 2022, 2025))).toEqual([
      'lama baru years-overlap years.value 2022',
    ])
    expect(clash(inForce('baru', 2020, 2025), inForce('lama', 2017, 2022))).toEqual([
      'baru lama years-overlap years.value 2020–2022',
    ])
  })

  it('a year that one of them only practises is claimed as well', () => {
    const practising: Instrument = {
      ...inForce('lama', 2017, 2021),
      practised: { value: { from: 2022, to: 2023 }, confidence: 'practice', sources: ['R1'] },
    }
    expect(clash(practising, inForce('baru', 2024, 2025))).toEqual([])
    expect(clash(practising, inForce('baru', 2023, 2025))).toEqual(['lama baru years-overlap years.value 2023'])
  })
})
