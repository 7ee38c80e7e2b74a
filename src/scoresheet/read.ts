import { address } from '../finding/address.js'
import type { Remark } from '../finding/finding.js'
import type { Origin } from '../finding/place.js'
import type { Row, Table } from '../formats/cell-table.js'
import { isBlank } from './blank-cell.js'
import { ScoreReadings } from './cell/score-cache.js'
import { type Beside, besideScores } from './columns-beside-scores.js'
import { rowKeeper } from './entry-row.js'
import { type FilledForm, type Names, NO_GAPS } from './filled-form.js'
import { findingCollector } from './findings.js'
import { findLayout } from './head/find.js'
import { blankHeaders, tellHidden } from './hidden-and-unheaded.js'
import { readLabels } from './labels.js'
import { firstRows, isOfOneUnit, type ReadingTerms } from './layout.js'
import { isTotal, matchKey, shownText } from './match-key.js'
import { placeAgencyFigures } from './printed/agency-figure.js'
import { printedAbove, printedByDraft, printedColumns } from './printed/printed-row.js'
import { NO_ROWS, type RowCounts } from './row-counts.js'
import { type Line, lineOf, nameReader } from './row-names.js'
import { type Outcome, readLong, readOnly, readSingle, readWide, totalIn } from './row-scores.js'
import { draftOf, type Sheet } from './sheet-state.js'
import { aboveFoot } from './table-foot.js'
import { draftsAcross, namingAcross, readAcross } from './turned-table.js'
import { takeSummaries } from './unnumbered.js'

/** What a sheet gave: filled forms in its own words, and what was found while reading. */
export interface SheetReading {
  /** False where the sheet is no scoresheet; the remarks then say why. */
  readonly recognised: boolean
  readonly forms: readonly FilledForm[]
  readonly remarks: readonly Remark[]
  readonly rows: RowCounts
  /** What names its units: a column or label of the sheet, the name of its tab alone, or nothing. */
  readonly unitBy: 'sheet' | 'tab' | null
  /** What is asked where neither does, and a column beside the scores seems to. */
  readonly asks?: Remark | null
  /** Columns that may name the unit, as options, where nobody says so. */
  readonly offers?: string | null
  /** The cell for the unit's name that a form was left with, where it is empty. */
  readonly emptied: string | null
  /** The first words above the table that are no label. */
  readonly title: string | null
}

/** Names that say what kind of sheet it is, not which unit it speaks of. */
const GENERIC = /^(sheet|lembar|f ?0?2|f 0?2 [ab]|penilaian|skor|nilai|data|form|formulir|worksheet)( ?\d+)?( [ab])?$/

/** The name of a sheet's tab, where it is one of a unit. */
const tabName = ({ table }: Sheet): string | null =>
  table.name !== null && !GENERIC.test(matchKey(table.name)) ? shownText(table.name) : null

/** What a sheet says of itself stands in no line of it. */
const NO_LINE: Line = { number: 0, cells: new Map() }

/** Who a single sheet speaks of: its labels, else its own name where that is one and no label for a name was left empty. */
const sheetNames = (sheet: Sheet, line: Line): Names => {
  const names = sheet.reader.names(line)
  const { values, emptied } = sheet.labels
  return { ...names, unit: names.unit ?? (values.has('unit_code') || emptied ? null : tabName(sheet)) }
}

const unitBy = (sheet: Sheet): SheetReading['unitBy'] => {
  const { layout, labels } = sheet
  const isOfOne = isOfOneUnit(layout)
  if (isOfOne && labels.emptied) return null
  if (!isOfOne || labels.values.has('unit') || labels.values.has('unit_code')) return 'sheet'
  return tabName(sheet) === null ? null : 'tab'
}

const headerAgain = ({ layout }: Sheet): ((line: Line) => boolean) => {
  // The shortest first: a row of scores mostly differs in one of them, and their keys are made at once.
  const keys = [...layout.headers]
    .map(([column, text]) => [column, matchKey(text)] as const)
    .sort(([, a], [, b]) => a.length - b.length)
  return ({ cells }) =>
    keys.length > 1 && keys.every(([column, key]) => matchKey(cells.get(column)?.text ?? '') === key)
}

