import type { Exact } from '../exact/exact.js'
import type { Origin, Place } from '../finding/place.js'
import type { ScoreReading } from './cell/score.js'
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

/** Whether nothing stands in an entry's cell. */
export const isEmptyEntry = ({ reading }: Entry): boolean => !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/** The columns of a wide table that hold scores, each with the item that its heading names. Shared by all rows. */
export interface ItemColumns {
  readonly columns: readonly number[]
  readonly items: readonly Item[]
}

/** The scores of one row of a wide table, before any instrument was laid on it: a nation has half a million, most alike. */
export interface EntryRow {
  readonly origin: Origin
  readonly row: number
  readonly across: ItemColumns
  /** What stood in each column; cells that hold the same share one reading. */
  readonly readings: readonly ScoreReading[]
  readonly note: string | null
}

/** What a form gives: entries one by one, or those of one row. */
export type Entries = readonly Entry[] | EntryRow

export const isEntryRow = (entries: Entries): entries is EntryRow => 'readings' in entries

/** The entries one by one. */
export const entriesIn = (entries: Entries): readonly Entry[] => {
  if (!isEntryRow(entries)) return entries
  const { origin, row, across, readings, note } = entries
  return across.items.flatMap((item, i) => {
    const [reading, column] = [readings[i], across.columns[i]]
    return reading && column !== undefined ? [{ item, reading, place: { origin, row, column }, note }] : []
  })
}
