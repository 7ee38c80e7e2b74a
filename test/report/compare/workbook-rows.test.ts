import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { compareFiles, comparisonWorkbook } from '../../../src/index.js'
import { folderWith, put } from '../../commands/cli.js'

const AGENCY = 'Pemerintah Kabupaten Administrasi Kepulauan Seribu'
const UNIT = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Administrasi Kepulauan Seribu'

const sheetOf = (year: number): string => {
  const head = ['Instansi', 'Unit', 'Tahun', ...Array.from({ length: 30 }, (_, i) => i + 1)]
  return [head, [AGENCY, UNIT, year, ...head.slice(3).map(() => 3)]].map((row) => `${row.join(',')}\n`).join('')
}

/** The heights of the rows of a sheet that hold the text, by which one sees in how many lines it stands: 15 points each, and 2. */
const heightsWith = (bytes: Uint8Array, text: string): readonly (readonly string[])[] => {
  const source = sourceOf(bytes)
  const partsOf = (name: RegExp) =>
    entriesOf(source)
      .filter((entry) => name.test(entry.name))
      .map((entry) => partBytes(source, entry).toString('utf8'))
  const [strings = ''] = partsOf(/^xl\/sharedStrings\.xml$/)
  const place = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].findIndex(([, each]) => each === text)
  return partsOf(/^xl\/worksheets\/sheet\d+\.xml$/).map((xml) =>
    [...xml.matchAll(/<row [^>]*>.*?<\/row>/gs)]
      .filter(([row]) => row.includes(`t="s"><v>${place}</v>`))
      .map(([row]) => /^<row [^>]* ht="([^"]*)"/.exec(row)?.[1] ?? '15'),
  )
}

test('the longest names of offices stand in three lines at most, on every sheet that has them', async () => {
  const folder = folderWith()
  put(folder, { '2023.csv': sheetOf(2023), '2024.csv': sheetOf(2024) })
  const compared = await compareFiles(['2023.csv', '2024.csv'].map((name) => path.join(folder, name)))
  const sheets = heightsWith(await comparisonWorkbook(compared, 'id'), UNIT).filter((heights) => heights.length > 0)
  expect(sheets).toHaveLength(2)
  expect(
    sheets
      .flat()
      .map(Number)
      .every((height) => height <= 3 * 15 + 2),
  ).toBe(true)
})
