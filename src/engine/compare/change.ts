import { add, type Exact, exact, mean, mul, sub, sum, ZERO } from '../../exact/exact.js'
import { isMeanOf, onForm } from './common-form.js'
import type { Comparison, Pair, Track } from './compare.js'
import type { AspectNames, RulesChange } from './rules-change.js'
import { gatheredTerms, type Leaf, leavesOf, splitLeaves, type Term } from './split.js'
import type { Carried, Member, Side } from './year.js'

/**
 * Why a change has no split. `no-index`: one of the two has no index. `published`: a list of indices says nothing below
 * them. `rounded`: figures that were rounded once no longer add up. `units`: an agency's index is not the mean of the
 * units that the side names.
 */
export type Unsplit = 'no-index' | 'published' | 'rounded' | 'units'

type Split = { readonly ok: true; readonly terms: readonly Term[] } | { readonly ok: false; readonly why: Unsplit }

/** A change told apart: what it would have been by the rules alone, and what the work did. */
interface Cause {
  /** Old figures by new rules, less old figures by old rules. */
  readonly rules: Exact
  /** New figures less old figures by new rules. */
  readonly performance: Exact
  /** What came through indicators whose criteria changed: neither of the two can claim it for sure. */
  readonly doubtful: readonly { readonly code: string; readonly value: Exact }[]
}

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

const refused = (why: Unsplit): Split => ({ ok: false, why })

const whyNot = (before: Side, after: Side): Unsplit =>
  before.kind === 'published' || after.kind === 'published' ? 'published' : 'rounded'

const renamedLeaves = (leaves: readonly Leaf[], rules: RulesChange): readonly Leaf[] => {
  if (!('aspects' in rules)) return leaves
  const names: AspectNames = rules.aspects
  return leaves.map((leaf) => ({ ...leaf, id: names.get(leaf.id) ?? leaf.id }))
}

const sidesOf = (comparison: Comparison, { before }: Pair): readonly [Side, Side] => {
  const [earlier, later] = comparison.sides.slice(before, before + 2)
  if (!earlier || !later) throw new Error('a pair has two sides')
  return [earlier, later]
}

const unitSplit = (before: Member, after: Member, sides: readonly [Side, Side], rules: RulesChange): Split => {
  if (!before.index || !after.index) return refused('no-index')
  const [old, now] = [leavesOf(before), leavesOf(after)]
  if (!old || !now) return refused(whyNot(...sides))
  return { ok: true, terms: splitLeaves(renamedLeaves(old, rules), now) }
}

/** The nodes of a unit's index on two sides, each beside its counterpart; empty where a change has no split. */
export const leafPairs = (
  pair: Pair,
  { members }: Track,
): readonly { readonly before: Leaf | null; readonly after: Leaf | null }[] => {
  const [before, after] = members.slice(pair.before, pair.before + 2)
  const [old, now] = [before && leavesOf(before), after && leavesOf(after)]
  if (!old || !now) return []
  const earlier = new Map(renamedLeaves(old, pair.rules).map((leaf) => [leaf.id, leaf]))
  const met = new Set(now.map(({ id }) => id))
  return [
    ...now.map((leaf) => ({ before: earlier.get(leaf.id) ?? null, after: leaf })),
    ...[...earlier.values()].filter(({ id }) => !met.has(id)).map((leaf) => ({ before: leaf, after: null })),
  ]
}

/** A unit with what is needed to work out its part in its agency's change. */
interface Part {
  readonly track: Track
  readonly before: Member | null
  readonly after: Member | null
}

/** The place of what is not there: no list has anything at it. */
const NOWHERE = -1

const indexed = (member: Member | null): Member | null => (member?.index ? member : null)

/** The units of an agency on two sides, each on the basis that the agency is compared on. */
const partsOf = (comparison: Comparison, pair: Pair, agency: Track): readonly Part[] => {
  const sides = sidesOf(comparison, pair)
  const own = (track: Track, i: 0 | 1): Member | null => {
    const place = pair.before + i
    const at = track.agencies[place] === agency ? track.at[place] : null
    const member = sides[i].units[at ?? NOWHERE] ?? null
    return indexed(member && agency.isOnForm ? onForm(member, sides[i].instrument) : member)
  }
  return (comparison.unitsOf.get(agency) ?? []).map((track) => ({ track, before: own(track, 0), after: own(track, 1) }))
}

