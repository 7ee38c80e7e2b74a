import { type Finding, finding } from '../../finding/finding.js'
import type { Comparison, Track } from './compare.js'
import type { Side } from './year.js'

const arrow = (before: Side, after: Side): string => `${before.label} → ${after.label}`

/** A newer side in front of an older one: every change then has the wrong sign. */
const isBackward = (before: Side, after: Side): boolean =>
  before.year !== null && after.year !== null && before.year > after.year

const haveCommonMember = (tracks: readonly Track[], at: number): boolean =>
  tracks.some(({ members }) => members[at] && members[at + 1])

/** Two sides of which nobody on one is on the other, at the level at which both name somebody: units before agencies. */
const isApart = (comparison: Comparison, at: number, [before, after]: readonly [Side, Side]): boolean => {
  if (before.units.length > 0 && after.units.length > 0) return !haveCommonMember(comparison.units, at)
  return !haveCommonMember(comparison.agencies, at)
}

/** What makes a comparison doubtful as a whole: sides in the wrong order, and sides that have nobody in common. */
export const doubtsOf = (comparison: Comparison): readonly Finding[] =>
  comparison.pairs.flatMap(({ before: at, sides }): Finding[] => {
    const [before, after] = sides
    const found = arrow(before, after)
    return [
      ...(isBackward(before, after) ? [finding(null, { code: 'W-SIDE-ORDER', found })] : []),
      ...(isApart(comparison, at, sides) ? [finding(null, { code: 'W-SIDE-APART', found })] : []),
    ]
  })
