import { expect } from 'vitest'
import { toDecimal } from '../../../src/exact/exact.js'
import { cellOf } from '../../../src/finding/place.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { readUnder, shipped, short, tableOf, type Written } from '../sheets.js'

export type Read = ReturnType<typeof readUnder>

/** The scores of all units, by name and cell: "Dukcapil A2=4". */
export const scores = ({ units }: Read): readonly string[] =>
  units.flatMap((unit) =>
    [...unit.scores].flat().map((score) => `${unit.unit} ${cellOf(score.place)}=${toDecimal(score.value)}`),
  )

export const codesOf = ({ findings }: Read): readonly string[] => findings.map(short)

export const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1)

/** A score for each of thirty indicators. */
export const thirty = upTo(30).map((n) => n % 6)

export const pekppp = (
  rows: readonly (readonly Written[])[],
  about: Parameters<typeof tableOf>[1] = {},
  columns: readonly (readonly [Role, string])[] = [],
): Read =>
  readUnder(shipped('pekppp-2023'), [tableOf(rows, about)], {
    columns: new Map(columns.map(([role, choice]) => [role, [choice]])),
  })

/** Whether one unit has these thirty scores, in the cells from this one on. */
export const hasThirty = (read: Read, unit: string, [row, column]: readonly [row: number, column: number]): void => {
  const [found, ...others] = read.units
  expect([found?.unit, others.length]).toEqual([unit, 0])
  expect(
    [...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && [score.place.row, score.place.column]),
  ).toEqual(upTo(30).map((n) => [row, column + n - 1]))
  expect([...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && toDecimal(score.value))).toEqual(
    thirty.map(String),
  )
}
