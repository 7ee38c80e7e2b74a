import { expect, test } from 'vitest'
import { groupBy } from '../../../src/engine/score/group-by.js'

test('groups and their members stand in the order in which they first come', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], ([letter]) => letter)
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ])
})

test('null is a key like any other, what has no key is in no group, and nothing makes none', () => {
  expect([...groupBy([null, undefined, null], (each) => each)]).toEqual([[null, [null, null]]])
  expect(groupBy([], () => 1).size).toBe(0)
})
