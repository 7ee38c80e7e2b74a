import { Refusal } from '../finding/finding.js'
import type { Row, Table } from '../formats/cell-table.js'
import { isFilled } from './blank-cell.js'
import type { FilledForm, Names } from './filled-form.js'
import { readItem } from './item.js'
import { readLabels } from './labels.js'
import { HEADER_ROWS, type Vocabulary } from './layout.js'
import { type Role, roleOf, scoreWord, shownText } from './match-key.js'

export type NamedAgency = Pick<Names, 'agency' | 'agencyCode'>

/** A file, or a sheet of one, that may hold scores and was refused as a whole or not looked for. */
export interface Unread {
  /** As the operator gave it. */
  readonly file: string
  /** The sheet's name; null where the whole file was not read. */
  readonly sheet: string | null
  /** The agencies that it names, as far as it could still be read; empty where it names none. */
  readonly agencies: readonly NamedAgency[]
  /** The year that its titles or rows name, where it is one. */
  readonly year: number | null
}

/** What a part says of itself that was read though it does not count. */
type About = Pick<Unread, 'agencies' | 'year'>

/** A part of which nothing could be read. */
export const NOTHING_SAID: About = { agencies: [], year: null }

/** Rows as far as they can be read: damage ends them. */
export function* rowsUntilDamage(table: Table): Generator<Row> {
  try {
    yield* table.rows()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** Words of a header, by which it is told from a label with its value beside it. */
const isHeading = (text: string, { isItem }: Vocabulary): boolean => {
  if (roleOf(text) !== null || scoreWord(text) !== null) return true
  const item = readItem(text)
  return item !== null && isItem(item)
}

/** Fewer cells than this make no row of a table with an agency, an indicator and a score. */
const ROW_CELLS = 3

/** The column that a header keeps for agencies or their codes; null where the row is no such header. */
const columnIn = (row: Row, role: Role, vocabulary: Vocabulary): number | null => {
  const cells = row.cells.filter(isFilled)
  const at = cells.findIndex(({ text }) => roleOf(text) === role)
  const [own, next] = [cells[at], cells[at + 1]]
  if (!own || (next && !isHeading(next.text, vocabulary))) return null
  const others = cells.filter((cell) => cell !== own && isHeading(cell.text, vocabulary))
  return others.length >= ROW_CELLS - 1 ? own.column : null
}

interface Column {
  readonly top: number
  readonly column: number
}

const columnOf = (rows: readonly Row[], role: Role, vocabulary: Vocabulary): Column | null => {
  for (const row of rows) {
    const column = columnIn(row, role, vocabulary)
    if (column !== null) return { top: row.number, column }
  }
  return null
}

/** The names that stand in the rows of a table under a header of agencies. */
const namesBelow = (table: Table, { top, column }: Column): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const row of rowsUntilDamage(table)) {
    const filled = row.cells.filter(isFilled)
    const own = filled.find((cell) => cell.column === column)
    if (own && row.number > top && filled.length >= ROW_CELLS) names.add(shownText(own.text))
  }
  return names
}

const firstRows = (table: Table): readonly Row[] => {
  const rows: Row[] = []
  for (const row of rowsUntilDamage(table)) {
    rows.push(row)
    if (rows.length >= HEADER_ROWS) break
  }
  return rows
}

/** What a sheet that is not read as one says of itself: the agencies of its rows, else the one above its table; its year. */
export const aboutTable = (table: Table, vocabulary: Vocabulary): About => {
  const rows = firstRows(table)
  const named = columnOf(rows, 'agency', vocabulary)
  const coded = columnOf(rows, 'agency_code', vocabulary)
  const top = Math.min(named?.top ?? Number.POSITIVE_INFINITY, coded?.top ?? Number.POSITIVE_INFINITY)
  const { values, year } = readLabels(rows.filter(({ number }) => number < top))
  if (named) return { agencies: [...namesBelow(table, named)].map((agency) => ({ agency, agencyCode: null })), year }
  if (coded)
    return { agencies: [...namesBelow(table, coded)].map((agencyCode) => ({ agency: null, agencyCode })), year }
  const [agency, agencyCode] = [values.get('agency') ?? null, values.get('agency_code') ?? null]
  const isName = agency !== null && !isHeading(agency, vocabulary)
  return { agencies: isName || agencyCode !== null ? [{ agency: isName ? agency : null, agencyCode }] : [], year }
}

/** What filled forms say of themselves, each agency once. */
export const aboutForms = (forms: readonly FilledForm[]): About => {
  const named = forms.filter(({ names }) => names.agency !== null || names.agencyCode !== null)
  const agencies = new Map(
    named.map(({ names: { agency, agencyCode } }) => [`${agency}\n${agencyCode}`, { agency, agencyCode }]),
  )
  const years = new Set(forms.map(({ names }) => names.year))
  const [year = null] = years
  return { agencies: [...agencies.values()], year: years.size === 1 ? year : null }
}

/** What several sheets say together. */
export const aboutAll = (all: readonly About[]): About => {
  const years = new Set(all.map(({ year }) => year))
  const [year = null] = years
  return { agencies: all.flatMap(({ agencies }) => agencies), year: years.size === 1 ? year : null }
}
