import { describe, expect, it, test } from 'vitest'
import { strippedText, withoutTail } from '../../../src/scoresheet/cell/trim.js'

describe('a cell’s text without what is around it', () => {
  test.each([
    ['common blanks', ' \t4 \t', { text: '4', dressed: false }],
    ['blanks within stay', ' 4 5 ', { text: '4 5', dressed: false }],
    ['nothing around it', '4', { text: '4', dressed: false }],
    ['nothing at all', '', { text: '', dressed: false }],
    ['blanks alone', '  ', { text: '', dressed: false }],
    ['a line break', '4\n', { text: '4', dressed: true }],
    ['a blank that keeps words together', '\u00a04', { text: '4', dressed: true }],
    ['a mark of byte order', '\ufeff4', { text: '4', dressed: true }],
    ['a blank without width', '4\u200b', { text: '4', dressed: true }],
    ['a mark of direction', '\u200f4', { text: '4', dressed: true }],
    ['a joiner of words', '\u20604', { text: '4', dressed: true }],
    ['what begins behind those marks', '\u20104', { text: '\u20104', dressed: false }],
    ['the apostrophe of a text', "'4", { text: '4', dressed: true }],
    ['one behind blanks', " '4 ", { text: '4', dressed: true }],
    ['the first of two', "''4", { text: "'4", dressed: true }],
    ['one at the end, which is no such mark', "4'", { text: "4'", dressed: false }],
    ['blanks of both kinds', ' \u00a0 4', { text: '4', dressed: true }],
    ['blanks alone that are not common', ' \u00a0', { text: '', dressed: true }],
  ])('%s: %j', (_what, raw, due) => {
    expect(strippedText(raw)).toEqual(due)
  })

  it('costs no more than its length', () => {
    const { user } = process.cpuUsage()
    const blanks = ' \u00a0'.repeat(500_000)
    expect(strippedText(`4${blanks}5${blanks}`).text.length).toBe(1_000_002)
    expect(withoutTail(`${'0'.repeat(1_000_000)}1`, '0').length).toBe(1_000_001)
    expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
  })
})

test.each([
  ['4.500', '0', '4.5'],
  ['4.5', '0', '4.5'],
  ['000', '0', ''],
  ['', '0', ''],
  ['0.04', '0', '0.04'],
  ['1.a..', '.', '1.a'],
])('%j without %j at its end is %j', (text, char, due) => {
  expect(withoutTail(text, char)).toBe(due)
})
