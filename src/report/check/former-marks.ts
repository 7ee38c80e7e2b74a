import { address } from '../../finding/address.js'
import { rangeOf } from '../../finding/cell-ranges.js'
import type { Row, Table } from '../../formats/cell-table.js'
import { COLOUR } from '../../formats/palette.js'
import type { Former, FormerLook } from '../../formats/xlsx/marked/former.js'
import { noteLine } from './marks.js'

/** The columns of a sheet of findings. */
const [CODE, SHEET, CELL, MESSAGE, FIX] = [0, 1, 2, 3, 4]

/** How some cells looked, as a row behind the findings says it; null for any other row. */
const lookIn = (textAt: (column: number) => string, { number }: Row): FormerLook | null => {
  const ranges = textAt(MESSAGE).split(' ')
  const isLook = textAt(CODE) === '' && textAt(SHEET) !== '' && ranges.every((range) => rangeOf(range) !== null)
  return isLook ? { sheet: textAt(SHEET), ranges, sample: address(CELL, number) } : null
}

/** What the tool put into a copy, as its sheet of findings tells it, whoever saved the copy since. */
export const formerMarks = ({ name, rows }: Table): Former => {
  const lines = new Set<string>()
  const looks: FormerLook[] = []
  for (const row of rows()) {
    const texts = new Map(row.cells.map(({ column, text }) => [column, text]))
    const textAt = (column: number): string => texts.get(column) ?? ''
    const look = lookIn(textAt, row)
    if (look) looks.push(look)
    else if (textAt(CODE) !== '' && textAt(MESSAGE) !== '')
      lines.add(noteLine(textAt(CODE), { message: textAt(MESSAGE), fix: textAt(FIX) }))
  }
  return { sheet: name ?? '', lines, looks, colours: [COLOUR.error, COLOUR.warning, COLOUR.notice] }
}
