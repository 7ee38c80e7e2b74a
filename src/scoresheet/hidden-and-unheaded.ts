import { address, columnName } from '../finding/address.js'
import { rangesOf } from '../finding/cell-ranges.js'
import type { Remark } from '../finding/finding.js'
import type { Sheet } from './sheet-state.js'

/** Columns that hold data below the header but have none themselves, between others or right beside the last. */
export const blankHeaders = (sheet: Sheet, unheaded: ReadonlyMap<number, number>): Remark[] => {
  const { layout, table } = sheet
  const columns = [...layout.headers.keys()]
  const isCovered = (column: number) =>
    table.merges.some(
      (merge) =>
        merge.top <= layout.bottom && merge.bottom >= layout.top && merge.left <= column && column <= merge.right,
    )
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const isBeside = (column: number): boolean =>
    column <= right + 1 || (unheaded.has(column - 1) && isBeside(column - 1))
  return [...unheaded]
    .filter(([column]) => column > left && isBeside(column) && !isCovered(column))
    .map(([column, row]) => ({
      code: 'E-HEAD-BLANK',
      cell: address(column, layout.bottom),
      found: null,
      expected: `${columnName(column)}${row}`,
    }))
}

/** What a remark says of the cells it speaks of. */
const several = (cells: readonly string[]): Pick<Remark, 'count' | 'cells'> =>
  cells.length > 1 ? { count: cells.length, cells: rangesOf(cells) } : {}

/** Hidden rows and columns are read, which is told: whoever looks at the sheet does not see them. */
export const tellHidden = (sheet: Sheet, rowsHidden: readonly number[]): void => {
  const { layout, table, findings } = sheet
  const [first] = rowsHidden
  if (first !== undefined)
    findings.add({
      code: 'W-ROW-HIDDEN',
      cell: address(0, first),
      ...several(rowsHidden.map((row) => address(0, row))),
    })
  const columns = [...[...layout.columns.values()].flat(), ...layout.items.keys(), ...layout.figures.keys()]
  const unseen = columns.filter(table.hiddenColumns).sort((a, b) => a - b)
  const [column] = unseen
  if (column !== undefined)
    findings.add({
      code: 'W-COL-HIDDEN',
      cell: address(column, layout.bottom),
      found: layout.headers.get(column) ?? null,
      ...several(unseen.map((each) => address(each, layout.bottom))),
    })
}
