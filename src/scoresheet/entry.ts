import { compare, type Exact, fraction, fromStored, whole } from '../exact/exact.js'
import { isBlank } from './blank-cell.js'
import { figureIn } from './cell/figure-text.js'
import { readFigure, type Scored, type ScoreReading } from './cell/score-reading.js'
import { type Entry, type EntryRow, isEmptyEntry } from './entry-row.js'
import type { Item } from './item.js'
import { shownText } from './match-key.js'
import type { Line } from './row-names.js'
import { addressAt, type CellAt, cellAt, type Draft, placeAt, type Sheet } from './sheet-state.js'

/** Whether the file tells numbers from text: a workbook does, CSV does not. */
const isTyped = ({ table }: Sheet): boolean => table.name !== null

/** The number of the score in a cell; one that lies under a merge belongs to the cell above, and nobody knows to which row. */
const numberAt = ({ merges, readings }: Sheet, at: CellAt): number => {
  if (merges.length === 0) return readings.numberOf(cellAt(at))
  const [cell, column, row] = [cellAt(at), at.column, at.line.number]
  const under = merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && !(top === row && left === column),
  )
  if (!under) return readings.numberOf(cell)
  return readings.keep({ code: 'E-CELL-MERGED', found: cell ? shownText(cell.text) : null, proposal: null })
}

/** Tells once when a sheet writes decimals with both signs: one of them may be somebody's slip. */
const tellMixed = (sheet: Sheet, at: CellAt, { mark, text: found }: Scored): void => {
  if (mark === null || sheet.marks.has(mark)) return
  sheet.marks.add(mark)
  if (sheet.marks.size > 1) sheet.findings.add({ code: 'W-DECIMAL-MIXED', cell: addressAt(at), found })
}

/** Whether there is anything to tell of a reading, or to remember of it. */
const isOdd = ({ mark, warnings }: Scored): boolean => mark !== null || warnings.length > 0

/** No scale goes as far as the serial numbers of days that sheets hold. */
const A_DAY = whole(1000)

/** Tells what is odd about a reading, each oddity once for the sheet with all its cells. */
const tellOdd = (sheet: Sheet, at: CellAt, reading: Scored): void => {
  tellMixed(sheet, at, reading)
  for (const code of reading.warnings) {
    // A serial number of a day is refused once the scale is known; that it would be used is then untrue.
    if (code === 'W-CELL-DATEFORMAT' && compare(reading.value, A_DAY) >= 0) continue
    sheet.findings.add({ code, cell: addressAt(at), found: shownText(cellAt(at)?.text ?? '') }, code)
  }
}

/** Longer texts are no criteria. */
const LONGEST = 500

/** What a row gives one indicator, as it stands in the cell. */
export const entryAt = (sheet: Sheet, at: CellAt, item: Item): Entry => {
  const { line } = at
  const reading = sheet.readings.reading(numberAt(sheet, at))
  if ('value' in reading) tellOdd(sheet, at, reading)
  const found = { item, reading, place: placeAt(sheet, at), note: noteOf(sheet, line) }
  const weight = weightIn(sheet, line)
  if (!isEmptyEntry({ reading })) return weight ? { ...found, weight } : found
  const beside = [...line.cells.values()].flatMap(({ kind, text }) => (kind === 'text' ? [text.slice(0, LONGEST)] : []))
  return { ...found, beside }
}

/** What a row of a wide table gives its indicators, as it stands in the cells. */
export const rowAt = (sheet: Sheet, line: Line): EntryRow => {
  const { readings } = sheet
  const numbers = sheet.across.columns.map((column) => {
    const number = numberAt(sheet, { line, column })
    const reading = readings.reading(number)
    if ('value' in reading && isOdd(reading)) tellOdd(sheet, { line, column }, reading)
    return number
  })
  return sheet.keepRow({ row: line.number, note: noteOf(sheet, line) }, numbers)
}

/** The weight beside a score, with or without its percent sign. */
const weightIn = (sheet: Sheet, line: Line): Exact | null => {
  const column = sheet.layout.columns.get('weight')?.at(-1)
  const cell = column === undefined ? undefined : line.cells.get(column)
  if (cell?.kind === 'number') return fromStored(cell.text)
  const text = cell?.kind === 'text' ? cell.text.slice(0, 40).replace('%', '').trim() : ''
  return figureIn(text)?.value ?? null
}

const noteOf = (sheet: Sheet, line: Line): string | null => {
  const column = sheet.layout.columns.get('note')?.[0]
  const cell = column === undefined ? undefined : line.cells.get(column)
  return cell && cell.kind === 'text' ? shownText(cell.text) || null : null
}

/** A cell for a ready figure of another form. */
export interface FigureAt extends CellAt {
  readonly form: string
}

/** What a reading says, so that two that say the same are known to. */
const saidBy = (reading: ScoreReading): string =>
  'value' in reading ? fraction(reading.value) : `${reading.code} ${reading.found}`

/** Takes over a ready figure from its cell, or that the cell is left empty; of several the first, and those that say another. */
export const readFigureAt = (sheet: Sheet, at: FigureAt, draft: Draft): void => {
  const { form } = at
  const [cell, place] = [cellAt(at), placeAt(sheet, at)]
  if (isBlank(cell) || !cell) {
    draft.gaps ??= new Map()
    if (!draft.gaps.has(form)) draft.gaps.set(form, place)
    return
  }
  const reading = readFigure(cell, isTyped(sheet), sheet.table.decimal ?? null)
  draft.figures ??= new Map()
  const [first, said] = [draft.figures.get(form), saidBy(reading)]
  const saysMore = !first || (said !== saidBy(first.reading) && !isEmptyEntry({ reading }))
  const key = first ? `${form}\n${said}` : form
  if (saysMore && !draft.figures.has(key)) draft.figures.set(key, { form, reading, place })
}

/** Takes over a row's ready figures of other forms, and where one is left empty. */
export const readFigures = (sheet: Sheet, line: Line, draft: Draft): void => {
  for (const [column, form] of sheet.layout.figures) readFigureAt(sheet, { line, column, form }, draft)
}
