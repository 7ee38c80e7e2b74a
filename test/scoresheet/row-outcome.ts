import { toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

export type Rows = readonly (readonly Written[])[]

/** What came of the rows: each score with its unit and cell, what was told, and how many rows were used and refused. */
export const rowOutcome = (head: readonly Written[], rows: Rows, above: Rows = []) => {
  const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([...above, head, ...rows])])
  return {
    scores: units.flatMap(({ unit, scores }) =>
      [...scores].flat().map(({ value, place }) => `${unit} ${cellOf(place)}=${toDecimal(value)}`),
    ),
    told: findings.map(short),
    found: findings.map(({ found, unit }) => [found, unit]),
    counts: [counts.used, counts.refused],
  }
}
