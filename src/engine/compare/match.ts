import type { Keys, Member } from './year.js'

/** How a member was known again. */
export type MatchedBy = 'code' | 'name' | 'alias'

/** Other names under which an agency or unit of an earlier side is known; null where none is given. */
export type Renamed = (member: Member) => Pick<Keys, 'agency' | 'unit'> | null

/** One unit or agency over all sides. */
export interface Found {
  readonly members: readonly (Member | null)[]
  /** How each was known again; null for the first of them and where it is not there. */
  readonly by: readonly (MatchedBy | null)[]
}

interface Growing {
  readonly members: (Member | null)[]
  readonly by: (MatchedBy | null)[]
}

/** The keys by which the members of one level are looked up, the surest first. */
interface Lookup {
  readonly code: (member: Member) => string | null
  readonly name: (member: Member) => string | null
  readonly alias: (member: Member) => string | null
}

/** Who is known under which keys. Other names are kept apart: a name of one's own goes before a name given by others. */
interface Register {
  readonly own: Map<string, Growing>
  readonly other: Map<string, Growing>
}

const noted = (book: Map<string, Growing>, key: string | null, growing: Growing): void => {
  if (key !== null && !book.has(key)) book.set(key, growing)
}

const foundBy = (by: MatchedBy, member: Member, lookup: Lookup, { own, other }: Register): Growing | undefined => {
  if (by !== 'alias') return own.get(lookup[by](member) ?? '')
  const [name, alias] = [lookup.name(member) ?? '', lookup.alias(member) ?? '']
  return own.get(alias) ?? other.get(name) ?? other.get(alias)
}

const STAGES = ['code', 'name', 'alias'] as const

/** The members of one side, each with whom it was known as before; the surest way of knowing goes first for all. */
const matchSide = (
  members: readonly Member[],
  lookup: Lookup,
  register: Register,
  fresh: () => Growing,
): ReadonlyMap<Growing, readonly [Member, MatchedBy | null]> => {
  const taken = new Map<Growing, readonly [Member, MatchedBy | null]>()
  let left = members
  for (const by of STAGES) {
    left = left.filter((member) => {
      const match = foundBy(by, member, lookup, register)
      if (!match || taken.has(match)) return true
      taken.set(match, [member, by])
      return false
    })
  }
  for (const member of left) taken.set(fresh(), [member, null])
  return taken
}

/** Matches sides one after the other: who was found under a key is known by all of its keys from then on. */
const matched = (sides: readonly (readonly Member[])[], lookup: Lookup): readonly Found[] => {
  const found: Growing[] = []
  const register: Register = { own: new Map(), other: new Map() }
  const fresh = (): Growing => {
    const growing: Growing = { members: sides.map(() => null), by: sides.map(() => null) }
    found.push(growing)
    return growing
  }
  for (const [side, members] of sides.entries()) {
    const taken = matchSide(members, lookup, register, fresh)
    for (const [growing, [member, by]] of taken) {
      growing.members[side] = member
      growing.by[side] = by
      noted(register.own, lookup.code(member), growing)
      noted(register.own, lookup.name(member), growing)
      noted(register.other, lookup.alias(member), growing)
    }
  }
  return found
}

/**
 * The name that each member is looked up by. Where several of one side share it, as Kabupaten and Kota Bogor do in a list that
 * writes the kind in another column, their ranking group is part of it: nobody meets a namesake of another group.
 */
const namesApart = (
  sides: readonly (readonly Member[])[],
  nameOf: (member: Member) => string | null,
): Lookup['name'] => {
  const shared = new Set<string | null>()
  for (const members of sides) {
    const once = new Set<string | null>()
    for (const name of members.map(nameOf)) (once.has(name) ? shared : once).add(name)
  }
  return (member) => {
    const name = nameOf(member)
    return name !== null && member.group !== null && shared.has(name) ? `${name}\ngroup ${member.group}` : name
  }
}

/** Agencies over all sides, by code, then by name, then by the other names they are known under. */
export const matchAgencies = (sides: readonly (readonly Member[])[], renamed: Renamed): readonly Found[] =>
  matched(sides, {
    code: ({ keys }) => (keys.agencyCode === null ? null : `code ${keys.agencyCode}`),
    name: namesApart(sides, ({ keys }) => `name ${keys.agency}`),
    alias: (member) => {
      const other = renamed(member)
      return other ? `name ${other.agency}` : null
    },
  })

/** Which agency, by its place in a list, a unit belongs to, however its agency is spelled. */
export type AgencyOf = (keys: Pick<Keys, 'agencyCode' | 'agency'>) => number | null

export const agencyFinder = (agencies: readonly Pick<Found, 'members'>[]): AgencyOf => {
  const ids = new Map<string, number>()
  for (const [i, { members }] of agencies.entries())
    for (const member of members) {
      if (!member) continue
      const { agencyCode, agency } = member.keys
      const keys = agencyCode === null ? [`name ${agency}`] : [`code ${agencyCode}`, `name ${agency}`]
      for (const key of keys) if (!ids.has(key)) ids.set(key, i)
    }
  return ({ agencyCode, agency }) =>
    (agencyCode === null ? undefined : ids.get(`code ${agencyCode}`)) ?? ids.get(`name ${agency}`) ?? null
}

/** Units over all sides, each within its agency. */
export const matchUnits = (
  sides: readonly (readonly Member[])[],
  agencyOf: AgencyOf,
  renamed: Renamed,
): readonly Found[] => {
  const agencyId = (keys: Pick<Keys, 'agencyCode' | 'agency'>): string =>
    String(agencyOf(keys) ?? `name ${keys.agency}`)
  return matched(sides, {
    code: ({ keys }) => (keys.unitCode === null ? null : `${agencyId(keys)}\ncode ${keys.unitCode}`),
    name: namesApart(sides, ({ keys }) => (keys.unit === null ? null : `${agencyId(keys)}\nname ${keys.unit}`)),
    alias: (member) => {
      const other = renamed(member)
      return other ? `${agencyId({ agencyCode: null, agency: other.agency })}\nname ${other.unit ?? ''}` : null
    },
  })
}
