import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/scoresheet/earlier-results/careful-json.js'
import { contradictionsIn } from '../../../src/scoresheet/earlier-results/contradictions.js'
import { member, predicate } from '../../engine/compare/members.js'
import { shippedBoth } from '../../engine/sheets.js'
import { x } from '../../engine/small.js'

/** Rounded half up at two places. */
const { instrument } = shippedBoth('pekppp-2023')

interface Written {
  /** The exact index that the member has, and as it is rounded. */
  readonly index: string | null
  readonly rounded?: string
  readonly value?: string
  readonly letter?: string
}

const lineOf = ({ index, value, letter }: Written): Json => ({
  index: index === null ? null : { fraction: index, value },
  predicate: letter === undefined ? null : { letter },
})

const memberOf = (unit: string | null, { index, rounded }: Written) => ({
  ...member('Kab. A', unit, { index }),
  rounded: rounded === undefined ? null : x(rounded),
})

/** What is said of one unit whose figure comes to `again` when it is worked out once more. */
const ofUnit = (written: Written, again: string | null = null) =>
  contradictionsIn(
    { units: [lineOf(written)], agencies: [], figure: 'index' },
    {
      instrument,
      members: { units: [memberOf('RSUD', written)], agencies: [] },
      again: [again === null ? null : x(again)],
    },
  ).map(({ code, unit, found, expected, why }) => [code, unit, found, expected, why])

const said = (found: string, expected: string) => [['W-FIGURE-PRINTED', 'RSUD', found, expected, 'result']]

/** 4.005 rounds half up to 4.01, which is "A-". */
const GOOD = { index: '801/200', rounded: '4.01', value: '4.01', letter: 'A-' }

describe('a result that somebody changed', () => {
  it('contradicts nothing where figure, rounding, predicate and scores agree', () => {
    expect(ofUnit(GOOD, '801/200')).toEqual([])
    expect(ofUnit({ ...GOOD, value: '4.010' })).toEqual([])
  })

  it('contradicts its scores where these come to another index, before anything else', () => {
    expect(ofUnit({ ...GOOD, value: '5.00', letter: 'A' }, '3')).toEqual(said('4.01', '3.00'))
  })

  it('shows two figures that differ below the second place at as many places as it takes to tell them apart', () => {
    expect(ofUnit(GOOD, '40051/10000')).toEqual(said('4.005000', '4.005100'))
  })

  it('contradicts its exact index where it prints another figure, or none that can be read', () => {
    expect(ofUnit({ ...GOOD, value: '4.00' })).toEqual(said('4.00', '4.01'))
    expect(ofUnit({ ...GOOD, value: 'baik' })).toEqual(said('baik', '4.01'))
    expect(ofUnit({ index: '801/200', rounded: '4.01', letter: 'A-' })).toEqual(said('', '4.01'))
  })

  it('contradicts its figure where it gives it another predicate, or none', () => {
    expect(predicate('801/200')?.letter).toBe('A-')
    expect(ofUnit({ ...GOOD, letter: 'B' })).toEqual(said('B', 'A- (Sangat Baik)'))
    expect(ofUnit({ index: '801/200', rounded: '4.01', value: '4.01' })).toEqual(said('', 'A- (Sangat Baik)'))
  })

  it('says nothing of whoever has no index', () => {
    expect(ofUnit({ index: null, letter: 'A' }, '3')).toEqual([])
  })

  it('is held unit by unit and agency by agency, each by its own place, and an agency by its name', () => {
    const wrong = { ...GOOD, letter: 'C' }
    const remarks = contradictionsIn(
      { units: [lineOf(GOOD), lineOf(wrong)], agencies: [lineOf(wrong)], figure: 'index' },
      {
        instrument,
        members: {
          units: [memberOf('RSUD', GOOD), memberOf('DPMPTSP', wrong)],
          agencies: [memberOf(null, wrong)],
        },
        again: [null, null],
      },
    )
    expect(remarks.map(({ unit, found }) => [unit, found])).toEqual([
      ['DPMPTSP', 'C'],
      ['Kab. A', 'C'],
    ])
  })

  it('keeps its figure elsewhere where it is a survey', () => {
    const line = { figure: { value: '4.00' }, index: { value: '4.01' }, predicate: { letter: 'A-' } }
    const remarks = contradictionsIn(
      { units: [line], agencies: [], figure: 'figure' },
      { instrument, members: { units: [memberOf('RSUD', GOOD)], agencies: [] }, again: [] },
    )
    expect(remarks.map(({ found, expected }) => [found, expected])).toEqual([['4.00', '4.01']])
  })
})
