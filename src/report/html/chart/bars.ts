import { html, type Markup } from '../markup.js'

export interface Bar {
  readonly name: string
  readonly text: string
  /** How far it is filled, in percent of the drawing. */
  readonly filled: number
  /** How far it could be filled, in percent of the drawing; what is missing is drawn pale. */
  readonly possible: number
  /** The class of its colour; null for the common one. */
  readonly tone: string | null
}

const barRow = ({ name, text, filled, possible, tone }: Bar): Markup => html`<span class="name">${name}</span>
<svg width="100%" height="16" aria-hidden="true"><rect class="rest" width="${possible}%" height="16" rx="3"/><rect class="${
  tone === null ? 'bar' : `tone ${tone}`
}" width="${filled}%" height="16" rx="3"/></svg>
<span class="number">${text}</span>`

/** Bars below each other, each with its name and figure in words beside it. */
export const barChart = (bars: readonly Bar[]): Markup => html`<div class="rows">${bars.map(barRow)}</div>`
