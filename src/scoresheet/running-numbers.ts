import { type EntryRow, type ItemColumns, isEntryRow } from './entry-row.js'
import type { FilledForm } from './filled-form.js'
import type { Item } from './item.js'
import type { VariantIndex } from './variant-index.js'

/** Under a code that has letters the sheet names indicators by codes, and "6" is the code 6. */
const isBare = ({ code }: Item): boolean => code === null || /^\d+$/.test(code)

/** Forms that name indicators by their printed running numbers alone, with the codes instead. */
export const byPrintedNumbers = (
  { printed: codes }: VariantIndex,
  forms: readonly FilledForm[],
): readonly FilledForm[] => {
  if (codes.size === 0) return forms
  const withCode = (item: Item): Item => {
    const code = item.number === null ? undefined : codes.get(item.number)
    return code === undefined ? item : { ...item, number: null, code }
  }
  const rows = new Map<ItemColumns, ItemColumns>()
  const codedRow = (row: EntryRow): EntryRow => {
    const { across } = row
    const own = rows.get(across) ?? { ...across, items: across.items.map(withCode) }
    rows.set(across, own)
    return row.under(own)
  }
  return forms.map((form) => {
    const { entries } = form
    const items = isEntryRow(entries) ? entries.across.items : entries.map(({ item }) => item)
    if (!items.every(isBare)) return form
    if (isEntryRow(entries)) return { ...form, entries: codedRow(entries) }
    return { ...form, entries: entries.map((entry) => ({ ...entry, item: withCode(entry.item) })) }
  })
}
