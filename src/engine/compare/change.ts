import { type Exact, sub } from '../../exact/exact.js'
import { agencySplit } from './agency-split.js'
import { type Cause, causeOf } from './cause.js'
import type { Comparison, Pair, Track } from './compare.js'
import type { Met } from './node.js'
import { metOf, type Split, type Unsplit, unitSplit, unsplitUnit } from './unit-split.js'
import type { Member } from './year.js'

/** How one unit or agency got from one side to the next. */
export interface Move {
  readonly before: Member
  readonly after: Member
  /** Of the exact indices; null where one has none. */
  readonly change: Exact | null
  readonly split: Split
  /** Null where the rules are the same, where nothing corresponds, or where there is no split. */
  readonly cause: Cause | null
  /** More than zero: further down. Null where one has no rank. */
  readonly rank: number | null
  readonly groupRank: number | null
  /** Steps down the ladder; less than zero: up. Null where one has no predicate. */
  readonly predicate: number | null
  readonly changedGroup: boolean
}

/** A unit or agency on the two sides of a pair; null where it is missing on either. */
const bothIn = ({ members }: Track, { before }: Pair): readonly [Member, Member] | null => {
  const [old, now] = [members[before], members[before + 1]]
  return old && now ? [old, now] : null
}

/** The nodes of a unit's index on two sides, each beside its counterpart; empty where a change has no split. */
export const leafPairs = (pair: Pair, { members }: Track): readonly Met[] =>
  metOf(pair, members[pair.before] ?? null, members[pair.before + 1] ?? null) ?? []

/** What agencies' changes are made of: of all their units, so it is kept; notes, rows and causes ask for it. */
const agencySplits = new WeakMap<Pair, Map<Track, Split>>()

const agencySplitOnce = (comparison: Comparison, pair: Pair, agency: Track): Split => {
  const splits = agencySplits.get(pair) ?? new Map<Track, Split>()
  agencySplits.set(pair, splits)
  const split = splits.get(agency) ?? agencySplit(comparison, pair, agency)
  splits.set(agency, split)
  return split
}

/** What a change is made of; null where a unit or agency is missing on either side. */
export const splitOf = (comparison: Comparison, pair: Pair, track: Track): Split | null => {
  const both = bothIn(track, pair)
  if (!both) return null
  return track.level === 'unit' ? unitSplit(pair, ...both) : agencySplitOnce(comparison, pair, track)
}

/** Why a change has no split; null where it has one, and where a unit or agency is missing on either side. */
export const unsplitOf = (comparison: Comparison, pair: Pair, track: Track): Unsplit | null => {
  const both = bothIn(track, pair)
  // A unit's terms need not be made to know that they can be.
  if (!both || track.level === 'unit') return both && unsplitUnit(pair, ...both)
  const split = agencySplitOnce(comparison, pair, track)
  return split.ok ? null : split.why
}

/** The exact change from one side to the next; null where either has no index. */
export const changeOf = (pair: Pair, track: Track): Exact | null => {
  const [before, after] = bothIn(track, pair) ?? []
  return before?.index && after?.index ? sub(after.index, before.index) : null
}

const less = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before

/** How a unit or agency got from a side to the next; null where it is missing on either. */
export const moveOf = (comparison: Comparison, pair: Pair, track: Track): Move | null => {
  const [before, after] = bothIn(track, pair) ?? []
  const split = splitOf(comparison, pair, track)
  if (!before || !after || !split) return null
  return {
    before,
    after,
    change: changeOf(pair, track),
    split,
    cause: split.ok ? causeOf({ comparison, pair, track }, split.terms) : null,
    rank: less(after.rank, before.rank),
    groupRank: before.group === after.group ? less(after.groupRank, before.groupRank) : null,
    predicate: less(after.predicate?.place ?? null, before.predicate?.place ?? null),
    changedGroup: before.group !== null && after.group !== null && before.group !== after.group,
  }
}

/** From the first side that knows a track to the last: the whole way; null where it is known only once. */
export const wholeChange = ({ members }: Track): Exact | null => {
  const indices = members.flatMap((member) => member?.index ?? [])
  const [first, last] = [indices[0], indices.at(-1)]
  return indices.length > 1 && first && last ? sub(last, first) : null
}
