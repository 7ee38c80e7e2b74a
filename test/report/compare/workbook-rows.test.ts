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

test('on the sheet of terms a unit’s name stands whole in its first row, and in one line in all others', async () => {
  const folder = folderWith()
  put(folder, { '2023.csv': sheetOf(2023), '2024.csv': sheetOf(2024) })
  const compared = await compareFiles(['2023.csv', '2024.csv'].map((name) => path.join(folder, name)))
  const heights = heightsWith(await comparisonWorkbook(compared, 'id'), UNIT).at(-1)
  // Six aspects, the first of them with the whole name: three lines.
  expect(heights).toEqual(['47', '15', '15', '15', '15', '15'])
})

const partsOf = (bytes: Uint8Array, name: RegExp): readonly string[] => {
  const source = sourceOf(bytes)
  return entriesOf(source)
    .filter((entry) => name.test(entry.name))
    .map((entry) => partBytes(source, entry).toString('utf8'))
}

const bookOf = async (sheets: readonly string[]): Promise<Uint8Array> => {
  const folder = folderWith()
  const files = sheets.map((text, i) => [`${2023 + i}.csv`, text] as const)
  put(folder, Object.fromEntries(files))
  return comparisonWorkbook(await compareFiles(files.map(([name]) => path.join(folder, name))), 'id')
}

/** A year's sheet of so many agencies; each is of a group, or none is. */
const yearOf = (year: number, count: number, group?: string): string => {
  const scores = Array.from({ length: 30 }, (_, i) => i + 1)
  const head = ['Instansi', 'Unit', 'Tahun', ...(group ? ['Kelompok'] : []), ...scores]
  const rows = Array.from({ length: count }, (_, i) => {
    const own = scores.map((each) => (each + i + year) % 6)
    return [`Kabupaten Ke-${i + 1}`, 'Dinas', year, ...(group ? [group] : []), ...own]
  })
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('')
}

test('a comparison has columns of groups and of ranks in them only where somebody is of a group', async () => {
  const titles = async (group?: string) => {
    const bytes = await bookOf([yearOf(2023, 2, group), yearOf(2024, 2, group)])
    return ['Kelompok', 'Peringkat kelompok'].map((title) =>
      partsOf(bytes, /sharedStrings/).some((strings) => strings.includes(`>${title}<`)),
    )
  }
  expect(await titles('Kabupaten')).toEqual([true, true])
  expect(await titles()).toEqual([false, false])
})

test('without columns of groups the change of a unit is still the difference of its two indices', async () => {
  const book = await bookOf([yearOf(2023, 2), yearOf(2024, 2)])
  const formulas = partsOf(book, /worksheets\/sheet4/).flatMap((xml) =>
    [...xml.matchAll(/<c r="([A-Z]+)5"[^>]*><f>([^<]*)<\/f>/g)].map(([, column, formula]) => [column, formula]),
  )
  // Agency, unit, then index, predicate and rank of each year.
  expect(formulas.slice(2, 3)).toEqual([['I', 'IF(COUNT(C5,F5)&lt;2,"",F5-C5)']])
})

/** How many pages wide a sheet is printed, and the widths of its columns. */
const paperOf = (xml = '') => ({
  pages: Number(/fitToWidth="(\d+)"/.exec(xml)?.[1]),
  widths: [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width)),
})

test('the sheet of terms is one page wide', async () => {
  const book = await bookOf([yearOf(2023, 2, 'Kota'), yearOf(2024, 2, 'Kota'), yearOf(2025, 2, 'Kota')])
  expect(paperOf(partsOf(book, /worksheets\/sheet5/)[0])).toMatchObject({ pages: 1 })
})

test('agencies of two years without groups are one page wide', async () => {
  const book = await bookOf([yearOf(2023, 2), yearOf(2024, 2)])
  expect(paperOf(partsOf(book, /worksheets\/sheet3/)[0])).toMatchObject({ pages: 1 })
})

test('agencies of three years have a page for what each year says, and one for each change', async () => {
  const book = await bookOf([yearOf(2023, 2, 'Kota'), yearOf(2024, 2, 'Kota'), yearOf(2025, 2, 'Kota')])
  const { pages, widths } = paperOf(partsOf(book, /worksheets\/sheet3/)[0])
  const sum = (from: number, to: number) => widths.slice(from, to).reduce((all, width) => all + width, 0)
  expect(pages).toBe(3)
  // The group and four columns of each year; a change, six aspects, who came and went, and what is left.
  expect(widths).toHaveLength(1 + 13 + 10 + 10)
  expect(sum(14, 24)).toBeCloseTo(sum(1, 14), 1)
  expect(sum(24, 34)).toBeCloseTo(sum(1, 14), 1)
})

test('the title of the charts of forty agencies does not stand on a sheet of paper alone', async () => {
  const book = await bookOf([yearOf(2023, 40), yearOf(2024, 40)])
  const [xml = ''] = partsOf(book, /worksheets\/sheet2/)
  const [, first = '0'] = /<brk id="(\d+)"/.exec(xml) ?? []
  // Four rows of heads, and the rows that the chart covers.
  expect(Number(first)).toBeGreaterThan(40)
})
