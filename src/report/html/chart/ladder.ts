import type { Exact } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { axisOf, type Band, bandsOf, short } from '../axis.js'
import { html, type Markup } from '../markup.js'

/** Narrower stretches than this (percent) have no room for their letter. */
const LETTER_ROOM = 3.5

/** All predicates as coloured stretches, to be drawn behind figures. */
export const bandRects = (bands: readonly Band[], y: number, height: number): Markup =>
  html`${bands.map(
    ({ from, to, tone }) =>
      html`<rect class="band ${tone}" x="${from}%" y="${y}" width="${short(to - from)}%" height="${height}"/>`,
  )}`

/** The letters of the predicates in the middle of their stretches. */
export const bandLetters = (bands: readonly Band[], y: number): Markup =>
  html`${bands
    .filter(({ from, to }) => to - from >= LETTER_ROOM)
    .map(
      ({ from, to, predicate }) =>
        html`<text x="${short((from + to) / 2)}%" y="${y}" text-anchor="middle">${predicate.letter}</text>`,
    )}`

/** Which end of a text stands at a point, so that it does not run over the edge of the drawing. */
const anchorAt = (x: number): string => {
  if (x < 8) return 'start'
  return x > 92 ? 'end' : 'middle'
}

/** The ladder of predicates with the place of one index on it. */
export const ladderChart = (
  instrument: Instrument,
  { value, text, name }: { readonly value: Exact; readonly text: string; readonly name: string },
): Markup => {
  const axis = axisOf(instrument)
  const bands = bandsOf(instrument, axis)
  const x = axis.at(value)
  return html`<figure><svg width="100%" height="64" role="img" aria-label="${name}">
${bandRects(bands, 20, 22)}${bandLetters(bands, 60)}
<line class="mark" x1="${x}%" x2="${x}%" y1="16" y2="46"/>
<text class="strong" x="${x}%" y="11" text-anchor="${anchorAt(x)}">${text}</text>
</svg></figure>`
}

/** The bands once more as the background of many small drawings: one rule of style instead of shapes in each. */
export const bandGradient = (instrument: Instrument): string => {
  const stops = bandsOf(instrument, axisOf(instrument)).map(({ from, to, tone }) => {
    const colour = `color-mix(in srgb,var(--${tone}) 30%,var(--page))`
    return `${colour} ${from}%,${colour} ${to}%`
  })
  return `.bands{background:linear-gradient(to right,${stops.join(',')})}`
}
