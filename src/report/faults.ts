import type { UnitResult } from '../engine/score/score.js'
import type { Step } from '../engine/score/step.js'
import type { Finding } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'

const placesIn = (step: Step): readonly Place[] => [
  ...(step.place ? [step.place] : []),
  ...step.terms.flatMap(placesIn),
]

/** Every cell that a unit's figures came from. */
const placesOf = ({ input }: UnitResult): readonly Place[] => [
  ...[...input.scores].flatMap((given) => given.map(({ place }) => place)),
  ...[...input.figures.values()].flatMap(placesIn),
]

const rowOf = (cell: string | null): number => Number(/^[A-Z]+(\d+)$/.exec(cell ?? '')?.[1] ?? Number.NaN)

/**
 * True where a finding is about this unit and not about another of the same name: it names the unit, and its file, sheet
 * and row (where all of the unit's scores stand in one) are the unit's.
 */
const touches = (unit: UnitResult, places: readonly Place[], finding: Finding): boolean => {
  if (finding.unit !== unit.input.unit) return false
  if (finding.file === null || places.length === 0) return true
  const near = places.filter(
    ({ origin }) => origin.file === finding.file && (finding.sheet === null || origin.sheet === finding.sheet),
  )
  const rows = new Set(near.map(({ row }) => row))
  const row = rowOf(finding.cell)
  return near.length > 0 && (rows.size > 1 || Number.isNaN(row) || rows.has(row))
}

const kindOf = ({ code, file, sheet }: Finding): string => [code, file, sheet].join('\u0000')

/**
 * The errors that keep a unit from having an index. The findings of a run gather what is alike over all units; a unit
 * has its own, and of those of the run only what was found while its sheet was read.
 */
export const errorsOf = (unit: UnitResult, findings: readonly Finding[]): readonly Finding[] => {
  const own = [...(unit.input.faults ?? [])]
  const kinds = new Set(own.map(kindOf))
  const places = placesOf(unit)
  const others = findings.filter(
    (each) => each.severity === 'error' && !kinds.has(kindOf(each)) && touches(unit, places, each),
  )
  return [...own, ...others]
}

/** The codes of the indicators that a unit has no score for. */
export const missingIndicators = (instrument: Instrument, { input }: UnitResult): readonly string[] => {
  const variant = scoresFormOf(instrument).variants.find((each) => each.id === input.variant)
  return variant
    ? indicatorsOf(variant.parts).flatMap(({ code }, slot) => ((input.scores.at(slot) ?? []).length === 0 ? code : []))
    : []
}
