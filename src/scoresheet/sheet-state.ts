import { address } from '../finding/address.js'
import type { Origin, Place } from '../finding/place.js'
import type { Cell, DecimalSign, Range, Table } from '../formats/cell-table.js'
import type { ScoreReadings } from './cell/score-cache.js'
import { type Entry, type EntryRow, entriesIn, type ItemColumns, isEntryRow, type rowKeeper } from './entry-row.js'
import type { GivenFigure, Names } from './filled-form.js'
import type { FindingCollector } from './findings.js'
import type { Item } from './item.js'
import type { Labels } from './labels.js'
import type { Layout, Vocabulary } from './layout.js'
import type { Claim, Printed, WholeFigure } from './printed/figure-label.js'
import type { Line, NameReader } from './row-names.js'

/** The indicator that a row names, and the other form whose ready figure it holds, if it does. */
export interface RowKey {
  readonly item: Item | null
  readonly form: string | null
}

/** Everything that stays the same while the rows of one sheet are read. */
export interface Sheet {
  readonly table: Table
  readonly origin: Origin
  readonly layout: Layout
  readonly labels: Labels
  readonly vocabulary: Vocabulary
  readonly reader: NameReader
  readonly findings: FindingCollector
  /** The scores in its cells; cells that hold the same share one reading. */
  readonly readings: ScoreReadings
  readonly drafts: Map<string, Draft>
  /** What its rows are about, by what they say: read once for each text. */
  readonly keys: Map<string, RowKey>
  /** Columns that print a figure of the unit, and what it is of. */
  readonly printed: ReadonlyMap<number, Claim>
  /** What its rows print of an agency. */
  readonly wholes: WholeFigure[]
  /** Of a wide table: the columns with scores. */
  readonly across: ItemColumns
  readonly keepRow: ReturnType<typeof rowKeeper>
  /** Merged ranges that touch columns with scores. */
  readonly merges: readonly Range[]
  /** The decimal signs that its scores were written with. */
  readonly marks: Set<DecimalSign>
}

/** A form while its rows are being read. */
export interface Draft {
  readonly names: Names
  readonly row: number
  entries: Entry[] | EntryRow
  /** Ready figures, empty cells for them, and what the sheet prints of the unit: null as long as there is none. */
  figures: Map<string, GivenFigure> | null
  gaps: Map<string, Place> | null
  /** By column or (negative) row; null where the sheet says two things. */
  printed: Map<number, Printed | null> | null
  broken: boolean
  /** Wide: what stands in the column of running numbers. */
  numbered?: string | null
}

/** One text for all names that say the same of who is meant. */
const keyOfNames = ({ agency, agencyCode, unit, unitCode, evaluator, variant, year }: Names): string =>
  `${unit ?? ''}\0${unitCode ?? ''}\0${agency ?? ''}\0${agencyCode ?? ''}\0${evaluator ?? ''}\0${variant ?? ''}\0${year ?? ''}`

/** The form that is being filled under these names; begun at this row where there is none yet. */
export const draftOf = (sheet: Pick<Sheet, 'drafts'>, names: Names, row: number): Draft => {
  const key = keyOfNames(names)
  const known = sheet.drafts.get(key)
  // A year that cannot be read is no part of the key: the row may say the same as one that names none.
  if (known && names.doubtful) known.broken = true
  if (known) return known
  const draft = {
    names,
    row,
    entries: [],
    figures: null,
    gaps: null,
    printed: null,
    broken: names.doubtful,
  }
  sheet.drafts.set(key, draft)
  return draft
}

/** Keeps what a column or (negative) row prints of the unit. */
export const keepPrinted = (draft: Draft, at: number, printed: Printed | null): void => {
  draft.printed ??= new Map()
  draft.printed.set(at, printed)
}

/** Gives a form one entry more. */
export const addEntry = (draft: Draft, entry: Entry): void => {
  if (isEntryRow(draft.entries)) draft.entries = [...entriesIn(draft.entries)]
  draft.entries.push(entry)
}

/** Gives a form the entries of a row; where it has none before, the row stays as it is. */
export const addEntryRow = (draft: Draft, row: EntryRow): void => {
  if (isEntryRow(draft.entries) || draft.entries.length > 0) for (const entry of entriesIn(row)) addEntry(draft, entry)
  else draft.entries = row
}

/** A cell of a row, whether the row has it or not. */
export interface CellAt {
  readonly line: Line
  readonly column: number
}

export const cellAt = ({ line, column }: CellAt): Cell | undefined => line.cells.get(column)

export const addressAt = ({ line, column }: CellAt): string => address(column, line.number)

export const placeAt = ({ origin }: Pick<Sheet, 'origin'>, { line, column }: CellAt): Place => ({
  origin,
  row: line.number,
  column,
})
