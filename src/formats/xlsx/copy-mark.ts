import type { Table } from '../cell-table.js'

/** By it the tool knows a marked copy again, and the sheet of findings in it, whoever saved the copy since. */
export const COPY_MARK = 'ipp.copy/1'

const ENDING = `(${COPY_MARK})`

/** Whether a sheet is the list of findings that the tool added to a copy: by how its first text ends. */
export const isFindingsSheet = ({ name, rows }: Table): boolean => {
  if (name === null) return false
  for (const { cells } of rows()) return cells[0]?.text.endsWith(ENDING) ?? false
  return false
}
