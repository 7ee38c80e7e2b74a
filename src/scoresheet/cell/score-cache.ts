import type { Cell } from '../../formats/table.js'
import { readScore, type ScoreReading } from './score.js'

/** How many different cells are remembered; a sheet where each cell is another gains nothing from more. */
const REMEMBERED = 1 << 16

/** Reads scores as {@link readScore} does, once for all cells that hold the same: a nation's sheet repeats a few a million times. */
export const scoreReader = (typed: boolean, from1904 = false): ((cell: Cell) => ScoreReading) =>
  onceByCell((cell) => readScore(cell, typed, from1904))

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
