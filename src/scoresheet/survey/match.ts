import type { UnitName } from '../../engine/unit.js'
import type { Names } from '../form.js'
import { type CodeBook, identityOf, sameKey } from '../identity.js'

/** Finds the unit that a survey speaks of among those already known, or gives it a name of its own. */
export type Matcher = (names: Names) => UnitName | null

const nameOf = (names: Names, book: CodeBook): UnitName | null => {
  const identity = identityOf(names, book)
  if (!identity) return null
  return {
    ...identity,
    agency: names.agency ?? '',
    agencyCode: names.agencyCode,
    unit: names.unit ?? names.unitCode ?? '',
    unitCode: names.unitCode,
  }
}

const saysAgency = (names: { readonly agency: string | null; readonly agencyCode: string | null }): boolean =>
  (names.agency ?? '') !== '' || names.agencyCode !== null

const listed = (units: readonly UnitName[], key: (unit: UnitName) => string | null): Map<string, UnitName[]> => {
  const lists = new Map<string, UnitName[]>()
  for (const unit of units) {
    const own = key(unit)
    if (own === null) continue
    const list = lists.get(own)
    if (list) list.push(unit)
    else lists.set(own, [unit])
  }
  return lists
}

/**
 * Units by code where there is one. A survey that names no agency (or meets sheets that name none) is matched by the
 * unit's code alone, then by its name alone, as long as only one unit has it.
 */
export const matcherOf = (known: readonly UnitName[], all: readonly Names[], book: CodeBook): Matcher => {
  const own = all.flatMap((names) => nameOf(names, book) ?? [])
  const units = new Map<string, UnitName>()
  // Names with an agency come first: a unit that some files name fully is that unit in the others, too.
  for (const unit of [...known, ...own.filter(saysAgency), ...own]) if (!units.has(unit.key)) units.set(unit.key, unit)
  const full = [...units.values()].filter((unit) => saysAgency(unit) || known.includes(unit))
  const byCode = listed(full, (unit) => (unit.unitCode === null ? null : sameKey(unit.unitCode)))
  const byName = listed(full, (unit) => (unit.unit === '' ? null : sameKey(unit.unit)))
  const settled = new Map<string, UnitName>()

  const partly = (unit: UnitName): UnitName | null => {
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

  return (names) => {
    const unit = nameOf(names, book)
    if (!unit) return null
    const before = settled.get(unit.key)
    if (before) return before
    const isKnown = known.some((each) => each.key === unit.key)
    const match = isKnown ? units.get(unit.key) : (partly(unit) ?? units.get(unit.key))
    settled.set(unit.key, match ?? unit)
    return match ?? unit
  }
}
