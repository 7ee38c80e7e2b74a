import { columnName } from '../../finding/address.js'
import type { Print, Width } from '../../formats/xlsx/write-book.js'

/** So wide is what a page takes, in widths of columns, before its letters become too small to read. */
const LEGIBLE = 200

/** How many pages wide a table goes on paper. */
export const pagesAcross = (columns: readonly Width[]): number =>
  Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / LEGIBLE))

/** A text above a table is as wide as this, so that it stands on the first page whole. */
const READ = 150

/** How many of a table's columns a text above it may go over. */
export const columnsWithin = (columns: readonly Width[]): number => {
  let room = READ
  const beyond = columns.findIndex(({ width }) => {
    room -= width
    return room < 0
  })
  return Math.max(1, beyond === -1 ? columns.length : beyond)
}

/** How a table goes on paper by its width: over several pages, each with the first columns, where one would be too small. */
export const paperOf = (columns: readonly Width[], lead: number): Pick<Print, 'pagesWide' | 'titleColumns'> => {
  const pagesWide = pagesAcross(columns)
  return pagesWide > 1 ? { pagesWide, titleColumns: `A:${columnName(lead - 1)}` } : {}
}
