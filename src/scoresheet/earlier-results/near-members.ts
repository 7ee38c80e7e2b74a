import type { Comparison, Track } from '../../engine/compare/compare.js'
import type { Member } from '../../engine/compare/year.js'
import type { UnitName } from '../../engine/score/unit.js'
import { type Finding, finding } from '../../finding/finding.js'
import { type NearPair, nearPairs } from '../doubtful-names.js'

type Sides = ReadonlySet<number>

/** A unit or agency under one name, and the sides that know it; an agency itself has no unit. */
interface Sided extends UnitName {
  readonly sides: Sides
}

/** Where an agency is: its place among those that are compared, else its name, as units of a list have it. */
type AgencyKeyOf = (track: Track, side: number, member: Member) => string

const agencyKeys = ({ agencies }: Comparison): AgencyKeyOf => {
  const places = new Map(agencies.map((track, i) => [track, String(i)]))
  return (track, side, { keys }) => {
    const agency = track.level === 'agency' ? track : track.agencies[side]
    return (agency && places.get(agency)) ?? `name ${keys.agency}`
  }
}

const membersOf = ({ members }: Track): readonly (readonly [number, Member])[] =>
  members.flatMap((member, side) => (member ? [[side, member] as const] : []))

/** The sides on which each agency is named, by itself or by one of its units. */
const sidesOfAgencies = (tracks: readonly Track[], keyOf: AgencyKeyOf): ReadonlyMap<string, Sides> => {
  const sides = new Map<string, Set<number>>()
  for (const track of tracks)
    for (const [side, member] of membersOf(track)) {
      const key = keyOf(track, side, member)
      sides.set(key, (sides.get(key) ?? new Set()).add(side))
    }
  return sides
}

const sidedOf = (track: Track, keyOf: AgencyKeyOf): readonly Sided[] => {
  const all = membersOf(track)
  return all.slice(0, 1).map(([side, member]) => ({
    key: '',
    agencyKey: keyOf(track, side, member),
    agency: member.agency,
    agencyCode: member.agencyCode,
    unit: member.unit ?? '',
    unitCode: member.unitCode,
    sides: new Set(all.map(([each]) => each)),
  }))
}

const areApart = (a: Sides, b: Sides): boolean => ![...a].some((side) => b.has(side))

const firstOf = (sides: Sides): number => Math.min(...sides)

/**
 * Names that are nearly the same and that no side knows both: what looks as if one went and another came may be one that is
 * written in two ways. Told, never joined.
 */
export const nearAcross = (comparison: Comparison): readonly Finding[] => {
  const keyOf = agencyKeys(comparison)
  const tracks = [...comparison.agencies, ...comparison.units]
  const agencies = sidesOfAgencies(tracks, keyOf)
  const sidesOf = (kind: NearPair<Sided>['kind'], each: Sided): Sides =>
    kind === 'agency' ? (agencies.get(each.agencyKey) ?? each.sides) : each.sides
  const lacking = tracks.filter(({ members }) => members.includes(null)).flatMap((track) => sidedOf(track, keyOf))
  const pairs = nearPairs(lacking, (kind, a, b) => areApart(sidesOf(kind, a), sidesOf(kind, b)))
  return pairs.map(({ kind, first, later }) => {
    const named = [first, later]
      .map((each) => ({ name: each[kind], side: firstOf(sidesOf(kind, each)) }))
      .sort((a, b) => a.side - b.side)
    const [before, after] = named.map(({ name, side }) => `${name} (${comparison.sides[side]?.label ?? ''})`)
    const unit = named[1]?.name ?? null
    return finding(null, { code: 'W-NAME-NEAR', found: after ?? null, expected: before ?? null, unit, why: 'sides' })
  })
}
