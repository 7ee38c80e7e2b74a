import { type Exact, equal, mean } from '../../exact/exact.js'
import type { Place } from '../../finding/place.js'
import type { Indicator } from '../../instrument/schema.js'
import { type AgencyResult, type RunResult, score, type UnitResult } from '../score/score.js'
import type { UnitScores } from '../score/unit.js'
import { type Assumed, withAssumed } from './changed.js'

/** A score that an indicator is to have instead. */
export interface ScoreChange {
  readonly indicator: Indicator
  /** Where its scores stand in `UnitScores.scores`. */
  readonly slot: number
  readonly to: Exact
  /** The cell that says so. */
  readonly place: Place
}

/** A changed score beside the one that it has: of several evaluators their mean; null where it has none. */
export interface Replaced extends ScoreChange {
  readonly from: Exact | null
}

/** Something as it is, and as it would be. */
export interface Beside<T> {
  readonly before: T
  readonly after: T
}

/** A unit as it is and as it would be; without changes of its own where only its rank moves. */
export interface ChangedUnit extends Beside<UnitResult> {
  readonly changes: readonly Replaced[]
}

/** What a changed sheet would come to: all units and agencies that differ, in the order of the new ranking. */
export interface WhatIf {
  readonly units: readonly ChangedUnit[]
  readonly agencies: readonly Beside<AgencyResult>[]
}

interface Supposed {
  /** By the key of the unit. */
  readonly changes: ReadonlyMap<string, readonly ScoreChange[]>
  /** A form's figure that is taken for granted. */
  readonly assumed?: Assumed | undefined
  readonly partial: boolean
}

/** Every evaluator gives the new score; where none gave one, one does. */
const withChanges = (unit: UnitScores, changes: readonly ScoreChange[]): UnitScores => {
  if (changes.length === 0) return unit
  const bySlot = new Map(changes.map((change) => [change.slot, change]))
  const scores = [...unit.scores].map((given, slot) => {
    const change = bySlot.get(slot)
    if (!change) return given
    const { to: value, place } = change
    return given.length > 0 ? given.map((each) => ({ ...each, value, place })) : [{ value, place, evaluator: null }]
  })
  return { ...unit, scores }
}

const isSameFigure = (a: Exact | null | undefined, b: Exact | null | undefined): boolean =>
  a && b ? equal(a, b) : !a === !b

const isSame = (a: UnitResult | AgencyResult, b: UnitResult | AgencyResult): boolean =>
  isSameFigure(a.index?.value, b.index?.value) && a.rank === b.rank && a.groupRank === b.groupRank

const pairs = <T>(before: readonly T[], after: readonly T[], key: (item: T) => string): readonly Beside<T>[] => {
  const known = new Map(before.map((item) => [key(item), item]))
  return after.flatMap((item) => {
    const own = known.get(key(item))
    return own === undefined ? [] : [{ before: own, after: item }]
  })
}

const replacedIn = ({ input }: UnitResult, change: ScoreChange): Replaced => {
  const given = input.scores.at(change.slot) ?? []
  return { ...change, from: given.length > 0 ? mean(given.map(({ value }) => value)) : null }
}

/** Scores all units with some scores changed, as the whole run was scored, and lays old beside new. Touches no input. */
export const whatIf = (before: RunResult, { changes, assumed, partial }: Supposed): WhatIf => {
  const { instrument } = before
  const inputs = before.units.map(({ input }) => {
    const changed = withChanges(input, changes.get(input.key) ?? [])
    return assumed ? withAssumed(instrument, changed, assumed) : changed
  })
  const unread = new Map(before.agencies.map((agency) => [agency.key, agency.unread]))
  const after = score(instrument, inputs, { partial, unread })
  const units = pairs(before.units, after.units, ({ input }) => input.key)
  const isTouched = ({ before: { input } }: Beside<UnitResult>) => changes.has(input.key)
  return {
    units: units
      .filter((pair) => isTouched(pair) || !isSame(pair.before, pair.after))
      .map((pair) => ({
        ...pair,
        changes: (changes.get(pair.before.input.key) ?? []).map((change) => replacedIn(pair.before, change)),
      })),
    agencies: pairs(before.agencies, after.agencies, ({ key }) => key).filter(
      (pair) => !isSame(pair.before, pair.after),
    ),
  }
}
