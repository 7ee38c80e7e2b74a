import { describe, expect, it } from 'vitest'
import { moveOf } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { failuresOf } from '../../../src/engine/compare/gate.js'
import type { Side } from '../../../src/engine/compare/year.js'
import { fractionOf, indicators, shippedBoth } from '../sheets.js'
import { x } from '../small.js'
import { compared, movesOf, type Named, side, WALKS } from './sides.js'

const of = (id: Parameters<typeof shippedBoth>[0]) => shippedBoth(id).instrument
const [Y2017, Y2022, Y2023] = [of('evaluasi-2017'), of('pekppp-2022'), of('pekppp-2023')]

/** A sheet with one score everywhere, save where another is given by code. */
const all = (
  instrument: typeof Y2023,
  score: string,
  more: Partial<Named> & { readonly but?: Readonly<Record<string, string>>; readonly f03?: string } = {},
): Named => {
  const variant = instrument === Y2017 ? 'umum' : 'A'
  const scores = indicators(instrument, variant).map(({ code }) => more.but?.[code] ?? score)
  return { agency: 'Kab. A', unit: 'u', sheet: { variant, scores, f03: more.f03 ?? null }, ...more }
}

const changeOf = (moves: ReturnType<typeof movesOf>, who: string) => fractionOf(moves.get(`0 ${who}`)?.change)
const termsOf = (moves: ReturnType<typeof movesOf>, who: string) => {
  const split = moves.get(`0 ${who}`)?.split
  return split?.ok
    ? split.terms
        .filter(({ value }) => value.n !== 0n)
        .map(({ node, kind, value, unit }) =>
          [node, kind, unit?.unit ?? '', fractionOf(value)].filter(Boolean).join(' '),
        )
    : split?.why
}

describe('an agency that gains and loses units', () => {
  it('moves by its staying units, by who came and by who went, each its distance from those that stayed', () => {
    // 2023: u 4, v 2, mean 3. 2024: u 3, w 5, mean 4. u stays: -1; w came: (5 - 3)/2; v went: (4 - 2)/2.
    const moves = movesOf(
      compared(
        side(Y2023, [all(Y2023, '4'), all(Y2023, '2', { unit: 'v' })], '2023'),
        side(Y2023, [all(Y2023, '3'), all(Y2023, '5', { unit: 'w' })], '2024'),
      ),
    )
    expect(changeOf(moves, 'Kab. A/')).toBe('1')
    expect(termsOf(moves, 'Kab. A/')).toEqual([
      'F-02.a score -6/25',
      'F-02.b score -1/4',
      'F-02.c score -9/50',
      'F-02.d score -11/100',
      'F-02.e score -1/10',
      'F-02.f score -3/25',
      'ipp entering w 1',
      'ipp leaving v 1',
    ])
  })

  it('is all entering and leaving where none stayed', () => {
    const moves = movesOf(
      compared(side(Y2023, [all(Y2023, '2')], '1'), side(Y2023, [all(Y2023, '5', { unit: 'w' })], '2')),
    )
    expect(termsOf(moves, 'Kab. A/')).toEqual(['ipp entering w 5', 'ipp leaving u -2'])
  })
})

describe('sides on different forms', () => {
  it("are compared on the evaluator's form: 0.75·4 + 0.25·2 = 3.5 stands as 4 beside a year without survey", () => {
    const comparison = compared(
      side(Y2023, [all(Y2023, '4', { f03: '2' })], '2023'),
      side(Y2023, [all(Y2023, '3')], '2024'),
    )
    expect(comparison.form).toBe('F-02')
    expect(comparison.bases).toEqual(['F-02+F-03', 'F-02'])
    expect(comparison.units[0]?.members.map((member) => fractionOf(member?.index))).toEqual(['4', '3'])
    expect(changeOf(movesOf(comparison), 'Kab. A/u')).toBe('-1')
  })

  it('touch only the unit whose own forms differ, where the rest of both sides has all forms', () => {
    const full = (score: string) => all(Y2023, score, { unit: 'v', f03: '4' })
    const comparison = compared(
      side(Y2023, [full('4'), all(Y2023, '4', { f03: '2' })], '2023'),
      side(Y2023, [full('5'), all(Y2023, '3')], '2024'),
    )
    expect(comparison.form).toBeNull()
    expect(comparison.units.map(({ isOnForm, members }) => [members[1]?.unit, isOnForm])).toEqual([
      ['v', false],
      ['u', true],
    ])
    expect(changeOf(movesOf(comparison), 'Kab. A/u')).toBe('-1')
    expect(changeOf(movesOf(comparison), 'Kab. A/v')).toBe('3/4')
  })
})

