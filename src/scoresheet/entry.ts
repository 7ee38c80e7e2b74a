import { compare, type Exact, fromStored, whole } from '../exact/exact.js'
import { address } from '../finding/address.js'
import { cellOf, type Place } from '../finding/place.js'
import type { Cell, DecimalSign } from '../formats/table.js'
import { figureIn } from './cell/figure-text.js'
import { readFigure, type ScoreReading } from './cell/score.js'
import type { Entry } from './form.js'
import type { Item } from './item.js'
import type { Line } from './row-names.js'
import { type Draft, isBlank, placeAt, type Sheet } from './sheet-state.js'
import { presentable } from './words.js'

/** Whether the file tells numbers from text: a workbook does, CSV does not. */
const isTyped = ({ table }: Sheet): boolean => table.name !== null

const EMPTY: ScoreReading = { code: 'E-CELL-EMPTY', found: null, proposal: null }

/** The score in a cell; one that lies under a merge belongs to the cell above, and nobody knows to which row. */
const scoreAt = (sheet: Sheet, cell: Cell | undefined, column: number, row: number): ScoreReading => {
  const under = sheet.merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && !(top === row && left === column),
  )
  if (under) return { code: 'E-CELL-MERGED', found: cell ? presentable(cell.text) : null, proposal: null }
  return cell ? sheet.score(cell) : EMPTY
}

/** Tells once when a sheet writes decimals with both signs: one of them may be somebody's slip. */
const tellMixed = (sheet: Sheet, mark: DecimalSign | null, found: string, place: Place): void => {
  if (mark === null || sheet.marks.has(mark)) return
  sheet.marks.add(mark)
  if (sheet.marks.size > 1) sheet.findings.add({ code: 'W-DECIMAL-MIXED', cell: cellOf(place), found })
}

/** No scale goes as far as the serial numbers of days that sheets hold. */
const A_DAY = whole(1000)

/** Keeps what is odd about a reading, once per column. */
const keep = (sheet: Sheet, cell: Cell | undefined, reading: ScoreReading, place: Place): void => {
  if (!('value' in reading)) return
  tellMixed(sheet, reading.mark, reading.text, place)
  for (const code of reading.warnings) {
    // A serial number of a day is refused once the scale is known; that it would be used is then untrue.
    if (code === 'W-CELL-DATEFORMAT' && compare(reading.value, A_DAY) >= 0) continue
    const at = address(place.column, place.row)
    sheet.findings.add({ code, cell: at, found: cell ? presentable(cell.text) : null }, code)
  }
}

/** Longer texts are no criteria. */
const LONGEST = 500

/** What a row gives one indicator, as it stands in the cell. */
export const entry = (sheet: Sheet, line: Line, column: number, item: Item): Entry => {
  const cell = line.cells.get(column)
  const reading = scoreAt(sheet, cell, column, line.number)
  const place = placeAt(sheet, column, line.number)
  keep(sheet, cell, reading, place)
  const found = { item, reading, place, note: noteOf(sheet, line) }
  if (sheet.layout.kind === 'wide') return found
  const weight = weightIn(sheet, line)
  if ('value' in reading || reading.code !== 'E-CELL-EMPTY') return weight ? { ...found, weight } : found
  const beside = [...line.cells.values()].flatMap(({ kind, text }) => (kind === 'text' ? [text.slice(0, LONGEST)] : []))
  return { ...found, beside }
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
  return cell && cell.kind === 'text' ? presentable(cell.text) || null : null
}

/** Takes over a ready figure of another form from its cell, or that the cell is left empty. */
export const readFigureAt = (sheet: Sheet, line: Line, at: { form: string; column: number }, draft: Draft): void => {
  const { form, column } = at
  const cell = line.cells.get(column)
  const place = placeAt(sheet, column, line.number)
  if (isBlank(cell) || !cell) {
    if (!draft.gaps.has(form)) draft.gaps.set(form, place)
    return
  }
  const reading = readFigure(cell, isTyped(sheet), sheet.table.decimal ?? null)
  if (!draft.figures.has(form)) draft.figures.set(form, { form, reading, place })
}

/** Takes over a row's ready figures of other forms, and where one is left empty. */
export const readFigures = (sheet: Sheet, line: Line, draft: Draft): void => {
  for (const [form, column] of sheet.layout.figures) readFigureAt(sheet, line, { form, column }, draft)
}