interface Staying extends Part {
  readonly before: Member
  readonly after: Member
}

const stays = (part: Part): part is Staying => part.before !== null && part.after !== null

const meanIndex = (members: readonly Member[]): Exact =>
  members.length === 0 ? ZERO : mean(members.flatMap(({ index }) => index ?? []))

/**
 * What units that came did to a mean: each its distance from those that stayed, by all that are there now. With none that
 * stayed, each counts whole.
 */
const joining = (
  kind: 'entering' | 'leaving',
  members: readonly Member[],
  stayed: Exact,
  all: number,
): readonly Term[] =>
  members.map((unit) => {
    const distance = sub(unit.index ?? ZERO, stayed)
    const value = mul(kind === 'entering' ? distance : sub(ZERO, distance), exact(1n, BigInt(all)))
    return { kind, node: 'ipp', title: unit.unit ?? '', value, unit }
  })

const agencySplit = (comparison: Comparison, pair: Pair, agency: Track, before: Member, after: Member): Split => {
  if (!before.index || !after.index) return refused('no-index')
  const sides = sidesOf(comparison, pair)
  const parts = partsOf(comparison, pair, agency)
  const old = parts.flatMap((part) => part.before ?? [])
  const now = parts.flatMap((part) => part.after ?? [])
  if (!isMeanOf(before, old) || !isMeanOf(after, now))
    return refused(
      sides.some(({ kind }) => kind === 'published')
        ? 'published'
        : sides.some(({ kind }) => kind === 'table')
          ? 'rounded'
          : 'units',
    )
  const staying = parts.filter(stays)
  const splits = staying.map((part) => unitSplit(part.before, part.after, sides, pair.rules))
  const terms = splits.flatMap((split) => (split.ok ? [split.terms] : []))
  if (terms.length < splits.length) return refused(whyNot(...sides))
  const came = parts.flatMap((part) => (part.before ? [] : (part.after ?? [])))
  const went = parts.flatMap((part) => (part.after ? [] : (part.before ?? [])))
  const share = exact(1n, BigInt(Math.max(1, staying.length)))
  return {
    ok: true,
    terms: [
      ...gatheredTerms(terms, share),
      ...joining('entering', came, meanIndex(staying.map((part) => part.after)), now.length),
      ...joining('leaving', went, meanIndex(staying.map((part) => part.before)), old.length),
    ],
  }
}

const isFormOnly = (comparison: Comparison, track: Track): boolean => comparison.form !== null || track.isOnForm

/** The old figures of a unit by the new rules; null where nothing leads there. */
const carriedIndex = (comparison: Comparison, pair: Pair, track: Track, onlyForm: boolean): Exact | null => {
  const [earlier, later] = sidesOf(comparison, pair)
  const carried: Carried | undefined = earlier.carried.get(later.instrument.id)?.[track.at[pair.before] ?? NOWHERE]
  if (!carried) return null
  return onlyForm ? carried.form : carried.index
}

const watchedIn = (side: Side, at: number | null | undefined) => side.watched[at ?? NOWHERE] ?? []

type Criteria = Extract<RulesChange, { kind: 'indicator' }>['criteria']

/** How much of a unit's change came through indicators whose criteria changed: new share times the change of score. */
const doubtfulOf = (
  comparison: Comparison,
  pair: Pair,
  track: Track,
  all: Criteria,
  onlyForm: boolean,
): Cause['doubtful'] => {
  const [earlier, later] = sidesOf(comparison, pair)
  const old = watchedIn(earlier, track.at[pair.before])
  const now = watchedIn(later, track.at[pair.before + 1])
  return all.flatMap(({ from, to, criteria }) => {
    if (criteria !== 'changed') return []
    const [was, is] = [old.find(({ code }) => code === from), now.find(({ code }) => code === to)]
    if (!was || !is) return []
    return [{ code: to, value: mul(onlyForm ? is.formShare : is.share, sub(is.score, was.score)) }]
  })
}

