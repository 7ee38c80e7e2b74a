import { leafPairs } from '../../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../../engine/compare/compare.js'
import type { Met } from '../../../engine/compare/node.js'
import { type TermFigures, termFigures } from './term-figures.js'

export interface Span {
  readonly first: number
  readonly last: number
}

/** One row of the sheet of terms: a node of a unit on two sides. */
export interface TermRow {
  readonly pair: Pair
  readonly track: Track
  readonly met: Met
  readonly figures: TermFigures
  /** True for the first row of the unit between its two sides. */
  readonly isFirst: boolean
}

/** Where everything stands, so that formulas can speak of it. */
export interface BookPlan {
  readonly comparison: Comparison
  /** Units by agency, so that an agency's stand together. */
  readonly units: readonly Track[]
  readonly unitRow: ReadonlyMap<Track, number>
  readonly terms: readonly TermRow[]
  /** Rows of a unit's terms, by pair. */
  readonly termSpans: readonly ReadonlyMap<Track, Span>[]
  /** Rows of an agency's units; only where all of them were its own on every side. */
  readonly agencyUnits: ReadonlyMap<Track, Span>
  /** Rows of an agency's terms, by pair. */
  readonly agencyTerms: readonly ReadonlyMap<Track, Span>[]
}

/** The row below the title, the notes and the head. */
export const FIRST_ROW = 4

const newestAgency = ({ agencies }: Track): Track | null => agencies.findLast((agency) => agency !== null) ?? null

const spanOver = (span: Span | undefined, { first, last }: Span): Span =>
  span ? { first: Math.min(span.first, first), last: Math.max(span.last, last) } : { first, last }

const byAgency = ({ agencies, units }: Comparison): readonly Track[] => {
  const order = new Map(agencies.map((agency, i) => [agency, i]))
  const place = (unit: Track): number => {
    const agency = newestAgency(unit)
    return agency ? (order.get(agency) ?? agencies.length) : agencies.length
  }
  return [...units].sort((a, b) => place(a) - place(b))
}

/** True where a unit stood in one agency all the time, and on the figures that the agency is compared on. */
const isSteady = (unit: Track, agency: Track): boolean =>
  unit.agencies.every((each, i) => unit.members[i] === null || each === agency) && unit.isOnForm === agency.isOnForm

export const bookPlan = (comparison: Comparison): BookPlan => {
  const units = byAgency(comparison)
  const unitRow = new Map(units.map((unit, i) => [unit, FIRST_ROW + 1 + i]))
  const terms: TermRow[] = []
  const figuresOf = termFigures()
  const termSpans: Map<Track, Span>[] = []
  const agencyTerms: Map<Track, Span>[] = []
  for (const pair of comparison.pairs) {
    const [spans, ofAgency] = [new Map<Track, Span>(), new Map<Track, Span>()]
    for (const track of units) {
      const first = FIRST_ROW + 1 + terms.length
      for (const [i, met] of leafPairs(pair, track).entries())
        terms.push({ pair, track, met, figures: figuresOf(met), isFirst: i === 0 })
      const span = { first, last: FIRST_ROW + terms.length }
      if (span.last < span.first) continue
      spans.set(track, span)
      const agency = newestAgency(track)
      if (agency) ofAgency.set(agency, spanOver(ofAgency.get(agency), span))
    }
    termSpans.push(spans)
    agencyTerms.push(ofAgency)
  }
  const agencyUnits = new Map<Track, Span>()
  for (const [agency, own] of comparison.unitsOf) {
    if (!own.every((unit) => isSteady(unit, agency))) continue
    for (const unit of own) {
      const row = unitRow.get(unit) ?? 0
      agencyUnits.set(agency, spanOver(agencyUnits.get(agency), { first: row, last: row }))
    }
  }
  return { comparison, units, unitRow, terms, termSpans, agencyUnits, agencyTerms }
}
