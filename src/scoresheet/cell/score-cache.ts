import { wholeScore } from '../../engine/score/whole-sum.js'
import type { Exact } from '../../exact/exact.js'
import type { Cell } from '../../formats/cell-table.js'
import { readScore, type ScoreReading } from './score-reading.js'

/** How many different cells are remembered; a sheet where each cell is another gains nothing from more. */
const REMEMBERED = 1 << 16

const EMPTY: ScoreReading = { code: 'E-CELL-EMPTY', found: null, proposal: null }

/**
 * The scores in a sheet's cells, read as {@link readScore} does, once for all cells that hold the same: a nation's sheet repeats
 * a few a million times. Each reading has a number, so that rows can be kept as numbers.
 */
export class ScoreReadings {
  readonly #readings: ScoreReading[] = []
  readonly #figures: (Exact | null)[] = []
  readonly #wholes: number[] = []
  readonly #numberOf: (cell: Cell) => number
  readonly #empty: number

  constructor(typed: boolean, from1904 = false) {
    this.#numberOf = onceByCell((cell) => this.keep(readScore(cell, typed, from1904)))
    this.#empty = this.keep(EMPTY)
  }

  /** The number of what a cell holds; of nothing where there is no cell. */
  numberOf(cell: Cell | undefined): number {
    return cell ? this.#numberOf(cell) : this.#empty
  }

  /** The number of a reading that is not that of a cell alone. */
  keep(reading: ScoreReading): number {
    const figure = 'value' in reading ? reading.value : null
    this.#figures.push(figure)
    this.#wholes.push((figure && wholeScore(figure)) ?? Number.NaN)
    return this.#readings.push(reading) - 1
  }

  reading(number: number): ScoreReading {
    return this.#readings[number] ?? EMPTY
  }

  figure(number: number): Exact | null {
    return this.#figures[number] ?? null
  }

  /** The figure as a machine integer that can be summed; NaN where it is none. */
  whole(number: number): number {
    return this.#wholes[number] ?? Number.NaN
  }
}

/** What comes of a cell by its kind, format and text alone, worked out once for all that are alike; of others each time. */
export const onceByCell = <T extends NonNullable<unknown>>(make: (cell: Cell) => T): ((cell: Cell) => T) => {
  const looks = new Map<string, Map<string, T>>()
  // Neighbours mostly look alike, and their texts are short: nothing is joined for them.
  let [kind, format, known]: [Cell['kind'], Cell['format'], Map<string, T>] = ['empty', null, new Map()]
  const texts = (cell: Cell): Map<string, T> => {
    if (cell.kind === kind && cell.format === format) return known
    const look = `${cell.kind}\u0000${cell.format ?? ''}`
    ;[kind, format, known] = [cell.kind, cell.format, looks.get(look) ?? new Map<string, T>()]
    looks.set(look, known)
    return known
  }
  return (cell) => {
    if (cell.formula !== null || cell.kind === 'empty') return make(cell)
    const alike = texts(cell)
    const before = alike.get(cell.text)
    if (before !== undefined) return before
    if (alike.size >= REMEMBERED) alike.clear()
    const made = make(cell)
    alike.set(cell.text, made)
    return made
  }
}
