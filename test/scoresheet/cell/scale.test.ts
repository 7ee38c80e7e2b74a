import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { exact, parseExact, ZERO } from '../../../src/exact/exact.js'
import { indicatorsOf, scoresFormOf } from '../../../src/instrument/schema.js'
import { indicatorScale, rangeAllowed, scaleOf } from '../../../src/scoresheet/cell/scale.js'
import { shipped } from '../sheets.js'

const figure = (text: string) => parseExact(text) ?? ZERO

type Ends = readonly [min: string, max: string, step: string | null]

/** The scale from one end to the other, by steps of so much. */
const scale = ([min, max, step]: Ends) =>
  scaleOf({ min: figure(min), max: figure(max), step: step === null ? null : figure(step) })

describe('a scale allows what lies between its ends, on its steps', () => {
  test.each<[Ends, readonly string[], readonly string[]]>([
    [
      ['0', '5', '1'],
      ['0', '3', '5'],
      ['-1', '6', '0.5', '4.999999999', '-0.000001'],
    ],
    [
      ['0', '5', '0.5'],
      ['0', '0.5', '4.5', '5'],
      ['0.25', '5.5', '4.49', '1/3'],
    ],
    [
      ['1', '5', '2'],
      ['1', '3', '5'],
      ['0', '2', '4', '7'],
    ],
    [
      ['0.5', '4.5', '1'],
      ['0.5', '3.5', '4.5'],
      ['1', '0', '5.5'],
    ],
    [
      ['0', '1', '1/3'],
      ['1/3', '2/3', '1'],
      ['0.33', '4/3'],
    ],
    // Steps that do not come to the end stop below it.
    [
      ['0', '5', '2'],
      ['0', '4'],
      ['5', '6'],
    ],
    [
      ['0', '5', null],
      ['0', '5', '1/3', '4.999'],
      ['5.001', '-1'],
    ],
  ])('%j', (ends, allowed, others) => {
    const { allows } = scale(ends)
    // Twice: an answer that is remembered is the same.
    for (const _time of ['first', 'again']) {
      expect(allowed.filter((text) => !allows(figure(text)))).toEqual([])
      expect(others.filter((text) => allows(figure(text)))).toEqual([])
    }
  })

  it('and says the same of one figure however often it is asked, and of however many', () => {
    const { allows } = scale(['0', '5', '1'])
    const figures = Array.from({ length: 1500 }, (_, n) => exact(BigInt(n), 100n))
    const answers = () => figures.flatMap((value, n) => (allows(value) ? [n] : []))
    expect(answers()).toEqual([0, 100, 200, 300, 400, 500])
    expect(answers()).toEqual([0, 100, 200, 300, 400, 500])
  })

  it('whatever its ends and steps', () => {
    const natural = fc.integer({ min: 1, max: 8 })
    const ends = fc.record({ from: fc.integer({ min: -20, max: 20 }), steps: fc.nat(9), n: natural, d: natural })
    fc.assert(
      fc.property(ends, ({ from, steps, n, d }) => {
        const at = (i: number, off = 0n) => exact(BigInt(from * d + i * n) * 2n + off, BigInt(d) * 2n)
        const { allows } = scaleOf({ min: at(0), max: at(steps), step: exact(BigInt(n), BigInt(d)) })
        const all = Array.from({ length: steps + 3 }, (_, i) => i - 1)
        expect(all.filter((i) => allows(at(i)))).toEqual(all.slice(1, -1))
        // Half of a step's smallest part beside it is on none.
        expect(all.some((i) => allows(at(i, 1n)))).toBe(false)
      }),
    )
  })
})

describe('a scale is shown', () => {
  test.each<[Ends, string]>([
    [['0', '5', '1'], '0, 1, 2, 3, 4, 5'],
    [['1', '3', '0.5'], '1, 1.5, 2, 2.5, 3'],
    [['-1', '1', '1'], '-1, 0, 1'],
    [['0', '11', '1'], '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11'],
    [['0', '12', '1'], '0–12'],
    [['0', '5', '0.25'], '0–5'],
    [['0', '5', null], '0–5'],
    [['0', '5', '2'], '0–5'],
    [['1.5', '4.75', null], '1.5–4.75'],
  ])('%j: %s', (ends, shown) => {
    expect(scale(ends).shown).toBe(shown)
  })
})

describe('an indicator', () => {
  const instrument = shipped('pekppp-2023')
  const whole = scaleOf(instrument.scale.value)
  const [first] = scoresFormOf(instrument).variants.flatMap(({ parts }) => indicatorsOf(parts))
  const listed = (...scores: readonly string[]) => {
    if (!first) throw new Error('no indicator')
    return indicatorScale({ ...first, scores: scores.map(figure) }, whole)
  }

  it('with a list of its own allows what stands there and nothing else', () => {
    const { allows, shown } = listed('0', '2.5', '5')
    expect(['0', '1', '2', '2.5', '3', '5', '6'].filter((text) => allows(figure(text)))).toEqual(['0', '2.5', '5'])
    expect(shown).toBe('0, 2.5, 5')
  })

  it('without one allows what the scale does', () => {
    expect(first && indicatorScale({ ...first, scores: undefined }, whole)).toBe(whole)
  })
})

it('a figure that comes ready may be any between the ends', () => {
  const { allows, shown } = rangeAllowed({ min: figure('1'), max: figure('5') })
  expect(['0.999', '1', '3.14159', '5', '5.001'].filter((text) => allows(figure(text)))).toEqual(['1', '3.14159', '5'])
  expect(shown).toBe('1–5')
})
