import { toFixed } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { type Axis, axisOf, bandsOf, short } from '../axis.js'
import { html, type Markup } from '../markup.js'
import { bandLetters, bandRects } from './ladder.js'
import { type Dot, FEW, stackDots } from './strip.js'

const BINS = 50
const [TOP, FLOOR] = [18, 130]

/** How many figures fall into each of equal parts of the scale; one that lies on a border belongs to the lower part. */
export const binCounts = (places: readonly number[], bins: number): readonly number[] => {
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

/** As many as can be told apart as dots; more are counted in bars. */
const MOST_DOTS = 60
/** Room for the highest pile of dots that are as near as dots can be. */
const DOT_STEP = 9

const dotMarks = (dots: readonly Dot[], axis: Axis): Markup => {
  const placed = stackDots(
    dots.map(({ value, title }) => ({ x: axis.at(value), title })),
    FEW,
  )
  return html`${placed.map(
    ({ x, level, title }) =>
      html`<circle class="dot" cx="${short(x)}%" cy="${FLOOR - 6 - level * DOT_STEP}" r="${FEW.radius}"><title>${title}</title></circle>`,
  )}`
}

interface DistributionWords {
  readonly title: string
  /** The height of the tallest bar. */
  readonly most: (count: number) => string
  /** What one dot is. */
  readonly each: string
}

/** How a run's indices spread over the scale, the predicates behind them: few as dots, many as bars. */
export const distributionChart = (instrument: Instrument, dots: readonly Dot[], words: DistributionWords): Markup => {
  const axis = axisOf(instrument)
  const bands = bandsOf(instrument, axis)
  const counts = binCounts(
    dots.map(({ value }) => axis.at(value)),
    BINS,
  )
  const tallest = Math.max(1, ...counts)
  const isFew = dots.length <= MOST_DOTS
  return html`<figure><svg width="100%" height="166" role="img" aria-label="${words.title}">
${bandRects(bands, TOP, FLOOR - TOP)}${isFew ? dotMarks(dots, axis) : counts.map((count, bin) => bar(count, bin, tallest))}
<line class="rule" x1="0" x2="100%" y1="${FLOOR}" y2="${FLOOR}"/>${bandLetters(bands, FLOOR + 16)}
<text x="0" y="${FLOOR + 32}">${toFixed(axis.min, 0)}</text><text x="100%" y="${FLOOR + 32}" text-anchor="end">${toFixed(axis.max, 0)}</text>
<text x="0" y="11">${isFew ? words.each : words.most(tallest)}</text>
</svg></figure>`
}
