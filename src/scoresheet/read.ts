import { compare, whole } from '../exact/exact.js'
import { address, columnName } from '../finding/address.js'
import type { Remark } from '../finding/finding.js'
import { cellOf, type Origin, type Place } from '../finding/place.js'
import type { Cell, DecimalSign, Range, Row, Table } from '../formats/table.js'
import type { Entry, FilledForm, GivenFigure, Names } from './form.js'
import { type Gathering, gathering } from './gather.js'
import { type Item, joined, readItem } from './item.js'
import { type Labels, readLabels } from './labels.js'
import { type Decisions, findLayout, HEADER_ROWS, type Layout, type Vocabulary } from './layout.js'
import { type Line, lineOf, type NameReader, nameReader } from './names.js'
import { readFigure, readScore, type ScoreReading } from './score.js'
import { isTotal, matchable, presentable } from './words.js'

/** What a sheet gave: filled forms in its own words, and what was found while reading. */
export interface SheetReading {
  /** False where the sheet is no scoresheet; the remarks then say why. */
  readonly recognised: boolean
  readonly forms: readonly FilledForm[]
  readonly remarks: readonly Remark[]
  /** Rows below the header that hold anything: read = used + refused. */
  readonly rows: { readonly read: number; readonly used: number; readonly refused: number }
}

/** Everything that stays the same while the rows of one sheet are read. */
interface Sheet {
  readonly table: Table
  readonly origin: Origin
  readonly layout: Layout
  readonly labels: Labels
  readonly vocabulary: Vocabulary
  readonly reader: NameReader
  readonly gather: Gathering
  readonly drafts: Map<string, Draft>
  readonly items: Map<string, Item | null>
  /** Merged ranges that touch columns with scores. */
  readonly merges: readonly Range[]
  /** The decimal signs that its scores were written with. */
  readonly marks: Set<DecimalSign>
}

/** A form while its rows are being read. */
interface Draft {
  readonly names: Names
  readonly row: number
  readonly entries: Entry[]
  readonly figures: Map<string, GivenFigure>
  readonly gaps: Map<string, Place>
  broken: boolean
}

const isBlank = (cell: Cell | undefined): boolean => !cell || (cell.stored && cell.text.trim() === '')

const draftOf = (sheet: Sheet, names: Names, row: number): Draft => {
  const key = [
    names.agency,
    names.agencyCode,
    names.unit,
    names.unitCode,
    names.evaluator,
    names.variant,
    names.year,
  ].join('\u0000')
  const known = sheet.drafts.get(key)
  if (known) return known
  const draft = { names, row, entries: [], figures: new Map(), gaps: new Map(), broken: names.doubtful }
  sheet.drafts.set(key, draft)
  return draft
}

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
  return cell ? readScore(cell, isTyped(sheet)) : EMPTY
}

const placeOf = (sheet: Sheet, column: number, row: number): Place => ({ origin: sheet.origin, row, column })

/** Tells once when a sheet writes decimals with both signs: one of them may be somebody's slip. */
const tellMixed = (sheet: Sheet, mark: DecimalSign | null, found: string, place: Place): void => {
  if (mark === null || sheet.marks.has(mark)) return
  sheet.marks.add(mark)
  if (sheet.marks.size > 1) sheet.gather.add({ code: 'W-DECIMAL-MIXED', cell: cellOf(place), found })
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
    sheet.gather.add({ code, cell: at, found: cell ? presentable(cell.text) : null }, code)
  }
}

const entry = (sheet: Sheet, line: Line, column: number, item: Item): Entry => {
  const cell = line.cells.get(column)
  const reading = scoreAt(sheet, cell, column, line.number)
  const place = placeOf(sheet, column, line.number)
  keep(sheet, cell, reading, place)
  return { item, reading, place, note: noteOf(sheet, line) }
}

const noteOf = (sheet: Sheet, line: Line): string | null => {
  const column = sheet.layout.columns.get('note')?.[0]
  const cell = column === undefined ? undefined : line.cells.get(column)
  return cell && cell.kind === 'text' ? presentable(cell.text) || null : null
}

