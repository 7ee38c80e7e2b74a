import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/rules/lines.js'

const TEXT = `{
  "id": "x",
  "list": [1,
    { "a": "\\"}", "b": [ true, null ] }
  ],
  "last": -1.5e3
}
`

describe('the lines of a JSON text', () => {
  it.each([
    [['id'], 2, 3],
    [['list'], 3, 3],
    [['list', 0], 3, 12],
    [['list', 1], 4, 5],
    [['list', 1, 'a'], 4, 7],
    [['list', 1, 'b', 1], 4, 32],
    [['last'], 6, 3],
  ] as const)('has %j at %i:%i', (path, line, column) => {
    expect(linesOf(TEXT).at(path)).toEqual({ line, column })
  })

  it('points to the nearest thing around what is not there', () => {
    expect(linesOf(TEXT).at(['list', 1, 'weight', 'value'])).toEqual({ line: 4, column: 5 })
    expect(linesOf(TEXT).at(['nothing'])).toEqual({ line: 1, column: 1 })
    expect(linesOf(TEXT).at([])).toEqual({ line: 1, column: 1 })
  })

  it('finds keys that stand twice, and points to the last one, which would count', () => {
    const lines = linesOf('{"a": 1,\n"b": {"c": 1, "c": 2},\n"a": 2}')
    expect(lines.twice).toEqual([['b', 'c'], ['a']])
    expect(lines.at(['a'])).toEqual({ line: 3, column: 1 })
  })

  it('knows keys by what they mean, not by how they are spelled', () => {
    expect(linesOf('{"\\u0061": 1, "a": 2}').twice).toEqual([['a']])
  })

  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a": 1}\n x', 2, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": "\t"}', 1, 7],
    ['', 1, 1],
    ["{'a': 1}", 1, 2],
    ['[', 1, 2],
    ['{"a": tru}', 1, 7],
  ])('stops at the first thing that is no JSON: %j at %i:%i', (text, line, column) => {
    expect(linesOf(text).broken).toEqual({ line, column })
  })

  it.each(['{}', '[]', ' {"a": {}} ', '"x"', '-0', '[[],{}]', '\uFEFF{"a":1}', TEXT])('reads %j to its end', (text) => {
    expect(linesOf(text).broken).toBeNull()
  })

  it('does not go down forever', () => {
    expect(linesOf('['.repeat(100_000)).broken).not.toBeNull()
  })
})
