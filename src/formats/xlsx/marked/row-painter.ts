import { address } from '../../../finding/address.js'
import { WORD } from '../element-words.js'
import { reference } from '../reference.js'
import { flag, whole } from '../values.js'
import { EVENT, type XmlScanner } from '../xml-scanner.js'
import { type Edit, insertion } from './edits.js'
import { appendEdit, attributeOf, type Element, openedElement, withAttribute } from './element.js'
import type { CellMark, MarkedRow } from './marked-rows.js'

interface Paint {
  /** The look of a cell that looked like `base`, on a ground of this colour. */
  readonly of: (base: number, colour: string) => number
  /** The look of a cell without our paint; null for one that is not painted. */
  readonly withoutPaint: (look: number, was: number | null) => number | null
  /** Told of each cell that is painted, by how it looked before. */
  readonly remember: (column: number, row: number, look: number) => void
  /** The look of a column's cells that are not there. */
  readonly columnLook: (column: number) => number
}

/** The last column that a row says its cells go to, and where it says so. */
const spanEdits = (row: Element, columns: readonly number[]): readonly Edit[] => {
  const known = row.attributes.get('spans')
  const [, first, last] = /^(\d+):(\d+)$/.exec(known?.value ?? '') ?? []
  if (!known || first === undefined || last === undefined) return []
  const numbers = columns.map((column) => column + 1)
  const text = `${Math.min(Number(first), ...numbers)}:${Math.max(Number(last), ...numbers)}`
  return [{ from: known.from, to: known.to, text }]
}

/** A cell of the row that is being walked. */
interface Standing {
  readonly column: number
  readonly element: Element
}

const columnOf = (scanner: XmlScanner, before: number): number => {
  const written = scanner.tag.find(WORD.atR)
  return written === null ? before + 1 : (reference(written)?.column ?? before + 1)
}

/** The cells of the row that the scanner has just opened, to its end. */
const cellsOf = (scanner: XmlScanner): readonly Standing[] => {
  const cells: Standing[] = []
  for (let event = scanner.next(); event !== EVENT.END; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.word === WORD.cell)
      cells.push({ column: columnOf(scanner, cells.at(-1)?.column ?? -1), element: openedElement(scanner) })
    scanner.skip()
  }
  return cells
}

/** The edits of a cell that stands: it is painted, or loses the paint that it had. */
const standingEdits = (
  paint: Paint,
  { column, element }: Standing,
  { number, marks, former }: MarkedRow,
): readonly Edit[] => {
  const look = whole(attributeOf(element, 's')) ?? 0
  const was = former.get(column)
  const freed = was === undefined ? null : paint.withoutPaint(look, was)
  const mark = marks.get(column)
  if (mark) paint.remember(column, number, freed ?? look)
  const next = mark ? paint.of(look, mark.fill) : freed
  return next === null ? [] : [withAttribute(element, 's', `${next}`)]
}

/** Paints cells while the rows of a sheet are walked, and makes those that are not there. */
const rowPainter = (scanner: XmlScanner, paint: Paint) => {
  const newCell = (mark: CellMark, base: number, prefix: string): string => {
    paint.remember(mark.column, mark.row, base)
    return `<${prefix}c r="${address(mark.column, mark.row)}" s="${paint.of(base, mark.fill)}"/>`
  }

  /** A row of which nothing stands. */
  const newRow = ({ number, marks }: MarkedRow, prefix: string): string => {
    if (marks.size === 0) return ''
    const inOrder = [...marks.values()].sort((a, b) => a.column - b.column)
    const cells = inOrder.map((mark) => newCell(mark, paint.columnLook(mark.column), prefix))
    return `<${prefix}row r="${number}">${cells.join('')}</${prefix}row>`
  }

  /** The edits of the row that the scanner has just opened, of which some cells are marked or were. */
  const rowEdits = (marked: MarkedRow): readonly Edit[] => {
    const { marks } = marked
    const row = openedElement(scanner)
    const look = flag(attributeOf(row, 'customFormat')) ? whole(attributeOf(row, 's')) : null
    const cells = cellsOf(scanner)
    const end = scanner.endTagStart
    const there = new Set(cells.map(({ column }) => column))
    const edits: Edit[] = cells.flatMap((cell) => standingEdits(paint, cell, marked))
    const missing = [...marks.values()].filter(({ column }) => !there.has(column)).sort((a, b) => a.column - b.column)
    const tagOf = (mark: CellMark) => newCell(mark, look ?? paint.columnLook(mark.column), row.prefix)
    const behind = missing.filter(({ column }) => !cells.some((cell) => cell.column > column))
    const between = missing.filter((mark) => !behind.includes(mark))
    edits.push(
      ...between.map((mark) => {
        const next = cells.find(({ column }) => column > mark.column)
        return insertion(next?.element.from ?? end, tagOf(mark))
      }),
    )
    if (behind.length > 0) edits.push(appendEdit({ ...row, closeStart: end }, behind.map(tagOf).join('')))
    return missing.length > 0
      ? [
          ...edits,
          ...spanEdits(
            row,
            missing.map(({ column }) => column),
          ),
        ]
      : edits
  }
  return { newRow, rowEdits }
}

/** The edits by which the rows that the scanner is about to enter get their marks; the scanner goes to their end. */
export const cellEdits = (
  scanner: XmlScanner,
  data: Element,
  { rows, paint }: { readonly rows: readonly MarkedRow[]; readonly paint: Paint },
): readonly Edit[] => {
  const painter = rowPainter(scanner, paint)
  const edits: Edit[] = []
  let [next, last] = [0, 0]
  for (let event = scanner.next(); event !== EVENT.END; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.word === WORD.row) {
      last = whole(scanner.tag.find(WORD.atR)) ?? last + 1
      for (let row = rows[next]; row && row.number < last; row = rows[++next])
        edits.push(insertion(scanner.tagStart, painter.newRow(row, data.prefix)))
      const row = rows[next]
      if (row?.number === last) {
        next++
        edits.push(...painter.rowEdits(row))
        continue
      }
    }
    scanner.skip()
  }
  const rest = rows
    .slice(next)
    .map((row) => painter.newRow(row, data.prefix))
    .join('')
  if (rest !== '') edits.push(appendEdit({ ...data, closeStart: scanner.endTagStart }, rest))
  return edits
}
