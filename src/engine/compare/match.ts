import { namesApart } from './namesakes.js'
import type { Keys, Member } from './year.js'

/** How a member was known again. */
export type MatchedBy = 'code' | 'name' | 'alias'

/** Other names under which an agency or unit of an earlier side is known; null where none is given. */
export type Renamed = (member: Member) => Pick<Keys, 'agency' | 'unit'> | null

/** One unit or agency over all sides. */
export interface Found {
  readonly members: readonly (Member | null)[]
  /** The place of each in its side's list; null where it is not there. */
  readonly at: readonly (number | null)[]
  /** How each was known again; null for the first of them and where it is not there. */
  readonly by: readonly (MatchedBy | null)[]
}

type Growing = { readonly [Key in keyof Found]: Found[Key][number][] }

/** The keys by which the members of one level are looked up, the surest first. */
interface Lookup {
  readonly code: (member: Member) => string | null
  readonly name: (member: Member) => string | null
  readonly alias: (member: Member) => string | null
}

/** A member of a side with its keys, each made once. */
interface Sought extends Readonly<Record<MatchedBy, string | null>> {
  readonly member: Member
  readonly at: number
}

/** Who is known under a key; nobody under none. */
type Book = Map<string | null, Growing>

/** Who is known under which keys. Other names are kept apart: a name of one's own goes before a name given by others. */
interface Register {
  readonly own: Book
  readonly other: Book
}

const noteKey = (book: Book, key: string | null, growing: Growing): void => {
  if (key !== null && !book.has(key)) book.set(key, growing)
}

const foundBy = (by: MatchedBy, sought: Sought, { own, other }: Register): Growing | undefined => {
  if (by !== 'alias') return own.get(sought[by])
  const { name, alias } = sought
  return own.get(alias) ?? other.get(name) ?? other.get(alias)
}

const STAGES = ['code', 'name', 'alias'] as const

/** The members of one side, each with whom it was known as before; the surest way of knowing goes first for all. */
const matchSide = (
  all: readonly Sought[],
  register: Register,
  fresh: () => Growing,
): ReadonlyMap<Growing, readonly [Sought, MatchedBy | null]> => {
  const taken = new Map<Growing, readonly [Sought, MatchedBy | null]>()
  let left = all
  for (const by of STAGES)
    left = left.filter((sought) => {
      const match = foundBy(by, sought, register)
      if (!match || taken.has(match)) return true
      taken.set(match, [sought, by])
      return false
    })
  for (const sought of left) taken.set(fresh(), [sought, null])
  return taken
}

/** Matches sides one after the other: who was found under a key is known by all of its keys from then on. */
const matchSides = (sides: readonly (readonly Member[])[], { code, name, alias }: Lookup): readonly Found[] => {
  const found: Growing[] = []
  const register: Register = { own: new Map(), other: new Map() }
  const fresh = (): Growing => {
    const growing = { members: sides.map(() => null), at: sides.map(() => null), by: sides.map(() => null) }
    found.push(growing)
    return growing
  }
  for (const [side, members] of sides.entries()) {
    const all = members.map(
      (member, at): Sought => ({ member, at, code: code(member), name: name(member), alias: alias(member) }),
    )
    for (const [growing, [sought, by]] of matchSide(all, register, fresh)) {
      growing.members[side] = sought.member
      growing.at[side] = sought.at
      growing.by[side] = by
      noteKey(register.own, sought.code, growing)
      noteKey(register.own, sought.name, growing)
      noteKey(register.other, sought.alias, growing)
    }
  }
  return found
}

/** Agencies over all sides, by code, then by name, then by the other names they are known under. */
export const matchAgencies = (sides: readonly (readonly Member[])[], renamed: Renamed): readonly Found[] =>
  matchSides(sides, {
    code: ({ keys }) => (keys.agencyCode === null ? null : `code ${keys.agencyCode}`),
    name: namesApart(sides, ({ keys }) => `name ${keys.agency}`),
    alias: (member) => {
      const other = renamed(member)
      return other ? `name ${other.agency}` : null
    },
  })

type Placed = Pick<Member, 'keys' | 'province'>

/** Which agency, by its place in a list, a unit belongs to, however its agency is spelled. */
export type AgencyOf = (member: Placed) => number | null

const codeKeys = ({ keys: { agencyCode } }: Placed): readonly string[] =>
  agencyCode === null ? [] : [`code ${agencyCode}`]

/** An agency by its name and the province it lies in, "" where nobody says in which. */
const nameIn = ({ keys: { agency } }: Placed, province: string): string => `name ${agency}\nprovince ${province}`

const bareName = ({ keys: { agency } }: Placed): string => `name ${agency}`

const agencyKeys = (member: Placed): readonly string[] => [
  ...codeKeys(member),
  nameIn(member, member.province ?? ''),
  bareName(member),
]

/**
 * The keys by which somebody's agency is looked up, the surest first: the one in the same province, else one of which
 * nobody knows the province, never a namesake in another.
 */
const soughtKeys = (member: Placed): readonly string[] => {
  const { province } = member
  return [...codeKeys(member), ...(province ? [nameIn(member, province), nameIn(member, '')] : [bareName(member)])]
}

/** The places of agencies by all keys under which they are known; the first of them where several share one. */
const placesByKey = (agencies: readonly Pick<Found, 'members'>[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const [i, { members }] of agencies.entries())
    for (const key of members.flatMap((member) => member ?? []).flatMap(agencyKeys))
      if (!places.has(key)) places.set(key, i)
  return places
}

export const agencyFinder = (agencies: readonly Pick<Found, 'members'>[]): AgencyOf => {
  const places = placesByKey(agencies)
  // A unit is asked for once for each of its keys.
  const known = new Map<Placed, number | null>()
  return (member) => {
    const before = known.get(member)
    if (before !== undefined) return before
    const place = soughtKeys(member).flatMap((key) => places.get(key) ?? [])[0] ?? null
    known.set(member, place)
    return place
  }
}

/** Units over all sides, each within its agency. */
export const matchUnits = (
  sides: readonly (readonly Member[])[],
  agencyOf: AgencyOf,
  renamed: Renamed,
): readonly Found[] => {
  const agencyId = (member: Placed): string => String(agencyOf(member) ?? `name ${member.keys.agency}`)
  return matchSides(sides, {
    code: (member) => (member.keys.unitCode === null ? null : `${agencyId(member)}\ncode ${member.keys.unitCode}`),
    name: namesApart(sides, (member) =>
      member.keys.unit === null ? null : `${agencyId(member)}\nname ${member.keys.unit}`,
    ),
    alias: (member) => {
      const other = renamed(member)
      if (!other?.unit) return null
      const keys = { agencyCode: null, agency: other.agency, unitCode: null, unit: other.unit }
      return `${agencyId({ keys, province: member.province ?? null })}\nname ${other.unit}`
    },
  })
}
