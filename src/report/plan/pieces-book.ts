import { toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import type { Cell, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import type { Run } from '../../run/result.js'
import { carriedWarnings } from '../carried.js'
import { LOOK } from '../template/look.js'
import { headLines } from '../text/run-head.js'
import type { Piece, PieceValue } from './pieces.js'
import type { Told } from './pieces-page.js'

/** How a workbook of pieces is called: its only sheet, and the mark by which it is known again. */
export interface PiecesBook extends Told {
  readonly sheet: string
  readonly mark: string
}

/** Points of one line of text. */
const LINE = 15

const FIGURE: Style = { ...LOOK.code }

const cellOf = (value: PieceValue): Cell => {
  if (value === null) return { value: null, style: LOOK.text }
  if (typeof value === 'string') return { value: plain(value), style: LOOK.text }
  const format = value.places === 0 ? '0' : `0.${'0'.repeat(value.places)}`
  return { value: toNumber(value.figure), style: { ...FIGURE, format } }
}

const line = (text: string, style: Style): SheetRow => ({ cells: [{ value: plain(text), style }] })

const linesIn = (value: PieceValue, width: number): number =>
  typeof value === 'string' ? Math.ceil(value.length / Math.max(1, width - 2)) : 1

const rowsOf = ({ title, notes, columns, rows }: Piece, widths: readonly number[]): readonly SheetRow[] => [
  { cells: [] },
  ...(title === '' ? [] : [line(title, LOOK.label)]),
  ...notes.map((note) => line(note, LOOK.hint)),
  ...(rows.length > 0
    ? [{ cells: columns.map(({ head }): Cell => ({ value: head, style: LOOK.heading })), height: 2 * LINE }]
    : []),
  ...rows.map((row) => ({
    cells: row.map(cellOf),
    height: LINE * Math.max(1, ...row.map((value, at) => linesIn(value, widths[at] ?? 1))),
  })),
]

/** As wide as the widest column that stands in a place. */
const widthsOf = (pieces: readonly Piece[]): readonly number[] => {
  const widths: number[] = []
  for (const { columns } of pieces)
    for (const [at, { width }] of columns.entries()) widths[at] = Math.max(widths[at] ?? 0, width)
  return widths
}

/** Pieces of a run as a workbook of one sheet: figures are numbers, words are words. */
export const piecesBook = (
  run: Run,
  language: Language,
  { head, pieces, sheet, mark }: PiecesBook,
): Promise<Uint8Array> => {
  const widths = widthsOf(pieces)
  return writeXlsx({
    title: head.title,
    creator: `ipp ${run.version}`,
    mark,
    names: [],
    sheets: [
      {
        name: sheet,
        columns: widths.map((width) => ({ width })),
        rows: [
          line(head.title, LOOK.title),
          line(headLines(run, language).join(' · '), LOOK.hint),
          ...head.notes.map((note) => line(note, LOOK.hint)),
          ...carriedWarnings(run, language).map((text) => line(text, LOOK.label)),
          ...pieces.flatMap((piece) => rowsOf(piece, widths)),
        ],
        frozen: { columns: 0, rows: 1 },
        print: { landscape: true },
      },
    ],
  })
}
