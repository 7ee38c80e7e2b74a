import type { Cell as Read, Table } from '../../formats/cell-table.js'
import type { Style } from '../../formats/xlsx/write-book.js'
import { roleOf } from '../../scoresheet/match-key.js'

/** A number as it is written out: no zero before it, one mark at most. */
const NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:([.,])(\d{1,9}))?$/
/** Figures with a zero in front are a code, a telephone number, a number of somebody. */
const ZERO_FIRST = /^0\d/

/** A text of a CSV file that is one number and nothing else, and how a workbook shows it as it stood. */
interface CsvNumber {
  readonly value: number
  readonly style: Style
}

/** Reads the texts of a CSV file that are numbers beyond doubt. */
export type NumberIn = (read: Read) => CsvNumber | null

/** Columns that hold codes: by their heading, or because a value begins with a zero or is too long for a number. */
const codeColumns = (table: Table): ReadonlySet<number> => {
  const columns = new Set<number>()
  for (const { cells } of table.rows())
    for (const { column, text } of cells)
      if (ZERO_FIRST.test(text) || /^\d{10,}$/.test(text) || isCodeHeading(text)) columns.add(column)
  return columns
}

const isCodeHeading = (text: string): boolean => ['agency_code', 'unit_code'].includes(roleOf(text) ?? '')

/** The reader of numbers of a table; of a workbook's none, which has its own. */
export const numbersIn = (table: Table): NumberIn => {
  if (table.name !== null) return () => null
  const codes = codeColumns(table)
  const sign = table.decimal ?? null
  return ({ kind, text, column }) => {
    const [whole, mark, places = ''] = NUMBER.exec(text) ?? []
    if (kind !== 'text' || whole === undefined || codes.has(column)) return null
    const isOwn = mark === undefined || sign === null || (mark === ',') === (sign === 'comma')
    // One mark and three digits may group thousands.
    const isPlain = places.length !== 3 || text.startsWith('0')
    if (!isOwn || !isPlain) return null
    return {
      value: Number(text.replace(',', '.')),
      style: places === '' ? {} : { format: `0.${'0'.repeat(places.length)}` },
    }
  }
}
