import type { Table } from '../../src/formats/cell-table.js'
import { ScoreReadings } from '../../src/scoresheet/cell/score-cache.js'
import { rowKeeper } from '../../src/scoresheet/entry-row.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { readLabels } from '../../src/scoresheet/labels.js'
import type { Layout } from '../../src/scoresheet/layout.js'
import { type Line, lineOf, nameReader } from '../../src/scoresheet/row-names.js'
import type { Sheet } from '../../src/scoresheet/sheet-state.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { tiny } from './sheets.js'

/** A sheet while its rows are read: its header in the first row, and of the rest what the test says. */
export const sheetInHand = (table: Table, layout: Partial<Layout>, more: Partial<Sheet> = {}): Sheet => {
  const whole: Layout = {
    ...{ kind: 'single', top: 1, bottom: 1, remarks: [] },
    ...{ columns: new Map(), items: new Map(), figures: new Map(), headers: new Map() },
    ...layout,
  }
  const origin = { file: 'lembar.xlsx', sheet: table.name }
  const [findings, labels] = [findingCollector(), readLabels([])]
  const readings = new ScoreReadings(table.name !== null)
  const across = { columns: [...whole.items.keys()], items: [...whole.items.values()] }
  return {
    ...{ table, origin, layout: whole, labels, vocabulary: vocabularyOf([tiny()]), findings, readings, across },
    reader: nameReader({ columns: whole.columns, labels, merges: table.merges, findings }),
    drafts: new Map(),
    keys: new Map(),
    printed: new Map(),
    wholes: [],
    keepRow: rowKeeper({ origin, across, readings }),
    merges: table.merges,
    marks: new Set(),
    ...more,
  }
}

/** A row of a table by its number. */
export const lineIn = (table: Table, number: number): Line => {
  for (const row of table.rows()) if (row.number === number) return lineOf(row)
  return { number, cells: new Map() }
}
