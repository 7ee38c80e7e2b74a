import type { Print, SheetRow, Width } from '../../formats/xlsx/write-book.js'
import { LANDSCAPE, pageBreaks, pointsOf, UPRIGHT } from '../workbook/paper.js'

/** Points of one line of text. */
export const LINE = 15

/** What stays on one page where it fits: sentences, and a table with its head; or sentences alone. */
export interface PagePart {
  readonly above: readonly SheetRow[]
  readonly head: SheetRow | null
  readonly rows: readonly SheetRow[]
}

const heightOf = (rows: readonly SheetRow[]): number => rows.reduce((sum, { height = LINE }) => sum + height, 0)

const wholeOf = ({ above, head, rows }: PagePart): readonly SheetRow[] => [...above, ...(head ? [head] : []), ...rows]

/** A part in stretches for a page each, every one of a table with its head; `used` is what the first page holds already. */
const stretchesOf = (part: PagePart, room: number, used: number): readonly (readonly SheetRow[])[] => {
  const { above, head, rows } = part
  const whole = wholeOf(part)
  if (!head || used + heightOf(whole) <= room) return [whole]
  const stretches: SheetRow[][] = [[...above, head]]
  let left = room - used - heightOf([...above, head])
  let isEmpty = true
  for (const row of rows) {
    const height = heightOf([row])
    if (height > left && !isEmpty) {
      stretches.push([head])
      left = room - heightOf([head])
    }
    stretches.at(-1)?.push(row)
    left -= height
    isEmpty = false
  }
  return stretches
}

/** The row at which each stretch begins. */
const startsOf = (stretches: readonly (readonly SheetRow[])[]): readonly number[] => {
  let row = 0
  return stretches.map(({ length }) => {
    row += length
    return row - length
  })
}

/** The row of the only table's head: a program repeats it by itself. */
const titleRow = (parts: readonly PagePart[]): number | null => {
  const [only, ...others] = parts.filter(({ head }) => head)
  if (!only || others.length > 0) return null
  const before = parts.slice(0, parts.indexOf(only)).flatMap(wholeOf)
  return before.length + only.above.length + 1
}

/**
 * Parts as rows that go on paper upright where the columns fit: no table is parted by the end of a page that fits on one,
 * and each page of a longer one has its head. Of several tables a program would repeat the first one's, so it stands there
 * again; the first part is the title of all.
 */
export const onPages = (parts: readonly PagePart[], columns: readonly Width[]) => {
  const wide = pointsOf(columns)
  const landscape = wide > UPRIGHT.width
  const paper = landscape ? LANDSCAPE : UPRIGHT
  const room = paper.height / Math.min(1, paper.width / wide)
  const row = titleRow(parts)
  const used = heightOf(parts.slice(0, 1).flatMap(wholeOf))
  const stretches =
    row === null ? parts.flatMap((part, i) => stretchesOf(part, room, i === 1 ? used : 0)) : parts.map(wholeOf)
  const rows = stretches.flat()
  const breaks = pageBreaks(
    rows.map(({ height = LINE }) => height),
    startsOf(stretches),
    room,
  )
  const print: Print = { landscape, breaks, ...(row === null ? {} : { titleRows: `${row}:${row}` }) }
  return { rows, print }
}
