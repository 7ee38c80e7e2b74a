import type { Exact } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { axisOf } from '../axis.js'
import { html, type Markup } from '../markup.js'

/**
 * Indices from side to side on the ladder of predicates, which stands behind them (`bandGradient`): the newest side's as a
 * full dot, those before it as rings. Null where a side has none.
 */
export const spanOnLadder = (indices: readonly (Exact | null)[], instrument: Instrument): Markup | null => {
  const places = indices.map((index) => index && axisOf(instrument).at(index))
  const known = places.filter((place) => place !== null)
  const [first, last, now] = [known[0], known.at(-1), places.at(-1)]
  if (first === undefined || last === undefined) return null
  const way = known.length > 1 && html`<line class="way" x1="${first}%" x2="${last}%" y1="7" y2="7"/>`
  const rings = places
    .slice(0, -1)
    .map((x) => x !== null && html`<circle class="mark point" cx="${x}%" cy="7" r="3.5"/>`)
  const dot = now != null && html`<circle class="now" cx="${now}%" cy="7" r="4.5"/>`
  return html`<svg class="bands" width="100%" height="14" aria-hidden="true">${way}${rings}${dot}</svg>`
}
