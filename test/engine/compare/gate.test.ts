import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { failuresOf, type Gate } from '../../../src/engine/compare/gate.js'
import type { Member } from '../../../src/engine/compare/year.js'
import { x } from '../small.js'
import { member, predicate, sideWith, twoAspects } from './members.js'

const [LAMA, BARU] = [twoAspects('lama'), twoAspects('baru', '50', '50')]

const of = (units: readonly Member[], agencies: readonly Member[] = []) => ({ units, agencies })

/** Two or three years of the same rules, each with what it has. */
const years = (...each: readonly ReturnType<typeof of>[]) =>
  compareSides(
    each.map((more, i) => sideWith(LAMA, { ...more, label: String(2023 + i) })),
    [],
  )

/** What fails, as "gate name: from → to". */
const failed = (comparison: ReturnType<typeof years>, ...gates: readonly Gate[]) =>
  failuresOf(comparison, gates).map(({ gate, pair, track }) => {
    const who = track?.members.find((each) => each !== null)
    return `${gate.kind} ${who ? (who.unit ?? who.agency) : 'aturan'}: ${pair.before} → ${pair.before + 1}`
  })

const drop = (limit: string): Gate => ({ kind: 'drop', limit: x(limit) })

describe('a gate against falling', () => {
  it('lets a fall by exactly the limit pass, and none that is greater, however little', () => {
    const before = [member('A', 'tepat', { index: '4' }), member('A', 'lebih', { index: '4' })]
    const after = [member('A', 'tepat', { index: '3.9' }), member('A', 'lebih', { index: '3.8999999999999' })]
    expect(failed(years(of(before), of(after)), drop('0.1'))).toEqual(['drop lebih: 0 → 1'])
  })

  it('has nothing to say of a rise, nor where one side has no index', () => {
    const before = [member('A', 'naik', { index: '3' }), member('A', 'hilang', { index: '4' })]
    const after = [member('A', 'naik', { index: '5' }), member('A', 'hilang', { index: null })]
    expect(failed(years(of(before), of(after)), drop('0'))).toEqual([])
  })

  it('looks at agencies before units, and at each year beside the one before', () => {
    const [high, low] = ['4', '3'].map((index) => of([member('A', 'u', { index })], [member('A', null, { index })]))
    if (!high || !low) throw new Error('no years')
    expect(failed(years(high, low, high), drop('0.5'))).toEqual(['drop A: 0 → 1', 'drop u: 0 → 1'])
    expect(failed(years(high, high, low), drop('0.5'))).toEqual(['drop A: 1 → 2', 'drop u: 1 → 2'])
  })
})

describe('a gate against falling in rank or predicate', () => {
  it('counts places in the ranking, more of which are worse', () => {
    const ranked = (rank: number) => of([member('A', 'u', { rank })])
    const gate: Gate = { kind: 'rank-drop', limit: 5 }
    expect(failed(years(ranked(2), ranked(7)), gate)).toEqual([])
    expect(failed(years(ranked(2), ranked(8)), gate)).toEqual(['rank-drop u: 0 → 1'])
    expect(failed(years(ranked(8), ranked(2)), gate)).toEqual([])
  })

  it('stops a predicate that is worse by one, not one that stays or is better', () => {
    const graded = (index: string) => of([member('A', 'u', { index, predicate: predicate(index) })])
    const gate: Gate = { kind: 'predicate-drop' }
    // 4.01 begins A-, to which all from 4.005 on is rounded.
    expect(failed(years(graded('4.01'), graded('4')), gate)).toEqual(['predicate-drop u: 0 → 1'])
    expect(failed(years(graded('4.5'), graded('4.01')), gate)).toEqual([])
    expect(failed(years(graded('4'), graded('4.01')), gate)).toEqual([])
  })
})

describe('a gate against other rules', () => {
  const gate: Gate = { kind: 'rules-changed' }

  it('stops a pair of years under different rules, once, whoever is in it', () => {
    const units = [member('A', 'u'), member('A', 'v')]
    const sides = [sideWith(LAMA, { units, label: '2023' }), sideWith(BARU, { units, label: '2024' })]
    const comparison = compareSides(sides, [])
    expect(failed(comparison, gate)).toEqual(['rules-changed aturan: 0 → 1'])
    expect(failuresOf(comparison, [gate])[0]?.move).toBeNull()
  })

  it('lets the same rules pass, and other gates beside it are still held', () => {
    const [before, after] = [of([member('A', 'u', { index: '4' })]), of([member('A', 'u', { index: '3' })])]
    expect(failed(years(before, after), gate)).toEqual([])
    expect(failed(years(before, after), gate, drop('0.5'))).toEqual(['drop u: 0 → 1'])
  })
})

it('nothing fails where nothing is asked for', () => {
  expect(failuresOf(years(of([member('A', 'u', { index: '5' })]), of([member('A', 'u', { index: '1' })])), [])).toEqual(
    [],
  )
})
