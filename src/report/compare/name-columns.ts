import type { Move } from '../../engine/compare/change.js'
import type { Comparison, Track } from '../../engine/compare/compare.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Column } from '../table.js'
import { newest } from './change-figures.js'
import { compareWords } from './comparison-words.js'

/** One line of a table: a unit or agency, and its moves between neighbouring sides. */
export interface Line {
  readonly track: Track
  readonly moves: readonly (Move | null)[]
}

export interface Setting {
  readonly comparison: Comparison
  readonly language: Language
}

/** Room that names should have before the table gives up something else. */
export interface Room {
  readonly agency: number
  readonly unit: number
}
const WIDE: Room = { agency: 22, unit: 18 }

const mark = ({ track }: Line): string => (track.isOnForm ? '*' : '')

/** Who a line is about. Units of several agencies are never without theirs: their names are often the same. */
export const nameColumns = (
  level: Track['level'],
  { comparison, language }: Setting,
  room = WIDE,
): readonly Column<Line>[] => {
  const words = compareWords(comparison, language)
  const agency: Column<Line> = {
    key: 'agency',
    head: words.agency,
    value: (line) => plain(newest(line.track).agency) + (level === 'agency' ? mark(line) : ''),
    floor: room.agency,
  }
  if (level === 'agency') return [agency]
  const unit: Column<Line> = {
    key: 'unit',
    head: words.unit,
    value: (line) => plain(newest(line.track).unit ?? '') + mark(line),
    floor: room.unit,
  }
  const agencies = new Set(comparison.units.map((track) => newest(track).agency))
  return agencies.size <= 1 ? [unit] : [agency, unit]
}
