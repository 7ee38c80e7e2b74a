import type { Limits } from '../../limits.js'
import type { Sheet as Tab } from '../book.js'
import { WORD } from '../element-words.js'
import { whole } from '../values.js'
import { EVENT, XmlScanner } from '../xml-scanner.js'
import { type Comments, commentsOf, noteEdits } from './added-notes.js'
import { commentsIn } from './comments.js'
import type { Edit } from './edits.js'
import { type Former, type FormerCells, formerCells, ownNotes } from './former.js'
import { ruleEdits } from './highlight-rules.js'
import { type CellMark, markedRows } from './marked-rows.js'
import type { Changes } from './package.js'
import type { PaintedCells } from './painted.js'
import type { Painted } from './painted-looks.js'
import { cellEdits } from './row-painter.js'
import type { ShapeNumbers } from './shapes.js'
import { outlineOf } from './sheet-outline.js'

/** What all sheets of a copy share while they are marked. */
export interface Copying {
  readonly changes: Changes
  readonly limits: Limits
  readonly looks: Painted
  readonly shapes: ShapeNumbers
  readonly author: string
  readonly painted: PaintedCells
  readonly former: Former | null
  /** The number of the look that a cell of the former sheet of findings has. */
  readonly sampleLook: (at: string) => number
}

/** The looks of the cells of a sheet, by their addresses. */
export const looksOfCells = (scanner: XmlScanner): ReadonlyMap<string, number> => {
  const looks = new Map<string, number>()
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START || scanner.word !== WORD.cell) continue
    const at = scanner.tag.find(WORD.atR)
    if (at !== null) looks.set(at, whole(scanner.tag.find(WORD.atS)) ?? 0)
  }
  return looks
}

/** The cells of a sheet that the tool painted before. */
const formerIn = ({ former, sampleLook }: Copying, { name }: Tab, { known }: Comments): FormerCells => {
  if (former === null) return new Map()
  const listed = former.looks
    .filter(({ sheet }) => sheet === name)
    .map(({ ranges, sample }) => ({ ranges, look: sampleLook(sample) }))
  return formerCells(listed, known ? ownNotes(commentsIn(known.root), former.lines) : [])
}

const NO_LINES: ReadonlySet<string> = new Set()

/** Marks the cells of a sheet; what the tool marked before and does not mark any more looks as it did. */
export const markSheet = (copying: Copying, tab: Tab, marks: readonly CellMark[]): void => {
  const { changes, limits, looks, shapes, author, former, painted } = copying
  if (marks.length === 0 && former === null) return
  const { part, name } = tab
  const comments = commentsOf(changes, part)
  const rows = markedRows(marks, formerIn(copying, tab, comments))
  const remember = (column: number, row: number, look: number) => painted.add(name, { column, row, look })
  const scanner = new XmlScanner(changes.parts.bytes(part), part, limits)
  let cells: readonly Edit[] = []
  const outline = outlineOf(scanner, ({ columnLook }, data) => {
    const paint = { of: looks.of, withoutPaint: looks.withoutPaint, columnLook, remember }
    cells = cellEdits(scanner, data, { rows, paint })
  })
  const notes = marks.flatMap(({ column, row, note }) => (note === null ? [] : [{ column, row, note }]))
  const lines = former?.lines ?? NO_LINES
  const noted = noteEdits(changes, { part, outline, comments, notes, author, lines }, shapes)
  changes.change(part, [...cells, ...ruleEdits(outline, marks, looks), ...noted])
}
