import type { Column } from '../table.js'
import { type Held, html, type Markup } from './markup.js'

export interface PageColumn<T> extends Column<T, Held> {
  /** How wide it is beside the others; all columns say so, or none. */
  readonly width?: number
}

/** Each column's part of the table's width, where that is not left to what stands in it. */
const columnWidths = (widths: readonly (number | undefined)[]): Markup | null => {
  const all = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  if (all === 0) return null
  const share = (width = 0) => Math.round((width * 100) / all)
  return html`<colgroup>${widths.map((width) => html`<col style="width:${share(width)}%">`)}</colgroup>`
}

const row = <T>(columns: readonly PageColumn<T>[], item: T): Markup =>
  html`<tr>${columns.map(
    ({ head, kind, value }) => html`<td class="${kind}" data-label="${head}">${value(item)}</td>`,
  )}</tr>\n`

/** A table whose rows become cards on a narrow screen, each cell under its column's heading. */
export const table = <T>(columns: readonly PageColumn<T>[], items: readonly T[]): Markup =>
  html`<div class="scroll"><table class="cards">${columnWidths(columns.map(({ width }) => width))}<thead><tr>${columns.map(
    ({ head, kind }) => html`<th scope="col" class="${kind}">${head}</th>`,
  )}</tr></thead><tbody>
${items.map((item) => row(columns, item))}</tbody></table></div>`
