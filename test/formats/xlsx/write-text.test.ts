import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellText, pageFoot, sheetNames } from '../../../src/formats/xlsx/write-text.js'

test('names of sheets lose what spreadsheets refuse, and differ in more than capitals', () => {
  expect(
    sheetNames(['RSUD: A/B [1]?', 'rsud a b 1', "'Dinas'", '', 'History', 'x'.repeat(40), 'X'.repeat(40)]),
  ).toEqual([
    'RSUD A B 1',
    'rsud a b 1 (2)',
    'Dinas',
    'Sheet',
    'History 1',
    `${'x'.repeat(30)}…`,
    `${'X'.repeat(26)}… (2)`,
  ])
})

test('whatever names are wanted, each sheet gets one of 31 characters at most, its own, and the same if asked again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 12 }), (wanted) => {
      const names = sheetNames(wanted)
      expect(new Set(names.map((name) => name.normalize('NFKC').toUpperCase())).size).toBe(wanted.length)
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\'\x00-\x1f]{1,31}$/)
      expect(sheetNames(names)).toEqual(names)
    }),
    { numRuns: 500 },
  )
})

test('a cell holds no half character, no control character and at most 32,767 characters, whatever came in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cellText(text)).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/)
      // Throws where half a character is left.
      encodeURIComponent(cellText(text))
    }),
    { numRuns: 500 },
  )
})

test('what stands for the code of a character is spelled out, other underscores are not', () => {
  expect(cellText('_x000D_ _x000d_ _x00_ __x0041_')).toBe('_x005F_x000D_ _x005F_x000d_ _x00_ __x005F_x0041_')
})

test('an ampersand in the foot of a page is no command', () => {
  expect(pageFoot(['A & B &P', 'C\n{page} / {pages}'])).toBe('&L&8A && B &&P&C&15 &R&8C &P / &N')
})

test('a figure that begins the foot of a page does not become the size of its letters', () => {
  expect(pageFoot(['2024', '{page}'])).toBe('&L&8 2024&C&15 &R&8&P')
})
