import { type Finding, finding } from '../../finding/finding.js'
import { isSurveyAlone } from '../../instrument/schema.js'
import type { Comparison } from './compare.js'
import type { Side } from './year.js'

/** What is to be said of ranks that are not among all who are on a side; null where they are, are not ours, or there are none. */
const doubtOf = (side: Side, level: 'unit' | 'agency'): Finding | null => {
  if (isSurveyAlone(side.instrument)) return null
  const members = level === 'unit' ? side.units : side.agencies
  const indexed = members.filter(({ index }) => index !== null).length
  if (side.hasStatedRanks || indexed === 0 || indexed === members.length) return null
  const why = members.some(({ isUnread }) => isUnread) ? 'unread' : level
  const expected = `${indexed}/${members.length}`
  return finding(side.source, { code: 'W-RANK-PART', found: side.label, expected, why })
}

/** A side that names units alone beside a neighbour that has their agencies too. */
const levelDoubt = (side: Side, other: Side): Finding | null => {
  const isLacking = side.agencies.length === 0 && other.agencies.length > 0 && other.units.length > 0
  return isLacking ? finding(side.source, { code: 'W-SIDE-LEVEL', found: side.label }) : null
}

/** What keeps the figures of each side from being what they look like; a doubt about a pair belongs to both of its sides. */
export const sideDoubts = ({ sides }: Comparison): readonly (readonly Finding[])[] => {
  const own = sides.map((side) => [doubtOf(side, 'agency'), doubtOf(side, 'unit')])
  for (const [i, side] of sides.entries()) {
    const neighbours = [sides[i - 1], sides[i + 1]].flatMap((each) => each ?? [])
    const doubt = neighbours.map((other) => levelDoubt(side, other)).find((each) => each !== null) ?? null
    for (const at of [i - 1, i, i + 1]) own[at]?.push(doubt)
  }
  return own.map((each) => each.flatMap((doubt) => doubt ?? []))
}
