import type { Correspondence, Crosswalk } from '../../instrument/crosswalk.js'
import type { Instrument } from '../../instrument/schema.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { CONFIDENCE, type Confidence } from '../../instrument/statement.js'
import type { Side } from './year.js'

/** What became of the rules from one side to the next, and what of it can be told apart from performance. */
export type RulesChange =
  | { readonly kind: 'same' }
  /** Indicators correspond: last year's sheets can be scored by this year's rules. */
  | {
      readonly kind: 'indicator'
      readonly confidence: Confidence
      readonly notes: readonly string[]
      /** Indicators, by the new code and variant, whose criteria are no longer quite the same. */
      readonly criteria: readonly (Correspondence & { readonly variant: string })[]
      readonly aspects: AspectNames
    }
  /** Only aspects correspond: the weights of aspects can be told apart, nothing below them. */
  | {
      readonly kind: 'aspect'
      readonly confidence: Confidence
      readonly notes: readonly string[]
      readonly aspects: AspectNames
    }
  /** Nothing corresponds. */
  | { readonly kind: 'none' }

/** What an aspect's node is called in the newer instrument: "F-02.I" → "F-02.a". */
type AspectNames = ReadonlyMap<string, string>

/** The least sure of all. */
const least = (all: readonly Confidence[]): Confidence =>
  CONFIDENCE.findLast((each) => all.includes(each)) ?? 'assumption'

/** A crosswalk's node names, walked onward in time or back. */
const namesOf = (walk: Crosswalk, onward: boolean): AspectNames => {
  const nodes = [
    walk.form,
    ...walk.aspects.map(({ from, to }) => ({ from: `${walk.form.from}.${from}`, to: `${walk.form.to}.${to}` })),
  ]
  return new Map(nodes.map(({ from, to }) => (onward ? [from, to] : [to, from])))
}

interface Leg {
  readonly walk: Crosswalk
  readonly onward: boolean
}

/** The shortest chain of crosswalks from one instrument to another; null where there is none. */
const chain = (from: string, to: string, crosswalks: readonly Crosswalk[]): readonly Leg[] | null => {
  const reached = new Map<string, readonly Leg[]>([[from, []]])
  for (const [here, legs] of reached) {
    if (here === to) return legs
    for (const walk of crosswalks) {
      const onward = walk.from === here
      if (!onward && walk.to !== here) continue
      const next = onward ? walk.to : walk.from
      if (!reached.has(next)) reached.set(next, [...legs, { walk, onward }])
    }
  }
  return null
}

const joinNames = (names: AspectNames, next: AspectNames): AspectNames => {
  const pairs = new Map<string, string>()
  for (const [from, between] of names) {
    const to = next.get(between)
    if (to !== undefined) pairs.set(from, to)
  }
  return pairs
}

const through = (legs: readonly Leg[]): AspectNames => {
  const [first, ...others] = legs.map(({ walk, onward }) => namesOf(walk, onward))
  return others.reduce(joinNames, first ?? new Map<string, string>())
}

const criteriaOf = ({ walk, onward }: Leg) =>
  walk.indicators.flatMap(({ variant, pairs }) =>
    pairs
      .filter(({ criteria }) => criteria !== 'same')
      .map((pair) => ({ ...(onward ? pair : { ...pair, from: pair.to, to: pair.from }), variant })),
  )

const isSame = (before: Side, after: Side): boolean =>
  before.instrument.id === after.instrument.id &&
  (before.hash === null || after.hash === null || before.hash === after.hash)

/** Whether an instrument's evaluator's form is called as a crosswalk says: an own instrument under a shipped id may not be. */
const fits = (instrument: Instrument, names: Iterable<string>): boolean => {
  const form = scoresFormOf(instrument)
  const known = new Set([form.id, ...form.variants.flatMap(({ parts }) => parts.map(({ id }) => `${form.id}.${id}`))])
  return [...names].every((name) => known.has(name))
}

/** How the rules of two sides relate, by the crosswalks there are. */
export const rulesChange = (before: Side, after: Side, crosswalks: readonly Crosswalk[]): RulesChange => {
  if (isSame(before, after)) return { kind: 'same' }
  const legs = chain(before.instrument.id, after.instrument.id, crosswalks)
  if (!legs || legs.length === 0) return { kind: 'none' }
  const aspects = through(legs)
  if (!fits(before.instrument, aspects.keys()) || !fits(after.instrument, aspects.values())) return { kind: 'none' }
  const confidence = least(legs.map(({ walk }) => walk.confidence))
  const notes = legs.map(({ walk }) => walk.note)
  const [only, ...others] = legs
  if (only && others.length === 0 && only.walk.indicators.length > 0)
    return { kind: 'indicator', confidence, notes, criteria: criteriaOf(only), aspects }
  return { kind: 'aspect', confidence, notes, aspects }
}
