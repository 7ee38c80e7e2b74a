import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridCell, type GridColumn, grid, gridWidth, ink } from '../../src/formats/terminal.js'
import { widthOf } from '../../src/formats/width.js'

const cell = (text: string, tone: GridCell['tone'] = null): GridCell => ({ text, tone })
const columns: readonly GridColumn[] = [
  { heading: '#', align: 'right', width: 3 },
  { heading: 'Unit', align: 'left', width: 8 },
  { heading: 'IPP', align: 'right', width: 4 },
  { heading: 'Predikat', align: 'left', width: 11 },
]
const row = (rank: number, unit: string): readonly GridCell[] => [
  cell(String(rank)),
  cell(unit),
  cell('4,51', 'strong'),
  cell('A', 'green'),
]

describe('a grid', () => {
  test('has a head, a rule and one line per row, aligned, without blanks at the ends', () => {
    expect(grid(columns, [row(1, 'RSUD'), row(12, 'Dinas Sosial')], ink(false))).toEqual([
      '  #  Unit       IPP  Predikat',
      '────────────────────────────────',
      '  1  RSUD      4,51  A',
      ' 12  Dinas S…  4,51  A',
    ])
  })

  test('looks the same whoever draws it: a few rows, very many, or letters of odd width', () => {
    const few = grid(columns, [row(1, 'RSUD')], ink(true))
    const many = grid(
      columns,
      Array.from({ length: 201 }, () => row(1, 'RSUD')),
      ink(true),
    )
    const odd = grid(columns, [row(1, 'RSUD'), row(1, '👩🏽‍🚀')], ink(true))
    expect(many.slice(0, 3)).toEqual(few)
    expect(odd.slice(0, 3)).toEqual(few)
  })

  test('draws the 20,000 rows of a nation, each on one line', () => {
    expect(
      grid(
        columns,
        Array.from({ length: 20_000 }, (_, i) => row(i, 'RSUD')),
        ink(true),
      ),
    ).toHaveLength(20_002)
  })

  test('is never wider than its columns, whatever stands in it', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 })
    fc.assert(
      fc.property(texts, fc.boolean(), (names, colour) => {
        const lines = grid(
          columns,
          names.map((name) => row(1, name.replace(/[\p{Cc}\s]/gu, ' '))),
          ink(colour),
        )
        expect(lines).toHaveLength(names.length + 2)
        for (const line of lines)
          expect(widthOf(stripVTControlCharacters(line))).toBeLessThanOrEqual(gridWidth(columns))
      }),
      { numRuns: 300 },
    )
  })
})

describe('colour', () => {
  test('is there when asked for', () => expect(ink(true).green('A')).toBe('\u001b[32mA\u001b[39m'))
  test('is not there when not', () => expect(ink(false).green('A')).toBe('A'))
})
