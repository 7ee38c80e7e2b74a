import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { failuresOf } from '../../../src/engine/compare/gate.js'
import { keyedNames, membersOf } from '../../../src/engine/compare/year.js'
import { score } from '../../../src/engine/score/score.js'
import { shareIn } from '../../../src/engine/score/step.js'
import { fractionOf } from '../sheets.js'
import { figureForm, given, leaf, level, read, scoresForm, small, unit, x } from '../small.js'
import { member, node, predicate, sideWith, twoAspects } from './members.js'

const LAMA = twoAspects('lama')

describe('the order of what is compared', () => {
  it('is by rank on the newest side, then those that it does not know, equals by name', () => {
    const before = ['b', 'a', 'z'].map((name, i) => member('A', name, { rank: i + 1 }))
    const after = [
      member('A', 'y', { index: null, rank: null }),
      member('A', 'x', { rank: 2 }),
      member('A', 'w', { rank: 2 }),
      member('B', 'c', { rank: 1 }),
      member('A', 'd', { rank: 1 }),
      member('A', 'z', { rank: 3 }),
    ]
    const { units } = compareSides([sideWith(LAMA, { units: before }), sideWith(LAMA, { units: after })], [])
    expect(units.map(({ members }) => (members[1] ?? members[0])?.unit)).toEqual([
      'd',
      'c',
      'w',
      'x',
      'z',
      'y',
      'b',
      'a',
    ])
    expect(units.map(({ at }) => at.join(','))).toEqual([',4', ',3', ',2', ',1', '2,5', ',0', '0,', '1,'])
    expect(units.every(({ level: of, isOnForm }) => of === 'unit' && !isOnForm)).toBe(true)
  })

  it('puts those known longest ago last', () => {
    const only = (name: string) => sideWith(LAMA, { units: [member('A', name, { rank: 1 })] })
    const { units } = compareSides([only('a'), only('b'), only('c')], [])
    expect(units.map(({ members }) => members.map((each) => each?.unit ?? '–').join(''))).toEqual(['––c', '–b–', 'a––'])
  })
})

describe('the agencies of a unit', () => {
  const agencies = [member('A', null), member('B', null)]

  it('are those that it belonged to on each side', () => {
    const comparison = compareSides(
      [
        sideWith(LAMA, { agencies, units: [member('A', 'u', { unitCode: '1' }), member('B', 'v')] }),
        sideWith(LAMA, { agencies, units: [member('B', 'v')] }),
      ],
      [],
    )
    const [first, second] = comparison.agencies
    expect(first?.agencies).toEqual([])
    expect([first?.level, first?.members[0]?.agency, second?.members[0]?.agency]).toEqual(['agency', 'A', 'B'])
    const [v, u] = comparison.units
    expect([v?.agencies.map((each) => each === second), u?.agencies]).toEqual([
      [true, true],
      [first, null],
    ])
    expect([first, second].map((each) => each && comparison.unitsOf.get(each))).toEqual([[u], [v]])
  })

  it('are none where no side lists the agency', () => {
    const comparison = compareSides([sideWith(LAMA, { units: [member('A', 'u')] }), sideWith(LAMA)], [])
    expect(comparison.units[0]?.agencies).toEqual([null, null])
    expect(comparison.unitsOf.size).toBe(0)
  })
})

