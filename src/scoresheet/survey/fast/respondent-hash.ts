import type { Row } from '../../../formats/cell-table.js'
import { bytesOf } from '../../../platform/bytes.js'
import { matchKey } from '../../match-key.js'
import type { SurveyLayout } from '../head.js'
import { PART } from './unit-keys.js'

/** Headers of columns that count rows or stamp the time: they differ even where one person's answers came twice. */
const COUNTERS = new Set([
  'no',
  'no urut',
  'nomor',
  'nomor urut',
  'number',
  'id',
  'uuid',
  'id responden',
  'kode responden',
  'respondent id',
  'timestamp',
  'cap waktu',
  'waktu',
  'jam',
  'time',
  'created at',
  'updated at',
])

/**
 * The columns that tell one respondent from another, ascending. Their contents are hashed and forgotten, never kept.
 */
export const identityColumns = (layout: SurveyLayout): readonly number[] => {
  const taken = new Set([...[...layout.columns.values()].flat(), ...layout.questions.map(({ column }) => column)])
  const columns = [...layout.headers].filter(([column, text]) => !taken.has(column) && !COUNTERS.has(matchKey(text)))
  return columns.map(([column]) => column).sort((a, b) => a - b)
}

/** Two hashes of 32 bits, mixed byte by byte. */
export const SEED_LOW = 0x811c9dc5 | 0
export const SEED_HIGH = 0x9dc5811c | 0
export const PRIME = 0x01000193
const QUOTE = 34

/** One number of 53 bits from the two hashes. */
export const whoOf = (low: number, high: number): number => {
  const mixed = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d)
  return (low >>> 0) * 0x20_0000 + ((mixed ^ (mixed >>> 12)) & 0x1f_ffff)
}

/** What tells a row's respondent from others, as a number; the same as the scanner makes of the row's bytes. */
export const whoAt = (identity: readonly number[], row: Row): number => {
  let [low, high] = [SEED_LOW, SEED_HIGH]
  const texts = new Map(row.cells.map((cell) => [cell.column, cell.text]))
  for (const column of identity) {
    for (const byte of bytesOf(texts.get(column) ?? '')) {
      if (byte === QUOTE) continue
      low = Math.imul(low ^ byte, PRIME)
      high = Math.imul(high ^ byte, PRIME)
    }
    low = Math.imul(low ^ PART, PRIME)
    high = Math.imul(high ^ PART, PRIME) + 1
  }
  return whoOf(low, high)
}
