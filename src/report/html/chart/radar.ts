import { short } from '../axis.js'
import { html, type Markup } from '../markup.js'

/** One axis of a radar: its letter and how far it reaches, 0 to 1. */
interface Spoke {
  readonly name: string
  readonly reach: number
}

const [CENTRE, RADIUS] = [150, 112]
const RINGS = 5

const point = (turn: number, reach: number): readonly [number, number] => {
  const angle = 2 * Math.PI * turn - Math.PI / 2
  return [short(CENTRE + RADIUS * reach * Math.cos(angle)), short(CENTRE + RADIUS * reach * Math.sin(angle))]
}

const polygon = (reaches: readonly number[]): string =>
  reaches.map((reach, i) => point(i / reaches.length, reach).join(',')).join(' ')

/** Aspects around a centre; only shapes and letters, the figures stand in the bars beside it. Needs three or more. */
export const radarChart = (spokes: readonly Spoke[], title: string): Markup => {
  const rings = Array.from({ length: RINGS }, (_, i) => (i + 1) / RINGS)
  return html`<svg viewBox="0 0 300 300" role="img" aria-label="${title}" style="max-width:20rem;width:100%;margin:0 auto">
${rings.map((ring) => html`<polygon class="grid" points="${polygon(spokes.map(() => ring))}"/>`)}
<polygon class="area" points="${polygon(spokes.map(({ reach }) => reach))}"/>
${spokes.map(({ name }, i) => {
  const [x, y] = point(i / spokes.length, 1.13)
  return html`<text class="strong" x="${x}" y="${short(y + 4)}" text-anchor="middle">${name}</text>`
})}
</svg>`
}
