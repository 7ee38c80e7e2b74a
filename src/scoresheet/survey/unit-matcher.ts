import { groupBy } from '../../engine/score/group-by.js'
import type { UnitName } from '../../engine/score/unit.js'
import type { Names } from '../filled-form.js'
import { type CodeBook, identityOf, sameKey } from '../identity.js'

const nameOf = (names: Names, book: CodeBook): UnitName | null => {
  const identity = identityOf(names, book)
  if (!identity) return null
  return {
    key: identity.key,
    agencyKey: identity.agencyKey,
    agency: names.agency ?? '',
    agencyCode: names.agencyCode,
    unit: names.unit ?? names.unitCode ?? '',
    unitCode: names.unitCode,
  }
}

const saysAgency = (names: { readonly agency: string | null; readonly agencyCode: string | null }): boolean =>
  (names.agency ?? '') !== '' || names.agencyCode !== null

/** Finds units by their code alone, then by their name alone, as long as only one has it. */
const partlyIn = (full: readonly UnitName[]): ((unit: UnitName) => UnitName | null) => {
  const byCode = groupBy(full, ({ unitCode }) => (unitCode === null ? undefined : sameKey(unitCode)))
  const byName = groupBy(full, ({ unit }) => (unit === '' ? undefined : sameKey(unit)))
  return (unit) => {
    const coded = unit.unitCode === null ? [] : (byCode.get(sameKey(unit.unitCode)) ?? [])
    const named = byName.get(sameKey(unit.unit)) ?? []
    const candidates = (coded.length > 0 ? coded : named).filter(
      (each) =>
        (!saysAgency(unit) || !saysAgency(each)) &&
        (unit.unitCode === null || each.unitCode === null || coded.length > 0),
    )
    const [only, another] = candidates
    return only && !another ? only : null
  }
}

/** Finds the unit that a sheet's names mean: one already known, or one of their own; null where they name none. */
type Matcher = (names: Names) => UnitName | null

const isMixed = (known: readonly UnitName[], all: Iterable<Names>): boolean => {
  if (known.length > 0) return true
  let [some, others] = [false, false]
  for (const names of all) {
    if (saysAgency(names)) some = true
    else others = true
  }
  return some && others
}

/**
 * Units by code where there is one. A survey that names no agency (or meets sheets that name none) is matched by the
 * unit's code alone, then by its name alone.
 */
export const matcherOf = (known: readonly UnitName[], all: readonly Names[], book: CodeBook): Matcher => {
  if (!isMixed(known, all)) return (names) => nameOf(names, book)
  const keys = new Map<string, UnitName>(known.map((unit) => [unit.key, unit]))
  // Names with an agency come first: a unit that some files name fully is that unit in the others, too.
  const full = new Map(keys)
  for (const names of all.filter(saysAgency)) {
    const unit = nameOf(names, book)
    if (unit && !full.has(unit.key)) full.set(unit.key, unit)
  }
  const partly = partlyIn([...full.values()])
  return (names) => {
    const unit = nameOf(names, book)
    if (!unit) return null
    const before = keys.get(unit.key)
    if (before) return before
    const found = partly(unit) ?? unit
    keys.set(unit.key, found)
    return found
  }
}
