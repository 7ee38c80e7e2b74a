import { readFileSync } from 'node:fs'
import type { Finding, Remark } from '../../src/finding/finding.js'
import type { Cell, Range, Row, Table } from '../../src/formats/cell-table.js'
import { rulesById } from '../../src/instrument/catalog.js'
import { readRules } from '../../src/instrument/read.js'
import type { Instrument } from '../../src/instrument/schema.js'
import { type FileDecisions, readFile } from '../../src/scoresheet/file.js'
import { resolve } from '../../src/scoresheet/resolve.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'

/** A cell as a test writes it: a number, a text, nothing, or everything about it. */
export type Written = string | number | null | Partial<Cell>

/** The cell that a test writes. */
export const cellOf = (written: Written, column: number): Cell | null => {
  const plain = { column, formula: null, stored: true, format: null, merged: null }
  if (written === null) return null
  if (typeof written === 'number') return { ...plain, kind: 'number', text: String(written) }
  if (typeof written === 'string') return { ...plain, kind: 'text', text: written }
  return { ...plain, kind: 'text', text: '', ...written }
}

/** A sheet from its rows; `name` null makes it a CSV table. */
export const tableOf = (
  rows: readonly (readonly Written[])[],
  about: { name?: string | null; merges?: readonly Range[]; hidden?: boolean; hiddenRows?: readonly number[] } = {},
): Table => {
  const name = about.name === undefined ? 'F-02' : about.name
  const all = rows.map(
    (row, i): Row => ({
      number: i + 1,
      hidden: about.hiddenRows?.includes(i + 1) ?? false,
      cells: row.flatMap((written, column) => cellOf(written, column) ?? []),
      width: name === null ? row.length : null,
    }),
  )
  return {
    name,
    hidden: about.hidden ?? false,
    hiddenColumns: () => false,
    merges: about.merges ?? [],
    rows: () => all.filter((row) => row.cells.length > 0),
  }
}

export const shipped = (id: string): Instrument => {
  const rules = rulesById(id)
  if (!rules) throw new Error(`no instrument ${id}`)
  return rules.instrument
}

/** Three indicators of equal weight, scores from 0 to 5 without steps. */
export const tiny = (): Instrument => {
  const reading = readRules(readFileSync(new URL('../../fixtures/corpus/tiny.json', import.meta.url), 'utf8'))
  if (!reading.ok) throw new Error('the tiny instrument is broken')
  return reading.value.instrument
}

const UNDECIDED: FileDecisions = { columns: new Map(), sheets: [], headerRow: null }

/** Reads sheets of one file under an instrument, as a run does. */
export const readUnder = (
  instrument: Instrument,
  tables: readonly Table[],
  decisions: Partial<FileDecisions> = {},
  file = 'lembar.xlsx',
) => {
  const book = { tables, remarks: () => [] }
  const reading = readFile(file, () => book, {
    vocabulary: vocabularyOf([instrument]),
    decisions: { ...UNDECIDED, ...decisions },
  })
  const resolved = resolve(instrument, reading.forms)
  return { ...reading, units: resolved.units, findings: [...reading.findings, ...resolved.findings] }
}

/** "E-CELL-EMPTY F-02!D3": a finding in one short line. */
export const short = ({ code, sheet, cell }: Finding): string =>
  [code, [sheet, cell].filter((part) => part !== null).join('!')].filter((part) => part !== '').join(' ')

/** "E-COST-LINE D2 -1 = ≥ 0 ambiguous": what is said of a cell, what stood there, what was expected and why; "–" where nothing stood. */
export const inOneLine = ({ code, cell, found, expected, why }: Remark): string =>
  [code, cell, found ?? '–', '=', expected, why].filter((part) => part).join(' ')
