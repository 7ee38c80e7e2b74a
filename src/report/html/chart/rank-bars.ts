import { short } from '../axis.js'
import { html, type Markup } from '../markup.js'

/** A rank, and from where to where it may lie. */
export interface RankBar {
  readonly name: string
  readonly text: string
  readonly rank: number
  readonly best: number
  readonly worst: number
}

/** The middle of a rank's place across the drawing, in percent. */
const across = (rank: number, ranks: number): number => short(((rank - 0.5) / ranks) * 100)

const HEIGHT = 18

const row = ({ name, text, rank, best, worst }: RankBar, ranks: number): Markup => {
  const [from, to] = [across(best, ranks), across(worst, ranks)]
  return html`<span class="name">${name}</span>
<svg width="100%" height="${HEIGHT}" aria-hidden="true"><line class="rule" x1="0" x2="100%" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/><line class="range" x1="${from}%" x2="${to}%" y1="${HEIGHT / 2}" y2="${HEIGHT / 2}"/><circle class="dot" cx="${across(rank, ranks)}%" cy="${HEIGHT / 2}" r="5"/></svg>
<span class="number">${text}</span>`
}

/** Ranks from the best on the left, each with the range that it cannot be told apart from; the same in words beside it. */
export const rankChart = (bars: readonly RankBar[]): Markup => {
  const ranks = bars.reduce((most, { worst }) => Math.max(most, worst), 1)
  return html`<div class="rows">${bars.map((bar) => row(bar, ranks))}</div>`
}
