import { describe, expect, it } from 'vitest'
import { score } from '../../src/engine/score/score.js'
import { toFixed } from '../../src/exact/exact.js'
import { flatForm, formIndex } from '../oracle/index.js'
import { printed } from '../oracle/rational.js'
import { fractionOf, shippedBoth } from './sheets.js'
import { leaf, level, read, scoresForm, small, unit, x } from './small.js'

const { instrument } = shippedBoth('pekppp-2023')

/** Units whose index is what was published: one indicator alone, on the ladder of 2023. */
const plain = read({
  ...small([scoresForm([level('a', '100', [leaf('1', '100')])])]),
  ladder: {
    confidence: 'assumption',
    sources: [],
    value: instrument.ladder.value.map(({ from, letter, label }) => ({ from: fractionOf(from), letter, label })),
  },
})
const published = (rows: readonly (readonly [name: string, index: string])[]) =>
  score(
    plain,
    rows.map(([name, index]) => unit(index, { key: name, unit: name })),
    { partial: false },
  )

describe('published results', () => {
  it('Kabupaten Jember 2024 (4.75, 4.59, 4.51) is 4.62, an A', () => {
    const [agency] = published([
      ['RSD', '4.75'],
      ['Dinas Sosial', '4.59'],
      ['Dispendukcapil', '4.51'],
    ]).agencies
    expect(fractionOf(agency?.index?.value)).toBe('277/60')
    expect(agency?.rounded && toFixed(agency.rounded, 2)).toBe('4.62')
    expect(agency?.predicate?.letter).toBe('A')
  })

  it('the seven best provinces of 2024: equal figures share the sixth rank', () => {
    const rows = [
      ['Jawa Tengah', '4.53'],
      ['Jawa Timur', '4.63'],
      ['DI Yogyakarta', '4.62'],
      ['Jawa Barat', '4.76'],
      ['Sumatera Selatan', '4.6'],
      ['DKI Jakarta', '4.53'],
      ['Kalimantan Selatan', '4.56'],
    ] as const
    expect(published(rows).units.map(({ input, rank }) => [input.unit, rank])).toEqual([
      ['Jawa Barat', 1],
      ['Jawa Timur', 2],
      ['DI Yogyakarta', 3],
      ['Sumatera Selatan', 4],
      ['Kalimantan Selatan', 5],
      ['DKI Jakarta', 6],
      ['Jawa Tengah', 6],
    ])
  })

  it.each([
    ['4.92', 'A'],
    ['4.75', 'A'],
    ['4.51', 'A'],
    ['4.03', 'A-'],
    ['4.00', 'B'],
    ['3.58', 'B'],
    ['3.36', 'B-'],
    ['2.18', 'C-'],
  ])('%s was published as %s', (index, letter) => {
    expect(published([['unit', index]]).units[0]?.predicate?.letter).toBe(letter)
  })

  it('4.44 is an A-, whatever the newspaper called it', () => {
    expect(published([['Kendal', '4.44']]).units[0]?.predicate?.letter).toBe('A-')
  })

  it.each([
    ['4.000', 'B'],
    ['4.005', 'A-'],
    ['4.5', 'A-'],
    ['4.505', 'A'],
    ['4.51', 'A'],
  ])('%s at the edge of the table is %s: rounded first, then looked up', (index, letter) => {
    expect(published([['unit', index]]).units[0]?.predicate?.letter).toBe(letter)
  })
})

describe('weights inside the aspects', () => {
  const SCORES = '5 4 3 4 5 5 3 2 2 3 4 4 3 5 4 5 4 3 3 4 5 3 4 4 4 4 3 2 3 4'

  it('count: the sheet that tells weighted from plain means is 3.8564, not 3.705', () => {
    const [result] = score(instrument, [unit(SCORES)], { partial: false }).units
    expect(fractionOf(result?.index?.value)).toBe(fractionOf(x('3.8564')))
    expect(fractionOf(result?.index?.value)).not.toBe(fractionOf(x('3.705')))
  })

  it('do not count where an instrument says that an aspect is a plain mean: there it is 3.705', () => {
    const form = shippedBoth('pekppp-2023').printed.forms.find((each) => each.kind === 'scores')
    const { shares, parts } = form?.variants?.find((each) => each.id === 'A') ?? {}
    if (!shares || !parts) throw new Error('no variant A')
    const means = parts.map((part) => ({ ...part, combine: 'mean' as const }))
    const scores = SCORES.split(' ').map((each) => [each])
    expect(printed(formIndex(flatForm({ shares, parts: means }), scores))).toBe('741/200')
  })

  it('of 2017 are used as printed: the Jombang worksheet has 3.394 in its first aspect, not 3.41', () => {
    const old = shippedBoth('evaluasi-2017').instrument
    const first = [5, 5, 4, 3, 3, 4, 4, 5, 4, 1, 1, 2, 3]
    const [result] = score(old, [unit([...first, ...Array(24).fill(0)].join(' '), { variant: 'umum' })], {
      partial: false,
    }).units
    expect(fractionOf(result?.aspects[0]?.value)).toBe(fractionOf(x('3.394')))
    // 30 % of it, as the worksheet has it: 1.0182, printed 1.02
    expect(fractionOf(result?.index?.value)).toBe(fractionOf(x('1.0182')))
  })
})
