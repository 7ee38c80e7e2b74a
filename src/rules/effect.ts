import type { Figures, RunResult } from '../engine/score/score.js'
import { compare, type Exact, sub, ZERO } from '../exact/exact.js'
import { byCodePoint } from '../finding/order.js'

/** What a unit or agency comes to under one side's rules; all null where it has no index there. */
export interface Side {
  readonly index: Exact | null
  readonly rounded: Exact | null
  readonly letter: string | null
}

/** A unit or agency whose index is another under other rules. */
export interface Effect {
  readonly level: 'unit' | 'agency'
  readonly agency: string
  /** Null for an agency. */
  readonly unit: string | null
  readonly from: Side
  readonly to: Side
  /** Null where it has no index on one of the sides. */
  readonly change: Exact | null
}

/** What other rules would change on one set of sheets. */
export interface Effects {
  readonly effects: readonly Effect[]
  /** How many units and agencies were looked at. */
  readonly units: number
  readonly agencies: number
}

interface Named {
  readonly key: string
  readonly agency: string
  readonly unit: string | null
  readonly figures: Figures
}

const NOTHING: Side = { index: null, rounded: null, letter: null }

const sideOf = (item: Named | undefined): Side =>
  item
    ? {
        index: item.figures.index?.value ?? null,
        rounded: item.figures.rounded,
        letter: item.figures.predicate?.letter ?? null,
      }
    : NOTHING

const unitsOf = ({ units }: RunResult): readonly Named[] =>
  units.map((unit) => ({ key: unit.input.key, agency: unit.input.agency, unit: unit.input.unit, figures: unit }))

const agenciesOf = ({ agencies }: RunResult): readonly Named[] =>
  agencies.map((agency) => ({ key: agency.key, agency: agency.agency, unit: null, figures: agency }))

const effectsIn = (level: Effect['level'], before: readonly Named[], after: readonly Named[]): readonly Effect[] => {
  const later = new Map(after.map((item) => [item.key, item]))
  return before.flatMap((item): readonly Effect[] => {
    const [from, to] = [sideOf(item), sideOf(later.get(item.key))]
    const change = from.index && to.index ? sub(to.index, from.index) : null
    const isSame = change ? compare(change, ZERO) === 0 && from.letter === to.letter : from.index === to.index
    return isSame ? [] : [{ level, agency: item.agency, unit: item.unit, from, to, change }]
  })
}

const size = ({ change }: Effect): Exact => (change && compare(change, ZERO) < 0 ? sub(ZERO, change) : (change ?? ZERO))

/** Those whose predicate changes first, then by how much; equals by agency and unit. */
const order = (a: Effect, b: Effect): number => {
  const letterOrder = (each: Effect) => (each.from.letter === each.to.letter ? 1 : 0)
  return (
    letterOrder(a) - letterOrder(b) ||
    compare(size(b), size(a)) ||
    byCodePoint(a.agency, b.agency) ||
    byCodePoint(a.unit ?? '', b.unit ?? '')
  )
}

/** Which units and agencies of one set of sheets come to another index or predicate under other rules. */
export const effectsOf = (before: RunResult, after: RunResult): Effects => ({
  effects: [
    ...[...effectsIn('unit', unitsOf(before), unitsOf(after))].sort(order),
    ...[...effectsIn('agency', agenciesOf(before), agenciesOf(after))].sort(order),
  ],
  units: before.units.length,
  agencies: before.agencies.length,
})
