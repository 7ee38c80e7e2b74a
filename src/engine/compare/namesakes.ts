import { type Finding, finding } from '../../finding/finding.js'
import type { Member, Side } from './year.js'

type Sides = readonly (readonly Member[])[]
type NameOf = (member: Member) => string | null

/** Names that several of one side share, as Kabupaten and Kota Bogor do in a list that writes the kind in another column. */
const sharedIn = (sides: Sides, nameOf: NameOf): ReadonlySet<string> => {
  const shared = new Set<string>()
  for (const members of sides) {
    const once = new Set<string>()
    for (const name of members.flatMap((member) => nameOf(member) ?? [])) (once.has(name) ? shared : once).add(name)
  }
  return shared
}

const provincesOf = (sides: Sides, nameOf: NameOf): ReadonlyMap<string, ReadonlySet<string>> => {
  const provinces = new Map<string, Set<string>>()
  for (const member of sides.flat()) {
    const name = nameOf(member)
    if (name === null || !member.province) continue
    provinces.set(name, (provinces.get(name) ?? new Set()).add(member.province))
  }
  return provinces
}

/**
 * The name that each member is looked up by. Where several of one side share it, their ranking group is part of it; where
 * it stands in several provinces, the province is. Nobody meets a namesake of another group or province.
 */
export const namesApart = (sides: Sides, nameOf: NameOf): NameOf => {
  const [shared, provinces] = [sharedIn(sides, nameOf), provincesOf(sides, nameOf)]
  return (member) => {
    const name = nameOf(member)
    if (name === null) return null
    const group = shared.has(name) ? `\ngroup ${member.group}` : ''
    const isSpread = (provinces.get(name)?.size ?? 0) > 1
    return `${name}${group}${isSpread ? `\nprovince ${member.province ?? ''}` : ''}`
  }
}

/** By what somebody is named within a comparison, whatever the province. */
const nameIn = ({ keys: { agency, unit } }: Member): string => JSON.stringify([agency, unit])

/** Somebody whose name stands in several provinces, on a side that does not say in which: nobody can say which it is. */
export const namesakeDoubts = (sides: readonly Side[]): readonly Finding[] =>
  (['agencies', 'units'] as const).flatMap((level) => {
    const lists = sides.map((side) => side[level])
    const provinces = provincesOf(lists, nameIn)
    return sides.flatMap((side) =>
      side[level].flatMap((member): Finding[] => {
        const own = provinces.get(nameIn(member))
        if (!own || own.size < 2 || member.province) return []
        const unit = member.unit ?? member.agency
        const about = { unit, found: `${unit} (${side.label})`, expected: [...own].join(', ') }
        return [finding(side.source, { code: 'W-NAME-NEAR', ...about, why: 'province' })]
      }),
    )
  })
