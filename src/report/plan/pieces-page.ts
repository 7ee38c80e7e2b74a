import { sub, toDecimal, toFixed, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Run } from '../../run/result.js'
import { decimal } from '../../wording/figure.js'
import { type Pen, penOf } from '../html/common.js'
import { html, type Markup, trustedMarkup } from '../html/markup.js'
import { footer, page, warnings } from '../html/page-frame.js'
import { table } from '../html/table.js'
import { NOTHING } from '../table.js'
import type { Piece, PieceFigure, PieceValue } from './pieces.js'

/** What stands above all pieces. */
interface PiecesHead {
  readonly title: string
  readonly notes: readonly string[]
}

const figureText = ({ figure, places, isShort, isSigned }: PieceFigure, { lang }: Pen): string => {
  if (isSigned && figure.n === 0n) return '='
  const size = isSigned && figure.n < 0n ? sub(ZERO, figure) : figure
  const text = decimal(isShort ? toDecimal(size, places) : toFixed(size, places), lang)
  return isSigned ? `${figure.n < 0n ? '−' : '+'}${text}` : text
}

const valueText = (value: PieceValue, pen: Pen): string => {
  if (value === null) return NOTHING
  return typeof value === 'string' ? value : figureText(value, pen)
}

const tableOf = ({ columns, rows }: Piece, pen: Pen): Markup =>
  table(
    columns.map(({ head, width, isNumber }, at) => ({
      key: String(at),
      head,
      width,
      ...(isNumber ? { kind: 'number' as const } : {}),
      ...(at === 0 ? { kind: 'lead' as const } : {}),
      value: (row: readonly PieceValue[]) => valueText(row[at] ?? null, pen),
    })),
    rows,
  )

/** A piece as a part of a page. */
export const section = (
  piece: Piece,
  pen: Pen,
): Markup => html`<section>${piece.title !== '' && html`<h2>${piece.title}</h2>`}
${piece.notes.map((note) => html`<p>${note}</p>`)}${piece.rows.length > 0 && tableOf(piece, pen)}</section>`

export function* piecesPage(run: Run, lang: Language, { head, pieces }: Told): Generator<string> {
  const pen = penOf(run.result.instrument, lang)
  yield* page(head.title, lang, parts(run, pen, { head, pieces }))
}

/** What is told: what stands above, and the pieces. */
export interface Told {
  readonly head: PiecesHead
  readonly pieces: readonly Piece[]
}

/** In letters: wider tables have the paper lie, so that names need no more than two lines or three. */
const UPRIGHT = 110

const LANDSCAPE = trustedMarkup('<style>@page{size:A4 landscape}</style>')

const widthOf = ({ columns }: Piece): number => columns.reduce((sum, { width }) => sum + width, 0)

function* parts(run: Run, pen: Pen, { head, pieces }: Told): Generator<Markup> {
  if (pieces.some((piece) => widthOf(piece) > UPRIGHT)) yield LANDSCAPE
  yield html`<p class="over">${pen.instrument.title}</p><h1>${head.title}</h1>
${head.notes.map((note) => html`<p class="note">${note}</p>`)}${warnings(run, pen.lang)}`
  for (const piece of pieces) yield section(piece, pen)
  yield footer(run, pen.lang)
}
