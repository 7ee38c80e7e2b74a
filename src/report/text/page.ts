import type { GridCell, GridColumn } from '../../formats/terminal.js'
import { gridWidth } from '../../formats/terminal.js'
import { widthOf } from '../../formats/width.js'

/** What a text is set for. */
export interface Page {
  /** Columns of the terminal; null where nothing has to fit (a pipe, a file). */
  readonly columns: number | null
  readonly colour: boolean
  /** How many rows of a ranking are shown, where not all are: a file holds the others. */
  readonly rows?: number
}

/** No terminal is narrower than a heading needs; below this, lines may be longer than asked for. */
const NARROWEST = 40

/** The columns that lines have to fit in. */
export const widthOfPage = (page: Page): number =>
  page.columns === null ? Number.POSITIVE_INFINITY : Math.max(page.columns, NARROWEST)

/** One column of a table before it is known how wide it may be. */
export interface Column<T> {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Where it holds names that may be cut: the width below which the table would rather lose something else. */
  readonly floor: number | null
  readonly cell: (item: T) => GridCell
}

/** A table whose columns fit the page. */
export interface Fitted {
  readonly columns: readonly GridColumn[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Which of the sets of columns it is, from 0. */
  readonly choice: number
}

/** Below this a name says nothing. */
const LEAST_NAME = 4

interface Measured extends GridColumn {
  /** Not narrower than this, as long as the table can give up something else. */
  readonly least: number
  /** Never narrower than this where it holds names; null where it holds figures, which are never cut. */
  readonly name: number | null
}

const measured = <T>(columns: readonly Column<T>[], rows: readonly (readonly GridCell[])[]): readonly Measured[] =>
  columns.map(({ heading, align, floor }, i) => {
    let width = widthOf(heading)
    for (const cells of rows) width = Math.max(width, widthOf(cells[i]?.text ?? ''))
    const isName = floor !== null
    return {
      heading,
      align,
      width,
      least: isName ? Math.min(width, floor) : width,
      name: isName ? Math.min(width, LEAST_NAME) : null,
    }
  })

/** Takes from the widest first, so that names of unequal length share what there is. Null where it does not suffice. */
const shrunk = (columns: readonly Measured[], room: number): readonly Measured[] | null => {
  const fitted = columns.map((column) => ({ ...column }))
  for (let over = gridWidth(fitted) - room; over > 0; over--) {
    const widest = fitted
      .filter((column) => column.width > column.least)
      .reduce<(typeof fitted)[number] | null>((most, each) => (most && most.width >= each.width ? most : each), null)
    if (!widest) return null
    widest.width--
  }
  return fitted
}

/** Columns whose names are cut as far as it takes; where even that is too wide, so is the table. */
const cutShort = (columns: readonly Measured[], room: number): readonly Measured[] => {
  const least = columns.map((column) => ({ ...column, least: Math.min(column.least, column.name ?? column.least) }))
  return shrunk(least, room) ?? least.map((column) => ({ ...column, width: column.least }))
}

/** The first of several sets of columns, the fullest first, that fits the page with its names readable; else the last. */
export const fitted = <T>(items: readonly T[], choices: readonly (readonly Column<T>[])[], page: Page): Fitted => {
  const room = widthOfPage(page)
  let last: Fitted = { columns: [], rows: [], choice: 0 }
  for (const [choice, set] of choices.entries()) {
    const rows = items.map((item) => set.map(({ cell }) => cell(item)))
    const natural = measured(set, rows)
    const columns = shrunk(natural, room)
    if (columns) return { columns, rows, choice }
    last = { columns: cutShort(natural, room), rows, choice }
  }
  return last
}
