import { columnName } from '../../finding/address.js'
import type { Print, Width } from '../../formats/xlsx/write-book.js'

/** So wide is what a page takes, in widths of columns, before its letters become too small to read. */
const LEGIBLE = 200

/** A column of a table; some begin what is read together, such as the figures of a year. */
interface Paged extends Width {
  readonly begins?: boolean
}

const sumOf = (columns: readonly Width[]): number => columns.reduce((sum, { width }) => sum + width, 0)

/** Columns in groups that are not parted; one that no page has room for is parted where the page is full. */
const groupsOf = (columns: readonly Paged[], room: number): readonly (readonly Paged[])[] => {
  const groups: Paged[][] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (!last || column.begins || sumOf(last) + column.width > room) groups.push([column])
    else last.push(column)
  }
  return groups
}

/** What stands on each page: groups one after the other, as far as a page has room. */
const pagesOf = (columns: readonly Paged[], room: number): readonly (readonly Paged[])[] => {
  const pages: Paged[][] = []
  for (const group of groupsOf(columns, room)) {
    const last = pages.at(-1)
    if (last && sumOf(last) + sumOf(group) <= room) last.push(...group)
    else pages.push([...group])
  }
  return pages
}

/** The same on no more pages than the widest page needs, with as little difference between them as there can be. */
const evenly = (columns: readonly Paged[], most: number): readonly (readonly Paged[])[] => {
  const fewest = pagesOf(columns, most)
  let room = Math.max(0, ...groupsOf(columns, most).map(sumOf))
  while (pagesOf(columns, room).length > fewest.length) room++
  return pagesOf(columns, room)
}

/** How wide columns are, and how they go on paper. */
interface Laid {
  readonly widths: readonly Width[]
  readonly print: Pick<Print, 'pagesWide' | 'titleColumns'>
}

/** Over so many pages, each with the first columns. */
const overPages = (pagesWide: number, lead: number): Laid['print'] =>
  pagesWide > 1 ? { pagesWide, titleColumns: `A:${columnName(lead - 1)}` } : {}

/**
 * A table whose pages end where groups of its columns do. A spreadsheet only takes how many pages wide a sheet is, chooses
 * the largest letters with which that holds, and fills one page after the other: so all pages are made equally wide, and where
 * one took more the last would have no room.
 */
export const onEqualPages = (columns: readonly Paged[], lead: number): Laid => {
  const first = columns.slice(0, lead).map(({ width }) => ({ width }))
  const pages = evenly(columns.slice(lead), LEGIBLE - sumOf(first))
  const most = Math.max(0, ...pages.map(sumOf))
  const widths = pages.flatMap((page) => {
    const more = (most - sumOf(page)) / page.length
    return page.map(({ width }) => ({ width: Math.round((width + more) * 100) / 100 }))
  })
  return { widths: [...first, ...widths], print: overPages(pages.length, lead) }
}

/** How many pages wide a table goes on paper. */
export const pagesAcross = (columns: readonly Width[]): number => Math.max(1, Math.ceil(sumOf(columns) / LEGIBLE))

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
export const paperOf = (columns: readonly Width[], lead: number): Laid['print'] => overPages(pagesAcross(columns), lead)

/** What A4 has room for between the margins of a sheet, in points, and a little less, because fonts differ. */
export const UPRIGHT = { width: 537, height: 745 } as const
export const LANDSCAPE = { width: 784, height: 498 } as const

/** How wide columns are in points: seven pixels a character, and five between them. */
export const pointsOf = (columns: readonly Width[]): number =>
  columns.reduce((sum, { width }) => sum + ((width * 7 + 5) * 3) / 4, 0)

/** Where pages end, so that no part is cut that fits on one; parts begin behind the rows of `starts`, the first at 0. */
export const pageBreaks = (heights: readonly number[], starts: readonly number[], room: number): readonly number[] => {
  const breaks: number[] = []
  let used = 0
  starts.forEach((start, i) => {
    const part = heights.slice(start, starts[i + 1]).reduce((sum, height) => sum + height, 0)
    // A page's title never stands alone.
    if (i > 1 && used + part > room) {
      breaks.push(start)
      used = 0
    }
    used = (used + part) % room
  })
  return breaks
}
