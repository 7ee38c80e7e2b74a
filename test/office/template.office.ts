import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { folderWith, foundIn, ipp, put } from '../commands/cli.js'
import { fillIn, first, headerRow, score } from '../commands/forms.js'
import { shipped } from '../scoresheet/sheets.js'
import { hasOffice, recalculated, said, sheetsOf } from './soffice.js'

const UNITS = `agency_code,agency,group,unit_code,unit
33.01,Kabupaten Awan,kabupaten,A1,Dinas Kesehatan
33.71,Kota Cahaya,kota,C1,Dinas Kesehatan
`

/** Opens a file in LibreOffice and saves it, as whoever fills in a form there does. */
const savedByOffice = (folder: string, file: string): void => {
  const full = path.join(folder, file)
  writeFileSync(full, recalculated(readFileSync(full)))
}

const rows = (out: string): readonly string[] =>
  out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map((row) => [row[19], row[20], row[5], row[8], row[17]].join(' '))

describe.runIf(hasOffice)('a blank form that LibreOffice opened and saved is scored without any option', () => {
  it('a sheet per unit, and its count of what is filled in is right', async () => {
    const folder = folderWith()
    put(folder, { 'daftar.csv': UNITS })
    await ipp(folder, ['template', '--units', 'daftar.csv', '--year', '2024', '-o', 'isi.xlsx'])
    savedByOffice(folder, 'isi.xlsx')
    await fillIn(folder, 'isi.xlsx', (book) => {
      for (const [i, sheet] of book.worksheets.entries()) score(sheet, 5 - i, i === 0 ? { '14.b.K': 4 } : {})
    })
    savedByOffice(folder, 'isi.xlsx')
    const { exit, out, err } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'csv'])
    // Indicator 14 weighs 30 % of aspect b, b 25 % of the form: 5 − 1 × 0.30 × 0.25 = 4.925.
    expect([exit, rows(out)]).toEqual([0, ['33.01 A1 4.93 F-02 2024', '33.71 C1 4.00 F-02 2024']])
    expect(err.match(/[EW]-[A-Z]+(-[A-Z]+)*/g)).toBeNull()
    const counts = [...sheetsOf(readFileSync(path.join(folder, 'isi.xlsx'))).values()].map((cells) =>
      [...cells.values()].map(said).filter((text) => /^\d+ dari 30$/.test(String(text))),
    )
    expect(counts).toEqual([['30 dari 30'], ['30 dari 30']])
  })

  it('a wide table, and one of variant B', async () => {
    const folder = folderWith()
    put(folder, { 'daftar.csv': UNITS })
    await ipp(folder, [
      'template',
      '--wide',
      '--variant',
      'B',
      '--units',
      'daftar.csv',
      '--year',
      '2023',
      '-o',
      'b.xlsx',
    ])
    await fillIn(folder, 'b.xlsx', (book) => {
      const sheet = first(book)
      const form = scoresFormOf(shipped('pekppp-2023'))
      const [indicator] = indicatorsOf(form.variants.find(({ id }) => id === 'B')?.parts ?? [])
      const header = headerRow(sheet, indicator?.code ?? '', 8)
      const { columnCount } = sheet
      for (const unit of [1, 2])
        for (let column = 8; column < columnCount; column++) sheet.getCell(header + unit, column).value = unit + 2
    })
    savedByOffice(folder, 'b.xlsx')
    const { exit, out } = await ipp(folder, ['score', 'b.xlsx', '--format', 'csv'])
    expect([exit, rows(out)]).toEqual([0, ['33.71 C1 4.00 F-02+F-03 2023', '33.01 A1 3.00 F-02+F-03 2023']])
  })

  it('one that nobody filled in has no index', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '-o', 'isi.xlsx'])
    savedByOffice(folder, 'isi.xlsx')
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    expect(exit).not.toBe(0)
    expect(JSON.parse(out).units.filter((unit: { readonly index: unknown }) => unit.index !== null)).toEqual([])
    expect(foundIn(out).some((each) => each.startsWith('E-'))).toBe(true)
  })

  it('a survey', async () => {
    const folder = folderWith('layouts/unit-rsud.xlsx')
    put(folder, { 'daftar.csv': 'agency,unit\nKabupaten Sukamaju,RSUD Sukamaju\n' })
    await ipp(folder, ['template', '--form', 'F-03', '--units', 'daftar.csv', '-o', 'f03.xlsx'])
    await fillIn(folder, 'f03.xlsx', (book) => {
      const sheet = first(book)
      const header = headerRow(sheet, '1.a.K1', 5)
      for (const respondent of [1, 2, 3])
        for (let column = 5; column < 5 + 14; column++)
          sheet.getCell(header + respondent, column).value = respondent + 2
    })
    savedByOffice(folder, 'f03.xlsx')
    const { exit, out } = await ipp(folder, ['score', 'unit-rsud.xlsx', '--survey', 'f03.xlsx', '--format', 'json'])
    expect([exit, JSON.parse(out).units[0].forms[1].fraction]).toEqual([0, '4'])
  })
})

describe.runIf(hasOffice)('the copy to mend', () => {
  it('opens in LibreOffice with every value where it was', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/salah.csv')
    await ipp(folder, ['check', 'salah.csv', '--instrument', 'tiny.json', '--fix-copy', 's.xlsx'])
    const before = [...sheetsOf(readFileSync(path.join(folder, 's.xlsx'))).entries()]
    const after = sheetsOf(recalculated(readFileSync(path.join(folder, 's.xlsx'))))
    for (const [name, cells] of before)
      for (const [at, cell] of cells) expect([name, at, said(after.get(name)?.get(at))]).toEqual([name, at, said(cell)])
  })
})
