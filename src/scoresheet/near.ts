import type { UnitScores } from '../engine/unit.js'
import type { Place } from '../finding/place.js'
import { nearShapes, shapeOf } from './identity.js'
import { type Telling, tell } from './tell.js'

/** Agencies with more units than this are lists of a nation without agencies: comparing all pairs would tell nobody anything. */
const MANY = 300

const byAgency = (units: readonly UnitScores[]): readonly (readonly UnitScores[])[] => {
  const agencies = new Map<string, UnitScores[]>()
  for (const unit of units) {
    const list = agencies.get(unit.agencyKey)
    if (list) list.push(unit)
    else agencies.set(unit.agencyKey, [unit])
  }
  return [...agencies.values()]
}

/** An agency stands in one ranking group; units that say another than the first are told and have no index. */
export const agreedGroups = (
  telling: Telling,
  units: readonly UnitScores[],
  places: ReadonlyMap<string, Place>,
): readonly UnitScores[] => {
  const first = new Map<string, string>()
  for (const { agencyKey, group } of units) if (group !== null && !first.has(agencyKey)) first.set(agencyKey, group)
  return units.map((unit) => {
    const expected = first.get(unit.agencyKey)
    const named = unit.agency !== '' || unit.agencyCode !== null
    if (!named || unit.group === null || expected === undefined || unit.group === expected) return unit
    tell(telling, places.get(unit.key) ?? null, { code: 'E-GROUP-MIXED', found: unit.group, expected, unit: unit.unit })
    return { ...unit, faulty: true }
  })
}

/** Two different units of one agency whose names are nearly the same; reported, never merged. */
export const tellNear = (telling: Telling, units: readonly UnitScores[], places: ReadonlyMap<string, Place>): void => {
  for (const siblings of byAgency(units)) {
    if (siblings.length > MANY) continue
    const shapes = siblings.map((unit) => ({ unit, shape: shapeOf(unit.unit) }))
    for (const [i, a] of shapes.entries())
      for (let j = i + 1; j < shapes.length; j++) {
        const b = shapes[j]
        if (!b || (a.unit.unitCode !== null && b.unit.unitCode !== null) || !nearShapes(a.shape, b.shape)) continue
        const { key, unit } = b.unit
        tell(telling, places.get(key) ?? null, { code: 'W-NAME-NEAR', found: unit, expected: a.unit.unit, unit })
      }
  }
}

/** Two agencies whose names are nearly the same: their units would be averaged apart. */
export const tellNearAgencies = (
  telling: Telling,
  units: readonly UnitScores[],
  places: ReadonlyMap<string, Place>,
): void => {
  const agencies = byAgency(units).flatMap(([unit]) =>
    unit && unit.agency !== '' && unit.agencyCode === null ? [{ unit, shape: shapeOf(unit.agency) }] : [],
  )
  for (const [i, a] of agencies.entries())
    for (let j = i + 1; j < agencies.length; j++) {
      const b = agencies[j]
      if (!b || a.shape.same === b.shape.same || a.shape.words.join(' ') !== b.shape.words.join(' ')) continue
      const { key, agency } = b.unit
      tell(telling, places.get(key) ?? null, {
        code: 'W-NAME-NEAR',
        found: agency,
        expected: a.unit.agency,
        unit: agency,
      })
    }
}
