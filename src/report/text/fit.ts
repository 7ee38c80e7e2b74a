import { type GridCell, type GridColumn, gridWidth } from '../../formats/terminal.js'
import { widthOf } from '../../formats/width.js'

/** A column before it is known how wide it may be. */
interface Loose extends Omit<GridColumn, 'width'> {
  /** Where it holds names that may be cut: the width below which the table would rather lose something else. */
  readonly floor: number | null
}

/** Below this a name says nothing. */
const LEAST_NAME = 4

interface Measured extends GridColumn {
  /** Not narrower than this, as long as the table can give up something else. */
  readonly least: number
  /** Never narrower than this where it holds names; null where it holds figures, which are never cut. */
  readonly name: number | null
}

/** Columns as wide as what stands in them. */
export const measureColumns = (
  columns: readonly Loose[],
  rows: readonly (readonly GridCell[])[],
): readonly Measured[] =>
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
export const shrunk = (columns: readonly Measured[], room: number): readonly Measured[] | null => {
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

/** Columns whose names are cut as far as it takes. Null where even that is too wide. */
export const cutShort = (columns: readonly Measured[], room: number): readonly Measured[] | null =>
  shrunk(
    columns.map((column) => ({ ...column, least: Math.min(column.least, column.name ?? column.least) })),
    room,
  )
