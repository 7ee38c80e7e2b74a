import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cell } from '../../src/formats/cell-table.js'
import { lineOf } from '../../src/scoresheet/row-names.js'
import { runs } from '../engine/runs.js'

describe('a row is found its cells by column', () => {
  test('whichever of them it lacks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 20 }), (columns) => {
        const cells = columns
          .toSorted((a, b) => a - b)
          .map(
            (column): Cell => ({
              ...{ column, kind: 'text', text: `${column}`, formula: null },
              ...{ stored: true, format: null, merged: null },
            }),
          )
        const line = lineOf({ number: 1, hidden: false, cells, width: null })
        for (let column = 0; column <= 61; column++) {
          const due = columns.includes(column) ? `${column}` : undefined
          expect([line.cells.get(column)?.text, line.cells.has(column)]).toEqual([due, due !== undefined])
        }
        expect([...line.cells.keys()]).toEqual(cells.map(({ column }) => column))
        expect([...line.cells.values()]).toEqual(cells)
      }),
      { numRuns: runs(200), seed: 7 },
    )
  })
})
