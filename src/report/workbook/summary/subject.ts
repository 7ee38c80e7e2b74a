import type { AgencyResult, Figures, Ranked, UnitResult } from '../../../engine/score/score.js'
import { agencyName } from '../../../engine/score/select.js'
import { plain } from '../../../finding/plain.js'
import { agencyGrid } from '../agency-sheet.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { fixedAt, fixedRange, on } from '../formula-text.js'
import { RANKED_FROM } from '../ranked-columns.js'
import { unitGrid } from '../units.js'

export interface Listing {
  readonly which: 'agencies' | 'units'
  readonly items: readonly (Figures & Ranked)[]
  readonly nameOf: (place: number) => string
  readonly groupOf: (place: number) => string | null
  /** One item's cell in a column of its sheet. */
  readonly cell: (key: string, place: number) => string
  /** All items' cells in a column. */
  readonly all: (key: string) => string
}

const agencyItems = (agencies: readonly AgencyResult[]) => ({
  items: agencies,
  nameOf: (place: number) => (agencies[place] ? plain(agencyName(agencies[place])) : ''),
  groupOf: (place: number) => agencies[place]?.group ?? null,
})

const unitItems = (units: readonly UnitResult[]) => ({
  items: units,
  nameOf: (place: number) => plain(units[place]?.input.unit ?? ''),
  groupOf: (place: number) => units[place]?.input.group ?? null,
})

/** One of the two rankings, as formulas of another sheet speak of it. */
export const listingOf = (which: Listing['which'], plan: Plan): Listing => {
  const { units, agencies } = plan.run.result
  const grid = which === 'units' ? unitGrid(plan) : agencyGrid(plan)
  const about = which === 'units' ? unitItems(units) : agencyItems(agencies)
  const sheet = plan.sheets[which]
  const last = RANKED_FROM + Math.max(1, about.items.length) - 1
  return {
    which,
    ...about,
    cell: (key, place) => on(sheet, fixedAt(grid.at(key), RANKED_FROM + place)),
    all: (key) => on(sheet, fixedRange(`${grid.at(key)}${RANKED_FROM}:${grid.at(key)}${last}`)),
  }
}

/** The one agency, or the one unit without an agency, that a whole result is about. */
export interface Subject {
  readonly name: string
  readonly item: Figures & Ranked
  /** Null where it is a unit. */
  readonly agency: AgencyResult | null
  readonly units: readonly UnitResult[]
  /** Its cell in a column of its ranking, and that of one of its aspects. */
  readonly cell: (key: string) => string
  readonly aspect: (id: string) => string
}

/** Null where a result is about several. */
export const subjectOf = (plan: Plan, aspects: AspectSheet): Subject | null => {
  const { units, agencies } = plan.run.result
  const [agency, ...others] = agencies
  if (agency && others.length === 0 && agency.units.length === units.length) {
    const { cell, nameOf } = listingOf('agencies', plan)
    const own = (key: string) => cell(key, 0)
    return { name: nameOf(0), item: agency, agency, units, cell: own, aspect: (id) => own(`aspect ${id}`) }
  }
  const [unit, ...more] = units
  if (!unit || more.length > 0 || agency) return null
  const { cell, nameOf } = listingOf('units', plan)
  const row = plan.spotOf.get(unit)?.row ?? 0
  const aspect = (id: string) => on(plan.sheets.aspects, fixedAt(aspects.grid.at(`aspect ${id}`), row))
  return { name: nameOf(0), item: unit, agency: null, units, cell: (key) => cell(key, 0), aspect }
}
