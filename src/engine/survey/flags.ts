import type { Observations } from './respondents.js'
import { isFull } from './seen.js'

/** What makes a unit's answers worth a second look. */
export type Flag = 'few' | 'straight' | 'duplicates' | 'off-scale' | 'uniform' | 'alike' | 'copied'

/** How respondents filled in their sheets; null where only tallies are known. */
export interface Habits {
  /** Respondents with one and the same answer throughout, of those with enough answers. */
  readonly straight: number
  readonly able: number
  /** Sheets that equal an earlier one in everything but counters and time; null where nothing tells people apart. */
  readonly duplicates: number | null
  /** True where only neighbouring sheets could be compared for part of the file. */
  readonly adjacentOnly: boolean
  /** Of neighbouring sheets, how many differ by one answer at most. */
  readonly alike: number
  readonly pairs: number
  /** The longest row of sheets, none of them a straight line, that differ by one answer at most from the one before. */
  readonly longestCopied: number
  /** Every sheet is the same. */
  readonly uniform: boolean
}

/** Fewer sheets than these show no habit. */
const SHEETS = 10
/** From this share on straight lines, or sheets like their neighbour, are more than content people give by themselves. */
const [STRAIGHT_SHARE, ALIKE_SHARE] = [0.5, 0.6]
/** So many sheets in a row that are no straight lines and still alike do not come by chance. */
const COPIED = 5

export const habitsOf = (seen: Observations, unit: number, identified: boolean): Habits => {
  const sheets = seen.passed[unit] ?? 0
  return {
    straight: seen.straight[unit] ?? 0,
    able: seen.able[unit] ?? 0,
    duplicates: identified ? (seen.duplicates[unit] ?? 0) : null,
    adjacentOnly: identified && isFull(seen.seen),
    alike: seen.alike[unit] ?? 0,
    pairs: Math.max(0, sheets - 1),
    longestCopied: seen.longestCopied[unit] ?? 0,
    uniform: sheets >= 2 && seen.uniform[unit] === 1,
  }
}

/** The flags of a unit. `few`: fewer respondents than are usual; the others as {@link Habits} count them. */
export const flagsOf = (habits: Habits | null, few: boolean, offScale: number): readonly Flag[] => {
  const flags: Flag[] = []
  if (few) flags.push('few')
  if (offScale > 0) flags.push('off-scale')
  if (!habits) return flags
  const { straight, able, duplicates, alike, pairs, longestCopied, uniform } = habits
  if (able >= SHEETS && straight >= able * STRAIGHT_SHARE) flags.push('straight')
  if ((duplicates ?? 0) > 0) flags.push('duplicates')
  if (uniform && pairs + 1 >= SHEETS) flags.push('uniform')
  else if (pairs + 1 >= SHEETS && alike >= pairs * ALIKE_SHARE) flags.push('alike')
  if (longestCopied >= COPIED) flags.push('copied')
  return flags
}
