import { type Exact, mean, sum } from '../../exact/exact.js'
import { byCodePoint } from '../../finding/order.js'
import type { Instrument } from '../../instrument/schema.js'
import { combined, fold, weightedSum } from './combine.js'
import { groupedBy } from './grouped.js'
import type { Predicate } from './ladder.js'
import { sharesOver } from './prepared.js'
import { rankedWithin } from './rank.js'
import { type Ready, type ReadyVariant, readyFor } from './ready.js'
import { basisOf, indexSubject } from './shared.js'
import { type Step, type Subject, underSubject } from './step.js'
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

/** What may be decided about a run beside its rules. */
export interface ScoreOptions {
  /** Let an agency's index be the mean of those of its units that have one. */
  readonly partial: boolean
  /** How many files and sheets of an agency could not be read, by its key. */
  readonly unread?: ReadonlyMap<string, number>
}

const NONE = { index: null, rounded: null, predicate: null, forms: [], aspects: [] } as const
const UNRANKED: Ranked = { rank: null, groupRank: null }
const NO_OUTCOME = { rounded: null, predicate: null } as const

/** Ranks that are set in place when all are there: a copy of each of a nation's results would take as much room again. */
type Unplaced = { -readonly [Key in keyof Ranked]: Ranked[Key] }
type Rankable<T> = Omit<T, keyof Ranked> & Unplaced

/**
 * What the shares of an index's forms are shares of: as printed where all forms are there; where one was left out by
 * rule, what the others' shares add up to, so that full marks in all of them still make the full index.
 */
const wholeOf = (instrument: Instrument, weights: readonly Exact[]): Exact => {
  const counting = instrument.forms.filter((form) => form.kind !== 'unscored')
  return weights.length < counting.length ? sum(weights) : instrument.shares.of
}

/** The index from its forms: by their weights, or the one form alone. */
export const indexOf = (instrument: Instrument, forms: readonly Step[]): Step => {
  const [first] = forms
  if (!first) throw new Error('an index needs at least one form')
  const subject = indexSubject(instrument)
  const place = null
  if (forms.length === 1) return { op: 'alone', subject, value: first.value, terms: forms, place }
  const weights = forms.map((form) => form.subject.weight?.value ?? instrument.shares.of)
  const of = wholeOf(instrument, weights)
  const printed = of === instrument.shares.of
  const terms = printed ? forms : forms.map((form) => underSubject(form, { ...form.subject, of }))
  const { numerators, denominator } = sharesOver(weights, of)
  return { op: 'weighted', subject, value: weightedSum(numerators, denominator, terms), terms, place }
}

const NO_STEPS: readonly Step[] = []

/** Items that are shown and never summed; a nation has none of them, and one list says so. */
const additionalOf = (ready: ReadyVariant | undefined, { scores }: UnitScores): readonly Step[] =>
  ready && ready.additional.length > 0
    ? ready.additional.flatMap((subject, i) => combined(subject, scores.at(ready.counting + i) ?? []) ?? [])
    : NO_STEPS

const scoreUnit = ({ instrument, isScored, plans, outcomeOf }: Ready, input: UnitScores): Rankable<UnitResult> => {
  const basis = basisOf(input.forms)
  const ready = plans.get(input.variant)
  const evaluated = ready && !input.faulty ? fold(ready.plan, input.scores) : null
  const additional = additionalOf(ready, input)
  const formId = evaluated?.subject.id
  const forms = input.forms.flatMap((id) => (id === formId ? evaluated : input.figures.get(id)) ?? [])
  const isLacking = input.faulty || (isScored && !evaluated) || forms.length < Math.max(1, input.forms.length)
  const index = isLacking ? null : indexOf(instrument, forms)
  const { rounded, predicate } = index ? outcomeOf(index.value) : NO_OUTCOME
  // Field by field: spreading makes each of them an object of a shape of its own.
  return {
    input,
    basis,
    additional,
    forms: index?.terms ?? NO_STEPS,
    aspects: (index && evaluated?.terms) ?? NO_STEPS,
    index,
    rounded,
    predicate,
    rank: null,
    groupRank: null,
  }
}

/** Means of the figures that all units have, by subject: an agency's forms and aspects. */
const meansOf = (units: readonly (readonly Step[])[]): readonly Step[] =>
  (units[0] ?? []).flatMap((first, place) => {
    const { id } = first.subject
    const terms = units.flatMap((steps) => {
      const same = steps[place]
      return (same?.subject.id === id ? same : steps.find((step) => step.subject.id === id)) ?? []
    })
    if (terms.length < units.length) return []
    return [
      { op: 'mean' as const, subject: first.subject, value: mean(terms.map((term) => term.value)), terms, place: null },
    ]
  })

