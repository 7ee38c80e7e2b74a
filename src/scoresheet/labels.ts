import type { Row } from '../formats/table.js'
import { yearOfTitles } from './title.js'
import { matchable, NAMING, presentable, type Role, roleOf, yearIn } from './words.js'

/** What the rows above a table say about all of it. */
export interface Labels {
  readonly values: ReadonlyMap<Role, string>
  readonly year: number | null
  /** All text above the table, shortened. */
  readonly preamble: string
}

const LABELLED: ReadonlySet<Role> = new Set(NAMING)

const labelRole = (text: string): Role | null => {
  const role = roleOf(text)
  return role && LABELLED.has(role) ? role : null
}

/** "Unit : Disdukcapil" in one cell, or a label with its value in the next cell that has one. */
const pairsIn = (row: Row): readonly (readonly [Role, string])[] => {
  const texts = row.cells
    .filter((cell) => cell.kind !== 'empty' && matchable(cell.text) !== '')
    .map((cell) => cell.text)
  return texts.flatMap((text, i) => {
    const [label = '', ...rest] = text.split(':')
    const role = labelRole(label)
    if (!role) return []
    const value = presentable(rest.join(':')) || presentable((texts[i + 1] ?? '').replace(/^\s*:/, ''))
    return value === '' || labelRole(value) ? [] : [[role, value] as const]
  })
}

/** Reads the labels and titles above a table: agency, unit, year ("Tahun 2022", "Evaluasi 2022"), variant and so on. */
export const readLabels = (rows: readonly Row[]): Labels => {
  const values = new Map<Role, string>()
  for (const row of rows) for (const [role, value] of pairsIn(row)) if (!values.has(role)) values.set(role, value)
  const texts = rows.flatMap((row) =>
    row.cells.filter((cell) => cell.kind !== 'empty').map((cell) => presentable(cell.text)),
  )
  const stated = yearIn(values.get('year') ?? '')
  return { values, year: stated ?? yearOfTitles(texts), preamble: texts.join(' ').slice(0, 1000) }
}
