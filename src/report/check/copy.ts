import { address } from '../../finding/address.js'
import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import type { Cell as Read, Table } from '../../formats/cell-table.js'
import { widthOf } from '../../formats/width.js'
import { COPY_MARK } from '../../formats/xlsx/copy-mark.js'
import type { Book, Cell, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import { CHECK_WORDS } from '../../wording/check.js'
import { type NumberIn, numbersIn } from './csv-numbers.js'
import { findingsSheet } from './findings-sheet.js'
import { fillOf, type Mark, marksOf, noteOf } from './marks.js'
import { walkOf } from './row-walk.js'

/** Days between the two beginnings of time that workbooks count from. */
const DAYS_TO_1904 = 1462

/** A date as a copy writes it, which counts from 1900 whatever its model did; spans of time stay what they are. */
const from1900 = (read: Read): Read =>
  read.kind === 'date' && /[dy]/i.test(read.format ?? '') && Number.isFinite(Number(read.text))
    ? { ...read, text: String(Number(read.text) + DAYS_TO_1904) }
    : read

/** A cell's value and nothing else of it: no formula, no link. */
const plainValue = ({ kind, text }: Read): Cell['value'] => {
  if (kind === 'empty') return null
  if (kind === 'boolean') return text === 'TRUE'
  const number = Number(text)
  return (kind === 'number' || kind === 'date') && text !== '' && Number.isFinite(number) ? number : text
}

const formatOf = (read: Read | undefined): Style => {
  if (read?.kind !== 'text') return read?.format ? { format: read.format } : {}
  return read.text.includes('\n') ? { wrap: true, vertical: 'top' } : {}
}

const copyOf = (read: Read, numberIn: NumberIn): Pick<Cell, 'value' | 'style'> =>
  numberIn(read) ?? { value: plainValue(read), style: formatOf(read) }

const markedCell = (bare: Pick<Cell, 'value' | 'style'>, marks: readonly Finding[], note: string | null): Cell => ({
  value: bare.value,
  style: { ...bare.style, fill: fillOf(marks) },
  ...(note === null ? {} : { note }),
})

const NOTHING: ReadonlyMap<number, Read> = new Map()

function* rowsOf(table: Table, marks: readonly Mark[], language: Language): Generator<SheetRow> {
  const walk = walkOf(marks)
  const numberIn = numbersIn(table)
  const row = (number: number, reads: ReadonlyMap<number, Read>): SheetRow => {
    const own = walk.at(number)
    const width = Math.max(-1, ...reads.keys(), ...own.keys()) + 1
    const cells = Array.from({ length: width }, (_, column) => {
      const found = own.get(column)
      const read = reads.get(column)
      const bare = read ? copyOf(read, numberIn) : null
      if (!found) return bare
      return markedCell(
        bare ?? { value: null, style: {} },
        found,
        noteOf(found, new Set([address(column, number)]), language),
      )
    })
    return { number, cells }
  }
  function* empty(until: number): Generator<SheetRow> {
    for (let next = walk.before(until); next !== null; next = walk.before(until)) yield row(next, NOTHING)
  }
  for (const { number, cells: reads } of table.rows()) {
    yield* empty(number)
    yield row(number, new Map(reads.map((read) => [read.column, table.date1904 ? from1900(read) : read])))
  }
  yield* empty(Number.POSITIVE_INFINITY)
}

/** Rows that decide how wide the columns of a copy are; a nation's sheet need not be walked for that. */
const MEASURED = 200
/** A column is as wide as its longest text, within bounds that leave others in sight. */
const [NARROWEST, WIDEST] = [6, 40]

/** How wide the columns of a copy are: names and titles must be legible where somebody mends them. */
const widthsOf = (table: Table): readonly { readonly width: number }[] => {
  // A title across several columns says nothing about the first of them.
  const across = new Set(table.merges.flatMap(({ top, left, right }) => (right > left ? `${top} ${left}` : [])))
  const widths: number[] = []
  let rows = 0
  for (const { number, cells } of table.rows()) {
    for (const { column, text } of cells.filter((cell) => !across.has(`${number} ${cell.column}`))) {
      while (widths.length <= column) widths.push(NARROWEST)
      widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? 0, widthOf(text) + 2))
    }
    if (++rows === MEASURED) break
  }
  return widths.map((width) => ({ width }))
}

/**
 * A copy of a file in which every faulty cell is coloured and says what is the matter: values only, the same sheets and
 * addresses, and a last sheet with all findings. A CSV file becomes one sheet.
 */
export const copyBook = (
  tables: readonly Table[],
  findings: readonly Finding[],
  { language, creator }: { readonly language: Language; readonly creator: string },
): Book => {
  const words = CHECK_WORDS[language]
  const names = sheetNames([...tables.map((table) => table.name ?? 'CSV'), words.copySheet])
  const sheets = tables.map((table, i): Sheet => {
    const own = marksOf(findings.filter(({ sheet }) => sheet === table.name))
    return {
      name: names[i] ?? `${i + 1}`,
      columns: widthsOf(table),
      rows: rowsOf(table, own, language),
      print: { landscape: true },
    }
  })
  const nameOf = (sheet: string | null) => names[tables.findIndex((table) => table.name === sheet)] ?? null
  const last = {
    ...findingsSheet(findings, { says: words.copySays, nameOf, language }),
    name: names.at(-1) ?? words.copySheet,
  }
  return { title: words.copySheet, creator, mark: COPY_MARK, sheets: [...sheets, last], names: [] }
}
