import type { Column } from '../table.js'
import { type Held, html, type Markup } from './markup.js'

export type PageColumn<T> = Column<T, Held>

const row = <T>(columns: readonly PageColumn<T>[], item: T): Markup =>
  html`<tr>${columns.map(
    ({ head, kind, value }) => html`<td class="${kind}" data-label="${head}">${value(item)}</td>`,
  )}</tr>\n`

/** A table whose rows become cards on a narrow screen, each cell under its column's heading. */
export const table = <T>(columns: readonly PageColumn<T>[], items: readonly T[]): Markup =>
  html`<div class="scroll"><table class="cards"><thead><tr>${columns.map(
    ({ head, kind }) => html`<th scope="col" class="${kind}">${head}</th>`,
  )}</tr></thead><tbody>
${items.map((item) => row(columns, item))}</tbody></table></div>`
