import { readXlsx } from 'hucre/xlsx'
import { address } from '../../../src/finding/address.js'
import type { Book, Cell, Sheet } from '../../../src/formats/xlsx/write-book.js'
import { cellText } from '../../../src/formats/xlsx/write-text.js'

const meantIn = (book: Book) => book.sheets.flatMap((sheet) => [...meantOn(sheet)])

const meantOn = function* ({ name, rows }: Sheet): Generator<readonly [at: string, said: string]> {
  let number = 0
  for (const row of rows) {
    number = row.number ?? number + 1
    const said = row.cells.map(
      (cell, column) => [`${name} ${address(column, number)}`, cell && aboutForms(cell)] as const,
    )
    for (const [at, value] of said) if (value !== null) yield [at, value]
  }
}

/** Null for a cell in which nothing stands. */
const aboutForms = ({ value, formula }: Cell): string | null =>
  formula === undefined && (value === null || value === '')
    ? null
    : JSON.stringify([typeof value === 'string' ? cellText(value) : value, formula ?? null])

/**
 * Every value and formula that a book says and hucre reads otherwise from its bytes, or reads though it does not say it:
 * what formulas come to is read here where it is nothing, too, which exceljs drops.
 */
export const valuesApart = async (book: Book, bytes: Uint8Array): Promise<readonly string[]> => {
  const meant = new Map(meantIn(book))
  const found = new Map<string, string>()
  for (const { name, rows, cells } of (await readXlsx(bytes)).sheets)
    rows.forEach((row, r) => {
      row.forEach((value, column) => {
        const formula = cells?.get(`${r},${column}`)?.formula ?? null
        if (value !== null || formula !== null)
          found.set(`${name} ${address(column, r + 1)}`, JSON.stringify([value, formula]))
      })
    })
  return [...new Set([...meant.keys(), ...found.keys()])]
    .filter((at) => meant.get(at) !== found.get(at))
    .map((at) => `${at}: ${meant.get(at) ?? 'nothing'} → ${found.get(at) ?? 'nothing'}`)
}
