import { html, type Markup } from '../markup.js'
import { short } from '../scale.js'

/** One line of a slope chart: who, and the rank on each side; null where there was none. */
export interface Slope {
  readonly name: string
  readonly ranks: readonly (number | null)[]
}

const ROW = 24
const [TOP, LEFT, RIGHT] = [34, 40, 60]

/** The sides' places across the drawing, in percent; names stand outside of the first and the last. */
const across = (place: number, sides: number): number => short(LEFT + (place * (RIGHT - LEFT)) / Math.max(1, sides - 1))

/** Rows by rank, so that names never lie on each other: equal ranks below each other, in the order they came in. */
const rowsOf = (slopes: readonly Slope[], place: number): ReadonlyMap<Slope, number> => {
  const ranked = slopes.flatMap((slope) => {
    const rank = slope.ranks[place]
    return rank === null || rank === undefined ? [] : [{ slope, rank }]
  })
  return new Map(ranked.sort((a, b) => a.rank - b.rank).map(({ slope }, row) => [slope, row]))
}

const yOf = (row: number): number => TOP + row * ROW

const toneBetween = (before: number, after: number): string =>
  after > before ? 'slope fell' : after < before ? 'slope rose' : 'slope'

interface Board {
  readonly rows: readonly ReadonlyMap<Slope, number>[]
  readonly sides: number
}

/** The line of one who stayed; who came or went has only a dot. */
const lines = (slope: Slope, { rows, sides }: Board): readonly Markup[] =>
  slope.ranks.slice(1).flatMap((after, i) => {
    const before = slope.ranks[i]
    const [from, to] = [rows[i]?.get(slope), rows[i + 1]?.get(slope)]
    if (before == null || after === null || from === undefined || to === undefined) return []
    return [
      html`<line class="${toneBetween(before, after)}" x1="${across(i, sides)}%" x2="${across(i + 1, sides)}%" y1="${yOf(from)}" y2="${yOf(to)}"><title>${slope.name}: ${before} → ${after}</title></line>`,
    ]
  })

const dots = (slope: Slope, { rows, sides }: Board): readonly Markup[] =>
  slope.ranks.flatMap((rank, place) => {
    const row = rows[place]?.get(slope)
    if (row === undefined || rank === null) return []
    const inner = place > 0 && place < sides - 1
    return [
      html`<circle class="mark point" cx="${across(place, sides)}%" cy="${yOf(row)}" r="4"/>`,
      ...(inner
        ? [html`<text x="${across(place, sides)}%" y="${yOf(row) - 7}" text-anchor="middle">${rank}</text>`]
        : []),
    ]
  })

/** Most letters of a name beside the lines; the whole of it shows when one points at it. */
const LONGEST = 32

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

const names = (slope: Slope, { rows, sides }: Board): readonly Markup[] =>
  ([0, sides - 1] as const).flatMap((place) => {
    const [row, rank] = [rows[place]?.get(slope), slope.ranks[place]]
    if (row === undefined || rank == null) return []
    const isFirst = place === 0
    const text = isFirst ? `${shortened(slope.name)}  ${rank}` : `${rank}  ${shortened(slope.name)}`
    return [
      html`<text class="strong" x="${across(place, sides)}%" dx="${isFirst ? -10 : 10}" y="${yOf(row) + 4}" text-anchor="${isFirst ? 'end' : 'start'}">${text}<title>${slope.name}</title></text>`,
    ]
  })

/** Ranks from side to side: a line for each, steeper the more places it won or lost. */
export const slopeChart = (slopes: readonly Slope[], labels: readonly string[], title: string): Markup => {
  const sides = labels.length
  const board: Board = { rows: labels.map((_, place) => rowsOf(slopes, place)), sides }
  const height = yOf(Math.max(1, ...board.rows.map(({ size }) => size)))
  return html`<figure class="scroll"><svg class="slopes" width="100%" height="${height}" role="img" aria-label="${title}">
${labels.map((label, place) => html`<text class="strong" x="${across(place, sides)}%" y="14" text-anchor="middle">${label}</text><line class="rule" x1="${across(place, sides)}%" x2="${across(place, sides)}%" y1="22" y2="${height - ROW / 2}"/>`)}
${slopes.map((slope) => lines(slope, board))}${slopes.map((slope) => dots(slope, board))}${slopes.map((slope) => names(slope, board))}
</svg></figure>`
}
