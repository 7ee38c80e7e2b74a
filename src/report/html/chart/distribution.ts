import { type Exact, toFixed } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { html, type Markup } from '../markup.js'
import { axisOf, bandsOf, short } from '../scale.js'
import { bandLetters, bandRects } from './ladder.js'

const BINS = 50
const [TOP, FLOOR] = [18, 130]

/** How many figures fall into each of equal parts of the scale; one that lies on a border belongs to the lower part. */
export const binned = (places: readonly number[], bins: number): readonly number[] => {
  const counts = Array.from({ length: bins }, () => 0)
  for (const place of places) {
    const bin = Math.min(bins - 1, Math.max(0, Math.ceil((place / 100) * bins) - 1))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

const bar = (count: number, bin: number, most: number): Markup | null => {
  if (count === 0) return null
  const height = short((count / most) * (FLOOR - TOP))
  const width = 100 / BINS
  return html`<rect class="bar" x="${short(bin * width + width * 0.08)}%" y="${short(FLOOR - height)}" width="${short(
    width * 0.84,
  )}%" height="${height}"><title>${count}</title></rect>`
}

/** How a run's indices spread over the scale, the predicates behind them. `most` words the height of the tallest bar. */
export const histogram = (
  instrument: Instrument,
  values: readonly Exact[],
  most: (count: number) => string,
  title: string,
): Markup => {
  const axis = axisOf(instrument)
  const bands = bandsOf(instrument, axis)
  const counts = binned(
    values.map((value) => axis.at(value)),
    BINS,
  )
  const tallest = Math.max(1, ...counts)
  return html`<figure><svg width="100%" height="166" role="img" aria-label="${title}">
${bandRects(bands, TOP, FLOOR - TOP)}${counts.map((count, bin) => bar(count, bin, tallest))}
<line class="rule" x1="0" x2="100%" y1="${FLOOR}" y2="${FLOOR}"/>${bandLetters(bands, FLOOR + 16)}
<text x="0" y="${FLOOR + 32}">${toFixed(axis.min, 0)}</text><text x="100%" y="${FLOOR + 32}" text-anchor="end">${toFixed(axis.max, 0)}</text>
<text x="0" y="11">${most(tallest)}</text>
</svg></figure>`
}
