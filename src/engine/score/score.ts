import type { Exact } from '../../exact/exact.js'
import { byCodePoint } from '../../finding/order.js'
import type { Instrument } from '../../instrument/schema.js'
import { groupBy } from './group-by.js'
import type { Predicate } from './ladder.js'
import { rankCounter, tiersOf } from './rank.js'
import { readyFor } from './ready.js'
import { ScoredAgency, type ScoreOptions } from './scored-agency.js'
import { ScoredUnit } from './scored-unit.js'
import type { Step } from './step.js'
import type { UnitScores } from './unit.js'

/** The figures of a unit or an agency; all null where it has no index. */
export interface Figures {
  /** "F-02" or "F-02+F-03": the forms that the index is made of. */
  readonly basis: string
  /** The index with its whole explanation, unrounded. */
  readonly index: Step | null
  /** The index after the one rounding. */
  readonly rounded: Exact | null
  readonly predicate: Predicate | null
  /** Each form that counts, in the instrument's order. */
  readonly forms: readonly Step[]
  /** The first levels below the evaluator's form. */
  readonly aspects: readonly Step[]
}

/** Where a unit or agency stands among those with an index; null without one. */
export interface Ranked {
  /** Rank among all with the same basis; ties share it. */
  readonly rank: number | null
  /** Rank among its group with the same basis. */
  readonly groupRank: number | null
}

/** What one unit comes to, with the scores it came from. */
export interface UnitResult extends Figures, Ranked {
  readonly input: UnitScores
  /** Items that are read and shown, never summed. */
  readonly additional: readonly Step[]
}

/** What an agency comes to: the plain mean of its units' unrounded indices, with the units it came from. */
export interface AgencyResult extends Figures, Ranked {
  readonly key: string
  readonly agency: string
  readonly agencyCode: string | null
  readonly group: string | null
  readonly province: string | null
  readonly units: readonly UnitResult[]
  /** How many of its units the index is the mean of. */
  readonly scored: number
  /** How many files and sheets of it could not be read: it may have units that nobody counted. */
  readonly unread: number
}

/** A whole run: every unit and agency, best first, those without an index last. */
export interface RunResult {
  readonly instrument: Instrument
  readonly units: readonly UnitResult[]
  readonly agencies: readonly AgencyResult[]
}

/** Ranks that are set in place when all are there: a copy of each of a nation's results would take as much room again. */
type Rankable<T> = Omit<T, keyof Ranked> & { -readonly [Key in keyof Ranked]: Ranked[Key] }

/** By what a list is ordered where ranks are alike, and the group that each is ranked in as well; null for one of none. */
interface ListedBy<T> {
  readonly names: readonly ((item: T) => string)[]
  readonly group: (item: T) => string | null
}

const byNames =
  <T>(names: ListedBy<T>['names']) =>
  (a: T, b: T): number => {
    for (const name of names) {
      const [left, right] = [name(a), name(b)]
      if (left !== right) return byCodePoint(left, right)
    }
    return 0
  }

/** The fuller basis first. */
const byBasis = (a: string, b: string): number => b.length - a.length || byCodePoint(a, b)

/** Those of one basis in the order of every list, with their ranks among them and among their group. */
const rankedOn = <T extends Rankable<Figures & Ranked>>(
  items: readonly T[],
  { names, group }: ListedBy<T>,
): readonly T[] => {
  const rankOf = rankCounter()
  const groups = new Map<string, ReturnType<typeof rankCounter>>()
  return tiersOf(items, ({ index }) => index?.value ?? null).flatMap((tier) => {
    for (const item of tier) {
      const own = group(item)
      item.rank = rankOf(tier)
      if (own === null) continue
      const inGroup = groups.get(own) ?? rankCounter()
      groups.set(own, inGroup)
      item.groupRank = inGroup(tier)
    }
    return [...tier].sort(byNames(names))
  })
}

/**
 * Sets ranks within each basis, and within each basis and group, never across bases. Order of every list: by basis, rank, then
 * names by code points; without an index last.
 */
const rankedList = <T extends Rankable<Figures & Ranked>>(items: readonly T[], by: ListedBy<T>): readonly T[] => {
  const bases = [...groupBy(items, ({ basis }) => basis)]
    .sort(([a], [b]) => byBasis(a, b))
    .map(([, members]) => members)
  const membersWithoutIndex = (members: readonly T[]) => members.filter(({ index }) => !index).sort(byNames(by.names))
  return [...bases.flatMap((members) => rankedOn(members, by)), ...bases.flatMap(membersWithoutIndex)]
}

/** What one unit comes to by itself, without a rank: ready for any number of them. */
export const unitScorer = (instrument: Instrument): ((input: UnitScores) => Omit<UnitResult, keyof Ranked>) => {
  const ready = readyFor(instrument)
  return (input) => new ScoredUnit(ready, input)
}

/** Scores a whole run under one instrument. Pure: the same units give the same result in any order. */
export const score = (instrument: Instrument, inputs: readonly UnitScores[], options: ScoreOptions): RunResult => {
  const ready = readyFor(instrument)
  const scored = inputs.map((input) => new ScoredUnit(ready, input))
  const units = rankedList(scored, {
    names: [({ input }) => input.agency, ({ input }) => input.unit, ({ input }) => input.key],
    group: ({ input }) => input.group,
  })
  const named = units.filter(({ input }) => input.agency !== '' || input.agencyCode !== null)
  const means = [...groupBy(named, ({ input }) => input.agencyKey).values()].map(
    (each) => new ScoredAgency(ready, each, options),
  )
  const agencies = rankedList(means, { names: [({ agency }) => agency, ({ key }) => key], group: ({ group }) => group })
  return { instrument, units, agencies }
}
