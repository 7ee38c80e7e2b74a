import type { Table } from '../cell-table.js'

/** By it the tool knows the first sheet of its own results again, in whatever workbook it has come to stand. */
export const SUMMARY_SIGN = '(ipp.summary/1)'

/** How that sheet is called in both languages; a copy of it has a number behind. */
const NAMES = ['Ringkasan', 'Summary']

/** Whether a sheet is the first sheet of a result of the tool: by its name, and by how its last text ends. */
export const isSummarySheet = ({ name, rows }: Table): boolean => {
  if (name === null || !NAMES.some((own) => name.startsWith(own))) return false
  let last = ''
  for (const { cells } of rows()) last = cells[0]?.text || last
  return last.endsWith(SUMMARY_SIGN)
}
