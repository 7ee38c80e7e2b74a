import { readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const copied = async (text: string) => {
  const folder = folderWith()
  put(folder, { 'a.csv': text })
  await ipp(folder, ['check', 'a.csv', '--fix-copy', 'salinan.xlsx'])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(readFileSync(path.join(folder, 'salinan.xlsx'))).buffer)
  const sheet = book.worksheets[0]
  return (cell: string) => {
    const { value, text: shown, numFmt } = sheet?.getCell(cell) ?? {}
    return { value, shown, numFmt }
  }
}

describe('a copy of a CSV file', () => {
  it('has its numbers as numbers, in the places in which they stood', async () => {
    const at = await copied('Unit;Indikator;Skor;F-03\nRSUD;1;4;4,50\nRSUD;2;abc;3,7\n')
    expect(['B2', 'C2', 'D2', 'D3'].map((cell) => at(cell).value)).toEqual([1, 4, 4.5, 3.7])
    expect([at('D2').numFmt, at('C3').value]).toEqual(['0.00', 'abc'])
  })

  it('keeps codes, long numbers and what can be read in two ways as texts', async () => {
    const at = await copied(
      [
        'Kode unit,Unit,Telepon,NIP,Jumlah,Indikator,Skor',
        '01,RSUD,081234567890,198001012005011001,1.234,1,4',
        '71.10,Dinas,021,5,2,2,4',
      ].join('\n'),
    )
    expect(['A2', 'A3', 'C2', 'C3', 'D2', 'E2'].map((cell) => at(cell).value)).toEqual([
      '01',
      '71.10',
      '081234567890',
      '021',
      '198001012005011001',
      '1.234',
    ])
    expect(at('E3').value).toBe(2)
  })
})
