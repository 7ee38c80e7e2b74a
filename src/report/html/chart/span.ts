import type { Exact } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { html, type Markup } from '../markup.js'
import { axisOf } from '../scale.js'

/** From the earliest to the newest index on the ladder of predicates, which stands behind it (`bandGradient`). */
export const spanOnLadder = (indices: readonly Exact[], instrument: Instrument): Markup | null => {
  const places = indices.map(axisOf(instrument).at)
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return null
  const way = places.length > 1 && html`<line class="way" x1="${first}%" x2="${last}%" y1="7" y2="7"/>`
  const before = places.slice(0, -1).map((x) => html`<circle class="mark point" cx="${x}%" cy="7" r="3.5"/>`)
  return html`<svg class="bands" width="100%" height="14" aria-hidden="true">${way}${before}<circle class="now" cx="${last}%" cy="7" r="4.5"/></svg>`
}