describe('sides that rest on different forms', () => {
  const full = (index: string) =>
    member('A', 'u', {
      index,
      basis: 'F-02+F-03',
      rank: 1,
      groupRank: 1,
      forms: [node('F-02', '3/4', '4'), node('F-03', '1/4', '2')],
    })

  it("are compared on the evaluator's form of the newest, and say what they rested on", () => {
    const comparison = compareSides(
      [sideWith(LAMA, { units: [full('3.5')] }), sideWith(LAMA, { units: [member('A', 'u')] })],
      [],
    )
    expect([comparison.form, comparison.bases]).toEqual(['F-02', ['F-02+F-03', 'F-02']])
    expect(comparison.units[0]?.members.map((each) => fractionOf(each?.index))).toEqual(['4', '4'])
  })

  it('are called by the form of the newest, whatever it is called before', () => {
    const renamed = { ...LAMA, id: 'baru', forms: LAMA.forms.map((form) => ({ ...form, id: 'F-9' })) }
    const newest = sideWith(renamed, { units: [member('A', 'u', { basis: 'F-9' })] })
    expect(compareSides([sideWith(LAMA, { units: [full('3.5')] }), newest], []).form).toBe('F-9')
    const older = sideWith(LAMA, { units: [full('3.5')] })
    expect(compareSides([older, older, newest], []).form).toBe('F-9')
  })

  it('are laid on that form whole: who is on one of them alone too, and all are ranked anew', () => {
    const v = { ...full('4'), unit: 'v', keys: { ...full('4').keys, unit: 'v' } }
    const sides = [sideWith(LAMA, { units: [v] }), sideWith(LAMA, { units: [member('A', 'u', { index: '3' })] })]
    const comparison = compareSides(sides, [])
    expect(comparison.units.map(({ members }) => members.map((each) => fractionOf(each?.index)))).toEqual([
      ['', '3'],
      ['4', ''],
    ])
    expect(comparison.sides.map(({ units }) => units.map(({ index, rank }) => [fractionOf(index), rank]))).toEqual([
      [['4', 1]],
      [['3', 1]],
    ])
  })

  it('touch a unit alone even where a year does not know it', () => {
    const v = { ...full('4'), unit: 'v', keys: { ...full('4').keys, unit: 'v' } }
    const years = [[full('3.5'), v], [v], [member('A', 'u'), v]].map((units) => sideWith(LAMA, { units }))
    const track = compareSides(years, []).units.find(({ members }) => members[0]?.unit === 'u')
    expect(track?.members.map((each) => fractionOf(each?.index))).toEqual(['4', '', '4'])
  })

  it('stand as they came where one of them does not say, and pairs are made of neighbours', () => {
    const silent = sideWith(LAMA, { units: [member('A', 'u', { basis: null })] })
    const comparison = compareSides([sideWith(LAMA, { units: [full('3.5')] }), silent, silent], [])
    expect([comparison.form, comparison.bases]).toEqual([null, ['F-02+F-03', null, null]])
    const [track] = comparison.units
    expect([track?.isOnForm, track?.members.map((each) => fractionOf(each?.index))]).toEqual([false, ['7/2', '4', '4']])
    expect(comparison.pairs.map(({ before, rules }) => [before, rules.kind])).toEqual([
      [0, 'same'],
      [1, 'same'],
    ])
  })

  it('touch a unit alone where only its own do, and take its ranks', () => {
    const other = full('4')
    const [before, after] = [
      [full('3.5'), { ...other, unit: 'v', keys: { ...other.keys, unit: 'v' } }],
      [member('A', 'u', { rank: 1, groupRank: 1 }), { ...other, unit: 'v', keys: { ...other.keys, unit: 'v' } }],
    ]
    const comparison = compareSides([sideWith(LAMA, { units: before }), sideWith(LAMA, { units: after })], [])
    const track = comparison.units.find(({ members }) => members[0]?.unit === 'u')
    expect([comparison.form, track?.isOnForm]).toEqual([null, true])
    expect(track?.members.map((each) => [fractionOf(each?.index), each?.rank, each?.groupRank])).toEqual([
      ['4', null, null],
      ['4', null, null],
    ])
  })
})

