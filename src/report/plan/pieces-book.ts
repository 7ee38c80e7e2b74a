import { toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Cell, SheetRow, Style, Width } from '../../formats/xlsx/write-book.js'
import type { Run } from '../../run/result.js'
import { WORKBOOK_WORDS } from '../../wording/workbook.js'
import { carriedWarnings } from '../carried.js'
import { highEnough } from '../row-height.js'
import { LOOK } from '../template/look.js'
import { headLines } from '../text/run-head.js'
import type { Piece, PieceValue } from './pieces.js'
import type { Told } from './pieces-page.js'
import { LINE, onPages, type PagePart } from './pieces-paper.js'

/** How a workbook of pieces is called: its only sheet, and the mark by which it is known again. */
export interface PiecesBook extends Told {
  readonly sheet: string
  readonly mark: string
}

const cellOf = (value: PieceValue): Cell => {
  if (value === null) return { value: null, style: LOOK.text }
  if (typeof value === 'string') return { value: plain(value), style: LOOK.text }
  const format = value.places === 0 ? '0' : `0.${'0'.repeat(value.places)}`
  return { value: toNumber(value.figure), style: { ...LOOK.code, format } }
}

/** A text over all columns, as high as it needs. */
const across = (text: string, style: Style, columns: readonly Width[]): SheetRow =>
  highEnough({ cells: [{ value: plain(text), style: { ...style, wrap: true }, span: columns.length }] }, columns)

const sentencesOf = ({ title, notes }: Piece, widths: readonly Width[]): readonly SheetRow[] => [
  { cells: [] },
  ...(title === '' ? [] : [across(title, LOOK.label, widths)]),
  ...notes.map((note) => across(note, LOOK.hint, widths)),
]

const headOf = ({ columns }: Piece, widths: readonly Width[]): SheetRow => {
  const cells = columns.map(({ head }): Cell => ({ value: head, style: LOOK.heading }))
  return highEnough({ cells, height: 2 * LINE }, widths)
}

/** So wide are sentences where there is no table. */
const SENTENCES = 90

/** As wide as the widest column that stands in a place. */
const widthsOf = (pieces: readonly Piece[]): readonly Width[] => {
  const widths: Width[] = []
  for (const { columns } of pieces)
    for (const [at, { width }] of columns.entries()) widths[at] = { width: Math.max(widths[at]?.width ?? 0, width) }
  return widths.length === 0 ? [{ width: SENTENCES }] : widths
}

/** Pieces of sentences alone stay with the table that follows. */
const partsOf = (pieces: readonly Piece[], widths: readonly Width[]): readonly PagePart[] => {
  const parts: PagePart[] = []
  let above: readonly SheetRow[] = []
  for (const piece of pieces) {
    above = [...above, ...sentencesOf(piece, widths)]
    if (piece.rows.length === 0) continue
    const rows = piece.rows.map((row) => highEnough({ cells: row.map(cellOf) }, widths))
    parts.push({ above, head: headOf(piece, widths), rows })
    above = []
  }
  return above.length === 0 ? parts : [...parts, { above, head: null, rows: [] }]
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
  const { rows, print } = onPages([{ above: first, head: null, rows: [] }, ...partsOf(pieces, columns)], columns)
  return writeXlsx({
    title: head.title,
    creator: `ipp ${run.version}`,
    mark,
    names: [],
    sheets: [
      {
        name: sheet,
        columns,
        rows,
        frozen: { columns: 0, rows: 1 },
        print: { ...print, foot: [about, WORKBOOK_WORDS[language].page] },
      },
    ],
  })
}
