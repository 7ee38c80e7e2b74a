import { short } from '../axis.js'
import { html, type Markup } from '../markup.js'

/** One step of a waterfall: a figure that stands, or what moved it. Numbers are for drawing only. */
export interface Fall {
  readonly name: string
  readonly text: string
  readonly from: number
  readonly to: number
  /** True for a figure that stands, drawn from nothing; the steps between two of them are false. */
  readonly isTotal: boolean
}

/** What all waterfalls of a page are drawn on: from no change to the furthest that any of them gets, on either side. */
export interface ChangeScale {
  readonly least: number
  readonly most: number
  /** How far the lines behind the bars are apart. */
  readonly every: number
}

/** A line is never nearer to the next than this part of the whole. */
const MOST_LINES = 10
const DIGITS = 9
/** A smaller change is none that a drawing shows. */
const NOTHING = 1e-9
/** A step of nothing is still a line that can be seen, in percent. */
const THINNEST = 0.4

/** A number of the scale without the last digits that reckoning with binary numbers leaves on it. */
const withoutNoise = (value: number): number => Number(value.toPrecision(DIGITS))

/** The least of 1, 2, 5, 10, 20 … (and of their tenth parts) that is not below a number. */
const roundAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value))
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10)
}

/** Ends on a line on either side, so that the ends can be named. */
export const scaleOver = (paths: Iterable<readonly Fall[]>): ChangeScale => {
  let [least, most] = [0, 0]
  for (const falls of paths)
    for (const { from, to } of falls) [least, most] = [Math.min(least, from, to), Math.max(most, from, to)]
  const every = most - least > NOTHING ? roundAbove((most - least) / MOST_LINES) : 1
  const [low, high] = [Math.floor(withoutNoise(least / every)), Math.ceil(withoutNoise(most / every))]
  return {
    least: withoutNoise(low * every),
    most: withoutNoise(Math.max(high, low + 1) * every),
    every: withoutNoise(every),
  }
}

const percentOn = (value: number, { least, most }: ChangeScale): number =>
  short(((value - least) / (most - least)) * 100)

/** The lines behind all bars, the one of no change strong: one rule of style instead of shapes in each drawing. */
export const scaleLines = (scale: ChangeScale): string => {
  const [below, above] = [scale.least, scale.most].map((end) => Math.round(end / scale.every))
  const lines = Array.from({ length: (above ?? 0) - (below ?? 0) + 1 }, (_, i) => {
    const place = (below ?? 0) + i
    const [at, half] = [percentOn(place * scale.every, scale), place === 0 ? '1px' : '.5px']
    const colour = `var(${place === 0 ? '--ink' : '--line'})`
    const [from, to] = [`calc(${at}% - ${half})`, `calc(${at}% + ${half})`]
    return `var(--page) ${from},${colour} ${from} ${to},var(--page) ${to}`
  })
  return `.falls svg{background:linear-gradient(to right,${lines.join(',')})}`
}

const toneOf = ({ isTotal, from, to }: Fall): string => {
  if (isTotal) return 'stand'
  return to < from ? 'tone fell' : 'tone rose'
}

const fallRow = (fall: Fall, scale: ChangeScale): Markup => {
  const { name, text, isTotal } = fall
  const [from, to] = [percentOn(isTotal ? 0 : fall.from, scale), percentOn(fall.to, scale)]
  const width = Math.max(Math.abs(to - from), THINNEST)
  const [y, height] = isTotal ? [5, 6] : [2, 12]
  return html`<span class="${isTotal ? 'name strong' : 'name'}">${name}</span><svg aria-hidden="true"><rect class="${toneOf(
    fall,
  )}" x="${short(Math.min(from, to))}%" width="${short(width)}%" y="${y}" height="${height}"/></svg><span class="number">${isTotal ? html`<b>${text}</b>` : text}</span>
`
}

/** From one figure to another, step by step, each in words beside its bar, all measured from where the first one stands. */
export const waterfall = (falls: readonly Fall[], scale: ChangeScale, label: string): Markup =>
  html`<div class="rows falls" role="group" aria-label="${label}">${falls.map((fall) => fallRow(fall, scale))}</div>`
