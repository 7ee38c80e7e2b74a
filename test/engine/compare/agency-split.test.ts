import { describe, expect, it } from 'vitest'
import { moveOf } from '../../../src/engine/compare/change.js'
import { compareSides } from '../../../src/engine/compare/compare.js'
import { fractionOf } from '../sheets.js'
import { member, node, sideWith } from './members.js'
import { LAMA, moveIn, terms, unit } from './moves.js'

describe('the move of an agency', () => {
  const agency = (index: string | null) => member('A', null, { index })

  it('gathers its units: 4 and 2 become 5 and 2', () => {
    const before = { units: [unit('u', '4 4', { index: '4' }), unit('v', '2 2', { index: '2' })] }
    const after = { units: [unit('u', '5 5', { index: '5' }), unit('v', '2 2', { index: '2' })] }
    const move = moveIn(
      sideWith(LAMA, { ...before, agencies: [agency('3')] }),
      sideWith(LAMA, { ...after, agencies: [agency('3.5')] }),
    )
    expect([fractionOf(move.change), terms(move)]).toEqual(['1/2', ['F-02.a score 3/10', 'F-02.b score 1/5']])
  })

  it('counts who came and who went by their distance from those that stayed', () => {
    // 4 and 1 (mean 2.5) become 4 and 2 and 3 (mean 3): v went, (4 - 1)/2; w and z came, (2 - 4)/3 and (3 - 4)/3.
    const before = [unit('u', '4 4', { index: '4' }), unit('v', '1 1', { index: '1' })]
    const after = [unit('u', '4 4', { index: '4' }), unit('w', '2 2', { index: '2' }), unit('z', '3 3', { index: '3' })]
    const move = moveIn(
      sideWith(LAMA, { units: before, agencies: [agency('2.5')] }),
      sideWith(LAMA, { units: after, agencies: [agency('3')] }),
    )
    const joined = move.split.ok ? move.split.terms.filter(({ unit: who }) => who) : []
    expect(joined.map(({ kind, node: id, title, value }) => [kind, id, title, fractionOf(value)])).toEqual([
      ['entering', 'ipp', 'w', '-2/3'],
      ['entering', 'ipp', 'z', '-1/3'],
      ['leaving', 'ipp', 'v', '3/2'],
    ])
  })

  it.each([
    ['units', 'result', 'result'],
    ['rounded', 'table', 'result'],
    ['rounded', 'result', 'table'],
    ['published', 'published', 'result'],
    ['published', 'table', 'published'],
  ] as const)('has no split, %s, where it is not the mean of the units that are named', (why, before, after) => {
    const units = [unit('u', '4 4', { index: '4' })]
    const move = moveIn(
      sideWith(LAMA, { units, agencies: [agency('3.9')], kind: before }),
      sideWith(LAMA, { units, agencies: [agency('4')], kind: after }),
    )
    expect(move.split).toEqual({ ok: false, why })
    const later = moveIn(
      sideWith(LAMA, { units, agencies: [agency('4')], kind: before }),
      sideWith(LAMA, { units, agencies: [agency('3.9')], kind: after }),
    )
    expect(later.split).toEqual({ ok: false, why })
  })

  it('loses a unit to the agency that it went to', () => {
    const other = (name: string, index: string) => ({ ...unit(name, `${index} ${index}`, { index }), agency: 'B' })
    const inB = (name: string, index: string) => {
      const made = other(name, index)
      return { ...made, keys: { ...made.keys, agency: 'b' } }
    }
    const both = (a: string, b: string) => [agency(a), member('B', null, { index: b })]
    const before = sideWith(LAMA, {
      units: [unit('u', '4 4', { index: '4' }), unit('v', '2 2', { index: '2' }), inB('w', '3')],
      agencies: both('3', '3'),
    })
    const after = sideWith(LAMA, {
      units: [unit('v', '2 2', { index: '2' }), inB('w', '3'), inB('u', '5')],
      agencies: both('2', '4'),
    })
    const comparison = compareSides([before, after], [], ({ agency: name, unit: own }) =>
      name === 'A' && own === 'u' ? { agency: 'b', unit: 'u' } : null,
    )
    const [pair] = comparison.pairs
    const joined = comparison.agencies.map((track) => {
      const split = pair && moveOf(comparison, pair, track)?.split
      return split?.ok
        ? split.terms.flatMap(({ kind, unit: who, value }) => (who ? `${kind} ${who.unit} ${fractionOf(value)}` : []))
        : []
    })
    // A: (4 - 2)/2 went; B: (5 - 3)/2 came.
    expect(joined).toEqual([['leaving u -1'], ['entering u 1']])
  })

  it("is split on the evaluator's form where its own sides alone rest on different forms", () => {
    const forms = [node('F-02', '3/4', '4'), node('F-03', '1/4', '2')]
    const own = { index: '3.5', basis: 'F-02+F-03', forms }
    const more = { ...member('B', null, { index: '3.5', basis: 'F-02+F-03' }) }
    const before = sideWith(LAMA, { units: [unit('u', '4 4', own)], agencies: [member('A', null, own), more] })
    const after = sideWith(LAMA, { units: [unit('u', '5 5', { index: '5' })], agencies: [agency('5'), more] })
    const comparison = compareSides([before, after], [])
    const track = comparison.agencies.find(({ members }) => members[0]?.agency === 'A')
    const [pair] = comparison.pairs
    const move = pair && track ? moveOf(comparison, pair, track) : null
    expect([comparison.form, track?.isOnForm, move && terms(move)]).toEqual([
      null,
      true,
      ['F-02.a score 3/5', 'F-02.b score 2/5'],
    ])
  })

  it('between later sides is made of the units of those sides', () => {
    const side = (u: string, mean: string) =>
      sideWith(LAMA, {
        units: [unit('u', `${u} ${u}`, { index: u }), unit('v', '2 2', { index: '2' })],
        agencies: [agency(mean)],
      })
    const comparison = compareSides([side('4', '3'), side('5', '3.5'), side('2', '2')], [])
    const [, pair] = comparison.pairs
    const [track] = comparison.agencies
    const move = pair && track ? moveOf(comparison, pair, track) : null
    // 0.6 and 0.4 of (2 - 5)/2.
    expect(move && terms(move)).toEqual(['F-02.a score -9/10', 'F-02.b score -3/5'])
  })

  it('has no split where a list names agencies alone', () => {
    const list = sideWith(LAMA, { agencies: [agency('4')], kind: 'published' })
    expect(moveIn(list, list).split).toEqual({ ok: false, why: 'published' })
  })

  it('has no split where it has no index, or where one of its units has none', () => {
    const units = [unit('u', '4 4', { index: '4' })]
    const full = sideWith(LAMA, { units, agencies: [agency('4')] })
    const without = sideWith(LAMA, { units, agencies: [agency(null)] })
    expect(moveIn(full, without).split).toEqual({ ok: false, why: 'no-index' })
    expect(moveIn(without, full).split).toEqual({ ok: false, why: 'no-index' })
    const coarse = sideWith(LAMA, { units: [member('A', 'u', { index: '4' })], agencies: [agency('4')] })
    expect(moveIn(full, coarse).split).toEqual({ ok: false, why: 'rounded' })
  })
})
