import { ScoreRow } from '../engine/score/score-row.js'
import type { Exact } from '../exact/exact.js'
import { type EntryRow, type ItemColumns, isEntryRow } from './entry-row.js'
import type { FilledForm } from './form.js'
import { slotOf, type VariantIndex } from './variant-index.js'

/** Where the scores of a sheet's rows belong. */
interface RowSlots {
  /** The slot of each column, by its place among the columns; null where it names nothing of the variant. */
  readonly slots: readonly (number | null)[]
  /** The column of each slot. */
  readonly columns: readonly number[]
}

/** The slots of a sheet's columns; null where one is named twice, or one that must have a score is missing. */
const slotsOf = (variantIndex: VariantIndex, { columns, items }: ItemColumns): RowSlots | null => {
  const slots = items.map((item) => slotOf(variantIndex, item))
  const named = slots.filter((slot) => slot !== null)
  const isWhole = Array.from({ length: variantIndex.required }, (_, slot) => slot).every((slot) => named.includes(slot))
  if (!isWhole || new Set(named).size < named.length) return null
  const columnOf = (slot: number) => columns[slots.indexOf(slot)] ?? 0
  return { slots, columns: variantIndex.index.indicators.map((_, slot) => columnOf(slot)) }
}

/** Takes rows that nothing is to be said of the short way. */
export interface CleanRows {
  /**
   * The scores of a unit's only sheet, where that is one row of a wide table and all its scores may be given; null where
   * anything else stands there, which must then be looked at entry by entry.
   */
  readonly scoresIn: (variantIndex: VariantIndex, sheets: readonly FilledForm[]) => ScoreRow | null
}

const isEmpty = (reading: EntryRow['readings'][number]): boolean =>
  !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/** The values of a row by slot; null where one of them is no score that may be given. */
const valuesIn = (
  { allowed, index, required }: VariantIndex,
  { readings }: EntryRow,
  { slots }: RowSlots,
): readonly (Exact | null)[] | null => {
  const values: (Exact | null)[] = index.indicators.map(() => null)
  for (let i = 0; i < readings.length; i++) {
    const [reading, slot] = [readings[i], slots[i] ?? null]
    if (!reading) return null
    // An additional item needs no score, and a column of another form needs none either.
    if (isEmpty(reading) && (slot === null ? readings.length > 1 : slot >= required)) continue
    if (slot === null || !('value' in reading) || allowed[slot]?.allows(reading.value) === false) return null
    values[slot] = reading.value
  }
  return values
}

/** Ready to take clean rows; what the columns of a sheet mean is looked up once for all its rows. */
export const cleanRows = (): CleanRows => {
  const known = new Map<VariantIndex, Map<ItemColumns, RowSlots | null>>()
  const slotsIn = (variantIndex: VariantIndex, across: ItemColumns): RowSlots | null => {
    const own = known.get(variantIndex) ?? new Map<ItemColumns, RowSlots | null>()
    known.set(variantIndex, own)
    const before = own.get(across)
    if (before !== undefined) return before
    const slots = slotsOf(variantIndex, across)
    own.set(across, slots)
    return slots
  }
  const scoresIn: CleanRows['scoresIn'] = (variantIndex, [form, ...others]) => {
    if (!form || others.length > 0 || form.broken || !isEntryRow(form.entries)) return null
    const slots = slotsIn(variantIndex, form.entries.across)
    const values = slots && valuesIn(variantIndex, form.entries, slots)
    if (!slots || !values) return null
    const { origin, row, note } = form.entries
    return new ScoreRow(values, { origin, row, columns: slots.columns }, { evaluator: form.names.evaluator, note })
  }
  return { scoresIn }
}
