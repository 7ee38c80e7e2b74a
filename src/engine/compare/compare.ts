import { byCodePoint } from '../../finding/order.js'
import type { Crosswalk } from '../../instrument/crosswalk.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { basisOf, onForm, sideOnForm } from './common-form.js'
import { agencyFinder, type Found, type MatchedBy, matchAgencies, matchUnits, type Renamed } from './match.js'
import { type RulesChange, rulesChange } from './rules-change.js'
import type { Member, Side } from './year.js'

/** One unit or agency through all sides of a comparison. */
export interface Track {
  readonly level: 'unit' | 'agency'
  /** Its figures on each side, as they are compared; null where it is not there. */
  readonly members: readonly (Member | null)[]
  /** Its place in each side's list; null where it is not there. */
  readonly at: readonly (number | null)[]
  readonly by: readonly (MatchedBy | null)[]
  /** True where it alone is compared on the evaluator's form, because its own sides rest on different forms. */
  readonly isOnForm: boolean
  /** Of a unit: the agency that it belonged to on each side. */
  readonly agencies: readonly (Track | null)[]
}

/** What stands in a side's list at the place of a track; null where it is not there. */
export const atPlace = <T>(list: readonly T[], at: number | null | undefined): T | null => list[at ?? -1] ?? null

/** Two neighbouring sides. */
export interface Pair {
  /** Place of the earlier side; the other one is next. */
  readonly before: number
  /** The earlier one and the later one. */
  readonly sides: readonly [Side, Side]
  readonly rules: RulesChange
}

/** Several sides held against each other, unit by unit and agency by agency. */
export interface Comparison {
  readonly sides: readonly Side[]
  /** What each side's indices were made of as they came; null where it does not say. */
  readonly bases: readonly (string | null)[]
  /** The form that all are compared on because they rest on different ones; null where each stands as it came. */
  readonly form: string | null
  readonly pairs: readonly Pair[]
  readonly agencies: readonly Track[]
  readonly units: readonly Track[]
  /** All units that belong to an agency on any side. */
  readonly unitsOf: ReadonlyMap<Track, readonly Track[]>
}

const differ = (bases: readonly (string | null)[]): boolean => new Set(bases.filter((basis) => basis !== null)).size > 1

/** Whether the indices of a unit or agency rest on different forms. */
const isMixed = (members: readonly (Member | null)[]): boolean => {
  let basis: string | null = null
  for (const member of members) {
    if (!member?.index || member.basis === null) continue
    if (basis !== null && basis !== member.basis) return true
    basis = member.basis
  }
  return false
}

/** A matched unit or agency, on the evaluator's form where its own sides rest on different ones. */
const trackOf = ({ members, at, by }: Found, sides: readonly Side[], agencies: Track['agencies'] | null): Track => {
  const isOnForm = isMixed(members)
  const memberOnForm = (member: Member | null, i: number) => {
    const side = sides[i]
    return member && side ? { ...onForm(member, side.instrument), rank: null, groupRank: null } : member
  }
  const level = agencies ? 'unit' : 'agency'
  return { level, members: isOnForm ? members.map(memberOnForm) : members, at, by, isOnForm, agencies: agencies ?? [] }
}

/** Whoever is on the newest side first, by rank there; then the others; equals by name. */
const inOrder = (tracks: readonly Track[]): readonly Track[] => {
  const keyed = tracks.map((track) => {
    const last = track.members.findLastIndex((member) => member !== null)
    const member = track.members[last]
    return {
      track,
      last,
      rank: member?.rank ?? Number.MAX_SAFE_INTEGER,
      agency: member?.agency ?? '',
      unit: member?.unit ?? '',
    }
  })
  const byName = (a: (typeof keyed)[number], b: (typeof keyed)[number]) =>
    byCodePoint(a.agency, b.agency) || byCodePoint(a.unit, b.unit)
  return keyed.sort((a, b) => b.last - a.last || a.rank - b.rank || byName(a, b)).map(({ track }) => track)
}

const unitsByAgency = (units: readonly Track[]): ReadonlyMap<Track, readonly Track[]> => {
  const lists = new Map<Track, Track[]>()
  for (const unit of units)
    for (const agency of new Set(unit.agencies)) {
      if (!agency) continue
      const list = lists.get(agency)
      if (list) list.push(unit)
      else lists.set(agency, [unit])
    }
  return lists
}

/**
 * Holds two or more sides against each other. Units and agencies meet by code, then by name, then by the other names that
 * `renamed` knows; sides whose indices are made of different forms are compared on the evaluator's form. Pure; what a
 * change is made of is worked out when it is asked for (`moveOf`).
 */
export const compareSides = (
  given: readonly Side[],
  crosswalks: readonly Crosswalk[],
  renamed: Renamed = () => null,
): Comparison => {
  const bases = given.map(basisOf)
  const newest = given.at(-1)
  const form = differ(bases) && newest ? scoresFormOf(newest.instrument).id : null
  const sides = form === null ? given : given.map(sideOnForm)
  const [agencyLists, unitLists] = [sides.map((side) => side.agencies), sides.map((side) => side.units)]
  const agencies = inOrder(matchAgencies(agencyLists, renamed).map((found) => trackOf(found, sides, null)))
  const agencyOf = agencyFinder(agencies)
  const homesOf = ({ members }: Found) => members.map((member) => atPlace(agencies, member && agencyOf(member)))
  const units = inOrder(matchUnits(unitLists, agencyOf, renamed).map((found) => trackOf(found, sides, homesOf(found))))
  const pairs = sides.slice(1).flatMap((after, before): Pair[] => {
    const earlier = sides[before]
    return earlier ? [{ before, sides: [earlier, after], rules: rulesChange(earlier, after, crosswalks) }] : []
  })
  return { sides, bases, form, pairs, agencies, units, unitsOf: unitsByAgency(units) }
}
