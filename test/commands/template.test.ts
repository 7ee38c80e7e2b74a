import { describe, expect, it } from 'vitest'
import { rulesById } from '../../src/instrument/catalog.js'
import { folderWith, foundIn, ipp, put } from './cli.js'
import { beside, fillIn, first, headerRow, score, textOf } from './forms.js'

const rows = (out: string): readonly (readonly string[])[] =>
  out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

/** Agency, unit, index and evaluator's form of each row of a CSV result. */
const results = (out: string) => rows(out).map((row) => [row[3], row[4], row[5], row[8]].join(' | '))

const UNITS = `agency_code,agency,group,unit_code,unit
33.01,Kabupaten Awan,kabupaten,A1,Dinas Kesehatan
33.01,Kabupaten Awan,kabupaten,A2,"Dinas Kependudukan, Pencatatan Sipil dan Keluarga Berencana"
33.71,Kota Cahaya,kota,C1,Dinas Kesehatan
`

describe('a blank form', () => {
  it('filled in for one unit is scored without any option', async () => {
    const folder = folderWith()
    const made = await ipp(folder, ['template'])
    expect([made.exit, made.files]).toEqual([0, ['pekppp-2023-F-02-A.xlsx']])
    await fillIn(folder, 'pekppp-2023-F-02-A.xlsx', (book) => {
      const sheet = first(book)
      beside(sheet, 'Instansi').value = 'Kabupaten Awan'
      beside(sheet, 'Unit Lokus').value = 'Dinas Kesehatan'
      expect(score(sheet, 5, { '14.b.K': 4 })).toBe(31)
    })
    const { exit, out, err } = await ipp(folder, ['score', 'pekppp-2023-F-02-A.xlsx', '--format', 'csv'])
    // Indicator 14 weighs 30 % of aspect b, b 25 % of the form: 5 − 1 × 0.30 × 0.25 = 4.925.
    expect([exit, results(out)]).toEqual([0, ['Kabupaten Awan | Dinas Kesehatan | 4.93 | F-02']])
    expect(err).not.toMatch(/\b[EW]-/)
  })

  it('has a sheet for each unit of a list, with its names and codes', async () => {
    const folder = folderWith()
    put(folder, { 'daftar.csv': UNITS })
    expect((await ipp(folder, ['template', '--units', 'daftar.csv', '--year', '2024', '-o', 'isi.xlsx'])).exit).toBe(0)
    await fillIn(folder, 'isi.xlsx', (book) => {
      expect(book.worksheets).toHaveLength(3)
      for (const [i, sheet] of book.worksheets.entries()) score(sheet, 5 - i)
    })
    const { exit, out, err } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'csv'])
    expect([exit, err.match(/[EW]-[A-Z-]+/g)]).toEqual([0, null])
    expect(out.trim().split('\n').slice(1)).toEqual([
      '1,kabupaten,1,Kabupaten Awan,Dinas Kesehatan,5.00,A,Pelayanan Prima,F-02,5.00,,5.00,5.00,5.00,5.00,5.00,5.00,2024,pekppp-2023,33.01,A1',
      '2,kabupaten,2,Kabupaten Awan,"Dinas Kependudukan, Pencatatan Sipil dan Keluarga Berencana",4.00,B,Baik,F-02,4.00,,4.00,4.00,4.00,4.00,4.00,4.00,2024,pekppp-2023,33.01,A2',
      '3,kota,1,Kota Cahaya,Dinas Kesehatan,3.00,C,Cukup,F-02,3.00,,3.00,3.00,3.00,3.00,3.00,3.00,2024,pekppp-2023,33.71,C1',
    ])
  })

  it.each(['id', 'en'])('is a wide table of all units with --wide (%s)', async (language) => {
    const folder = folderWith()
    put(folder, { 'daftar.csv': UNITS })
    const args = [
      'template',
      '--wide',
      '--units',
      'daftar.csv',
      '--year',
      '2023',
      '-o',
      'lebar.xlsx',
      '--lang',
      language,
    ]
    expect((await ipp(folder, args)).exit).toBe(0)
    await fillIn(folder, 'lebar.xlsx', (book) => {
      const sheet = first(book)
      const header = headerRow(sheet, '1.a.Ak', 8)
      for (const unit of [1, 2, 3])
        for (let column = 8; column < 8 + 31; column++) sheet.getCell(header + unit, column).value = unit + 1
    })
    const { exit, out, err } = await ipp(folder, ['score', 'lebar.xlsx', '--format', 'csv'])
    expect([exit, err.match(/[EW]-[A-Z-]+/g)]).toEqual([0, null])
    expect(rows(out.replace(/".*?"/g, 'DKB')).map((row) => [row[19], row[20], row[5], row[17]].join(' '))).toEqual([
      '33.71 C1 4.00 2023',
      '33.01 A2 3.00 2023',
      '33.01 A1 2.00 2023',
    ])
  })

  it('of a wide table without a list has rows for units; those left empty are none', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '--wide', '-o', 'lebar.xlsx'])
    await fillIn(folder, 'lebar.xlsx', (book) => {
      const sheet = first(book)
      const header = headerRow(sheet, '1.a.Ak', 8)
      sheet.getCell(header + 2, 2).value = 'Kota Cahaya'
      sheet.getCell(header + 2, 5).value = 'Dinas Sosial'
      for (let column = 8; column < 8 + 30; column++) sheet.getCell(header + 2, column).value = 0
    })
    const { exit, out, err } = await ipp(folder, ['score', 'lebar.xlsx', '--format', 'csv'])
    expect([exit, results(out)]).toEqual([0, ['Kota Cahaya | Dinas Sosial | 0.00 | F-02']])
    expect(err.match(/E-[A-Z-]+/g)).toBeNull()
  })

  it('of variant B is read as variant B', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '--variant', 'b', '-o', 'b.xlsx'])
    await fillIn(folder, 'b.xlsx', (book) => {
      beside(first(book), 'Unit Lokus').value = 'Layanan Daring'
      score(first(book), 4)
    })
    const { exit, out } = await ipp(folder, ['score', 'b.xlsx', '--format', 'json'])
    const [unit] = JSON.parse(out).units
    expect([exit, unit.variant, unit.index]).toEqual([0, 'B', { value: '4.00', fraction: '4' }])
  })

  it.each([
    // The weights of 2017 as printed do not sum to 100: the best possible index is 4.99.
    ['evaluasi-2017', '4.99', 37],
    ['pekppp-2022', '5.00', 30],
  ])('of %s is read by its instrument', async (id, index, least) => {
    const folder = folderWith()
    expect((await ipp(folder, ['template', '--instrument', id, '-o', 'lama.xlsx'])).exit).toBe(0)
    await fillIn(folder, 'lama.xlsx', (book) => {
      beside(first(book), 'Unit Lokus').value = 'Dinas Lama'
      expect(score(first(book), 5)).toBeGreaterThanOrEqual(least)
    })
    const { exit, out } = await ipp(folder, ['score', 'lama.xlsx', '--format', 'json'])
    const result = JSON.parse(out)
    expect([exit, result.instrument.id, result.units[0].index.value]).toEqual([0, id, index])
  })

  it('in English is read as well', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '--lang', 'en', '-o', 'form.xlsx'])
    await fillIn(folder, 'form.xlsx', (book) => {
      beside(first(book), 'Agency').value = 'Kota Cahaya'
      beside(first(book), 'Unit').value = 'Dinas Sosial'
      score(first(book), 3, {}, 'Code')
    })
    const { exit, out } = await ipp(folder, ['score', 'form.xlsx', '--format', 'csv'])
    expect([exit, results(out)]).toEqual([0, ['Kota Cahaya | Dinas Sosial | 3.00 | F-02']])
  })

  it('of an instrument of one’s own is read by that instrument', async () => {
    const folder = folderWith('corpus/tiny.json')
    await ipp(folder, ['template', '--instrument', 'tiny.json', '-o', 'kecil.xlsx'])
    await fillIn(folder, 'kecil.xlsx', (book) => {
      beside(first(book), 'Unit Lokus').value = 'Dinas Kecil'
      expect(score(first(book), 4.5, { '2.a': 3 })).toBe(3)
    })
    const { out } = await ipp(folder, ['score', 'kecil.xlsx', '--instrument', 'tiny.json', '--format', 'csv'])
    expect(results(out)).toEqual([' | Dinas Kecil | 4.00 | F-02'])
  })

  it('that nobody filled in gives no index: missing is not zero', async () => {
    const folder = folderWith()
    put(folder, { 'daftar.csv': UNITS })
    await ipp(folder, ['template', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    const { units, findings } = JSON.parse(out)
    expect([exit, units.map((unit: { index: unknown }) => unit.index)]).toEqual([1, [null, null, null]])
    const empty = findings.filter(({ code }: { code: string }) => code === 'E-CELL-EMPTY')
    expect(empty.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(90)
  })

  it('filled in to the last cell but one names that cell', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '-o', 'isi.xlsx'])
    let cell = ''
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      beside(sheet, 'Unit Lokus').value = 'Dinas Kesehatan'
      score(sheet, 5)
      for (let row = headerRow(sheet, 'Kode', 2); row <= sheet.rowCount; row++) {
        if (textOf(sheet.getCell(row, 2)) !== '30.f.P' && !textOf(sheet.getCell(row, 2)).startsWith('30.')) continue
        sheet.getCell(row, 4).value = null
        cell = `D${row}`
      }
    })
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    expect([exit, foundIn(out).filter((each) => each.startsWith('E-'))]).toEqual([
      1,
      [`E-CELL-EMPTY isi.xlsx F-02 ${cell}`],
    ])
  })

  it('is not written over once somebody wrote into it', async () => {
    const folder = folderWith()
    await ipp(folder, ['template'])
    expect((await ipp(folder, ['template'])).exit).toBe(0)
    await fillIn(folder, 'pekppp-2023-F-02-A.xlsx', (book) => void score(first(book), 1))
    expect((await ipp(folder, ['template'])).exit).toBe(2)
    expect((await ipp(folder, ['template', '--force'])).exit).toBe(0)
  })

  it('says which instrument it is of, and lets nothing be changed but what is to be filled in', async () => {
    const folder = folderWith()
    await ipp(folder, ['template', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      const sheet = first(book)
      expect(textOf(beside(sheet, 'Instrumen'))).toBe(`pekppp-2023 ${rulesById('pekppp-2023')?.hash}`)
      expect(JSON.stringify(sheet.model)).toContain('sheetProtection')
      const row = headerRow(sheet, 'Kode', 2) + 2
      expect(textOf(sheet.getCell(row, 2))).toBe('1.a.Ak')
      const locked = (column: number) => sheet.getCell(row, column).protection?.locked !== false
      expect([1, 2, 3, 4, 5].map(locked)).toEqual([true, true, true, false, true])
      expect(sheet.getCell(row, 4).dataValidation?.formulae).toEqual(['"0,1,2,3,4,5"'])
      expect(beside(sheet, 'Kelengkapan').formula).toMatch(/^COUNT\(D\d+:D\d+\)/)
    })
  })
})