const readFigures = (sheet: Sheet, line: Line, draft: Draft): void => {
  for (const [form, column] of sheet.layout.figures) {
    const cell = line.cells.get(column)
    const place = placeOf(sheet, column, line.number)
    if (isBlank(cell) || !cell) {
      if (!draft.gaps.has(form)) draft.gaps.set(form, place)
      continue
    }
    const reading = readFigure(cell, isTyped(sheet), sheet.table.decimal ?? null)
    if (!draft.figures.has(form)) draft.figures.set(form, { form, reading, place })
  }
}

const textsOf = (line: Line): readonly string[] =>
  [...line.cells.values()]
    .filter((cell) => cell.kind === 'text' && matchable(cell.text) !== '')
    .map((cell) => cell.text)

/** What says that a row adds up others: its first words. */
const totalIn = (line: Line): string | undefined => textsOf(line).find(isTotal)

/** A row that adds up others is skipped, and said so where it holds a figure. */
const skipTotal = (sheet: Sheet, line: Line, column: number | null): boolean => {
  const text = totalIn(line)
  if (text === undefined) return false
  const figure = column === null || !isBlank(line.cells.get(column))
  if (figure) {
    const first = Math.min(...line.cells.keys())
    sheet.gather.add(
      { code: 'W-ROW-TOTAL', cell: address(column ?? first, line.number), found: presentable(text) },
      'total',
    )
  }
  return true
}

const FOOTNOTE = /^(catatan|keterangan|sumber|mengetahui|note|ttd|tanda tangan)\b|^\*/i

type Outcome = 'used' | 'refused' | 'skipped'

const keyFault = (sheet: Sheet, line: Line, column: number, unit: string | null): Outcome => {
  const found = presentable(line.cells.get(column)?.text ?? '') || null
  sheet.gather.add({ code: 'E-ROW-KEY', cell: address(column, line.number), found, unit })
  return 'refused'
}

const itemOf = (sheet: Sheet, line: Line): Item | null => {
  const { columns } = sheet.layout
  const indicator = columns.get('indicator') ?? []
  const keys = indicator.length > 0 ? indicator : (columns.get('number') ?? [])
  const texts = [...keys, ...(columns.get('title') ?? [])].map((column) => line.cells.get(column)?.text ?? '')
  const key = texts.join('\u0000')
  const known = sheet.items.get(key)
  if (known !== undefined) return known
  const item = joined(texts.map(readItem))
  sheet.items.set(key, item)
  return item
}

/** Wide: the row is a unit, each indicator a column. */
const readWide = (sheet: Sheet, line: Line): Outcome => {
  const { items } = sheet.layout
  const names = sheet.reader.names(line)
  const filled = [...items.keys()].filter((column) => !isBlank(line.cells.get(column)))
  const [first = 0] = filled.length > 0 ? filled : items.keys()
  const name = names.unit ?? names.unitCode
  if ((name === null || isTotal(name)) && skipTotal(sheet, line, filled[0] ?? null)) return 'skipped'
  if (name === null) return filled.length > 0 ? keyFault(sheet, line, first, null) : 'skipped'
  if (filled.length === 0 && FOOTNOTE.test(name)) return 'skipped'
  const draft = draftOf(sheet, names, line.number)
  for (const [column, item] of items) draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  return 'used'
}

/** Long: the row is one indicator of one unit. */
const readLong = (sheet: Sheet, line: Line, column: number): Outcome => {
  const names = sheet.reader.names(line)
  const name = names.unit ?? names.unitCode
  const item = itemOf(sheet, line)
  const blank = isBlank(line.cells.get(column))
  const coded = item !== null && (item.number !== null || item.code !== null || sheet.vocabulary.isItem(item))
  if (!coded && skipTotal(sheet, line, column)) return 'skipped'
  if (name === null || item === null) {
    if (blank && (name === null || item === null) && !(name !== null && coded))
      return name === null && item === null ? 'skipped' : blankKey(sheet, line, column, name, item)
    return keyFault(sheet, line, column, name)
  }
  const draft = draftOf(sheet, names, line.number)
  draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  return 'used'
}

