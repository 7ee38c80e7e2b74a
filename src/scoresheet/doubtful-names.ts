import { groupBy } from '../engine/score/group-by.js'
import type { UnitName } from '../engine/score/unit.js'
import { cellSeenFrom, type Place } from '../finding/place.js'
import { type AgencyShape, agencyShape, isOneKind } from './agency-name.js'
import { type FilledForm, nameCell } from './filled-form.js'
import { type FindingCollector, remarkAt } from './findings.js'
import { nearShapes, shapeOf } from './identity.js'

/** Agencies with more units than this are lists of a nation without agencies: comparing all pairs would tell nobody anything. */
const MANY = 300

/** Two names that may mean one unit, or one agency: each by the unit that first bears it. Never merged. */
export interface NearPair<T extends UnitName> {
  readonly kind: 'unit' | 'agency'
  readonly first: T
  readonly later: T
}

/** Whether two names may be looked at as one at all. */
type MayMeet<T> = (kind: NearPair<UnitName>['kind'], a: T, b: T) => boolean

const byAgency = <T extends UnitName>(units: readonly T[]): readonly (readonly T[])[] => [
  ...groupBy(units, ({ agencyKey }) => agencyKey).values(),
]

/** Different units of one agency whose names are nearly the same, each with the first that it is near to. */
const nearUnits = <T extends UnitName>(siblings: readonly T[], mayMeet: MayMeet<T>): readonly NearPair<T>[] => {
  // Two units with codes are told apart by these, however their names are spelled.
  if (siblings.length > MANY || siblings.every(({ unitCode }) => unitCode !== null)) return []
  const shapes = siblings.map((unit) => ({ unit, shape: shapeOf(unit.unit) }))
  const isNear = (a: (typeof shapes)[number], b: (typeof shapes)[number]) =>
    (a.unit.unitCode === null || b.unit.unitCode === null) &&
    nearShapes(a.shape, b.shape) &&
    mayMeet('unit', a.unit, b.unit)
  return shapes.flatMap((later, i): readonly NearPair<T>[] => {
    const first = shapes.find((each, j) => j < i && isNear(each, later))
    return first ? [{ kind: 'unit', first: first.unit, later: later.unit }] : []
  })
}

/**
 * Agencies whose names differ only in how their kind is written, in blanks or in marks: their units are averaged apart. A
 * name without its kind comes last, so that it never stands between Kabupaten X and Kota X.
 */
const nearAgencies = <T extends UnitName>(
  agencies: readonly (readonly T[])[],
  mayMeet: MayMeet<T>,
): readonly NearPair<T>[] => {
  const shapes = agencies.flatMap(([unit]) =>
    unit && unit.agency !== '' ? [{ unit, shape: agencyShape(unit.agency) }] : [],
  )
  const isBare = ({ shape }: { readonly shape: AgencyShape }) => shape.kind === null
  const byCore = new Map<string, typeof shapes>()
  return [...shapes.filter((each) => !isBare(each)), ...shapes.filter(isBare)].flatMap((later) => {
    const alike = byCore.get(later.shape.core) ?? []
    byCore.set(later.shape.core, [...alike, later])
    const first = alike.find(
      ({ unit, shape }) =>
        (unit.agencyCode === null || later.unit.agencyCode === null) &&
        isOneKind(shape, later.shape) &&
        mayMeet('agency', unit, later.unit),
    )
    return first ? [{ kind: 'agency' as const, first: first.unit, later: later.unit }] : []
  })
}

/** All pairs of names that may be one and may meet, in a run any: agencies first, then the units within each agency. */
export const nearPairs = <T extends UnitName>(
  units: readonly T[],
  mayMeet: MayMeet<T> = () => true,
): readonly NearPair<T>[] => {
  const agencies = byAgency(units)
  return [...nearAgencies(agencies, mayMeet), ...agencies.flatMap((siblings) => nearUnits(siblings, mayMeet))]
}

/** The first form that speaks of a unit, by the unit's key. */
export type FormOf = (key: string) => FilledForm | null

/** Two names that may be one unit or one agency are told, with both spellings and both cells. */
export const tellNear = (findings: FindingCollector, units: readonly UnitName[], formOf: FormOf): void => {
  for (const { kind, first, later } of nearPairs(units)) {
    const [before, form] = [formOf(first.key), formOf(later.key)]
    if (!before || !form) continue
    const place = nameCell(form, kind)
    const expected = `${first[kind]} (${cellSeenFrom(place, nameCell(before, kind))})`
    findings.add(remarkAt(place, { code: 'W-NAME-NEAR', found: later[kind], expected, unit: later[kind] }))
  }
}

/** Units whose agency has another name than the first of them says, each such name once. */
const renamedIn = (first: UnitName, others: readonly UnitName[]): readonly UnitName[] => {
  if (others.every(({ agency }) => agency === first.agency)) return []
  const known = agencyShape(first.agency)
  const isOther = (name: string): boolean => {
    const shape = agencyShape(name)
    return shape.core !== known.core || !isOneKind(shape, known)
  }
  return [...groupBy(others, ({ agency }) => agency)].flatMap(([name, [each]]) => (each && isOther(name) ? [each] : []))
}

/** Units with one code for their agency and two names count as one agency all the same: somebody may have mistyped the code. */
export const tellRenamed = (findings: FindingCollector, units: readonly UnitName[], formOf: FormOf): void => {
  for (const [first, ...others] of byAgency(units.filter(({ agency }) => agency !== ''))) {
    const before = first && formOf(first.key)
    if (!before) continue
    for (const later of renamedIn(first, others)) {
      const form = formOf(later.key)
      if (!form) continue
      const place = nameCell(form, 'agency')
      const expected = `${first.agency} (${cellSeenFrom(place, nameCell(before, 'agency'))})`
      findings.add(remarkAt(place, { code: 'W-NAME-MISMATCH', why: 'agency', found: later.agency, expected }))
    }
  }
}

const isAgencyless = ({ agency, agencyCode }: UnitName): boolean => agency === '' && agencyCode === null

/** Units without an agency among others that have one: they would be missing from its mean, and nobody would notice. */
export const tellAgencyless = (
  findings: FindingCollector,
  units: readonly UnitName[],
  placeOf: (unitKey: string) => Place | null,
): void => {
  if (units.every(isAgencyless)) return
  for (const unit of units.filter(isAgencyless)) {
    const place = placeOf(unit.key)
    if (!place) continue
    const { file, sheet } = place.origin
    findings.add(remarkAt(place, { code: 'W-AGENCY-MISSING', unit: unit.unit }), `agencyless ${file} ${sheet}`)
  }
}
