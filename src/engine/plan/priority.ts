import { compare, type Exact, mean } from '../../exact/exact.js'
import { byCodePoint } from '../../finding/order.js'
import type { Predicate } from '../score/ladder.js'
import { type RunResult, score, type UnitResult } from '../score/score.js'
import type { Subject } from '../score/step.js'
import { type Assumed, withAssumed } from './changed.js'
import { type Least, type LeastPlan, leastUnder } from './least.js'
import type { Limits } from './rise.js'
import { type Target, targetOf } from './target.js'
import type { Balance } from './trade-off.js'

/** A unit to be coached, and why. */
export interface Candidate {
  readonly unit: UnitResult
  /** Its predicate is lower than the one that was named, or it has no index. */
  readonly isLow: boolean
  /** Its way to its next predicate is the cheapest of its agency. */
  readonly isCheapestOfAgency: boolean
  /** Its way to its next predicate is the cheapest of its ranking group. */
  readonly isCheapestOfGroup: boolean
  /** Of a low unit the way to the predicate that was named, of any other the way to its next one; null without an index. */
  readonly least: Least | null
}

/** How many low units leave the low predicates with so many levels each, and with so many or fewer. */
export interface Leaving {
  readonly levels: number
  readonly units: number
  readonly all: number
}

/** The mean of an aspect over the low units and over all that have one. */
export interface AspectMean {
  readonly subject: Subject
  readonly low: Exact | null
  readonly all: Exact
}

/** Whom to coach first. */
export interface Priority {
  /** Units with a lower predicate are low. */
  readonly below: Predicate
  /** By province, group and agency, then by fewest levels. */
  readonly candidates: readonly Candidate[]
  readonly leaving: readonly Leaving[]
  /** Low units that no steps take to the predicate, or of which nobody can say. */
  readonly staying: number
  readonly withoutIndex: number
  /** The weakest first: by the mean over the low units, where there are any. */
  readonly aspects: readonly AspectMean[]
}

interface PriorityWish extends Omit<Limits, 'prices'> {
  readonly below: Predicate
  readonly assumed?: Assumed | undefined
}

/** A unit with an index and its least ways. */
interface Ranked {
  readonly unit: UnitResult
  readonly isLow: boolean
  readonly next: Least
  /** To the predicate that was named; of a low unit alone. */
  readonly least: Least
}

/** Fewest levels first, then fewest indicators. */
const byCost = (a: Balance, b: Balance): number => a.levels - b.levels || a.indicators - b.indicators

const isLower = (plan: LeastPlan, than: LeastPlan | null | undefined): boolean => !than || byCost(plan, than) < 0

/** Of each house the first of the units whose next predicate costs fewest levels, then fewest indicators. */
const cheapestOf = (units: readonly Ranked[], house: (unit: UnitResult) => string | null): ReadonlySet<UnitResult> => {
  const cheapest = new Map<string, Ranked>()
  for (const each of units) {
    const name = house(each.unit)
    const { plan } = each.next
    if (name === null || !plan) continue
    if (isLower(plan, cheapest.get(name)?.next.plan)) cheapest.set(name, each)
  }
  return new Set([...cheapest.values()].map(({ unit }) => unit))
}

const meanOf = (values: readonly Exact[]): Exact | null => (values.length > 0 ? mean(values) : null)

const aspectMeans = (units: readonly UnitResult[], low: ReadonlySet<UnitResult>): readonly AspectMean[] => {
  const subjects = new Map(units.flatMap(({ aspects }) => aspects.map(({ subject }) => [subject.id, subject] as const)))
  const valuesOf = (some: readonly UnitResult[], id: string) =>
    some.flatMap(({ aspects }) => aspects.find(({ subject }) => subject.id === id)?.value ?? [])
  const own = units.filter((unit) => low.has(unit))
  const means = [...subjects.values()].flatMap((subject) => {
    const all = meanOf(valuesOf(units, subject.id))
    return all ? [{ subject, low: meanOf(valuesOf(own, subject.id)), all }] : []
  })
  const weight = ({ low: lowMean, all }: AspectMean) => lowMean ?? all
  return means.sort((a, b) => compare(weight(a), weight(b)) || byCodePoint(a.subject.id, b.subject.id))
}

