import type { Remark } from '../finding/finding.js'
import type { Origin } from '../finding/place.js'
import type { Row, Table } from '../formats/cell-table.js'
import { isBlank } from './blank-cell.js'
import { claimOf } from './earlier-results/list-heading.js'
import type { FilledForm, Naming } from './filled-form.js'
import { findingCollector } from './findings.js'
import { findLayout } from './head/find.js'
import { readItem } from './item.js'
import type { Labels } from './labels.js'
import { HEADER_ROWS, type Layout, UNDECIDED, type Vocabulary } from './layout.js'
import { isTotal, narrowest, type Role, roleOf, scoreWord, shownText } from './match-key.js'
import { lineOf, type NameReader, nameReader } from './row-names.js'
import { signIn } from './signature.js'

/** A list of units: which there should be, with what only the list knows (group, province, variant). */
interface RegisterReading {
  readonly forms: readonly FilledForm[]
  readonly remarks: readonly Remark[]
  /** The heading of a column of scores or results: what has one is no list of units. */
  readonly foreign: string | null
  /** Rows that name an agency and no unit; signatures below the list do not. */
  readonly nameless: readonly number[]
}

/** The first heading by which a table shows that it is a scoresheet or a result. */
const foreignIn = (row: Row): string | null => {
  const found = row.cells.find(({ text }) => {
    const [role, item] = [roleOf(text), readItem(text)]
    const isItem = item !== null && (item.number !== null || item.code !== null)
    return isItem || role === 'indicator' || role === 'title' || scoreWord(text) !== null || claimOf(text) !== null
  })
  return found ? shownText(found.text) : null
}

const NO_LABELS: Labels = {
  values: new Map(),
  cells: new Map(),
  emptied: null,
  year: null,
  doubt: null,
  preamble: '',
  title: null,
}

/** The header of a list: the first row that names a column for units. */
const layoutOf = (row: Row): Layout | null => {
  const columns = new Map<Role, number[]>()
  for (const { column, text } of row.cells) {
    const role = roleOf(text)
    if (role) columns.set(role, [...(columns.get(role) ?? []), column])
  }
  const headers = new Map(row.cells.map(({ column, text }) => [column, text]))
  const units = columns.get('unit')
  if (units) columns.set('unit', [...narrowest(units, (column) => headers.get(column) ?? '')])
  else if (!columns.has('unit_code')) return null
  const { number } = row
  return {
    kind: 'long',
    top: number,
    bottom: number,
    columns,
    items: new Map(),
    figures: new Map(),
    headers,
    remarks: [],
  }
}

/** Whether a table has the header of a scoresheet, however many rows that takes. */
export const hasScores = (table: Table, vocabulary: Vocabulary): boolean => {
  const first: Row[] = []
  for (const row of table.rows()) {
    if (!row.cells.every(isBlank)) first.push(row)
    if (first.length >= HEADER_ROWS) break
  }
  return findLayout(first, table.merges, { vocabulary, decisions: UNDECIDED }).layout !== null
}

/** Reads a list of units (`agency_code,agency,group,province,unit_code,unit,service,variant`), one row each. */
export const readRegister = (table: Table, origin: Origin): RegisterReading => {
  const findings = findingCollector()
  const forms: FilledForm[] = []
  const nameless: number[] = []
  let foreign: string | null = null
  let list: { readonly reader: NameReader; readonly naming: Naming } | null = null
  let rows = 0
  for (const row of table.rows()) {
    if (!list) {
      const layout = layoutOf(row)
      if (layout) foreign = foreignIn(row)
      if (layout)
        list = {
          reader: nameReader({ columns: layout.columns, labels: NO_LABELS, merges: table.merges, findings }),
          naming: { columns: layout.columns, labels: NO_LABELS.cells },
        }
      else if (++rows >= HEADER_ROWS) break
      continue
    }
    const names = list.reader.names(lineOf(row))
    if (names.unit === null && names.unitCode === null) {
      if (names.agency !== null && !isTotal(names.agency) && signIn(names.agency) === null) nameless.push(row.number)
      continue
    }
    const about = { origin, names, naming: list.naming, row: row.number, preamble: '', entries: [], figures: [] }
    forms.push({ ...about, broken: names.doubtful, listed: true })
  }
  if (!list) findings.add({ code: 'E-HEAD-MISSING', expected: 'unit' })
  return { forms, remarks: findings.remarks(), foreign, nameless }
}
