import { describe, expect, it } from 'vitest'
import { figureColumns, type Keys, keysIn, wordColumns } from '../../../src/scoresheet/head/keys.js'
import { linesOf, searchIn, upTo } from './heads.js'

const keysOf = (lines: readonly string[], id?: string): Keys | null =>
  keysIn(searchIn(linesOf(...lines), id === undefined ? {} : { id }))

const keys = (...lines: readonly string[]): Keys => {
  const found = keysOf(lines)
  if (!found) throw new Error('no keys')
  return found
}

/** The key columns, the row of their headings, and the rows with an indicator; null where there are none. */
const told = (lines: readonly string[], id?: string) => {
  const found = keysOf(lines, id)
  return found && [found.columns, found.row?.number ?? null, found.items.map(({ number }) => number)]
}

describe('the columns that name a table’s indicators', () => {
  it('are found by their headings, with the rows below that name one', () => {
    expect(told(['Rekap', 'No | Kode | Dinas', '1 | 1.a | 4', '| SARANA', '2 | 2.a | 3'])).toEqual([[0, 1], 2, [3, 5]])
  })

  it('are those of number, code and title, each by its role', () => {
    const { roles, columns } = keys('Uraian | No | Kode | A', 'x | 1 | 1.a', 'y | 2 | 2.a')
    expect([...roles].flat()).toEqual(['number', [1], 'indicator', [2], 'title', [0]])
    expect(columns).toEqual([1, 2, 0])
  })

  it('may name indicators by titles alone, that the instrument knows', () => {
    const lines = ['Uraian | A', 'Indikator pertama | 4', 'Indikator kedua | 3', 'Indikator lain | 2']
    expect(told(lines)).toEqual([[0], 1, [2, 3]])
  })

  it('are no columns with fewer than two indicators below, and the next row with headings is looked at', () => {
    expect(told(['No | Judul', '| Kode | A', '| 1.a | 4', '| 2.a | 3'])).toEqual([[1], 2, [3, 4]])
    expect(told(['Kode | A', '1.a | 4'])).toBeNull()
  })

  it('are by running numbers only where no column of codes is headed', () => {
    // The codes decide: no indicator is numbered 8 or 9.
    expect(told(['No | Kode | A', '8 | 1.a | 4', '9 | 2.a | 3'])).toEqual([[0, 1], 1, [2, 3]])
    expect(told(['No | A', '8 | 4', '9 | 3'])).toBeNull()
  })
})

describe('without a heading a column names indicators', () => {
  const numbered = (numbers: readonly number[]) => ['Butir ke | A', ...numbers.map((n) => `${n} | 4`)]

  it('where it has codes of most of a variant', () => {
    expect(told(['Hasil', '| A | B', '1.a | 4 | 3', '2.a | 3 | 2'])).toEqual([[0], null, [3, 4]])
    expect(told(['x | | 1.a | 4', 'y | | 3.a | 3'])).toEqual([[2], null, [1, 2]])
    expect(told(['1.a | 4', 'baik | 3'])).toBeNull()
  })

  it('where it has bare numbers of all but few of them, though a variant’s codes are numbers', () => {
    const id = 'pekppp-2023'
    expect(told(numbered(upTo(30)), id)?.[0]).toEqual([0])
    // Three of thirty may be missing, four may not.
    expect(told(numbered(upTo(30).filter((n) => n % 10 !== 5)), id)?.[0]).toEqual([0])
    expect(told(numbered(upTo(30).filter((n) => n % 7 !== 5)), id)).toBeNull()
    expect(told(numbered(upTo(20)), id)).toBeNull()
    expect(told(numbered([1, 3]))).toBeNull()
  })

  it('only among the first three columns, and only where they are more than half of what stands there', () => {
    expect(told(['x | y | z | 1.a', 'x | y | z | 2.a'])).toBeNull()
    const mixed = (words: number) => ['1.a | 4', '2.a | 3', ...upTo(words).map(() => 'catatan | 1')]
    expect(told(mixed(1))?.[0]).toEqual([0])
    expect(told(mixed(2))).toBeNull()
    // What stands above the first of them is a title.
    expect(told(['a', 'b', 'c', ...mixed(1)])?.[0]).toEqual([0])
  })
})

describe('beside the indicators', () => {
  const found = keys(
    'No | Kode | A | B | Bukti | C | D',
    '1 | 1.a | 4 | 3 | ada | baik | 4 (empat)',
    '2 | 2.a | x | 4,5 | 2 | | = 3',
    '3 | 3.a | 2 | | sk.pdf | | 5',
    '| Jumlah | 6 | 7 | 8 | 9 | x',
  )

  it('columns with more figures than words hold figures, slips among them too', () => {
    expect([...figureColumns(found)]).toEqual([2, 3, 6])
  })

  it('a column with as many words as figures holds none, nor does one at the left', () => {
    expect([...figureColumns(keys('Bobot | Kode | A', '40 | 1.a | 4', '60 | 2.a | baik'))]).toEqual([])
  })

  it('the others that hold anything hold words', () => {
    expect([...wordColumns(found, figureColumns(found))].sort()).toEqual([0, 1, 4, 5])
  })
})
