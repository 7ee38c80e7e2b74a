import { readXlsx } from 'hucre/xlsx'
import { beforeEach, expect, test, vi } from 'vitest'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import type { Book } from '../../../src/formats/xlsx/write-book.js'
import { folderWith, ipp, put } from '../../commands/cli.js'
import { CHARTS, fullBook } from './full-book.js'
import { differences, sizeOf } from './second-reader.js'
import { valuesApart } from './third-reader.js'

interface Written {
  readonly book: Book
  readonly bytes: Uint8Array
}

const written = vi.hoisted((): Written[] => [])

/** The writer itself, which also keeps what it was given and what it made. */
vi.mock(import('../../../src/formats/xlsx/write.js'), async (original) => {
  const real = await original()
  return {
    ...real,
    writeXlsx: async (given: Book) => {
      const book = { ...given, sheets: given.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] })) }
      const bytes = await real.writeXlsx(book)
      written.push({ book, bytes })
      return bytes
    },
  }
})

beforeEach(() => void written.splice(0))

const UNITS = 'agency_code,agency,group,unit_code,unit\n33.01,Kabupaten Awan,kabupaten,A1,"Dinas ""Kesehatan"" & KB"\n'

const COMMANDS: readonly (readonly [what: string, ...commands: readonly string[]])[] = [
  ['results in Indonesian', 'score lembar.csv --survey rekap.csv -o a.xlsx'],
  ['results in English', 'score lembar-provinsi.xlsx -o a.xlsx --lang en'],
  ['several evaluators', 'score evaluator.csv --instrument tiny.json -o a.xlsx'],
  ['results with findings', 'score salah.csv --instrument tiny.json --partial -o a.xlsx'],
  ['a comparison', 'compare lembar-provinsi.xlsx lembar-provinsi.xlsx -o c.xlsx'],
  ['a survey', 'survey jawaban.csv --year 2024 -o s.xlsx'],
  ['the copy to mend', 'check salah.csv --instrument tiny.json --fix-copy f.xlsx'],
  ['a blank form', 'template --year 2024 -o t.xlsx'],
  ['a blank form per unit', 'template --year 2024 --units daftar.csv -o t.xlsx'],
  ['a blank wide form', 'template --year 2024 --wide --units daftar.csv -o t.xlsx'],
  ['a blank survey', 'template --form F-03 --units daftar.csv -o t.xlsx'],
]

test.each(COMMANDS)(
  '%s: exceljs reads every cell, style, formula, note and rule as it was meant, hucre every value too',
  async (_, command) => {
    const folder = folderWith(
      'provinsi/lembar-provinsi.xlsx',
      'survei/lembar.csv',
      'survei/rekap.csv',
      'survei/jawaban.csv',
      'golden/input/evaluator.csv',
      'golden/input/salah.csv',
      'corpus/tiny.json',
    )
    put(folder, { 'daftar.csv': UNITS })
    await ipp(folder, command.split(' '))
    expect(written.length).toBeGreaterThan(0)
    for (const { book, bytes } of written) {
      expect(sizeOf(book)).toBeGreaterThan(100)
      expect(await differences(book, bytes)).toEqual([])
    }
  },
)

test('a workbook with everything that one can hold is read as it was meant', async () => {
  const book = fullBook()
  const bytes = await writeXlsx(book)
  expect(await differences(book, bytes)).toEqual([])
  expect(await valuesApart(book, bytes)).toEqual([])
})

test('hucre reads every chart as it was meant: kind, title, words, ranges, scale and place', async () => {
  const { sheets } = await readXlsx(await writeXlsx(fullBook()))
  const found = (sheets[2]?.charts ?? []).map(({ kinds, title, altText, series, axes, anchor }) => {
    const { scale } = axes?.y ?? {}
    return {
      kinds,
      title,
      altText,
      series: series?.map(({ name, valuesRef }) => [name, valuesRef]),
      scale: [scale?.min, scale?.max],
      anchor,
    }
  })
  expect(found).toEqual(
    CHARTS.map(({ kind, title, description, series, scale, place }) => ({
      kinds: [kind === 'column' ? 'bar' : kind],
      title,
      altText: description,
      series: series.map(({ name, values }) => [name, values.range]),
      scale: [scale?.least, scale?.most],
      anchor: {
        from: { row: place.row - 1, col: place.column },
        to: { row: place.row - 1 + place.rows, col: place.column + place.columns },
      },
    })),
  )
})

test('would be told if something were read otherwise', async () => {
  const book = fullBook()
  const [first, ...others] = book.sheets
  if (!first) throw new Error('no sheet')
  const bytes = await writeXlsx({ ...book, sheets: [{ ...first, isProtected: false, columns: [] }, ...others] })
  expect(await differences(book, bytes)).toEqual([
    'Bobot column 1: [20,false] → [9,false]',
    'Bobot column 3: [5.5,true] → [9,false]',
    'Bobot column 4: [12,false] → [9,false]',
    'Bobot protected: true → false',
  ])
})