describe('gates', () => {
  const moved = () =>
    compareSides(
      [
        sideWith(LAMA, {
          units: [
            member('A', 'gone', { index: '5', rank: 2 }),
            member('A', 'u', { index: '5', rank: 1, predicate: predicate('5') }),
            member('A', 'w', { index: null }),
          ],
          agencies: [member('A', null, { index: '5', rank: 1 })],
        }),
        sideWith(LAMA, {
          units: [
            member('A', 'u', { index: '4', rank: 3, predicate: predicate('4') }),
            member('A', 'w', { index: '1' }),
          ],
          agencies: [member('A', null, { index: '4.5', rank: 1 })],
        }),
      ],
      [],
    )
  const failed = (...gates: Parameters<typeof failuresOf>[1]) =>
    failuresOf(moved(), gates).map(({ gate, track, move }) =>
      [gate.kind, track?.level, fractionOf(move?.change)].join(' '),
    )

  it('see agencies first, then units, each gate for itself; what has no change falls through none', () => {
    expect(failed({ kind: 'drop', limit: x('0.4') }, { kind: 'predicate-drop' })).toEqual([
      'drop agency -1/2',
      'drop unit -1',
      'predicate-drop unit -1',
    ])
    expect(failed({ kind: 'drop', limit: x('0.5') })).toEqual(['drop unit -1'])
  })

  it('hold a fall in rank by the limit itself to be none', () => {
    expect(failed({ kind: 'rank-drop', limit: 2 })).toEqual([])
    expect(failed({ kind: 'rank-drop', limit: 1 })).toEqual(['rank-drop unit -1'])
  })

  it('see rules that changed without a unit or agency, beside the others', () => {
    const [own, other] = [sideWith(LAMA, { hash: 'x' }), sideWith(LAMA, { hash: 'y' })]
    const changed = failuresOf(compareSides([own, other], []), [{ kind: 'rules-changed' }, { kind: 'predicate-drop' }])
    expect(changed.map(({ gate, track, move, pair }) => [gate.kind, track, move, pair.before])).toEqual([
      ['rules-changed', null, null, 0],
    ])
    expect(failed({ kind: 'rules-changed' }, { kind: 'predicate-drop' })).toEqual(['predicate-drop unit -1'])
    expect(failuresOf(moved(), [])).toEqual([])
  })
})

const BOTH = read(
  small([
    scoresForm(
      [level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '50'), leaf('3', '50')], { combine: 'mean' })],
      {},
      '75',
    ),
    figureForm('F-03', '25'),
  ]),
)
const same = (text: string) => text.toLowerCase()
const scored = () => {
  const figures = new Map([['F-03', given(BOTH, 'F-03', '2')]])
  const about = { agency: 'Kab. A', agencyKey: 'a', group: 'kabupaten' }
  return score(
    BOTH,
    [
      unit('5 4 2', {
        ...about,
        key: '1',
        unit: 'U',
        unitCode: 'X1',
        agencyCode: 'K1',
        forms: ['F-02', 'F-03'],
        figures,
      }),
      unit('5 - 2', { ...about, key: '2', unit: 'V', forms: ['F-02', 'F-03'], figures }),
    ],
    { partial: true },
  )
}