/** A row that names a unit or an indicator but neither the other nor a score: a heading or a footnote, unless it names an indicator. */
const blankKey = (sheet: Sheet, line: Line, column: number, name: string | null, item: Item | null): Outcome =>
  name === null && item !== null && sheet.vocabulary.isItem(item) ? keyFault(sheet, line, column, name) : 'skipped'

/** Single: the row is one indicator of the sheet's one unit; the form's own headings of aspects and subtotals stand between. */
const readSingle = (sheet: Sheet, line: Line, column: number, names: Names): Outcome => {
  const item = itemOf(sheet, line)
  const blank = isBlank(line.cells.get(column))
  const known = item !== null && (item.number !== null || item.code !== null || sheet.vocabulary.isItem(item))
  if (item !== null && blank && (!known || (item.title !== null && sheet.vocabulary.isHeading(item.title))))
    return 'skipped'
  if (!known && totalIn(line) !== undefined) return 'skipped'
  if (item === null) return blank ? 'skipped' : keyFault(sheet, line, column, names.unit)
  const draft = draftOf(sheet, names, line.number)
  draft.entries.push(entry(sheet, line, column, item))
  readFigures(sheet, line, draft)
  return 'used'
}

/** Names that say what kind of sheet it is, not which unit it speaks of. */
const GENERIC = /^(sheet|lembar|f ?0?2|f 0?2 [ab]|penilaian|skor|nilai|data|form|formulir|worksheet)( ?\d+)?( [ab])?$/

/** Who a single sheet speaks of: its labels, else its own name where that is one. */
const sheetNames = ({ labels, table, reader }: Sheet): Names => {
  const names = reader.names({ number: 0, cells: new Map() })
  const own = table.name !== null && !GENERIC.test(matchable(table.name)) ? presentable(table.name) : null
  return { ...names, unit: names.unit ?? (labels.values.has('unit_code') ? null : own) }
}

const headerAgain = ({ layout }: Sheet, line: Line): boolean =>
  layout.headers.size > 1 &&
  [...layout.headers].every(([column, text]) => matchable(line.cells.get(column)?.text ?? '') === matchable(text))

/** CSV: a record with fewer or more fields than the header has slipped; no field of it can be trusted. */
const ragged = (sheet: Sheet, row: Row, line: Line, width: number | null): boolean => {
  if (width === null || row.width === null || row.width === width) return false
  if (row.cells.every(isBlank)) return false
  const names = sheet.reader.names(line)
  const unit = names.unit ?? names.unitCode
  const expected = `${width}`
  sheet.gather.add({ code: 'E-ROW-RAGGED', cell: address(0, row.number), found: `${row.width}`, expected, unit })
  if (unit !== null && sheet.layout.kind !== 'single') draftOf(sheet, names, row.number).broken = true
  return true
}

/** Columns that hold data below the header but have none themselves, between others or right beside the last. */
const blankHeaders = (sheet: Sheet, unheaded: ReadonlyMap<number, number>): Remark[] => {
  const { layout, table } = sheet
  const columns = [...layout.headers.keys()]
  const covered = (column: number) =>
    table.merges.some(
      (merge) =>
        merge.top <= layout.bottom && merge.bottom >= layout.top && merge.left <= column && column <= merge.right,
    )
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const beside = (column: number): boolean => column <= right + 1 || (unheaded.has(column - 1) && beside(column - 1))
  return [...unheaded]
    .filter(([column]) => column > left && beside(column) && !covered(column))
    .map(([column, row]) => ({
      code: 'E-HEAD-BLANK',
      cell: address(column, layout.bottom),
      found: null,
      expected: `${columnName(column)}${row}`,
    }))
}

