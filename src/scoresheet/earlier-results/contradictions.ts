import type { Member } from '../../engine/compare/year.js'
import { predicateOf } from '../../engine/score/ladder.js'
import { type Exact, equal, parseExact, toFixed } from '../../exact/exact.js'
import type { Remark } from '../../finding/finding.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Json, member, textAt } from './careful-json.js'
import { bracketedPredicate } from './stated-predicate.js'

/** What a result that was changed is held against: its own members, and its units' figures worked out once more, in its order. */
interface Holding {
  readonly instrument: Instrument
  readonly members: { readonly units: readonly Member[]; readonly agencies: readonly Member[] }
  /** Null where a unit's figure cannot be worked out. */
  readonly again: readonly (Exact | null)[]
}

const FULLER = 6

/** Two figures, apart at as many places as it takes to see that they are. */
const apart = (stated: Exact, ours: Exact, places: number): readonly [string, string] => {
  const [a, b] = [toFixed(stated, places), toFixed(ours, places)]
  return a === b ? [toFixed(stated, FULLER), toFixed(ours, FULLER)] : [a, b]
}

/** The first figure of a line that contradicts its exact index, or the index that contradicts the scores. */
const contradictionOf = (
  { value, outcome }: { readonly value: Json; readonly outcome: Json },
  { index, rounded, agency, unit }: Member,
  { instrument, ours }: { readonly instrument: Instrument; readonly ours: Exact | null },
): Remark | null => {
  const { places } = instrument.rounding.value
  const remarkOf = (found: string, expected: string): Remark => ({
    code: 'W-FIGURE-PRINTED',
    unit: unit ?? agency,
    found,
    expected,
    why: 'result',
  })
  if (!index || !rounded) return null
  if (ours && !equal(ours, index)) return remarkOf(...apart(index, ours, places))
  const stated = parseExact(textAt(outcome, 'value') ?? '')
  if (!stated || !equal(stated, rounded)) return remarkOf(textAt(outcome, 'value') ?? '', toFixed(rounded, places))
  const predicate = predicateOf(instrument, index)
  const letter = textAt(member(value, 'predicate'), 'letter')
  return predicate && letter !== predicate.letter ? remarkOf(letter ?? '', bracketedPredicate(predicate)) : null
}

/** Where a result that somebody changed contradicts itself, unit by unit and agency by agency. */
export const contradictionsIn = (
  lines: { readonly units: readonly Json[]; readonly agencies: readonly Json[]; readonly figure: 'index' | 'figure' },
  { instrument, members, again }: Holding,
): readonly Remark[] => {
  const units = lines.units.map((value, i) => [value, members.units[i], again[i] ?? null] as const)
  const agencies = lines.agencies.map((value, i) => [value, members.agencies[i], null] as const)
  return [...units, ...agencies].flatMap(([value, own, ours]) => {
    const line = { value, outcome: member(value, lines.figure) }
    return (own && contradictionOf(line, own, { instrument, ours })) ?? []
  })
}
