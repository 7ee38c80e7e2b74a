import { groupBy } from '../engine/score/group-by.js'
import type { ListedUnit } from './unit-list.js'

/** The units of one agency, and what its file's name has of it. */
interface AgencyUnits {
  readonly name: string
  readonly units: readonly ListedUnit[]
}

/** Names of files have so many bytes at most everywhere; what stands before and behind needs some of them. */
const LONGEST = 120

/** A name as part of a file's name on every system: letters, digits and hyphens. */
const safe = (text: string): string => {
  const words = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  let name = ''
  for (const letter of words) {
    if (Buffer.byteLength(name + letter) > LONGEST) break
    name += letter
  }
  return name.replace(/^-|-$/g, '')
}

/** Numbers names that a system which does not tell capitals apart would take for one. */
const numberNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    let free = name
    for (let number = 2; taken.has(free.toUpperCase()); number++) free = `${name}-${number}`
    taken.add(free.toUpperCase())
    return free
  })
}

/** Units by agency, in the list's order, each agency with a name for its file; `nobody` for units without one. */
export const byAgency = (units: readonly ListedUnit[], nobody: string): readonly AgencyUnits[] => {
  const lists = [...groupBy(units, ({ agencyKey }) => agencyKey).values()]
  const names = lists.map(([first]) => safe(first?.agency ?? '') || safe(first?.agencyCode ?? '') || nobody)
  return numberNames(names).map((name, i) => ({ name, units: lists[i] ?? [] }))
}
