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

  test('cuts names at their end, and within where two of a column would read the same', () => {
    const names = (...texts: readonly string[]) =>
      grid(
        [{ heading: 'Instansi', align: 'left', width: 17 }],
        texts.map((text) => [cell(text)]),
        ink(false),
      ).slice(2)
    const bogor = 'Pemerintah Kabupaten Bogor'
    expect(names(bogor, bogor, 'Kota Depok')).toEqual(['Pemerintah Kabup…', 'Pemerintah Kabup…', 'Kota Depok'])
    expect(names(bogor, 'Pemerintah Kabupaten Garut')).toEqual(['Pemerint…en Bogor', 'Pemerint…en Garut'])
  })

  test('looks the same with a few rows, with very many, and with letters of odd width', () => {
    const few = grid(columns, [row(1, 'RSUD')], ink(true))
    const many = grid(
      columns,
      Array.from({ length: 450 }, (_, i) => row(i % 200 === 0 ? 1 : i, 'RSUD')),
      ink(true),
    )
    const odd = grid(columns, [row(1, 'RSUD'), row(1, '👩🏽‍🚀')], ink(true))
    expect(many).toHaveLength(452)
    expect(many.slice(0, 3)).toEqual(few)
    expect([many[202], many[402]]).toEqual([few[2], few[2]])
    expect(odd.slice(0, 3)).toEqual(few)
  })

  test('keeps texts whose letters are no Latin ones, in their places', () => {
    expect(grid(columns, [row(1, 'A → B'), row(2, '\ue000ไทย'), row(3, '漢字漢字漢')], ink(false)).slice(2)).toEqual([
      '  1  A → B     4,51  A',
      '  2  \ue000ไทย      4,51  A',
      '  3  漢字漢…   4,51  A',
    ])
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
