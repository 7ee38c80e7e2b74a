import type { UnitName } from '../engine/score/unit.js'
import type { Place } from '../finding/place.js'
import { type Telling, tellOnce } from './findings.js'

const isAgencyless = ({ agency, agencyCode }: UnitName): boolean => agency === '' && agencyCode === null

/** Units without an agency among others that have one: they would be missing from its mean, and nobody would notice. */
export const tellAgencyless = (
  telling: Telling,
  units: readonly UnitName[],
  places: ReadonlyMap<string, Place>,
): void => {
  if (units.every(isAgencyless)) return
  for (const unit of units.filter(isAgencyless)) {
    const place = places.get(unit.key)
    if (!place) continue
    const { file, sheet } = place.origin
    tellOnce(telling, `agencyless ${file} ${sheet}`, place, { code: 'W-AGENCY-MISSING', unit: unit.unit })
  }
}
