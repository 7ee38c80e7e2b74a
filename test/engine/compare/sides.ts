import fc from 'fast-check'
import { type Move, moveOf } from '../../../src/engine/compare/change.js'
import { type Comparison, compareSides } from '../../../src/engine/compare/compare.js'
import { sideOf } from '../../../src/engine/compare/scored-year.js'
import type { Term } from '../../../src/engine/compare/split.js'
import type { Side } from '../../../src/engine/compare/year.js'
import { score } from '../../../src/engine/score/score.js'
import type { ScoreOptions } from '../../../src/engine/score/scored-agency.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { type Exact, sum } from '../../../src/exact/exact.js'
import { crosswalks, rulesById } from '../../../src/instrument/catalog.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { anySheet, type Sheet, unitOf } from '../sheets.js'

export const WALKS = crosswalks()
export const same = (text: string): string => text.trim().toLowerCase()
const instruments = new Map<string, Instrument | null>()
const instrumentOf = (id: string): Instrument | null => {
  if (!instruments.has(id)) instruments.set(id, rulesById(id)?.instrument ?? null)
  return instruments.get(id) ?? null
}

/** A unit of an agency with its sheet, by names alone. */
export interface Named {
  readonly agency: string
  readonly unit: string
  readonly sheet: Sheet
  readonly agencyCode?: string
  readonly unitCode?: string
  readonly group?: string
}

const inputOf = (instrument: Instrument, named: Named): UnitScores =>
  unitOf(instrument, named.sheet, {
    key: `${named.agency}\n${named.unitCode ?? named.unit}`,
    agencyKey: named.agencyCode ?? named.agency,
    agency: named.agency,
    agencyCode: named.agencyCode ?? null,
    unit: named.unit,
    unitCode: named.unitCode ?? null,
    group: named.group ?? null,
  })

export const side = (
  instrument: Instrument,
  units: readonly Named[],
  label: string,
  options: ScoreOptions = { partial: true },
): Side =>
  sideOf(
    score(
      instrument,
      units.map((each) => inputOf(instrument, each)),
      options,
    ),
    { label, year: null, kind: 'scored', source: `${label}.csv`, hash: null },
    { crosswalks: WALKS, instrumentOf, same },
  )

export const compared = (...sides: readonly Side[]): Comparison => compareSides(sides, WALKS)

/** All moves of a comparison's agencies and units, by "agency/unit". */
export const movesOf = (comparison: Comparison): ReadonlyMap<string, Move> =>
  new Map(
    [...comparison.agencies, ...comparison.units].flatMap((track) =>
      comparison.pairs.flatMap((pair) => {
        const move = moveOf(comparison, pair, track)
        return move ? [[`${pair.before} ${move.after.agency}/${move.after.unit ?? ''}`, move] as const] : []
      }),
    ),
  )

/** Some units of a few agencies, no two alike in name. */
export const anyUnits = (instrument: Instrument): fc.Arbitrary<readonly Named[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom('Kab. A', 'Kota B'), fc.constantFrom('u', 'v', 'w')), {
      selector: ([agency, unit]) => `${agency}/${unit}`,
      minLength: 1,
      maxLength: 6,
    })
    .chain((names) =>
      fc.array(anySheet(instrument), { minLength: names.length, maxLength: names.length }).map((sheets) =>
        names.flatMap(([agency, unit], i) => {
          const sheet = sheets[i]
          return sheet ? [{ agency, unit, sheet }] : []
        }),
      ),
    )

/** What all terms come to: the whole change. */
export const totalOf = (terms: readonly Term[]): Exact => sum(terms.map(({ value }) => value))
