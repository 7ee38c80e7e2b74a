import { address } from '../../../finding/address.js'
import { type CellSet, cellSet } from '../../../finding/cell-ranges.js'
import { inlineStrings } from '../writer/shared-strings.js'

/** The cells that are painted, by how they looked before, while a copy is made. */
export interface PaintedCells {
  readonly add: (sheet: string, cell: { readonly column: number; readonly row: number; readonly look: number }) => void
  readonly isEmpty: () => boolean
  /**
   * Rows for the sheet of findings behind its last: the sheet, a cell that looks as these did, and which they are. So
   * whoever saves the copy keeps what they looked like.
   */
  readonly rows: (last: number) => string
}

/** As many characters of ranges stand in one cell; more go into further rows. */
const MOST_TEXT = 2000

/** Ranges in texts of a bounded length. */
const textsOf = (ranges: readonly string[]): readonly string[] => {
  const texts: string[] = []
  for (const range of ranges) {
    const last = texts.at(-1)
    if (last === undefined || last.length + range.length >= MOST_TEXT) texts.push(range)
    else texts[texts.length - 1] = `${last} ${range}`
  }
  return texts
}

export const paintedCells = (): PaintedCells => {
  const sheets = new Map<string, Map<number, CellSet>>()
  const textCell = (at: string, text: string): string => {
    const held = inlineStrings.of(text)
    return held ? `<c r="${at}"${held.rest}</c>` : ''
  }
  return {
    add: (sheet, { column, row, look }) => {
      const looks = sheets.get(sheet) ?? new Map<number, CellSet>()
      sheets.set(sheet, looks)
      const cells = looks.get(look) ?? cellSet()
      looks.set(look, cells)
      cells.add(address(column, row))
    },
    isEmpty: () => sheets.size === 0,
    rows: (last) => {
      const listed = [...sheets].flatMap(([sheet, looks]) =>
        [...looks].flatMap(([look, cells]) => textsOf(cells.ranges()).map((text) => ({ sheet, look, text }))),
      )
      const rows = listed.map(({ sheet, look, text }, i) => {
        const row = last + 1 + i
        const cells = `${textCell(`B${row}`, sheet)}<c r="C${row}" s="${look}"/>${textCell(`D${row}`, text)}`
        return `<row r="${row}">${cells}</row>`
      })
      return rows.join('')
    },
  }
}
