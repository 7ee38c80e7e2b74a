import { isBlank } from './blank-cell.js'
import { entryAt, readFigureAt } from './entry.js'
import { entriesIn } from './entry-row.js'
import type { Names, Naming } from './filled-form.js'
import type { Item } from './item.js'
import type { RowCell } from './layout.js'
import type { Role } from './match-key.js'
import { printedRow } from './printed/printed-row.js'
import { type Line, namesBy, textUnder, yearUnder } from './row-names.js'
import { keyFault, keyOf, type Outcome, skipTotal } from './row-scores.js'
import { addEntry, type Draft, draftOf, keepPrinted, type Sheet } from './sheet-state.js'

type Said = ReadonlyMap<Role, RowCell>

/** The year above a column; where it cannot be read, the unit is in doubt. */
const yearOf = (sheet: Sheet, said: Said): { readonly year: number | null; readonly doubtful: boolean } => {
  const above = said.get('year')
  if (!above) return { year: sheet.labels.year, doubtful: false }
  const year = yearUnder(above, sheet.findings)
  return { year, doubtful: year === null }
}

const namesOf = (sheet: Sheet, said: Said): Names => {
  const textOf = (role: Role): string | null => {
    const above = said.get(role)
    return above ? textUnder(role, above, sheet.findings) : (sheet.labels.values.get(role) ?? null)
  }
  return namesBy(textOf, yearOf(sheet, said))
}

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
  const said = layout.across?.get(entriesIn(entries)[0]?.place.column ?? -1) ?? new Map<Role, RowCell>()
  const cells = [...said].map(([role, { cell, row }]) => [role, { row, column: cell.column }] as const)
  return { columns: layout.columns, labels: new Map([...labels.cells, ...cells]) }
}

const isHeading = ({ vocabulary }: Sheet, { title }: Item): boolean => title !== null && vocabulary.isHeading(title)

/** Keeps what a row of sums or means prints of each column's unit; false where it prints nothing that can be told. */
const keepAcross = (sheet: Sheet, line: Line, drafts: ReadonlyMap<number, Draft>): boolean => {
  const kept = [...drafts].filter(([column, draft]) => {
    const printed = printedRow(sheet, line, column)
    if (printed?.place.column !== column) return false
    keepPrinted(draft, -line.number, printed)
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
    for (const [column, draft] of drafts) readFigureAt(sheet, { line, column, form }, draft)
    return 'used'
  }
  const filled = columns.filter((column) => !isBlank(line.cells.get(column)))
  const known = item !== null && sheet.vocabulary.isItem(item) && !(isHeading(sheet, item) && filled.length === 0)
  if (!known && keepAcross(sheet, line, drafts)) return 'skipped'
  if (!known && skipTotal(sheet, line, filled[0] ?? null)) return 'skipped'
  if (filled.length === 0 && !known) return 'skipped'
  if (item === null) return keyFault(sheet, { line, column: filled[0] ?? first }, null)
  for (const [column, draft] of drafts) addEntry(draft, entryAt(sheet, { line, column }, item))
  return 'used'
}
