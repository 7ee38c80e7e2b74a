import { address } from '../finding/address.js'
import { entry, readFigureAt, readFigures } from './entry.js'
import type { Names } from './form.js'
import { type Item, joined, readItem } from './item.js'
import { isClaim, printedRow, readPrinted } from './printed/printed-row.js'
import type { Line } from './row-names.js'
import { draftOf, isBlank, type RowKey, type Sheet } from './sheet-state.js'
import { isTotal, matchable, presentable } from './words.js'

const textsOf = (line: Line): readonly string[] =>
  [...line.cells.values()]
    .filter((cell) => cell.kind === 'text' && matchable(cell.text) !== '')
    .map((cell) => cell.text)

/** What says that a row adds up others: its first words. */
export const totalIn = (sheet: Sheet, line: Line): string | undefined =>
  textsOf(line).find((text) => isTotal(text) || isClaim(sheet, text))

/** Keeps what a row of sums or means prints of a unit; false where it prints nothing that can be told. */
const keepPrinted = (sheet: Sheet, line: Line, column: number, names: Names): boolean => {
  const printed = printedRow(sheet, line, column)
  if (printed) draftOf(sheet, names, line.number).printed.set(-line.number, printed)
  return printed !== null
}

/** A row that adds up others is skipped, and said so where it holds a figure. */
export const skipTotal = (sheet: Sheet, line: Line, column: number | null): boolean => {
  const text = totalIn(sheet, line)
  if (text === undefined) return false
  const figure = column === null || !isBlank(line.cells.get(column))
  if (figure) {
    const first = Math.min(...line.cells.keys())
    sheet.findings.add(
      { code: 'W-ROW-TOTAL', cell: address(column ?? first, line.number), found: presentable(text) },
      'total',
    )
  }
  return true
}

/** What became of a row. */
export type Outcome = 'used' | 'refused' | 'skipped'

/** A row with a score of nobody or nothing. */
export const keyFault = (sheet: Sheet, line: Line, column: number, unit: string | null): Outcome => {
  const found = presentable(line.cells.get(column)?.text ?? '') || null
  sheet.findings.add({ code: 'E-ROW-KEY', cell: address(column, line.number), found, unit })
  return 'refused'
}

/** What a row is about: an indicator, or (`form`) the ready figure of another form, which may stand among indicators. */
export const keyOf = ({ layout: { columns }, vocabulary, keys }: Sheet, line: Line): RowKey => {
  const indicator = columns.get('indicator') ?? []
  const named = indicator.length > 0 ? indicator : (columns.get('number') ?? [])
  const texts = [...named, ...(columns.get('title') ?? [])].map((column) => line.cells.get(column)?.text ?? '')
  const text = texts.join('\u0000')
  const known = keys.get(text)
  if (known) return known
  const [form = null] = texts.flatMap((each) => vocabulary.figureOf(each) ?? [])
  const key = { form, item: joined(texts.map((each) => readItem(each, vocabulary.isCode))) }
  keys.set(text, key)
  return key
}

/** A row of a wide table with a running number and nothing else has lost its unit. */
const nameless = (sheet: Sheet, line: Line): Outcome => {
  const column = sheet.layout.columns.get('number')?.[0] ?? -1
  const text = presentable(line.cells.get(column)?.text ?? '')
  if (!/^\d{1,6}\.?$/.test(text)) return 'skipped'
  sheet.findings.add({ code: 'E-ROW-KEY', cell: address(column, line.number), found: text }, 'nameless')
  return 'refused'
}

/** Wide: the row is a unit, each indicator a column. */
export const readWide = (sheet: Sheet, line: Line): Outcome => {
  const { items } = sheet.layout
  const names = sheet.reader.names(line)
  const filled = [...items.keys()].filter((column) => !isBlank(line.cells.get(column)))
  const [first = 0] = filled.length > 0 ? filled : items.keys()
  const name = names.unit ?? names.unitCode
  if ((name === null || isTotal(name)) && skipTotal(sheet, line, filled[0] ?? null)) return 'skipped'
  if (name === null) return filled.length > 0 ? keyFault(sheet, line, first, null) : nameless(sheet, line)
  const draft = draftOf(sheet, names, line.number)
  draft.numbered ??= sheet.reader.text(line, 'number')
  for (const [column, item] of items) draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  readPrinted(sheet, line, draft)
  return 'used'
}

/** Long: the row is one indicator of one unit. */
export const readLong = (sheet: Sheet, line: Line, column: number): Outcome => {
  const names = sheet.reader.names(line)
  const name = names.unit ?? names.unitCode
  const { item, form } = keyOf(sheet, line)
  const blank = isBlank(line.cells.get(column))
  if (name !== null && form !== null) return readFigureRow(sheet, line, { form, column }, names)
  const coded = item !== null && (item.number !== null || item.code !== null || sheet.vocabulary.isItem(item))
  const isUnit = name !== null && !isTotal(name)
  if (!coded && isUnit && keepPrinted(sheet, line, column, names)) return 'skipped'
  if (!coded && skipTotal(sheet, line, column)) return 'skipped'
  if (name === null || item === null) {
    if (blank && (name === null || item === null) && !(name !== null && coded))
      return name === null && item === null ? 'skipped' : blankKey(sheet, line, column, name, item)
    return keyFault(sheet, line, column, name)
  }
  const draft = draftOf(sheet, names, line.number)
  draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  readPrinted(sheet, line, draft)
  return 'used'
}

/** A row that names a unit or an indicator but neither the other nor a score: a heading or a footnote, unless it names an indicator. */
const blankKey = (sheet: Sheet, line: Line, column: number, name: string | null, item: Item | null): Outcome =>
  name === null && item !== null && sheet.vocabulary.isItem(item) ? keyFault(sheet, line, column, name) : 'skipped'

const readFigureRow = (sheet: Sheet, line: Line, at: { form: string; column: number }, names: Names): Outcome => {
  readFigureAt(sheet, line, at, draftOf(sheet, names, line.number))
  return 'used'
}

/** Single: the row is one indicator of the sheet's one unit; the form's own headings of aspects and subtotals stand between. */
export const readSingle = (sheet: Sheet, line: Line, column: number, names: Names): Outcome => {
  const { item, form } = keyOf(sheet, line)
  if (form !== null) return readFigureRow(sheet, line, { form, column }, names)
  const blank = isBlank(line.cells.get(column))
  const known = item !== null && (item.number !== null || item.code !== null || sheet.vocabulary.isItem(item))
  if (!known && keepPrinted(sheet, line, column, names)) return 'skipped'
  if (item !== null && blank && (!known || (item.title !== null && sheet.vocabulary.isHeading(item.title))))
    return 'skipped'
  if (!known && totalIn(sheet, line) !== undefined) return 'skipped'
  if (item === null) return blank ? 'skipped' : keyFault(sheet, line, column, names.unit)
  const draft = draftOf(sheet, names, line.number)
  draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  readPrinted(sheet, line, draft)
  return 'used'
}
