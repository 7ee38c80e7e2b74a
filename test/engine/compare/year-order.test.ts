import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import type { Member, Side } from '../../../src/engine/compare/year.js'
import { doubtsOf } from '../../../src/engine/compare/year-order.js'
import { member, sideWith, twoAspects } from './members.js'

const RULES = twoAspects('aturan')

/** A side of that year; those without a unit's name are agencies. */
const side = (year: number | null, members: readonly Member[], more: Partial<Side> = {}): Side =>
  sideWith(RULES, {
    label: String(year),
    year,
    units: members.filter(({ unit }) => unit !== null),
    agencies: members.filter(({ unit }) => unit === null),
    ...more,
  })

const doubts = (...sides: readonly Side[]) => doubtsOf(compareSides(sides, [])).map(({ code, found }) => [code, found])

const LOKET = member('Kab. A', 'Loket')
const RSUD = member('Kab. A', 'RSUD')
const AGENCY = member('Kab. A', null)

describe('the order of the sides of a comparison', () => {
  it('is doubtful where a newer year stands in front of an older one', () => {
    expect(doubts(side(2024, [LOKET]), side(2023, [LOKET]))).toEqual([['W-SIDE-ORDER', '2024 → 2023']])
    expect(doubts(side(2023, [LOKET]), side(2024, [LOKET]))).toEqual([])
  })

  it('is not where both are of one year, or one says none', () => {
    expect(doubts(side(2023, [LOKET]), side(2023, [LOKET]))).toEqual([])
    expect([
      doubts(side(2023, [LOKET]), side(null, [LOKET])),
      doubts(side(null, [LOKET]), side(2023, [LOKET])),
    ]).toEqual([[], []])
  })

  it('is held pair by pair of neighbours, not between the first and the last', () => {
    const sides = [2022, 2024, 2023].map((year) => side(year, [LOKET]))
    expect(doubts(...sides)).toEqual([['W-SIDE-ORDER', '2024 → 2023']])
  })
})

describe('two neighbouring sides', () => {
  it('are doubtful where nobody on one is on the other', () => {
    expect(doubts(side(2023, [LOKET]), side(2024, [RSUD]))).toEqual([['W-SIDE-APART', '2023 → 2024']])
    expect(doubts(side(2023, [LOKET, RSUD]), side(2024, [RSUD]))).toEqual([])
  })

  it('are told apart by their units where both name some, though they have an agency in common', () => {
    expect(doubts(side(2023, [AGENCY, LOKET]), side(2024, [AGENCY, RSUD]))).toEqual([['W-SIDE-APART', '2023 → 2024']])
  })

  it('are told apart by their agencies where one of them names no units', () => {
    expect(doubts(side(2023, [AGENCY, LOKET]), side(2024, [AGENCY]))).toEqual([])
    expect(doubts(side(2023, [AGENCY]), side(2024, [AGENCY, LOKET]))).toEqual([])
    expect(doubts(side(2023, [AGENCY]), side(2024, [member('Kota B', null)]))).toEqual([
      ['W-SIDE-APART', '2023 → 2024'],
    ])
  })

  it('are doubtful, too, where somebody skips the one between', () => {
    expect(doubts(side(2022, [LOKET]), side(2023, [RSUD]), side(2024, [LOKET]))).toEqual([
      ['W-SIDE-APART', '2022 → 2023'],
      ['W-SIDE-APART', '2023 → 2024'],
    ])
  })

  it('may be both in the wrong order and without anybody in common', () => {
    expect(doubts(side(2024, [LOKET]), side(2023, [RSUD])).map(([code]) => code)).toEqual([
      'W-SIDE-ORDER',
      'W-SIDE-APART',
    ])
  })
})