describe('rules and performance', () => {
  it('2022 to 2023: the weights are the same, so the rules did nothing and all is performance', () => {
    const comparison = compared(side(Y2022, [all(Y2022, '4')], '2022'), side(Y2023, [all(Y2023, '3')], '2023'))
    const cause = movesOf(comparison).get('0 Kab. A/u')?.cause
    expect([fractionOf(cause?.rules), fractionOf(cause?.performance)]).toEqual(['0', '-1'])
  })

  it('2022 to 2023: what came through indicators whose criteria changed is told, 0.11·0.20·(5 - 2) of 22.d.B', () => {
    const comparison = compared(
      side(Y2022, [all(Y2022, '4', { but: { '22.d.B': '2' } })], '2022'),
      side(Y2023, [all(Y2023, '4', { but: { '22.d.B': '5' } })], '2023'),
    )
    const cause = movesOf(comparison).get('0 Kab. A/u')?.cause
    const told = cause?.doubtful
      .filter(({ value }) => value.n !== 0n)
      .map(({ code, value }) => [code, fractionOf(value)])
    expect(told).toEqual([['22.d.B', '33/500']])
    const agency = movesOf(comparison).get('0 Kab. A/')?.cause
    expect(agency?.doubtful.map(({ code, value }) => [code, fractionOf(value)])).toContainEqual(['22.d.B', '33/500'])
  })

  it('2017 to 2022: only aspects correspond; the rules are the change of their weights at the old scores', () => {
    // Aspect I: 13 scores of 4 under weights that add up to 99.5: 3.98. II and III 99.9: 3.996. Weights 30 → 24, 18 → 25,
    // 15 → 18, 15 → 11, 15 → 10, 7 → 12: -0.06·3.98 + 0.07·3.996 + 0.03·3.996 + (-0.04 - 0.05 + 0.05)·4 = 0.0008.
    const comparison = compared(side(Y2017, [all(Y2017, '4')], '2021'), side(Y2022, [all(Y2022, '4')], '2022'))
    expect(comparison.pairs[0]?.rules.kind).toBe('aspect')
    expect(fractionOf(movesOf(comparison).get('0 Kab. A/u')?.cause?.rules)).toBe('1/1250')
  })

  it('2017 to 2023: the two crosswalks are walked one after the other', () => {
    const comparison = compared(side(Y2017, [all(Y2017, '4')], '2021'), side(Y2023, [all(Y2023, '4')], '2023'))
    const [pair] = comparison.pairs
    expect(pair?.rules.kind === 'aspect' && [...pair.rules.aspects]).toContainEqual(['F-02.VI', 'F-02.f'])
  })

  it('says that nothing corresponds where no crosswalk leads', () => {
    const own = { ...Y2023, id: 'peraturan-bupati' }
    const comparison = compared(side(Y2022, [all(Y2022, '4')], '2022'), side(own, [all(Y2023, '3')], '2023'))
    expect(comparison.pairs[0]?.rules).toEqual({ kind: 'none' })
    expect(movesOf(comparison).get('0 Kab. A/u')?.cause).toBeNull()
  })
})

