import type { Cell, Print, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { highEnough } from '../row-height.js'
import type { Column } from '../table.js'
import { aboveOf, aboveWide, gridOf, HEAD_ROWS, type Head, headOf, type SheetColumn } from './grid.js'

/** What stands in a cell: a value in the look of its column, or a cell with a look of its own. */
type Held = Cell['value'] | (Pick<Cell, 'value'> & Partial<Cell>)

/** A column of a list on a sheet: as in every other medium what it holds of an item, with no formula over others. */
export interface ListColumn<T> extends SheetColumn, Pick<Column<T, Held>, 'value'> {}

/** What a list is called, what stands above it, and how it goes on screen and paper. */
interface ListAbout {
  readonly name: string
  readonly head: Head
  /** The first columns that stay in sight however far one goes right. */
  readonly lead: number
  /** Whether it goes over several pages that repeat those columns. */
  readonly isWide?: boolean
  /** How many rows can be filtered; without it none can. */
  readonly filtered?: number
  /** How high its titles are. */
  readonly titles: number
  readonly print: Partial<Print>
}

/** The row of titles: above it the lines of the head and the bands over columns that belong together. */
const TITLES = HEAD_ROWS + 2
/** Points of the row of bands; where there are none it is but a gap. */
const [BANDS, GAP] = [18, 4]

const cellOf = <T>({ look, value }: ListColumn<T>, item: T): Cell => {
  const held = value(item)
  return held !== null && typeof held === 'object'
    ? { ...held, style: held.style ?? look }
    : { value: held, style: look }
}

/** Items under columns as a sheet: the renderer of tables that are no calculation. */
export const listSheet = <T>(
  { name, head, lead, isWide = false, filtered = 0, titles, print }: ListAbout,
  columns: readonly ListColumn<T>[],
  items: Iterable<T>,
): Sheet => {
  const grid = gridOf(columns)
  const bands = columns.some(({ band }) => band !== undefined) ? BANDS : GAP
  const rows = function* (): Generator<SheetRow> {
    yield* isWide ? aboveWide(head, grid, lead) : aboveOf(head, grid)
    yield* headOf(grid, { bands, titles })
    for (const item of items) yield highEnough({ cells: columns.map((column) => cellOf(column, item)) }, grid.widths)
  }
  return {
    name,
    columns: grid.widths,
    rows: rows(),
    frozen: { columns: lead, rows: TITLES },
    ...(filtered > 0 ? { filter: `A${TITLES}:${grid.last}${TITLES + filtered}` } : {}),
    print: { landscape: true, titleRows: `${TITLES}:${TITLES}`, ...print },
  }
}
