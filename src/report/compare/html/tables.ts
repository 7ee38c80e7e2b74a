import { wholeChange } from '../../../engine/compare/change.js'
import type { Track } from '../../../engine/compare/compare.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { type Column, table } from '../../html/table.js'
import { extreme } from '../columns.js'
import { indexText, newest } from '../figure.js'
import { changeCell, chip, type Desk } from './shared.js'

/** The letters in a row, the newest with its colour: "A- → B". */
const predicates = (track: Track, { comparison }: Desk): Held => {
  const last = track.members.findLastIndex((member) => member?.predicate)
  const [newestOne, side] = [track.members[last]?.predicate, comparison.sides[last]]
  if (!newestOne || !side) return '–'
  const letters = track.members.map((member) => member?.predicate?.letter ?? '–')
  if (new Set(letters).size === 1) return chip(newestOne, side, false)
  const [before, after] = [letters.slice(0, last), letters.slice(last + 1)]
  return html`<span class="path">${before.map((letter) => `${letter} → `)}${chip(newestOne, side, false)}${after.map((letter) => ` → ${letter}`)}</span>`
}

const ranksText = (ranks: readonly (number | null)[]): string =>
  new Set(ranks).size === 1 ? String(ranks[0] ?? '–') : ranks.map((rank) => rank ?? '–').join(' → ')

const groupText = (track: Track, { comparison }: Desk): string | null => {
  const { group } = newest(track)
  const title = comparison.sides
    .flatMap(({ instrument }) => instrument.groups.value)
    .find(({ id }) => id === group)?.title
  return group === null
    ? null
    : `${title ?? group} #${ranksText(track.members.map((member) => member?.groupRank ?? null)).replaceAll(' → ', ' → #')}`
}

const columnsOf = (level: Track['level'], { comparison, words }: Desk, hasGroups: boolean): readonly Column[] => [
  { heading: level === 'agency' ? words.agency : words.unit, kind: 'lead' },
  ...comparison.sides.map(({ label }): Column => ({ heading: label, kind: 'number' })),
  { heading: comparison.pairs.length > 1 ? words.wholeChange : words.change, kind: 'number' },
  { heading: words.predicate },
  { heading: words.rank, kind: 'code' },
  ...(hasGroups ? [{ heading: words.group, kind: 'code' as const }] : []),
  ...(comparison.pairs.length > 1 ? [{ heading: words.best }, { heading: words.worst }] : []),
]

const extremeText = (track: Track, sign: 1 | -1): string | null => {
  const nodes = track.members.map((member) => extreme(member, sign)?.id.split('.').at(-1) ?? '–')
  return new Set(nodes).size === 1 ? (nodes[0] ?? null) : nodes.join(' → ')
}

const pathCell = (text: string | null): Markup => html`<span class="path">${text}</span>`

const rowOf = (track: Track, desk: Desk, hasGroups: boolean): readonly Held[] => {
  const { comparison, lang } = desk
  const { agency, unit } = newest(track)
  return [
    unit === null ? agency : html`${unit}<span class="sub">${agency}</span>`,
    ...comparison.sides.map((side, i) => indexText(track.members[i], side, lang) ?? '–'),
    changeCell(wholeChange(track), desk),
    predicates(track, desk),
    ranksText(track.members.map((member) => member?.rank ?? null)),
    ...(hasGroups ? [groupText(track, desk)] : []),
    ...(comparison.pairs.length > 1 ? [pathCell(extremeText(track, 1)), pathCell(extremeText(track, -1))] : []),
  ]
}

/** All units or agencies with the figures of each side. */
export const ranking = (
  id: string,
  title: string,
  level: Track['level'],
  tracks: readonly Track[],
  desk: Desk,
): Markup | null => {
  if (tracks.length === 0) return null
  const hasGroups = tracks.some((track) => newest(track).group !== null)
  const columns = columnsOf(level, desk, hasGroups)
  return html`<section id="${id}"><h2>${title}</h2>${table(
    columns,
    tracks.map((track) => rowOf(track, desk, hasGroups)),
  )}</section>`
}
