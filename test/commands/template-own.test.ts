import { readFileSync } from 'node:fs'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { FIXTURES, folderWith, foundIn, ipp, put } from './cli.js'
import { beside, fillIn, first, textOf } from './forms.js'

const TINY = readFileSync(path.join(FIXTURES, 'corpus/tiny.json'), 'utf8')

const assumed = (value: unknown) => ({ value, confidence: 'assumption', sources: [] })

/** The small instrument under other codes and numbers, with an outside figure that makes 40 % of the index. */
const own = (codes: readonly (readonly [code: string, number: number | null])[], absent = 'required'): string => {
  const instrument = JSON.parse(TINY)
  const [form] = instrument.forms
  const [aspect] = form.variants[0].parts
  aspect.parts = aspect.parts.map((indicator: object, i: number) => {
    const [code, number] = codes[i] ?? ['', null]
    const { number: _, ...rest } = { number: null, ...indicator }
    return number === null ? { ...rest, code } : { ...rest, code, number }
  })
  const figure = {
    kind: 'figure',
    id: 'IKM',
    title: 'Indeks kepuasan masyarakat',
    weight: assumed('0.4'),
    absent: assumed(absent),
    words: ['nilai kepuasan'],
    scale: assumed({ min: '1', max: '4' }),
    convert: assumed({ from: ['1', '4'], to: ['0', '5'] }),
  }
  return JSON.stringify({ ...instrument, forms: [{ ...form, weight: assumed('0.6') }, figure] })
}

const CODES = [
  ['p.1', 1],
  ['Syarat-2', 2],
  ['1.10', null],
] as const

const cellWith = (sheet: ExcelJS.Worksheet, text: string): ExcelJS.Cell => {
  for (let row = 1; row <= sheet.rowCount; row++)
    for (let column = 1; column <= sheet.columnCount; column++) {
      const cell = sheet.getCell(row, column)
      if (textOf(cell) === text) return cell
    }
  throw new Error(`no cell ${text}`)
}

const SCORES: Readonly<Record<string, number>> = { 'p.1': 4, 'Syarat-2': 3, '1.10': 5, IKM: 3.25 }
const LIST = 'agency,unit\nKabupaten Awan,Kantor Camat\n'
// (4 + 3 + 5) ÷ 3 = 4; 3.25 of 1 to 4 is 3.75 of 0 to 5; 0.6 × 4 + 0.4 × 3.75 = 3.9.
const INDEX = { value: '3.90', fraction: '39/10' }

const made = async (...options: readonly string[]): Promise<string> => {
  const folder = folderWith()
  put(folder, { 'aturan.json': own(CODES), 'daftar.csv': LIST })
  const args = ['template', '--instrument', 'aturan.json', '--units', 'daftar.csv', '-o', 'isi.xlsx', ...options]
  const outcome = await ipp(folder, args)
  expect([outcome.exit, outcome.err]).toEqual([0, expect.stringMatching(/^Ditulis|^Written/)])
  return folder
}

const scored = async (folder: string) => {
  const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--instrument', 'aturan.json', '--format', 'json'])
  return { exit, units: JSON.parse(out).units, found: foundIn(out).filter((each) => !each.startsWith('N-')) }
}

describe('a blank form of an instrument with codes of its own and an outside figure', () => {
  it.each(['id', 'en'])('has a cell for each score and for the figure, and reads back (%s)', async (language) => {
    const folder = await made('--lang', language)
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      for (const [code, value] of Object.entries(SCORES))
        sheet.getCell(Number(cellWith(sheet, code).row), 4).value = value
    })
    const { exit, units, found } = await scored(folder)
    expect([exit, units[0].index, units[0].basis, found]).toEqual([0, INDEX, 'F-02+IKM', []])
  })

  it('is also one wide table, the figure in a column of its own', async () => {
    const folder = await made('--wide')
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      const row = Number(cellWith(sheet, 'Kantor Camat').row)
      for (const [code, value] of Object.entries(SCORES))
        sheet.getCell(row, Number(cellWith(sheet, code).col)).value = value
    })
    const { exit, units, found } = await scored(folder)
    expect([exit, units[0].index, found]).toEqual([0, INDEX, []])
  })

  it.each([[[]], [['--wide']]])('that nobody filled in lacks scores and nothing else', async (options) => {
    const folder = await made(...options)
    const { exit, units, found } = await scored(folder)
    expect([exit, units.map((unit: { index: unknown }) => unit.index)]).toEqual([1, [null]])
    expect(found.map((each) => each.split(' ')[0])).toEqual(['E-CELL-EMPTY', 'E-CELL-EMPTY', 'E-CELL-EMPTY'])
  })

  it('says at the cell of the figure that it is missing, and counts it among what is to be filled in', async () => {
    const folder = await made()
    let cell = ''
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      for (const code of ['p.1', 'Syarat-2', '1.10']) sheet.getCell(Number(cellWith(sheet, code).row), 4).value = 4
      cell = `D${cellWith(sheet, 'IKM').row}`
      expect(beside(sheet, 'Kelengkapan').formula).toContain(cell)
      expect(textOf(beside(sheet, 'Kelengkapan'))).toBe('0 dari 4')
    })
    const { exit, found } = await scored(folder)
    expect([exit, found]).toEqual([1, [`E-BASIS-MIXED isi.xlsx Kantor Camat ${cell}`]])
  })
})

describe('codes of an instrument', () => {
  it('that begin with digits are no running numbers where they stand as they are', async () => {
    const folder = folderWith()
    const codes = [
      ['2.a', null],
      ['1.a', null],
      ['k.1', 2],
    ] as const
    put(folder, {
      'aturan.json': own(codes, 'leave-out'),
      'lembar.csv': 'unit,kode,skor\nDinas A,2.a,5\nDinas A,1.a,4\nDinas A,k.1,0\n',
    })
    const { exit, out } = await ipp(folder, ['score', 'lembar.csv', '--instrument', 'aturan.json', '--format', 'json'])
    const [unit] = JSON.parse(out).units
    expect([
      exit,
      unit.scores.map((each: { indicator: string; score: string }) => [each.indicator, each.score]),
    ]).toEqual([
      0,
      [
        ['2.a', '5'],
        ['1.a', '4'],
        ['k.1', '0'],
      ],
    ])
  })
})

describe('a blank form of the ministry', () => {
  it('has a cell for the ready figure of the users’ survey, which may stay empty', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      beside(sheet, 'Unit Lokus').value = 'Dinas Sosial'
      for (let row = Number(cellWith(sheet, 'Kode').row) + 1; row <= sheet.rowCount; row++)
        if (/^\d+\./.test(textOf(sheet.getCell(row, 2)))) sheet.getCell(row, 4).value = 4
    })
    const without = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    expect([without.exit, JSON.parse(without.out).units[0].basis]).toEqual([0, 'F-02'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      sheet.getCell(Number(cellWith(sheet, 'F-03').row), 4).value = 4.6
    })
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    const [unit] = JSON.parse(out).units
    // 3/4 × 4 + 1/4 × 4.6.
    expect([exit, unit.basis, unit.index.fraction]).toEqual([0, 'F-02+F-03', '83/20'])
  })
})
