import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planUnit } from '../../../src/engine/plan/plan.js'
import { type ScoreChange, whatIf } from '../../../src/engine/plan/what-if.js'
import { score } from '../../../src/engine/score/score.js'
import { indicatorsOf, scoresFormOf } from '../../../src/instrument/schema.js'
import { runs } from '../runs.js'
import { anySheet, SHIPPED, shippedBoth, unitOf } from '../sheets.js'
import { leaf, level, read, scoresForm, shown, small, unit, x } from '../small.js'

const rules = read(small([scoresForm([level('a', '100', [leaf('1', '40'), leaf('2', '60')])])]))
const place = { origin: { file: 'u.csv', sheet: null }, row: 2, column: 2 }
const [first, second] = indicatorsOf(scoresFormOf(rules).variants[0]?.parts ?? [])

const change = (slot: 0 | 1, to: string): ScoreChange => {
  const indicator = slot === 0 ? first : second
  if (!indicator) throw new Error('the instrument has two indicators')
  return { indicator, slot, to: x(to), place }
}

const agency = (agency: string) => ({ agency, agencyKey: agency })
const sheet = (key: string, scores: string, more = {}) => unit(scores, { key, unit: key, ...agency('P'), ...more })
const run = score(rules, [sheet('A', '3 3'), sheet('B', '3 4'), sheet('C', '5 5', agency('Q'))], { partial: false })

const supposed = (key: string, ...changes: readonly ScoreChange[]) =>
  whatIf(run, { changes: new Map([[key, changes]]), partial: false })

describe('scores that are to be others', () => {
  it('are scored as they stand in the list, with old beside new', () => {
    const { units } = supposed('A', change(1, '5'))
    const [a] = units
    // 0.4 × 3 + 0.6 × 3 = 3, then 0.4 × 3 + 0.6 × 5 = 4.2.
    expect([shown(a?.before.index?.value), shown(a?.after.index?.value)]).toEqual(['3', '21/5'])
    expect([a?.before.predicate?.letter, a?.after.predicate?.letter]).toEqual(['F', 'A-'])
    expect(a?.changes.map(({ from, to }) => [shown(from), shown(to)])).toEqual([['3', '5']])
  })

  it('move units that have none of their own', () => {
    // B has 3.6: below A’s 4.2.
    const moved = supposed('A', change(1, '5')).units.map(({ before, after, changes }) => [
      before.input.key,
      before.rank,
      after.rank,
      changes.length,
    ])
    expect(moved).toEqual([
      ['A', 3, 2, 1],
      ['B', 2, 3, 0],
    ])
  })

  it('move a unit that keeps its rank and loses one in its group', () => {
    const grouped = [sheet('A', '3 3', { group: 'kota' }), sheet('B', '4 4', { group: 'kota' }), sheet('C', '5 5')]
    const before = score(rules, grouped, { partial: false })
    const changes = new Map([
      ['A', [change(0, '5'), change(1, '5')]],
      ['C', [change(0, '3'), change(1, '3')]],
    ])
    // A passes B and C falls behind it: B stays second, and comes second in its group.
    const moved = whatIf(before, { changes, partial: false }).units.find((each) => each.before.input.key === 'B')
    expect([moved?.before, moved?.after].map((each) => [each?.rank, each?.groupRank])).toEqual([
      [2, 1],
      [2, 2],
    ])
  })

  it('move the mean of their agency and leave other agencies out', () => {
    const { agencies } = supposed('A', change(1, '5'))
    // (3 + 3.6) / 2 and (4.2 + 3.6) / 2.
    expect(
      agencies.map(({ before, after }) => [before.agency, shown(before.index?.value), shown(after.index?.value)]),
    ).toEqual([['P', '33/10', '39/10']])
  })

  it('keep a unit in the list though they change nothing', () => {
    expect(supposed('A', change(0, '3')).units.map(({ before }) => before.input.key)).toEqual(['A'])
    expect(supposed('A', change(0, '3')).agencies).toEqual([])
  })

  it('are given by every evaluator, and fill a score that is missing', () => {
    const two = unit('3 -', { key: 'A' })
    const [given = []] = two.scores
    const both = { ...two, scores: [[...given, ...given.map((each) => ({ ...each, value: x('4') }))], []] }
    const before = score(rules, [both], { partial: false })
    const { units } = whatIf(before, { changes: new Map([['A', [change(0, '5'), change(1, '2')]]]), partial: false })
    expect(units[0]?.changes.map(({ from }) => from && shown(from))).toEqual(['7/2', null])
    expect([...(units[0]?.after.input.scores ?? [])].map((each) => each.map(({ value }) => shown(value)))).toEqual([
      ['5', '5'],
      ['2'],
    ])
    expect(shown(units[0]?.after.index?.value)).toBe('16/5')
  })

  it('leave a unit with an error without index', () => {
    const before = score(rules, [unit('3 3', { key: 'A', faulty: true })], { partial: false })
    const { units } = whatIf(before, { changes: new Map([['A', [change(0, '5')]]]), partial: false })
    expect(units[0]?.after.index).toBeNull()
  })

  it('keep an agency without index whose parts were not read', () => {
    const unread = new Map([['P', 1]])
    const before = score(rules, [sheet('A', '3 3')], { partial: false, unread })
    const changes = new Map([['A', [change(0, '5')]]])
    expect(whatIf(before, { changes, partial: false }).agencies).toEqual([])
    const partly = score(rules, [sheet('A', '3 3')], { partial: true, unread })
    expect(shown(whatIf(partly, { changes, partial: true }).agencies[0]?.after.index?.value)).toBe('19/5')
  })
})

describe.each(SHIPPED)('%s, for any sheet', (id) => {
  const { instrument } = shippedBoth(id)

  it('the steps of a plan as changes give exactly the index that the plan promises', () => {
    fc.assert(
      fc.property(anySheet(instrument), (drawn) => {
        const before = score(instrument, [unitOf(instrument, drawn)], { partial: false })
        const [own] = before.units
        if (!own) throw new Error('a unit has a result')
        for (const { rises, after } of planUnit(instrument, own, { goal: { kind: 'next' }, by: 'levels', plans: 2 })
          .plans) {
          const changes = new Map([[own.input.key, rises.map((rise) => ({ ...rise, place }))]])
          expect(whatIf(before, { changes, partial: false }).units[0]?.after.index?.value).toEqual(after.index)
        }
      }),
      { numRuns: runs(40), seed: 14 },
    )
  })
})
