import { columnName } from '../../finding/address.js'
import { Refusal } from '../../finding/finding.js'
import { plain } from '../../finding/plain.js'
import type { Row, Table } from '../../formats/cell-table.js'
import { csvLimits } from '../../formats/limits.js'
import { openWorkbook } from '../../formats/open.js'
import { ROLES } from '../../scoresheet/kept-decisions.js'
import type { SheetView } from '../protocol.js'
import type { Session } from './read-dropped.js'

/** What is shown of a sheet: enough to see what its columns hold. */
const [MOST_ROWS, MOST_COLUMNS] = [15, 40]

const NOTHING: SheetView = { columns: [], rows: [], roles: ROLES }

const rowsOf = (table: Table): readonly Row[] => {
  const rows: Row[] = []
  for (const row of table.rows()) {
    if (row.cells.some(({ text }) => text.trim() !== '')) rows.push(row)
    if (rows.length === MOST_ROWS) break
  }
  return rows
}

const viewOf = (table: Table): SheetView => {
  const rows = rowsOf(table)
  const last = rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0)
  const columns = Array.from({ length: Math.min(MOST_COLUMNS, last) }, (_, at) => columnName(at))
  const textAt = ({ cells }: Row, at: number) => plain(cells.find(({ column }) => column === at)?.text ?? '')
  return {
    columns,
    rows: rows.map((row) => ({ number: row.number, texts: columns.map((_, at) => textAt(row, at)) })),
    roles: ROLES,
  }
}

/** The beginning of a file's first sheet that is not hidden; nothing of what cannot be opened, which a finding tells. */
export const sheetView = async ({ sources, options }: Session, file: string): Promise<SheetView> => {
  const opened = await sources.open(file, options.limits)
  if (!('source' in opened)) return NOTHING
  const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
  try {
    const { tables } = openWorkbook(opened.source, file, { limits: options.limits, csv })
    const [first] = [...tables.filter(({ hidden }) => !hidden), ...tables]
    return first ? viewOf(first) : NOTHING
  } catch (error) {
    if (error instanceof Refusal) return NOTHING
    throw error
  }
}
