import type { UnitScores } from '../engine/score/unit.js'
import { matchKey } from './match-key.js'

/** Units by all that a list may call them; of one name there may be several. */
export type Called = ReadonlyMap<string, readonly UnitScores[]>

const namesOf = ({ agency, agencyCode, unit, unitCode }: UnitScores): readonly string[] => {
  const own = [unit, unitCode ?? '']
  const housed = [agency, agencyCode ?? ''].flatMap((house) =>
    own.map((name) => (house && name ? `${house}/${name}` : '')),
  )
  return [...new Set([...own, ...housed].map(matchKey))].filter((name) => name !== '')
}

/** Units by their names and codes, alone and behind those of their agency. */
export const unitsByName = (units: readonly UnitScores[]): Called => {
  const called = new Map<string, UnitScores[]>()
  for (const unit of units)
    for (const name of namesOf(unit)) {
      const alike = called.get(name)
      if (alike) alike.push(unit)
      else called.set(name, [unit])
    }
  return called
}

const isOf = ({ agency, agencyCode }: UnitScores, name: string): boolean =>
  [agency, agencyCode ?? ''].some((each) => matchKey(each) === matchKey(name))

const wholeName = ({ agency, agencyCode, unit }: UnitScores): string =>
  [agency || agencyCode, unit].filter((name) => name).join('/')

/** Why a row names no unit; of several the names by which they are told apart. */
interface Unnamed {
  readonly why: 'unit' | 'agency' | 'ambiguous'
  readonly expected: string | null
}

/** The one unit that a row names by its columns of agency (which may be empty) and unit. */
export const unitByName = (called: Called, agency: string, unit: string): UnitScores | Unnamed => {
  const alike = called.get(matchKey(unit)) ?? []
  const own = agency === '' ? alike : alike.filter((each) => isOf(each, agency))
  const [first, ...others] = own
  if (!first) return { why: alike.length > 0 ? 'agency' : 'unit', expected: null }
  return others.length === 0 ? first : { why: 'ambiguous', expected: own.map(wholeName).join('; ') }
}
