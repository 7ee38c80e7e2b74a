import type { RowFigures } from '../engine/score/score-row.js'
import type { Exact } from '../exact/exact.js'
import type { Origin, Place } from '../finding/place.js'
import type { ScoreReadings } from './cell/score-cache.js'
import type { ScoreReading } from './cell/score-reading.js'
import type { Item } from './item.js'

/** One score as a sheet gives it: which indicator in the sheet's words, and what stood in the cell. */
export interface Entry {
  readonly item: Item
  readonly reading: ScoreReading
  readonly place: Place
  readonly note: string | null
  /** The weight that a column beside the score gives the indicator, as it stands: 8.9 or 0.089. */
  readonly weight?: Exact
  /** Where a row is one indicator and has no score: the other texts of the row. */
  readonly beside?: readonly string[]
}

/** Whether nothing stands in an entry's cell, or a dash. */
export const isEmptyEntry = ({ reading }: Pick<Entry, 'reading'>): boolean =>
  !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/** The columns of a wide table that hold scores, each with the item that its heading names. Shared by all rows. */
export interface ItemColumns {
  readonly columns: readonly number[]
  readonly items: readonly Item[]
}

/** What all rows of a wide table share. */
interface RowSheet {
  readonly origin: Origin
  readonly across: ItemColumns
  readonly readings: ScoreReadings
}

/** Where a row stands, what stands beside its scores, and where the numbers of its readings begin in a block of them. */
interface RowCells {
  readonly row: number
  readonly note: string | null
  readonly block: Uint32Array
  readonly start: number
}

/** The scores of one row of a wide table, before any instrument was laid on it: a nation has half a million, most alike. */
export class EntryRow implements RowFigures {
  readonly row: number
  readonly note: string | null
  readonly #sheet: RowSheet
  readonly #block: Uint32Array
  readonly #start: number

  constructor(sheet: RowSheet, { row, note, block, start }: RowCells) {
    this.row = row
    this.note = note
    this.#sheet = sheet
    this.#block = block
    this.#start = start
  }

  get origin(): Origin {
    return this.#sheet.origin
  }

  get across(): ItemColumns {
    return this.#sheet.across
  }

  get columns(): readonly number[] {
    return this.#sheet.across.columns
  }

  /** The number of what stood in one of the columns, by its place among them. */
  number(place: number): number {
    return this.#block[this.#start + place] ?? 0
  }

  reading(place: number): ScoreReading {
    return this.#sheet.readings.reading(this.number(place))
  }

  figure(place: number): Exact | null {
    return this.#sheet.readings.figure(this.number(place))
  }

  whole(place: number): number {
    return this.#sheet.readings.whole(this.number(place))
  }

  /** The same row, its columns named in other words. */
  under(across: ItemColumns): EntryRow {
    const { row, note } = this
    return new EntryRow({ ...this.#sheet, across }, { row, note, block: this.#block, start: this.#start })
  }
}

/** Rows that a block of numbers has room for: few at first, since most sheets have few. */
const [FEWEST, MOST] = [32, 4096]

/** Keeps the rows of a sheet; the numbers of many stand in one block. */
export const rowKeeper = (
  sheet: RowSheet,
): ((line: Pick<RowCells, 'row' | 'note'>, numbers: readonly number[]) => EntryRow) => {
  let [rows, start, block] = [FEWEST / 2, 0, new Uint32Array(0)]
  return ({ row, note }, numbers) => {
    if (start + numbers.length > block.length) {
      rows = Math.min(2 * rows, MOST)
      block = new Uint32Array(rows * numbers.length)
      start = 0
    }
    block.set(numbers, start)
    const kept = new EntryRow(sheet, { row, note, block, start })
    start += numbers.length
    return kept
  }
}

/** What a form gives: entries one by one, or those of one row. */
export type Entries = readonly Entry[] | EntryRow

export const isEntryRow = (entries: Entries): entries is EntryRow => entries instanceof EntryRow

export const entriesIn = (entries: Entries): readonly Entry[] => {
  if (!isEntryRow(entries)) return entries
  const { origin, row, across, note } = entries
  return across.items.flatMap((item, i) => {
    const column = across.columns[i]
    return column === undefined ? [] : [{ item, reading: entries.reading(i), place: { origin, row, column }, note }]
  })
}
