import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'

/** A workbook as another reader sees it. */
export const bookOf = async (folder: string, file: string): Promise<ExcelJS.Workbook> => {
  const bytes = readFileSync(path.join(folder, file))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  return book
}

/** A workbook with faults, formulas, a link, a merged title, and a sheet of something else. */
export const faulty = async (folder: string): Promise<void> => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lembar F-02')
  sheet.addRows([
    ['Penilaian 2024'],
    [],
    ['instansi', 'unit', '1.a', '2.a', '3.a', 'catatan'],
    ['Kota Cahaya', 'Dinas Terang', 5, 7, 4, 'baik'],
    ['Kota Cahaya', 'Dinas Redup', 3, 'tiga', null, null],
  ])
  sheet.mergeCells('A1:F1')
  sheet.getColumn('A').width = 31
  sheet.getCell('E4').value = { formula: 'C4-1', result: 4, date1904: false }
  sheet.getCell('F5').value = { text: 'bukti', hyperlink: 'https://contoh.go.id/bukti' }
  const other = book.addWorksheet('Catatan')
  other.getCell('C7').value = 'bukan skor'
  writeFileSync(path.join(folder, 'isi.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
}