/**
 * An agency's index: the plain mean of the unrounded indices of its units. One unit without an index, or a part that was not
 * read, leaves the agency without one, unless a partial mean was asked for; units on different bases have no common mean.
 */
const scoreAgency = (
  { instrument, outcomeOf }: Ready,
  units: readonly UnitResult[],
  options: ScoreOptions,
): Rankable<AgencyResult> => {
  const [first] = units
  if (!first) throw new Error('an agency has at least one unit')
  const { agencyKey: key, agency, agencyCode, group, province } = first.input
  const scored = units.filter((unit) => unit.index)
  const basis = [...new Set((scored.length > 0 ? scored : units).map((unit) => unit.basis))].sort().join(' / ')
  const unread = options.unread?.get(key) ?? 0
  const about = { key, agency, agencyCode, group, province, units, scored: scored.length, unread, basis, ...UNRANKED }
  const isWhole = scored.length === units.length && unread === 0
  const complete = isWhole || (options.partial && scored.length > 0)
  if (!complete || basis.includes(' / ')) return { ...about, ...NONE }
  const terms = scored.flatMap((unit) => unit.index ?? [])
  const subject: Subject = { id: 'ipp', title: agency, weight: null, of: null, rule: instrument.agency }
  const index: Step = { op: 'mean', subject, value: mean(terms.map((term) => term.value)), terms, place: null }
  const forms = meansOf(scored.map((unit) => unit.forms))
  const aspects = meansOf(scored.map((unit) => unit.aspects))
  return { ...about, forms, aspects, index, ...outcomeOf(index.value) }
}

/** Sets ranks within each basis, and within each basis and group, never across bases; the highest first, so that little is left to sort. */
const withRanks = <T extends Figures & Unplaced>(
  items: readonly T[],
  group: (item: T) => string | null,
): readonly T[] => {
  const value = (item: T) => item.index?.value ?? null
  const bases = [...groupedBy(items, ({ basis }) => basis).values()]
  return bases.flatMap((members) =>
    rankedWithin(members, { value, group }).map(([item, { rank, groupRank }]) => {
      const placed: Unplaced = item
      placed.rank = rank
      placed.groupRank = groupRank
      return item
    }),
  )
}

/** Order of every list: by basis (the fuller first), rank, then agency and unit by code points; without an index last. */
const listed = <T extends Figures & Ranked>(
  items: readonly T[],
  names: readonly ((item: T) => string)[],
): readonly T[] =>
  [...items].sort((a, b) => {
    if ((a.rank === null) !== (b.rank === null)) return a.rank === null ? 1 : -1
    if (a.basis !== b.basis) return b.basis.length - a.basis.length || byCodePoint(a.basis, b.basis)
    if (a.rank !== b.rank) return (a.rank ?? 0) - (b.rank ?? 0)
    for (const name of names) {
      const [left, right] = [name(a), name(b)]
      if (left !== right) return byCodePoint(left, right)
    }
    return 0
  })

/** What one unit comes to by itself, without a rank: ready for any number of them. */
export const unitScorer = (instrument: Instrument): ((input: UnitScores) => Omit<UnitResult, keyof Ranked>) => {
  const prepared = readyFor(instrument)
  return (input) => scoreUnit(prepared, input)
}

/** Scores a whole run under one instrument. Pure: the same units give the same result in any order. */
export const score = (instrument: Instrument, inputs: readonly UnitScores[], options: ScoreOptions): RunResult => {
  const prepared = readyFor(instrument)
  const scored = inputs.map((input) => scoreUnit(prepared, input))
  const units = listed(
    withRanks(scored, (unit) => unit.input.group),
    [({ input }) => input.agency, ({ input }) => input.unit, ({ input }) => input.key],
  )
  const named = units.filter((unit) => unit.input.agency !== '' || unit.input.agencyCode !== null)
  const lists = [...groupedBy(named, (unit) => unit.input.agencyKey).values()]
  const means = lists.map((each) => scoreAgency(prepared, each, options))
  const agencies = listed(
    withRanks(means, (agency) => agency.group),
    [(each) => each.agency, (each) => each.key],
  )
  return { instrument, units, agencies }
}
