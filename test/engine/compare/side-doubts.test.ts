import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { sideDoubts } from '../../../src/engine/compare/side-doubts.js'
import type { Member, Side } from '../../../src/engine/compare/year.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import { member, sideWith, twoAspects } from './members.js'

const RULES = twoAspects('aturan')

const side = (label: string, members: readonly Member[], more: Partial<Side> = {}): Side =>
  sideWith(RULES, {
    label,
    source: `${label}.csv`,
    units: members.filter(({ unit }) => unit !== null),
    agencies: members.filter(({ unit }) => unit === null),
    ...more,
  })

/** What is said of each side. */
const doubts = (...sides: readonly Side[]) =>
  sideDoubts(compareSides(sides, [])).map((own) =>
    own.map(({ code, file, found, expected, why }) => [code, file, found, expected, why]),
  )

const [LOKET, RSUD] = ['Loket', 'RSUD'].map((unit) => member('Kab. A', unit))
const [AGENCY, OTHER] = ['Kab. A', 'Kota B'].map((agency) => member(agency, null))
if (!LOKET || !RSUD || !AGENCY || !OTHER) throw new Error('no members')
const blank = (of: Member): Member => ({ ...of, index: null, rounded: null })

describe('ranks on one side', () => {
  it('are doubtful where some have no index: so many of so many are ranked', () => {
    expect(doubts(side('lama', [LOKET, blank(RSUD)]))).toEqual([[['W-RANK-PART', 'lama.csv', 'lama', '1/2', 'unit']]])
    expect(doubts(side('lama', [AGENCY, blank(OTHER)]))).toEqual([
      [['W-RANK-PART', 'lama.csv', 'lama', '1/2', 'agency']],
    ])
  })

  it('count those that have an index, of all that there are', () => {
    const third = member('Kab. A', 'Dukcapil')
    expect(doubts(side('lama', [LOKET, third, blank(RSUD)]))).toEqual([
      [['W-RANK-PART', 'lama.csv', 'lama', '2/3', 'unit']],
    ])
  })

  it('are doubtful for another reason where an index stands there and nobody can read it', () => {
    const unread: Member = { ...blank(RSUD), isUnread: true }
    expect(doubts(side('lama', [LOKET, unread]))).toEqual([[['W-RANK-PART', 'lama.csv', 'lama', '1/2', 'unread']]])
  })

  it('are not where all or none have an index, or where a list states them itself', () => {
    expect(doubts(side('lama', [LOKET, RSUD]))).toEqual([[]])
    expect(doubts(side('lama', [blank(LOKET), blank(RSUD)]))).toEqual([[]])
    expect(doubts(side('lama', [LOKET, blank(RSUD)], { hasStatedRanks: true }))).toEqual([[]])
  })

  it('are none in a survey alone, which nobody ranks', () => {
    const instrument = rulesById('skm-2017')?.instrument
    if (!instrument) throw new Error('no instrument')
    expect(doubts(side('lama', [LOKET, blank(RSUD)], { instrument }))).toEqual([[]])
  })

  it('are told first of the agencies, then of the units', () => {
    const [own] = doubts(side('lama', [AGENCY, blank(OTHER), LOKET, blank(RSUD)]))
    expect(own?.map(([, , , , why]) => why)).toEqual(['agency', 'unit'])
  })
})

describe('a side that names units alone', () => {
  const level = ['W-SIDE-LEVEL', 'lama.csv', 'lama', null, undefined]

  it('is told of beside one that has their agencies too, at both of them', () => {
    expect(doubts(side('lama', [LOKET]), side('baru', [AGENCY, LOKET]))).toEqual([[level], [level]])
    expect(doubts(side('baru', [AGENCY, LOKET]), side('lama', [LOKET]))).toEqual([[level], [level]])
  })

  it('is not where the other has no agencies, has nothing but agencies, or both have them', () => {
    expect(doubts(side('lama', [LOKET]), side('baru', [LOKET]))).toEqual([[], []])
    expect(doubts(side('lama', [LOKET]), side('baru', [AGENCY]))).toEqual([[], []])
    expect(doubts(side('lama', [AGENCY, LOKET]), side('baru', [AGENCY, LOKET]))).toEqual([[], []])
  })

  it('is told of beside whichever neighbour has the agencies', () => {
    expect(doubts(side('a', [LOKET]), side('lama', [LOKET]), side('b', [AGENCY, LOKET]))).toEqual([
      [level],
      [level],
      [level],
    ])
  })

  it('is told of once, at itself and at both of its neighbours', () => {
    const both = [AGENCY, LOKET]
    expect(doubts(side('a', both), side('lama', [LOKET]), side('b', both), side('c', both))).toEqual([
      [level],
      [level],
      [level],
      [],
    ])
  })
})
