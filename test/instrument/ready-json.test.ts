import { describe, expect, it } from 'vitest'
import { parseExact } from '../../src/exact/exact.js'
import { fromReady, readyText } from '../../src/instrument/ready-json.js'

describe('a value made ready', () => {
  it('keeps figures that no decimal holds, and whole numbers of any size, exactly', () => {
    const figures = ['1/3', '-7/6', '0', `1${'0'.repeat(40)}`].map((text) => parseExact(text))
    expect(fromReady(readyText({ figures }))).toStrictEqual({ figures })
  })

  it('keeps texts that look like figures, and what is null, empty or false', () => {
    const value = { '=x': '=1/3', text: '1/3', nothing: null, none: [], no: false, zero: 0 }
    expect(fromReady(readyText(value))).toStrictEqual(value)
  })

  it('is a figure only where numerator and denominator are whole numbers of any size', () => {
    for (const value of [{ n: 1, d: 2 }, { n: '1', d: '2' }, { n: null }, { d: 1 }])
      expect(fromReady(readyText(value))).toStrictEqual(value)
  })

  it.each([
    [undefined, 'undefined cannot be made ready'],
    [() => 1, 'function cannot be made ready'],
    [Number.NaN, 'number cannot be made ready'],
    [new Map(), 'an object that cannot be made ready'],
    [{ '=': '1/2' }, 'an object that cannot be made ready'],
    [{ at: new Date(0) }, 'an object that cannot be made ready'],
  ])('is refused where a text could not hold it: %s', (value, message) => {
    expect(() => readyText({ value })).toThrow(new TypeError(message))
  })
})
