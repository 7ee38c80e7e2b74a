import type { Row } from '../formats/cell-table.js'
import { matchKey, NAMING, type Role, roleOf, shownText, widthOfUnit } from './match-key.js'
import { namesYears, yearOfTitles } from './title-year.js'
import { yearIn } from './year-text.js'

/** A cell of the sheet: its row as the file counts, its column from 0. */
export interface LabelCell {
  readonly row: number
  readonly column: number
}

/** What the rows above a table say about all of it. */
export interface Labels {
  readonly values: ReadonlyMap<Role, string>
  readonly cells: ReadonlyMap<Role, LabelCell>
  /** The cell for the unit's name, where a form has a label for it and nothing beside it. */
  readonly emptied: LabelCell | null
  readonly year: number | null
  /** What should name the year of the evaluation and names none or several, where nothing else names it. */
  readonly doubt: { readonly text: string; readonly cell: LabelCell } | null
  /** What the sheet is called above its table: the first line that speaks of no form or year, else the first. */
  readonly title: string | null
  /** All text above the table, shortened. */
  readonly preamble: string
}

const LABELLED: ReadonlySet<Role> = new Set(NAMING)

const labelRole = (text: string): Role | null => {
  const role = roleOf(text)
  return role && LABELLED.has(role) ? role : null
}

interface Labelled {
  readonly role: Role
  readonly label: string
  /** "" where nothing stands beside the label. */
  readonly value: string
  readonly cell: LabelCell
  /** The column of the label itself. */
  readonly column: number
}

const cellsIn = (row: Row): Row['cells'] =>
  row.cells.filter((cell) => cell.kind !== 'empty' && matchKey(cell.text) !== '')

/** "Unit : Disdukcapil" in one cell, or a label with its value in the next cell that has one. */
const pairsIn = (row: Row): readonly Labelled[] => {
  const cells = cellsIn(row)
  return cells.flatMap((cell, i): readonly Labelled[] => {
    const colon = cell.text.indexOf(':')
    const label = colon < 0 ? cell.text : cell.text.slice(0, colon)
    const role = labelRole(label)
    if (!role) return []
    const own = colon < 0 ? '' : shownText(cell.text.slice(colon + 1))
    const beside = cells[i + 1]
    const value = own || shownText((beside?.text ?? '').replace(/^\s*:/, ''))
    const isLabel = labelRole(value) !== null
    const column = own === '' && beside && !isLabel ? beside.column : cell.column
    return [{ role, label, value: isLabel ? '' : value, cell: { row: row.number, column }, column: cell.column }]
  })
}

/** Whether a row labels values, so that it heads no columns: "Nilai Akhir | : 4,12", "Tahun | 2023". */
export const isOfLabels = (row: Row): boolean =>
  cellsIn(row).some(({ text }) => /^\s*:/.test(text)) ||
  pairsIn(row).some(({ role, value }) => role === 'year' && yearIn(value) !== null)

/** Words of a title that speaks of the form, its year or its purpose, not of who is evaluated. */
const FORMAL =
  /\b(pekppp|ipp|indeks|evaluasi|penilaian|pemantauan|validasi|formulir|lembar|hasil|rekap|rekapitulasi|laporan|tahun|periode|f ?0?[123])\b/

/** The line above the table that tells whose sheet it is, as far as lines without labels do. */
const titleIn = (rows: readonly Row[]): string | null => {
  const lines = rows.flatMap((row) => (pairsIn(row).length > 0 ? [] : cellsIn(row).map(({ text }) => text)))
  const line = lines.find((text) => !FORMAL.test(matchKey(text))) ?? lines[0]
  return line === undefined ? null : shownText(line)
}

/**
 * The empty cell beside a label for the unit's name, where no other label names it. A word that stands alone is no label: a
 * form has others of them in the same column.
 */
const emptiedIn = (labels: readonly Labelled[]): LabelCell | null => {
  const units = labels.filter(({ role }) => role === 'unit')
  const [first] = units
  if (!first || units.some(({ value }) => value !== '')) return null
  const others = labels.filter(({ role, column }) => role !== 'unit' && column === first.column)
  if (others.length === 0) return null
  const values = others.filter(({ value }) => value !== '').map(({ cell }) => cell.column)
  return { row: first.cell.row, column: values[0] ?? first.column + 1 }
}

/** The value of the label for the year, else the first title with several years. */
const doubtIn = (rows: readonly Row[], labelled: Labelled | undefined): Labels['doubt'] => {
  if (labelled && /\d/.test(labelled.value)) return { text: labelled.value, cell: labelled.cell }
  for (const row of rows) {
    const cell = cellsIn(row).find(({ text }) => namesYears(shownText(text)))
    if (cell) return { text: shownText(cell.text), cell: { row: row.number, column: cell.column } }
  }
  return null
}

/** Reads the labels and titles above a table: agency, unit, year ("Tahun 2022", "Evaluasi 2022"), variant and so on. */
export const readLabels = (rows: readonly Row[]): Labels => {
  const all = rows.flatMap(pairsIn)
  const labels = all.filter(({ value }) => value !== '')
  // The first of each role, and the unit's own before that of the organisation above it: the last in this order.
  const ordered = labels.reverse().sort((a, b) => widthOfUnit(b.label) - widthOfUnit(a.label))
  const values = new Map(ordered.map(({ role, value }) => [role, value]))
  const cells = new Map(ordered.map(({ role, cell }) => [role, cell]))
  const texts = rows.flatMap((row) =>
    row.cells.filter((cell) => cell.kind !== 'empty').map((cell) => shownText(cell.text)),
  )
  const year = yearIn(values.get('year') ?? '') ?? yearOfTitles(texts)
  return {
    values,
    cells,
    emptied: emptiedIn(all),
    year,
    doubt:
      year === null
        ? doubtIn(
            rows,
            ordered.findLast(({ role }) => role === 'year'),
          )
        : null,
    preamble: texts.join(' ').slice(0, 1000),
    title: titleIn(rows),
  }
}
