import { toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Cell, Print, SheetRow, Style, Width } from '../../formats/xlsx/write-book.js'
import type { Run } from '../../run/result.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { highEnough } from '../row-height.js'
import { LOOK } from '../template/look.js'
import { headLines } from '../text/run-head.js'
import { LANDSCAPE, pageBreaks, pointsOf, UPRIGHT } from '../workbook/paper.js'
import type { Piece, PieceValue } from './pieces.js'
import type { Told } from './pieces-page.js'

/** How a workbook of pieces is called: its only sheet, and the mark by which it is known again. */
export interface PiecesBook extends Told {
  readonly sheet: string
  readonly mark: string
}

/** Points of one line of text. */
const LINE = 15

const cellOf = (value: PieceValue): Cell => {
  if (value === null) return { value: null, style: LOOK.text }
  if (typeof value === 'string') return { value: plain(value), style: LOOK.text }
  const format = value.places === 0 ? '0' : `0.${'0'.repeat(value.places)}`
  return { value: toNumber(value.figure), style: { ...LOOK.code, format } }
}

/** A text over all columns, as high as it needs. */
const across = (text: string, style: Style, columns: readonly Width[]): SheetRow =>
  highEnough({ cells: [{ value: plain(text), style: { ...style, wrap: true }, span: columns.length }] }, columns)

const rowsOf = ({ title, notes, columns, rows }: Piece, widths: readonly Width[]): readonly SheetRow[] => [
  { cells: [] },
  ...(title === '' ? [] : [across(title, LOOK.label, widths)]),
  ...notes.map((note) => across(note, LOOK.hint, widths)),
  ...(rows.length > 0
    ? [
        highEnough(
          { cells: columns.map(({ head }): Cell => ({ value: head, style: LOOK.heading })), height: 2 * LINE },
          widths,
        ),
      ]
    : []),
  ...rows.map((row) => highEnough({ cells: row.map(cellOf) }, widths)),
]

/** So wide are sentences where there is no table. */
const SENTENCES = 90

/** The row at which each part begins. */
const startsOf = (parts: readonly (readonly SheetRow[])[]): readonly number[] => {
  let row = 0
  return parts.map(({ length }) => {
    row += length
    return row - length
  })
}

/** As wide as the widest column that stands in a place. */
const widthsOf = (pieces: readonly Piece[]): readonly Width[] => {
  const widths: Width[] = []
  for (const { columns } of pieces)
    for (const [at, { width }] of columns.entries()) widths[at] = { width: Math.max(widths[at]?.width ?? 0, width) }
  return widths.length === 0 ? [{ width: SENTENCES }] : widths
}

/** Upright where the columns fit, no table parted by the end of a page that fits on one. */
const printOf = (parts: readonly (readonly SheetRow[])[], columns: readonly Width[]): Print => {
  const wide = pointsOf(columns)
  const landscape = wide > UPRIGHT.width
  const paper = landscape ? LANDSCAPE : UPRIGHT
  const heights = parts.flat().map(({ height = LINE }) => height)
  const room = paper.height / Math.min(1, paper.width / wide)
  return { landscape, breaks: pageBreaks(heights, startsOf(parts), room) }
}

/** Pieces of sentences alone stay with the table that follows. */
const rowParts = (pieces: readonly Piece[], rowsIn: (piece: Piece) => readonly SheetRow[]): readonly SheetRow[][] => {
  const parts: SheetRow[][] = []
  let isOpen = false
  for (const piece of pieces) {
    if (!isOpen) parts.push([])
    parts.at(-1)?.push(...rowsIn(piece))
    isOpen = piece.rows.length === 0
  }
  return parts
}

/** Pieces of a run as a workbook of one sheet: figures are numbers, words are words. */
export const piecesBook = (
  run: Run,
  language: Language,
  { head, pieces, sheet, mark }: PiecesBook,
): Promise<Uint8Array> => {
  const columns = widthsOf(pieces)
  const about = headLines(run, language).join(' · ')
  const first = [
    across(head.title, LOOK.title, columns),
    across(about, LOOK.hint, columns),
    ...head.notes.map((note) => across(note, LOOK.hint, columns)),
    ...carriedWarnings(run, language).map((text) => across(text, LOOK.label, columns)),
  ]
  const parts = [first, ...rowParts(pieces, (piece) => rowsOf(piece, columns))]
  return writeXlsx({
    title: head.title,
    creator: `ipp ${run.version}`,
    mark,
    names: [],
    sheets: [
      {
        name: sheet,
        columns,
        rows: parts.flat(),
        frozen: { columns: 0, rows: 1 },
        print: { ...printOf(parts, columns), foot: [about, WORKBOOK_WORDS[language].page] },
      },
    ],
  })
}
