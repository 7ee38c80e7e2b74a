import { address } from '../finding/address.js'
import type { Cell, Range, Row } from '../formats/cell-table.js'
import { GARBLED } from '../formats/csv/reading-notes.js'
import { isFilled } from './blank-cell.js'
import type { Names } from './filled-form.js'
import type { FindingCollector } from './findings.js'
import type { Labels } from './labels.js'
import type { Layout, RowCell } from './layout.js'
import { isPlain, NAMING, type Role, shownText } from './match-key.js'
import { yearIn } from './year-text.js'

type CellsByColumn = Pick<ReadonlyMap<number, Cell>, 'get' | 'has' | 'keys' | 'values'>

export interface Line {
  readonly number: number
  readonly cells: CellsByColumn
}

/** The cells of a row as they were read, found by column: where none is missing before one, it stands at once in its place. */
class RowCells implements CellsByColumn {
  readonly #cells: readonly Cell[]
  readonly #first: number

  constructor(cells: readonly Cell[]) {
    this.#cells = cells
    this.#first = cells[0]?.column ?? 0
  }

  get(column: number): Cell | undefined {
    const cells = this.#cells
    const place = column - this.#first
    if (place < 0) return undefined
    const guess = place < cells.length ? cells[place] : undefined
    if (guess?.column === column) return guess
    let [low, high] = [0, cells.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const cell = cells[middle]
      if (!cell || cell.column === column) return cell
      if (cell.column < column) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

  has(column: number): boolean {
    return this.get(column) !== undefined
  }

  keys(): MapIterator<number> {
    return this.#cells.map(({ column }) => column).values()
  }

  values(): MapIterator<Cell> {
    return this.#cells.values()
  }
}

export const lineOf = ({ number, cells }: Row): Line => ({ number, cells: new RowCells(cells) })

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

const addressOf = ({ cell, row }: RowCell): string => address(cell.column, row)

const isExactCode = (cell: Cell): boolean => Math.abs(Number(cell.text)) <= Number.MAX_SAFE_INTEGER

/** A code is text; one that a spreadsheet kept as a number may have lost zeros in front, or its last digits. */
const codeText = (at: RowCell, findings: FindingCollector): string => {
  const { cell } = at
  if (cell.kind !== 'number' && isPlain(cell.text)) return cell.text
  const found = { cell: addressOf(at), found: cell.text }
  if (cell.kind !== 'number') {
    const trimmed = shownText(cell.text)
    if (trimmed.replace(/[\u2010-\u2015\u2212]/g, '-') !== cell.text.normalize('NFC'))
      findings.add({ code: 'W-CELL-TRIM', ...found }, `trim ${cell.column}`)
    return trimmed
  }
  if (!isExactCode(cell)) findings.add({ code: 'E-CODE-PRECISION', ...found }, `precision ${cell.text}`)
  else findings.add({ code: 'W-CODE-NUMERIC', ...found }, `numeric ${cell.column}`)
  return String(Number(cell.text))
}

/** Tells of a name with characters that cannot be seen, or that was decoded wrongly. */
const warnOfName = (at: RowCell, findings: FindingCollector): void => {
  const { kind, text } = at.cell
  if (kind !== 'text' || isPlain(text)) return
  const found = { cell: addressOf(at), found: shownText(text) }
  if (CONTROL.test(text.replace(/[\r\n\t]/g, ' ')))
    findings.add({ code: 'W-NAME-CONTROL', ...found }, `control ${text}`)
  if (GARBLED.test(text)) findings.add({ code: 'W-MOJIBAKE', ...found }, `mojibake ${text}`)
}

/** What names are read from: the cells of a row by column. */
interface NamingRow {
  readonly number: number
  readonly cells: { readonly get: (column: number) => Cell | undefined }
}

export const textUnder = (role: Role, at: RowCell, findings: FindingCollector): string | null => {
  if (role === 'unit_code' || role === 'agency_code') return codeText(at, findings)
  if (role === 'unit' || role === 'agency') warnOfName(at, findings)
  const { kind, text } = at.cell
  return shownText(kind === 'number' ? String(Number(text)) : text) || null
}

/** The year in a cell; one that cannot be read is told. */
export const yearUnder = (at: RowCell, findings: FindingCollector): number | null => {
  const { text } = at.cell
  const year = yearIn(text)
  if (year === null) findings.add({ code: 'E-YEAR-UNKNOWN', cell: addressOf(at), found: text }, `year ${text}`)
  return year
}

/** All names, by what is said under each role; in one go, because a spread would make each a shape of its own. */
export const namesBy = (
  textOf: (role: Role) => string | null,
  { year, doubtful }: Pick<Names, 'year' | 'doubtful'>,
): Names => ({
  agency: textOf('agency'),
  agencyCode: textOf('agency_code'),
  unit: textOf('unit'),
  unitCode: textOf('unit_code'),
  group: textOf('group'),
  province: textOf('province'),
  evaluator: textOf('evaluator'),
  variant: textOf('variant'),
  year,
  doubtful,
})

/** One text for all that are alike: a thousand units say the name of their agency. */
const sharedTexts = (): ((text: string | null) => string | null) => {
  const known = new Map<string, string>()
  return (text) => {
    if (text === null) return null
    const before = known.get(text)
    if (before === undefined) known.set(text, text)
    return before ?? text
  }
}

/** Where a sheet names its units, and where goes what is found of the names. */
interface NameSource {
  readonly columns: Layout['columns']
  readonly labels: Labels
  readonly merges: readonly Range[]
  readonly findings: FindingCollector
}

/** Finds the cell that a row has in a column that names; one that is merged down over rows stands in the first of them. */
const cellFinder = ({
  columns,
  merges,
}: NameSource): ((line: NamingRow, column: number | undefined) => Cell | undefined) => {
  const tops = new Map<string, Cell>()
  const roleColumns = new Set([...columns.values()].flat())
  const spans = merges.filter((merge) => merge.bottom > merge.top && roleColumns.has(merge.left))
  const mergedCell = (line: NamingRow, column: number): Cell | undefined => {
    const span = spans.find((each) => each.left === column && each.top <= line.number && line.number <= each.bottom)
    if (!span) return undefined
    const key = `${column}:${span.top}`
    const own = line.cells.get(column)
    if (line.number === span.top && own) tops.set(key, own)
    return tops.get(key)
  }
  return (line, column) => {
    if (column === undefined) return undefined
    const own = line.cells.get(column)
    if (spans.length === 0) return own
    const above = mergedCell(line, column)
    return isFilled(own) ? own : above
  }
}

/** Looks up what a row says under each role, else the labels above the table. */
export interface NameReader {
  readonly text: (line: NamingRow, role: Role) => string | null
  readonly names: (line: NamingRow) => Names
}

export const nameReader = (source: NameSource): NameReader => {
  const { columns, labels, findings } = source
  const cellOf = cellFinder(source)
  const { doubt } = labels
  if (doubt)
    findings.add({ code: 'W-YEAR-UNREAD', cell: address(doubt.cell.column, doubt.cell.row), found: doubt.text })

  const columnOf = (role: Role): number | undefined => columns.get(role)?.[0]
  const textIn = (cell: Cell | undefined, role: Role, row: number): string | null =>
    isFilled(cell) ? textUnder(role, { cell, row }, findings) : (labels.values.get(role) ?? null)
  const text = (line: NamingRow, role: Role): string | null => textIn(cellOf(line, columnOf(role)), role, line.number)
  const yearIs = (cell: Cell | undefined, row: number): number | null =>
    isFilled(cell) ? yearUnder({ cell, row }, findings) : labels.year
  const shareText = sharedTexts()
  const columnsOfRoles = new Map<Role, number | undefined>(NAMING.map((role) => [role, columnOf(role)]))
  const yearColumn = columnOf('year')
  const codeColumns = [columnOf('unit_code'), columnOf('agency_code')]
  const namesIn = (line: NamingRow): Names => {
    const yearCell = cellOf(line, yearColumn)
    const year = yearIs(yearCell, line.number)
    const isLong = (column: number | undefined): boolean => {
      const cell = cellOf(line, column)
      return cell?.kind === 'number' && !isExactCode(cell)
    }
    const textOf = (role: Role): string | null => {
      const said = textIn(cellOf(line, columnsOfRoles.get(role)), role, line.number)
      return role === 'unit' || role === 'unit_code' ? said : shareText(said)
    }
    return namesBy(textOf, { year, doubtful: codeColumns.some(isLong) || (year === null && isFilled(yearCell)) })
  }

  // In a long table the rows of a unit follow each other: what the same texts say need not be read again.
  const named = NAMING.flatMap((role) => columnOf(role) ?? [])
  let last: { readonly texts: readonly string[]; readonly names: Names } | null = null
  const names = (line: NamingRow): Names => {
    const texts = named.map((column) => cellOf(line, column)?.text ?? '')
    const before = last
    if (before && texts.every((text, i) => text === before.texts[i])) return before.names
    last = { texts, names: namesIn(line) }
    return last.names
  }
  return { text, names }
}
