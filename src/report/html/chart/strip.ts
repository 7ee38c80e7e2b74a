import type { Exact } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { axisOf, bandsOf, short } from '../axis.js'
import { html, type Markup } from '../markup.js'
import { bandLetters, bandRects } from './ladder.js'

/** One dot: its place on the scale and what it stands for. */
export interface Dot {
  readonly value: Exact
  readonly title: string
}

export interface Strip {
  readonly name: string
  /** A figure in words beside the strip. */
  readonly text: string
  readonly dots: readonly Dot[]
  /** Drawn as a line across the strip. */
  readonly median: Exact | null
}

/** How dots are set: those nearer than `near` (percent) stand above each other, up to `highest`, `step` pixels apart. */
interface Setting {
  readonly near: number
  readonly highest: number
  readonly step: number
  readonly radius: number
}

export const FEW: Setting = { near: 1.2, highest: 12, step: 8, radius: 5 }
const MANY: Setting = { near: 0.8, highest: 24, step: 5, radius: 3 }
/** From so many dots on they are drawn small. */
const CROWD = 120
/** The median of fewer dots would only cover one of them. */
const LEAST_SPREAD = 3
const PAD = 6

interface Placed {
  readonly x: number
  readonly level: number
  readonly title: string
}

/** Dots from left to right, each as low as it can lie without covering another. */
export const stackDots = (
  dots: readonly { readonly x: number; readonly title: string }[],
  { near, highest }: Pick<Setting, 'near' | 'highest'>,
): readonly Placed[] => {
  const ends: number[] = []
  return [...dots]
    .sort((a, b) => a.x - b.x)
    .map(({ x, title }) => {
      const free = ends.findIndex((end) => x - end >= near)
      const level = Math.min(highest, free < 0 ? ends.length : free)
      ends[level] = x
      return { x, level, title }
    })
}

/** Whether a strip has enough dots for its median to be drawn. */
export const showsMedian = ({ dots, median }: Strip): boolean => median !== null && dots.length >= LEAST_SPREAD

const stripRow = (instrument: Instrument, strip: Strip): Markup => {
  const { name, text, dots, median } = strip
  const axis = axisOf(instrument)
  const setting = dots.length < CROWD ? FEW : MANY
  const { step, radius } = setting
  const placed = stackDots(
    dots.map(({ value, title }) => ({ x: axis.at(value), title })),
    setting,
  )
  const levels = 1 + Math.max(0, ...placed.map(({ level }) => level))
  const height = levels * step + 2 * PAD
  const middle = median && showsMedian(strip) ? axis.at(median) : null
  return html`<span class="name">${name}</span>
<svg width="100%" height="${height}" role="img" aria-label="${name}: ${text}">${bandRects(bandsOf(instrument, axis), 0, height)}${
    middle !== null && html`<line class="mark" x1="${middle}%" x2="${middle}%" y1="0" y2="${height}"/>`
  }${placed.map(
    ({ x, level, title }) =>
      html`<circle class="dot" cx="${short(x)}%" cy="${height - PAD - level * step - step / 2}" r="${radius}"><title>${title}</title></circle>`,
  )}</svg>
<span class="number">${text}</span>`
}

/** One strip of dots for each group, all on the same scale, the predicates behind them. */
export const stripChart = (instrument: Instrument, strips: readonly Strip[]): Markup => {
  const bands = bandsOf(instrument, axisOf(instrument))
  return html`<div class="rows">${strips.map((strip) => stripRow(instrument, strip))}
<span class="name"></span><svg width="100%" height="16" aria-hidden="true">${bandLetters(bands, 12)}</svg><span></span></div>`
}
