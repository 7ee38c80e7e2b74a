import { address } from '../finding/address.js'
import type { Cell, Range, Row } from '../formats/table.js'
import type { FindingCollector } from './findings.js'
import type { Names } from './form.js'
import type { Labels } from './labels.js'
import type { Layout } from './layout.js'
import { NAMING, presentable, type Role, yearIn } from './words.js'

/** A row's cells by column, with what merged cells above still say. */
export interface Line {
  readonly number: number
  readonly cells: ReadonlyMap<number, Cell>
}

export const lineOf = (row: Row): Line => ({
  number: row.number,
  cells: new Map(row.cells.map((cell) => [cell.column, cell])),
})

const CONTROL = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
/** UTF-8 bytes that were read as Windows-1252 once: "Ã©", "â€™". */
const MOJIBAKE = /[ÃÂ][\u0080-\u00bf]|â€[\u0080-\u00ff\u2018-\u203a]/u

const isBlank = (cell: Cell | undefined): boolean => !cell || cell.kind === 'empty' || cell.text.trim() === ''

/** Looks up what a row says under each role; a name merged down over rows is read from its top cell. */
export interface NameReader {
  readonly text: (line: Line, role: Role) => string | null
  readonly names: (line: Line) => Names
}

export const nameReader = (
  layout: Layout,
  labels: Labels,
  merges: readonly Range[],
  findings: FindingCollector,
): NameReader => {
  const tops = new Map<string, Cell>()
  const roleColumns = new Set([...layout.columns.values()].flat())
  const spans = merges.filter((merge) => merge.bottom > merge.top && roleColumns.has(merge.left))

  const merged = (line: Line, column: number): Cell | undefined => {
    if (spans.length === 0) return undefined
    const span = spans.find((each) => each.left === column && each.top <= line.number && line.number <= each.bottom)
    if (!span) return undefined
    const key = `${column}:${span.top}`
    const own = line.cells.get(column)
    if (line.number === span.top && own) tops.set(key, own)
    return tops.get(key)
  }

  const cellOf = (line: Line, role: Role): Cell | undefined => {
    const column = layout.columns.get(role)?.[0]
    if (column === undefined) return undefined
    const own = line.cells.get(column)
    const above = merged(line, column)
    return isBlank(own) ? above : own
  }

  const { doubt } = labels
  if (doubt)
    findings.add({ code: 'W-YEAR-UNREAD', cell: address(doubt.cell.column, doubt.cell.row), found: doubt.text })

  const text = (line: Line, role: Role): string | null => {
    const cell = cellOf(line, role)
    if (!cell || isBlank(cell)) return labels.values.get(role) ?? null
    if (role === 'unit_code' || role === 'agency_code') return codeText(cell, line, findings)
    warnOfName(cell, line, role, findings)
    return presentable(cell.kind === 'number' ? String(Number(cell.text)) : cell.text) || null
  }

  const year = (line: Line): number | null => {
    const cell = cellOf(line, 'year')
    if (!cell || isBlank(cell)) return labels.year
    const found = yearIn(cell.text)
    const at = address(cell.column, line.number)
    if (found === null) findings.add({ code: 'E-YEAR-UNKNOWN', cell: at, found: cell.text }, `year ${cell.text}`)
    return found
  }

  const doubtful = (line: Line, own: number | null): boolean =>
    (['unit_code', 'agency_code'] as const).some((role) => {
      const cell = cellOf(line, role)
      return cell?.kind === 'number' && !isExactCode(cell)
    }) ||
    (own === null && !isBlank(cellOf(line, 'year')))

  const read = (line: Line): Names => namesWith(line, year(line))

  const namesWith = (line: Line, own: number | null): Names => ({
    agency: text(line, 'agency'),
    agencyCode: text(line, 'agency_code'),
    unit: text(line, 'unit'),
    unitCode: text(line, 'unit_code'),
    group: text(line, 'group'),
    province: text(line, 'province'),
    evaluator: text(line, 'evaluator'),
    variant: text(line, 'variant'),
    year: own,
    doubtful: doubtful(line, own),
  })

  // In a long table the rows of a unit follow each other: what the same texts say need not be read again.
  const said = NAMING.filter((role) => layout.columns.has(role))
  let last: { readonly texts: string; readonly names: Names } | null = null
  const names = (line: Line): Names => {
    const texts = said.map((role) => cellOf(line, role)?.text ?? '').join('\u0000')
    if (last?.texts !== texts) last = { texts, names: read(line) }
    return last.names
  }
  return { text, names }
}

const isExactCode = (cell: Cell): boolean => Math.abs(Number(cell.text)) <= Number.MAX_SAFE_INTEGER

/** A code is text; one that a spreadsheet kept as a number may have lost zeros in front, or its last digits. */
export const codeText = (cell: Cell, line: Line, findings: FindingCollector): string => {
  const at = address(cell.column, line.number)
  if (cell.kind !== 'number') {
    const trimmed = presentable(cell.text)
    if (trimmed.replace(/[\u2010-\u2015\u2212]/g, '-') !== cell.text.normalize('NFC'))
      findings.add({ code: 'W-CELL-TRIM', cell: at, found: cell.text }, `trim ${cell.column}`)
    return trimmed
  }
  const number = Number(cell.text)
  if (!isExactCode(cell))
    findings.add({ code: 'E-CODE-PRECISION', cell: at, found: cell.text }, `precision ${cell.text}`)
  else findings.add({ code: 'W-CODE-NUMERIC', cell: at, found: cell.text }, `numeric ${cell.column}`)
  return String(number)
}

/** Tells of a name with characters that cannot be seen, or that was decoded wrongly. */
export const warnOfName = (cell: Cell, line: Line, role: Role, findings: FindingCollector): void => {
  if (cell.kind !== 'text' || (role !== 'unit' && role !== 'agency')) return
  const at = address(cell.column, line.number)
  if (CONTROL.test(cell.text.replace(/[\r\n\t]/g, ' ')))
    findings.add({ code: 'W-NAME-CONTROL', cell: at, found: presentable(cell.text) }, `control ${cell.text}`)
  if (MOJIBAKE.test(cell.text))
    findings.add({ code: 'W-MOJIBAKE', cell: at, found: presentable(cell.text) }, `mojibake ${cell.text}`)
}