describe('a blank survey', () => {
  it('filled in by respondents gives the unit its F-03', async () => {
    const folder = folderWith('layouts/unit-rsud.xlsx')
    put(folder, { 'daftar.csv': 'agency,unit\nKabupaten Sukamaju,RSUD Sukamaju\n' })
    expect((await ipp(folder, ['template', '--form', 'F-03', '--units', 'daftar.csv', '-o', 'f03.xlsx'])).exit).toBe(0)
    await fillIn(folder, 'f03.xlsx', (book) => {
      const sheet = first(book)
      const header = headerRow(sheet, '1.a.K1', 5)
      for (const respondent of [1, 2, 3])
        for (let column = 5; column < 5 + 14; column++)
          sheet.getCell(header + respondent, column).value = respondent + 2
    })
    const args = ['score', 'unit-rsud.xlsx', '--survey', 'f03.xlsx', '--format', 'json']
    const { exit, out } = await ipp(folder, args)
    const [unit] = JSON.parse(out).units
    // 3, 4 and 5 from three respondents are 4 on every question.
    expect([exit, unit.basis, unit.forms[1].fraction]).toEqual([0, 'F-02+F-03', '4'])
    expect(foundIn(out).filter((each) => each.startsWith('E-'))).toEqual([])
  })
})