describe('a scored run as a side', () => {
  it('has each unit with its keys, figures, ranks and what its parts count for', () => {
    const [first] = membersOf(scored(), same).units
    expect(first).toMatchObject({
      keys: { agencyCode: 'k1', agency: 'kab. a', unitCode: 'x1', unit: 'u' },
      agency: 'Kab. A',
      agencyCode: 'K1',
      unit: 'U',
      unitCode: 'X1',
      group: 'kabupaten',
      basis: 'F-02+F-03',
      rank: 1,
      groupRank: 1,
    })
    // 0.75 × (0.6 × 5 + 0.4 × 3) + 0.25 × 2 = 3.65
    expect([fractionOf(first?.index), fractionOf(first?.rounded), first?.predicate?.letter]).toEqual([
      '73/20',
      '73/20',
      'B',
    ])
    const parts = [...(first?.forms ?? []), ...(first?.aspects ?? [])]
    expect(
      parts.map(({ id, title, share, score: value }) => [id, title, fractionOf(share), fractionOf(value)]),
    ).toEqual([
      ['F-02', 'Lembar evaluator', '3/4', '21/5'],
      ['F-03', 'Angka F-03', '1/4', '2'],
      ['F-02.a', 'Aspek a', '3/5', '5'],
      ['F-02.b', 'Aspek b', '2/5', '3'],
    ])
  })

  it('has a unit without index bare, and its agency with the shares of the first that has one', () => {
    const { units, agencies } = membersOf(scored(), same)
    expect(units[1]).toMatchObject({ index: null, rounded: null, predicate: null, rank: null, forms: [], aspects: [] })
    const [agency] = agencies
    expect(agency).toMatchObject({
      keys: { unitCode: null, unit: null, agency: 'kab. a' },
      unit: null,
      unitCode: null,
      rank: 1,
    })
    const parts = [...(agency?.forms ?? []), ...(agency?.aspects ?? [])]
    expect(parts.map(({ id, share, score: value }) => [id, fractionOf(share), fractionOf(value)])).toEqual([
      ['F-02', '3/4', '21/5'],
      ['F-03', '1/4', '2'],
      ['F-02.a', '3/5', '5'],
      ['F-02.b', '2/5', '3'],
    ])
  })

  it('has an agency without index bare as well', () => {
    const result = score(BOTH, [unit('5 - 2', { agency: 'A', agencyKey: 'a' })], { partial: true })
    expect(membersOf(result, same).agencies[0]).toMatchObject({ index: null, forms: [], aspects: [] })
  })

  it('knows no key where there is no code', () => {
    const names = { agency: 'A', agencyCode: null, unit: null, unitCode: null }
    expect(keyedNames(names, same)).toEqual({
      ...names,
      keys: { agency: 'a', agencyCode: null, unit: null, unitCode: null },
    })
  })
})

describe('what a step counts for in the step above', () => {
  it('is its printed share of a weighted sum, and one of as many as there are of a plain mean', () => {
    const index = scored().units[0]?.index
    const [form] = index?.terms ?? []
    expect(index && form && fractionOf(shareIn(index, form))).toBe('3/4')
    const below = form?.terms[1]
    expect(below?.terms.map((term) => fractionOf(shareIn(below, term)))).toEqual(['1/2', '1/2'])
  })

  it('is one of as many under a plain mean whatever weight is printed, and where nobody says of what it is a share', () => {
    const weight = { value: x('75'), confidence: 'assumption' as const, sources: [] }
    const subject = { id: 'F-02', title: 'F-02', weight, of: x('100'), rule: null }
    const term = { op: 'given' as const, subject, value: x('4'), terms: [], place: null }
    const mean = { ...term, op: 'mean' as const, terms: [term, term] }
    expect(fractionOf(shareIn(mean, term))).toBe('1/2')
    expect(fractionOf(shareIn({ ...mean, op: 'weighted' }, term))).toBe('3/4')
    expect(fractionOf(shareIn({ ...mean, op: 'weighted' }, { ...term, subject: { ...subject, of: null } }))).toBe('1/2')
    expect(fractionOf(shareIn({ ...mean, op: 'weighted' }, { ...term, subject: { ...subject, weight: null } }))).toBe(
      '1/2',
    )
  })

  it('of a form that stands alone in one unit is its own in another of the same run', () => {
    const figures = new Map([['F-03', given(BOTH, 'F-03', '2')]])
    const inputs = [
      unit('5 4 2', { key: '1', unit: 'U', forms: ['F-02', 'F-03'], figures }),
      unit('5 4 2', { key: '2', unit: 'V' }),
    ]
    const { units } = membersOf(score(BOTH, inputs, { partial: true }), same)
    expect(units.map(({ unit: name, forms }) => [name, forms.map(({ share }) => fractionOf(share))])).toEqual([
      ['U', ['3/4', '1/4']],
      ['V', ['1']],
    ])
  })

  it('is all of it where a form stands alone, whatever its printed weight', () => {
    const [alone] = score(BOTH, [unit('5 4 2')], { partial: true }).units
    const whole = alone?.index
    expect(whole?.terms.map((term) => fractionOf(shareIn(whole, term)))).toEqual(['1'])
  })
})
