import type { Cell } from '../../formats/table.js'
import { readScore, type ScoreReading } from './score.js'

/** How many different cells are remembered; a sheet where each cell is another gains nothing from more. */
const REMEMBERED = 1 << 16

/** Reads scores as {@link readScore} does, once for all cells that hold the same: a nation's sheet repeats a few a million times. */
export const scoreReader = (typed: boolean, from1904 = false): ((cell: Cell) => ScoreReading) => {
  const known = new Map<string, ScoreReading>()
  return (cell) => {
    if (cell.formula !== null || cell.kind === 'empty') return readScore(cell, typed, from1904)
    const key = `${cell.kind}\u0000${cell.format ?? ''}\u0000${cell.text}`
    const before = known.get(key)
    if (before) return before
    if (known.size >= REMEMBERED) known.clear()
    const reading = readScore(cell, typed, from1904)
    known.set(key, reading)
    return reading
  }
}
