import { html, type Markup } from '../markup.js'
import { short } from '../scale.js'

/** One step of a waterfall: a figure that stands, or what moved it. Numbers are for drawing only. */
export interface Fall {
  readonly name: string
  readonly text: string
  readonly from: number
  readonly to: number
  /** True for the figure before and the figure after; the steps between them are false. */
  readonly isTotal: boolean
}

/** Room beside the outermost bars, as a part of what lies between them. */
const MARGIN = 0.08
/** A step of nothing is still a line that can be seen, in percent. */
const THINNEST = 0.4

/** Where figures stand on a line that begins a little below the least of them. */
const axisOver = (falls: readonly Fall[]): ((value: number) => number) => {
  const ends = falls.flatMap(({ from, to, isTotal }) => (isTotal ? [to] : [from, to]))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const room = (most - least || 1) * MARGIN
  return (value) => short(((value - least + room) / (most - least + 2 * room || 1)) * 100)
}

const toneOf = ({ isTotal, from, to }: Fall): string => (isTotal ? 'rest' : to < from ? 'tone fell' : 'tone rose')

const fallRow = (fall: Fall, at: (value: number) => number): Markup => {
  const [from, to] = fall.isTotal ? [0, at(fall.to)] : [at(fall.from), at(fall.to)]
  const [start, width] = [Math.min(from, to), Math.max(Math.abs(to - from), THINNEST)]
  return html`<span class="${fall.isTotal ? 'name strong' : 'name'}">${fall.name}</span>
<svg width="100%" height="18" aria-hidden="true"><rect class="${toneOf(fall)}" x="${short(start)}%" width="${short(width)}%" y="1" height="16" rx="2"/><line class="mark thin" x1="${to}%" x2="${to}%" y1="0" y2="18"/></svg>
<span class="number">${fall.isTotal ? html`<b>${fall.text}</b>` : fall.text}</span>`
}

/** From one figure to another, step by step, each in words beside its bar. The line begins below the least figure, not at zero. */
export const waterfall = (falls: readonly Fall[], label: string): Markup => {
  const at = axisOver(falls)
  return html`<div class="rows falls" role="group" aria-label="${label}">${falls.map((fall) => fallRow(fall, at))}</div>`
}
