import { type RankPath, rankBoard, rankPanel } from '../../html/chart/rank-panels.js'
import { html, type Markup } from '../../html/markup.js'
import { newest } from '../change-figures.js'
import type { Desk, Level } from './shared.js'

/** As many as one looks through at once; the ranks of all stand in the table. */
const SHOWN = 12

interface Moved extends RankPath {
  readonly by: number
}

/** The unit first: agencies are alike in their first words. */
const pathsOf = ({ lines }: Level): readonly Moved[] =>
  lines.flatMap(({ track }) => {
    const ranks = track.members.map((member) => member?.rank ?? null)
    const known = ranks.flatMap((rank) => rank ?? [])
    const [first, last] = [known[0], known.at(-1)]
    if (first === undefined || last === undefined || known.length < 2) return []
    const { agency, unit } = newest(track)
    return [{ name: unit === null ? agency : `${unit} · ${agency}`, ranks, by: Math.abs(last - first) }]
  })

/** Those whose rank moved most, each in a small drawing of its own on the scale of all ranks. */
export const ranksSection = (level: Level, { comparison, page }: Desk): Markup | null => {
  const paths = pathsOf(level)
  const moved = paths.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by)
  if (moved.length === 0) return null
  const [board, behind] = rankBoard(`ranks-${level.level}-behind`, paths)
  const shown = moved.slice(0, SHOWN)
  const labels = comparison.sides.map(({ label }) => label)
  const notes = [
    page.rankNote(labels[0] ?? '', labels.at(-1) ?? '', board.lowest),
    ...(behind ? [page.background(level.level)] : []),
    ...(shown.length < moved.length ? [page.rankMost(shown.length, moved.length)] : []),
  ]
  return html`<section id="ranks-${level.level}"><h2>${page.ranks(level.level)}</h2><p class="note">${notes.join(' ')}</p>${behind}
<div class="panels">${shown.map((path) => rankPanel(path, board))}</div></section>`
}
