import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blanks, cutToWidth, cutWithin, widthOf, wrap } from '../../src/formats/width.js'

describe('the width of a text', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['Kecamatan Ngéplak', 17],
    ['e\u0301', 1],
    ['漢字', 4],
    ['한글', 4],
    ['ＡＢ', 4],
    ['😀', 2],
    ['a\u200bb', 2],
    ['…–“”›', 5],
    ['ไทย', 3],
  ])('of %j is %i columns', (text, width) => expect(widthOf(text)).toBe(width))
})

describe('cutting', () => {
  test('leaves what fits', () => expect(cutToWidth('Dinas Sosial', 12)).toBe('Dinas Sosial'))
  test('marks what was cut, within the width', () => expect(cutToWidth('Dinas Sosial', 8)).toBe('Dinas S…'))
  test('leaves no blank before the mark', () => expect(cutToWidth('Dinas Sosial', 7)).toBe('Dinas…'))
  test('never cuts a wide letter in half', () => expect(cutToWidth('漢字漢字', 6)).toBe('漢字…'))
  test('never parts a letter from its accent', () => expect(cutToWidth('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…'))
  test('gives nothing where there is no room', () => expect(cutToWidth('abc', 0)).toBe(''))

  test('never gives more columns than asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(60),
        (text, width) => widthOf(cutToWidth(text, width)) <= width,
      ),
      { numRuns: 2000 },
    )
  })
})

describe('cutting a name within it', () => {
  test('leaves what fits', () => expect(cutWithin('Dinas Sosial', 12)).toBe('Dinas Sosial'))
  test('keeps its beginning and its end, by which names that begin alike are told apart', () => {
    expect(cutWithin('Pemerintah Kabupaten Bogor', 17)).toBe('Pemerint…en Bogor')
    expect(cutWithin('Pemerintah Kabupaten Garut', 16)).toBe('Pemerint…n Garut')
  })
  test('leaves no blank beside the mark', () => expect(cutWithin('Dinas Sosial Kota X', 12)).toBe('Dinas…ota X'))
  test('keeps only the beginning where there is no room for both', () =>
    expect(cutWithin('Kabupaten Bogor', 9)).toBe('Kabupate…'))
  test('never cuts a wide letter in half, nor parts a letter from its accent', () => {
    expect(cutWithin('漢字漢字漢字漢字', 12)).toBe('漢字漢…漢字')
    expect(cutWithin('e\u0301'.repeat(20), 11)).toBe(`${'e\u0301'.repeat(5)}…${'e\u0301'.repeat(5)}`)
  })

  test('never gives more columns than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, width) => widthOf(cutWithin(text, width)) <= width),
      { numRuns: 2000 },
    )
  })
})

describe('breaking into lines', () => {
  test('breaks at blanks', () => expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']))
  test('breaks a word that is longer than a line', () => expect(wrap('a bcdefgh', 3)).toEqual(['a', 'bcd', 'efg', 'h']))

  test('loses no letter and makes no line too long', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme-composite' })).map((words) => words.join(' '))
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
      { numRuns: 1000 },
    )
  })
})

test('blanks fill a text up to its columns', () => {
  expect(`|漢${blanks('漢', 4)}|`).toBe('|漢  |')
  expect(blanks('long', 2)).toBe('')
})
