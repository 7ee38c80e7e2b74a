import { ScoreRow } from '../engine/score/score-row.js'
import type { Allowed } from './cell/scale.js'
import type { ScoreReading } from './cell/score-reading.js'
import { type EntryRow, type ItemColumns, isEntryRow } from './entry-row.js'
import type { FilledForm } from './filled-form.js'
import { slotOf, type VariantIndex } from './variant-index.js'

/** Where the scores of a sheet's rows belong, and which rows nothing is to be said of. */
interface RowSlots {
  /** The place of each slot among the columns; -1 where no column names it. */
  readonly places: readonly number[]
  readonly isClean: (row: EntryRow) => boolean
}

const isEmpty = (reading: ScoreReading): boolean => !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/** What may stand in a column: what its slot allows (null for that of another form), and whether it may be empty. */
interface Taking {
  readonly allowed: Allowed | null
  readonly mayLack: boolean
}

const takes = ({ allowed, mayLack }: Taking, reading: ScoreReading): boolean =>
  isEmpty(reading) ? mayLack : allowed !== null && 'value' in reading && allowed.allows(reading.value)

/** Whether readings may stand in a column, by their numbers; columns that take the same share what was found before. */
const verdictsFor = (): ((taking: Taking) => (row: EntryRow, place: number) => boolean) => {
  const known = new Map<Allowed | null, Map<boolean, (boolean | undefined)[]>>()
  return (taking) => {
    const own = known.get(taking.allowed) ?? new Map<boolean, (boolean | undefined)[]>()
    known.set(taking.allowed, own)
    const verdicts = own.get(taking.mayLack) ?? []
    own.set(taking.mayLack, verdicts)
    return (row, place) => {
      const number = row.number(place)
      const verdict = verdicts[number] ?? takes(taking, row.reading(place))
      verdicts[number] = verdict
      return verdict
    }
  }
}

/** The slots of a sheet's columns; null where one is named twice, or one that must have a score is missing. */
const slotsOf = (variantIndex: VariantIndex, { items }: ItemColumns): RowSlots | null => {
  const { allowed, index, required } = variantIndex
  const slots = items.map((item) => slotOf(variantIndex, item))
  const named = slots.filter((slot) => slot !== null)
  const isWhole = Array.from({ length: required }, (_, slot) => slot).every((slot) => named.includes(slot))
  if (!isWhole || new Set(named).size < named.length) return null
  const verdicts = verdictsFor()
  // An additional item needs no score, and a column of another form needs none either.
  const columns = slots.map((slot) =>
    slot === null
      ? verdicts({ allowed: null, mayLack: slots.length > 1 })
      : verdicts({ allowed: allowed[slot] ?? null, mayLack: slot >= required }),
  )
  return {
    places: index.indicators.map((_, slot) => slots.indexOf(slot)),
    isClean: (row) => columns.every((isTaken, place) => isTaken(row, place)),
  }
}

/** Takes rows that nothing is to be said of the short way. */
export interface CleanRows {
  /**
   * The scores of a unit's only sheet, where that is one row of a wide table and all its scores may be given; null where
   * anything else stands there, which must then be looked at entry by entry.
   */
  readonly scoresIn: (variantIndex: VariantIndex, sheets: readonly FilledForm[]) => ScoreRow | null
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
    return slots?.isClean(form.entries) ? new ScoreRow(form.entries, slots.places, form.names.evaluator) : null
  }
  return { scoresIn }
}
