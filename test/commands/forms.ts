import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'

/** Opens a form as a person would, writes into it, and saves it. */
export const fillIn = async (folder: string, file: string, write: (book: ExcelJS.Workbook) => void): Promise<void> => {
  const book = new ExcelJS.Workbook()
  const bytes = readFileSync(path.join(folder, file))
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  write(book)
  writeFileSync(path.join(folder, file), Buffer.from(await book.xlsx.writeBuffer()))
}

export const textOf = (cell: ExcelJS.Cell): string => (cell.value === null ? '' : cell.text)

/** The cell right of a label, as it stands in the first column of a form. */
export const beside = (sheet: ExcelJS.Worksheet, label: string): ExcelJS.Cell => {
  for (let row = 1; row < 20; row++) if (textOf(sheet.getCell(row, 1)) === label) return sheet.getCell(row, 3)
  throw new Error(`no label ${label}`)
}

export const headerRow = (sheet: ExcelJS.Worksheet, heading: string, column: number): number => {
  for (let row = 1; row < 30; row++) if (textOf(sheet.getCell(row, column)) === heading) return row
  throw new Error(`no heading ${heading}`)
}

/** Forms whose ready figures have cells below the scores. */
const FIGURES = new Set(['F-03', 'IKM'])

/** Writes scores beside their codes: one for all, others by code; figures of other forms only where they are given. */
export const score = (
  sheet: ExcelJS.Worksheet,
  all: number,
  others: Readonly<Record<string, number>> = {},
  heading = 'Kode',
) => {
  let filled = 0
  for (let row = headerRow(sheet, heading, 2) + 1; row <= sheet.rowCount; row++) {
    const code = textOf(sheet.getCell(row, 2))
    if (code === '' || (FIGURES.has(code) && others[code] === undefined)) continue
    sheet.getCell(row, 4).value = others[code] ?? all
    filled++
  }
  return filled
}

export const first = (book: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}
