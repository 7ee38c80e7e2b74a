import { describe, expect, it } from 'vitest'
import { readyFiles } from '../../src/instrument/make-ready.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from '../../src/instrument/proved-rules.js'
import { fromReady } from '../../src/instrument/ready-json.js'

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
