import type { Finding, Severity } from '../../finding/finding.js'
import type { Cell as Read, Table } from '../../formats/table.js'
import { widthOf } from '../../formats/width.js'
import type { Book, Cell, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { sheetNames } from '../../formats/xlsx/write-text.js'
import type { Language } from '../run.js'
import { CHECK_WORDS } from '../wording/check.js'
import { describe } from '../wording/finding.js'

const FILL: Readonly<Record<Severity, string>> = { error: 'F8CBAD', warning: 'FFE699', notice: 'DDEBF7' }
const GRAVEST: readonly Severity[] = ['error', 'warning', 'notice']

interface Marks {
  /** Findings by row, then column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, readonly Finding[]>>
}

const ADDRESS = /^([A-Z]{1,3})(\d+)/

const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1

const marksOf = (findings: readonly Finding[]): Marks => {
  const cells = new Map<number, Map<number, Finding[]>>()
  for (const finding of findings) {
    const [, letters, digits] = ADDRESS.exec(finding.cell ?? '') ?? []
    if (letters === undefined || digits === undefined) continue
    const row = cells.get(Number(digits)) ?? new Map<number, Finding[]>()
    row.set(columnOf(letters), [...(row.get(columnOf(letters)) ?? []), finding])
    cells.set(Number(digits), row)
  }
  return { cells }
}

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

const gravest = (findings: readonly Finding[]): Severity =>
  GRAVEST.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'notice'

const noteOf = (findings: readonly Finding[], language: Language): string =>
  findings
    .map((finding) => {
      const { message, fix } = describe(finding, language)
      return `${finding.code}: ${message} ${fix}`
    })
    .join('\n')

const copied = (read: Read | undefined, marks: readonly Finding[] | undefined, language: Language): Cell | null => {
  const format: Style =
    read?.kind === 'text'
      ? { ...(read.text.includes('\n') ? { wrap: true, vertical: 'top' } : {}) }
      : { ...(read?.format ? { format: read.format } : {}) }
  if (!marks) return read ? { value: plainValue(read), style: format } : null
  return {
    value: read ? plainValue(read) : null,
    style: { ...format, fill: FILL[gravest(marks)] },
    note: noteOf(marks, language),
  }
}

function* rowsOf(table: Table, { cells }: Marks, language: Language): Generator<SheetRow> {
  const pending = new Map(cells)
  const row = (number: number, reads: ReadonlyMap<number, Read>): SheetRow => {
    const marked = cells.get(number) ?? new Map<number, readonly Finding[]>()
    pending.delete(number)
    const width = Math.max(-1, ...reads.keys(), ...marked.keys()) + 1
    return { number, cells: Array.from({ length: width }, (_, i) => copied(reads.get(i), marked.get(i), language)) }
  }
  for (const { number, cells: reads } of table.rows()) {
    for (const before of [...pending.keys()].filter((each) => each < number).sort((a, b) => a - b))
      yield row(before, new Map())
    yield row(number, new Map(reads.map((read) => [read.column, table.date1904 ? from1900(read) : read])))
  }
  for (const after of [...pending.keys()].sort((a, b) => a - b)) yield row(after, new Map())
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

const summary = (name: string, findings: readonly Finding[], language: Language): Sheet => {
  const words = CHECK_WORDS[language]
  const bold: Style = { bold: true, fill: 'D9E1F2' }
  const text: Style = { wrap: true, vertical: 'top' }
  const rows: SheetRow[] = findings.map((finding) => {
    const { message, fix } = describe(finding, language)
    const fields = [finding.code, finding.sheet, finding.cell, message, fix]
    return { cells: fields.map((value) => ({ value, style: text })) }
  })
  return {
    name,
    columns: [22, 18, 12, 70, 70].map((width) => ({ width })),
    rows: [
      { cells: [{ value: words.copySays, style: { italic: true } }] },
      { cells: words.copyHeadings.map((value) => ({ value, style: bold })) },
      ...rows,
    ],
    frozen: { columns: 0, rows: 2 },
    print: { landscape: true },
  }
}

/**
 * A copy of a file in which every faulty cell is coloured and says what is the matter: values only, the same sheets and
 * addresses, and a last sheet with all findings. A CSV file becomes one sheet.
 */
export const copyBook = (
  tables: readonly Table[],
  findings: readonly Finding[],
  language: Language,
  creator: string,
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
  const last = summary(names.at(-1) ?? words.copySheet, findings, language)
  return { title: words.copySheet, creator, mark: null, sheets: [...sheets, last], names: [] }
}
