import { short } from '../axis.js'
import { html, type Markup } from '../markup.js'

/** Who, and its rank on each side; null where it had none. */
export interface RankPath {
  readonly name: string
  readonly ranks: readonly (number | null)[]
}

/** What the small drawings of one ranking share. */
interface RankBoard {
  /** By what the drawings find the faint lines behind their own; null where these would only be a tangle. */
  readonly behind: string | null
  /** The last rank of all sides. */
  readonly lowest: number
}

/** More lines than this are a grey surface. */
const MOST_BEHIND = 60
const [WIDTH, HEIGHT] = [100, 60]
/** Room for half a dot at the edges. */
const EDGE = 4

const placeOn = (place: number, of: number, length: number): number =>
  of < 1 ? length / 2 : short(EDGE + (place / of) * (length - 2 * EDGE))

/** The line through all ranks that are known; broken where one is missing. */
const pathOf = (ranks: readonly (number | null)[], lowest: number): string => {
  let isOn = false
  return ranks
    .map((rank, place) => {
      const [was, at] = [isOn, rank !== null]
      isOn = at
      if (rank === null) return ''
      return `${was ? 'L' : 'M'}${placeOn(place, ranks.length - 1, WIDTH)} ${placeOn(rank - 1, lowest - 1, HEIGHT)}`
    })
    .join('')
}

/** A ranking as a board for small drawings, and the faint lines to be placed before them. */
export const rankBoard = (id: string, paths: readonly RankPath[]): readonly [RankBoard, Markup | null] => {
  const lowest = paths.flatMap(({ ranks }) => ranks).reduce<number>((most, rank) => Math.max(most, rank ?? 1), 1)
  if (paths.length > MOST_BEHIND) return [{ behind: null, lowest }, null]
  const lines = paths.map(({ ranks }) => pathOf(ranks, lowest)).join('')
  return [
    { behind: id, lowest },
    html`<svg class="shared" width="0" height="0" aria-hidden="true"><defs><path id="${id}" d="${lines}"/></defs></svg>`,
  ]
}

const tone = (ranks: readonly number[]): string => {
  const [first = 0, last = 0] = [ranks[0], ranks.at(-1)]
  return last > first ? 'own fell' : 'own rose'
}

/** One line alone on the scale of all ranks, its name and ranks in words below. */
export const rankPanel = ({ name, ranks }: RankPath, { behind, lowest }: RankBoard): Markup => {
  const known = ranks.flatMap((rank) => rank ?? [])
  const text = ranks.map((rank) => rank ?? '–').join(' → ')
  return html`<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${
    behind !== null && html`<use class="others" href="#${behind}"/>`
  }<path class="${tone(known)}" d="${pathOf(ranks, lowest)}"/></svg><figcaption>${name} <b>${text}</b></figcaption></figure>
`
}