describe('knowing a unit again', () => {
  const members = (comparison: ReturnType<typeof compared>) =>
    comparison.units.map(({ members }) => members.map((member) => member?.unit ?? '–').join(' → '))

  it('goes by code before name, whatever the name is now', () => {
    const old = side(Y2023, [all(Y2023, '4', { unit: 'Disdukcapil', unitCode: '01' })], '1')
    const now = side(Y2023, [all(Y2023, '4', { unit: 'Dinas Dukcapil', unitCode: '01' })], '2')
    expect(members(compared(old, now))).toEqual(['Disdukcapil → Dinas Dukcapil'])
  })

  it('goes by name where a side has no codes', () => {
    const old = side(Y2023, [all(Y2023, '4', { unit: 'RSUD', unitCode: '02' })], '1')
    expect(members(compared(old, side(Y2023, [all(Y2023, '4', { unit: 'rsud ' })], '2')))).toEqual(['RSUD → rsud '])
  })

  it('goes by other names last, and by an agency of another name for all its units', () => {
    const old = side(Y2023, [all(Y2023, '4'), all(Y2023, '3', { agency: 'Kab. Lama', unit: 'RSUD' })], '1')
    const now = side(
      Y2023,
      [all(Y2023, '4', { unit: 'baru' }), all(Y2023, '3', { agency: 'Kab. Baru', unit: 'RSUD' })],
      '2',
    )
    const comparison = compareSides([old, now], WALKS, ({ agency, unit }) => {
      if (agency === 'Kab. Lama') return { agency: 'kab. baru', unit: unit === null ? null : unit.toLowerCase() }
      return unit === 'u' ? { agency: 'kab. a', unit: 'baru' } : null
    })
    expect(members(comparison).sort()).toEqual(['RSUD → RSUD', 'u → baru'])
    expect(comparison.agencies).toHaveLength(2)
  })

  it('keeps apart two units that share a name on one side', () => {
    const twin = (unitCode: string) => all(Y2023, '4', { unit: 'Puskesmas', unitCode })
    const comparison = compared(side(Y2023, [twin('1'), twin('2')], '1'), side(Y2023, [twin('1'), twin('2')], '2'))
    expect(members(comparison)).toEqual(['Puskesmas → Puskesmas', 'Puskesmas → Puskesmas'])
  })
})

describe('gates', () => {
  const sides = (): readonly [Side, Side] => [
    side(Y2023, [all(Y2023, '5'), all(Y2023, '4', { unit: 'v' })], '2023'),
    side(Y2023, [all(Y2023, '4'), all(Y2023, '5', { unit: 'v' })], '2024'),
  ]
  const failed = (...gates: Parameters<typeof failuresOf>[1]) =>
    failuresOf(compared(...sides()), gates).map(({ gate, track }) => `${gate.kind} ${track?.members[1]?.unit ?? '–'}`)

  it('hold a fall of exactly the limit to be none', () => {
    expect(failed({ kind: 'drop', limit: x('1') })).toEqual([])
    expect(failed({ kind: 'drop', limit: x('0.99') })).toEqual(['drop u'])
  })

  it('see ranks and predicates that fall, and rules that changed', () => {
    expect(failed({ kind: 'rank-drop', limit: 0 }, { kind: 'predicate-drop' })).toEqual([
      'rank-drop u',
      'predicate-drop u',
    ])
    const changed = compared(side(Y2022, [all(Y2022, '4')], '1'), side(Y2023, [all(Y2023, '4')], '2'))
    expect(failuresOf(changed, [{ kind: 'rules-changed' }])).toHaveLength(1)
    expect(failed({ kind: 'rules-changed' })).toEqual([])
  })
})

describe('a side whose figures were rounded', () => {
  it('has changes but no split, and says why', () => {
    const old = side(Y2023, [all(Y2023, '4')], '1')
    const list: Side = {
      ...side(Y2023, [all(Y2023, '3')], '2'),
      kind: 'published',
      agencies: [],
      units: side(Y2023, [all(Y2023, '3')], '2').units.map((unit) => ({ ...unit, forms: [], aspects: [] })),
    }
    const comparison = compared(old, list)
    const [pair, track] = [comparison.pairs[0], comparison.units[0]]
    const move = pair && track ? moveOf(comparison, pair, track) : null
    expect([fractionOf(move?.change), move?.split]).toEqual(['-1', { ok: false, why: 'published' }])
  })
})
