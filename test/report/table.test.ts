import { describe, expect, test } from 'vitest'
import { PLAIN_STYLE, writeCsv } from '../../src/formats/csv/write.js'
import { type Column, csvRows, markdownLines, tableOf, tonedCell } from '../../src/report/table.js'
import { tableLines } from '../../src/report/terminal-table.js'

interface Item {
  readonly name: string
  readonly figure: string | null
  readonly count: number
}

const ITEMS: readonly Item[] = [
  { name: 'Rumah Sakit\u202e Umum', figure: '4.51', count: 12 },
  { name: 'Dinas|Sosial', figure: null, count: 3 },
]

const UNIT: Column<Item> = { key: 'unit', head: 'Unit', value: ({ name }) => name, floor: 8 }
const FIGURES = [
  { key: 'ipp', head: 'IPP', kind: 'number', value: ({ figure }: Item) => figure && { figure } },
  { key: 'cells', head: 'Sel yang terhitung', kind: 'number', value: ({ count }: Item) => count },
] as const
const MARK: Column<Item> = {
  key: 'mark',
  head: 'Tanda',
  name: 'Tanda sel',
  value: ({ count }) => tonedCell(count > 5 ? 'banyak' : '', 'yellow'),
  spare: 1,
}
const TABLE = tableOf([UNIT, ...FIGURES, MARK], ITEMS)

const at = (columns: number | null) => ({ columns, colour: false })

describe('a table on a terminal', () => {
  test('has numbers to the right, a dash where there is nothing, and no signs that turn words around', () => {
    expect(tableLines(TABLE, at(80), 'id')).toEqual([
      'Unit               IPP  Sel yang terhitung  Tanda',
      '─'.repeat(50),
      'Rumah Sakit Umum  4.51                  12  banyak',
      'Dinas|Sosial         –                   3',
    ])
  })

  test('gives up on a narrow one what can be spared, and says what, and where it is', () => {
    expect(tableLines(TABLE, at(40), 'id')).toEqual([
      'Unit             IPP  Sel yang terhitung',
      '─'.repeat(40),
      'Rumah Sakit U…  4.51                  12',
      'Dinas|Sosial       –                   3',
      'Tidak muat di sini: Tanda sel. Lebarkan',
      'terminal, atau pakai --format csv.',
    ])
  })

  test('gives up its first figures where names cut short are still too wide', () => {
    const years = Array.from({ length: 8 }, (_, i) => 2017 + i)
    const columns = years.map(
      (year): Column<Item> => ({ key: `${year}`, head: `${year}`, kind: 'number', value: () => year }),
    )
    expect(tableLines(tableOf([UNIT, ...columns], ITEMS), at(40), 'en')).toEqual([
      'Unit  2019  2020  2021  2022  2023  2024',
      '─'.repeat(40),
      'Rum…  2019  2020  2021  2022  2023  2024',
      'Din…  2019  2020  2021  2022  2023  2024',
      'No room here for: 2017, 2018. Widen the',
      'terminal, or use --format csv.',
    ])
  })

  test('says which columns it cuts that hold what stands nowhere else', () => {
    const steps: Column<Item> = {
      key: 'steps',
      head: 'Langkah',
      value: () => 'satu, dua, tiga, empat, lima',
      floor: 8,
      tellsCut: true,
    }
    const table = tableOf([UNIT, steps], ITEMS)
    expect(tableLines(table, at(80), 'id').at(-1)).toMatch(/^Dinas\|Sosial +satu, dua, tiga, empat, lima$/)
    expect(tableLines(table, at(40), 'id').slice(-2)).toEqual([
      'Terpotong di sini: Langkah. Lebarkan',
      'terminal, atau pakai --format csv.',
    ])
  })

  test('shows as many rows as asked for, and says how many more there are and how to see them', () => {
    const many = Array.from({ length: 1500 }, (_, i) => ({ name: `Unit ${i}`, figure: null, count: i }))
    const lines = tableLines(tableOf([UNIT], many), { ...at(null), rows: 200 }, 'id')
    expect(lines).toHaveLength(203)
    expect(lines.slice(-2)).toEqual([
      'Unit 199',
      '… 1.300 baris lagi: --rows 1500 menampilkannya, --format csv memuat semuanya.',
    ])
    expect(tableLines(tableOf([UNIT], many), at(null), 'id')).toHaveLength(1502)
  })
})

test('a table in Markdown has all its columns, its signs escaped, and a cell of nothing empty', () => {
  expect(markdownLines(TABLE)).toEqual([
    '| Unit | IPP | Sel yang terhitung | Tanda |',
    '| --- | ---: | ---: | --- |',
    '| Rumah Sakit Umum | 4.51 | 12 | banyak |',
    '| Dinas\\|Sosial |  | 3 |  |',
  ])
})

test('a table for programs has keys for headings and values as they are', () => {
  const unit = { key: 'unit', value: ({ name }: Item) => name }
  expect(writeCsv(csvRows([unit, ...FIGURES], ITEMS), PLAIN_STYLE)).toBe(
    'unit,ipp,cells\nRumah Sakit\u202e Umum,4.51,12\n"Dinas|Sosial",,3\n',
  )
})
