import { expect, test } from 'vitest'
import { finding } from '../../../src/finding/finding.js'
import { COLOUR } from '../../../src/formats/palette.js'
import { findingsSheet } from '../../../src/report/check/findings-sheet.js'

test('a line of a copy’s list of findings is as high as its message and its fix need it', () => {
  const empty = finding('l.csv', { code: 'E-CELL-EMPTY', unit: 'U', cell: 'D2' })
  const sheet = findingsSheet([empty], { says: 'Salinan', nameOf: () => 'l', language: 'id' })
  const [, , line] = [...sheet.rows]
  // The fix is longer than its column of 50 letters; 15 points a line.
  expect(String(line?.cells[4]?.value).length).toBeGreaterThan(50)
  expect(line?.height).toBeGreaterThanOrEqual(30)
})

test('a copy’s list of findings begins with the gravest, each code on the colour of its cells', () => {
  const findings = [
    finding('l.csv', { code: 'N-SHEET-IGNORED', sheet: 'x' }),
    finding('l.csv', { code: 'W-ROW-TOTAL', cell: 'A9' }),
    finding('l.csv', { code: 'E-CELL-EMPTY', unit: 'U', cell: 'D2' }),
    finding('l.csv', { code: 'E-CELL-TYPE', unit: 'U', cell: 'D3' }),
  ]
  const sheet = findingsSheet(findings, { says: 'Salinan', nameOf: () => 'l', language: 'id' })
  const codes = [...sheet.rows].slice(2).map(({ cells: [code] }) => [code?.value, code?.style?.fill])
  expect(codes).toEqual([
    ['E-CELL-EMPTY', COLOUR.error],
    ['E-CELL-TYPE', COLOUR.error],
    ['W-ROW-TOTAL', COLOUR.warning],
    ['N-SHEET-IGNORED', COLOUR.notice],
  ])
})

test('what a copy’s list of findings says of itself stands over all its columns, as high as it needs', () => {
  const says = 'Lembar ini ditambahkan. '.repeat(20)
  const sheet = findingsSheet([], { says, nameOf: () => 'l', language: 'id' })
  const [first] = [...sheet.rows]
  // 480 letters and the colours over 152 letters' width: four lines or more of 15 points.
  expect(first?.cells[0]).toMatchObject({ span: 5, style: { wrap: true } })
  expect(first?.height).toBeGreaterThanOrEqual(60)
})
