import { equal, mean, ONE } from '../../exact/exact.js'
import { type Instrument, scoresFormOf } from '../../instrument/schema.js'
import { predicateOf, roundIndex } from '../score/ladder.js'
import { withRanks } from './with-ranks.js'
import type { Member, Side } from './year.js'

/**
 * A member as if the evaluator's form were its whole index: what two years have in common where only one of them asked
 * the service users. Its ranks are another matter and fall away; without that form it has no index.
 */
export const onForm = (member: Member, instrument: Instrument): Member => {
  const { id } = scoresFormOf(instrument)
  if (member.basis === id || member.index === null) return member
  const form = member.forms.find((each) => each.id === id)
  const bare = { ...member, basis: id, rank: null, groupRank: null }
  if (!form) return { ...bare, index: null, rounded: null, predicate: null, forms: [], aspects: [] }
  return {
    ...bare,
    index: form.score,
    rounded: roundIndex(instrument, form.score),
    predicate: predicateOf(instrument, form.score),
    forms: [{ ...form, share: ONE }],
  }
}

/** A whole side on the evaluator's form, ranked anew. */
export const sideOnForm = (side: Side): Side => ({
  ...side,
  hasStatedRanks: false,
  units: withRanks(side.units.map((unit) => onForm(unit, side.instrument))),
  agencies: withRanks(side.agencies.map((agency) => onForm(agency, side.instrument))),
})

/** The fullest basis among the members of a side: what its indices are made of. Null where the side does not say. */
export const basisOf = ({ units, agencies }: Pick<Side, 'units' | 'agencies'>): string | null =>
  [...units, ...agencies]
    .flatMap(({ basis, index }) => (basis !== null && index && !basis.includes(' / ') ? [basis] : []))
    .reduce<string | null>((most, each) => (most !== null && most.length >= each.length ? most : each), null)

/** True where an agency's index is the mean of exactly these units. */
export const isMeanOf = (agency: Member, units: readonly Member[]): boolean => {
  const indices = units.flatMap(({ index }) => index ?? [])
  return agency.index !== null && indices.length > 0 && equal(mean(indices), agency.index)
}
