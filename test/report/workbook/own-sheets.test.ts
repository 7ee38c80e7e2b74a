import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import type { Book, Sheet } from '../../../src/formats/xlsx/write-book.js'
import { scoreFiles } from '../../../src/index.js'
import { workbookOf } from '../../../src/report/workbook/result-workbook.js'
import { folderWith, ipp, textOf } from '../../commands/cli.js'
import { runOf, shippedInstrument } from '../sample.js'
import { randomUnits } from './runs.js'

const instrument = shippedInstrument('pekppp-2023')
const folder = mkdtempSync(path.join(tmpdir(), 'ipp-own-sheets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What scoring a workbook of these sheets finds, and how many units have an index. */
const scored = async (book: Book, sheets: readonly Sheet[]) => {
  const file = path.join(folder, 'kiriman.xlsx')
  writeFileSync(file, await writeXlsx({ ...book, mark: null, sheets }))
  const { run } = await scoreFiles([file])
  return {
    indexed: run.result.units.filter(({ index }) => index).length,
    found: run.findings.map(({ code, sheet }) => `${code} ${sheet ?? ''}`.trim()),
  }
}

const bookOf = (agencies: number) => workbookOf(runOf(instrument, randomUnits(instrument, agencies * 10)), 'id')
const named = (book: Book, ...names: readonly string[]) => book.sheets.filter(({ name }) => names.includes(name))

test.each([1, 4])(
  'in a workbook without its mark the first sheet of a result of %s agencies is passed over, and its scores are read once',
  async (agencies) => {
    const alone = await scored(bookOf(agencies), named(bookOf(agencies), 'Indikator'))
    expect(alone.indexed).toBe(agencies * 10)
    const book = bookOf(agencies)
    const both = await scored(book, named(book, 'Ringkasan', 'Indikator'))
    expect(both.indexed).toBe(agencies * 10)
    expect(both.found.filter((each) => !alone.found.includes(each))).toEqual(['N-SHEET-IGNORED Ringkasan'])
  },
)

test('a sender’s own sheet called Ringkasan that holds scores is read like any other', async () => {
  const alone = await scored(bookOf(1), named(bookOf(1), 'Indikator'))
  const book = bookOf(1)
  const [sheet] = named(book, 'Indikator')
  const own = await scored(book, sheet ? [{ ...sheet, name: 'Ringkasan' }] : [])
  expect(own.indexed).toBe(10)
  expect(own.found).toEqual(alone.found.map((each) => each.replace('Indikator', 'Ringkasan')))
})

test('as a side of a comparison, a result’s workbook without its mark counts all units, not the few of its first sheet', async () => {
  const both = await comparedWith('Ringkasan', 'Peringkat Unit')
  expect(new Set(both.match(/Dinas \d+/g)).size).toBe(20)
  expect(both).toBe(await comparedWith('Peringkat Unit'))
})

/** One agency's twenty units, of which the first sheet lists twelve, compared with themselves. */
const comparedWith = async (...names: readonly string[]): Promise<string> => {
  const units = randomUnits(instrument, 20).map((unit) => ({ ...unit, agency: 'Kota A', agencyKey: 'a' }))
  const book = workbookOf(runOf(instrument, units), 'id')
  const home = folderWith()
  const bytes = await writeXlsx({ ...book, names: [], mark: null, sheets: named(book, ...names) })
  writeFileSync(path.join(home, 'sisi.xlsx'), bytes)
  await ipp(home, ['compare', '2023=sisi.xlsx', '2024=sisi.xlsx', '--column', 'index=IPP', '-o', 'b.csv'])
  return textOf(home, 'b.csv')
}
