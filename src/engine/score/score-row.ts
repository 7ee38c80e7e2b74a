import type { Exact } from '../../exact/exact.js'
import type { Origin } from '../../finding/place.js'
import type { GivenScores, Score } from './unit.js'
import type { SlotSum } from './whole-sum.js'

/** The figures that stand in a row of a sheet, by their place among its columns with scores. */
export interface RowFigures {
  readonly origin: Origin
  readonly row: number
  /** The columns with scores; shared by all rows of a sheet. */
  readonly columns: readonly number[]
  /** What stands beside them. */
  readonly note: string | null
  /** The figure in one of the columns, of which equal ones are mostly one value; null where none is. */
  readonly figure: (place: number) => Exact | null
  /** The same as a machine integer that can be summed ({@link wholeScore}); NaN where it is none. */
  readonly whole: (place: number) => number
}

const NONE: readonly Score[] = []

/**
 * What one evaluator gave a unit in one row of a sheet. A nation has half a million scores: they stay in the row as it was
 * read, and each with its place is made when it is asked for.
 */
export class ScoreRow implements GivenScores {
  readonly #row: RowFigures
  readonly #places: readonly number[]
  readonly #evaluator: string | null

  /** `places`: by slot, the place among the row's columns, -1 where the indicator has none. Shared by all rows of a sheet. */
  constructor(row: RowFigures, places: readonly number[], evaluator: string | null) {
    this.#row = row
    this.#places = places
    this.#evaluator = evaluator
  }

  get length(): number {
    return this.#places.length
  }

  at(slot: number): readonly Score[] {
    const value = this.value(slot)
    if (!value) return NONE
    const { origin, row, columns, note } = this.#row
    const column = columns[this.#places[slot] ?? 0] ?? 0
    return [{ value, place: { origin, row, column }, evaluator: this.#evaluator, note }]
  }

  /** The bare figure of an indicator; null where an additional item has none. */
  value(slot: number): Exact | null {
    const place = this.#places[slot] ?? -1
    return place < 0 ? null : this.#row.figure(place)
  }

  /** What the scores of a level come to over its denominator; null where one of them is no machine integer. */
  sum({ first, multipliers }: SlotSum): number | null {
    const [row, places] = [this.#row, this.#places]
    let sum = 0
    for (let i = 0; i < multipliers.length; i++) {
      const place = places[first + i] ?? -1
      sum += (multipliers[i] ?? 0) * (place < 0 ? Number.NaN : row.whole(place))
    }
    return Number.isNaN(sum) ? null : sum
  }

  /** The scores of other slots, in their order; none where a slot is -1. */
  of(slots: readonly number[]): ScoreRow {
    return new ScoreRow(
      this.#row,
      slots.map((slot) => this.#places[slot] ?? -1),
      this.#evaluator,
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
  if (scores instanceof ScoreRow) return scores.value(slot)
  const given = scores.at(slot)
  return given?.length === 1 ? (given[0]?.value ?? null) : null
}

/** All values that were given, without who gave them and where; null where an additional item has none. */
export const valuesOf = (scores: GivenScores): readonly (Exact | null)[] =>
  scores instanceof ScoreRow
    ? Array.from({ length: scores.length }, (_, slot) => scores.value(slot))
    : [...scores].flatMap((given) => given.map(({ value }) => value))

/** Whether any of the first so many indicators was given a score by more than one evaluator. */
export const hasSeveral = (scores: GivenScores, counting: number): boolean => {
  if (scores instanceof ScoreRow) return false
  for (let slot = 0; slot < counting; slot++) if ((scores.at(slot)?.length ?? 0) > 1) return true
  return false
}
