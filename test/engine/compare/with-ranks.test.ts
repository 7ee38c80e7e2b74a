import { describe, expect, it } from 'vitest'
import { withRanks } from '../../../src/engine/compare/with-ranks.js'
import { member } from './members.js'

const placesOf = (...members: readonly ReturnType<typeof member>[]) =>
  withRanks(members).map(({ agency, rank, groupRank }) => [agency, rank, groupRank])

const [A, B, C, D] = [
  member('A', null, { index: '4.4', group: 'kabupaten' }),
  member('B', null, { index: '4.2', group: 'kabupaten' }),
  member('C', null, { index: '4.2', group: 'kota' }),
  member('D', null, { index: '3.8', group: 'kota' }),
]

describe('ranks among the members of a side', () => {
  it('are those of exact indices, overall and within each group; equals share a rank', () => {
    expect(placesOf(A, B, C, D)).toEqual([
      ['A', 1, 1],
      ['B', 2, 2],
      ['C', 2, 1],
      ['D', 4, 2],
    ])
  })

  it('pass over whoever has no index yet', () => {
    expect(placesOf(A, member('X', null, { index: null, group: 'kota' }), C, D)).toEqual([
      ['A', 1, 1],
      ['X', null, null],
      ['C', 2, 1],
      ['D', 3, 2],
    ])
  })

  it('are not known beside an index that cannot be read, but in groups that it is not of', () => {
    expect(placesOf(A, B, member('X', null, { index: null, group: 'kota', isUnread: true }), C)).toEqual([
      ['A', null, 1],
      ['B', null, 2],
      ['X', null, null],
      ['C', null, null],
    ])
  })

  it('are not known in any group where nobody knows its group', () => {
    expect(placesOf(A, B, member('X', null, { index: null, isUnread: true }), C)).toEqual([
      ['A', null, null],
      ['B', null, null],
      ['X', null, null],
      ['C', null, null],
    ])
  })
})
