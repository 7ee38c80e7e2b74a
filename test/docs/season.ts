import { readFileSync } from 'node:fs'
import path from 'node:path'
import type ExcelJS from 'exceljs'
import { FIXTURES, folderWith } from '../commands/cli.js'
import { beside, fillIn, headerRow, textOf } from '../commands/forms.js'

/** The sheet that an official of the guide fills in, and the columns of its forms. */
export const SHEET = 'lembar.xlsx'
const [CODE, SCORE] = [2, 4]

/** What was typed wrongly at first: nothing, and a digit too many. */
const SLIPS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Disdukcapil: { 5: '' },
  'RSUD Muara Jati': { 9: '33' },
}

/** The scores of each unit in the order of its form, as the table of the survey's example has them. */
const scores = (): ReadonlyMap<string, readonly string[]> => {
  const [head = '', ...rows] = readFileSync(path.join(FIXTURES, 'survei/lembar.csv'), 'utf8').trim().split('\n')
  const first = head.split(',').indexOf('1')
  return new Map(rows.map((row) => [row.split(',')[4] ?? '', row.split(',').slice(first)]))
}

const fillSheet = (
  sheet: ExcelJS.Worksheet,
  given: readonly string[],
  slips: Readonly<Record<number, string>>,
): void => {
  let place = 0
  for (let row = headerRow(sheet, 'Kode', CODE) + 1; row <= sheet.rowCount && place < given.length; row++) {
    if (!/^\d+(?:\.[a-f]\.\w+)?$/.test(textOf(sheet.getCell(row, CODE)))) continue
    const typed = slips[place + 1] ?? given[place] ?? ''
    sheet.getCell(row, SCORE).value = typed === '' ? null : Number(typed)
    place++
  }
}

/** Fills in the blank sheet as an official would: with slips at first, then mended. */
export const fillSeason = async (folder: string, way: 'slips' | 'mended'): Promise<void> => {
  const given = scores()
  await fillIn(folder, SHEET, (book) => {
    for (const sheet of book.worksheets) {
      // The list of findings in a marked copy is no form.
      if (['Temuan', 'Findings'].includes(sheet.name)) continue
      const unit = textOf(beside(sheet, 'Unit Lokus'))
      fillSheet(sheet, given.get(unit) ?? [], way === 'slips' ? (SLIPS[unit] ?? {}) : {})
    }
  })
}

/** The folder of the guide before its first command. */
export const seasonFolder = (): string =>
  folderWith('panduan/daftar-unit.csv', 'survei/jawaban.csv', 'survei/daring.csv', 'survei/rekap.csv')
