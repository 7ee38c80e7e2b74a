import type { Member } from '../../engine/compare/year.js'
import { predicateOf } from '../../engine/score/ladder.js'
import type { UnitResult } from '../../engine/score/score.js'
import { type Exact, equal, parseExact, toFixed } from '../../exact/exact.js'
import type { Remark } from '../../finding/finding.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Json, member, textAt } from './careful-json.js'
import type { ResultFile } from './result-file.js'
import { predicateText } from './stated-predicate.js'

/** What a result that was changed is held against: its own members, and its scores scored once more, in its order. */
interface Holding {
  readonly instrument: Instrument
  readonly members: { readonly units: readonly Member[]; readonly agencies: readonly Member[] }
  readonly scored: readonly UnitResult[]
}

const FULLER = 6

/** Two figures, apart at as many places as it takes to see that they are. */
const apart = (stated: Exact, ours: Exact, places: number): readonly [string, string] => {
  const [a, b] = [toFixed(stated, places), toFixed(ours, places)]
  return a === b ? [toFixed(stated, FULLER), toFixed(ours, FULLER)] : [a, b]
}

/** The first figure of a line that contradicts its exact index, or the index that contradicts the scores. */
const contradictionOf = (
  value: Json,
  { index, rounded, agency, unit }: Member,
  { instrument, scored }: { readonly instrument: Instrument; readonly scored: UnitResult | undefined },
): Remark | null => {
  const { places } = instrument.rounding.value
  const told = (found: string, expected: string): Remark => ({
    code: 'W-FIGURE-PRINTED',
    unit: unit ?? agency,
    found,
    expected,
    why: 'result',
  })
  if (!index || !rounded) return null
  const ours = scored?.index?.value
  if (ours && !equal(ours, index)) return told(...apart(index, ours, places))
  const outcome = member(value, 'index')
  const stated = parseExact(textAt(outcome, 'value') ?? '')
  if (!stated || !equal(stated, rounded)) return told(textAt(outcome, 'value') ?? '', toFixed(rounded, places))
  const predicate = predicateOf(instrument, index)
  const letter = textAt(member(value, 'predicate'), 'letter')
  return predicate && letter !== predicate.letter ? told(letter ?? '', predicateText(predicate)) : null
}

/** Where a result that somebody changed contradicts itself, unit by unit and agency by agency. */
export const contradictionsIn = (file: ResultFile, { instrument, members, scored }: Holding): readonly Remark[] => {
  const units = file.units.map((value, i) => [value, members.units[i], scored[i]] as const)
  const agencies = file.agencies.map((value, i) => [value, members.agencies[i], undefined] as const)
  return [...units, ...agencies].flatMap(
    ([value, own, again]) => (own && contradictionOf(value, own, { instrument, scored: again })) ?? [],
  )
}
