import { address } from '../finding/address.js'
import { entry, readFigureAt } from './entry.js'
import type { Names, Naming } from './form.js'
import type { Item } from './item.js'
import type { AcrossCell } from './layout.js'
import { printedRow } from './printed/printed-row.js'
import { codeText, type Line, warnOfName } from './row-names.js'
import { keyFault, keyOf, type Outcome, skipTotal } from './row-scores.js'
import { type Draft, draftOf, isBlank, type Sheet } from './sheet-state.js'
import { presentable, type Role, yearIn } from './words.js'

type Said = ReadonlyMap<Role, AcrossCell>

const textOf = (sheet: Sheet, said: Said, role: Role): string | null => {
  const above = said.get(role)
  if (!above) return sheet.labels.values.get(role) ?? null
  const { cell, row } = above
  const line: Line = { number: row, cells: new Map() }
  if (role === 'unit_code' || role === 'agency_code') return codeText(cell, line, sheet.findings)
  warnOfName(cell, line, role, sheet.findings)
  return presentable(cell.kind === 'number' ? String(Number(cell.text)) : cell.text) || null
}

/** The year above a column; one that cannot be read is told, and the unit is in doubt. */
const yearOf = (sheet: Sheet, said: Said): { readonly year: number | null; readonly doubtful: boolean } => {
  const above = said.get('year')
  if (!above) return { year: sheet.labels.year, doubtful: false }
  const year = yearIn(above.cell.text)
  const cell = address(above.cell.column, above.row)
  if (year === null)
    sheet.findings.add({ code: 'E-YEAR-UNKNOWN', cell, found: above.cell.text }, `year ${above.cell.text}`)
  return { year, doubtful: year === null }
}

const namesOf = (sheet: Sheet, said: Said): Names => ({
  agency: textOf(sheet, said, 'agency'),
  agencyCode: textOf(sheet, said, 'agency_code'),
  unit: textOf(sheet, said, 'unit'),
  unitCode: textOf(sheet, said, 'unit_code'),
  group: textOf(sheet, said, 'group'),
  province: textOf(sheet, said, 'province'),
  evaluator: textOf(sheet, said, 'evaluator'),
  variant: textOf(sheet, said, 'variant'),
  ...yearOf(sheet, said),
})

/** The form that each column of a turned table fills. */
export const draftsAcross = (sheet: Sheet): ReadonlyMap<number, Draft> =>
  new Map(
    [...(sheet.layout.across ?? [])].map(([column, said]) => {
      const row = said.get('unit')?.row ?? sheet.layout.bottom
      return [column, draftOf(sheet, namesOf(sheet, said), row)]
    }),
  )

/** Where the sheet names the unit of a column. */
export const namingAcross = ({ layout, labels }: Sheet, { entries }: Draft): Naming => {
  const said = layout.across?.get(entries[0]?.place.column ?? -1) ?? new Map<Role, AcrossCell>()
  const cells = [...said].map(([role, { cell, row }]) => [role, { row, column: cell.column }] as const)
  return { columns: layout.columns, labels: new Map([...labels.cells, ...cells]) }
}

const isHeading = ({ vocabulary }: Sheet, { title }: Item): boolean => title !== null && vocabulary.isHeading(title)

/** Keeps what a row of sums or means prints of each column's unit; false where it prints nothing that can be told. */
const keepAcross = (sheet: Sheet, line: Line, drafts: ReadonlyMap<number, Draft>): boolean => {
  const kept = [...drafts].filter(([column, draft]) => {
    const printed = printedRow(sheet, line, column)
    if (printed?.place.column !== column) return false
    draft.printed.set(-line.number, printed)
    return true
  })
  return kept.length > 0
}

/** Turned: the row is one indicator, each column a unit. */
export const readAcross = (sheet: Sheet, line: Line, drafts: ReadonlyMap<number, Draft>): Outcome => {
  const columns = [...drafts.keys()]
  const [first = 0] = columns
  const { form, item } = keyOf(sheet, line)
  if (form) {
    for (const [column, draft] of drafts) readFigureAt(sheet, line, { form, column }, draft)
    return 'used'
  }
  const filled = columns.filter((column) => !isBlank(line.cells.get(column)))
  const known = item !== null && sheet.vocabulary.isItem(item) && !(isHeading(sheet, item) && filled.length === 0)
  if (!known && keepAcross(sheet, line, drafts)) return 'skipped'
  if (!known && skipTotal(sheet, line, filled[0] ?? null)) return 'skipped'
  if (filled.length === 0 && !known) return 'skipped'
  if (item === null) return keyFault(sheet, line, filled[0] ?? first, null)
  for (const [column, draft] of drafts) draft.entries.push(entry(sheet, line, column, item))
  return 'used'
}
