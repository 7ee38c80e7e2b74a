import { type Held, html, type Markup } from './markup.js'

/** A column of a table: its heading, and the classes of its cells. */
export interface Column {
  readonly heading: string
  readonly kind?: 'number' | 'code' | 'note' | 'wide' | 'rank' | 'lead'
}

const row = (columns: readonly Column[], cells: readonly Held[]): Markup =>
  html`<tr>${cells.map(
    (cell, i) => html`<td class="${columns[i]?.kind}" data-label="${columns[i]?.heading}">${cell}</td>`,
  )}</tr>\n`

/** A table whose rows become cards on a narrow screen, each cell under its column's heading. */
export const table = (columns: readonly Column[], rows: readonly (readonly Held[])[]): Markup =>
  html`<div class="scroll"><table class="cards"><thead><tr>${columns.map(
    ({ heading, kind }) => html`<th scope="col" class="${kind}">${heading}</th>`,
  )}</tr></thead><tbody>
${rows.map((cells) => row(columns, cells))}</tbody></table></div>`