const byWeights = (terms: readonly Term[]): Exact =>
  sum(terms.filter(({ kind }) => kind === 'weight').map(({ value }) => value))

const unitCause = (
  comparison: Comparison,
  pair: Pair,
  track: Track,
  split: Split,
  change: Exact,
  old: Exact,
  onlyForm: boolean,
): Cause | null => {
  if (pair.rules.kind === 'aspect' && split.ok) {
    const rules = byWeights(split.terms)
    return { rules, performance: sub(change, rules), doubtful: [] }
  }
  if (pair.rules.kind !== 'indicator') return null
  const carried = carriedIndex(comparison, pair, track, onlyForm)
  if (!carried) return null
  const rules = sub(carried, old)
  return {
    rules,
    performance: sub(change, rules),
    doubtful: doubtfulOf(comparison, pair, track, pair.rules.criteria, onlyForm),
  }
}

/** Of an agency: the means over the units that stayed; what came or went belongs to neither. */
const agencyCause = (comparison: Comparison, pair: Pair, agency: Track): Cause | null => {
  const sides = sidesOf(comparison, pair)
  const onlyForm = isFormOnly(comparison, agency)
  const causes = partsOf(comparison, pair, agency)
    .filter(stays)
    .map(({ track, before, after }) => {
      if (!before.index || !after.index) return null
      const split = unitSplit(before, after, sides, pair.rules)
      return unitCause(comparison, pair, track, split, sub(after.index, before.index), before.index, onlyForm)
    })
  const known = causes.flatMap((cause) => cause ?? [])
  if (known.length === 0 || known.length < causes.length) return null
  const codes = new Set(known.flatMap(({ doubtful }) => doubtful.map(({ code }) => code)))
  const share = exact(1n, BigInt(known.length))
  return {
    rules: mean(known.map(({ rules }) => rules)),
    performance: mean(known.map(({ performance }) => performance)),
    doubtful: [...codes].map((code) => ({
      code,
      value: mul(
        share,
        sum(known.flatMap(({ doubtful }) => doubtful.filter((each) => each.code === code).map(({ value }) => value))),
      ),
    })),
  }
}

const less = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before

/** Why a change has no split; null where it has one, and where a unit or agency is missing on either side. */
export const unsplitOf = (comparison: Comparison, pair: Pair, track: Track): Unsplit | null => {
  const [before, after] = track.members.slice(pair.before, pair.before + 2)
  if (!before || !after) return null
  // A unit's terms need not be made to know that they can be.
  if (track.level === 'unit' && before.index && after.index && leavesOf(before) && leavesOf(after)) return null
  const split =
    track.level === 'unit'
      ? unitSplit(before, after, sidesOf(comparison, pair), pair.rules)
      : agencySplit(comparison, pair, track, before, after)
  return split.ok ? null : split.why
}

/** How a unit or agency got from a side to the next; null where it is missing on either. */
export const moveOf = (comparison: Comparison, pair: Pair, track: Track): Move | null => {
  const [before, after] = track.members.slice(pair.before, pair.before + 2)
  if (!before || !after) return null
  const change = before.index && after.index ? sub(after.index, before.index) : null
  const isUnit = track.level === 'unit'
  const split = isUnit
    ? unitSplit(before, after, sidesOf(comparison, pair), pair.rules)
    : agencySplit(comparison, pair, track, before, after)
  const hasCause = change && before.index && pair.rules.kind !== 'same' && split.ok
  const cause = !hasCause
    ? null
    : isUnit
      ? unitCause(comparison, pair, track, split, change, before.index ?? ZERO, isFormOnly(comparison, track))
      : agencyCause(comparison, pair, track)
  return {
    before,
    after,
    change,
    split,
    cause,
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
  return indices.length > 1 && first && last ? add(last, sub(ZERO, first)) : null
}
