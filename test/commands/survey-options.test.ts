import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const U = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
const SURVEY = `Tempat,${U.join(',')}\n${`A,Baik${',4'.repeat(13)}\n`.repeat(3)}`

const GIVEN = [
  '--year',
  '2024',
  '--bootstrap',
  '0',
  '--column',
  'unit=Tempat',
  '--labels',
  'Baik=4',
  '--population',
  '75',
]

describe('what ipp survey writes', () => {
  test('records in JSON the options that change the result, as given', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': SURVEY })
    const { exit, out } = await ipp(folder, ['survey', 's.csv', ...GIVEN, '--max-cells', '1000', '--format', 'json'])
    expect([exit, JSON.parse(out).options]).toEqual([
      0,
      {
        bootstrap: '0',
        column: ['unit=Tempat'],
        labels: ['Baik=4'],
        'max-cells': '1000',
        population: '75',
        year: '2024',
      },
    ])
  })

  test('records the unit that was given for a file, and nothing where nothing was given', async () => {
    const folder = folderWith()
    put(folder, { 'x.csv': `${U.join(',')}\n${'4,'.repeat(13)}4\n` })
    const named = await ipp(folder, ['survey', 'x.csv=Loket A', '--format', 'json'])
    expect(JSON.parse(named.out).options).toEqual({ 'file-unit': ['x.csv=Loket A'] })
    put(folder, { 'y.csv': `unit,${U.join(',')}\nA,${'4,'.repeat(13)}4\n` })
    expect(JSON.parse((await ipp(folder, ['survey', 'y.csv', '--format', 'json'])).out).options).toEqual({})
  })

  test('shows them in the workbook', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': SURVEY })
    await ipp(folder, ['survey', 's.csv', ...GIVEN, '-o', 'h.xlsx'])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path.join(folder, 'h.xlsx'))
    const rows: string[] = []
    book.getWorksheet('Keterangan')?.eachRow((row) => rows.push(`${row.getCell(1).text}|${row.getCell(2).text}`))
    expect(rows).toEqual(expect.arrayContaining(['--column|unit=Tempat', '--labels|Baik=4', '--population|75']))
  })
})
