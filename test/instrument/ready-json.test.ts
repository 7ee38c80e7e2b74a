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

  it('is refused where a text could not hold it', () => {
    for (const value of [undefined, new Map(), () => 1, Number.NaN, { '=': '1/2' }, { at: new Date(0) }])
      expect(() => readyText({ value })).toThrow(TypeError)
  })
})
