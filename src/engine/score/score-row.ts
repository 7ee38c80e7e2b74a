import type { Exact } from '../../exact/exact.js'
import type { Origin } from '../../finding/place.js'
import type { GivenScores, Score } from './unit.js'

/** Where the scores of a row stand. */
interface RowPlace {
  readonly origin: Origin
  readonly row: number
  /** The column of each indicator's score, by slot; shared by all rows of a sheet. */
  readonly columns: readonly number[]
}

/** Who gave the scores of a row, and what stands beside them. */
interface RowNote {
  readonly evaluator: string | null
  readonly note: string | null
}

const NONE: readonly Score[] = []

/**
 * What one evaluator gave a unit in one row of a sheet: the bare figures, of which equal ones are one value. A nation has
 * half a million scores; each with its place is made when it is asked for.
 */
export class ScoreRow implements GivenScores {
  readonly length: number
  readonly values: readonly (Exact | null)[]
  readonly #place: RowPlace
  readonly #note: RowNote

  /** `values` by slot, null where an additional item has none. */
  constructor(values: readonly (Exact | null)[], place: RowPlace, note: RowNote) {
    this.length = values.length
    this.values = values
    this.#place = place
    this.#note = note
  }

  at(slot: number): readonly Score[] {
    const value = this.values[slot]
    if (!value) return NONE
    const { origin, row, columns } = this.#place
    return [{ value, place: { origin, row, column: columns[slot] ?? 0 }, ...this.#note }]
  }

  /** The scores of other slots, in their order; none where a slot is -1. */
  of(slots: readonly number[]): ScoreRow {
    const { origin, row, columns } = this.#place
    return new ScoreRow(
      slots.map((slot) => this.values[slot] ?? null),
      { origin, row, columns: slots.map((slot) => columns[slot] ?? 0) },
      this.#note,
    )
  }

  *[Symbol.iterator](): Iterator<readonly Score[]> {
    for (let slot = 0; slot < this.length; slot++) yield this.at(slot)
  }
}

/** The scores of other slots, in their order; none where a slot is -1. */
export const scoresOfSlots = (scores: GivenScores, slots: readonly number[]): GivenScores =>
  scores instanceof ScoreRow ? scores.of(slots) : slots.map((slot) => (slot < 0 ? NONE : (scores.at(slot) ?? NONE)))

/** The one score that an indicator was given; null where there is none, or where several evaluators gave one. */
export const soleValue = (scores: GivenScores, slot: number): Exact | null => {
  if (scores instanceof ScoreRow) return scores.values[slot] ?? null
  const given = scores.at(slot)
  return given?.length === 1 ? (given[0]?.value ?? null) : null
}

/** All values that were given, without who gave them and where; null where an additional item has none. */
export const valuesOf = (scores: GivenScores): readonly (Exact | null)[] =>
  scores instanceof ScoreRow ? scores.values : [...scores].flatMap((given) => given.map(({ value }) => value))

/** Whether any of the first so many indicators was given a score by more than one evaluator. */
export const hasSeveral = (scores: GivenScores, counting: number): boolean => {
  if (scores instanceof ScoreRow) return false
  for (let slot = 0; slot < counting; slot++) if ((scores.at(slot)?.length ?? 0) > 1) return true
  return false
}