const leavingOf = (low: readonly Ranked[]): readonly Leaving[] => {
  const counts = new Map<number, number>()
  for (const { least } of low) if (least.plan) counts.set(least.plan.levels, (counts.get(least.plan.levels) ?? 0) + 1)
  let all = 0
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([levels, units]) => {
      all += units
      return { levels, units, all }
    })
}

const placeOf = (result: RunResult, group: string | null): number => {
  const place = result.instrument.groups.value.findIndex(({ id }) => id === group)
  return place < 0 ? result.instrument.groups.value.length : place
}

/** What stands behind all ways that can be had. */
const NO_WAY: Balance = { levels: Number.MAX_SAFE_INTEGER, indicators: 0 }

/** By province and group, those without last; then by agency, by what the way costs, and by the ranking. */
const inOrder = (result: RunResult, candidates: readonly Candidate[]): readonly Candidate[] => {
  const places = new Map(candidates.map(({ unit }) => [unit, placeOf(result, unit.input.group)]))
  const last = (name: string | null) => name ?? '\u{10ffff}'
  const costOf = ({ least }: Candidate): Balance => least?.plan ?? NO_WAY
  return candidates.toSorted(
    (a, b) =>
      byCodePoint(last(a.unit.input.province), last(b.unit.input.province)) ||
      (places.get(a.unit) ?? 0) - (places.get(b.unit) ?? 0) ||
      byCodePoint(a.unit.input.agency, b.unit.input.agency) ||
      byCost(costOf(a), costOf(b)),
  )
}

/** Units with what was assumed, where something was. */
const startsOf = ({ instrument, units }: RunResult, { assumed }: PriorityWish): readonly UnitResult[] =>
  assumed
    ? score(
        instrument,
        units.map(({ input }) => withAssumed(instrument, input, assumed)),
        { partial: true },
      ).units
    : units

const rankedUnder = (result: RunResult, wish: PriorityWish): readonly Ranked[] => {
  const { instrument } = result
  const { below } = wish
  const leastOf = leastUnder(instrument, wish)
  const aim: Target = { from: below.from, predicate: below }
  return startsOf(result, wish).flatMap((unit) => {
    if (!unit.index) return []
    const index = unit.index.value
    const next = leastOf(unit, index, targetOf(instrument, index, { kind: 'next' }))
    const isLow = !unit.predicate || unit.predicate.place > below.place
    return [{ unit, isLow, next, least: isLow ? leastOf(unit, index, aim) : next }]
  })
}

/**
 * Whom to coach first: units below a predicate, those whose next predicate is the cheapest of their agency or group, and those
 * without index. Each unit's way is the one of fewest levels, then fewest indicators, exact or not at all.
 */
export const priorityOf = (result: RunResult, wish: PriorityWish): Priority => {
  const ranked = rankedUnder(result, wish)
  const ofAgency = cheapestOf(ranked, ({ input }) =>
    input.agency === '' && !input.agencyCode ? null : input.agencyKey,
  )
  const ofGroup = cheapestOf(ranked, ({ input }) => input.group)
  const candidates = ranked
    .map(
      ({ unit, isLow, least }): Candidate => ({
        unit,
        isLow,
        isCheapestOfAgency: ofAgency.has(unit),
        isCheapestOfGroup: ofGroup.has(unit),
        least,
      }),
    )
    .filter(({ isLow, isCheapestOfAgency, isCheapestOfGroup }) => isLow || isCheapestOfAgency || isCheapestOfGroup)
  const known = new Set(ranked.map(({ unit }) => unit.input.key))
  const without = result.units.filter(({ input }) => !known.has(input.key))
  const low = ranked.filter(({ isLow }) => isLow)
  const leaving = leavingOf(low)
  return {
    below: wish.below,
    candidates: inOrder(result, [...candidates, ...without.map(withoutIndex)]),
    leaving,
    staying: low.length - (leaving.at(-1)?.all ?? 0),
    withoutIndex: without.length,
    aspects: aspectMeans(
      ranked.map(({ unit }) => unit),
      new Set(low.map(({ unit }) => unit)),
    ),
  }
}

const withoutIndex = (unit: UnitResult): Candidate => ({
  unit,
  isLow: true,
  isCheapestOfAgency: false,
  isCheapestOfGroup: false,
  least: null,
})
