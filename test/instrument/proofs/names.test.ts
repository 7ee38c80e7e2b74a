import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/instrument/problem.js'
import { proveNames } from '../../../src/instrument/proofs/names.js'
import { itemsIn, variantsIn } from '../../../src/instrument/with-places.js'
import { NAME_SLIPS } from './names-cases.js'
import { AT, type Change, holdSlips, instrumentWith } from './slips.js'

describe('of the names in an instrument', () => {
  holdSlips(NAME_SLIPS, proveNames)

  const problemsOf = (...changes: readonly Change[]) =>
    proveNames(instrumentWith(...changes)).map(({ rule, at, found }) => [rule, pathText(at), found].join(' '))

  it('those of one variant may be those of another: nobody reads both at once', () => {
    const same = instrumentWith([
      [...AT.B, 'parts', 0, 'parts', 0],
      { code: '1.a.K', number: 1, title: 'Standar', weight: { value: '1', confidence: 'assumption', sources: [] } },
    ])
    expect(proveNames(same)).toEqual([])
  })

  it('one that three share is told of the second and of the third', () => {
    const [second, third] = [
      [...AT.second, 'title'],
      [...AT.parking, 'title'],
    ]
    expect(problemsOf([second, 'Standar'], [third, 'standar '])).toEqual([
      `duplicate ${pathText(second)} Standar`,
      `duplicate ${pathText(third)} standar `,
    ])
  })

  it('the id of a group may not be the word of another, however it is written', () => {
    expect(problemsOf([['groups', 'value', 0, 'words'], [' KOTA']])).toEqual([
      'duplicate groups.value[1].id kota',
      'duplicate groups.value[1].title Kota',
    ])
  })

  it('a number with zeros before it is the number that it says', () => {
    expect(problemsOf([[...AT.first, 'code'], '01.a.K'])).toEqual([])
    expect(problemsOf([[...AT.first, 'code'], '010.a.K'])).toEqual([
      `number-code ${pathText([...AT.first, 'code'])} 010.a.K`,
    ])
  })

  it('two indicators of which it is left open what the form prints beside them share no number', () => {
    const open = instrumentWith()
    for (const { value } of variantsIn(open).flatMap(itemsIn)) Object.assign(value, { printed: undefined })
    expect(proveNames(open)).toEqual([])
  })

  it('a group is in one pool at most, and need not be in any', () => {
    expect(problemsOf([['national', 'value'], [{ title: 'Pusat', groups: ['kementerian'] }]])).toEqual([])
    expect(problemsOf([['national', 'value'], [{ title: 'Pusat', groups: ['kota', 'kota'] }]])).toEqual([
      'pool-twice national.value[0].groups[1] kota',
    ])
  })
})
