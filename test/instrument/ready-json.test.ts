import { describe, expect, it } from 'vitest'
import { parseExact } from '../../src/exact/exact.js'
import { readyFiles } from '../../src/instrument/make-ready.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from '../../src/instrument/proved-rules.js'
import { fromReady, readyText } from '../../src/instrument/ready-json.js'

const files = readyFiles()
const made = (name: string): unknown => fromReady(files.get(name) ?? 'null')

/** A value as text with the order of its keys, so that outputs which walk them come out alike. */
const spelt = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? `${each}n` : each))

describe('the shipped instruments that the build makes ready', () => {
  it('are the checked and proved ones to the last figure, with their hash and in the same order', () => {
    const ids = shippedList().map(({ id }) => id)
    expect(ids).toHaveLength(5)
    for (const id of ids) {
      const [ready, proved] = [made(`${id}.rules`), shippedRulesOf(id)]
      expect(proved?.instrument.id).toBe(id)
      expect(ready).toStrictEqual(proved)
      expect(spelt(ready)).toBe(spelt(proved))
    }
  })

  it('are listed as their own data lists them, beside the crosswalks', () => {
    expect(made('list')).toStrictEqual(shippedList())
    expect(made('crosswalks')).toStrictEqual(shippedCrosswalks())
    expect([...files.keys()].filter((name) => !name.endsWith('.rules'))).toEqual(['list', 'crosswalks'])
  })
})

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