function* chained(buffer: readonly Row[], rest: Iterator<Row>): Iterable<Row> {
  yield* buffer
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

const firstRows = (rows: Iterator<Row>): Row[] => {
  const buffer: Row[] = []
  while (buffer.length < HEADER_ROWS) {
    const next = rows.next()
    if (next.done) break
    buffer.push(next.value)
  }
  return buffer
}

const hidden = (sheet: Sheet, rowsHidden: readonly number[]): void => {
  const { layout, table, gather } = sheet
  const [first] = rowsHidden
  if (first !== undefined) gather.add({ code: 'W-ROW-HIDDEN', cell: address(0, first), count: rowsHidden.length })
  const columns = [...[...layout.columns.values()].flat(), ...layout.items.keys(), ...layout.figures.values()]
  const unseen = columns.filter(table.hiddenColumns).sort((a, b) => a - b)
  const [column] = unseen
  if (column !== undefined)
    gather.add({
      code: 'W-COL-HIDDEN',
      cell: address(column, layout.bottom),
      found: layout.headers.get(column) ?? null,
      count: unseen.length,
    })
}

/** Reads one sheet: finds its header, then takes row after row; nothing is judged by an instrument yet. */
export const readSheet = (table: Table, origin: Origin, vocabulary: Vocabulary, decisions: Decisions): SheetReading => {
  const rows = table.rows()[Symbol.iterator]()
  const buffer = firstRows(rows)
  const { layout, remarks } = findLayout(buffer, table.merges, vocabulary, decisions)
  if (!layout) return { recognised: false, forms: [], remarks, rows: { read: 0, used: 0, refused: 0 } }
  const gather = gathering()
  for (const remark of layout.remarks) gather.add(remark)
  const labels = readLabels(buffer.filter((row) => row.number < layout.top))
  const scoreColumns = [...(layout.columns.get('score') ?? []), ...layout.items.keys()]
  const merges = table.merges.filter(
    (merge) =>
      merge.bottom > layout.bottom && scoreColumns.some((column) => merge.left <= column && column <= merge.right),
  )
  const reader = nameReader(layout, labels, table.merges, gather)
  const sheet: Sheet = {
    table,
    origin,
    layout,
    labels,
    vocabulary,
    reader,
    gather,
    drafts: new Map(),
    items: new Map(),
    merges,
    marks: new Set(),
  }
  const counts = readRows(sheet, buffer, rows)
  return { recognised: true, forms: formsOf(sheet), remarks: gather.all(), rows: counts }
}

const readRows = (sheet: Sheet, buffer: readonly Row[], rest: Iterator<Row>): SheetReading['rows'] => {
  const { layout, gather } = sheet
  const column = layout.columns.get('score')?.[0] ?? 0
  const single = layout.kind === 'single' ? sheetNames(sheet) : null
  const width = buffer.find((row) => row.number === layout.bottom)?.width ?? null
  const [counts, rowsHidden, unheaded] = [{ used: 0, refused: 0 }, [] as number[], new Map<number, number>()]
  for (const row of chained(buffer, rest)) {
    if (row.number <= layout.bottom) continue
    const line = lineOf(row)
    if (headerAgain(sheet, line)) continue
    if (row.hidden) rowsHidden.push(row.number)
    for (const cell of row.cells)
      if (!layout.headers.has(cell.column) && !isBlank(cell) && !unheaded.has(cell.column))
        unheaded.set(cell.column, row.number)
    if (ragged(sheet, row, line, width)) {
      counts.refused++
      continue
    }
    const outcome =
      layout.kind === 'wide'
        ? readWide(sheet, line)
        : single
          ? readSingle(sheet, line, column, single)
          : readLong(sheet, line, column)
    if (outcome !== 'skipped') counts[outcome]++
  }
  for (const remark of blankHeaders(sheet, unheaded)) gather.add(remark)
  hidden(sheet, rowsHidden)
  if (counts.used + counts.refused === 0) gather.add({ code: 'E-SHEET-EMPTY', cell: address(0, layout.bottom) })
  if (single && counts.used > 0 && single.unit === null && single.unitCode === null)
    gather.add({ code: 'E-UNIT-UNNAMED' })
  return { read: counts.used + counts.refused, ...counts }
}

const formsOf = ({ drafts, origin, labels }: Sheet): FilledForm[] =>
  [...drafts.values()].map((draft) => ({
    origin,
    names: draft.names,
    row: draft.row,
    preamble: labels.preamble,
    entries: draft.entries,
    figures: [...draft.figures.values()],
    gaps: draft.gaps,
    broken: draft.broken,
    listed: false,
  }))
