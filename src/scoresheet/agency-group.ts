import type { UnitScores } from '../engine/score/unit.js'
import type { Place } from '../finding/place.js'
import { type FindingCollector, remarkAt } from './findings.js'

/** An agency stands in one ranking group; units that say another than the first are told and have no index. */
export const withAgreedGroups = (
  findings: FindingCollector,
  units: readonly UnitScores[],
  placeOf: (unitKey: string) => Place | null,
): readonly UnitScores[] => {
  const first = new Map<string, string>()
  for (const { agencyKey, group } of units) if (group !== null && !first.has(agencyKey)) first.set(agencyKey, group)
  return units.map((unit) => {
    const expected = first.get(unit.agencyKey)
    const named = unit.agency !== '' || unit.agencyCode !== null
    if (!named || unit.group === null || expected === undefined || unit.group === expected) return unit
    const remark = { code: 'E-GROUP-MIXED', found: unit.group, expected, unit: unit.unit } as const
    findings.add(remarkAt(placeOf(unit.key), remark))
    return { ...unit, faulty: true }
  })
}
