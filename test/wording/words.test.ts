import { describe, expect, test } from 'vitest'
import { WORDS } from '../../src/wording/words.js'

describe('counts in words', () => {
  test('agree in number in English', () => {
    expect([WORDS.en.units(0), WORDS.en.units(1), WORDS.en.units(2)]).toEqual(['0 units', '1 unit', '2 units'])
    expect([WORDS.en.agencies(1), WORDS.en.agencies(3)]).toEqual(['1 agency', '3 agencies'])
    expect(WORDS.en.agencyLacks(1, 3)).toBe('no index, because 1 of its 3 units has none')
    expect(WORDS.en.agencyLacks(2, 3)).toBe('no index, because 2 of its 3 units have none')
    expect(WORDS.en.severities.notice(1)).toBe('1 notice')
  })

  test('have no plural in Indonesian', () => {
    expect([WORDS.id.units(1), WORDS.id.units(2)]).toEqual(['1 unit', '2 unit'])
    expect(WORDS.id.severities.error(2)).toBe('2 kesalahan')
  })

  test('mark thousands as the language does', () => {
    expect(WORDS.id.units(20_000)).toBe('20.000 unit')
    expect(WORDS.en.units(1_234_567)).toBe('1,234,567 units')
    expect(WORDS.id.units(999)).toBe('999 unit')
  })
})

test('both languages have every word', () => {
  const shape = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
      : typeof value
  expect(shape(WORDS.en)).toEqual(shape(WORDS.id))
})