/** CSV: a record with fewer or more fields than the header has slipped; no field of it can be trusted. */
const isRagged = (sheet: Sheet, row: Row, width: number | null): boolean => {
  if (width === null || row.width === null || row.width === width) return false
  if (row.cells.every(isBlank)) return false
  const line = lineOf(row)
  const names = sheet.reader.names(line)
  const unit = names.unit ?? names.unitCode
  // A row of sums often ends with its last figure; no unit's score stands in it.
  if ((unit === null || isTotal(unit)) && totalIn(sheet, line) !== undefined) return false
  const expected = `${width}`
  sheet.findings.add({ code: 'E-ROW-RAGGED', cell: address(0, row.number), found: `${row.width}`, expected, unit })
  if (sheet.layout.kind === 'turned') for (const draft of sheet.drafts.values()) draft.broken = true
  else if (unit !== null && !isOfOneUnit(sheet.layout)) draftOf(sheet, names, row.number).broken = true
  return true
}

function* rowsFrom(buffer: readonly Row[], rest: Iterator<Row>): Iterable<Row> {
  yield* buffer
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

/** Reads one sheet: finds its header, then takes row after row; nothing is judged by an instrument yet. */
export const readSheet = (table: Table, origin: Origin, terms: ReadingTerms): SheetReading => {
  const rows = table.rows()[Symbol.iterator]()
  const buffer = firstRows(rows, ({ cells }) => !cells.every(isBlank))
  const { layout, remarks } = findLayout(buffer, table.merges, terms)
  if (!layout) {
    // A text of blank lines is an empty table; a blank sheet of a workbook is none.
    const isEmpty = buffer.length === 0 && table.name === null
    const reasons: readonly Remark[] = isEmpty ? [{ code: 'E-SHEET-EMPTY' }] : remarks
    return { recognised: false, forms: [], remarks: reasons, rows: NO_ROWS, unitBy: null, emptied: null, title: null }
  }
  const findings = findingCollector()
  for (const remark of layout.remarks) findings.add(remark)
  const titles = buffer.filter((row) => row.number < layout.top)
  const labels = readLabels(titles)
  const scoreColumns = [...(layout.columns.get('score') ?? []), ...layout.items.keys()]
  const merges = table.merges.filter(
    (merge) =>
      merge.bottom > layout.bottom && scoreColumns.some((column) => merge.left <= column && column <= merge.right),
  )
  const { vocabulary } = terms
  const reader = nameReader({ columns: layout.columns, labels, merges: table.merges, findings })
  const readings = new ScoreReadings(table.name !== null, table.date1904)
  const across = { columns: [...layout.items.keys()], items: [...layout.items.values()] }
  const sheet: Sheet = {
    table,
    origin,
    layout,
    labels,
    vocabulary,
    reader,
    findings,
    readings,
    drafts: new Map(),
    keys: new Map(),
    printed: printedColumns(layout, vocabulary),
    wholes: [],
    across,
    keepRow: rowKeeper({ origin, across, readings }),
    merges,
    marks: new Set(),
  }
  const [unit, { title }] = [unitBy(sheet), labels]
  const beside = unit === 'sheet' ? null : besideScores(sheet)
  const counts = withoutSummaries(sheet, readRows(sheet, rowReader(sheet, beside), { buffer, rest: rows }))
  const at = unit === null ? labels.emptied : null
  const emptied = at ? address(at.column, at.row) : null
  const about = { unitBy: unit, asks: beside?.question() ?? null, offers: beside?.offers() ?? null, emptied, title }
  return { recognised: true, forms: formsOf(sheet, titles), remarks: findings.remarks(), rows: counts, ...about }
}

/** Reads a row as the layout has it. */
const rowReader = (sheet: Sheet, beside: Beside | null): ((line: Line) => Outcome) => {
  const { kind, columns } = sheet.layout
  const column = columns.get('score')?.[0] ?? 0
  if (kind === 'wide' && !isOfOneUnit(sheet.layout)) return (line) => readWide(sheet, line)
  if (kind === 'long') return (line) => readLong(sheet, line, column)
  if (kind === 'turned') {
    const drafts = draftsAcross(sheet)
    return (line) => readAcross(sheet, line, drafts)
  }
  const names = sheetNames(sheet, NO_LINE)
  return (line) => {
    const outcome =
      kind === 'wide' ? readOnly(sheet, line, sheetNames(sheet, line)) : readSingle(sheet, { line, column }, names)
    if (outcome === 'used') beside?.note(line)
    return outcome
  }
}

/** A sheet's rows: those a header was looked for in, and the others. */
interface Rows {
  readonly buffer: readonly Row[]
  readonly rest: Iterator<Row>
}

/** CSV: how many fields the header has; a row of it may be written without the empty ones at its end. */
const headWidth = (rows: readonly Row[], { top, bottom }: Sheet['layout']): number | null => {
  const widths = rows.flatMap(({ number, width }) => (number < top || number > bottom || width === null ? [] : [width]))
  return widths.length === 0 ? null : Math.max(...widths)
}

const readRows = (sheet: Sheet, readRow: (line: Line) => Outcome, { buffer, rest }: Rows): SheetReading['rows'] => {
  const { layout, findings } = sheet
  const width = headWidth(buffer, layout)
  const [counts, rowsHidden, unheaded] = [{ used: 0, refused: 0 }, [] as number[], new Map<number, number>()]
  const headed: boolean[] = []
  for (const column of layout.headers.keys()) headed[column] = true
  const isHeader = headerAgain(sheet)
  for (const { row, line } of aboveFoot(sheet, rowsFrom(buffer, rest))) {
    if (isHeader(line)) continue
    if (row.hidden) rowsHidden.push(row.number)
    if (isRagged(sheet, row, width)) {
      counts.refused++
      continue
    }
    const outcome = readRow(line)
    if (outcome === 'skipped') continue
    counts[outcome]++
    for (const cell of row.cells)
      if (headed[cell.column] !== true && !isBlank(cell) && !unheaded.has(cell.column))
        unheaded.set(cell.column, row.number)
  }
  for (const remark of blankHeaders(sheet, unheaded)) findings.add(remark)
  tellHidden(sheet, rowsHidden)
  if (counts.used + counts.refused === 0) findings.add({ code: 'E-SHEET-EMPTY', cell: address(0, layout.bottom) })
  return { read: counts.used + counts.refused, ...counts }
}

/** How many rows were used when those are left out that add up others, though no word of theirs says so. */
const withoutSummaries = (sheet: Sheet, counts: SheetReading['rows']): SheetReading['rows'] => {
  if (sheet.layout.kind !== 'wide' || !sheet.layout.columns.has('number')) return counts
  const taken = takeSummaries(sheet)
  return { ...counts, read: counts.read - taken, used: counts.used - taken }
}

/** What a form mostly has none of: one list for all. */
const NONE: readonly never[] = []

const formsOf = (sheet: Sheet, titles: readonly Row[]): FilledForm[] => {
  const { drafts, origin, labels, layout } = sheet
  const naming = { columns: layout.columns, labels: labels.cells }
  const lines = titles.map(lineOf)
  placeAgencyFigures(sheet, lines)
  const printed = printedByDraft([...drafts.values()])
  const above = drafts.size === 1 ? printedAbove(sheet, lines) : []
  return [...drafts.values()].map((draft) => ({
    origin,
    names: draft.names,
    naming: layout.kind === 'turned' ? namingAcross(sheet, draft) : naming,
    row: draft.row,
    preamble: labels.preamble,
    entries: draft.entries,
    figures: draft.figures ? [...draft.figures.values()] : NONE,
    gaps: draft.gaps ?? NO_GAPS,
    across: layout.kind === 'turned',
    printed: above.length > 0 ? [...above, ...(printed.get(draft) ?? NONE)] : (printed.get(draft) ?? NONE),
    broken: draft.broken,
    listed: false,
  }))
}
