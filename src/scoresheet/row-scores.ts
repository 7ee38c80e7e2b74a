import { isBlank } from './blank-cell.js'
import { entryAt, type FigureAt, readFigureAt, readFigures, rowAt } from './entry.js'
import type { Names } from './filled-form.js'
import { combinedItem, type Item, readItem } from './item.js'
import { isIndicator } from './layout.js'
import { isTotal, matchKey, shownText } from './match-key.js'
import { takeAgencyFigure } from './printed/agency-figure.js'
import { isClaim, printedRow, readPrinted } from './printed/printed-row.js'
import type { Line } from './row-names.js'
import {
  addEntry,
  addEntryRow,
  addressAt,
  type CellAt,
  cellAt,
  draftOf,
  keepPrinted,
  type RowKey,
  type Sheet,
} from './sheet-state.js'

const textsOf = (line: Line): readonly string[] =>
  [...line.cells.values()].filter((cell) => cell.kind === 'text' && matchKey(cell.text) !== '').map((cell) => cell.text)

/** What says that a row adds up others: its first words. */
export const totalIn = (sheet: Sheet, line: Line): string | undefined =>
  textsOf(line).find((text) => isTotal(text) || isClaim(sheet, text))

/** Keeps what a row of sums or means prints of a unit; false where it prints nothing that can be told. */
const takePrinted = (sheet: Sheet, { line, column }: CellAt, names: Names): boolean => {
  const printed = printedRow(sheet, line, column)
  if (printed) keepPrinted(draftOf(sheet, names, line.number), -line.number, printed)
  return printed !== null
}

/** A row that adds up others is skipped, and said so unless nothing stands where its score would. */
export const skipTotal = (sheet: Sheet, line: Line, column: number | null): boolean => {
  const text = totalIn(sheet, line)
  if (text === undefined) return false
  takeAgencyFigure(sheet, line)
  if (column === null || !isBlank(line.cells.get(column))) {
    const cell = addressAt({ line, column: column ?? Math.min(...line.cells.keys()) })
    sheet.findings.add({ code: 'W-ROW-TOTAL', cell, found: shownText(text) }, 'total')
  }
  return true
}

/** What became of a row. */
export type Outcome = 'used' | 'refused' | 'skipped'

/** A row with a score of nobody or nothing. */
export const keyFault = (sheet: Sheet, at: CellAt, unit: string | null): Outcome => {
  const found = shownText(cellAt(at)?.text ?? '') || null
  sheet.findings.add({ code: 'E-ROW-KEY', cell: addressAt(at), found, unit })
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
  const key = { form, item: combinedItem(texts.map((each) => readItem(each, vocabulary.isCode))) }
  keys.set(text, key)
  return key
}

/** A row of a wide table with a running number and nothing else has lost its unit. */
const takeNameless = (sheet: Sheet, line: Line): Outcome => {
  const column = sheet.layout.columns.get('number')?.[0] ?? -1
  const text = shownText(line.cells.get(column)?.text ?? '')
  if (!/^\d{1,6}\.?$/.test(text)) return 'skipped'
  sheet.findings.add({ code: 'E-ROW-KEY', cell: addressAt({ line, column }), found: text }, 'nameless')
  return 'refused'
}

/** Wide: the row is a unit, each indicator a column. */
export const readWide = (sheet: Sheet, line: Line): Outcome => {
  const names = sheet.reader.names(line)
  const name = names.unit ?? names.unitCode
  if (name !== null && !isTotal(name)) return takeRow(sheet, line, names)
  const filled = sheet.across.columns.find((column) => !isBlank(line.cells.get(column)))
  if (skipTotal(sheet, line, filled ?? null)) return 'skipped'
  if (name !== null) return takeRow(sheet, line, names)
  return filled === undefined ? takeNameless(sheet, line) : keyFault(sheet, { line, column: filled }, null)
}

/** Wide: takes over a row of scores. */
const takeRow = (sheet: Sheet, line: Line, names: Names): Outcome => {
  const draft = draftOf(sheet, names, line.number)
  draft.numbered ??= sheet.reader.text(line, 'number')
  addEntryRow(draft, rowAt(sheet, line))
  readFigures(sheet, line, draft)
  readPrinted(sheet, line, draft)
  return 'used'
}

/** Wide, of one unit: the row that has scores is the unit's. */
export const readOnly = (sheet: Sheet, line: Line, names: Names): Outcome => {
  const [first] = [...sheet.layout.items.keys()].filter((column) => !isBlank(line.cells.get(column)))
  if (skipTotal(sheet, line, first ?? null) || first === undefined) return 'skipped'
  return takeRow(sheet, line, names)
}

/** Takes over a row that is one indicator of one unit. */
const takeScore = (sheet: Sheet, at: CellAt, { names, item }: { names: Names; item: Item }): Outcome => {
  const { line } = at
  const draft = draftOf(sheet, names, line.number)
  addEntry(draft, entryAt(sheet, at, item))
  readFigures(sheet, line, draft)
  readPrinted(sheet, line, draft)
  return 'used'
}

const takeFigure = (sheet: Sheet, at: FigureAt, names: Names): Outcome => {
  readFigureAt(sheet, at, draftOf(sheet, names, at.line.number))
  return 'used'
}

/** Long: the row is one indicator of one unit. */
export const readLong = (sheet: Sheet, line: Line, column: number): Outcome => {
  const at = { line, column }
  const names = sheet.reader.names(line)
  const name = names.unit ?? names.unitCode
  const { item, form } = keyOf(sheet, line)
  if (name !== null && form !== null) return takeFigure(sheet, { ...at, form }, names)
  const isKnown = item !== null && isIndicator(item, sheet.vocabulary)
  const isUnit = name !== null && !isTotal(name)
  if (!isKnown && isUnit && takePrinted(sheet, at, names)) return 'skipped'
  if (!isKnown && skipTotal(sheet, line, column)) return 'skipped'
  if (name !== null && item !== null) return takeScore(sheet, at, { names, item })
  // Without a score it is a heading or a footnote, unless it names an indicator.
  const isLost = !isBlank(cellAt(at)) || (item !== null && sheet.vocabulary.isItem(item))
  return isLost ? keyFault(sheet, at, name) : 'skipped'
}

/** Single: the row is one indicator of the sheet's one unit; the form's own headings of aspects and subtotals stand between. */
export const readSingle = (sheet: Sheet, at: CellAt, names: Names): Outcome => {
  const { line } = at
  const { item, form } = keyOf(sheet, line)
  if (form !== null) return takeFigure(sheet, { ...at, form }, names)
  const blank = isBlank(cellAt(at))
  const isKnown = item !== null && isIndicator(item, sheet.vocabulary)
  if (!isKnown && takePrinted(sheet, at, names)) return 'skipped'
  if (item !== null && blank && (!isKnown || (item.title !== null && sheet.vocabulary.isHeading(item.title))))
    return 'skipped'
  if (!isKnown && totalIn(sheet, line) !== undefined) return 'skipped'
  if (item !== null) return takeScore(sheet, at, { names, item })
  return blank ? 'skipped' : keyFault(sheet, at, names.unit)
}
