import { describe, expect, it } from 'vitest'
import {
  instrumentIn,
  listAt,
  member,
  parseCarefully,
  textAt,
  wholeAt,
} from '../../../src/scoresheet/earlier-results/careful-json.js'

describe('a JSON text of unknown origin', () => {
  it('is read with or without the mark that some editors put first, and is nothing where it is no JSON', () => {
    expect(parseCarefully('{"a":1}')).toEqual({ a: 1 })
    expect(parseCarefully('\uFEFF{"a":1}')).toEqual({ a: 1 })
    expect(parseCarefully('\uFEFF\uFEFF{"a":1}')).toBeUndefined()
    expect(parseCarefully('{"a":1')).toBeUndefined()
  })

  it('gives only members of its own, never those that every object has', () => {
    expect(member({ a: null }, 'a')).toBeNull()
    expect(['toString', 'constructor', '__proto__'].map((key) => member({}, key))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([null, 'text', 7, undefined].map((value) => member(value, 'length'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('gives a text only where one stands, the empty one too', () => {
    const value = { text: 'RSUD', empty: '', number: 4, nothing: null }
    expect(['text', 'empty', 'number', 'nothing', 'absent'].map((key) => textAt(value, key))).toEqual([
      'RSUD',
      '',
      null,
      null,
      null,
    ])
  })

  it('gives a whole number only where one stands that is exactly what was written', () => {
    const value = { year: 2023, zero: 0, part: 2.5, big: 2 ** 53, text: '2023' }
    expect(['year', 'zero', 'part', 'big', 'text'].map((key) => wholeAt(value, key))).toEqual([
      2023,
      0,
      null,
      null,
      null,
    ])
  })

  it('gives an empty list for anything that is none', () => {
    const value = { list: [1], object: { 0: 'a', length: 1 }, text: 'abc' }
    expect(['list', 'object', 'text', 'absent'].map((key) => listAt(value, key))).toEqual([[1], [], [], []])
  })
})

describe('the instrument that a file of the tool names', () => {
  const file = (more: object = {}) => ({ schema: 'ipp.result/1', instrument: { id: 'x', hash: 'h', more: 1 }, ...more })

  it('is its id and the hash of its content', () => {
    expect(instrumentIn(file(), 'ipp.result/1')).toEqual({ id: 'x', hash: 'h' })
  })

  it('is none of a file of another schema', () => {
    expect(instrumentIn(file(), 'ipp.survey/1')).toBeNull()
    expect(instrumentIn(file({ schema: undefined }), 'ipp.result/1')).toBeNull()
  })

  it.each([{ id: 'x' }, { hash: 'h' }, { id: 7, hash: 'h' }, null, ['x', 'h']])(
    'is none where half of it is missing: %j',
    (instrument) => {
      expect(instrumentIn(file({ instrument }), 'ipp.result/1')).toBeNull()
    },
  )
})
